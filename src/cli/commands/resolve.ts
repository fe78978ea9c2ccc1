import type { Change } from '../../domain/action.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import { resolveChanges, type ResolutionOutcome, type ResolutionTime } from '../../domain/resolution.ts';
import { endings, findings, type Incident } from '../../domain/incident.ts';
import { liveIncident, requireLive } from '../../domain/records.ts';
import { numberedChoices, openDialog } from '../dialog.ts';
import type { Context } from '../context.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { findIncidents } from '../findincident.ts';
import type { RegisterCommand } from '../command.ts';
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

/** An incident to resolve: how it ended, and when. */
interface Resolution {
  readonly incident: Incident;
  readonly isFormal: boolean;
  /** Whether a written answer is required and not sent yet. */
  readonly isUnsent: boolean;
  readonly ended: ResolutionOutcome;
  readonly when: ResolutionTime;
}

/** Resolves one or more incidents, in one action. At a terminal, asks for what is missing. */
async function runResolve(
  context: Context,
  ids: readonly (string | undefined)[],
  flags: ResolveFlags,
): Promise<void> {
  const store = await context.store();
  const time = await readActionTime(context, flags.at);
  const resolutions: Resolution[] = [];
  for (const incident of await findIncidents(context, ids)) {
    requireLive(incident);
    const resolution = await readResolution(context, incident, time, flags);
    // Throws before the next incident is asked about.
    resolveChanges(incident, resolution.ended, resolution.isFormal, resolution.when);
    resolutions.push(resolution);
  }
  await store.commit(context.action('resolve', flags.by), async (now) => {
    const changes: Change[] = [];
    for (const { incident, ended, when } of resolutions) {
      const { number } = incident;
      const isFormal = (await now.entries('formal', [number])).length > 0;
      changes.push(...resolveChanges(await liveIncident(now, number), ended, isFormal, when));
    }
    return changes;
  });
  await noteResolved(context, resolutions);
}

async function readResolution(
  context: Context,
  incident: Incident,
  time: ResolutionTime,
  flags: ResolveFlags,
): Promise<Resolution> {
  const records = await context.records();
  const isFormal = (await records.entries('formal', [incident.number])).length > 0;
  const deadlines = await records.entries('deadline', [incident.number]);
  const isUnsent = deadlines.some(({ task, doneOn }) => task === 'answer' && doneOn === null);
  const reopenings = flags.at === undefined ? [] : await records.entries('reopening', [incident.number]);
  const when =
    flags.at === undefined ? time : await checkActionTime(context, incident, time, flags.at, reopenings);
  const ended = await readEnding(context, incident, isFormal, flags);
  return { incident, isFormal, isUnsent, ended, when };
}

async function noteResolved(context: Context, resolutions: readonly Resolution[]): Promise<void> {
  const { t } = await context.language();
  const today = await context.today();
  for (const { incident, isUnsent } of resolutions) {
    const { number, followUpOn } = incident;
    await context.note(t.record.resolved(number));
    if (isUnsent) await context.note(t.care.formalUnsent(number));
    if (followUpOn !== null && followUpOn <= today) await context.hint(t.care.followUpHint(number));
  }
}

/** Returns the ending and finding of the flags; at a terminal, asks for those that are required and missing. */
async function readEnding(
  context: Context,
  incident: Incident,
  isFormal: boolean,
  flags: ResolveFlags,
): Promise<ResolutionOutcome> {
  const { t } = await context.language();
  const typed = {
    ending: flags.ending === undefined ? null : parseChoice('--ending', flags.ending, endings),
    finding: flags.finding === undefined ? null : parseChoice('--finding', flags.finding, findings),
  };
  if (!context.canAsk || incident.status === 'resolved') return typed;
  const needsFinding = isFormal && typed.finding === null && incident.finding === null;
  const needsEnding = incident.kind === 'complaint' && typed.ending === null;
  if (!needsEnding && !needsFinding) return typed;
  const dialog = await openDialog(context, `resolve ${incident.number}`, '--ending …');
  await context.note(`#${incident.number} ${incident.description.replaceAll('\n', ' ')}`);
  return {
    ending: needsEnding
      ? await dialog.key('ending', t.care.endingQuestion, numberedChoices(endings, t.ending))
      : typed.ending,
    finding: needsFinding
      ? await dialog.key('finding', t.care.findingQuestion, numberedChoices(findings, t.finding))
      : typed.finding,
  };
}
