import { resolveName, type Business } from '../../domain/business.ts';
import type { Entry, FormalFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import type { Incident } from '../../domain/incident.ts';
import { leavesOpen, mayAskMediation, type LetterPlace, type Mediation } from '../../domain/letter.ts';
import { wallAt, type Instant } from '../../domain/time/zone.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Language } from '../../language/language.ts';

/** What a letter is written from, besides the words of its language. */
export interface LetterSource {
  readonly incident: Incident;
  readonly formal: FormalFields | null;
  /** Whether the rules for formal complaints of the place ask to say if mediation is accepted. */
  readonly asksMediation: boolean;
  /** Corrective actions that are done. */
  readonly changes: readonly Entry<'prevention'>[];
  readonly business: Business;
  /** With offers and causes in the words of the letter. */
  readonly vocabulary: Vocabulary;
  readonly now: Instant;
}

/** What was asked for. The cause and the changes are only included on request: they are written for the business. */
export interface LetterChoices {
  readonly hasCause: boolean;
  readonly hasChange: boolean;
  /** What happened, in words for the customer; null leaves a blank, because the description is internal. */
  readonly what: string | null;
  readonly mediation: Mediation | null;
  readonly signed: string | null;
}

export type LetterValues = Readonly<Record<LetterPlace, string | null>>;

/** Fills the places of a letter to one customer. Throws no_words for a cause or a change in another language. */
export function letterValues(source: LetterSource, choices: LetterChoices, language: Language): LetterValues {
  const { incident, formal, business, now } = source;
  const { t, format } = language;
  const { finding, ending, moment, customer } = incident;
  return {
    ...publicValues(business, choices.signed),
    // The calendar date, even if the business day has not ended yet.
    today: format.longDay(wallAt(business.zone, now).slice(0, 10)),
    customer,
    addressee: t.letter.addressee,
    occurred: format.longDay(moment.wall.slice(0, 10)),
    reference: formal?.reference ?? null,
    authority: formal?.authority ?? null,
    remedy: remediesInWords(source, language),
    change: choices.hasChange ? changesInWords(source, language) : null,
    what: choices.what === null ? t.letter.whatGap : asSentence(choices.what),
    finding: finding === null ? null : t.letter.finding[finding],
    owned: finding === null || finding === 'not_justified' ? null : t.letter.owned[finding],
    declined: finding === 'not_justified' ? t.letter.declined : null,
    cause: choices.hasCause ? causeInWords(source, language) : null,
    mediation:
      choices.mediation !== null
        ? t.letter.mediation[choices.mediation]
        : formal !== null &&
            leavesOpen({ finding, ending }) &&
            (source.asksMediation || mayAskMediation(business.settings.country))
          ? t.letter.mediation.unsaid
          : null,
  };
}

/** Fills the places of a letter that everybody reads: nothing about the customer, even where a template asks for it. */
export function publicValues({ settings }: Business, signed: string | null): LetterValues {
  return {
    house: settings.name,
    signed,
    today: null,
    customer: null,
    addressee: null,
    occurred: null,
    reference: null,
    authority: null,
    remedy: null,
    what: null,
    owned: null,
    declined: null,
    mediation: null,
    change: null,
    finding: null,
    cause: null,
  };
}

/** Remedies that a letter does not list: none, the letter itself, and those without a name. */
const unlistedRemedies: readonly string[] = ['nothing', 'apology_letter', 'other'];

function remediesInWords({ incident, vocabulary }: LetterSource, { format, code }: Language): string | null {
  const remedies = incident.remedies
    .filter(({ kind }) => !unlistedRemedies.includes(kind))
    .map(({ kind, valueMinor }) => {
      const offer = vocabulary.offers.find(({ id }) => id === kind);
      const words = offer?.inLetter ?? kind;
      return valueMinor === null || valueMinor === 0 ? words : `${words} (${format.money(valueMinor)})`;
    });
  return remedies.length === 0 ? null : new Intl.ListFormat(code).format(remedies);
}

/** Gives the cause in a sentence: a shipped one in the language of the letter, the owner's own in that of the business. */
function causeInWords(
  { incident, business, vocabulary }: LetterSource,
  { t, code }: Language,
): string | null {
  const cause = resolveName('cause', business, incident.cause);
  if (cause === null) return null;
  const shipped = vocabulary.causes.find(({ id }) => cause.alsoKnownAs.includes(id));
  if (shipped) return shipped.inLetter;
  if (code !== business.settings.language) throw new UserError('no_words', { value: cause.name });
  return t.letter.ownCause(cause.name.charAt(0).toLowerCase() + cause.name.slice(1).replace(/\.$/u, ''));
}

function changesInWords({ changes, business }: LetterSource, { code }: Language): string | null {
  const [first] = changes;
  if (first === undefined) return null;
  if (code !== business.settings.language) throw new UserError('no_words', { value: first.text });
  return asSentence(changes.map(({ text }) => text).join('; '));
}

/** Ends a text like a sentence. */
function asSentence(text: string): string {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]["»”')]*$/u.test(sentence) ? sentence : `${sentence}.`;
}
