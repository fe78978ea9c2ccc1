import type { Business } from '../../domain/business.ts';
import { isCutNumber } from '../../domain/contact.ts';
import { UserError } from '../../domain/error.ts';
import type { FieldName } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import { quoted } from '../../domain/shell.ts';
import { unreadable } from '../../domain/text.ts';
import type { StagedIncident, Staging } from '../../domain/records.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import type { Language } from '../../language/language.ts';
import type { Doubt } from '../../transfer/datechecker.ts';
import type { Context } from '../context.ts';
import { settleColumns, type FileReading } from './columns.ts';
import { progress } from '../progress.ts';
import type { Rejects } from './rejects.ts';

/** So many dates that cannot be read tell how they are written. */
const enoughDates = 200;

/** How a delimited file is to be read. */
export interface FileFlags {
  readonly map?: readonly string[];
  readonly dateFormat?: readonly string[];
  readonly create?: boolean;
  readonly delimiter?: string;
  readonly encoding?: string;
}

/** What was staged, before any of it lands. */
export interface Staged {
  readonly read: number;
  readonly rejected: number;
  /** Names met for the first time. */
  readonly created: ReadonlyMap<NameList, ReadonlySet<string>>;
  /** How the file was read: as it is typed after --map, and --date-format. */
  readonly reading: FileReading;
  /** The fields that the file tells of, as far as a record can be held against its row. */
  readonly compared: readonly FieldName[];
  /** Sentences about what looks wrong in what could be read. */
  readonly warnings: readonly string[];
}

/** Reads a whole delimited file into the staging; what cannot be read goes to the rejects. */
export async function stageFile(
  context: Context,
  file: string,
  flags: FileFlags,
  business: Business,
  staging: Staging,
  rejects: Rejects,
): Promise<Staged> {
  const { t, format } = await context.language();
  const { outside } = context;
  const {
    guessDatePatterns,
    createDateChecker,
    openRowReader,
    Rejection,
    comparedFields,
    decoded,
    openTable,
  } = await import('../../transfer/importmodules.ts');
  const counts = { read: 0, rejected: 0 };
  const watch = progress(context, (rows) => t.import.progress(format.number(rows)));
  const bytes = file === '-' ? outside.input.stream() : outside.files.read(file);
  const table = await openTable(decoded(bytes, flags.encoding, file), delimiterOf(flags.delimiter));
  try {
    const asked = { maps: flags.map ?? [], datePatterns: flags.dateFormat ?? [] };
    const { header, mapping, typed, datePatterns } = await settleColumns(context, file, table, asked);
    const create = flags.create === true;
    const reading = openRowReader(mapping, { business, now: context.now, datePatterns, create });
    const dateChecker = createDateChecker(await context.calendarDay(), datePatterns);
    const lacks = openLacks();
    const nameless = header.flatMap((name, index) => (name === '' ? [index] : []));
    // Of an export of ours; the numbers of another file mean nothing here.
    const sameEvent = header.flatMap((name, index) => (name === 'same_event' ? [index] : []));
    const unread: string[] = [];
    let isHeader = true;
    await table.each(({ line, cells, whole }) => {
      outside.stop.throwIfAborted();
      if (cells.some((cell) => cell.includes(unreadable))) lacks.sawGarbled(line);
      if (isHeader) {
        isHeader = false;
        return;
      }
      // What a spreadsheet leaves below its last row.
      if (whole && cells.every((cell) => cell.trim() === '')) return;
      counts.read++;
      watch.tick(counts.read);
      try {
        if (!whole) throw new Rejection('quotes');
        if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== '')) {
          throw new Rejection('columns', { found: cells.length, expected: header.length });
        }
        const row = reading.read(line, cells);
        if (nameless.some((index) => (cells[index] ?? '') !== '')) lacks.sawNameless(line);
        if (sameEvent.some((index) => (cells[index] ?? '') !== '')) lacks.sawSameEvent(line);
        dateChecker.add(line, row.incident.moment.wall);
        lacks.saw(row);
        staging.add(row);
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        counts.rejected++;
        if (error.reason === 'bad_date') {
          dateChecker.addUnreadable(line, String(error.values['value']));
          if (unread.length < enoughDates) unread.push(String(error.values['value']));
        }
        rejects.take(header, cells, line, t.import.reason[error.reason](error.values));
      }
    });
    const language = await context.language();
    const patterns = datePatterns.length === 0 ? guessDatePatterns(unread, business.settings.country) : [];
    const warnings = [
      ...(patterns.length > 0
        ? [
            t.import.dateFormats(
              patterns
                .slice(0, 3)
                .map((each) => `--date-format ${quoted(each)}`)
                .join(', '),
            ),
          ]
        : []),
      ...dateChecker.doubts().map((doubt) => inWords(doubt, language, business)),
      ...lacks.inWords(language),
    ];
    const compared = comparedFields(mapping);
    return {
      ...counts,
      created: reading.created,
      reading: { maps: typed, datePatterns },
      compared,
      warnings,
    };
  } finally {
    await table.close();
    await watch.clear();
  }
}

