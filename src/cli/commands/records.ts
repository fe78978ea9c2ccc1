import type { Change } from '../../domain/action.ts';
import { completeRemedy, playFor } from '../../domain/remedy.ts';
import type { Answers, ReadAnswers } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import { reportedAgain } from '../../domain/reported.ts';
import { reopening, resolving, type Ended, type Settlement } from '../../domain/closing.ts';
import { liveIncident, requireLive, type Present } from '../../domain/records.ts';
import { endings, findings, type Incident } from '../../domain/incident.ts';
import { numbered, openAsker } from '../asking.ts';
import { cleanText } from '../../domain/text.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../counter/flags.ts';
import { noteAway } from '../away.ts';
import type { Context } from '../context.ts';
import {
  addByFlag,
  addOutputFlags,
  findIncident,
  nothingToChange,
  readLimit,
  isReference,
  type RedactFlag,
  readNumber,
  type ByFlag,
} from '../flags.ts';
import { choice } from '../../domain/choice.ts';
import { redactedIncident } from '../../domain/redact.ts';
import { restoreFrom } from './backup.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import {
  doubtContact,
  echoMoment,
  openReading,
  readAnswersAsking,
  checkAuthority,
  checkSameEvent,
} from '../counter/reading.ts';
import { presentHistory, presentBusinessHistory } from '../present/history.ts';
import { presentIncident, readCompany } from '../present/incident.ts';
import { openBusinessView } from '../house.ts';
import { checkStamp, readStamp } from '../stamp.ts';
import type { Registered } from '../registered.ts';

/** Everything that is done to one incident after it was recorded. */
export const registerRecords: Registered = (program, { t, run }) => {
  const { argument, option } = t.help;
  const withBy = (command: typeof program) => addByFlag(command, t);
  const withOutput = (command: typeof program) => addOutputFlags(command, t);

  run(
    withOutput(program.command('show').argument('<number>', argument.number)).option(
      '--redact',
      option.redact,
    ),
    'show',
    (context, [id = ''], flags: OutputFlags & RedactFlag) => runShow(context, id, flags),
  );
  run(
    addAnswerFlags(program.command('edit').argument('<number...>', argument.numbers), t)
      .option('--description <text>', option.description)
      .option('--create', option.create),
    'edit',
    (context, ids, flags: EditFlags) => runEdit(context, ids, flags),
  );
  run(
    withBy(
      program.command('note').argument('<number>', argument.number).argument('<text...>', argument.note),
    ),
    'note',
    (context, words, flags: ByFlag) => runNote(context, words, flags),
  );
  run(
    withBy(
      program
        .command('resolve')
        .argument('<number...>', argument.numbers)
        .option('--ending <ending>', option.ending)
        .option('--finding <finding>', option.finding)
        .option('--at <when>', option.resolvedAt),
    ),
    'resolve',
    (context, ids, flags: ResolveFlags) => runResolve(context, ids, flags),
  );
  for (const name of ['reopen', 'delete'] as const) {
    run(
      withBy(program.command(name).argument('<number...>', argument.numbers)),
      name,
      (context, ids, flags: ByFlag) => runTurn(context, name, ids, flags),
    );
  }
  run(
    withBy(program.command('restore').argument('<number...>', argument.numbersOrBackup)).option(
      '-y, --yes',
      option.yes,
    ),
    'restore',
    (context, ids, flags: ByFlag & { readonly yes?: boolean }) => {
      const [name = ''] = ids;
      return ids.length === 1 && !isReference(name)
        ? restoreFrom(context, name, flags.yes === true)
        : runTurn(context, 'restore', ids, flags);
    },
  );
  run(
    withOutput(
      program
        .command('history')
        .argument('[number]', argument.number)
        .option('--limit <count>', option.limit),
    ),
    'history',
    (context, [id], flags: HistoryFlags) => runHistory(context, id, flags),
  );
};

interface EditFlags extends AnswerFlags {
  readonly description?: string;
  readonly create?: boolean;
}

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

/** Corrects one or more incidents alike: one user action, one step of undo, all of them or none. */
async function runEdit(
  context: Context,
  ids: readonly (string | undefined)[],
  flags: EditFlags,
): Promise<void> {
  const { t } = await context.language();
  const incidents = await findEach(context, ids);
  incidents.forEach(requireLive);
  // Who is correcting is not who wrote it down.
  const { by, ...others } = answersFrom(flags);
  let changed: Answers = {
    ...others,
    ...(flags.description === undefined ? {} : { text: flags.description }),
  };
  if (Object.keys(changed).length === 0)
    throw nothingToChange('edit', ids[0] ?? '', ['--severity 3', '--at 19:30', '--contact …']);
  const edits: Edit[] = [];
  for (const incident of incidents) {
    const edit = await readEdit(context, incident, changed, flags);
    // A name that was meant for the first is meant for all.
    changed = edit.answers;
    edits.push(edit);
  }
  const store = await context.store();
  await store.commit(context.action('edit', typeof by === 'string' && by !== '' ? by : null), async (now) => {
    for (const edit of edits) await edit.check(now);
    return edits.flatMap(({ changes }) => changes);
  });
  for (const { number, recordedAs } of edits) {
    const isChanged = JSON.stringify(await store.find(number)) !== recordedAs;
    await context.note(isChanged ? t.record.changed(number) : t.record.unchanged(number));
  }
  const created = edits.flatMap(({ read }) => read.created);
  for (const { list, name } of created.filter(
    (each, index) =>
      created.findIndex((other) => other.list === each.list && other.name === each.name) === index,
  ))
    await context.note(t.record.created(list, name));
  const [first] = edits;
  if (first?.read.fields.moment) await echoMoment(context, changed, first.read, first.read.fields.moment);
  for (const { read, number } of edits) await doubtContact(context, read, number);
  await noteAway(context, [first?.read.fields.owner]);
}

