import type { Checklist } from '../domain/checklist.ts';
import type { MetricCount } from '../domain/metric.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Document, Table, Value } from '../document/document.ts';
import { axisOf } from './axis.ts';
import { totalCount, presentResult, shareOf, type ResultContent, type Catalogues } from './result.ts';
import type { Request } from './request.ts';
import { mostSkipped, shownTopic, type SkippedStep } from './skippedstep.ts';

const divisions = ['department', 'shift'] as const;
type Division = (typeof divisions)[number];

/** How often each step was done, among the complaints under one key whose steps were recorded. */
interface StepCounts {
  readonly key: Value;
  readonly label: string;
  readonly reported: number;
  /** In the order of the steps. */
  readonly done: readonly number[];
}

interface ChecklistUse {
  readonly checklist: string | null;
  readonly name: string;
  readonly steps: readonly { readonly id: string; readonly word: string }[];
  readonly all: StepCounts;
  readonly by: Readonly<Record<Division, readonly StepCounts[]>>;
}

interface StepsFigures {
  readonly used: readonly ChecklistUse[];
  /** The number of complaints whose steps were not recorded. */
  readonly withoutSteps: number;
}

type Cells = readonly MetricCount<string>[];

/** Reports which steps of the checklists are done and which are skipped, according to the staff themselves. */
export async function reportSteps(
  records: Records,
  request: Request,
  words: () => Promise<Catalogues>,
): Promise<Document> {
  const figures = await measureSteps(records, request, (await words()).checklists);
  return presentResult(records, request, 'steps', presentSteps(figures, request));
}

async function measureSteps(
  records: Records,
  request: Request,
  checklists: readonly Checklist[],
): Promise<StepsFigures> {
  const stepsDone = (by: readonly Division[]) =>
    records.distribution(request.filter, 'steps_done', ['checklist', ...by], request);
  const all = await stepsDone([]);
  const divided = { department: await stepsDone(['department']), shift: await stepsDone(['shift']) };
  const recorded = all.filter(({ value }) => value !== null);
  const keys = [...new Set(recorded.map(({ keys: [key] }) => (key === undefined ? null : key)))];
  const of = (cells: Cells, key: Value) =>
    cells.filter((cell) => cell.value !== null && (cell.keys[0] ?? null) === key);
  const used = keys.map((key): ChecklistUse => {
    const checklist = key === null ? null : String(key);
    const cells = of(all, key);
    const known = checklists.find(({ id }) => id === checklist);
    const steps = stepsOf(known, cells);
    const by = (division: Division): readonly StepCounts[] => {
      const axis = axisOf(division, request.business, request.language);
      const divisionCells = of(divided[division], key);
      const valueOf = ({ keys: cell }: Cells[number]) => axis.valueOf(cell[1] ?? null);
      const totals = new Map<Value, number>();
      for (const cell of divisionCells)
        totals.set(valueOf(cell), (totals.get(valueOf(cell)) ?? 0) + cell.count);
      return axis
        .ticks(totals)
        .filter(({ value }) => totals.has(value))
        .map(({ value, label }) =>
          countSteps(
            value,
            label,
            divisionCells.filter((cell) => valueOf(cell) === value),
            steps,
          ),
        );
    };
    return {
      checklist,
      name: known?.name ?? checklist ?? request.language.t.notRecorded,
      steps,
      all: countSteps(null, '', cells, steps),
      by: { department: by('department'), shift: by('shift') },
    };
  });
  return {
    used: used.sort(
      (a, b) => b.all.reported - a.all.reported || (String(a.checklist) < String(b.checklist) ? -1 : 1),
    ),
    withoutSteps: totalCount(all) - totalCount(recorded),
  };
}

/** Returns the steps of the present checklist, then steps recorded under a former version. */
function stepsOf(checklist: Checklist | undefined, cells: Cells): ChecklistUse['steps'] {
  const now = (checklist?.steps ?? []).map(({ id, word }) => ({ id, word }));
  const known = new Set(now.map(({ id }) => id));
  const done = new Set(cells.flatMap(({ value }) => parseIds(value)));
  const former = [...done].filter((id) => !known.has(id)).sort();
  return [...now, ...former.map((id) => ({ id, word: id }))];
}

