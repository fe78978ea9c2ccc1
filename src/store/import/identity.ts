import type { StagedColumn } from './stagedrows.ts';

/*
 * Conditions by which a row of `temp.staged` is, or is not, the same complaint as an incident, besides its moment and words.
 */

/** Fields that identify a complaint, besides its moment and words. */
export const identityColumns = [
  'customer',
  'contact_key',
  'place',
  'department_id',
] as const satisfies readonly StagedColumn[];
/** Fields that say what happened and not what was done about it. They identify a complaint without words. */
export const factColumns = [
  ...identityColumns,
  ...(['category_id', 'touchpoint_id', 'channel', 'severity'] as const),
] satisfies readonly StagedColumn[];

/** Whether row and incident have the same value; texts but for capitals and accents. */
const same = (column: string) =>
  ['customer', 'contact_key', 'place'].includes(column)
    ? `fold(incident.${column}) = fold(staged.${column})`
    : `incident.${column} = staged.${column}`;
/** Whether the incident had the row's value before it was edited here. */
const hadBefore = (column: string) =>
  `exists (
    select 1 from change
    where change.incident = incident.number and change.entity = 'incident'
      and fold(change.before ->> '${column}') = fold(staged.${column}))`;
const hadName = (column: string) =>
  `exists (
    select 1 from change
    where change.incident = incident.number and change.entity = 'incident'
      and change.before ->> '${column}' = staged.${column})`;
export const isCompatible = (column: string, is = same(column)): string =>
  `(incident.${column} is null or staged.${column} is null or ${is})`;
/** "Luis" may have been corrected to "Luis M.". */
const extendsName = (longer: string, shorter: string) => `instr(fold(${longer}), fold(${shorter})) = 1`;

const hasSameId = isCompatible('outside_id');
const hasSameCustomer = isCompatible(
  'customer',
  `${extendsName('incident.customer', 'staged.customer')} or ${extendsName('staged.customer', 'incident.customer')} or ${hadBefore('customer')}`,
);
const hasSameContact = isCompatible('contact_key', `${same('contact_key')} or ${hadBefore('contact')}`);
const isSamePerson = `(coalesce(${same('customer')}, 0) or coalesce(${same('contact_key')}, 0))`;
const hasSamePlace = isCompatible('place', `${same('place')} or ${hadBefore('place')}`);
const hasSameDepartment = isCompatible(
  'department_id',
  `${same('department_id')} or ${hadName('department_id')}`,
);
const hasSameCategory = isCompatible('category_id', `${same('category_id')} or ${hadName('category_id')}`);

/** Whether nothing that identifies the complaint contradicts. The same person may be named with another place. */
export const fits = `(${hasSameId} and ${hasSameCustomer} and ${hasSameContact}
  and (${isSamePerson} or ${hasSamePlace} and ${hasSameDepartment}))`;
/** The number of fields that contradict, of those that identify the complaint and its category; null if its id does. */
export const contradictions = `(case when ${hasSameId} then
  (not ${hasSameCustomer}) + (not ${hasSameContact}) + (not ${hasSameCategory})
  + (case when ${isSamePerson} then 0 else (not ${hasSamePlace}) + (not ${hasSameDepartment}) end) end)`;
