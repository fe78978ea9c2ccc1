import { nameOf } from '../../domain/business.ts';
import { formatNameFilter } from '../../domain/name.ts';
import type { Records } from '../../domain/records.ts';
import { quoteForShell } from '../../domain/shell.ts';
import type { Block, Document, Value } from '../../document/document.ts';
import { excessVerdict } from '../../statistics/verdict.ts';
import type { WeekdayCell, WeekdayTest } from '../../statistics/weekdays.ts';
import { presentEmpty } from '../empty.ts';
import { listCommand, scopeLines, type Request } from '../request.ts';
import { minimumForPatterns, measurePatterns, seed, shuffles, type PatternFigures } from './measure.ts';
import { showCommands } from '../../language/commandwords.ts';

/** Most departments and shifts named that were left out. */
const maxNamed = 8;

/**
 * Answers "Is Friday evening really worse?": tests weekday × shift by shuffling whole days, and department × shift by adjusted
 * residuals. Claims only what the data supports.
 */
export async function reportPatterns(records: Records, request: Request): Promise<Document> {
  return presentPatterns(await measurePatterns(records, request), request);
}

function presentPatterns(figures: PatternFigures, request: Request): Document {
  const { scope, nearest } = figures;
  const { t } = request.language;
  return {
    report: 'patterns',
    title: t.patterns.title,
    meta: scopeLines(request, scope),
    scope,
    rows: machineRows(figures, request),
    lists: machineLists(figures, request),
    blocks: nearest ? [presentEmpty(nearest, request, 'report patterns')] : findingBlocks(figures, request),
    seeAlso: nearest ? [] : [t.report.seeList(listCommand(request))],
    hints: [],
  };
}

function findingBlocks(figures: PatternFigures, request: Request): readonly Block[] {
  const { scope, weekdays: test, withoutOutbreaks, weekdaysWithoutComplaints, exposureUnit } = figures;
  const { t, format } = request.language;
  if (scope.total < minimumForPatterns)
    return [{ kind: 'prose', text: t.patterns.tooFew(format.number(minimumForPatterns)), tone: 'strong' }];
  const closedDays = weekdaysWithoutComplaints.map((weekday) => format.weekday(weekday)).join(', ');
  const blocks: Block[] = [];
  if (closedDays !== '')
    blocks.push({ kind: 'prose', text: t.patterns.assumedClosed(closedDays), tone: 'quiet' });
  if (test) blocks.push(weekdayBlock(t.patterns.byWeekday, test, figures, request));
  if (figures.outbreaks.length > 0) blocks.push(outbreakBlock(figures, request));
  if (withoutOutbreaks)
    blocks.push(weekdayBlock(t.patterns.withoutOutbreaks, withoutOutbreaks, figures, request));
  blocks.push(...departmentBlocks(figures, request));
  const method = t.patterns.method(
    format.number(shuffles),
    String(seed),
    t.patterns.proportionalTo[exposureUnit],
  );
  return [...blocks, { kind: 'prose', text: method, tone: 'quiet' }];
}

/** Lists the cells that may be above chance, the most certain first, each with the command that lists its complaints. */
function weekdayBlock(title: string, test: WeekdayTest, { shifts }: PatternFigures, request: Request): Block {
  const { t, format } = request.language;
  const found = test.cells
    .map((cell) => ({ ...cell, level: excessVerdict(cell.p, cell.ratio) }))
    .filter(({ level }) => level !== 'none')
    .sort((a, b) => a.p - b.p || b.ratio - a.ratio);
  if (found.length === 0) {
    const needed = Math.min(...test.cells.map(({ detectableRatio }) => detectableRatio));
    return { kind: 'prose', title, text: t.patterns.noDifference(formatRatio(needed, request)) };
  }
  return {
    kind: 'list',
    title,
    items: found.map((cell) => ({
      isUrgent: cell.level === 'stands_out',
      text: describeCell(
        t.patterns.shiftOn(shiftName(shifts[cell.shift], request), format.weekday(cell.weekday)),
        cell,
        request,
      ),
      person: null,
      command: `${listCommand(request)} --weekday ${cell.weekday} --shift ${quoteForShell(formatNameFilter(shiftName(shifts[cell.shift], request)))}`,
    })),
  };
}