function parseIds(value: string | null): readonly string[] {
  return value === null || value === '' ? [] : value.split(' ');
}

function countSteps(key: Value, label: string, cells: Cells, steps: ChecklistUse['steps']): StepCounts {
  return {
    key,
    label,
    reported: totalCount(cells),
    done: steps.map(({ id }) => totalCount(cells.filter(({ value }) => parseIds(value).includes(id)))),
  };
}

function presentSteps({ used, withoutSteps }: StepsFigures, request: Request): ResultContent {
  const { t, format } = request.language;
  const messages = t.results.steps;
  const skipped = skippedStep(used, request);
  return {
    rows: machineRows(used),
    lists: {
      suggested:
        skipped === null
          ? []
          : [{ topic: skipped.step, skipped: skipped.skipped, reported: skipped.reported }],
    },
    blocks:
      used.length === 0
        ? [{ kind: 'prose', text: messages.none }]
        : [
            ...used.flatMap((use) => [
              presentChecklist(use, request),
              ...divisions.map((division) => presentDivision(use, division, request)),
            ]),
            {
              kind: 'prose',
              text: `${messages.selfReported} ${messages.withoutSteps(format.number(withoutSteps))}`,
              tone: 'quiet',
            },
            ...(skipped === null ? [] : [presentSkipped(skipped, request)]),
          ],
  };
}

/** The step of the checklist in use that is left out most often: the pages for training have its steps. */
function skippedStep(used: readonly ChecklistUse[], { business }: Request): SkippedStep | null {
  const use = used.find(({ checklist }) => checklist === business.settings.checklist);
  if (use === undefined) return null;
  const { steps, all } = use;
  const doneOf = (step: string) => all.done[steps.findIndex(({ id }) => id === step)] ?? 0;
  return mostSkipped(steps, doneOf, all.reported);
}

function presentSkipped(skipped: SkippedStep, { language }: Request): Block {
  const { train } = language.t;
  return {
    kind: 'prose',
    text: train.skippedStep(skipped.word, skipped.skipped, skipped.reported),
    commands: [train.pageCommand(shownTopic(skipped))],
  };
}

function presentChecklist(
  { name, steps, all: { reported, done } }: ChecklistUse,
  { language: { t } }: Request,
): Block {
  const messages = t.results.steps;
  return {
    kind: 'table',
    title: name,
    table: {
      columns: [
        { key: 'step', type: 'text', label: messages.step },
        { key: 'done', type: 'count', label: messages.done },
        { key: 'asked', type: 'count', label: messages.reported },
        { key: 'skipped', type: 'share', label: messages.skipped },
      ],
      rows: steps.map(({ word }, index) => {
        const count = done[index] ?? 0;
        return [word, count, reported, shareOf(reported - count, reported)];
      }),
    },
  };
}

/** Presents how often each step was skipped, by department or by shift. */
function presentDivision(
  { name, steps, by }: ChecklistUse,
  division: Division,
  { language: { t } }: Request,
): Block {
  const messages = t.results.steps;
  return {
    kind: 'table',
    title: messages.skippedIn(name, t.dimension[division].toLowerCase()),
    table: {
      columns: [
        { key: division, type: 'text', label: t.dimension[division] },
        { key: 'asked', type: 'count', label: messages.reported },
        ...steps.map(({ id, word }) => ({ key: id, type: 'text' as const, label: word })),
      ],
      rows: by[division].map(({ label, reported, done }) => [
        label,
        reported,
        ...done.map((count) => t.results.partOf(String(reported - count), String(reported))),
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
      ].flatMap(([section, { key, reported, done }]) =>
        steps.map(({ id }, index) => [checklist, section, key, id, done[index] ?? 0, reported]),
      ),
    ),
  };
}
