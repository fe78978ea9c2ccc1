import { limitOf } from './authority.ts';
import type { Business } from './business.ts';
import { parseWholeNumber } from './optionvalue.ts';
import type { RemedyFields } from './entry.ts';
import { minorDigits, parseMoney, type Minor } from './money.ts';
import { findPlay, type Play, type PlayRemedy } from './playbook.ts';
import { UserError } from './error.ts';
import { cleanLine, fold, differsByOneLetter } from './text.ts';
import { findOffer, otherOffer, type Vocabulary } from './vocabulary.ts';

/** What parsing a remedy depends on. */
export interface RemedyContext {
  readonly business: Business;
  readonly vocabulary: Vocabulary;
  readonly plays: readonly Play[];
  /** The former kind of a remedy that is being corrected: if only the value changes, the cost follows from this kind. */
  readonly remedyBefore?: string;
}

/** The category and department of an incident, by id; null if unknown or not yet on their lists. */
interface Situation {
  readonly category: number | null;
  readonly department: number | null;
}

type RemedyAnswers = Readonly<
  Partial<Record<'remedy' | 'value' | 'cost' | 'minutes' | 'approved_by', string | readonly string[]>>
>;

/** Parses the answers about remedies: the first value belongs to the first remedy, and so on. */
export function parseRemedies(
  answers: RemedyAnswers,
  about: Situation,
  context: RemedyContext,
): readonly Partial<RemedyFields>[] {
  const lists = {
    kind: answerList(answers.remedy),
    value: answerList(answers.value),
    cost: answerList(answers.cost),
    minutes: answerList(answers.minutes),
    approvedBy: answerList(answers.approved_by),
  };
  const play = findPlay(context.plays, context.business, about);
  const count = Math.max(...Object.values(lists).map((list) => list.length));
  return Array.from({ length: count }, (_, index) => {
    // The last approver also approved the remaining remedies.
    const approvedBy = lists.approvedBy[index] ?? lists.approvedBy.at(-1);
    return parseRemedy(
      {
        kind: lists.kind[index],
        value: lists.value[index],
        cost: lists.cost[index],
        minutes: lists.minutes[index],
        approvedBy,
      },
      play,
      context,
    );
  });
}

function answerList(answer: string | readonly string[] | undefined): readonly string[] {
  return answer === undefined ? [] : [answer].flat();
}

type TypedRemedy = Readonly<Record<'kind' | 'value' | 'cost' | 'minutes' | 'approvedBy', string | undefined>>;

/**
 * Parses one remedy. Without a typed cost, the cost follows from the value: by the playbook, otherwise by the setting of the
 * business, otherwise by the usual share of the offer.
 */
export function parseRemedy(
  typed: TypedRemedy,
  play: Play | null,
  context: RemedyContext,
): Partial<RemedyFields> {
  const { settings } = context.business;
  const money = (text: string) => (text.trim() === '' ? null : parseMoney(text, settings));
  const remedy: { -readonly [K in keyof RemedyFields]?: RemedyFields[K] } = {};
  if (typed.kind !== undefined) remedy.kind = parseOffer(typed.kind, context) ?? 'nothing';
  if (typed.value !== undefined) remedy.valueMinor = money(typed.value);
  if (typed.cost !== undefined) remedy.costMinor = money(typed.cost);
  else if (typeof remedy.valueMinor === 'number') {
    const kind = remedy.kind ?? context.remedyBefore;
    const cost = usualCost(remedy.valueMinor, kind, play, context);
    if (cost !== null) remedy.costMinor = cost;
  }
  if (typed.minutes !== undefined) {
    remedy.minutes = typed.minutes.trim() === '' ? null : parseWholeNumber('--minutes', typed.minutes.trim());
    const { hourlyCostMinor } = settings;
    remedy.timeCostMinor =
      remedy.minutes === null || hourlyCostMinor === null
        ? null
        : Math.round((remedy.minutes / 60) * hourlyCostMinor);
  }
  if (typed.approvedBy !== undefined) remedy.approvedBy = cleanLine(typed.approvedBy, 'approved_by');
  return remedy;
}

function usualCost(
  valueMinor: Minor,
  kind: string | undefined,
  play: Play | null,
  { vocabulary, business: { settings } }: RemedyContext,
): Minor | null {
  const inPlay = play?.remedies.find(({ offer }) => offer === kind);
  const share = inPlay && shareOf(inPlay);
  if (typeof share === 'number') return Math.round(valueMinor * share);
  const fixed = inPlay?.value === null ? inPlay.cost : null;
  if (typeof fixed === 'number') return Math.round(fixed * 10 ** minorDigits(settings.currency));
  const offer = vocabulary.offers.find(({ id }) => id === kind);
  // An offer that costs nothing, such as a letter, stays free whatever percentage the business has set.
  if (offer?.costPercent === 0) return 0;
  const percent = settings.costPercent ?? offer?.costPercent ?? null;
  return percent === null ? null : Math.round((valueMinor * percent) / 100);
}

function shareOf({ value, cost }: PlayRemedy): number | null {
  return value === null || cost === null || value === 0 ? null : cost / value;
}

/** Completes a remedy with its giver and with how much the giver may give without asking. */
export function completeRemedy(
  remedy: Partial<RemedyFields>,
  recordedBy: string | null,
  business: Business,
  play: Play | null,
): RemedyFields {
  const givenBy = remedy.givenBy ?? recordedBy;
  return {
    kind: otherOffer,
    valueMinor: null,
    costMinor: null,
    approvedBy: null,
    minutes: null,
    timeCostMinor: null,
    limitMinor: lower(limitOf(business, givenBy), playLimit(play, business)),
    ...remedy,
    givenBy,
  };
}

/** Returns the limit of the playbook for this situation, in minor units. */
function playLimit(play: Play | null, { settings }: Business): Minor | null {
  return play?.limit === null || play === null
    ? null
    : Math.round(play.limit * 10 ** minorDigits(settings.currency));
}

function lower(a: Minor | null, b: Minor | null): Minor | null {
  return a === null ? b : b === null ? a : Math.min(a, b);
}

/**
 * Parses an offer: the id of a shipped one, otherwise the text itself. Throws near_offer for a text that is one letter away
 * from the name of a shipped offer; with "=" in front it is taken as it is.
 */
export function parseOffer(text: string, { vocabulary }: Pick<RemedyContext, 'vocabulary'>): string | null {
  const typed = cleanLine(text, 'offered');
  if (typed === null) return null;
  const known = findOffer(vocabulary, typed);
  if (known) return known.id;
  const near = findNearOffer(vocabulary, typed);
  if (near !== undefined) throw new UserError('near_offer', { value: text, remedy: near });
  const exact = typed.replace(/^=\s*/u, '');
  return findNearOffer(vocabulary, exact) === undefined ? typed : exact;
}

/** Returns the name of the offer whose name or id is one letter away from a text. */
function findNearOffer({ offers }: Vocabulary, typed: string): string | undefined {
  const folded = fold(typed);
  const isNear = (name: string) => differsByOneLetter(fold(name).replaceAll('_', ' '), folded);
  return offers.find(({ id, names }) => [id, ...names].some(isNear))?.names[0];
}
