import { countsAs, currentShifts, nameOf, type Business } from '../domain/business.ts';
import type { Cell } from '../domain/dimension.ts';
import type { Records } from '../domain/records.ts';
import { quoted } from '../domain/shell.ts';
import { allTime } from '../domain/time/period.ts';
import { outsideId } from '../domain/time/shift.ts';
import { addDays, daysBetween, weekdayOf, weekdays, type Day, type Weekday } from '../domain/time/wall.ts';
import type { Block, Document, Frame, Value } from '../document/document.ts';
import { crossResiduals, type CrossCell } from '../statistics/cross.ts';
import { dispersion } from '../statistics/dispersion.ts';
import { finding, type Finding } from '../statistics/finding.ts';
import { outbreakDays } from '../statistics/outbreak.ts';
import { weekdayTest, type OpenDay, type WeekdayCell, type WeekdayTest } from '../statistics/weekdays.ts';
import { emptyBlock, measureNearest } from './empty.ts';
import { listCommand, measureFrame, metaLines, type Nearest, type Request } from './report.ts';

/** Fewer complaints say nothing of days and shifts. */
export const enoughForPatterns = 40;
/** The same complaints give the same figures on every machine. */
const seed = 20_141_001;
const shuffles = 2_000;
/** Weekdays are exchanged within about so many days, which takes the season out. */
const blockDays = 42;
/** So many weekdays without any complaint, and the place seems to be closed then. */
const weeksToSeemClosed = 4;

interface BusinessDay {
  readonly day: Day;
  readonly weekday: Weekday;
  readonly complaints: number;
  /** By the place of the shift in `shifts`. */
  readonly byShift: readonly number[];
}

interface PatternFigures {
  readonly frame: Frame;
  readonly nearest: Nearest | null;
  readonly shifts: readonly number[];
  readonly seemClosed: readonly Weekday[];
  readonly outbreaks: readonly BusinessDay[];
  readonly weekdays: WeekdayTest | null;
  readonly withoutOutbreaks: WeekdayTest | null;
  readonly departments: readonly (number | null)[];
  readonly cross: readonly CrossCell[] | 'too_few';
}

/**
 * "Is Friday evening really worse?" Weekday against shift by shuffling whole days, department against shift by adjusted
 * residuals; nothing is claimed that the data cannot bear.
 */
export async function reportPatterns(records: Records, request: Request): Promise<Document> {
  return presentPatterns(await measurePatterns(records, request), request);
}

export async function measurePatterns(records: Records, request: Request): Promise<PatternFigures> {
  const { filter, business, today } = request;
  const cells = await records.tally(filter, ['business_day', 'shift']);
  const total = sum(cells);
  const frame = await measureFrame(records, request, total);
  const ever = await records.span({ period: allTime });
  const { from, to } = frame.period;
  const [first, last] = [
    from !== null && ever !== null && ever.from > from ? ever.from : from,
    to !== null && to > today ? today : to,
  ];
  const shifts = currentShifts(business).map(({ id }) => id);
  const days = first === null || last === null ? [] : businessDays(first, last, cells, shifts, request);
  const seemClosed = weekdays.filter((weekday) => {
    const theirs = days.filter((day) => day.weekday === weekday);
    return theirs.length >= weeksToSeemClosed && theirs.every(({ complaints }) => complaints === 0);
  });
  const open = days.filter(({ weekday }) => !seemClosed.includes(weekday));
  const enough = total >= enoughForPatterns;
  const outbreaks = outbreakDays(open.map(({ complaints }) => complaints)).flatMap(
    (place) => open[place] ?? [],
  );
  const isTested = enough && shifts.length > 0 && open.length > 0;

  const byShift = enough ? await records.tally(filter, ['department', 'shift']) : [];
  const departments = [
    ...new Set(byShift.map(({ keys }) => departmentOf(keys[0] ?? null, request.business))),
  ];
  const table = departments.map((department) =>
    shifts.map((shift) =>
      sum(
        byShift.filter(
          ({ keys }) =>
            departmentOf(keys[0] ?? null, request.business) === department &&
            shiftOf(keys[1] ?? null, request.business) === shift,
        ),
      ),
    ),
  );
  return {
    frame,
    nearest: total === 0 ? await measureNearest(records, request) : null,
    shifts,
    seemClosed,
    outbreaks,
    weekdays: isTested ? weekdayTest(openDays(open, request, shifts), seed, shuffles) : null,
    withoutOutbreaks:
      isTested && outbreaks.length > 0
        ? weekdayTest(
            openDays(
              open.filter((day) => !outbreaks.includes(day)),
              request,
              shifts,
            ),
            seed,
            shuffles,
          )
        : null,
    departments,
    cross: enough ? crossResiduals(table, dispersion(open.map(({ complaints }) => complaints))) : 'too_few',
  };
}

