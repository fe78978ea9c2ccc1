import type { Change, HistoryEntry } from '../../domain/action.ts';
import { completeRemedy } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import type { Incident } from '../../domain/incident.ts';
import { cleanText } from '../../domain/text.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../answerflags.ts';
import type { Context } from '../context.ts';
import { findIncident, readNumber } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { echoMoment, openReading, readAnswersAsking, requireApproval } from '../recording.ts';
import { presentHistory } from '../present/history.ts';
import { presentIncident } from '../present/incident.ts';
import type { Registered } from '../registered.ts';

/** Everything that is done to one incident after it was recorded. */
export const registerRecords: Registered = (program, { t, run }) => {
  const { argument, option } = t.help;
  const withBy = (command: typeof program) => command.option('--by <name>', option.by);
  const withOutput = (command: typeof program) =>
    command.option('--format <format>', option.format).option('-o, --output <file>', option.output);

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
  for (const name of ['resolve', 'reopen', 'delete', 'restore'] as const) {
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
  const notes = await records.notes(incident.number);
  const { shippedChecklist, shippedVocabulary } = await import('../../shipped/shipped.ts');
  const language = await context.language();
  await publish(
    context,
    presentIncident(incident, notes, {
      business: await context.business(),
      language,
      vocabulary: shippedVocabulary(language.code),
      checklist: shippedChecklist(language.code),
    }),
    flags,
  );
}

async function runEdit(context: Context, id: string, flags: EditFlags): Promise<void> {
  const { t, format } = await context.language();
  const incident = await findLive(context, id);
  const { number } = incident;
  const [remedy] = incident.remedies;
  const reading = {
    ...(await openReading(context, flags.create === true)),
    ...(remedy ? { remedyBefore: remedy.kind } : {}),
  };
  const answers = {
    ...answersFrom(flags),
    ...(flags.description === undefined ? {} : { text: flags.description }),
  };
  // Who is correcting is not who wrote it down.
  const { by, ...changed } = answers;
  if (Object.keys(changed).length === 0) throw new UserError('nothing_to_change', { number });
  const { read } = await readAnswersAsking(context, changed, reading);
  const remedyAfter = read.remedy && { ...remedy, ...read.remedy };
  requireApproval(remedyAfter, reading.business, format);
  const changes: Change[] = [...read.created];
  if (Object.keys(read.fields).length > 0)
    changes.push({ change: 'update_incident', number, set: read.fields });
  if (read.remedy && remedy) {
    changes.push({ change: 'update_remedy', id: remedy.id, incident: number, set: read.remedy });
  } else if (read.remedy) {
    changes.push({ change: 'create_remedy', incident: number, remedy: completeRemedy(read.remedy) });
  }
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

async function findLive(context: Context, id: string): Promise<Incident> {
  const incident = await findIncident(context, id);
  if (incident.deleted) throw new UserError('incident_deleted', { number: incident.number });
  return incident;
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

type Turn = 'resolve' | 'reopen' | 'delete' | 'restore';

/** Turns one or more incidents over: one user action, one step of undo. */
async function runTurn(
  context: Context,
  turn: Turn,
  ids: readonly (string | undefined)[],
  { by }: ByFlag,
): Promise<void> {
  const { t } = await context.language();
  const numbers: number[] = [];
  for (const id of ids) {
    const { number } = await findIncident(context, id ?? '');
    if (!numbers.includes(number)) numbers.push(number);
  }
  const changeFor = (number: number): Change => {
    switch (turn) {
      case 'resolve':
        return {
          change: 'update_incident',
          number,
          set: { status: 'resolved', resolvedAt: context.now },
          when: { status: 'open' },
        };
      case 'reopen':
        return {
          change: 'update_incident',
          number,
          set: { status: 'open', resolvedAt: null },
          when: { status: 'resolved' },
        };
      case 'delete':
        return { change: 'remove_incident', number };
      case 'restore':
        return { change: 'restore_incident', number };
    }
  };
  const store = await context.store();
  await store.commit(context.action(turn, by ?? null), numbers.map(changeFor));
  const say = {
    resolve: t.record.resolved,
    reopen: t.record.reopened,
    delete: t.record.deleted,
    restore: t.record.restored,
  };
  for (const number of numbers) await context.note(say[turn](number));
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
