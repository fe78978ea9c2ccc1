import type { Business } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import type { VolumeFields } from '../domain/entry.ts';
import { isCurrentName, findName } from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import type { DateOrder } from '../domain/time/dateinput.ts';
import type { Day } from '../domain/time/wall.ts';
import { unguardFormula } from '../render/delimited.ts';
import { compileDateCells, plainReading } from './dates/datecells.ts';
import { parseDay } from './rows/occurrence.ts';
import { Rejection } from './rejection.ts';

type VolumeColumn = 'day' | 'count' | 'shift' | 'closed';

/** Folded headings that people use; the first of each is our own. */
const headings: Readonly<Record<VolumeColumn, readonly string[]>> = {
  day: ['day', 'date', 'business day', 'fecha', 'dia', 'jornada', 'data', 'giorno', 'giornata'],
  count: [
    'volume',
    ...['count', 'covers', 'room nights', 'rooms', 'visits', 'tickets', 'purchases', 'transactions'],
    ...['customers', 'guests', 'patients'],
    ...['volumen', 'afluencia', 'comensales', 'cubiertos', 'habitaciones', 'habitaciones ocupadas'],
    ...['pernoctaciones', 'visitas', 'consultas', 'tiques', 'clientes', 'huespedes', 'pacientes'],
    ...['affluenza', 'coperti', 'camere', 'camere occupate', 'presenze', 'visite', 'scontrini'],
    ...['clienti', 'ospiti', 'pazienti'],
    ...['refeicoes', 'couverts', 'quartos', 'quartos ocupados', 'dormidas', 'vendas', 'taloes'],
    ...['hospedes', 'utentes'],
  ],
  shift: ['shift', 'turno', 'service', 'servicio', 'servizio', 'servico'],
  closed: ['closed', 'cerrado', 'chiuso', 'fechado', 'encerrado'],
};
const closedWords = new Set([...headings.closed, 'cerrada', 'chiusa', 'fechada', 'encerrada']);
const yesWords = new Set(['yes', 'si', 'sim', 'x', '1', 'true']);

/** Reads a row; null if it has no volume. Throws Rejection for a row that cannot be imported. */
export type VolumeReader = (line: number, cells: readonly string[]) => VolumeFields | null;

/**
 * Compiles a reader for all rows of a file.
 * @throws UserError no_volume_columns, bad_pattern
 */
export function createVolumeReader(
  header: readonly string[],
  {
    business,
    today,
    datePatterns,
    order = null,
  }: {
    readonly business: Business;
    readonly today: Day;
    readonly datePatterns: readonly string[];
    readonly order?: DateOrder;
  },
): VolumeReader {
  const dates = compileDateCells({ ...plainReading, order, patterns: datePatterns });
  const columns = findColumns(header);
  const shifts = business.names.shift.filter(isCurrentName).map(({ name }) => name);
  const refuseRepetition = createRepetitionCheck();

  return (line, cells) => {
    const cell = (column: VolumeColumn) => unguardFormula(cells[columns[column]] ?? '').trim();
    const [number, mark] = [cell('count'), fold(cell('closed'))];
    const isClosed = closedWords.has(fold(number)) || closedWords.has(mark) || yesWords.has(mark);
    if (number === '' && !isClosed) return null;
    const day = parseDay(cell('day'), 'date', dates);
    if (day === null) throw new Rejection('no_date');
    const count = isClosed ? null : parseVolume(number);
    if (count === null && !isClosed)
      throw new Rejection('bad_value', {
        field: 'volume',
        value: number,
        known: `84, ${headings.closed[0] ?? ''}`,
      });
    if (count !== null && day > today) throw new Rejection('not_yet', { value: day });
    const name = cell('shift');
    const { exact } = findName(business.names.shift, name, 'exact');
    if (name !== '' && !exact)
      throw new Rejection('bad_value', { field: 'shift', value: name, known: shifts.join(', ') });
    const row = { day, shift: exact?.id ?? null, count };
    refuseRepetition(line, row);
    return row;
  };
}

/** Finds the columns by their headings; -1 for a missing one. Throws UserError no_volume_columns. */
function findColumns(header: readonly string[]): Readonly<Record<VolumeColumn, number>> {
  const folded = header.map((name) => fold(name.replace(/[_-]/gu, ' ')));
  const indexOf = (column: VolumeColumn): number => {
    const indexes = folded.flatMap((name, index) => (headings[column].includes(name) ? [index] : []));
    // If several columns match, only our own heading is unambiguous.
    return indexes.length > 1 ? folded.indexOf(headings[column][0] ?? '') : (indexes[0] ?? -1);
  };
  const columns = {
    day: indexOf('day'),
    count: indexOf('count'),
    shift: indexOf('shift'),
    closed: indexOf('closed'),
  };
  if (columns.day < 0 || columns.count < 0)
    throw new UserError('no_volume_columns', { known: header.join(', ') });
  return columns;
}

/** Creates a check that throws Rejection for a row that repeats or contradicts an earlier one. */
function createRepetitionCheck(): (line: number, row: VolumeFields) => void {
  /** The line of each earlier row, by what it says: a day and shift, or that a day was open or closed. */
  const lineOf = new Map<string, number>();
  return (line, { day, shift, count }) => {
    const key = `${day} ${String(shift)}`;
    const isClosedDay = shift === null && count === null;
    const isOpenShift = shift !== null && count !== null;
    // A closed day cannot have an open shift.
    const conflictingKeys = [
      key,
      ...(isClosedDay ? [`${day} open`] : []),
      ...(isOpenShift ? [`${day} closed`] : []),
    ];
    const earlier = conflictingKeys.map((each) => lineOf.get(each)).find((each) => each !== undefined);
    if (earlier !== undefined) throw new Rejection('twice', { line: earlier, value: day });
    lineOf.set(key, line);
    if (isClosedDay) lineOf.set(`${day} closed`, line);
    if (isOpenShift) lineOf.set(`${day} open`, line);
  };
}

/** Parses "84", or "84.0" as spreadsheets write it. Refuses a thousands separator, which could be a decimal sign. */
function parseVolume(text: string): number | null {
  const whole = /^(\d{1,7})(?:[.,]0{1,2})?$/u.exec(text)?.[1];
  return whole === undefined ? null : Number(whole);
}