function sum(cells: readonly Cell[]): number {
  return cells.reduce((total, { complaints }) => total + complaints, 0);
}

function shiftOf(key: Value, business: Business): number | null {
  return key === outsideId ? outsideId : (countsAs('shift', business, key)?.id ?? null);
}

function departmentOf(key: Value, business: Business): number | null {
  return countsAs('department', business, key)?.id ?? null;
}

function businessDays(
  first: Day,
  last: Day,
  cells: readonly Cell[],
  shifts: readonly number[],
  { business }: Request,
): readonly BusinessDay[] {
  const byDay = new Map<string, Map<number | null, number>>();
  for (const { keys, complaints } of cells) {
    const day = String(keys[0]);
    const shift = shiftOf(keys[1] ?? null, business);
    const counts = byDay.get(day) ?? new Map<number | null, number>();
    byDay.set(day, counts.set(shift, (counts.get(shift) ?? 0) + complaints));
  }
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index): BusinessDay => {
    const day = addDays(first, index);
    const counts = byDay.get(day) ?? new Map<number | null, number>();
    return {
      day,
      weekday: weekdayOf(day),
      complaints: [...counts.values()].reduce((total, count) => total + count, 0),
      byShift: shifts.map((shift) => counts.get(shift) ?? 0),
    };
  });
}

/** The days as the test wants them: how long each shift runs on that weekday is what its complaints are held against. */
function openDays(
  days: readonly BusinessDay[],
  { business }: Request,
  shifts: readonly number[],
): readonly OpenDay[] {
  const hours = (weekday: Weekday, shift: number) =>
    business.shiftPeriods
      .filter((period) => period.weekday === weekday && shiftOf(period.shift, business) === shift)
      .reduce((minutes, { start, end }) => minutes + end - start, 0) / 60;
  const blocks = Math.max(1, Math.round(days.length / blockDays));
  return days.map(({ weekday, byShift }, index) => ({
    weekday,
    block: Math.floor((index * blocks) / days.length),
    counts: byShift,
    exposure: shifts.map((shift) => hours(weekday, shift)),
  }));
}

function presentPatterns(figures: PatternFigures, request: Request): Document {
  const { frame, nearest, weekdays: test, withoutOutbreaks } = figures;
  const { t, format } = request.language;
  const blocks: Block[] = [];
  if (nearest) blocks.push(emptyBlock(nearest, request, 'report patterns'));
  else if (frame.total < enoughForPatterns) {
    blocks.push({ kind: 'prose', text: t.patterns.tooFew(format.number(enoughForPatterns)), tone: 'strong' });
  } else {
    if (figures.seemClosed.length > 0)
      blocks.push({
        kind: 'prose',
        text: t.patterns.seemClosed(figures.seemClosed.map((weekday) => format.weekday(weekday)).join(', ')),
        tone: 'quiet',
      });
    if (test) blocks.push(weekdayBlock(t.patterns.byWeekday, test, figures, request));
    if (figures.outbreaks.length > 0) blocks.push(outbreakBlock(figures, request));
    if (withoutOutbreaks)
      blocks.push(weekdayBlock(t.patterns.withoutThem, withoutOutbreaks, figures, request));
    blocks.push(departmentBlock(figures, request));
    blocks.push({
      kind: 'prose',
      text: t.patterns.howFound(format.number(shuffles), String(seed)),
      tone: 'quiet',
    });
  }
  return {
    report: 'patterns',
    title: t.patterns.title,
    meta: metaLines(request, frame),
    frame,
    rows: machineRows(figures, request),
    lists: {
      tests: [
        ...(test ? [{ test: 'weekday_shift', seed, shuffles, complaints: test.complaints }] : []),
        ...(withoutOutbreaks
          ? [
              {
                test: 'weekday_shift_without_outbreaks',
                seed,
                shuffles,
                complaints: withoutOutbreaks.complaints,
              },
            ]
          : []),
      ],
      outbreaks: figures.outbreaks.map(({ day, complaints }) => ({ day, complaints })),
    },
    blocks,
    hints: nearest ? [] : [t.report.seeList(listCommand(request))],
  };
}

