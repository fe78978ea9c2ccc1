import shipped from '../../data/demo/hotel.json' with { type: 'json' };
import type { Answers } from '../domain/answers.ts';
import { endings, findings, kinds, type Ending, type ReviewFinding, type Kind } from '../domain/incident.ts';
import {
  followUpOutcomes,
  preventionKinds,
  type FollowUpFields,
  type PreventionKind,
} from '../domain/entry.ts';
import type { SettingKey, Trade } from '../domain/settings.ts';
import type { Country } from '../domain/country.ts';
import { inWording, languageOfWording, type Translations, type Wording } from '../domain/wording.ts';

/** The fictional hotel of `recovery demo`, in the words and the place of one country. */
export interface DemoBusiness {
  readonly name: string;
  readonly trade: Trade;
  readonly zone: string;
  readonly currency: string;
  /** As stored texts. */
  readonly settings: Readonly<Partial<Record<SettingKey, string>>>;
  readonly departments: readonly string[];
  readonly shifts: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  /** Limits in whole currency units. */
  readonly roles: readonly { readonly name: string; readonly limit: number | null }[];
  readonly people: readonly {
    readonly name: string;
    readonly role: string | null;
    readonly limit: number | null;
  }[];
  /** Who reviews complaints on the following Monday. */
  readonly reviewer: string;
  /** Touchpoints in addition to those of the trade, each with the one before it. */
  readonly touchpoints: readonly { readonly name: string; readonly after: string }[];
  readonly anticipated: readonly {
    readonly touchpoint: string;
    readonly category: string | null;
    readonly decided: DemoMoment;
  }[];
  /** Corrective actions that no single complaint caused. */
  readonly actions: readonly DemoAction[];
  readonly roomNights: {
    /** The name of the file they were imported from. */
    readonly file: string;
    /** By week, oldest first; the last one is the current week. */
    readonly weeks: readonly (readonly number[])[];
  };
  /** Survey sheets of guests, imported together. */
  readonly surveys: {
    readonly file: string;
    readonly read: DemoMoment;
    readonly sheets: readonly (Omit<DemoMoment, 'time'> & {
      /** A pair of marks for each statement, as typed. */
      readonly answers: string;
      readonly points: readonly number[];
    })[];
  };
  /** In the order in which they were reported. */
  readonly incidents: readonly DemoIncident[];
}

/** A wall-clock time: week -1 is the last completed week, days are 1 (Monday) to 7. */
export interface DemoMoment {
  readonly week: number;
  readonly day: number;
  readonly time: string;
}

/** A wall-clock time a number of days after the complaint. */
export interface DemoDelay {
  readonly days: number;
  readonly time: string;
}

export interface DemoIncident {
  /** When it happened; the time is null if unknown. */
  readonly occurred: Omit<DemoMoment, 'time'> & { readonly time: string | null };
  /** When it was reported. */
  readonly reported: DemoMoment;
  readonly kind: Kind;
  readonly by: string;
  readonly answers: Answers;
  readonly answeredAfterMinutes: number | null;
  /** Skipped steps of the checklist; null if not recorded. */
  readonly stepsSkipped: readonly string[] | null;
  readonly promise: DemoPromise | null;
  readonly followUpDays: number | null;
  readonly followUps: readonly DemoFollowUp[];
  readonly cameBackAfterDays: number | null;
  readonly resolvedAfterHours: number | null;
  readonly ending: Ending;
  readonly finding: ReviewFinding | null;
  readonly reopened: { readonly afterHours: number; readonly resolvedAfterHours: number } | null;
  readonly formal: (DemoDelay & { readonly reference: string; readonly sent: DemoDelay }) | null;
  readonly review: DemoReview | null;
  /** The corrective action that followed. */
  readonly action: DemoAction | null;
}

interface DemoPromise {
  readonly text: string;
  readonly afterMinutes: number;
  readonly due: DemoDelay;
  readonly settled: DemoDelay;
  readonly isKept: boolean;
}

