import type { RemedyFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import type { Incident } from '../../domain/incident.ts';
import { parseMoney } from '../../domain/money.ts';
import { findPlay, type Play } from '../../domain/playbook.ts';
import { liveIncident } from '../../domain/records.ts';
import { completeRemedy, parseRemedy } from '../../domain/remedy.ts';
import { cleanLine } from '../../domain/text.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import { openBusinessView } from '../business/view.ts';
import type { RegisterCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { openAnswerContext } from '../counter/answercontext.ts';
import { checkAuthority } from '../counter/authority.ts';
import { findProblem, openDialog } from '../dialog.ts';
import { findLive } from '../findincident.ts';
import { addByFlag, type ByFlag } from '../flags.ts';

interface RemedyFlags extends ByFlag {
  readonly value?: string;
  readonly cost?: string;
  readonly minutes?: string;
  readonly approvedBy?: string;
  readonly remove?: boolean;
}

export const registerRemedy: RegisterCommand = (program, { run }) => {
  const command = program
    .command('remedy')
    .argument('<number>')
    .argument('[thing]')
    .option('--value <amount>')
    .option('--cost <amount>')
    .option('--minutes <count>')
    .option('--approved-by <name>')
    .option('--remove');
  run(addByFlag(command), (context, [id = '', thing], flags: RemedyFlags) =>
    runRemedy(context, id, thing, flags),
  );
};

/** Records a remedy for a complaint, or with `--remove` takes one back. */
async function runRemedy(
  context: Context,
  id: string,
  thing: string | undefined,
  flags: RemedyFlags,
): Promise<void> {
  const incident = await findLive(context, id);
  const reading = await openAnswerContext(context, true);
  const play = findPlay(reading.plays, reading.business, incident);
  if (flags.remove === true && incident.remedies.length === 0)
    throw new UserError('no_remedy', { number: incident.number });
  const kind = thing ?? (await askKind(context, incident, play, reading.vocabulary));
  if (thing === undefined && kind === '') return context.note((await context.language()).t.undo.unchanged);
  if (kind.trim() === '') throw new UserError('empty_text', { field: 'remedy' });
  const { cost, minutes, approvedBy } = flags;
  const isAsked = thing === undefined && flags.remove !== true && flags.value === undefined;
  const value = isAsked ? await askValue(context, kind, play, reading.vocabulary) : flags.value;
  const remedy = parseRemedy({ kind, value, cost, minutes, approvedBy }, play, reading);
  if (flags.remove === true) return removeRemedy(context, incident, remedy, kind, flags);
  const by = flags.by === undefined ? incident.recordedBy : cleanLine(flags.by, 'by');
  await addRemedy(context, incident, completeRemedy(remedy, by, reading.business, play), flags);
}

/** Asks which remedy was given; those of the playbook come first. Empty if none was. */
async function askKind(
  context: Context,
  { number, description }: Incident,
  play: Play | null,
  { offers }: Vocabulary,
): Promise<string> {
  const dialog = await openDialog(context, `remedy ${number}`, '<thing>');
  const { t } = dialog.language;
  const usual = play?.remedies.map(({ offer }) => offer) ?? [];
  const rank = (id: string) => (usual.includes(id) ? usual.indexOf(id) : usual.length);
  const sorted = [...offers].sort((a, b) => rank(a.id) - rank(b.id));
  await context.note(`#${number} ${description.replaceAll('\n', ' ')}`);
  return dialog.pick('thing', t.care.remedyQuestion, [
    { value: '', label: t.log.unanswered },
    ...sorted.map(({ id, names }) => ({ value: id, label: names[0] ?? id })),
  ]);
}

/** Asks what a remedy is worth to the customer; the usual value is suggested. Undefined if it is not said. */
async function askValue(
  context: Context,
  kind: string,
  play: Play | null,
  { offers }: Vocabulary,
): Promise<string | undefined> {
  const offer = offers.find(({ id }) => id === kind);
  if (offer && (offer.costPercent ?? 0) === 0) return undefined;
  const { settings } = await context.business();
  const dialog = await openDialog(context, 'remedy', '--value');
  const usual = play?.remedies.find((remedy) => remedy.offer === kind)?.value ?? offer?.usualValue ?? null;
  const value = await dialog.text('value', dialog.language.t.log.question.value, {
    hint: settings.currency,
    default: usual === null ? null : String(usual),
    check: (typed) =>
      typed.trim() === '' ? null : findProblem(() => parseMoney(typed, settings), dialog.language),
  });
  return value ?? undefined;
}

/** Removes the newest remedy of this kind; if a value is typed, the newest with that value. Throws bad_choice. */
async function removeRemedy(
  context: Context,
  { number, remedies }: Incident,
  { kind, valueMinor }: Partial<RemedyFields>,
  typedKind: string,
  { value, by }: RemedyFlags,
): Promise<void> {
  const { t } = await context.language();
  const removed = remedies.findLast(
    (remedy) => remedy.kind === kind && (value === undefined || remedy.valueMinor === valueMinor),
  );
  const { vocabulary } = await openBusinessView(context);
  if (!removed)
    throw new UserError('bad_choice', {
      option: '--remove',
      value: typedKind,
      choices: [...new Set(remedies.map((remedy) => offerName(remedy.kind, vocabulary)))].join(', '),
    });
  const store = await context.store();
  await store.commit(context.action('remedy', by), [
    { change: 'remove', of: 'remedy', id: removed.id, incident: number },
  ]);
  const name = offerName(kind ?? typedKind, vocabulary);
  await context.note(t.care.remedyRemoved(number, name, await moneyInWords(context, removed.valueMinor)));
}

async function addRemedy(
  context: Context,
  { number, remedies }: Incident,
  complete: RemedyFields,
  { by }: RemedyFlags,
): Promise<void> {
  const { t, format } = await context.language();
  const { business, vocabulary } = await openBusinessView(context);
  const store = await context.store();
  const remedy = await withApproval(context, complete, remedies);
  await store.commit(context.action('remedy', by), async (now) => {
    // Checked again, because another till may have given a remedy in the meantime.
    checkAuthority([remedy], business, format, (await liveIncident(now, number)).remedies);
    return [{ change: 'create', of: 'remedy', incident: number, fields: remedy }];
  });
  const name = offerName(remedy.kind, vocabulary);
  await context.note(t.care.remedyAdded(number, name, await moneyInWords(context, remedy.valueMinor)));
  if (remedy.approvedBy !== null) await context.hint(t.care.namesOnTrust);
}

function offerName(offer: string, { offers }: Vocabulary): string {
  return offers.find(({ id }) => id === offer)?.names[0] ?? offer;
}

async function moneyInWords(context: Context, amountMinor: number | null): Promise<string | null> {
  const { format } = await context.language();
  return amountMinor === null ? null : format.money(amountMinor);
}

/** Returns a remedy with an approver if it needs one; asks for the name at a terminal. Throws as checkAuthority does. */
async function withApproval(
  context: Context,
  remedy: RemedyFields,
  earlier: readonly RemedyFields[],
): Promise<RemedyFields> {
  const language = await context.language();
  const business = await context.business();
  const check = (checked: RemedyFields) => checkAuthority([checked], business, language.format, earlier);
  try {
    check(remedy);
    return remedy;
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'needs_approval' || !context.canAsk) throw error;
    const { limit, able = '' } = error.values;
    const dialog = await openDialog(context, 'remedy', '--approved-by');
    const approvedBy = await dialog.requiredText('approvedBy', language.t.log.question.approvedBy, {
      hint: language.t.log.hint.aboveLimit(String(limit), String(able)),
      check: (name) => findProblem(() => check({ ...remedy, approvedBy: name }), language),
    });
    return { ...remedy, approvedBy };
  }
}
