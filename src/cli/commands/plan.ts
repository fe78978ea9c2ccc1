import { allTime } from '../../domain/time/period.ts';
import { measureGoals } from '../../reports/goals.ts';
import { findToTell } from '../../reports/totell.ts';
import type { RegisterCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { addOutputFlags } from '../flags.ts';
import { chooseFormat, publish, recordsToShow } from '../output.ts';
import { formats } from '../../render/render.ts';
import { presentPlan } from '../present/plan.ts';
import type { ListActionsFlags } from './action.ts';
import { listActions } from './action.ts';

/** What will change: goals, changes and rules. Its subcommands are those of `action`, `goal` and `anticipate`. */
export const registerPlan: RegisterCommand = (program, { run }) => {
  const command = addOutputFlags(program.command('plan').option('--open').option('--wall'));
  run(command, (context, _words, flags: PlanFlags) =>
    // Alone, `--open` selects the actions that are not done, as it always did.
    flags.open === true && flags.wall !== true ? listActions(context, flags) : showPlan(context, flags),
  );
};

interface PlanFlags extends ListActionsFlags {
  /** Whether it is printed to hang up. */
  readonly wall?: boolean;
}

async function showPlan(context: Context, flags: PlanFlags): Promise<void> {
  const business = await context.business();
  const today = await context.today();
  const records = await recordsToShow(context, flags);
  const plan = await records.withSnapshot(async (snapshot) => ({
    actions: await snapshot.entries('prevention'),
    goals: await measureGoals(
      snapshot,
      { business, now: context.now, today },
      business.goals,
      await snapshot.span({ period: allTime }),
    ),
    toTell: await findToTell(snapshot, today),
  }));
  // Customers are only named on the screen: what is written to a file may end up on the wall.
  const isForWall =
    flags.wall === true ||
    flags.output !== undefined ||
    chooseFormat(context, flags, [...formats, 'text'], 'table') !== 'table';
  const document = presentPlan(plan, business, await context.language(), isForWall);
  await publish(context, document, flags);
}
