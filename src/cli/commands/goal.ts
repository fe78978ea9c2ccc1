import { UserError } from '../../domain/error.ts';
import type { GoalFields } from '../../domain/entry.ts';
import {
  defaultDueDay,
  measureFlags,
  measureOfFlag,
  meetsTarget,
  parseTarget,
  type GoalMeasure,
} from '../../domain/goal.ts';
import { isCurrentName, requireName } from '../../domain/name.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import { allTime } from '../../domain/time/period.ts';
import { parseFutureDay } from '../../domain/time/dateinput.ts';
import type { Day } from '../../domain/time/wall.ts';
import {
  describeCount,
  describeSubject,
  describeTarget,
  measureGoals,
  type GoalCount,
} from '../../reports/goals.ts';
import { findComingDayProblem, findProblem, numberedChoices, openDialog } from '../dialog.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, joinWords, type ByFlag } from '../flags.ts';
import { missingArgument } from '../help/missingargument.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import { presentGoals } from '../present/goals.ts';
import type { RegisterCommand } from '../command.ts';

interface GoalFlags extends ByFlag {
  readonly measure?: string;
  readonly category?: string;
  readonly department?: string;
  readonly shift?: string;
  /** The day by which it is to be reached. */
  readonly due?: string;
}

/** Goals: figures to reach by a day. */
export const registerGoal: RegisterCommand = (program, { run, group }) => {
  const goal = program.command('goal');
  group(goal);
  run(addOutputFlags(goal.command('list')), (context, _words, flags: OutputFlags) =>
    listGoals(context, flags),
  );
  run(
    addByFlag(
      goal
        .command('add')
        .argument('[figure...]')
        .option('--measure <measure>')
        .option('--category <name>')
        .option('--department <name>')
        .option('--shift <name>')
        .option('--due <day>'),
    ),
    (context, words, flags: GoalFlags) => addGoal(context, joinWords(words), flags),
  );
  run(addByFlag(goal.command('remove').argument('<id>')), (context, [id = ''], flags: ByFlag) =>
    removeGoal(context, id, flags),
  );
};

async function listGoals(context: Context, flags: OutputFlags): Promise<void> {
  const business = await context.business();
  const records = await recordsToShow(context, flags);
  const goals = await measureGoals(
    records,
    { business, now: context.now, today: await context.today() },
    business.goals,
    await records.span({ period: allTime }),
  );
  await publish(context, presentGoals(goals, business, await context.language()), flags);
}

type GoalSubject = Pick<GoalFields, 'measure' | 'category' | 'department' | 'shift'>;

/** Sets a goal by flags; without a figure, asks at a terminal. */
async function addGoal(context: Context, typed: string | undefined, flags: GoalFlags): Promise<void> {
  const business = await context.business();
  const today = await context.today();
  const dueOn = flags.due === undefined ? null : await readDueDay(context, flags.due);
  const idOf = (list: 'category' | 'department' | 'shift') => {
    const name = flags[list];
    return name === undefined ? null : requireName(list, business.names[list], name).id;
  };
  const named = { category: idOf('category'), department: idOf('department'), shift: idOf('shift') };
  const measure =
    flags.measure === undefined ? null : measureOfFlag[parseChoice('--measure', flags.measure, measureFlags)];
  if (typed === undefined) return askGoal(context, { ...named, measure }, dueOn, flags);
  const subject = { ...named, measure: measure ?? 'complaints_per_week' } as const;
  const target = parseTarget(subject.measure, typed, business.settings);
  const id = await saveGoal(
    context,
    subject,
    await measureNow(context, subject),
    target,
    dueOn ?? defaultDueDay(today),
    flags,
  );
  await context.print(`${id}\n`);
}

