import type { Change } from '../../domain/action.ts';
import { choice } from '../../domain/optionvalue.ts';
import { resolving, type Ended, type Settlement } from '../../domain/resolution.ts';
import { endings, findings, type Incident } from '../../domain/incident.ts';
import { liveIncident, requireLive } from '../../domain/records.ts';
import { numbered, openAsker } from '../asker.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { findIncidents } from '../incidents.ts';
import type { RegisterCommand } from '../registration.ts';
import { checkActionTime, readActionTime } from '../actiontime.ts';

interface ResolveFlags extends ByFlag {
  readonly ending?: string;
  readonly finding?: string;
  readonly at?: string;
}

export const registerResolve: RegisterCommand = (program, { run }) => {
  run(
    addByFlag(
      program
        .command('resolve')
        .argument('<number...>')
        .option('--ending <ending>')
        .option('--finding <finding>')
        .option('--at <when>'),
    ),
    (context, ids, flags: ResolveFlags) => runResolve(context, ids, flags),
  );
};

/** Settles incidents: how each ended is asked for, and of a formal one what was found. */
async function runResolve(
  context: Context,
  ids: readonly (string | undefined)[],
  flags: ResolveFlags,
): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const today = await context.today();
  const typed = await readActionTime(context, flags.at);
  const ended = new Map<number, { readonly how: Ended; readonly when: Settlement }>();
  const unsent: number[] = [];
  const incidents = await findIncidents(context, ids);
  for (const incident of incidents) {
    requireLive(incident);
    const [formal] = await store.kept('formal', [incident.number]);
    const isFormal = formal !== undefined;
    if (formal?.sentOn === null) unsent.push(incident.number);
    const when =
      flags.at === undefined
        ? typed
        : await checkActionTime(
            context,
            incident,
            typed,
            flags.at,
            await store.kept('reopening', [incident.number]),
          );
    const how = await readEnding(context, incident, isFormal, flags);
    // What cannot be is said before the next one is asked about.
    resolving(incident, how, isFormal, when);
    ended.set(incident.number, { how, when });
  }
  await store.commit(context.action('resolve', flags.by), async (now) => {
    const changes: Change[] = [];
    for (const [number, { how, when }] of ended) {
      const isFormal = (await now.kept('formal', [number])).length > 0;
      changes.push(...resolving(await liveIncident(now, number), how, isFormal, when));
    }
    return changes;
  });
  for (const { number, followUpOn } of incidents) {
    await context.note(t.record.resolved(number));
    if (unsent.includes(number)) await context.note(t.care.formalUnsent(number));
    if (followUpOn !== null && followUpOn <= today) await context.hint(t.care.followUpHint(number));
  }
}

/** The ending as given; where it is not, and somebody is there, as they answer. */
async function readEnding(
  context: Context,
  incident: Incident,
  isFormal: boolean,
  flags: ResolveFlags,
): Promise<Ended> {
  const { t } = await context.language();
  const given = {
    ending: flags.ending === undefined ? null : choice('--ending', flags.ending, endings),
    finding: flags.finding === undefined ? null : choice('--finding', flags.finding, findings),
  };
  if (!context.canAsk || incident.status === 'resolved') return given;
  const needsFinding = isFormal && given.finding === null && incident.finding === null;
  const needsEnding = incident.kind === 'complaint' && given.ending === null;
  if (!needsEnding && !needsFinding) return given;
  const asker = await openAsker(context, `resolve ${incident.number}`, '--ending …');
  await context.note(`#${incident.number} ${incident.description.replaceAll('\n', ' ')}`);
  return {
    ending: needsEnding
      ? await asker.key('ending', t.care.endingQuestion, numbered(endings, t.ending))
      : given.ending,
    finding: needsFinding
      ? await asker.key('finding', t.care.findingQuestion, numbered(findings, t.finding))
      : given.finding,
  };
}
