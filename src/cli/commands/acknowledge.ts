import { acknowledgeChanges } from '../../domain/resolution.ts';
import { UserError } from '../../domain/error.ts';
import { liveIncident } from '../../domain/records.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { findLive } from '../findincident.ts';
import type { RegisterCommand } from '../command.ts';
import { checkActionTime, readActionTime } from '../actiontime.ts';

interface AcknowledgeFlags extends ByFlag {
  readonly at?: string;
}

export const registerAcknowledge: RegisterCommand = (program, { run }) => {
  const command = program.command('acknowledge').argument('<number>').option('--at <when>');
  run(addByFlag(command), (context, [id = ''], flags: AcknowledgeFlags) =>
    runAcknowledge(context, id, flags),
  );
};

async function runAcknowledge(context: Context, id: string, { at, by }: AcknowledgeFlags): Promise<void> {
  const { t, format } = await context.language();
  const incident = await findLive(context, id);
  const { number, reportedAt } = incident;
  const { zone } = await context.business();
  const time = await readActionTime(context, at);
  // The first response is measured in minutes, so a day without a time is not enough.
  if (time.at === null) throw new UserError('bad_date', { value: at ?? '' });
  if (at !== undefined) await checkActionTime(context, incident, time, at);
  const acknowledgedAt = Math.max(time.at, reportedAt ?? time.at);
  const store = await context.store();
  await store.commit(context.action('acknowledge', by), async (now) =>
    acknowledgeChanges(await liveIncident(now, number), acknowledgedAt),
  );
  await context.note(t.care.acknowledged(number, format.moment(wallAt(zone, acknowledgedAt))));
}
