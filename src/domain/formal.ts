import type { Country } from './country.ts';
import type { LanguageCode, Trade } from './settings.ts';
import type { HolidayCalendar } from './time/holidays.ts';
import { addMonths } from './time/period.ts';
import { addDays, type Day } from './time/wall.ts';
import { addWorkingDays } from './time/workingdays.ts';

/** What has to be done about a formal complaint: acknowledge it, answer the customer, send a copy to an authority. */
export const formalTasks = ['acknowledge', 'answer', 'authority'] as const;
export type FormalTask = (typeof formalTasks)[number];

export const termUnits = ['calendar', 'working', 'month'] as const;
export type TermUnit = (typeof termUnits)[number];

/** How long something may take. A month ends on the same day of the next month. */
export interface Term {
  readonly count: number;
  readonly unit: TermUnit;
}

/** How a formal complaint came: on a paper sheet or in a paper book, or through the electronic one. */
export const formalChannels = ['paper', 'electronic'] as const;
export type FormalChannel = (typeof formalChannels)[number];

/** From when a term counts: the receipt, the notice of an authority, or the acknowledgement. That day does not count itself. */
export type TermStart = 'receipt' | 'notice' | 'acknowledgement';

/** What a law or code demands of formal complaints in some country, region and trade. */
export interface FormalRule {
  readonly id: string;
  readonly country: Country;
  /** Null for the whole country. */
  readonly region: string | null;
  /** Null for all trades. */
  readonly trades: readonly Trade[] | null;
  /** Null for every channel. */
  readonly channel: FormalChannel | null;
  /** What the complaint or its paper is called there. */
  readonly name: string;
  /** The paper that the house hands over; null if there is none. */
  readonly paper: 'sheet' | 'book' | null;
  /** How sure the reading of the source is. Only rules of which it is high are offered. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** The houses for which it is, if trade and place do not say so; the owner decides. */
  readonly scope: Readonly<Record<LanguageCode, string>> | null;
  readonly deadlines: readonly (Term & { readonly task: FormalTask; readonly from: TermStart })[];
  readonly authority: string | null;
  /** Whether praise has to be sent to the authority too. */
  readonly includesPraise: boolean;
  /** How long the papers must be kept; null if not found. */
  readonly keepMonths: number | null;
  /** What the book calls complaints, if it has several kinds. */
  readonly kinds: readonly string[];
  /** What the answer must contain. */
  readonly answer: Readonly<Record<LanguageCode, string>> | null;
  /** Whether the answer must say if mediation is accepted. */
  readonly asksMediation: boolean;
  readonly source: string | null;
  readonly url: string | null;
  readonly readOn: Day;
}

/** Where a business stands, and what it does. */
export interface Place {
  readonly country: Country | null;
  readonly region: string | null;
  readonly trade: Trade | null;
}

/** Returns the rules of a place, those of the region first. */
export function rulesOfPlace(
  rules: readonly FormalRule[],
  { country, region, trade }: Place,
): readonly FormalRule[] {
  const here = rules.filter(
    (rule) =>
      rule.country === country &&
      (rule.region === null || rule.region === region) &&
      (rule.trades === null || rule.trades.includes(trade ?? 'other')),
  );
  return [...here.filter((rule) => rule.region !== null), ...here.filter((rule) => rule.region === null)];
}

/** Whether the country or the region of a business was not known before. A business that moves is another matter. */
export function isNewlyKnown(before: Place, { country, region }: Place): boolean {
  if (before.country === null) return country !== null;
  return country === before.country && before.region === null && region !== null;
}

/** What the owner decided about a rule: not to use it, or to use it, with terms of their own for some tasks. */
export type RuleChoice = 'off' | { readonly terms: Readonly<Partial<Record<FormalTask, Term>>> };

/** Whether a rule counts: those that are sure and for every house, unless the owner decided otherwise. */
export function isInForce(rule: FormalRule, choice: RuleChoice | undefined): boolean {
  if (choice !== undefined) return choice !== 'off';
  return rule.confidence === 'high' && rule.scope === null && rule.deadlines.length > 0;
}

/** Parses a term: "10w" is ten working days, "15d" fifteen days, "1m" a month; null if it is none of these. */
export function parseTerm(text: string): Term | null {
  const [, count, letter] = /^([1-9]\d{0,2})([wdm])$/u.exec(text.trim().toLowerCase()) ?? [];
  const unit = termUnits.find((each) => termLetters[each] === letter);
  return count === undefined || unit === undefined ? null : { count: Number(count), unit };
}

/** The inverse of `parseTerm`. */
export function formatTerm({ count, unit }: Term): string {
  return `${count}${termLetters[unit]}`;
}

const termLetters: Readonly<Record<TermUnit, string>> = { working: 'w', calendar: 'd', month: 'm' };

/** Parses a stored choice: "off", or "on" and terms such as "answer=8w"; null if it is damaged. */
export function parseRuleChoice(stored: string): RuleChoice | null {
  if (stored === 'off') return 'off';
  const [first, ...parts] = stored.split(' ');
  const terms = parts.map((part) => {
    const [name = '', text = ''] = part.split('=');
    return [formalTasks.find((task) => task === name), parseTerm(text)] as const;
  });
  if (first !== 'on' || terms.some(([task, term]) => task === undefined || term === null)) return null;
  return { terms: Object.fromEntries(terms) as Partial<Record<FormalTask, Term>> };
}

/** The inverse of `parseRuleChoice`. */
export function formatRuleChoice(choice: RuleChoice): string {
  if (choice === 'off') return 'off';
  const terms = Object.entries(choice.terms).map(([task, term]) => `${task}=${formatTerm(term)}`);
  return ['on', ...terms].join(' ');
}

/** A term of a rule in force, as it counts for the business. */
export interface DutyTerm extends Term {
  readonly task: FormalTask;
  readonly from: TermStart;
  readonly rule: FormalRule;
}

/** Lists what the rules in force demand of a formal complaint that came by a channel; null if the channel is not known. */
export function dutiesOf(
  rules: readonly FormalRule[],
  choices: ReadonlyMap<string, RuleChoice>,
  { channel, isPraise }: { readonly channel: FormalChannel | null; readonly isPraise: boolean },
): readonly DutyTerm[] {
  return rules.flatMap((rule) => {
    const choice = choices.get(rule.id);
    // Where the channel decides, paper is the usual one.
    if (!isInForce(rule, choice) || (rule.channel !== null && rule.channel !== (channel ?? 'paper')))
      return [];
    const terms = typeof choice === 'object' ? choice.terms : {};
    const tasks = new Set([
      ...rule.deadlines.map(({ task }) => task),
      ...(Object.keys(terms) as FormalTask[]),
    ]);
    return [...tasks].flatMap((task): readonly DutyTerm[] => {
      if (isPraise && (!rule.includesPraise || task !== 'authority')) return [];
      const own = rule.deadlines.find((deadline) => deadline.task === task);
      const term = terms[task] ?? own;
      return term === undefined ? [] : [{ ...term, task, from: own?.from ?? 'receipt', rule }];
    });
  });
}

/** Returns the last day of a term that counts from a day, which does not count itself. */
export function lastDayOf({ count, unit }: Term, from: Day, calendar: HolidayCalendar): Day {
  if (unit === 'working') return addWorkingDays(from, count, calendar);
  return unit === 'month' ? addMonths(from, count) : addDays(from, count);
}

/** A rule is old when its source was read longer ago than this. */
const freshMonths = 12;

/** Whether a rule should be read again in its source. */
export function isOld({ readOn }: FormalRule, today: Day): boolean {
  return addMonths(readOn, freshMonths) < today;
}
