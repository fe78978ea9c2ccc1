import type { Change, HistoryEntry } from '../../domain/action.ts';
import { completeRemedy, playFor } from '../../domain/remedy.ts';
import { UserError } from '../../domain/error.ts';
import { reopening, resolving } from '../../domain/closing.ts';
import { endings, findings, type Ending, type Finding, type Incident } from '../../domain/incident.ts';
import { numbered, openAsker } from '../asking.ts';
import { cleanText } from '../../domain/text.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../answerflags.ts';
import type { Context } from '../context.ts';
import { addOutputFlags, findIncident, findLive, nothingToChange, readNumber } from '../flags.ts';
import { choice } from '../../domain/choice.ts';
import { publish, type OutputFlags } from '../output.ts';
import { echoMoment, openReading, readAnswersAsking, checkAuthority, checkSameEvent } from '../recording.ts';
import { presentHistory } from '../present/history.ts';
import { presentIncident, readCompany } from '../present/incident.ts';
import { openHouse } from '../house.ts';
import type { Registered } from '../registered.ts';

/** Everything that is done to one incident after it was recorded. */
export const registerRecords: Registered = (program, { t, run }) => {
  const { argument, option } = t.help;
  const withBy = (command: typeof program) => command.option('--by <name>', option.by);
  const withOutput = (command: typeof program) => addOutputFlags(command, t);

  run(
    withOutput(program.command('show').argument('<number>', argument.number)),
    'show',
    (context, [id = ''], flags: OutputFlags) => runShow(context, id, flags),
  );
  run(
    addAnswerFlags(program.command('edit').argument('<number>', argument.number), t)
      .option('--description <text>', option.description)
      .option('--create', option.create),
    'edit',
    (context, [id = ''], flags: EditFlags) => runEdit(context, id, flags),
  );
  run(
    withBy(program.command('note').argument('<number>', argument.number).argument('<text>', argument.note)),
    'note',
    (context, [id = '', text = ''], flags: ByFlag) => runNote(context, id, text, flags),
  );
  run(
    withBy(
      program
        .command('resolve')
        .argument('<number...>', argument.numbers)
        .option('--ending <ending>', option.ending)
        .option('--finding <finding>', option.finding),
    ),
    'resolve',
    (context, ids, flags: ResolveFlags) => runResolve(context, ids, flags),
  );
  for (const name of ['reopen', 'delete', 'restore'] as const) {
    run(
      withBy(program.command(name).argument('<number...>', argument.numbers)),
      name,
      (context, ids, flags: ByFlag) => runTurn(context, name, ids, flags),
    );
  }
  run(
    withOutput(program.command('history').argument('<number>', argument.number)),
    'history',
    (context, [id = ''], flags: OutputFlags) => runHistory(context, id, flags),
  );
};

interface ByFlag {
  readonly by?: string;
}

interface EditFlags extends AnswerFlags {
  readonly description?: string;
  readonly create?: boolean;
}

async function runShow(context: Context, id: string, flags: OutputFlags): Promise<void> {
  const incident = await findIncident(context, id);
  const records = await context.records();
  const document = presentIncident(incident, await readCompany(records, incident.number), {
    house: await openHouse(context),
    language: await context.language(),
    now: context.now,
  });
  await publish(context, document, flags);
}

async function runEdit(context: Context, id: string, flags: EditFlags): Promise<void> {
  const { t, format } = await context.language();
  const incident = await findLive(context, id);
  const { number } = incident;
  const [remedy, ...otherRemedies] = incident.remedies;
  const reading = {
    ...(await openReading(context, flags.create === true, incident.checklist ?? undefined)),
    ...(remedy ? { remedyBefore: remedy.kind } : {}),
  };
  const answers = {
    ...answersFrom(flags),
    ...(flags.description === undefined ? {} : { text: flags.description }),
  };
  // Who is correcting is not who wrote it down.
  const { by, ...changed } = answers;
  if (Object.keys(changed).length === 0)
    throw nothingToChange('edit', String(number), ['--severity 3', '--at 19:30', '--contact …']);
  const { read } = await readAnswersAsking(context, changed, reading);
  await checkSameEvent(await context.records(), read, number);
  const [given, ...more] = read.remedies;
  if (given && (more.length > 0 || otherRemedies.length > 0))
    throw new UserError('several_remedies', { number });
  const { business } = reading;
  const after =
    given &&
    (remedy
      ? { ...remedy, ...given }
      : completeRemedy(given, incident.recordedBy, business, playFor(reading, incident)));
  if (after) checkAuthority([after], business, format);
  const changes: Change[] = [...read.created];
  if (Object.keys(read.fields).length > 0)
    changes.push({ change: 'update_incident', number, set: read.fields });
  if (given && remedy)
    changes.push({ change: 'update', of: 'remedy', id: remedy.id, incident: number, set: given });
  else if (after) changes.push({ change: 'create', of: 'remedy', incident: number, fields: after });
  const store = await context.store();
  const { incidents } = await store.commit(
    context.action('edit', typeof by === 'string' && by !== '' ? by : null),
    changes,
  );
  await context.note(incidents > 0 ? t.record.changed(number) : t.record.unchanged(number));
  for (const { list, name } of read.created) await context.note(t.record.created(list, name));
  const moment = read.fields.moment;
  if (moment) await echoMoment(context, answers, read, moment);
}

