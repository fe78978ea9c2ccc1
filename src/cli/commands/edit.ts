import type { Change } from '../../domain/action.ts';
import type { Answers, ParsedAnswers } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import { type Incident } from '../../domain/incident.ts';
import { liveIncident, requireLive, type TransactionRecords } from '../../domain/records.ts';
import { findPlay } from '../../domain/playbook.ts';
import { completeRemedy } from '../../domain/remedy.ts';
import { recomputeReportedAt } from '../../domain/reportedat.ts';
import { noteAway } from '../business/awaynote.ts';
import type { Context } from '../context.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../counter/answerflags.ts';
import { checkAuthority } from '../counter/authority.ts';
import { checkSameEvent } from '../counter/answercontext.ts';
import { noteUselessContact, noteMoment } from '../counter/recordednotes.ts';
import { openAnswerContext, readOrCorrectAnswers } from '../counter/answercontext.ts';
import { correctOnCard, type CardCorrections } from '../counter/editcard.ts';
import { nothingToChange } from '../flags.ts';
import { findIncidents } from '../findincident.ts';
import type { RegisterCommand } from '../command.ts';

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

/**
 * Makes the same corrections to one or more incidents, in one action: all or none, undone in one step. Without any, opens the card
 * of a single incident at a terminal.
 */
async function runEdit(
  context: Context,
  ids: readonly (string | undefined)[],
  flags: EditFlags,
): Promise<void> {
  const incidents = await findIncidents(context, ids);
  incidents.forEach(requireLive);
  // `--by` is the person correcting, not the one who recorded the complaint.
  const { by, ...others } = answersFrom(flags);
  let changed: Answers = {
    ...others,
    ...(flags.description === undefined ? {} : { text: flags.description }),
  };
  let corrections: CardCorrections | null = null;
  const [only, ...several] = incidents;
  if (Object.keys(changed).length === 0) {
    if (!context.canAsk || !only || several.length > 0)
      throw nothingToChange('edit', ids[0] ?? '', ['--severity 3', '--at 19:30', '--contact …']);
    corrections = await correctOnCard(context, only);
    if (corrections === null) return context.note((await context.language()).t.undo.unchanged);
    changed = corrections.answers;
  }
  const edits: Edit[] = [];
  for (const incident of incidents) {
    // Names chosen on the card may be shipped ones that are not on the list yet.
    const edit = await readEdit(context, incident, changed, corrections ? { ...flags, create: true } : flags);
    // A name corrected for the first incident is used for all.
    changed = edit.answers;
    edits.push(edit);
  }
  const store = await context.store();
  await store.commit(context.action('edit', typeof by === 'string' && by !== '' ? by : null), async (now) => {
    for (const edit of edits) await edit.check(now);
    if (only && corrections) await checkGiven(context, only, corrections, now);
    return [...edits.flatMap(({ changes }) => changes), ...(corrections?.remedies ?? [])];
  });
  await noteEdits(context, edits, changed);
}

/** Checks the remedies given on the card against the limits of the staff. Throws as checkAuthority does. */
async function checkGiven(
  context: Context,
  { number }: Incident,
  { given, remedies: changes }: CardCorrections,
  now: TransactionRecords,
): Promise<void> {
  const { format } = await context.language();
  const { remedies } = await liveIncident(now, number);
  const touched = changes.flatMap((change) => ('id' in change ? [change.id] : []));
  const others = remedies.filter(({ id }) => !touched.includes(id));
  checkAuthority(given, await context.business(), format, others);
}

async function noteEdits(context: Context, edits: readonly Edit[], answers: Answers): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  for (const { number, originalJson } of edits) {
    const isChanged = JSON.stringify(await store.find(number)) !== originalJson;
    await context.note(isChanged ? t.record.changed(number) : t.record.unchanged(number));
  }
  const created = edits.flatMap(({ read }) => read.createdNames);
  for (const { list, name } of created.filter(
    (each, index) =>
      created.findIndex((other) => other.list === each.list && other.name === each.name) === index,
  ))
    await context.note(t.record.created(list, name));
  const [first] = edits;
  if (first?.read.fields.moment) await noteMoment(context, answers, first.read, first.read.fields.moment);
  for (const { read, number } of edits) await noteUselessContact(context, read, number);
  await noteAway(context, [first?.read.fields.owner]);
}

/** The changes to one incident. */
interface Edit {
  readonly number: number;
  /** The incident before the change, as JSON. */
  readonly originalJson: string;
  readonly answers: Answers;
  readonly read: ParsedAnswers;
  readonly changes: readonly Change[];
  /** Checks the limits of the staff at the moment of writing. Throws as checkAuthority does. */
  readonly check: (now: TransactionRecords) => Promise<void>;
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
    ...(await openAnswerContext(context, flags.create === true, incident.checklist ?? undefined)),
    ...(remedy ? { remedyBefore: remedy.kind } : {}),
  };
  const { answers, read } = await readOrCorrectAnswers(context, changed, reading);
  await checkSameEvent(await context.records(), read, number);
  const [edited, ...otherEdited] = read.remedies;
  if (edited && (otherEdited.length > 0 || otherRemedies.length > 0))
    throw new UserError('several_remedies', { number });
  const { business } = reading;
  const newRemedy =
    edited &&
    (remedy
      ? { ...remedy, ...edited }
      : completeRemedy(
          edited,
          incident.recordedBy,
          business,
          findPlay(reading.plays, reading.business, incident),
        ));
  const changes: Change[] = [...read.createdNames];
  if (Object.keys(read.fields).length > 0)
    changes.push({
      change: 'update_incident',
      number,
      set: {
        ...read.fields,
        ...recomputeReportedAt(incident, read.fields),
        // Steps mean nothing without the checklist that they belong to.
        ...(read.fields.stepsDone && incident.checklist === null ? { checklist: reading.checklist.id } : {}),
      },
    });
  if (edited && remedy)
    changes.push({ change: 'update', of: 'remedy', id: remedy.id, incident: number, set: edited });
  else if (newRemedy) changes.push({ change: 'create', of: 'remedy', incident: number, fields: newRemedy });
  return {
    number,
    originalJson: JSON.stringify(incident),
    answers,
    read,
    changes,
    check: async (now) => {
      if (!newRemedy) return;
      const { remedies } = await liveIncident(now, number);
      const others = remedies.filter(({ id }) => id !== remedy?.id);
      checkAuthority([newRemedy], business, format, others);
    },
  };
}
