import type { Document, Table } from '../../document/document.ts';
import { type Business, currentShifts } from '../../domain/business.ts';
import { groupByHours, formatShiftPeriods, type ShiftPeriod } from '../../domain/time/shift.ts';
import type { Formatter } from '../../language/format.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents the shifts with their hours. */
export function presentShifts(business: Business, { t, format }: Language): Document {
  const shifts = currentShifts(business).map(({ id, name }) => ({
    name,
    periods: business.shiftPeriods.filter(({ shift }) => shift === id),
  }));
  const columns: Table['columns'] = [
    { key: 'shift', type: 'text', label: t.dimension.shift },
    { key: 'hours', type: 'key', label: t.field.wall },
  ];
  const tableWith = (describe: (periods: readonly ShiftPeriod[]) => string): Table => ({
    columns,
    rows: shifts.map(({ name, periods }) => [name, describe(periods)]),
  });
  const machineTable = tableWith(formatShiftPeriods);
  const table = tableWith((periods) => hoursInWords(periods, t, format));
  const document = tableDocument('shifts', t.shift.title, business, machineTable, t.shift.none);
  return shifts.length === 0 ? document : { ...document, blocks: [{ kind: 'table', table }] };
}

/** Describes the hours of a shift: "19:00-23:00 every day", or different hours with their days. */
function hoursInWords(periods: readonly ShiftPeriod[], t: Language['t'], format: Formatter): string {
  return groupByHours(periods, (minute) => format.timeOfDay(minute))
    .map(({ hours, days }) =>
      days.length === 7
        ? `${hours} ${t.shift.everyDay}`
        : `${hours} ${days.map((day) => format.weekday(day)).join(', ')}`,
    )
    .join('; ');
}
