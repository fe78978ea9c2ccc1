import { parseChoice } from '../../domain/optionvalue.ts';
import type { FormalFields } from '../../domain/entry.ts';
import type { Incident } from '../../domain/incident.ts';
import { fillLetter, hasPlace, mediationAnswers, type LetterParagraph } from '../../domain/letter.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { isPostedReview, replyWaitsUntil } from '../../domain/target.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Language } from '../../language/language.ts';
import { isPublic, letterKeys, shippedLetter, type LetterKey } from '../../shipped/letters.ts';
import { openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { openDialog } from '../dialog.ts';
import { addPageFlags } from '../flags.ts';
import { loadRules } from '../formal/formalcase.ts';
import { findLive } from '../findincident.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentLetter } from '../present/letters.ts';
import { letterValues, publicValues, type LetterValues } from '../present/lettervalues.ts';
import type { RegisterCommand } from '../command.ts';
import { letterTemplate } from './template.ts';

interface LetterFlags extends OutputFlags {
  readonly template?: string;
  readonly cause?: boolean;
  readonly change?: boolean;
  readonly signed?: string;
  readonly text?: string;
  readonly what?: string;
  readonly mediation?: string;
}

/** Letters to customers, from templates that the owner may change. They are not sent by this program. */
export const registerLetter: RegisterCommand = (program, { run }) => {
  run(
    addPageFlags(
      program
        .command('letter')
        .argument('<number>')
        .option('--template <template>')
        .option('--cause')
        .option('--change')
        .option('--signed <name>')
        .option('--what <text>')
        .option('--mediation <mediation>')
        .option('--text <text>'),
    ),
    (context, [id = ''], flags: LetterFlags) => runLetter(context, id, flags),
  );
};

async function runLetter(context: Context, id: string, flags: LetterFlags): Promise<void> {
  const language = await context.language();
  const { t } = language;
  const incident = await findLive(context, id);
  const [formal = null] = await (await context.records()).entries('formal', [incident.number]);
  const key =
    flags.template === undefined
      ? usualTemplate(incident, formal)
      : parseChoice('--template', flags.template, letterKeys);
  const template = await letterTemplate(context, key, language);
  const business = await context.business();
  const signed = flags.signed === undefined ? incident.owner : cleanLine(flags.signed, 'signed');
  const values = isPublic(key)
    ? publicValues(business, signed)
    : await privateValues(context, incident, formal, { flags, template, signed }, language);
  const ownText = flags.text === undefined ? null : cleanText(flags.text, 'text');
  const paragraphs = writeLetter(template, values, ownText);
  const windowTitle = `${shippedLetter(key, language.wording, business.settings.trade).name}, ${incident.number}`;
  await publish(context, presentLetter(paragraphs, windowTitle, business), flags);
  if (paragraphs.some(hasGap)) await context.note(t.letter.blankHint);
  if (values.house === null) await context.note(t.letter.noHouse);
  if (values.signed === null && !isPublic(key)) await context.note(t.letter.noSignature);
  if (isPublic(key)) await noteSending(context, incident, language);
  if (values.cause !== null) await context.note(t.letter.withCause);
}

async function privateValues(
  context: Context,
  incident: Incident,
  formal: FormalFields | null,
  written: {
    readonly flags: LetterFlags;
    readonly template: readonly LetterParagraph[];
    readonly signed: string | null;
  },
  language: Language,
): Promise<LetterValues> {
  const { flags, template, signed } = written;
  const { business, vocabulary } = await openBusinessView(context);
  const preventions = await (await context.records()).entries('prevention', [incident.number]);
  const mediation =
    flags.mediation === undefined ? null : parseChoice('--mediation', flags.mediation, mediationAnswers);
  return letterValues(
    {
      incident,
      formal,
      asksMediation: (await loadRules(business)).some((rule) => rule.asksMediation),
      changes: preventions.filter(({ doneOn }) => doneOn !== null),
      business,
      vocabulary,
      now: context.now,
    },
    {
      hasCause: flags.cause === true,
      hasChange: flags.change === true,
      what: hasPlace(template, 'what') ? await whatHappened(context, incident, flags) : null,
      mediation,
      signed,
    },
    language,
  );
}

/** Returns what happened in words for the customer; asks for them at a terminal. Null leaves a blank. */
async function whatHappened(
  context: Context,
  { number, description }: Incident,
  { what, format, output }: LetterFlags,
): Promise<string | null> {
  if (what !== undefined) return cleanText(what, 'what');
  // Files are also written by scripts that run in a terminal.
  if (!context.canAsk || format !== undefined || output !== undefined) return null;
  const dialog = await openDialog(context, 'letter', '');
  await context.note(`#${number} ${description.replaceAll('\n', ' ')}`);
  return dialog.text('what', dialog.language.t.letter.whatQuestion);
}

function usualTemplate(incident: Incident, formal: FormalFields | null): LetterKey {
  if (incident.safety !== null) return 'safety';
  if (formal) return 'answer';
  if (!isPostedReview(incident)) return 'apology';
  return incident.kind === 'praise' ? 'thanks' : 'reply';
}

/** Says until when a reply waits or, after that, how to mark it as sent. */
async function noteSending(
  context: Context,
  { number, recordedAt, acknowledgedAt }: Incident,
  { t, format }: Language,
): Promise<void> {
  if (acknowledgedAt !== null) return;
  const until = replyWaitsUntil(recordedAt);
  const { zone } = await context.business();
  await context.note(
    context.now < until ? t.letter.wait(format.time(wallAt(zone, until))) : t.letter.markAsSent(number),
  );
}

/** Whether a paragraph has a gap, which the user has to fill. */
function hasGap(paragraph: string): boolean {
  return /\[[^\]]+\]/u.test(paragraph);
}

/** Whether a paragraph is a gap for the user's own text. */
function isGap(paragraph: string): boolean {
  return /^\[.*\]$/su.test(paragraph);
}

/** Fills a letter, and its first gap with the user's own text; without a gap, the text goes before the closing formula. */
function writeLetter(
  template: readonly LetterParagraph[],
  values: LetterValues,
  ownText: string | null,
): readonly string[] {
  const filled = fillLetter(template, values);
  if (ownText === null) return filled;
  const gap = filled.findIndex(isGap);
  if (gap >= 0) return filled.map((paragraph, index) => (index === gap ? ownText : paragraph));
  const signature = template.findIndex((paragraph) => hasPlace([paragraph], 'signed'));
  const closing = Math.max(0, (signature < 0 ? template.length : signature) - 1);
  return [
    ...fillLetter(template.slice(0, closing), values),
    ownText,
    ...fillLetter(template.slice(closing), values),
  ];
}
