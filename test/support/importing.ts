import { valueOfWord } from '../../src/language/valuewords.ts';
import { createWordReader } from '../../src/transfer/table/choicewords.ts';
import { compileFileDates } from '../../src/transfer/rows/filedates.ts';
import { guessColumns, type Evidence, type Mapping } from '../../src/transfer/table/headings.ts';
import { createRowReader, type ImportOptions, type RowReader } from '../../src/transfer/rows/rowreader.ts';
import { business } from './business.ts';
import { noon } from './builders.ts';

/** What words stand for, without `--map-value`. */
export const wordOf = createWordReader(new Map(), valueOfWord);

/** The evidence of a file with these rows. */
export function evidence(...rows: readonly (readonly string[])[]): Evidence {
  return { rows, wordOf };
}

/** Compiles the reader of a file with this header; columns are guessed unless given. Fails for a cell that cannot be read. */
export function readerOf(header: readonly string[], options: Partial<ImportOptions> = {}): RowReader {
  const mapping: Mapping = options.mapping ?? guessColumns(header, evidence());
  return createRowReader({
    header,
    mapping,
    rules: new Map(),
    always: {},
    noteProblem: ({ field, rejection }) => {
      throw new Error(`${field}: ${rejection.reason}`);
    },
    business: business(),
    now: noon,
    datesOf: compileFileDates(new Map()),
    create: true,
    wordOf,
    sample: [],
    hasMarksForNothing: true,
    isPlainNumber: false,
    ...options,
  });
}
