import { nameOf, type Business } from '../../domain/business.ts';
import { choice } from '../../domain/optionvalue.ts';
import type { Incident } from '../../domain/incident.ts';
import { fillLetter } from '../../domain/letter.ts';
import { cleanLine, cleanText } from '../../domain/text.ts';
import { wallAt } from '../../domain/time/zone.ts';
import type { Language } from '../../language/language.ts';
import { letterKeys, shippedLetter } from '../../shipped/letters.ts';
import { openBusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { addOutputFlags } from '../flags.ts';
import { findLive } from '../incidents.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentLetter } from '../present/letters.ts';
import type { RegisterCommand } from '../registration.ts';
import { letterTemplate } from './template.ts';

interface LetterFlags extends OutputFlags {
  readonly template?: string;
  readonly cause?: boolean;
  readonly change?: boolean;
  readonly signed?: string;
  readonly text?: string;
}

/** Letters to customers, from templates that the owner may change. Sending them is the owner's. */
export const registerLetter: RegisterCommand = (program, { run }) => {
  run(
    addOutputFlags(
      program
        .command('letter')
        .argument('<number>')
        .option('--template <template>')
        .option('--cause')
        .option('--change')
        .option('--signed <name>')
        .option('--text <text>'),
    ),
    (context, [id = ''], flags: LetterFlags) => writeOne(context, id, flags),
  );
};

async function writeOne(context: Context, id: string, flags: LetterFlags): Promise<void> {
  const language = await context.language();
  const { t } = language;
  const incident = await findLive(context, id);
  const store = await context.records();
  const [formal] = await store.kept('formal', [incident.number]);
  const key =
    flags.template !== undefined
      ? choice('--template', flags.template, letterKeys)
      : incident.safety !== null
        ? 'safety'
        : formal
          ? 'answer'
          : 'apology';
  const paragraphs = await letterTemplate(context, key, language.code);
  const values = await letterValues(context, incident, formal ?? null, flags, language);
  const own = flags.text === undefined ? null : cleanText(flags.text, 'text');
  const filled = withOwnWords(fillLetter(paragraphs, values), own);
  const business = await context.business();
  const document = presentLetter(
    filled,
    `${shippedLetter(key, language.code).name}, ${incident.number}`,
    business,
  );
  await publish(context, document, flags);
  const hasGap = filled.some(isGap);
  if (hasGap) await context.note(t.letter.blankHint);
  if (flags.cause === true && values.cause !== null) await context.note(t.letter.withCause);
}

/** The gap of a letter that needs somebody's own words. */
function isGap(paragraph: string): boolean {
  return /^\[.*\]$/su.test(paragraph);
}

/** Own words go into the gap; where there is none, before the two paragraphs that end a letter. */
function withOwnWords(paragraphs: readonly string[], own: string | null): readonly string[] {
  if (own === null) return paragraphs;
  if (paragraphs.some(isGap)) return paragraphs.map((paragraph) => (isGap(paragraph) ? own : paragraph));
  return [...paragraphs.slice(0, -2), own, ...paragraphs.slice(-2)];
}

/** What a letter does not list: nothing, the letter itself, and what has no name. */
const unsaid: readonly string[] = ['nothing', 'apology_letter', 'other'];

async function letterValues(
  context: Context,
  incident: Incident,
  formal: { readonly reference: string | null; readonly authority: string | null } | null,
  flags: LetterFlags,
  { t, format }: Language,
) {
  const { business, vocabulary } = await openBusinessView(context);
  const done = (await (await context.records()).kept('prevention', [incident.number])).filter(
    ({ doneOn }) => doneOn !== null,
  );
  const given = incident.remedies
    .filter(({ kind }) => !unsaid.includes(kind))
    .map(({ kind, valueMinor }) => {
      const offer = vocabulary.offers.find(({ id }) => id === kind);
      const name = offer?.names[0] ?? kind;
      const small = offer?.inLetter ?? name.charAt(0).toLowerCase() + name.slice(1);
      return valueMinor === null || valueMinor === 0 ? small : `${small} (${format.money(valueMinor)})`;
    });
  return {
    house: business.settings.name,
    // A letter carries the date of the calendar, also after midnight.
    today: format.longDay(wallAt(business.zone, context.now).slice(0, 10)),
    customer: incident.customer,
    occurred: format.longDay(incident.moment.wall.slice(0, 10)),
    reference: formal?.reference ?? null,
    authority: formal?.authority ?? null,
    remedy: given.length === 0 ? null : given.join(', '),
    // What was decided is written for the house and may name the cause: it goes out only where somebody asks for it.
    change: flags.change === true && done.length > 0 ? done.map(({ text }) => text).join('; ') : null,
    finding: incident.finding === null ? null : t.letter.finding[incident.finding],
    // Why it happened stays in the house unless somebody asks for it.
    cause: flags.cause === true ? causeName(incident, business) : null,
    signed: flags.signed === undefined ? incident.owner : cleanLine(flags.signed, 'signed'),
  };
}

/** The cause as the house calls it; "nobody knows" is none that can be told. */
function causeName({ cause }: Incident, business: Business): string | null {
  const entry = business.names.cause.find(({ id }) => id === cause);
  return entry?.alsoKnownAs.includes('unknown') === true ? null : nameOf('cause', business, cause);
}
