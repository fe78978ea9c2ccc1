import { nameOf, type Business } from '../../domain/business.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import type { FormalFields } from '../../domain/entry.ts';
import type { Incident } from '../../domain/incident.ts';
import { fillLetter } from '../../domain/letter.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { isPostedReview, replyWaitsUntil } from '../../domain/target.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Language } from '../../language/language.ts';
import { letterKeys, shippedLetter, type LetterKey } from '../../shipped/letters.ts';
import { openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { addPageFlags } from '../flags.ts';
import { findLive } from '../findincident.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentLetter } from '../present/letters.ts';
import type { RegisterCommand } from '../command.ts';
import { letterTemplate } from './template.ts';

interface LetterFlags extends OutputFlags {
  readonly template?: string;
  readonly cause?: boolean;
  readonly change?: boolean;
  readonly signed?: string;
  readonly text?: string;
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
  const values = await letterValues(context, incident, formal, flags, language);
  const ownText = flags.text === undefined ? null : cleanText(flags.text, 'text');
  const paragraphs = withOwnText(fillLetter(template, values), ownText);
  const windowTitle = `${shippedLetter(key, language.wording).name}, ${incident.number}`;
  await publish(context, presentLetter(paragraphs, windowTitle, await context.business()), flags);
  if (paragraphs.some(isGap)) await context.note(t.letter.blankHint);
  if (key === 'reply' || key === 'thanks') await noteSending(context, incident, language);
  if (flags.cause === true && values.cause !== null) await context.note(t.letter.withCause);
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

/** Whether a paragraph is a gap for the user's own text. */
function isGap(paragraph: string): boolean {
  return /^\[.*\]$/su.test(paragraph);
}

/** Fills the gaps of a letter with the user's own text; without a gap, it goes before the last two paragraphs. */
function withOwnText(paragraphs: readonly string[], ownText: string | null): readonly string[] {
  if (ownText === null) return paragraphs;
  if (paragraphs.some(isGap)) return paragraphs.map((paragraph) => (isGap(paragraph) ? ownText : paragraph));
  return [...paragraphs.slice(0, -2), ownText, ...paragraphs.slice(-2)];
}

/** Remedies that a letter does not list: none, the letter itself, and those without a name. */
const unlistedRemedies: readonly string[] = ['nothing', 'apology_letter', 'other'];

async function letterValues(
  context: Context,
  incident: Incident,
  formal: FormalFields | null,
  flags: LetterFlags,
  { t, format }: Language,
) {
  const { business, vocabulary } = await openBusinessView(context);
  const preventions = await (await context.records()).entries('prevention', [incident.number]);
  const done = preventions.filter(({ doneOn }) => doneOn !== null);
  const remedies = incident.remedies
    .filter(({ kind }) => !unlistedRemedies.includes(kind))
    .map(({ kind, valueMinor }) => {
      const offer = vocabulary.offers.find(({ id }) => id === kind);
      const name = offer?.names[0] ?? kind;
      const words = offer?.inLetter ?? name.charAt(0).toLowerCase() + name.slice(1);
      return valueMinor === null || valueMinor === 0 ? words : `${words} (${format.money(valueMinor)})`;
    });
  return {
    house: business.settings.name,
    // The calendar date, even if the business day has not ended yet.
    today: format.longDay(wallAt(business.zone, context.now).slice(0, 10)),
    customer: incident.customer,
    occurred: format.longDay(incident.moment.wall.slice(0, 10)),
    reference: formal?.reference ?? null,
    authority: formal?.authority ?? null,
    remedy: remedies.length === 0 ? null : remedies.join(', '),
    // Corrective actions are written for the business and may name the cause, so they are only included on request.
    change: flags.change === true && done.length > 0 ? done.map(({ text }) => text).join('; ') : null,
    finding: incident.finding === null ? null : t.letter.finding[incident.finding],
    // The cause is only included on request.
    cause: flags.cause === true ? causeName(incident, business) : null,
    signed: flags.signed === undefined ? incident.owner : cleanLine(flags.signed, 'signed'),
  };
}

/** Returns the name of the cause; null if it is unknown. */
function causeName({ cause }: Incident, business: Business): string | null {
  const entry = business.names.cause.find(({ id }) => id === cause);
  return entry?.alsoKnownAs.includes('unknown') === true ? null : nameOf('cause', business, cause);
}
