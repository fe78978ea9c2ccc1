import { nameOf } from '../../domain/business.ts';
import type { Cell, Dimension } from '../../domain/dimension.ts';
import type { Records } from '../../domain/records.ts';
import { isoWeekOf } from '../../domain/time/period.ts';
import type { Block, TimeSeries, Document, Table, Value } from '../../document/document.ts';
import { rateBase, perBase, rateOf } from '../../statistics/rate.ts';
import { axisOf, marginTotals, type Tick } from '../axis.ts';
import { dueListItems } from '../due.ts';
import { presentEmpty } from '../empty.ts';
import { missingRatesNote } from '../exposure.ts';
import { describeChange, type ChangeEffect } from '../changes.ts';
import { describeGoal, type GoalProgress } from '../goals.ts';
import { minimumForPatterns } from '../patterns/measure.ts';
import { describeCell } from '../patterns/patterns.ts';
import {
  filterLines,
  sumRemedyValueMinor,
  countsComplaintsOnly,
  listCommand,
  formatStatus,
  type Request,
} from '../request.ts';
import { presentPictures } from './pictures.ts';
import { weeklyRows } from './rows.ts';
import { maxToDoToday, measureWeekly, type BusiestShift, type WeeklyFigures } from './measure.ts';
import { adviceSentence, presentHeadline } from './headline.ts';
import { presentMessage } from './message.ts';
import { showCommands } from '../../language/commandwords.ts';

/** Keeps a name and its figure on one line. */
const noBreakSpace = '\u00A0';
const maxTableRows = 10;
/** Most departments, categories or shifts named in one line. */
const maxNamed = 6;
const maxChanges = 3;
/** With fewer complaints in the week nothing is drawn. */
const minToDraw = 5;

/** Reports the Monday page: what to do today, one sentence, the week itself, the weeks before it. */
export async function reportWeekly(records: Records, request: Request): Promise<Document> {
  return presentWeekly(await measureWeekly(records, request), request);
}

function presentWeekly(figures: WeeklyFigures, request: Request): Document {
  const { t, format } = request.language;
  const sentence = countsComplaintsOnly(request) ? presentHeadline(figures, request) : null;
  const blocks: Block[] = [];
  const { nearest } = figures;
  const { dayStartMinute, zone } = request.business.settings;
  const finding = headline(figures, request);
  const hasComplaints = figures.scope.total > 0 || (figures.window?.complaints ?? 0) > 0;
  if (!hasComplaints && figures.due.length > 0) blocks.push(presentToday(figures, request));
  if (hasComplaints) {
    if (nearest && nearest.countThisWeek > 0)
      blocks.push(presentEmpty(nearest, request, 'report', figures.range !== null));
    blocks.push(presentToday(figures, request));
    if (sentence !== null) blocks.push(sentence);
    if (figures.incidents && figures.incidents.length > 0) blocks.push(presentList(figures, request));
    if (!figures.incidents) blocks.push(...presentTables(figures, request));
    if (figures.weeks.length > 1 && figures.window && figures.window.complaints > 0)
      blocks.push(presentWindow(figures, figures.window, request));
    const changes = figures.window?.changes ?? [];
    if (changes.length > 0 || figures.goal !== null) blocks.push(presentChanges(changes, figures, request));
  } else if (nearest) {
    blocks.push(
      nearest.isEmptyFile
        ? { kind: 'prose', text: t.weekly.noneRecorded }
        : presentEmpty(nearest, request, 'report', figures.range !== null),
    );
  }
  const title = heading(figures, request);
  const lines = meta(figures, request);
  return {
    report: 'week',
    title,
    ...(finding === null ? {} : { headline: finding }),
    meta: lines,
    scope: figures.scope,
    rows: weeklyRows(figures, request),
    blocks,
    ...(figures.range ? { foot: [t.weekly.foot(format.timeOfDay(dayStartMinute), zone)] } : {}),
    seeAlso: figures.scope.total === 0 ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
    isPoster: true,
    message: presentMessage(
      figures,
      request,
      [title.replace(/ {2,}/u, ', '), ...(finding === null ? [] : [`${finding}.`]), ...lines],
      countsComplaintsOnly(request) ? adviceSentence(figures, request, true) : null,
      messageCounts(figures, request),
      messageGiven(figures, request),
    ),
  };
}

function heading({ range, isWeek }: WeeklyFigures, { business, language: { t, format } }: Request): string {
  const name = business.settings.name ?? t.weekly.unnamedBusiness;
  if (!range) return name;
  const days = format.range(range.from, range.to);
  return isWeek && business.settings.weekStart === 1
    ? `${name}   ${t.weekly.weekNumber(isoWeekOf(range.from).week)}, ${days}`
    : `${name}   ${days}`;
}

