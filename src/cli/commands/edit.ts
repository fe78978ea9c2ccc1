import type { Change } from '../../domain/action.ts';
import type { Answers, ReadAnswers } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import { type Incident } from '../../domain/incident.ts';
import { liveIncident, requireLive, type Present } from '../../domain/records.ts';
import { findPlay } from '../../domain/playbook.ts';
import { completeRemedy } from '../../domain/remedy.ts';
import { reportedAgain } from '../../domain/reportedat.ts';
import { noteAway } from '../business/away.ts';
import type { Context } from '../context.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../counter/flags.ts';
import {
  checkAuthority,
  checkSameEvent,
  doubtContact,
  echoMoment,
  openReading,
  readAnswersAsking,
} from '../counter/reading.ts';
import { nothingToChange } from '../flags.ts';
import { findIncidents } from '../incidents.ts';
import type { RegisterCommand } from '../registration.ts';

interface EditFlags extends AnswerFlags {
  readonly description?: string;
  readonly create?: boolean;
}

export const registerEdit: RegisterCommand = (program, { run }) => {
  const command = program.command('edit').argument('<number...>');
  run(
    addAnswerFlags(command).option('--description <text>').option('--create'),
    (context, ids, flags: EditFlags) => runEdit(context, ids, flags),
  );
};

/** Corrects one or more incidents alike: one user action, one step of undo, all of them or none. */
async function runEdit(
  context: Context,
  ids: readonly (string | undefined)[],
  flags: EditFlags,
): Promise<void> {
  const { t } = await context.language();
  const incidents = await findIncidents(context, ids);
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
      : completeRemedy(
          given,
          incident.recordedBy,
          business,
          findPlay(reading.plays, reading.business, incident),
        ));
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
