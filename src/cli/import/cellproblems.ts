import type { Language } from '../../language/language.ts';
import type { CellProblem } from '../../transfer/rows/importcells.ts';
import type { ImportField } from '../../transfer/columns.ts';
import type { Rejection } from '../../transfer/rejection.ts';

/** The number of different problems that are named. */
const maxNamed = 10;

/** A problem of one kind: how often it occurs, and in which line first. */
interface Counted {
  readonly field: CellProblem['field'];
  readonly rejection: Rejection;
  readonly line: number;
  count: number;
}

/** The cells of a file that could not be read and were left empty; equal ones are named once. */
export interface CellProblems {
  readonly add: (problem: CellProblem) => void;
  /** Says each problem once, with its count and its first line. */
  inWords(language: Language): readonly string[];
}

/** Opens a count. `isWordField` says whether a field has the words of a closed list. */
export function openProblems(isWordField: (field: ImportField) => boolean): CellProblems {
  const counted = new Map<string, Counted>();
  let others = 0;
  return {
    add({ line, field, rejection }) {
      const key = `${field}:${rejection.reason}:${String(rejection.values['value'] ?? '')}`;
      const known = counted.get(key);
      if (known) known.count++;
      else if (counted.size < maxNamed) counted.set(key, { field, rejection, line, count: 1 });
      else others++;
    },
    inWords({ t, format }) {
      const named = [...counted.values()].map(({ field, rejection: { reason, values }, line, count }) => {
        const problem = t.import.leftEmpty(t.import.reason[reason](values), format.number(count), line);
        const isWord = reason === 'bad_value' && isWordField(field);
        return isWord ? problem + t.import.unknownWordHint(`${field}:${String(values['value'])}`) : problem;
      });
      return others === 0 ? named : [...named, t.import.moreLeftEmpty(format.number(others))];
    },
  };
}
