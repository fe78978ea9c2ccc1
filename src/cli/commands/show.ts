import { redactedIncident } from '../../domain/redact.ts';
import type { Context } from '../context.ts';
import { addOutputFlags, type RedactFlag } from '../flags.ts';
import { openBusinessView } from '../business/view.ts';
import { findIncident } from '../incidents.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import { presentIncident, readCompany } from '../present/incident.ts';
import type { RegisterCommand } from '../registration.ts';

/** Everything about one complaint. */
export const registerShow: RegisterCommand = (program, { run }) => {
  const command = addOutputFlags(program.command('show').argument('<number>'));
  run(command.option('--redact'), (context, [id = ''], flags: OutputFlags & RedactFlag) =>
    runShow(context, id, flags),
  );
};

async function runShow(context: Context, id: string, flags: OutputFlags & RedactFlag): Promise<void> {
  const found = await findIncident(context, id);
  const incident = flags.redact === true ? redactedIncident(found) : found;
  const records = await recordsToShow(context, flags);
  const document = presentIncident(incident, await readCompany(records, incident.number), {
    house: await openBusinessView(context),
    language: await context.language(),
    now: context.now,
  });
  await publish(context, document, flags);
}
