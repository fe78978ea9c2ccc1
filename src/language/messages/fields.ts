import type { AnswerKey, OtherAnswerKey } from '../../domain/answers.ts';
import type { DimensionWords } from '../../domain/dimension.ts';
import type { NamesWith } from '../../domain/field.ts';
import type { FilterWords } from '../../domain/filter.ts';
import type { incidentFields, momentFields } from '../../domain/incident.ts';

type Fields = typeof incidentFields & typeof momentFields;
/** The fields of an incident and the parts of its moment that people see. */
export type SeenField = Exclude<
  keyof Fields,
  NamesWith<Fields, { derived: true }> | NamesWith<Fields, { kind: 'moment' }>
>;

/** Fields that hold one of our own words and are no dimension and no filter, with these words. */
export type FieldWords = {
  readonly [
    Name in Exclude<
      NamesWith<Fields, { kind: 'choice' }>,
      NamesWith<Fields, { derived: true }>
    > as Name extends keyof DimensionWords | keyof FilterWords ? never : Name
  ]: Fields[Name]['choices'][number];
};

/** What stands beside the fields of an incident. */
export type OtherLabel =
  | ('number' | 'remedy' | 'value' | 'cost' | 'approvedBy' | 'recordedAt' | 'notes' | 'given' | 'now')
  | ('minutes' | 'givenBy' | 'followUp' | 'why' | 'dueOn' | 'sentOn' | 'doneOn' | 'receivedOn')
  | ('outcome' | 'reference' | 'authority' | 'text');

/** What is typed, and is no field of the same name. */
export type OtherAnswer = OtherAnswerKey | 'description' | 'name' | 'shift';

/** Of every field with our own words, these words: `t.abuse.happened`. */
type FieldValueMessages = {
  readonly [Name in keyof FieldWords]: Readonly<Record<FieldWords[Name], string>>;
};

export interface FieldMessages extends FieldValueMessages {
  readonly field: Readonly<Record<SeenField | OtherLabel, string>>;
  /** What a typed answer is called when it cannot be kept. */
  readonly answer: Readonly<Record<AnswerKey | OtherAnswer, string>>;
}