/** Returns the number of complaints and, of a week, how it compares with those before; null if there are none. */
function headline(figures: WeeklyFigures, request: Request): string | null {
  const { t } = request.language;
  const { typicalWeek, scope, range, isWeek } = figures;
  if (!range || scope.total === 0) return null;
  const count = formatCount(scope.total, request);
  if (!isWeek || !typicalWeek) return count;
  const isOver = range.to < request.today;
  const verdict =
    scope.total > typicalWeek.high
      ? 'more'
      : !isOver
        ? 'goesOn'
        : scope.total < typicalWeek.low
          ? 'fewer'
          : 'ordinary';
  return `${count}: ${t.weekly.verdict[verdict]}`;
}

function meta(figures: WeeklyFigures, request: Request): readonly string[] {
  const { t, format } = request.language;
  const { typicalWeek, scope, range, isWeek, exposure } = figures;
  const filterLine = filterLines(request.filterNames, request.language);
  if (!range) return filterLine;
  if (scope.total === 0) {
    const days = format.range(range.from, range.to);
    if (!countsComplaintsOnly(request) || figures.nearest?.isEmptyFile === true)
      return [...filterLine, t.weekly.noneOfKind(days)];
    return [
      ...filterLine,
      t.weekly.none(
        days,
        typicalWeek && format.number(typicalWeek.complaints, decimals(typicalWeek.complaints)),
      ),
    ];
  }
  const rate = formatRate(figures, request);
  // Explains a filter for which there is no rate. A week whose volumes are incomplete needs no explanation.
  const cannotBeRated = exposure !== null && (exposure.missing === 'hours' || exposure.missing === 'shifts');
  const comparison = typicalWeek
    ? t.weekly.usual(
        format.number(typicalWeek.complaints, decimals(typicalWeek.complaints)),
        format.number(typicalWeek.low),
        format.number(typicalWeek.high),
        format.number(typicalWeek.weeks),
      )
    : t.weekly.tooFewWeeksBefore;
  const sentences = [...(isWeek ? [comparison] : []), ...(rate === null ? [] : [rate])];
  return [
    ...filterLine,
    ...(sentences.length > 0 ? [sentences.join(' ')] : []),
    ...(cannotBeRated ? [missingRatesNote(exposure, request.language)] : []),
    ...sinceLine(figures, request),
  ];
}

/** Says what came after the week of the page, so that nobody misses it there. */
function sinceLine({ since }: WeeklyFigures, request: Request): readonly string[] {
  const { t, format } = request.language;
  if (since === null || since.complaints === 0) return [];
  const days = [...new Set([since.from, since.to])].map((day) => format.weekdayDay(day));
  return [t.weekly.since(formatCount(since.complaints, request), days.join(' – '))];
}

function formatCount(count: number, request: Request): string {
  const { t, format } = request.language;
  const shown = format.number(count);
  return countsComplaintsOnly(request) ? t.weekly.count(count, shown) : t.weekly.countOfKind(shown);
}

function formatRate({ scope, exposure }: WeeklyFigures, { language: { t, format } }: Request): string | null {
  const volume = exposure?.total ?? null;
  const rate = rateOf(scope.total, volume);
  if (rate === null || volume === null) return null;
  const base = rateBase([rate]);
  return t.weekly.rate(format.rate(rate * (base / 100)), format.number(base), format.number(volume));
}

function decimals(value: number): number {
  return Number.isInteger(value) ? 0 : 1;
}

function presentToday({ due, withoutCause, scope }: WeeklyFigures, request: Request): Block {
  const {
    business,
    flags,
    language: { wording, t, format },
  } = request;
  const shown = due.slice(0, maxToDoToday);
  const items: { isUrgent: boolean; text: string; person: string | null; command?: string }[] = [
    ...dueListItems(shown, business, request.language),
  ];
  const addCommand = (text: string, command: string) =>
    items.push({
      isUrgent: false,
      text,
      person: null,
      command: showCommands(`${command}${flags.database}`, wording),
    });
  const rest = due.length - shown.length;
  if (rest > 0) addCommand(t.weekly.moreDue(rest, format.number(rest)), 'recovery due');
  if (withoutCause > 0 && countsComplaintsOnly(request))
    addCommand(
      t.weekly.withoutCause(format.number(withoutCause), format.number(scope.total)),
      `recovery review${flags.range}`,
    );
  if (items.length === 0) items.push({ isUrgent: false, text: t.weekly.nothingDue, person: null });
  return { kind: 'list', title: t.weekly.doToday, isToDo: true, items };
}

