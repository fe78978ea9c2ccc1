import { nameOf } from '../../domain/business.ts';
import type { Cell, Dimension } from '../../domain/dimension.ts';
import type { Records } from '../../domain/records.ts';
import { isoWeekOf } from '../../domain/time/period.ts';
import { formatTimeOfDay } from '../../domain/time/wall.ts';
import type { Block, TimeSeries, Document, Table, Value } from '../../document/document.ts';
import { rateBase, perBase, rateOf } from '../../statistics/rate.ts';
import { axisOf, marginTotals } from '../axis.ts';
import { dueListItems } from '../due.ts';
import { presentEmpty } from '../empty.ts';
import { whyNoRates } from '../exposure.ts';
import { describeChange, type ChangeEffect } from '../changes.ts';
import { minimumForPatterns } from '../patterns/measure.ts';
import { describeCell } from '../patterns/patterns.ts';
import {
  filterLines,
  remedyValueMinor,
  countsComplaintsOnly,
  listCommand,
  statusInWords,
  type Request,
} from '../request.ts';
import { weeklyRows } from './rows.ts';
import { maxToDoToday, measureWeekly, type BusiestShift, type WeeklyFigures } from './measure.ts';
import { presentHeadline } from './headline.ts';

const tableRowsAtMost = 10;
/** So many departments, categories or shifts are named in one line. */
const namedAtMost = 6;
const changesAtMost = 3;
/** With fewer complaints in the week nothing is drawn. */
const fewest = 5;

/** The Monday page: what to do today, one sentence, the week itself, the weeks behind it. */
export async function reportWeekly(records: Records, request: Request): Promise<Document> {
  return presentWeekly(await measureWeekly(records, request), request);
}