async function runNote(context: Context, id: string, typed: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const { number } = await findLive(context, id);
  const text = cleanText(typed, 'note');
  if (text === null) throw new UserError('empty_text', { field: 'note' });
  const store = await context.store();
  await store.commit(context.action('note', by ?? null), [{ change: 'create_note', incident: number, text }]);
  await context.note(t.record.noted(number));
}

interface ResolveFlags extends ByFlag {
  readonly ending?: string;
  readonly finding?: string;
}

/** Settles incidents: how each ended is asked for, and of a formal one what was found. */
async function runResolve(
  context: Context,
  ids: readonly (string | undefined)[],
  flags: ResolveFlags,
): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const today = await context.today();
  const changes: Change[] = [];
  const unsent: number[] = [];
  const incidents = await findEach(context, ids);
  for (const incident of incidents) {
    if (incident.deleted) throw new UserError('incident_deleted', { number: incident.number });
    const [formal] = await store.kept('formal', [incident.number]);
    const isFormal = formal !== undefined;
    if (formal?.sentOn === null) unsent.push(incident.number);
    const ended = await readEnding(context, incident, isFormal, flags);
    changes.push(...resolving(incident, ended, isFormal, { now: context.now, today, by: flags.by ?? null }));
  }
  await store.commit(context.action('resolve', flags.by ?? null), changes);
  for (const { number, followUpOn } of incidents) {
    await context.note(t.record.resolved(number));
    if (unsent.includes(number)) await context.note(t.care.formalUnsent(number));
    if (followUpOn !== null && followUpOn <= today) await context.hint(t.care.askedThem(number));
  }
}

/** The ending as given; where it is not, and somebody is there, as they answer. */
async function readEnding(
  context: Context,
  incident: Incident,
  isFormal: boolean,
  flags: ResolveFlags,
): Promise<{ readonly ending: Ending | null; readonly finding: Finding | null }> {
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
      ? await asker.key('ending', t.care.askEnding, numbered(endings, t.ending))
      : given.ending,
    finding: needsFinding
      ? await asker.key('finding', t.care.askFinding, numbered(findings, t.finding))
      : given.finding,
  };
}

async function findEach(
  context: Context,
  ids: readonly (string | undefined)[],
): Promise<readonly Incident[]> {
  const found = new Map<number, Incident>();
  for (const id of ids) {
    const incident = await findIncident(context, id ?? '');
    found.set(incident.number, incident);
  }
  return [...found.values()];
}

type Turn = 'reopen' | 'delete' | 'restore';

/** Turns one or more incidents over: one user action, one step of undo. */
async function runTurn(
  context: Context,
  turn: Turn,
  ids: readonly (string | undefined)[],
  { by }: ByFlag,
): Promise<void> {
  const { t } = await context.language();
  const today = await context.today();
  const incidents = await findEach(context, ids);
  const changesFor = (incident: Incident): readonly Change[] => {
    const { number } = incident;
    switch (turn) {
      case 'reopen':
        return reopening(incident, { now: context.now, today, by: by ?? null });
      case 'delete':
        return [{ change: 'remove_incident', number }];
      case 'restore':
        return [{ change: 'restore_incident', number }];
    }
  };
  const store = await context.store();
  await store.commit(context.action(turn, by ?? null), incidents.flatMap(changesFor));
  const say = { reopen: t.record.reopened, delete: t.record.deleted, restore: t.record.restored };
  for (const { number } of incidents) await context.note(say[turn](number));
}

async function runHistory(context: Context, id: string, flags: OutputFlags): Promise<void> {
  const records = await context.records();
  const number = await readNumber(context, id);
  const entries: readonly HistoryEntry[] = await records.history(number);
  if (entries.length === 0) await findIncident(context, id);
  await publish(
    context,
    presentHistory(number, entries, await context.business(), await context.language()),
    flags,
  );
}