function presentList(figures: WeeklyFigures, request: Request): Block {
  const {
    business,
    language: { t, format },
  } = request;
  const list = [...(figures.incidents ?? [])].reverse();
  const hasRemedies = list.some((incident) => sumRemedyValueMinor(incident) !== null);
  const rows = list.map((incident): readonly Value[] => [
    incident.number,
    (figures.isWeek
      ? format.weekdayTime(incident.moment.wall)
      : format.dayTime(incident.moment.wall)
    ).replaceAll(' ', noBreakSpace),
    nameOf('department', business, incident.department),
    incident.moment.shift === 0 ? t.outsideShifts : nameOf('shift', business, incident.moment.shift),
    incident.description,
    ...(hasRemedies ? [sumRemedyValueMinor(incident)] : []),
    formatStatus(incident, request.language),
  ]);
  const usualValue = usualRemedyValue(figures, request);
  const table: Table = {
    columns: [
      { key: 'number', type: 'id', label: t.field.number },
      { key: 'when', type: 'text', label: t.field.wall },
      { key: 'department', type: 'text', label: t.field.department, weight: 'spare' },
      // It follows from the time.
      { key: 'shift', type: 'text', label: t.field.shift, weight: 'spare' },
      { key: 'description', type: 'text', label: t.field.description, weight: 'main' },
      ...(hasRemedies ? [{ key: 'given', type: 'money', label: t.field.remedyValue } as const] : []),
      { key: 'now', type: 'text', label: t.field.currentStatus },
    ],
    rows,
    ...(hasRemedies
      ? { totals: [null, null, null, null, t.weekly.total, figures.remedyValueMinor, null] }
      : {}),
  };
  const count = format.number(list.length);
  const title = countsComplaintsOnly(request) ? t.weekly.allComplaints(count) : t.weekly.allOfKind(count);
  // A spreadsheet shows and sorts real times.
  const whole: Table = {
    ...table,
    columns: table.columns.map((column) => (column.key === 'when' ? { ...column, type: 'moment' } : column)),
    rows: rows.map(([number, , ...others], index) => [
      number ?? null,
      list[index]?.moment.wall.replace('T', ' ') ?? null,
      ...others,
    ]),
  };
  return { kind: 'table', title, table, whole, ...(usualValue ? { note: usualValue } : {}) };
}

function presentTables(figures: WeeklyFigures, request: Request): readonly Block[] {
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
    const shown = named.length > maxTableRows + 1 ? named.slice(0, maxTableRows) : named;
    const rows = shown.map(({ value, label }): [string, number] => [label, totals.get(value) ?? 0]);
    const notRecorded = totals.get(null) ?? 0;
    const rest = figures.scope.total - notRecorded - rows.reduce((sum, [, count]) => sum + count, 0);
    if (rest > 0) rows.push([t.weekly.others, rest]);
    if (notRecorded > 0) rows.push([t.notRecorded, notRecorded]);
    return {
      kind: 'table',
      table: {
        columns: [
          { key: dimension, type: 'text', label: t.dimension[dimension] },
          { key: 'complaints', type: 'count', label: t.report.complaints },
          { key: 'share', type: 'share', label: t.report.share },
          { key: 'bar', type: 'bar', label: '' },
        ],
        rows: rows.map(([label, count]) => [label, count, count / figures.scope.total, count]),
        totals: [t.report.total, figures.scope.total, 1, null],
      },
    };
  });
  const usualValue = usualRemedyValue(figures, request);
  if (figures.remedyValueMinor === 0 && usualValue === null) return tables;
  const valueText = [
    format.money(figures.remedyValueMinor),
    ...(usualValue === null ? [] : [usualValue]),
  ].join(', ');
  return [...tables, { kind: 'facts', facts: [[t.field.remedyValue, valueText]] }];
}

/** Returns the remedy value of a typical week in words; null if there is none to compare with. */
function usualRemedyValue(
  { remedyValueMinor, typicalWeek }: WeeklyFigures,
  { language: { t, format } }: Request,
): string | null {
  if (typicalWeek === null || (remedyValueMinor === 0 && typicalWeek.remedyValueMinor === 0)) return null;
  return t.weekly.usualRemedyValue(format.money(typicalWeek.remedyValueMinor));
}

