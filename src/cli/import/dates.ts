import { UserError } from '../../domain/error.ts';
import { quoteForShell } from '../../domain/shell.ts';
import type { DateOrder } from '../../domain/time/dateinput.ts';
import { findRuntimeZone, type Zone } from '../../domain/time/zone.ts';
import type { ImportField } from '../../transfer/columns.ts';
import type { DateDecision } from '../../transfer/dates/datesurvey.ts';
import type { DecidedColumn, FileDates, FileReadings } from '../../transfer/rows/filedates.ts';
import type { Mapping } from '../../transfer/table/headings.ts';
import type { Context } from '../context.ts';
import { openDialog } from '../dialog.ts';

/** Typed patterns that say nothing but the order of day and month. */
const orderPatterns = { day_first: 'd/M/yyyy', month_first: 'M/d/yyyy' } as const;

/** How the dates of a file are read, and what of it was typed or answered. */
export interface SettledDates {
  readonly readings: FileReadings;
  readonly patterns: readonly string[];
}

/** What is known before the cells are looked at. */
export interface DateFlags {
  readonly header: readonly string[];
  readonly mapping: Mapping;
  readonly datePatterns: readonly string[];
  readonly zone: Zone | null;
}

/** Finds the zone typed after --zone; null if none was. Throws bad_zone. */
export function parseZone(typed: string | undefined): Zone | null {
  if (typed === undefined) return null;
  const zone = findRuntimeZone(typed);
  if (zone === null) throw new UserError('bad_zone', { value: typed });
  return zone;
}

/**
 * Decides how the dates of a surveyed file are read. If nothing shows which of two figures is the day, asks at a terminal.
 * Throws open_dates without one.
 */
export async function settleDates(
  context: Context,
  dates: FileDates,
  flags: DateFlags,
): Promise<SettledDates> {
  const columns = dates.decide();
  const open = columns.find(({ reason }) => reason === 'open');
  if (!open) return settled(columns, flags);
  const order = await chooseOrder(context, open);
  const patterns = [...flags.datePatterns, orderPatterns[order]];
  const answered = columns.map((column) => (column.reason === 'open' ? { ...column, order } : column));
  return settled(answered, { ...flags, datePatterns: patterns });
}

/**
 * Asks at a terminal which of two figures is the day, and says how to type it next time. Throws open_dates, and Interrupted at the
 * terminal.
 */
export async function chooseOrder(context: Context, open: DateDecision): Promise<Exclude<DateOrder, null>> {
  const order = await askOrder(context, open);
  const { t } = await context.language();
  await context.note(t.import.repeatCommand(dateFormatFlag(order)));
  return order;
}

/** Whether all rows of a file are to be read as its first ones were. */
export async function isReadAs(
  { readings }: SettledDates,
  dates: FileDates,
  flags: DateFlags,
): Promise<boolean> {
  const { readAlike } = await import('../../transfer/importmodules.ts');
  const columns = dates.decide();
  if (columns.some(({ reason }) => reason === 'open')) return false;
  return readAlike(readings, (await settled(columns, flags)).readings);
}

/** Turns the decisions into readings. */
async function settled(
  columns: readonly DecidedColumn[],
  { header, mapping, datePatterns, zone }: DateFlags,
): Promise<SettledDates> {
  const { isUtcHeading, readingsOf } = await import('../../transfer/importmodules.ts');
  const utc = findRuntimeZone('UTC');
  const isUtc = (field: ImportField) => {
    const fields: readonly ImportField[] = field === 'date' ? ['date', 'time'] : [field];
    return fields.some((each) => isUtcHeading(header[mapping.get(each)?.[0] ?? -1] ?? ''));
  };
  const zoneOf = (field: ImportField) => zone ?? (isUtc(field) ? utc : null);
  return { readings: readingsOf(columns, datePatterns, zoneOf), patterns: datePatterns };
}

/** Says in which order figures were read, unless the file leaves no choice. */
export async function noteOrder(context: Context, columns: readonly DateDecision[]): Promise<void> {
  const chosen = columns.find(({ reason }) => ['sequence', 'future', 'country'].includes(reason));
  if (!chosen?.ambiguous || chosen.order === null) return;
  const { t } = await context.language();
  const { text } = chosen.ambiguous;
  const other = chosen.order === 'day_first' ? 'month_first' : 'day_first';
  const words = await readingInWords(context, text, chosen.order);
  await context.note(t.import.dateOrder(text, words, dateFormatFlag(other)));
}

/** Throws open_dates, and Interrupted at the terminal. */
async function askOrder(context: Context, { ambiguous }: DateDecision): Promise<Exclude<DateOrder, null>> {
  const text = ambiguous?.text ?? '';
  const [dayFirst, monthFirst] = [
    await readingInWords(context, text, 'day_first'),
    await readingInWords(context, text, 'month_first'),
  ];
  if (!context.canAsk)
    throw new UserError('open_dates', { value: text, line: ambiguous?.line ?? 0, dayFirst, monthFirst });
  const dialog = await openDialog(context, 'import', '--date-format');
  return dialog.pick('date_order', dialog.language.t.import.question.dateOrder(text), [
    { value: 'day_first', label: dayFirst },
    { value: 'month_first', label: monthFirst },
  ]);
}

/** The day that a text means in an order, as people write it. */
async function readingInWords(
  context: Context,
  text: string,
  order: Exclude<DateOrder, null>,
): Promise<string> {
  const { compileDateCells, plainReading } = await import('../../transfer/importmodules.ts');
  const { format } = await context.language();
  const read = compileDateCells({ ...plainReading, order }).written(text);
  const day = read?.basis === 'date' ? read.day : read?.basis === 'wall' ? read.wall.slice(0, 10) : null;
  return day === null ? text : format.day(day);
}

function dateFormatFlag(order: Exclude<DateOrder, null>): string {
  return `--date-format ${quoteForShell(orderPatterns[order])}`;
}
