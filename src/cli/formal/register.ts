import { parseYear } from '../../domain/time/period.ts';
import type { Context } from '../context.ts';
import type { RedactFlag } from '../flags.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import { presentRegister, type RegisterRow } from '../present/formal.ts';

/** Lists the formal complaints, all or those received in a year: the register that an inspector asks for. */
export async function listFormal(
  context: Context,
  typedYear: string | undefined,
  flags: OutputFlags & RedactFlag,
): Promise<void> {
  const year = typedYear === undefined ? null : parseYear(typedYear, await context.today());
  const records = await recordsToShow(context, flags);
  const business = await context.business();
  const rows = await records.withSnapshot(async (snapshot): Promise<readonly RegisterRow[]> => {
    const formals = (await snapshot.entries('formal')).filter(
      ({ receivedOn }) => year === null || (receivedOn >= year.from && receivedOn <= year.to),
    );
    const deadlines = await snapshot.entries('deadline');
    const incidents = await snapshot.findMany(formals.map(({ incident }) => incident ?? 0));
    return formals
      .flatMap((formal) => {
        const incident = incidents.find(({ number }) => number === formal.incident);
        return incident === undefined || incident.deleted
          ? []
          : [{ formal, incident, deadlines: deadlines.filter((each) => each.incident === formal.incident) }];
      })
      .sort((a, b) => (a.formal.receivedOn < b.formal.receivedOn ? -1 : 1));
  });
  await publish(context, presentRegister(rows, business, await context.language()), flags);
}