function presentWindow(
  figures: WeeklyFigures,
  window: NonNullable<WeeklyFigures['window']>,
  request: Request,
): Block {
  const { weeks, scope } = figures;
  const { complaints } = window;
  const { t, format } = request.language;
  const busiest = window.busiest ? describeBusiest(window.busiest, request) : null;
  const rates = weeks.map(({ complaints, volume }) => rateOf(complaints, volume));
  const areRated = rates.every((rate) => rate !== null);
  const base = rateBase(rates);
  const rated = rates.map((rate) => perBase(rate, base));
  const usual = usualRemedyValue(figures, request);
  // A picture of a few complaints would suggest more than they mean.
  const areFew = scope.total < minToDraw;
  const drawn = (values: TimeSeries['values'], texts: readonly string[]): string | TimeSeries =>
    areFew ? texts.join(' ') : { values, text: texts.join(' ') };
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
    [t.weekly.about, formatCounts('category', window.byCategory, request)],
    [t.weekly.where, formatCounts('department', window.byDepartment, request)],
    [
      t.weekly.when,
      complaints < minimumForPatterns
        ? t.weekly.tooFewForDays
        : [formatCounts('shift', window.byShift, request), ...(busiest === null ? [] : [busiest])].join('\n'),
    ],
  ];
  return {
    kind: 'facts',
    title: t.weekly.window(format.number(weeks.length), formatCount(complaints, request), areRated),
    facts,
    ...(areFew ? {} : { pictures: presentPictures(figures, window, request, busiest, usual) }),
  };
}

/** Returns what and where in the range, one line each. */
function messageCounts({ byCategory, byDepartment }: WeeklyFigures, request: Request): readonly string[] {
  const { picture } = request.language.t.weekly;
  return [
    `${picture.category}: ${formatCounts('category', byCategory, request)}`,
    `${picture.department}: ${formatCounts('department', byDepartment, request)}`,
  ];
}

/** Returns what was given in the range; null if nothing was, and nothing usually is. */
function messageGiven(figures: WeeklyFigures, request: Request): string | null {
  const { t, format } = request.language;
  const usual = usualRemedyValue(figures, request);
  if (figures.scope.total === 0 || (figures.remedyValueMinor === 0 && usual === null)) return null;
  const money = format.money(figures.remedyValueMinor);
  return `${t.weekly.picture.given}: ${usual === null ? money : `${money}, ${usual}`}`;
}

/** Formats a tally in one line: the most frequent values with their counts, the others together, "not recorded" last. */
function formatCounts(dimension: Dimension, cells: readonly Cell[], { business, language }: Request): string {
  const { t, format } = language;
  const axis = axisOf(dimension, business, language);
  const totals = marginTotals(cells, axis, 0);
  const ticks = axis.ticks(totals).filter(({ value }) => (totals.get(value) ?? 0) > 0);
  const named = ticks.filter(({ value }) => value !== null);
  const count = (some: readonly Tick[]) => some.reduce((sum, { value }) => sum + (totals.get(value) ?? 0), 0);
  const [rest, notRecorded] = [count(named.slice(maxNamed)), totals.get(null) ?? 0];
  return [
    ...named.slice(0, maxNamed).map((tick) => [tick.label, count([tick])] as const),
    ...(rest > 0 ? [[t.weekly.others, rest] as const] : []),
    ...(notRecorded > 0 ? [[t.notRecorded, notRecorded] as const] : []),
  ]
    .map(([name, figure]) => `${name}${noBreakSpace}${format.number(figure)}`)
    .join(', ');
}

function describeBusiest(busiest: BusiestShift, request: Request): string {
  const { t, format } = request.language;
  const shift = nameOf('shift', request.business, busiest.shift) ?? '';
  return describeCell(t.patterns.shiftOn(shift, format.weekday(busiest.weekday)), busiest, request);
}

function presentGoal(goal: GoalProgress, others: number, { business, language }: Request) {
  const { t, format } = language;
  const { text, verdict } = describeGoal(goal, business, language, (day) => format.shortDay(day));
  const more = others === 0 ? '' : ` (${t.goals.moreGoals(others, format.number(others))})`;
  return { isUrgent: false, person: null, text: t.goals.line(text), verdict: `${verdict}${more}` };
}

/** Presents the corrective actions, and in one line the goal that is due first. */
function presentChanges(
  changes: readonly ChangeEffect[],
  { goal, otherGoals }: WeeklyFigures,
  request: Request,
): Block {
  const { flags, language } = request;
  const { t, format } = language;
  const shown = changes.slice(0, maxChanges).map((change) => ({
    isUrgent: false,
    person: null,
    ...describeChange(change, request, (on) => format.shortDay(on)),
  }));
  const more = changes.length - shown.length;
  const command = showCommands(`recovery report changes${flags.database}`, language.wording);
  return {
    kind: 'list',
    title: changes.length > 0 ? t.weekly.correctiveActions : t.plan.goals,
    isWrapped: true,
    items: [
      ...shown,
      ...(more > 0
        ? [{ isUrgent: false, text: t.weekly.moreChanges(format.number(more)), person: null, command }]
        : []),
      ...(goal === null ? [] : [presentGoal(goal, otherGoals, request)]),
    ],
  };
}
