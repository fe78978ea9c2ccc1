import type { Minor } from './money.ts';
import type { Moment } from './time/moment.ts';
import type { Day, WallTime } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/**
 * Whose privacy a text concerns, which decides who may see it and what erases it.
 *
 * - `identity`: who the customer was. `forget` erases it; redacted pages hide it.
 * - `account`: what was written about the incident. `forget --text` erases it; redacted pages hide it.
 * - `internal`: decided by the business, but may name the customer. Never erased; redacted pages hide it.
 * - `decision`: the same, but shown on redacted pages too.
 * - `business`: about the business and its staff only.
 *
 * The id of an offer concerns nobody, whatever the privacy of its field.
 */
export type Privacy = 'identity' | 'account' | 'internal' | 'decision' | 'business';

/** Traits that only some fields have. */
interface Exceptions {
  /** The heading of its column in exports and imports, if that is not its name in snake case. */
  readonly heading?: string;
  /** Is not exported. */
  readonly exported?: false;
  /** Is exported, but not imported from a file. */
  readonly imported?: false;
  /** Follows from other fields and is left out of histories, which would otherwise repeat each change. */
  readonly derived?: true;
  /** Is useless without the customer, so `forget` erases it too. */
  readonly erased?: true;
  /** Is always known, so it is never null and has no default. */
  readonly required?: true;
}

/** A field that has a flag of its own name in `log`, `add` and `edit` if `answer` is true. */
interface Answerable extends Exceptions {
  readonly answer?: true;
}

/** One line, or a text of several lines. */
interface TextField extends Answerable {
  readonly kind: 'line' | 'text';
  readonly privacy: Privacy;
}

/** `lines`: several texts. `offer`: the id of an offer, or free text. `offers`: several of these. */
interface SeveralTextsField extends Exceptions {
  readonly kind: 'lines' | 'offer' | 'offers';
  readonly privacy: Privacy;
}

/** One of a closed list; `default` is its value instead of null until another is recorded. */
interface ChoiceField extends Answerable {
  readonly kind: 'choice';
  readonly choices: readonly (string | number)[];
  readonly default?: string | number;
}

/** A whole number, from `least` to `most`, both inclusive. */
interface CountField extends Answerable {
  readonly kind: 'count';
  readonly least?: number;
  readonly most?: number;
}

/**
 * `mark`: yes or unknown. `name`: a name on the list that is called like the field. `incident`: the number of another
 * incident.
 */
interface ReferenceField extends Answerable {
  readonly kind: 'mark' | 'name' | 'incident';
}

/**
 * `money`: minor units. `steps`: ids of checklist steps. `entry`: the id of an entry. `moment`: described by
 * `momentFields`.
 */
interface PlainField extends Exceptions {
  readonly kind: 'money' | 'steps' | 'entry' | 'day' | 'wall' | 'instant' | 'moment';
}

export type AnswerableField = TextField | ChoiceField | CountField | ReferenceField;
/** The description of one field. Its type, its column and how each part of the program treats it follow from this. */
export type Field = AnswerableField | SeveralTextsField | PlainField;
export type FieldKind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

interface KindValues {
  readonly line: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly offer: string;
  readonly offers: readonly string[];
  readonly steps: readonly string[];
  readonly count: number;
  readonly money: Minor;
  readonly mark: 'yes';
  readonly name: number;
  readonly entry: number;
  readonly incident: number;
  readonly day: Day;
  readonly wall: WallTime;
  readonly instant: Instant;
  readonly moment: Moment;
}

type OrNull<Of extends Field, Value> = Of extends { default: unknown } | { required: true }
  ? Value
  : Value | null;

type ValueOf<Of extends Field> = OrNull<
  Of,
  Of extends { choices: readonly (infer Choice)[] } ? Choice : KindValues[Exclude<Of['kind'], 'choice'>]
>;

/** A record with the described fields. */
export type FieldValues<Described extends Fields> = {
  readonly [Name in keyof Described]: ValueOf<Described[Name]>;
};

/** The names of the fields with these traits. */
export type NamesWith<Described extends Fields, Traits> = {
  [Name in keyof Described]: Described[Name] extends Traits ? Name : never;
}[keyof Described] &
  string;

/** Converts a type: `dueAt` becomes `due_at`. */
export type SnakeCase<Name extends string> = Name extends `${infer Letter}${infer Rest}`
  ? `${Letter extends Lowercase<Letter> ? Letter : `_${Lowercase<Letter>}`}${SnakeCase<Rest>}`
  : '';

/** The key of a field in the records and in histories: its name in snake case, with "_id" for a reference. */
export type KeyOf<Name extends string, Of extends Field> = Of extends { kind: 'name' | 'entry' }
  ? `${SnakeCase<Name>}_id`
  : SnakeCase<Name>;

/** The stored value of a field: a list as JSON, everything else unchanged. */
export type StoredValue<Of extends Field> = OrNull<
  Of,
  Of extends { choices: readonly (infer Choice extends string | number)[] }
    ? Choice extends number
      ? number
      : string
    : KindValues[Exclude<Of['kind'], 'choice'>] extends number
      ? number
      : string
>;

/** The heading of a field in exports and imports. */
export type HeadingOf<Name extends string, Of extends Field> = Of extends {
  heading: infer Heading extends string;
}
  ? Heading
  : SnakeCase<Name>;

/** Converts a name to snake case: `dueAt` becomes `due_at`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

/** Returns the key of a field in the records and in histories. */
function keyOf(name: string, { kind }: Field): string {
  return kind === 'name' || kind === 'entry' ? `${snakeCase(name)}_id` : snakeCase(name);
}

export function headingOf(name: string, { heading }: Field): string {
  return heading ?? snakeCase(name);
}

/** Whether a field contains several texts, which are stored as JSON. */
export function isListField({ kind }: Field): boolean {
  return kind === 'lines' || kind === 'offers' || kind === 'steps';
}

/** A field with its name and with its key in the records and in histories. */
export interface KeyedField {
  readonly key: string;
  readonly name: string;
  readonly field: Field;
}

export function addKeys(fields: Fields): readonly KeyedField[] {
  return Object.entries(fields).map(([name, field]) => ({ key: keyOf(name, field), name, field }));
}

/** Returns the fields with one of these privacies. */
export function fieldsWithPrivacy<Of extends KeyedField>(
  fields: readonly Of[],
  ...privacies: readonly Privacy[]
): readonly Of[] {
  return fields.filter(({ field }) => 'privacy' in field && privacies.includes(field.privacy));
}