/** Asks for what the flags leave open. Throws missing_argument without a terminal. */
async function askGoal(
  context: Context,
  { measure, ...named }: Omit<GoalSubject, 'measure'> & { readonly measure: GoalMeasure | null },
  dueOn: Day | null,
  flags: ByFlag,
): Promise<void> {
  if (!context.canAsk) throw await missingArgument(context, 'goal add', 'figure');
  const business = await context.business();
  const dialog = await openDialog(context, 'plan goal add <figure>', '--measure …');
  const { t, format } = dialog.language;
  const { question } = t.goals;
  const today = await context.today();
  const measured =
    measure ??
    measureOfFlag[
      await dialog.key('measure', question.measure, numberedChoices(measureFlags, question.measures))
    ];
  const isNamed = Object.values(named).some((id) => id !== null);
  const categories = business.names.category.filter(isCurrentName);
  const category =
    isNamed || measured === 'follow_ups_in_time' || categories.length === 0
      ? named.category
      : readId(
          await dialog.pick('category', question.category, [
            { value: 'all', label: question.allCategories },
            ...categories.map(({ id, name }) => ({ value: String(id), label: name })),
          ]),
        );
  const subject = { ...named, category, measure: measured };
  const now = await measureNow(context, subject);
  const count = describeCount(subject, now, dialog.language);
  if (count !== null)
    await context.note(question.now(describeSubject(subject, business, dialog.language), count));
  const typed = await dialog.requiredText('target', question.target[measured], {
    check: (text) => findProblem(() => parseTarget(measured, text, business.settings), dialog.language),
  });
  const order = await context.dateOrder();
  const usual = defaultDueDay(today);
  const due =
    dueOn ??
    (await dialog.text('due', question.due, {
      hint: question.dueHint(format.day(usual)),
      check: (text) => findComingDayProblem(text, today, order, dialog.language),
    }));
  const day = due === null ? usual : parseFutureDay(due, today, order);
  const target = parseTarget(measured, typed, business.settings);
  await context.print(`${await saveGoal(context, subject, now, target, day, flags)}\n`);
}

function readId(text: string): number | null {
  return text === 'all' ? null : Number(text);
}

async function readDueDay(context: Context, typed: string): Promise<Day> {
  return parseFutureDay(typed, await context.today(), await context.dateOrder());
}

/** Measures the twelve weeks before today. Throws goal_needs_volumes. */
async function measureNow(context: Context, subject: GoalSubject): Promise<GoalCount> {
  const records = await context.records();
  const today = await context.today();
  const goal = { ...subject, id: 0, incident: null, baseline: null, target: 1, setOn: today, dueOn: today };
  const [progress] = await measureGoals(
    records,
    { business: await context.business(), now: context.now, today },
    [goal],
    await records.span({ period: allTime }),
  );
  const before = progress?.before;
  if (before === undefined) throw new Error('a goal was not measured');
  if (subject.measure === 'complaints_per_100' && before.figure === null)
    throw new UserError('goal_needs_volumes');
  return before;
}

/** Saves a goal, and says what it is measured by. Returns its id. */
export async function saveGoal(
  context: Context,
  subject: GoalSubject,
  now: GoalCount,
  target: number,
  dueOn: Day,
  { by }: ByFlag,
): Promise<number> {
  const language = await context.language();
  const { t, format } = language;
  const store = await context.store();
  const { category, department, shift, measure } = subject;
  const fields: GoalFields = {
    measure,
    category,
    department,
    shift,
    baseline: now.figure,
    target,
    setOn: await context.today(),
    dueOn,
  };
  await store.commit(context.action('goal_set', by), [{ change: 'create', of: 'goal', fields }]);
  const business = await context.business();
  const id = business.goals.at(-1)?.id ?? 0;
  const count = describeCount(subject, now, language);
  const goal = t.goals.by(
    describeSubject(subject, business, language),
    describeTarget(fields, language),
    format.day(dueOn),
  );
  await context.note(
    t.goals.added([`${id} ${goal}`, ...(count === null ? [] : [t.goals.before(count)])].join('. ')),
  );
  // In a short time nothing has happened yet.
  if (count !== null && now.figure !== null && meetsTarget(measure, now.figure, target))
    await context.note(t.goals.notBetter(count));
  return id;
}

async function removeGoal(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const goal = (await context.business()).goals.find(({ id }) => String(id) === typed.trim());
  if (!goal) throw new UserError('no_goal', { value: typed });
  const store = await context.store();
  await store.commit(context.action('goal_remove', by, String(goal.id)), [
    { change: 'remove', of: 'goal', id: goal.id },
  ]);
  await context.note(t.goals.removed(goal.id));
}
