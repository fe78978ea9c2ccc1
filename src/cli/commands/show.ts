import { redactIncident } from '../../domain/redact.ts';
import type { Context } from '../context.ts';
import { addPageFlags, type RedactFlag } from '../flags.ts';
import { readAttachedEntries } from '../attachedentries.ts';
import { openBusinessView } from '../business/view.ts';
import { findIncident } from '../findincident.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import { presentIncident } from '../present/incident.ts';
import type { RegisterCommand } from '../command.ts';

/** Shows everything about one complaint. */
export const registerShow: RegisterCommand = (program, { run }) => {
  const command = addPageFlags(program.command('show').argument('<number>'));
  run(command.option('--redact'), (context, [id = ''], flags: OutputFlags & RedactFlag) =>
    showIncident(context, id, flags),
  );
};

/** Shows everything about one complaint. Throws bad_number and no_incident. */
export async function showIncident(
  context: Context,
  id: string,
  flags: OutputFlags & RedactFlag,
): Promise<void> {
  const stored = await findIncident(context, id);
  const incident = flags.redact === true ? redactIncident(stored) : stored;
  const records = await recordsToShow(context, flags);
  const document = presentIncident(incident, await readAttachedEntries(records, incident.number), {
    view: await openBusinessView(context),
    language: await context.language(),
    now: context.now,
  });
  await publish(context, document, flags);
}
