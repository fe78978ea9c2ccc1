import type { Checklist } from '../domain/checklist.ts';
import type { FactCount } from '../domain/fact.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Document, Table, Value } from '../document/document.ts';
import { axisOf } from './axis.ts';
import { totalCount, resultDocument, shareOf, type ResultContent, type Catalogues } from './result.ts';
import type { Request } from './request.ts';

const divisions = ['department', 'shift'] as const;
type Division = (typeof divisions)[number];

/** Of the complaints under one key of which somebody said what was done: how many had each step done. */
interface StepsOf {
  readonly key: Value;
  readonly label: string;
  readonly asked: number;
  /** In the order of the steps. */
  readonly done: readonly number[];
}

interface ChecklistUse {
  readonly checklist: string | null;
  readonly name: string;
  readonly steps: readonly { readonly id: string; readonly word: string }[];
  readonly all: StepsOf;
  readonly by: Readonly<Record<Division, readonly StepsOf[]>>;
}

interface StepsFigures {
  readonly used: readonly ChecklistUse[];
  /** Complaints of which nobody said it. */
  readonly notSaid: number;
}

type Cells = readonly FactCount<string>[];

/** Which steps of the checklists are done and which skipped, as far as those who did them say. */
export async function reportSteps(
  records: Records,
  request: Request,
  words: () => Promise<Catalogues>,
): Promise<Document> {
  const figures = await measureSteps(records, request, (await words()).checklists);
  return resultDocument(records, request, 'steps', presentSteps(figures, request));
}

async function measureSteps(
  records: Records,
  request: Request,
  checklists: readonly Checklist[],
): Promise<StepsFigures> {
  const ask = (by: readonly Division[]) =>
    records.distribution(request.filter, 'steps_done', ['checklist', ...by], request);
  const all = await ask([]);
  const divided = { department: await ask(['department']), shift: await ask(['shift']) };
  const said = all.filter(({ value }) => value !== null);
  const keys = [...new Set(said.map(({ keys: [key] }) => (key === undefined ? null : key)))];
  const of = (cells: Cells, key: Value) =>
    cells.filter((cell) => cell.value !== null && (cell.keys[0] ?? null) === key);
  const used = keys.map((key): ChecklistUse => {
    const checklist = key === null ? null : String(key);
    const mine = of(all, key);
    const known = checklists.find(({ id }) => id === checklist);
    const steps = stepsOf(known, mine);
    const by = (division: Division): readonly StepsOf[] => {
      const axis = axisOf(division, request.business, request.language);
      const mineBy = of(divided[division], key);
      const valueOf = ({ keys: cell }: Cells[number]) => axis.valueOf(cell[1] ?? null);
      const totals = new Map<Value, number>();
      for (const cell of mineBy) totals.set(valueOf(cell), (totals.get(valueOf(cell)) ?? 0) + cell.count);
      return axis
        .ticks(totals)
        .filter(({ value }) => totals.has(value))
        .map(({ value, label }) =>
          counted(
            value,
            label,
            mineBy.filter((cell) => valueOf(cell) === value),
            steps,
          ),
        );
    };
    return {
      checklist,
      name: known?.name ?? checklist ?? request.language.t.notRecorded,
      steps,
      all: counted(null, '', mine, steps),
      by: { department: by('department'), shift: by('shift') },
    };
  });
  return {
    used: used.sort(
      (a, b) => b.all.asked - a.all.asked || (String(a.checklist) < String(b.checklist) ? -1 : 1),
    ),
    notSaid: totalCount(all) - totalCount(said),
  };
}

/** The steps of the checklist as it is now, then those that were done under a former one. */
function stepsOf(checklist: Checklist | undefined, cells: Cells): ChecklistUse['steps'] {
  const now = (checklist?.steps ?? []).map(({ id, word }) => ({ id, word }));
  const known = new Set(now.map(({ id }) => id));
  const done = new Set(cells.flatMap(({ value }) => idsIn(value)));
  const former = [...done].filter((id) => !known.has(id)).sort();
  return [...now, ...former.map((id) => ({ id, word: id }))];
}

function idsIn(value: string | null): readonly string[] {
  return value === null || value === '' ? [] : value.split(' ');
}

function counted(key: Value, label: string, cells: Cells, steps: ChecklistUse['steps']): StepsOf {
  return {
    key,
    label,
    asked: totalCount(cells),
    done: steps.map(({ id }) => totalCount(cells.filter(({ value }) => idsIn(value).includes(id)))),
  };
}

function presentSteps({ used, notSaid }: StepsFigures, request: Request): ResultContent {
  const { t, format } = request.language;
  const said = t.results.steps;
  return {
    rows: machineRows(used),
    blocks:
      used.length === 0
        ? [{ kind: 'prose', text: said.none }]
        : [
            ...used.flatMap((use) => [
              theSteps(use, request),
              ...divisions.map((division) => theDivision(use, division, request)),
            ]),
            {
              kind: 'prose',
              text: `${said.selfReported} ${said.notSaid(format.number(notSaid))}`,
              tone: 'quiet',
            },
          ],
  };
}

function theSteps({ name, steps, all: { asked, done } }: ChecklistUse, { language: { t } }: Request): Block {
  const said = t.results.steps;
  return {
    kind: 'table',
    title: name,
    table: {
      columns: [
        { key: 'step', type: 'text', label: said.step },
        { key: 'done', type: 'count', label: said.done },
        { key: 'asked', type: 'count', label: said.asked },
        { key: 'skipped', type: 'share', label: said.skipped },
      ],
      rows: steps.map(({ word }, index) => {
        const count = done[index] ?? 0;
        return [word, count, asked, shareOf(asked - count, asked)];
      }),
    },
  };
}

/** How often each step was skipped, place by place. */
function theDivision(
  { name, steps, by }: ChecklistUse,
  division: Division,
  { language: { t } }: Request,
): Block {
  const said = t.results.steps;
  return {
    kind: 'table',
    title: said.skippedIn(name, t.dimension[division].toLowerCase()),
    table: {
      columns: [
        { key: division, type: 'text', label: t.dimension[division] },
        { key: 'asked', type: 'count', label: said.asked },
        ...steps.map(({ id, word }) => ({ key: id, type: 'text' as const, label: word })),
      ],
      rows: by[division].map(({ label, asked, done }) => [
        label,
        asked,
        ...done.map((count) => t.results.partOf(String(asked - count), String(asked))),
      ]),
    },
  };
}

function machineRows(used: readonly ChecklistUse[]): Table {
  return {
    columns: [
      { key: 'checklist', type: 'text', label: '' },
      { key: 'section', type: 'key', label: '' },
      { key: 'key', type: 'text', label: '' },
      { key: 'step', type: 'text', label: '' },
      { key: 'done', type: 'count', label: '' },
      { key: 'asked', type: 'count', label: '' },
    ],
    rows: used.flatMap(({ checklist, steps, all, by }) =>
      [
        ['all', all] as const,
        ...divisions.flatMap((division) => by[division].map((each) => [division, each] as const)),
      ].flatMap(([section, { key, asked, done }]) =>
        steps.map(({ id }, index) => [checklist, section, key, id, done[index] ?? 0, asked]),
      ),
    ),
  };
}
