import type { Minor } from './money.ts';
import type { Moment } from './time/moment.ts';
import type { Day, WallTime } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/**
 * Whom a text may tell of. `identity`: who the customer was; `forget` always erases it. `account`: what was written about
 * what happened; `forget --text` erases it. `aside`: decided by the business, but may name the customer; no erasure takes
 * it, a redacted page hides it like the other two. `decision`: the same, and shown on every page. `business`: the business and its staff alone. Ids of offers tell of nobody,
 * whatever stands beside them.
 */
export type Privacy = 'identity' | 'account' | 'aside' | 'decision' | 'business';

/** What is true of most fields, and of some not. */
interface Exceptions {
  /** Its column in exports and in files to be imported, where that is not its name in snake case. */
  readonly heading?: string;
  /** Not in an export. */
  readonly exported?: false;
  /** In an export, but not read from a file. */
  readonly imported?: false;
  /** Follows from others: a history that named it would say everything twice. */
  readonly derived?: true;
  /** Of no use without the customer: `forget` erases it with who that was. */
  readonly erased?: true;
  /** Always known: has neither null nor a value to begin with. */
  readonly required?: true;
}

/** A field that a flag of its name says, in `log`, `add` and `edit`, where `answer` is so. */
interface Answerable extends Exceptions {
  readonly answer?: true;
}

/** One line, or text of several lines; whom it may tell of. */
interface TextField extends Answerable {
  readonly kind: 'line' | 'text';
  readonly privacy: Privacy;
}

/** Several texts; the id of an offer, or words of somebody's own; several of these. */
interface SeveralTextsField extends Exceptions {
  readonly kind: 'lines' | 'offer' | 'offers';
  readonly privacy: Privacy;
}

/** One of a closed list; `unknown` is what holds until somebody says otherwise, in place of null. */
interface ChoiceField extends Answerable {
  readonly kind: 'choice';
  readonly choices: readonly (string | number)[];
  readonly unknown?: string | number;
}

/** A whole number; where it is bounded, both ends are included. */
interface CountField extends Answerable {
  readonly kind: 'count';
  readonly least?: number;
  readonly most?: number;
}

/**
 * `mark`: yes, or not known. `name`: an entry of the list of names that is called like the field. `incident`: the number of
 * another incident.
 */
interface ReferenceField extends Answerable {
  readonly kind: 'mark' | 'name' | 'incident';
}

/**
 * `money`: minor units. `steps`: ids of steps of a checklist. `entry`: the id of an entry. `moment`: what `momentFields`
 * describes.
 */
interface PlainField extends Exceptions {
  readonly kind: 'money' | 'steps' | 'entry' | 'day' | 'wall' | 'instant' | 'moment';
}

export type AnswerableField = TextField | ChoiceField | CountField | ReferenceField;
/** The description of one field, from which its types, its column, and what each part of the program does with it follow. */
export type Field = AnswerableField | SeveralTextsField | PlainField;
export type FieldKind = Field['kind'];
export type Fields = Readonly<Record<string, Field>>;

interface Values {
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

type OrNull<Of extends Field, Value> = Of extends { unknown: unknown } | { required: true }
  ? Value
  : Value | null;

type ValueOf<Of extends Field> = OrNull<
  Of,
  Of extends { choices: readonly (infer Choice)[] } ? Choice : Values[Exclude<Of['kind'], 'choice'>]
>;

/** A record of the fields that are described. */
export type FieldValues<Described extends Fields> = {
  readonly [Name in keyof Described]: ValueOf<Described[Name]>;
};

/** The names of the described fields whose description has these traits. */
export type NamesWith<Described extends Fields, Traits> = {
  [Name in keyof Described]: Described[Name] extends Traits ? Name : never;
}[keyof Described] &
  string;

/** `dueAt` becomes `due_at`. */
export type SnakeCase<Name extends string> = Name extends `${infer Letter}${infer Rest}`
  ? `${Letter extends Lowercase<Letter> ? Letter : `_${Lowercase<Letter>}`}${SnakeCase<Rest>}`
  : '';

/** The key of a field in the records and in histories: its name in snake case; of a reference, with "_id". */
export type KeyOf<Name extends string, Of extends Field> = Of extends { kind: 'name' | 'entry' }
  ? `${SnakeCase<Name>}_id`
  : SnakeCase<Name>;

/** What stands under the key: a list as JSON, everything else as it is. */
export type StoredValue<Of extends Field> = OrNull<
  Of,
  Of extends { choices: readonly (infer Choice extends string | number)[] }
    ? Choice extends number
      ? number
      : string
    : Values[Exclude<Of['kind'], 'choice'>] extends number
      ? number
      : string
>;

/** The heading of a field in exports and imports. */
export type HeadingOf<Name extends string, Of extends Field> = Of extends {
  heading: infer Heading extends string;
}
  ? Heading
  : SnakeCase<Name>;

/** `dueAt` becomes `due_at`. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

/** The key of a field in the records and in histories. */
export function keyOf(name: string, { kind }: Field): string {
  return kind === 'name' || kind === 'entry' ? `${snakeCase(name)}_id` : snakeCase(name);
}

export function headingOf(name: string, { heading }: Field): string {
  return heading ?? snakeCase(name);
}

/** Whether a field holds several texts, which are stored as JSON. */
export function isList({ kind }: Field): boolean {
  return kind === 'lines' || kind === 'offers' || kind === 'steps';
}

/** A field under its key in the records and in histories. */
export interface Keyed {
  readonly key: string;
  readonly name: string;
  readonly field: Field;
}

export function keyed(fields: Fields): readonly Keyed[] {
  return Object.entries(fields).map(([name, field]) => ({ key: keyOf(name, field), name, field }));
}

/** The fields whose texts may tell of these. */
export function about<Of extends Keyed>(
  fields: readonly Of[],
  ...privacies: readonly Privacy[]
): readonly Of[] {
  return fields.filter(({ field }) => 'privacy' in field && privacies.includes(field.privacy));
}