interface DemoFollowUp
  extends
    DemoDelay,
    Pick<FollowUpFields, 'outcome' | 'satisfaction' | 'before' | 'usual' | 'understood' | 'told' | 'text'> {
  readonly by: string;
  /** When to try again, in days after the complaint. */
  readonly again: number | null;
}

export interface DemoReview {
  readonly cause: string;
  readonly touchpoint: string | null;
  readonly whys: readonly string[];
  readonly expected: string | null;
  readonly unchangedBecause: string | null;
}

export interface DemoAction {
  readonly text: string;
  readonly kind: PreventionKind;
  readonly owner: string;
  readonly decided: DemoMoment;
  readonly due: Omit<DemoMoment, 'time'> | null;
  readonly done: DemoMoment | null;
}

/** Makes properties optional. */
type Optional<T> = { readonly [K in keyof T]?: T[K] | null | undefined };

type ActionSource = Omit<DemoAction, 'text' | 'kind'> & {
  readonly text: Translations;
  readonly kind: string;
};

type FollowUpSource = DemoDelay & { readonly by: string; readonly outcome: string } & Optional<{
    satisfaction: number;
    before: number;
    usual: number;
    understood: string;
    told: string;
    text: Translations;
    again: number;
  }>;

/** An incident in data/demo/hotel.json. */
type IncidentSource = {
  readonly week: number;
  readonly day: number;
  readonly time: string | null;
  readonly text: Translations;
  readonly department: string | null;
  readonly category: string | null;
  readonly severity: number | null;
  readonly state: string | null;
  readonly customer: string | null;
  readonly contact: string | null;
  readonly channel: string;
  readonly by: string;
  readonly offered: readonly string[];
  readonly remedy:
    | (Readonly<Record<'kind', string> & Record<'value' | 'cost', number>> & {
        readonly approved_by: string | null;
      } & Optional<{ minutes: number }>)
    | null;
  readonly follow_up_days: number | null;
  readonly resolved_after_hours: number | null;
} & Optional<{
  told: string;
  kind: string;
  place: Translations;
  proactive: boolean;
  affected: number;
  answered_after_minutes: number;
  steps_skipped: readonly string[];
  promise: Pick<DemoPromise, 'due' | 'settled'> & {
    text: Translations;
    after_minutes: number;
    outcome: string;
  };
  follow_ups: readonly FollowUpSource[];
  came_back_after_days: number;
  ending: string;
  finding: string;
  reopened: { after_hours: number; resolved_after_hours: number };
  formal: DemoIncident['formal'];
  review: { cause: string; touchpoint: string | null } & Optional<{
    whys: readonly Translations[];
    expected: Translations;
    nothing: Translations;
  }>;
  action: ActionSource;
}>;

type Hotel = Omit<typeof shipped, 'elsewhere'>;

/** Where the hotel is for people of another country than Spain. */
interface Place {
  readonly language: string;
  readonly name: string;
  readonly zone: string;
  readonly currency: string;
  readonly region: string | null;
  /** How many units of the currency stand for one euro. */
  readonly scale: number;
  /** As the stored text of the setting. */
  readonly hourly_cost: string;
  /** How telephone numbers begin; the last two digits follow. They are in ranges that nobody has. */
  readonly phone: string;
  /** Whose names people have there. */
  readonly people: string;
}

/** How telephone numbers of the hotel in Spain begin. */
const spanishPhone = '+34 600 555 0';

/** Returns the place that fits a country and its words; null for the hotel in Spain. */
function placeFor(wording: Wording, country: Country | null): Place | null {
  const countries: Readonly<Record<string, Place>> = shipped.elsewhere.countries;
  const own = country === null ? undefined : countries[country];
  if (own?.language === languageOfWording(wording)) return own;
  const variants: Readonly<Record<string, string>> = shipped.elsewhere.variants;
  return countries[variants[wording] ?? ''] ?? null;
}

