import type { Business } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import type { VolumeFields } from '../domain/entry.ts';
import { currentName, findName } from '../domain/name.ts';
import { fold } from '../domain/text.ts';
import { compilePattern } from '../domain/time/patterns.ts';
import type { Day } from '../domain/time/wall.ts';
import { unguardFormula } from '../render/delimited.ts';
import { readDay, Rejection } from './import.ts';

type VolumeColumn = 'day' | 'count' | 'shift' | 'closed';

/** What people head their columns with, folded; the first of each is our own. */
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

/** A row as read; null where it says nothing of its day. Throws Rejection for one that cannot be read. */
export type VolumeReading = (line: number, cells: readonly string[]) => VolumeFields | null;

/** Compiles a reader for all rows of a file. Throws no_volume_columns and bad_pattern. */
export function openVolumeReader(
  header: readonly string[],
  {
    business,
    today,
    datePatterns,
  }: { readonly business: Business; readonly today: Day; readonly datePatterns: readonly string[] },
): VolumeReading {
  const patterns = datePatterns.map(compilePattern);
  const known = header.map((name) => fold(name.replace(/[_-]/gu, ' ')));
  const columnOf = (column: VolumeColumn): number => {
    const found = known.flatMap((name, index) => (headings[column].includes(name) ? [index] : []));
    // Where several would do, only our own word for it says which is meant.
    return found.length > 1 ? known.indexOf(headings[column][0] ?? '') : (found[0] ?? -1);
  };
  const columns = {
    day: columnOf('day'),
    count: columnOf('count'),
    shift: columnOf('shift'),
    closed: columnOf('closed'),
  };
  if (columns.day < 0 || columns.count < 0)
    throw new UserError('no_volume_columns', { known: header.join(', ') });
  const shifts = business.names.shift.filter(currentName).map(({ name }) => name);

  /** The line that told what is open or closed of a day or a shift. */
  const told = new Map<string, number>();
  const tell = (line: number, { day, shift, count }: VolumeFields) => {
    const clashing = [
      `${day} ${String(shift)}`,
      // A closed day has no shift that was open.
      ...(shift === null && count === null ? [`${day} open`] : []),
      ...(shift !== null && count !== null ? [`${day} closed`] : []),
    ];
    const earlier = clashing.map((key) => told.get(key)).find((each) => each !== undefined);
    if (earlier !== undefined) throw new Rejection('twice', { line: earlier, value: day });
    told.set(`${day} ${String(shift)}`, line);
    if (shift === null && count === null) told.set(`${day} closed`, line);
    if (shift !== null && count !== null) told.set(`${day} open`, line);
  };

  return (line, cells) => {
    const cell = (column: VolumeColumn) => unguardFormula(cells[columns[column]] ?? '').trim();
    const [number, mark] = [cell('count'), fold(cell('closed'))];
    const isClosed = closedWords.has(fold(number)) || closedWords.has(mark) || yesWords.has(mark);
    if (number === '' && !isClosed) return null;
    const day = readDay(cell('day'), 'date', patterns);
    if (day === null) throw new Rejection('no_date');
    const count = isClosed ? null : readCount(number);
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
    tell(line, row);
    return row;
  };
}

/** "84", and the 84.0 of a spreadsheet; a mark for thousands could be one for decimals, and is refused. */
function readCount(text: string): number | null {
  const whole = /^(\d{1,7})(?:[.,]0{1,2})?$/u.exec(text)?.[1];
  return whole === undefined ? null : Number(whole);
}