/** Describes in plain words how far a cell is above expectation, and how certain that is; on request with the figures. */
export function describeCell(
  what: string,
  { observed, expected, ratio, p }: Pick<WeekdayCell, 'observed' | 'expected' | 'ratio' | 'p'>,
  { language: { t, format }, hasDetails }: Pick<Request, 'language' | 'hasDetails'>,
): string {
  const sentence = t.patterns.level[excessVerdict(p, ratio)](
    what,
    format.number(observed),
    format.number(Math.max(1, expected)),
  );
  if (hasDetails !== true) return sentence;
  const figures = t.patterns.figures(
    format.number(expected, expected < 100 ? 1 : 0),
    format.number(ratio, 1),
  );
  return `${sentence} (${figures})`;
}

function formatRatio(ratio: number, { language: { format } }: Request): string {
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
  const { wording, t, format } = request.language;
  return {
    kind: 'list',
    title: t.patterns.outbreaks,
    items: outbreaks.map(({ day, complaints }) => ({
      isUrgent: false,
      text: t.patterns.outbreak(format.day(day), format.number(complaints)),
      person: null,
      command: showCommands(
        `recovery list --from ${day} --to ${day}${request.flags.filters}${request.flags.database}`,
        wording,
      ),
    })),
  };
}

function departmentBlocks(figures: PatternFigures, request: Request): readonly Block[] {
  const { cross, departments, shifts } = figures;
  const { t } = request.language;
  const title = t.patterns.byDepartment;
  if (cross === 'too_few') return [{ kind: 'prose', title, text: t.patterns.tooFewInCells }];
  const found = cross
    .map((cell) => ({ ...cell, level: excessVerdict(cell.p, cell.ratio) }))
    .filter(({ level }) => level !== 'none')
    .sort((a, b) => a.p - b.p || b.ratio - a.ratio);
  const items = found.map((cell) => ({
    isUrgent: cell.level === 'stands_out',
    text: describeCell(
      t.patterns.departmentIn(
        departmentName(departments[cell.row], request),
        shiftName(shifts[cell.column], request),
      ),
      cell,
      request,
    ),
    person: null,
    command: `${listCommand(request)} --department ${quoteForShell(formatNameFilter(nameOf('department', request.business, departments[cell.row] ?? null)))} --shift ${quoteForShell(formatNameFilter(shiftName(shifts[cell.column], request)))}`,
  }));
  return [
    items.length > 0
      ? { kind: 'list', title, items }
      : { kind: 'prose', title, text: t.patterns.noDifferenceShort },
    ...leftOutBlock(figures, request),
  ];
}

/** Names the departments and shifts that were too small to test, because that does not clear them. */
function leftOutBlock({ departments, shifts, excluded }: PatternFigures, request: Request): readonly Block[] {
  const names = [
    ...excluded.columns.map((at) => shiftName(shifts[at], request)),
    ...excluded.rows.map((at) => departmentName(departments[at], request)),
  ];
  if (names.length === 0) return [];
  const { t, format } = request.language;
  const more = names.length - maxNamed;
  const text = t.patterns.leftOut(names.slice(0, maxNamed).join(', '), more > 0 ? format.number(more) : null);
  return [{ kind: 'prose', text, tone: 'quiet' }];
}

/** Returns the parameters of the tests, what they left out, and the outbreaks. */
function machineLists(figures: PatternFigures, request: Request): NonNullable<Document['lists']> {
  const { weekdays: test, withoutOutbreaks } = figures;
  return {
    tests: (
      [
        ['weekday_shift', test],
        ['weekday_shift_without_outbreaks', withoutOutbreaks],
      ] as const
    ).flatMap(([name, result]) =>
      result === null
        ? []
        : [
            {
              test: name,
              seed,
              shuffles,
              held_against: figures.exposureUnit,
              complaints: result.complaints,
            },
          ],
    ),
    set_aside: [
      ...figures.excluded.rows.map((at) => ({
        dimension: 'department',
        name: nameOf('department', request.business, figures.departments[at] ?? null),
      })),
      ...figures.excluded.columns.map((at) => ({
        dimension: 'shift',
        name: shiftName(figures.shifts[at], request),
      })),
    ],
    outbreaks: figures.outbreaks.map(({ day, complaints }) => ({ day, complaints })),
  };
}

/** Returns every cell of every test, whatever its verdict. */
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
      cell.detectableRatio,
      excessVerdict(cell.p, cell.ratio),
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
        excessVerdict(cell.p, cell.ratio),
      ]),
    ],
  };
}