export function presentWeekly(figures: WeeklyFigures, request: Request): Document {
  const { t } = request.language;
  const sentence = countsComplaintsOnly(request) ? presentHeadline(figures, request) : null;
  const blocks: Block[] = [];
  const { nearest } = figures;
  const isAnything = figures.frame.total > 0 || (figures.window?.complaints ?? 0) > 0;
  if (!isAnything && figures.due.length > 0) blocks.push(doToday(figures, request));
  if (isAnything) {
    if (nearest && nearest.countThisWeek > 0)
      blocks.push(presentEmpty(nearest, request, 'report', figures.range !== null));
    blocks.push(doToday(figures, request));
    if (sentence !== null) blocks.push(sentence);
    if (figures.incidents && figures.incidents.length > 0) blocks.push(theList(figures, request));
    if (!figures.incidents) blocks.push(...theTables(figures, request));
    if (figures.weeks.length > 1 && figures.window && figures.window.complaints > 0)
      blocks.push(theWindow(figures, request));
    if (figures.window && figures.window.changes.length > 0)
      blocks.push(theChanges(figures.window.changes, request));
  } else if (nearest) {
    blocks.push(
      nearest.isEmptyFile
        ? { kind: 'prose', text: t.weekly.noneEver }
        : presentEmpty(nearest, request, 'report', figures.range !== null),
    );
  }
  return {
    report: 'week',
    title: heading(figures, request),
    meta: meta(figures, request),
    scope: figures.frame,
    rows: weeklyRows(figures, request),
    blocks,
    seeAlso: figures.frame.total === 0 ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

function heading({ range, isWeek }: WeeklyFigures, { business, language: { t, format } }: Request): string {
  const house = business.settings.name ?? t.weekly.house;
  if (!range) return house;
  const { dayStartMinute, zone, weekStart } = business.settings;
  const days = format.range(range.from, range.to);
  const week =
    isWeek && weekStart === 1 ? `${t.weekly.weekNumber(isoWeekOf(range.from).week)}, ${days}` : days;
  return `${house}   ${t.weekly.heading(week, formatTimeOfDay(dayStartMinute), zone)}`;
}

function meta(figures: WeeklyFigures, request: Request): readonly string[] {
  const { t, format } = request.language;
  const { typicalWeek, frame, range } = figures;
  const filtered = filterLines(request.filterNames, request.language);
  if (!range) return filtered;
  if (frame.total === 0) {
    const days = format.range(range.from, range.to);
    if (!countsComplaintsOnly(request) || figures.nearest?.isEmptyFile === true)
      return [...filtered, t.weekly.noneOfKind(days)];
    return [
      ...filtered,
      t.weekly.none(
        days,
        typicalWeek && format.number(typicalWeek.complaints, decimals(typicalWeek.complaints)),
      ),
    ];
  }
  const counted = countInWords(frame.total, request);
  const rate = rateInWords(figures, request);
  const count = rate === null ? counted : `${counted}, ${rate}`;
  const { exposure } = figures;
  // A week that is not noted to its end needs no word; that of these hours or shifts nothing can be noted does.
  const isUnderFilter = exposure !== null && (exposure.gap === 'hours' || exposure.gap === 'shifts');
  const unrated = isUnderFilter ? [whyNoRates(exposure, request.language)] : [];
  if (!figures.isWeek) return [...filtered, count, ...unrated];
  if (!typicalWeek) return [...filtered, `${count}; ${t.weekly.nothingBefore}`, ...unrated];
  const isOver = range.to < request.today;
  const verdict =
    frame.total > typicalWeek.high
      ? 'more'
      : !isOver
        ? 'goesOn'
        : frame.total < typicalWeek.low
          ? 'fewer'
          : 'ordinary';
  const typical = format.number(typicalWeek.complaints, decimals(typicalWeek.complaints));
  const compared = t.weekly.usual(
    typical,
    format.number(typicalWeek.low),
    format.number(typicalWeek.high),
    format.number(typicalWeek.weeks),
  );
  return [...filtered, `${count}; ${compared}: ${t.weekly.verdict[verdict]}`, ...unrated];
}

function countInWords(count: number, request: Request): string {
  const { t, format } = request.language;
  const shown = format.number(count);
  return countsComplaintsOnly(request) ? t.weekly.count(count, shown) : t.weekly.countOfKind(shown);
}

function rateInWords(
  { frame, exposure }: WeeklyFigures,
  { language: { t, format } }: Request,
): string | null {
  const volume = exposure?.total ?? null;
  const rate = rateOf(frame.total, volume);
  if (rate === null || volume === null) return null;
  const base = rateBase([rate]);
  return t.weekly.rate(format.rate(rate * (base / 100)), format.number(base), format.number(volume));
}

function decimals(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}

function doToday({ due, withoutCause, frame }: WeeklyFigures, request: Request): Block {
  const {
    business,
    flags,
    language: { t, format },
  } = request;
  const shown = due.slice(0, maxToDoToday);
  const items: { isUrgent: boolean; text: string; person: string | null; command?: string }[] = [
    ...dueListItems(shown, business, request.language),
  ];
  const pointTo = (text: string, command: string) =>
    items.push({ isUrgent: false, text, person: null, command: `${command}${flags.database}` });
  const rest = due.length - shown.length;
  if (rest > 0) pointTo(t.weekly.moreDue(rest, format.number(rest)), 'recovery due');
  if (withoutCause > 0 && countsComplaintsOnly(request))
    pointTo(
      t.weekly.withoutCause(format.number(withoutCause), format.number(frame.total)),
      `recovery review${flags.range}`,
    );
  if (items.length === 0) items.push({ isUrgent: false, text: t.weekly.nothingToday, person: null });
  return { kind: 'list', title: t.weekly.doToday, items };
}

function theList(figures: WeeklyFigures, request: Request): Block {
  const {
    business,
    language: { t, format },
  } = request;
  const list = [...(figures.incidents ?? [])].reverse();
  const isGiven = list.some((incident) => remedyValueMinor(incident) !== null);
  const rows = list.map((incident): readonly Value[] => [
    incident.number,
    figures.isWeek ? format.weekdayTime(incident.moment.wall) : format.dayTime(incident.moment.wall),
    incident.moment.shift === 0 ? t.outsideShifts : nameOf('shift', business, incident.moment.shift),
    nameOf('department', business, incident.department),
    incident.description,
    ...(isGiven ? [remedyValueMinor(incident)] : []),
    statusInWords(incident, request.language),
  ]);
  const usually = usuallyGiven(figures, request);
  const table: Table = {
    columns: [
      { key: 'number', type: 'id', label: t.field.number },
      { key: 'when', type: 'text', label: t.field.wall },
      { key: 'shift', type: 'text', label: t.field.shift },
      { key: 'department', type: 'text', label: t.field.department },
      { key: 'description', type: 'text', label: t.field.description },
      ...(isGiven ? [{ key: 'given', type: 'money', label: t.field.given } as const] : []),
      { key: 'now', type: 'text', label: t.field.now },
    ],
    rows,
    ...(isGiven ? { totals: [null, null, null, null, t.weekly.totalGiven, figures.givenMinor, null] } : {}),
  };
  const count = format.number(list.length);
  const title = countsComplaintsOnly(request) ? t.weekly.all(count) : t.weekly.allOfKind(count);
  return { kind: 'table', title, table, ...(usually ? { note: usually } : {}) };
}

function theTables(figures: WeeklyFigures, request: Request): readonly Block[] {
  const { t, format } = request.language;
  const sections = [
    ['category', figures.byCategory],
    ['department', figures.byDepartment],
    ['shift', figures.byShift],
  ] as const;
  const tables = sections.map(([dimension, cells]): Block => {
    const axis = axisOf(dimension, request.business, request.language);
    const totals = marginTotals(cells, axis, 0);
    const ticks = axis.ticks(totals);
    const named = ticks.filter(({ value }) => value !== null);
    const shown = named.length > tableRowsAtMost + 1 ? named.slice(0, tableRowsAtMost) : named;
    const rows = shown.map(({ value, label }): [string, number] => [label, totals.get(value) ?? 0]);
    const notSaid = totals.get(null) ?? 0;
    const rest = figures.frame.total - notSaid - rows.reduce((sum, [, count]) => sum + count, 0);
    if (rest > 0) rows.push([t.weekly.others, rest]);
    if (notSaid > 0) rows.push([t.notRecorded, notSaid]);
    return {
      kind: 'table',
      table: {
        columns: [
          { key: dimension, type: 'text', label: t.dimension[dimension] },
          { key: 'complaints', type: 'count', label: t.report.complaints },
          { key: 'share', type: 'share', label: t.report.share },
          { key: 'bar', type: 'bar', label: '' },
        ],
        rows: rows.map(([label, count]) => [label, count, count / figures.frame.total, count]),
        totals: [t.report.total, figures.frame.total, 1, null],
      },
    };
  });
  const usually = usuallyGiven(figures, request);
  if (figures.givenMinor === 0 && usually === null) return tables;
  const said = [format.money(figures.givenMinor), ...(usually === null ? [] : [usually])].join(', ');
  return [...tables, { kind: 'facts', facts: [[t.field.given, said]] }];
}

/** What is given in an ordinary week; null where nobody ever noted it. */
function usuallyGiven(
  { givenMinor, typicalWeek }: WeeklyFigures,
  { language: { t, format } }: Request,
): string | null {
  if (typicalWeek === null || (givenMinor === 0 && typicalWeek.givenMinor === 0)) return null;
  return t.weekly.usuallyGiven(format.money(typicalWeek.givenMinor));
}

function theWindow({ window, weeks, frame }: WeeklyFigures, request: Request): Block {
  const { t, format } = request.language;
  const busiest = window?.busiest ? [busiestInWords(window.busiest, request)] : [];
  const rates = weeks.map(({ complaints, volume }) => rateOf(complaints, volume));
  const areRated = rates.every((rate) => rate !== null);
  const base = rateBase(rates);
  const rated = rates.map((rate) => perBase(rate, base));
  const complaints = window?.complaints ?? 0;
  const line = (dimension: Dimension, cells: readonly Cell[]): string => {
    const axis = axisOf(dimension, request.business, request.language);
    const totals = marginTotals(cells, axis, 0);
    const ticks = axis.ticks(totals).filter(({ value }) => (totals.get(value) ?? 0) > 0);
    const named = ticks.filter(({ value }) => value !== null);
    const count = (some: typeof ticks) => some.reduce((sum, { value }) => sum + (totals.get(value) ?? 0), 0);
    const [rest, notSaid] = [count(named.slice(namedAtMost)), totals.get(null) ?? 0];
    return [
      ...named.slice(0, namedAtMost).map((tick) => `${tick.label} ${format.number(count([tick]))}`),
      ...(rest > 0 ? [`${t.weekly.others} ${format.number(rest)}`] : []),
      ...(notSaid > 0 ? [`${t.notRecorded} ${format.number(notSaid)}`] : []),
    ].join(', ');
  };
  // A curve of a few complaints would look like more than it is.
  const drawn = (values: TimeSeries['values'], said: readonly string[]): string | TimeSeries =>
    frame.total < fewest ? said.join(' ') : { values, text: said.join(' ') };
  const facts: (readonly [string, string | TimeSeries])[] = [
    [
      t.weekly.perWeek,
      drawn(
        weeks.map(({ complaints }) => complaints),
        weeks.map(({ complaints }) => format.number(complaints)),
      ),
    ],
    ...(areRated
      ? [
          [
            t.weekly.per(format.number(base)),
            drawn(
              rated,
              rated.map((rate) => format.rate(rate ?? 0)),
            ),
          ] as const,
        ]
      : []),
    [t.weekly.about, line('category', window?.byCategory ?? [])],
    [t.weekly.where, line('department', window?.byDepartment ?? [])],
    [
      t.weekly.when,
      complaints < minimumForPatterns
        ? t.weekly.tooFewForDays
        : [line('shift', window?.byShift ?? []), ...busiest].join('\n'),
    ],
  ];
  return {
    kind: 'facts',
    title: t.weekly.window(format.number(weeks.length), countInWords(complaints, request), areRated),
    facts,
  };
}

function busiestInWords(busiest: BusiestShift, { business, language }: Request): string {
  const shift = nameOf('shift', business, busiest.shift) ?? '';
  return describeCell(`${language.format.weekday(busiest.weekday)}, ${shift}`, busiest, language);
}

function theChanges(changes: readonly ChangeEffect[], { flags, language }: Request): Block {
  const { t, format } = language;
  const shown = changes.slice(0, changesAtMost).map((change) => ({
    isUrgent: false,
    text: describeChange(change, language, (on) => format.shortDay(on)),
    person: change.action.owner,
  }));
  const more = changes.length - shown.length;
  const command = `recovery report changes${flags.database}`;
  return {
    kind: 'list',
    title: t.weekly.changed,
    isWrapped: true,
    items: [
      ...shown,
      ...(more > 0
        ? [{ isUrgent: false, text: t.weekly.moreChanges(format.number(more)), person: null, command }]
        : []),
    ],
  };
}