/** The cells that may be worse than chance, the surest first, each with the line that lists its complaints. */
function weekdayBlock(title: string, test: WeekdayTest, { shifts }: PatternFigures, request: Request): Block {
  const { t, format } = request.language;
  const found = test.cells
    .map((cell) => ({ ...cell, level: finding(cell.p, cell.ratio) }))
    .filter(({ level }) => level !== 'none')
    .sort((a, b) => a.p - b.p || b.ratio - a.ratio);
  if (found.length === 0) {
    const needed = Math.min(...test.cells.map(({ visibleRatio }) => visibleRatio));
    return { kind: 'prose', title, text: t.patterns.noDifference(times(needed, request)) };
  }
  return {
    kind: 'list',
    title,
    items: found.map((cell) => ({
      urgent: cell.level === 'stands_out',
      text: t.patterns.level[cell.level as Said](
        `${format.weekday(cell.weekday)}, ${shiftName(shifts[cell.shift], request)}`,
        format.number(cell.observed),
        format.number(cell.expected, 1),
        times(cell.ratio, request),
      ),
      aside: null,
      command: `${listCommand(request)} --weekday ${cell.weekday} --shift ${quoted(shiftName(shifts[cell.shift], request))}`,
    })),
  };
}

type Said = Exclude<Finding, 'none'>;

function times(ratio: number, { language: { format } }: Request): string {
  return format.number(ratio, 1);
}

function shiftName(shift: number | undefined, { business }: Request): string {
  return nameOf('shift', business, shift ?? null) ?? '';
}

function departmentName(
  department: number | null | undefined,
  { business, language: { t } }: Request,
): string {
  return nameOf('department', business, department ?? null) ?? t.notRecorded;
}

function outbreakBlock({ outbreaks }: PatternFigures, request: Request): Block {
  const { t, format } = request.language;
  return {
    kind: 'list',
    title: t.patterns.outbreaks,
    items: outbreaks.map(({ day, complaints }) => ({
      urgent: false,
      text: t.patterns.outbreak(format.day(day), format.number(complaints)),
      aside: null,
      command: `recovery list --from ${day} --to ${day}${request.typed.filters}${request.typed.database}`,
    })),
  };
}

function departmentBlock({ cross, departments, shifts }: PatternFigures, request: Request): Block {
  const { t, format } = request.language;
  const title = t.patterns.byDepartment;
  if (cross === 'too_few') return { kind: 'prose', title, text: t.patterns.tooFewInCells };
  const found = cross
    .map((cell) => ({ ...cell, level: finding(cell.p, cell.ratio) }))
    .filter(({ level }) => level !== 'none')
    .sort((a, b) => a.p - b.p || b.ratio - a.ratio);
  if (found.length === 0) return { kind: 'prose', title, text: t.patterns.noDifferenceThere };
  return {
    kind: 'list',
    title,
    items: found.map((cell) => ({
      urgent: cell.level === 'stands_out',
      text: t.patterns.level[cell.level as Said](
        `${departmentName(departments[cell.row], request)}, ${shiftName(shifts[cell.column], request)}`,
        format.number(cell.observed),
        format.number(cell.expected, 1),
        times(cell.ratio, request),
      ),
      aside: null,
      command: `${listCommand(request)} --department ${quoted(nameOf('department', request.business, departments[cell.row] ?? null) ?? 'none')} --shift ${quoted(shiftName(shifts[cell.column], request))}`,
    })),
  };
}

/** Every cell of every test, whatever was found. */
function machineRows(figures: PatternFigures, request: Request): Document['rows'] {
  const { shifts, departments, cross } = figures;
  const weekdayRows = (name: string, test: WeekdayTest | null) =>
    (test?.cells ?? []).map((cell: WeekdayCell): readonly Value[] => [
      name,
      cell.weekday,
      shiftName(shifts[cell.shift], request),
      null,
      cell.observed,
      cell.expected,
      cell.ratio,
      cell.p,
      cell.visibleRatio,
      finding(cell.p, cell.ratio),
    ]);
  return {
    columns: (
      [
        ['test', 'key'],
        ['weekday', 'key'],
        ['shift', 'text'],
        ['department', 'text'],
        ['observed', 'number'],
        ['expected', 'number'],
        ['ratio', 'number'],
        ['p', 'number'],
        ['visible_ratio', 'number'],
        ['finding', 'key'],
      ] as const
    ).map(([key, type]) => ({ key, type, label: key })),
    rows: [
      ...weekdayRows('weekday_shift', figures.weekdays),
      ...weekdayRows('weekday_shift_without_outbreaks', figures.withoutOutbreaks),
      ...(cross === 'too_few' ? [] : cross).map((cell): readonly Value[] => [
        'department_shift',
        null,
        shiftName(shifts[cell.column], request),
        nameOf('department', request.business, departments[cell.row] ?? null),
        cell.observed,
        cell.expected,
        cell.ratio,
        cell.p,
        null,
        finding(cell.p, cell.ratio),
      ]),
    ],
  };
}
