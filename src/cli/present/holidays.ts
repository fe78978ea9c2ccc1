import type { Document, Table, Value } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import { publicHolidays, type CalendarParts } from '../../domain/time/holidays.ts';
import type { Language } from '../../language/language.ts';
import { describeCalendar, optionalNames } from '../business/holidaycalendar.ts';
import { tableDocument } from './tabledocument.ts';

type Kind = keyof Language['t']['holiday']['kind'];

interface Row {
  readonly firstDay: string;
  readonly lastDay: string;
  readonly name: string | null;
  readonly kind: Kind;
}

/** Presents the holidays and own days of a year, with the calendar that counts and what it lacks. */
export function presentHolidays(
  year: string,
  parts: CalendarParts,
  business: Business,
  language: Language,
): Document {
  const { t, format } = language;
  const rows = rowsOf(year, parts);
  const columns: Table['columns'] = [
    { key: 'day', type: 'day', label: t.holiday.day },
    { key: 'until', type: 'day', label: t.holiday.until },
    { key: 'holiday', type: 'text', label: t.holiday.name, weight: 'main' },
    { key: 'kind', type: 'key', label: t.holiday.kindTitle },
  ];
  const cells = ({ firstDay, lastDay, name }: Row, shown: string): readonly Value[] => [
    firstDay,
    lastDay === firstDay ? null : lastDay,
    name,
    shown,
  ];
  const inWords = (kind: Kind) =>
    t.holiday.kind[kind === 'optional' && parts.countsOptional ? 'public' : kind];
  const machine = { columns, rows: rows.map((row) => cells(row, row.kind)) };
  const document = tableDocument('holidays', t.holiday.title(year), business, machine, t.holiday.none);
  const optional = optionalNames(parts).join(', ');
  const { closedWeekdays, country, region, table } = parts;
  return {
    ...document,
    scope: { ...document.scope, filter: { country, region, from: table.from, to: table.to } },
    blocks:
      rows.length === 0
        ? document.blocks
        : [{ kind: 'table', table: { columns, rows: rows.map((row) => cells(row, inWords(row.kind))) } }],
    foot: [
      ...describeCalendar(parts, [year], language),
      ...(optional === ''
        ? []
        : [
            parts.countsOptional
              ? t.holiday.optionalCounted(optional)
              : t.holiday.optionalNotCounted(optional),
          ]),
      ...(closedWeekdays.length === 0
        ? []
        : [t.holiday.closedOn(closedWeekdays.map((weekday) => format.weekday(weekday)).join(', '))]),
      ...(country !== null && country in table.countries ? [t.holiday.mayChange] : []),
    ],
  };
}

function rowsOf(year: string, { table, country, region, ownDays }: CalendarParts): readonly Row[] {
  const worked = ownDays.filter(({ kind }) => kind === 'working');
  const isWorked = (day: string) => worked.some((own) => own.firstDay <= day && day <= own.lastDay);
  return [
    ...publicHolidays(table, country, region)
      .filter(({ day }) => !isWorked(day))
      .map(({ day, name, isOptional }): Row => ({
        firstDay: day,
        lastDay: day,
        name,
        kind: isOptional ? 'optional' : 'public',
      })),
    ...ownDays,
  ]
    .filter(({ firstDay, lastDay }) => firstDay.slice(0, 4) <= year && year <= lastDay.slice(0, 4))
    .sort((a, b) => (a.firstDay < b.firstDay ? -1 : a.firstDay > b.firstDay ? 1 : 0));
}