/** Moves the hotel to a place: its name, people, telephone numbers and amounts of money. */
function moveHotel({ elsewhere, ...hotel }: typeof shipped, place: Place | null): Hotel {
  if (place === null) return hotel;
  const { name, zone, currency, region, scale, hourly_cost: hourlyCost, phone } = place;
  const people: Readonly<Record<string, Readonly<Record<string, string>>>> = elsewhere.people;
  const names = people[place.people] ?? {};
  // Whole names come before the surnames in them.
  const longestFirst = Object.keys(names).sort((a, b) => b.length - a.length);
  const anyName = new RegExp(`(?<!\\p{L})(?:${longestFirst.join('|')})(?!\\p{L})`, 'gu');
  const moved = mapTexts(hotel, (text) =>
    text.replace(anyName, (found) => names[found] ?? found).replace(spanishPhone, phone),
  );
  const amount = (euros: number) => (scale === 1 ? euros : Math.round(euros * scale));
  const withLimit = <Each extends { readonly limit: number | null }>(each: Each): Each => ({
    ...each,
    limit: each.limit === null ? null : amount(each.limit),
  });
  return {
    ...moved,
    name: mapTexts(moved.name, () => name),
    zone,
    currency,
    settings: {
      ...moved.settings,
      limit: String(amount(Number(moved.settings.limit))),
      'hourly-cost': hourlyCost,
      ...(region === null ? {} : { region }),
    },
    roles: moved.roles.map(withLimit),
    people: moved.people.map(withLimit),
    incidents: moved.incidents.map((each) =>
      each.remedy === null
        ? each
        : {
            ...each,
            remedy: { ...each.remedy, value: amount(each.remedy.value), cost: amount(each.remedy.cost) },
          },
    ) as typeof moved.incidents,
  };
}

/** Changes every text in a value. */
function mapTexts<Value>(value: Value, change: (text: string) => string): Value {
  const map = (each: unknown): unknown => {
    if (typeof each === 'string') return change(each);
    if (Array.isArray(each)) return each.map(map);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([key, inner]) => [key, map(inner)]));
  };
  return map(value) as Value;
}

/** Returns the demo business in a country; the one in Spain for null, and for countries that have none of their own. */
export function demoBusiness(wording: Wording, country: Country | null = null): DemoBusiness {
  const hotel = moveHotel(shipped, placeFor(wording, country));
  const incidents: readonly IncidentSource[] = hotel.incidents;
  const nameIn = (list: readonly { readonly id: string; readonly name: Translations }[], id: string | null) =>
    optionalText(list.find((each) => each.id === id)?.name, wording);
  return {
    name: inWording(hotel.name, wording),
    trade: 'hotel',
    zone: hotel.zone,
    currency: hotel.currency,
    settings: hotel.settings,
    departments: hotel.departments.map(({ name }) => inWording(name, wording)),
    shifts: hotel.shifts.map(({ name, from, to }) => ({ name: inWording(name, wording), from, to })),
    roles: hotel.roles.map(({ name, limit }) => ({ name: inWording(name, wording), limit })),
    people: hotel.people.map(({ name, role, limit }) => ({ name, role: nameIn(hotel.roles, role), limit })),
    reviewer: hotel.reviewer,
    touchpoints: hotel.touchpoints.map(({ name, after }) => ({ name: inWording(name, wording), after })),
    anticipated: hotel.anticipated,
    actions: hotel.actions.map((action) => demoAction(action, wording)),
    roomNights: { file: inWording(hotel.room_nights.file, wording), weeks: hotel.room_nights.weeks },
    surveys: { ...hotel.surveys, file: inWording(hotel.surveys.file, wording) },
    incidents: incidents.map((each) =>
      demoIncident(each, {
        department: nameIn(hotel.departments, each.department),
        touchpoint: nameIn(hotel.touchpoints, each.review?.touchpoint ?? null),
        wording,
      }),
    ),
  };
}

