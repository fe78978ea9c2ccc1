import type { Cell, Dimension } from '../domain/dimension.ts';
import type { FilterNames } from '../domain/filter.ts';
import type { Records } from '../domain/records.ts';
import { fold } from '../domain/text.ts';
import type { Block, Document, Table, Value } from '../document/document.ts';
import type { Language } from '../language/language.ts';
import { axisOf, marginTotals } from './axis.ts';
import { concerns } from './changes.ts';
import { measureScope, filterLines, type Request } from './request.ts';

/** What the page counts complaints by: what about, where and when. */
const divisions = ['category', 'department', 'shift'] as const satisfies readonly Dimension[];
type Division = (typeof divisions)[number];

/** Most values and names in one line; the others are counted together. */
const maxNamed = 8;
/** A rating from which a customer counts as satisfied. */
const satisfied = 4;

/** A member of the staff and how often there is something to thank them for; null for nobody in particular. */
interface Thanks {
  readonly name: string | null;
  readonly count: number;
}

interface Change {
  readonly id: number;
  /** Null if it names a customer. */
  readonly text: string | null;
  readonly isDone: boolean;
  readonly on: string;
}

interface TeamFigures {
  readonly scope: Document['scope'];
  readonly counts: readonly (readonly [Division, readonly Cell[]])[];
  readonly changes: readonly Change[];
  readonly praised: readonly Thanks[];
  readonly calmed: readonly Thanks[];
}

/**
 * Reports the page for the team: what happened in figures, what changes, and whom to thank by name. It has no customers, nothing
 * that was written about them, and no name beside a failure.
 */
export async function reportTeam(records: Records, request: Request): Promise<Document> {
  return presentTeam(await measureTeam(records, request), request);
}

async function measureTeam(records: Records, request: Request): Promise<TeamFigures> {
  const filter = { ...request.filter, kind: ['complaint'] as const };
  const ofStaff = ['staff', 'state', 'ending'] as const;
  const [category = [], department = [], shift = [], praise = [], ends = []] = await records.tallies([
    ...divisions.map((division) => ({ filter, dimensions: [division] })),
    { filter: { ...filter, kind: ['praise'] }, dimensions: ['served_by'] },
    { filter, dimensions: ofStaff },
  ]);
  const ratings = await records.distribution(filter, 'satisfaction', ofStaff, request);
  const endedWell = ends.filter(({ keys: [, state, ending] }) => isGoodEnd(state, ending));
  // Who is satisfied later counts too, but no complaint counts twice.
  const satisfiedLater = ratings.filter(
    ({ value, keys: [, state, ending] }) => (value ?? 0) >= satisfied && !isGoodEnd(state, ending),
  );
  const total = category.reduce((sum, { complaints }) => sum + complaints, 0);
  return {
    scope: await measureScope(records, request, total),
    counts: [
      ['category', category],
      ['department', department],
      ['shift', shift],
    ],
    changes: await measureChangesDecided(records, request),
    praised: thanksOf(praise.map(({ keys: [name], complaints }) => [name, complaints])),
    calmed: thanksOf([
      ...endedWell.map(({ keys: [name], complaints }) => [name, complaints] as const),
      ...satisfiedLater.map(({ keys: [name], count }) => [name, count] as const),
    ]),
  };
}

function isGoodEnd(state: Value | undefined, ending: Value | undefined): boolean {
  return state === 'calm' || ending === 'solved';
}

/** Adds up counts by name, with different spellings together, the most first. */
function thanksOf(
  counted: readonly (readonly [name: Value | undefined, count: number])[],
): readonly Thanks[] {
  const sums = new Map<string, Thanks>();
  for (const [key, count] of counted) {
    const name = key === undefined || key === null ? null : String(key);
    const sum = sums.get(fold(name ?? ''));
    sums.set(fold(name ?? ''), { name: sum?.name ?? name, count: count + (sum?.count ?? 0) });
  }
  return [...sums.values()].sort(
    (a, b) => b.count - a.count || (fold(a.name ?? '') < fold(b.name ?? '') ? -1 : 1),
  );
}

/** Measures the corrective actions decided or done in the range, oldest first. */
async function measureChangesDecided(records: Records, { filter }: Request): Promise<readonly Change[]> {
  const { from, to } = filter.period;
  const isInRange = (day: string | null) =>
    day !== null && (from === null || day >= from) && (to === null || day <= to);
  const actions = (await records.entries('prevention')).filter(
    ({ decidedOn, doneOn, department, category }) =>
      (isInRange(decidedOn) || isInRange(doneOn)) &&
      concerns(filter.department, department) &&
      concerns(filter.category, category),
  );
  const numbers = [...new Set(actions.flatMap(({ incident }) => incident ?? []))];
  const naming = new Set(numbers.length === 0 ? [] : (await records.mentions(numbers, [])).actions);
  return actions
    .map(({ id, text, decidedOn, doneOn }): Change => {
      const isDone = isInRange(doneOn);
      return { id, text: naming.has(id) ? null : text, isDone, on: (isDone ? doneOn : null) ?? decidedOn };
    })
    .sort((a, b) => (a.on === b.on ? a.id - b.id : a.on < b.on ? -1 : 1));
}

