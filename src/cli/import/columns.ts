import { UserError } from '../../domain/error.ts';
import { compilePattern } from '../../domain/time/datepattern.ts';
import { quoted } from '../../domain/shell.ts';
import type { ImportField } from '../../transfer/columns.ts';
import type { Mapping } from '../../transfer/headings.ts';
import type { OpenedTable } from '../../transfer/csvreader.ts';
import type { Country } from '../../domain/country.ts';
import { openAsker, type Asker } from '../asker.ts';
import type { Context } from '../context.ts';

/** How people say how a file is read. */
export interface FileReading {
  readonly maps: readonly string[];
  readonly datePatterns: readonly string[];
}

/** A file whose first row names its columns, which of them are read, and how. */
export interface Columns {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  /** The mapping as it is typed after --map. */
  readonly typed: readonly string[];
  readonly datePatterns: readonly string[];
}

/**
 * Settles which column is which: as typed, as guessed, which is said, or as somebody at the terminal answers where what
 * is needed is missing. Throws bad_pattern, no_header, no_time_column and their like.
 */
export async function settleColumns(
  context: Context,
  file: string,
  { head: [first, ...others] }: OpenedTable,
  { maps, datePatterns }: FileReading,
): Promise<Columns> {
  const { t } = await context.language();
  // What cannot be read is refused before anything is said of the columns.
  for (const pattern of datePatterns) compilePattern(pattern);
  const {
    exportColumns,
    guessColumns,
    looksLikeData,
    ownColumns,
    readMapping,
    readMaps,
    hasMoment,
    typedMapping,
    unusedColumns,
  } = await import('../../transfer/importmodules.ts');
  const header = (first?.cells ?? []).map((cell) => cell.trim());
  // Where a quotation mark is not closed the rows that follow would pass for a name.
  if (first?.whole !== true || header.every((cell) => cell === ''))
    throw new UserError('no_header', { file });
  const rows = others.filter(({ whole }) => whole).map(({ cells }) => cells);
  const found = maps.length === 0 ? guessColumns(header, rows) : readMaps(header, maps);
  if (looksLikeData(header, found))
    throw new UserError('no_header', { file, first: header.slice(0, 4).join(', ') });

  const isClear = hasMoment(found) && (maps.length > 0 || found.has('description'));
  const unused = unusedColumns(header, found);
  if (!isClear && unused.length > 0 && context.canAsk) {
    const asked = await askColumns(context, header, rows, found, datePatterns);
    const typed = typedMapping(header, asked.mapping);
    const flags = [
      ...typed.map((pair) => `--map ${shown(pair)}`),
      ...asked.datePatterns.map((pattern) => `--date-format ${quoted(pattern)}`),
    ];
    await context.note(t.import.repeatCommand(flags.join(' ')));
    return { header, typed, ...asked };
  }

  const mapping = readMapping(header, maps, rows);
  const typed = typedMapping(header, mapping);
  if (maps.length === 0) {
    if (mapping.size > ownColumns(header).size)
      await context.note(t.import.guessed(typed.map((pair) => `--map ${shown(pair)}`).join(' ')));
  }
  // What an export of ours says beside what comes in again is counted anew; whatever else is left out has to be told,
  // a column that is there twice among it.
  const ours = exportColumns(await context.business()).map(({ key }) => key);
  const lost = unused.filter((name) => !ours.includes(name) || ownColumns([name]).size > 0);
  if (lost.length > 0) await context.note(t.import.ignoredColumns(lost.join(', ')));
  return { header, mapping, typed, datePatterns };
}

/** A pair as it is typed in a shell. */
function shown(pair: string): string {
  return /^[\p{L}\p{N}_=.#]+$/u.test(pair) ? pair : quoted(pair);
}

/** What is asked for after when it happened, in this order. */
const askedFields = [
  'description',
  'department',
  'category',
  'place',
  'customer',
  'contact',
] as const satisfies readonly ImportField[];

/** One question for each field, what was guessed being the answer that ENTER gives. */
async function askColumns(
  context: Context,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  guessed: Mapping,
  datePatterns: readonly string[],
): Promise<{ readonly mapping: Mapping; readonly datePatterns: readonly string[] }> {
  const asker = await openAsker(context, 'import', '--map');
  const { country } = (await context.business()).settings;
  const say = asker.language.t.import.question;
  const mapping = new Map(guessed);
  const cells = (index: number) => rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
  const ask = async (
    field: keyof typeof say.column,
    before: number | undefined,
    isRequired = false,
  ): Promise<number | null> => {
    const free = header.flatMap((name, index) => {
      const isTaken = index !== before && [...mapping.values()].includes(index);
      const example = cells(index)[0]?.slice(0, 30).replace(/\s+/gu, ' ');
      return name === '' || isTaken
        ? []
        : [{ value: String(index), label: example === undefined ? name : `${name} (${example})` }];
    });
    if (free.length === 0) return null;
    const none = { value: 'none', label: say.none };
    const normal = before === undefined ? (isRequired ? undefined : 'none') : String(before);
    const picked = await asker.pick(field, say.column[field], isRequired ? free : [...free, none], normal);
    return picked === 'none' ? null : Number(picked);
  };
  const put = (field: ImportField, index: number | null) => {
    if (index === null) mapping.delete(field);
    else mapping.set(field, index);
  };

  const time = mapping.get('time');
  const when = (await ask('occurred', mapping.get('date') ?? mapping.get('occurred'), true)) ?? 0;
  for (const field of ['occurred', 'date', 'time'] as const) mapping.delete(field);
  mapping.set('occurred', when);
  if (!cells(when).some((cell) => cell.includes(':'))) {
    const hour = await ask('time', time === when ? undefined : time);
    if (hour !== null) {
      mapping.delete('occurred');
      mapping.set('date', when).set('time', hour);
    }
  }
  for (const field of askedFields) put(field, await ask(field, mapping.get(field)));
  return { mapping, datePatterns: await askDatePatterns(asker, cells(when), datePatterns, country) };
}

/** How dates are written, where none of them can be read as they stand. */
async function askDatePatterns(
  asker: Asker,
  texts: readonly string[],
  known: readonly string[],
  country: Country | null,
): Promise<readonly string[]> {
  const { guessDatePatterns, readsDate } = await import('../../transfer/importmodules.ts');
  const odd = texts.find((text) => !readsDate(text, known));
  if (odd === undefined) return known;
  const say = asker.language.t.import.question;
  const typed = await asker.text('date_format', say.dateFormat(odd.slice(0, 30)), {
    default: guessDatePatterns(texts, country)[0] ?? null,
    check: (pattern) => (pattern.trim() === '' || readsDate(odd, [pattern]) ? null : say.badFormat(odd)),
  });
  return typed === null ? known : [...known, typed];
}