/** What is to be changed of one incident. */
interface Edit {
  readonly number: number;
  /** The incident as it was, as JSON. */
  readonly recordedAs: string;
  readonly answers: Answers;
  readonly read: ReadAnswers;
  readonly changes: readonly Change[];
  /** Throws where at the moment of writing too much would be given. */
  readonly check: (now: Present) => Promise<void>;
}

async function readEdit(
  context: Context,
  incident: Incident,
  changed: Answers,
  flags: EditFlags,
): Promise<Edit> {
  const { format } = await context.language();
  const { number } = incident;
  const [remedy, ...otherRemedies] = incident.remedies;
  const reading = {
    ...(await openReading(context, flags.create === true, incident.checklist ?? undefined)),
    ...(remedy ? { remedyBefore: remedy.kind } : {}),
  };
  const { answers, read } = await readAnswersAsking(context, changed, reading);
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
  const changes: Change[] = [...read.created];
  if (Object.keys(read.fields).length > 0)
    changes.push({
      change: 'update_incident',
      number,
      set: { ...read.fields, ...reportedAgain(incident, read.fields) },
    });
  if (given && remedy)
    changes.push({ change: 'update', of: 'remedy', id: remedy.id, incident: number, set: given });
  else if (after) changes.push({ change: 'create', of: 'remedy', incident: number, fields: after });
  return {
    number,
    recordedAs: JSON.stringify(incident),
    answers,
    read,
    changes,
    check: async (now) => {
      if (!after) return;
      const { remedies } = await liveIncident(now, number);
      const others = remedies.filter(({ id }) => id !== remedy?.id);
      checkAuthority([after], business, format, others);
    },
  };
}

/** The last word is the text, those before it are numbers: one user action, one step of undo, all of them or none. */
async function runNote(
  context: Context,
  words: readonly (string | undefined)[],
  { by }: ByFlag,
): Promise<void> {
  const { t } = await context.language();
  const typed = words.filter((word) => word !== undefined);
  const ids = typed.slice(0, -1);
  const firstOfText = typed.findIndex((word, index) => index > 0 && !isReference(word));
  // Loose words are a text that lacks its quotes, and no numbers.
  if (firstOfText > 0 && firstOfText < ids.length)
    throw new UserError('too_many_arguments', { value: typed[firstOfText + 1] ?? '', command: 'note' });
  const incidents = await findEach(context, ids);
  incidents.forEach(requireLive);
  const text = cleanText(typed.at(-1) ?? '', 'note');
  if (text === null) throw new UserError('empty_text', { field: 'note' });
  const store = await context.store();
  await store.commit(
    context.action('note', by),
    incidents.map(({ number }) => ({ change: 'create_note', incident: number, text })),
  );
  for (const { number } of incidents) await context.note(t.record.noted(number));
}

interface ResolveFlags extends ByFlag {
  readonly ending?: string;
  readonly finding?: string;
  readonly at?: string;
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
  const typed = await readStamp(context, flags.at);
  const ended = new Map<number, { readonly how: Ended; readonly when: Settlement }>();
  const unsent: number[] = [];
  const incidents = await findEach(context, ids);
  for (const incident of incidents) {
    requireLive(incident);
    const [formal] = await store.kept('formal', [incident.number]);
    const isFormal = formal !== undefined;
    if (formal?.sentOn === null) unsent.push(incident.number);
    const when =
      flags.at === undefined
        ? typed
        : await checkStamp(
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
    if (followUpOn !== null && followUpOn <= today) await context.hint(t.care.askedThem(number));
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
  const numbers = (await findEach(context, ids)).map(({ number }) => number);
  const changesFor = async (now: Present, number: number): Promise<readonly Change[]> => {
    switch (turn) {
      case 'reopen':
        return reopening(await liveIncident(now, number), { now: context.now, today, by: by ?? null });
      case 'delete':
        return [{ change: 'remove_incident', number }];
      case 'restore':
        return [{ change: 'restore_incident', number }];
    }
  };
  const store = await context.store();
  await store.commit(context.action(turn, by), async (now) => {
    const changes: Change[] = [];
    for (const number of numbers) changes.push(...(await changesFor(now, number)));
    return changes;
  });
  const say = { reopen: t.record.reopened, delete: t.record.deleted, restore: t.record.restored };
  for (const number of numbers) await context.note(say[turn](number));
}

interface HistoryFlags extends OutputFlags {
  readonly limit?: string;
}

/** How much of the history of the house fits a screen or two. */
const houseNormally = 50;

/** What was done to one incident; without a number, in the whole house. */
async function runHistory(context: Context, id: string | undefined, flags: HistoryFlags): Promise<void> {
  const limit = readLimit(flags.limit);
  const records = await context.records();
  const language = await context.language();
  if (id === undefined) {
    const actions = await records.actions(limit ?? houseNormally);
    return publish(context, presentBusinessHistory(actions, await context.business(), language), flags);
  }
  const number = await readNumber(context, id);
  const entries = await records.history(number);
  if (entries.length === 0) await findIncident(context, id);
  const shown = limit === undefined ? entries : entries.slice(-limit);
  await publish(
    context,
    presentHistory(number, shown, entries.length, await openBusinessView(context), language),
    flags,
  );
}