function presentTeam(figures: TeamFigures, request: Request): Document {
  const { scope, changes } = figures;
  const { business, language } = request;
  const { t, format } = language;
  const { from, to } = scope.period;
  const messages = t.teamPage;
  const happened = happenedLines(figures, request);
  const changed = changes.map(({ text, isDone }) =>
    (isDone ? messages.done : messages.decided)(text ?? messages.withheld),
  );
  const thanks = thanksLines(figures, language);
  const sections: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [messages.happened, happened],
    [messages.changed, changed.length > 0 ? changed : [messages.unchanged]],
    [messages.thanks, thanks.length > 0 ? thanks : [messages.nobody]],
  ];
  const name = business.settings.name ?? t.weekly.unnamedBusiness;
  const heading = `${name}: ${messages.title}`;
  const meta = [
    ...(from !== null && to !== null ? [format.range(from, to)] : []),
    ...filterLines(withoutCustomers(request.filterNames), language),
  ];
  return {
    report: 'team',
    title: heading,
    meta,
    scope,
    rows: machineRows(figures, request),
    lists: {
      changes: changes.map(({ id, text, isDone, on }) => ({ id, text, done: isDone ? 'yes' : 'no', on })),
      praised: listOf(figures.praised),
      calmed: listOf(figures.calmed),
    },
    blocks: sections.map(([title, lines]): Block => ({
      kind: 'list',
      title,
      isWrapped: true,
      items: lines.map((text) => ({ isUrgent: false, text, person: null })),
    })),
    foot: [messages.foot],
    hints: [],
    isPoster: true,
    // Thanks come before the figures, which are what may be left out if there is no room.
    message: [
      [heading, ...meta],
      [messages.thanks, ...(thanks.length > 0 ? thanks : [messages.nobody])],
      [messages.changed, ...(changed.length > 0 ? changed : [messages.unchanged])],
      [messages.happened, ...happened],
    ],
  };
}

/** Leaves out what was typed to find a customer, or words about one. */
function withoutCustomers(names: FilterNames): FilterNames {
  const hidden = ['customer', 'text', 'place'];
  return Object.fromEntries(Object.entries(names).filter(([key]) => !hidden.includes(key)));
}

function happenedLines({ scope, counts }: TeamFigures, request: Request): readonly string[] {
  const { t, format } = request.language;
  if (scope.total === 0) return [t.teamPage.none];
  const labels = { category: t.weekly.about, department: t.weekly.where, shift: t.weekly.when };
  return [
    t.weekly.count(scope.total, format.number(scope.total)),
    ...counts.map(([division, cells]) => {
      const axis = axisOf(division, request.business, request.language);
      const totals = marginTotals(cells, axis, 0);
      const named = axis.ticks(totals).flatMap(({ value, label }): readonly Thanks[] => {
        const count = totals.get(value) ?? 0;
        return count === 0 ? [] : [{ name: label, count }];
      });
      return `${labels[division]}: ${inLine(named, request.language)}`;
    }),
  ];
}

function thanksLines({ praised, calmed }: TeamFigures, language: Language): readonly string[] {
  const { t, format } = language;
  const messages = t.teamPage;
  const named = (thanks: readonly Thanks[]) => thanks.filter(({ name }) => name !== null);
  const unnamed = (thanks: readonly Thanks[]) => thanks.find(({ name }) => name === null)?.count ?? 0;
  return [
    ...(named(praised).length > 0 ? [messages.praised(inLine(named(praised), language))] : []),
    ...(unnamed(praised) > 0 ? [messages.praisedAll(format.number(unnamed(praised)))] : []),
    ...(named(calmed).length > 0 ? [messages.calmed(inLine(named(calmed), language))] : []),
    ...(unnamed(calmed) > 0 ? [messages.calmedAll(unnamed(calmed), format.number(unnamed(calmed)))] : []),
  ];
}

/** Names with their counts in one line: "Marta (2), Luis (1)". */
function inLine(named: readonly Thanks[], { t, format }: Language): string {
  const rest = named.slice(maxNamed).reduce((sum, { count }) => sum + count, 0);
  return [
    ...named.slice(0, maxNamed).map(({ name, count }) => `${name ?? ''} (${format.number(count)})`),
    ...(rest > 0 ? [`${t.weekly.others} (${format.number(rest)})`] : []),
  ].join(', ');
}

function listOf(thanks: readonly Thanks[]): NonNullable<Document['lists']>[string] {
  return thanks.map(({ name, count }) => ({ name, count }));
}

/** The counts by what, where and when, one row for each value. */
function machineRows({ counts }: TeamFigures, { business, language }: Request): Table {
  return {
    columns: [
      { key: 'by', type: 'key', label: '' },
      { key: 'value', type: 'text', label: '' },
      { key: 'complaints', type: 'count', label: '' },
    ],
    rows: counts.flatMap(([division, cells]) => {
      const axis = axisOf(division, business, language);
      const totals = marginTotals(cells, axis, 0);
      return axis
        .ticks(totals)
        .filter(({ value }) => (totals.get(value) ?? 0) > 0)
        .map(({ value }) => [division, value, totals.get(value) ?? 0]);
    }),
  };
}