interface Names {
  readonly department: string | null;
  /** Null if it is one of the trade's touchpoints. */
  readonly touchpoint: string | null;
  readonly wording: Wording;
}

function demoIncident(each: IncidentSource, { department, touchpoint, wording }: Names): DemoIncident {
  const { week, day, time, by, promise, reopened, review, finding } = each;
  return {
    occurred: { week, day, time },
    reported: { week, day, time: each.told ?? time ?? '12:00' },
    kind: oneOf(kinds, each.kind ?? 'complaint'),
    by,
    answers: answersOf(each, department, wording),
    answeredAfterMinutes: each.answered_after_minutes ?? null,
    stepsSkipped: each.steps_skipped ?? null,
    promise: promise
      ? {
          text: inWording(promise.text, wording),
          afterMinutes: promise.after_minutes,
          due: promise.due,
          settled: promise.settled,
          isKept: promise.outcome === 'kept',
        }
      : null,
    followUpDays: each.follow_up_days,
    followUps: (each.follow_ups ?? []).map((made) => demoFollowUp(made, wording)),
    cameBackAfterDays: each.came_back_after_days ?? null,
    resolvedAfterHours: each.resolved_after_hours,
    ending: oneOf(endings, each.ending ?? 'solved'),
    finding: finding ? oneOf(findings, finding) : null,
    reopened: reopened
      ? { afterHours: reopened.after_hours, resolvedAfterHours: reopened.resolved_after_hours }
      : null,
    formal: each.formal ?? null,
    review: review
      ? {
          cause: review.cause,
          touchpoint: touchpoint ?? review.touchpoint,
          whys: (review.whys ?? []).map((why) => inWording(why, wording)),
          expected: optionalText(review.expected, wording),
          unchangedBecause: optionalText(review.nothing, wording),
        }
      : null,
    action: each.action ? demoAction(each.action, wording) : null,
  };
}

function demoFollowUp(made: FollowUpSource, wording: Wording): DemoFollowUp {
  const { days, time, by, outcome, satisfaction, before, usual, understood, told, text, again } = made;
  const yesNo = (word: string | null | undefined) => (word ? oneOf(['yes', 'no'], word) : null);
  return {
    days,
    time,
    by,
    outcome: oneOf(followUpOutcomes, outcome),
    satisfaction: satisfaction ?? null,
    before: before ?? null,
    usual: usual ?? null,
    understood: yesNo(understood),
    told: yesNo(told),
    text: optionalText(text, wording),
    again: again ?? null,
  };
}

function demoAction(action: ActionSource, wording: Wording): DemoAction {
  return { ...action, text: inWording(action.text, wording), kind: oneOf(preventionKinds, action.kind) };
}

function optionalText(text: Translations | null | undefined, wording: Wording): string | null {
  return text ? inWording(text, wording) : null;
}

function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new Error(`${text} is none of ${words.join(', ')}`);
  return found;
}

function answersOf(each: IncidentSource, department: string | null, wording: Wording): Answers {
  const { remedy, proactive } = each;
  return withoutMissing({
    text: inWording(each.text, wording),
    department,
    category: each.category,
    severity: each.severity,
    state: each.state,
    place: optionalText(each.place, wording),
    customer: each.customer,
    contact: each.contact,
    channel: each.channel,
    kind: each.kind,
    proactive: proactive === true ? 'yes' : null,
    affected: each.affected,
    by: each.by,
    offered: each.offered.length > 0 ? each.offered : null,
    remedy: remedy?.kind,
    value: remedy?.value,
    cost: remedy?.cost,
    minutes: remedy?.minutes,
    approved_by: remedy?.approved_by,
  });
}

function withoutMissing(
  answers: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, typeof value === 'number' ? String(value) : value]],
    ),
  );
}