/** Counts what a record lacks, or what cannot be, or what of a row goes nowhere. */
function openLacks() {
  let withoutTime = 0;
  const garbled = { count: 0, line: 0 };
  const early = { count: 0, line: 0 };
  const leftOut = { count: 0, line: 0 };
  const sameEvent = { count: 0, line: 0 };
  const cut = { count: 0, line: 0 };
  return {
    sawNameless(line: number): void {
      leftOut.count++;
      leftOut.line ||= line;
    },
    sawSameEvent(line: number): void {
      sameEvent.count++;
      sameEvent.line ||= line;
    },
    sawGarbled(line: number): void {
      garbled.count++;
      garbled.line ||= line;
    },
    saw({ line, incident: { contact, moment, resolvedAt, resolvedOn } }: StagedIncident): void {
      if (contact !== null && isCutNumber(contact)) {
        cut.count++;
        cut.line ||= line;
      }
      if (moment.basis === 'date') withoutTime++;
      const isEarly =
        resolvedOn !== null &&
        (moment.at === null || resolvedAt === null
          ? resolvedOn < moment.businessDay
          : resolvedAt < moment.at);
      if (!isEarly) return;
      early.count++;
      early.line ||= line;
    },
    inWords({ t, format }: Language): readonly string[] {
      return [
        ...(garbled.count > 0 ? [t.import.garbled(format.number(garbled.count), garbled.line)] : []),
        ...(cut.count > 0 ? [t.import.truncatedContacts(format.number(cut.count), cut.line)] : []),
        ...(early.count > 0 ? [t.import.resolvedBefore(format.number(early.count), early.line)] : []),
        ...(leftOut.count > 0 ? [t.import.unnamedColumn(format.number(leftOut.count), leftOut.line)] : []),
        ...(sameEvent.count > 0
          ? [t.import.sameEventLost(format.number(sameEvent.count), sameEvent.line)]
          : []),
        ...(withoutTime > 0 ? [t.import.withoutTime(format.number(withoutTime))] : []),
      ];
    },
  };
}

function inWords(doubt: Doubt, { t, format }: Language, { settings }: Business): string {
  const say = t.import.doubt;
  switch (doubt.doubt) {
    case 'impossible':
      return say.impossible(format.number(doubt.count), doubt.line, doubt.pattern);
    case 'order':
      return say.order;
    case 'future':
      return say.future(format.number(doubt.count), doubt.line);
    case 'low_days':
      return say.low_days(format.number(doubt.months));
    case 'midnight':
      return say.midnight(formatTimeOfDay(settings.dayStartMinute));
  }
}

function delimiterOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const names: Readonly<Record<string, string>> = {
    tab: '\t',
    '\\t': '\t',
    comma: ',',
    semicolon: ';',
    pipe: '|',
  };
  const sign = names[typed.toLowerCase()] ?? typed;
  if (sign.length !== 1 || sign === '"' || sign === '\n') {
    throw new UserError('bad_choice', { option: '--delimiter', value: typed, choices: ', ; | tab' });
  }
  return sign;
}
