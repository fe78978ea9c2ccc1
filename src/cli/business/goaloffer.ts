import { defaultDueDay, parseTarget, proposedCount, quarterAround } from '../../domain/goal.ts';
import { allTime } from '../../domain/time/period.ts';
import { addDays } from '../../domain/time/wall.ts';
import { describeCount, measureGoals } from '../../reports/goals.ts';
import { findCostliest } from '../../reports/weekly/costliest.ts';
import { saveGoal } from '../commands/goal.ts';
import { findProblem, openDialog } from '../dialog.ts';
import type { Context } from '../context.ts';

/**
 * Offers a goal for the costliest category of the last twelve weeks, if it has none: the one of which the Monday page speaks, whether
 * or not something was decided about it. Who declines is not asked again in the same quarter.
 */
export async function offerGoal(context: Context): Promise<void> {
  const business = await context.business();
  const today = await context.today();
  const { goalDeclinedOn, goals } = business;
  if (goalDeclinedOn !== null && goalDeclinedOn >= quarterAround(today).from) return;
  const records = await context.records();
  const period = { from: addDays(today, -84), to: addDays(today, -1) };
  const worst = findCostliest(await records.tally({ period }, ['category'], ['value']), business);
  if (worst === null || goals.some(({ category, dueOn }) => category === worst.id && dueOn >= today)) return;
  const subject = {
    measure: 'complaints_per_week',
    category: worst.id,
    department: null,
    shift: null,
  } as const;
  const [progress] = await measureGoals(
    records,
    { business, now: context.now, today },
    [{ ...subject, id: 0, incident: null, baseline: null, target: 1, setOn: today, dueOn: today }],
    await records.span({ period: allTime }),
  );
  if (progress === undefined) return;
  const dialog = await openDialog(context, 'goal add <figure>', '--category …');
  const { t, format } = dialog.language;
  const dueOn = defaultDueDay(today);
  const read = (typed: string) => parseTarget(subject.measure, typed, business.settings);
  await context.note('');
  const typed = await dialog.text(
    'goal',
    t.goals.offer(
      worst.name,
      describeCount(subject, progress.before, dialog.language) ?? '',
      format.shortDay(dueOn),
    ),
    {
      hint: t.goals.offerHint(format.number(proposedCount(progress.before.complaints))),
      check: (text) => (text.trim() === '' ? null : findProblem(() => read(text), dialog.language)),
    },
  );
  if (typed !== null) {
    await saveGoal(context, subject, progress.before, read(typed), dueOn, {});
    return;
  }
  const store = await context.store();
  await store.commit(context.action('goal_decline'), [{ change: 'decline_goal', on: today }]);
}
