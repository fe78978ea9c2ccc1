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

/** Fields whose values are our own keys and that are neither a dimension nor a filter, with these keys. */
export type FieldWords = {
  readonly [
    Name in Exclude<
      NamesWith<Fields, { kind: 'choice' }>,
      NamesWith<Fields, { derived: true }>
    > as Name extends keyof DimensionWords | keyof FilterWords ? never : Name
  ]: Fields[Name]['choices'][number];
};

/** Labels of things that are not fields of an incident. */
export type OtherLabel =
  | ('number' | 'remedy' | 'value' | 'cost' | 'approvedBy' | 'recordedAt' | 'notes')
  | (
      | 'remedyValue'
      | 'currentStatus'
      | 'minutes'
      | 'givenBy'
      | 'followUp'
      | 'why'
      | 'dueOn'
      | 'sentOn'
      | 'doneOn'
      | 'receivedOn'
    )
  | ('outcome' | 'reference' | 'authority' | 'text');

/** Answers that are not named like a field. */
export type OtherAnswer = OtherAnswerKey | 'description' | 'name' | 'shift';

/** The labels of the values of each field with our own keys: `t.substitute.sent`. */
type FieldValueMessages = {
  readonly [Name in keyof FieldWords]: Readonly<Record<FieldWords[Name], string>>;
};

export interface FieldMessages extends FieldValueMessages {
  readonly field: Readonly<Record<SeenField | OtherLabel, string>>;
  /** The name of a typed answer in an error. */
  readonly answer: Readonly<Record<AnswerKey | OtherAnswer, string>>;
}
