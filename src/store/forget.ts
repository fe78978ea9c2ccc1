import { sql } from 'kysely';
import type { ErasureRequest } from '../domain/customer.ts';
import { isDraftAnswers } from '../domain/draft.ts';
import { UserError } from '../domain/error.ts';
import { incidentEntryKinds } from '../domain/entry.ts';
import { fieldsWithPrivacy, type KeyedField, type Privacy } from '../domain/field.ts';
import { storedFields } from '../domain/incident.ts';
import { recordFields } from '../domain/recordfields.ts';
import { parseJson, isRowImage, isTexts } from '../domain/jsonshape.ts';
import { otherOffer } from '../domain/vocabulary.ts';
import { erasedText } from '../domain/response.ts';
import type { Day } from '../domain/time/wall.ts';
import type { ActionWriter } from './actionwriter.ts';
import { contactKeyOf } from './contactkeys.ts';
import type { ChangeTable } from './schema.ts';
import { collectTraces, selectChanges } from './traces.ts';

const isOffer = ({ field }: KeyedField) => field.kind === 'offer' || field.kind === 'offers';
const keys = <Key extends string>(fields: readonly { readonly key: Key }[]) => fields.map(({ key }) => key);
/** The columns of every table with this kind of personal text, except offers. */
const columnsAbout = (privacy: Privacy): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    Object.entries(recordFields).map(([kind, fields]) => [
      kind,
      keys(fieldsWithPrivacy(fields, privacy).filter((each) => !isOffer(each))),
    ]),
  );

/** Who the customer was. */
const identityColumns = columnsAbout('identity');
/** Columns that are useless without the identity of the customer. */
const dependentColumns: Readonly<Record<string, readonly string[]>> = {
  incident: [
    ...keys(storedFields.filter(({ field }) => field.erased)),
    ...['contact_key', 'further_contacts'],
  ],
  response: keys(recordFields.response.filter(({ field }) => field.erased)),
};
/** What was written about the customer, and may name them. What the business decided is not about them. */
const accountColumns = columnsAbout('account');
/** Columns in which ids of offers stay, but free text does not. */
const offerColumns = keys(storedFields.filter(isOffer));
/** Columns that cannot be null. */
const requiredColumns: ReadonlySet<string> = new Set(
  keys(storedFields.filter(({ field }) => field.required)),
);

/** Most ids of other programs are numbers, but some are e-mail addresses, which say who the customer was. */
const outsideId = 'outside_id';
const isAddress = (entity: string, column: string, value: unknown) =>
  entity === 'incident' && column === outsideId && String(value).includes('@');

function columnsToErase(entity: string, text: boolean): readonly string[] {
  return [
    ...(identityColumns[entity] ?? []),
    ...(dependentColumns[entity] ?? []),
    ...(text ? (accountColumns[entity] ?? []) : []),
  ];
}

/**
 * Erases who the customer of some incidents was: in the incidents, in every history that contains them, in drafts and in
 * merged contacts. With `text`, also erases everything written about them. The incidents themselves stay and still count;
 * the history says that something was erased, but not what. Includes deleted incidents. Throws no_incident.
 */
export async function forget(writer: ActionWriter, forgetting: ErasureRequest): Promise<void> {
  const { trx } = writer;
  const {
    contacts,
    changes,
    mergers,
    responses,
    incidentsInHistory: others,
    drafts,
  } = await collectTraces(
    trx,
    forgetting.numbers,
    forgetting.contacts,
    // The user has already seen what cannot be read, when the traces were listed.
    () => undefined,
  );
  for (const number of forgetting.numbers) {
    await eraseFromIncident(writer, number, forgetting);
    await eraseFromHistory(writer, await selectChanges(trx, number), forgetting);
  }
  await eraseFromHistory(writer, changes, forgetting);
  for (const id of responses) await clear(writer, 'response', ['id', id], forgetting);
  for (const number of [...forgetting.numbers, ...others]) await writer.recordErasure(number);

  for (const contact of contacts)
    await sql`delete from same_customer where ${contact} in (contact_key, same_contact_key, ${contactKeyOf(sql.ref('same_contact'))})`.execute(
      trx,
    );
  await eraseFromHistory(writer, mergers, forgetting);
  for (const id of drafts)
    if (!forgetting.liveDrafts.includes(id)) await eraseFromDraft(writer, id, forgetting);
}

/**
 * Erases whom the answers to the survey are about whose consent to a call ended before a day: in the answers, removed ones too, in
 * the complaints made from them, except formal ones, and in the history. Returns whether there were any.
 */
export async function endConsents(writer: ActionWriter, before: Day): Promise<boolean> {
  const { trx } = writer;
  const erasure = { text: false, offers: [] };
  const { rows: ended } = await sql<EndedConsent>`
    select id, day, contact from response where call_until < ${before} order by id`.execute(trx);
  const changes = (
    await trx
      .selectFrom('change')
      .selectAll()
      .where('entity', '=', 'response')
      .where('before', 'like', '%"call_until":%')
      .execute()
  ).flatMap((change) => {
    const { call_until: until, contact } = parseJson(change.before ?? '', isRowImage) ?? {};
    return typeof until === 'string' && until < before ? [{ change, contact: contact ?? null }] : [];
  });
  const complaints = new Set<number>();
  for (const { day, contact } of [...ended, ...(await withDays(writer, changes))])
    for (const number of await complaintsOf(writer, day, contact)) complaints.add(number);
  for (const { id } of ended) await clear(writer, 'response', ['id', id], erasure);
  await eraseFromHistory(
    writer,
    changes.map(({ change }) => change),
    erasure,
  );
  for (const number of complaints) {
    await clear(writer, 'incident', ['number', number], erasure);
    await eraseFromHistory(writer, await selectChanges(trx, number), erasure);
    await writer.recordErasure(number);
  }
  return ended.length > 0 || changes.length > 0;
}

interface EndedConsent {
  readonly id: number;
  readonly day: Day;
  readonly contact: string | null;
}

/** Adds the days of the answers to contacts in their history. */
async function withDays(
  { trx }: ActionWriter,
  changes: readonly { readonly change: ChangeTable; readonly contact: unknown }[],
): Promise<readonly Pick<EndedConsent, 'day' | 'contact'>[]> {
  const found: Pick<EndedConsent, 'day' | 'contact'>[] = [];
  for (const { change, contact } of changes) {
    const row = await trx
      .selectFrom('response')
      .select('day')
      .where('id', '=', Number(change.record))
      .executeTakeFirst();
    if (row && typeof contact === 'string') found.push({ day: row.day, contact });
  }
  return found;
}

/** Returns the numbers of the complaints that an answer to the survey of this day and contact became, except formal ones. */
async function complaintsOf(
  { trx }: ActionWriter,
  day: Day,
  contact: string | null,
): Promise<readonly number[]> {
  if (contact === null) return [];
  const { rows } = await sql<{ readonly number: number }>`
    select number from incident
    where channel = 'survey' and business_day = ${day} and contact = ${contact}
      and not exists (select 1 from formal where formal.incident = incident.number and formal.removed_by is null)`.execute(
    trx,
  );
  return rows.map(({ number }) => number);
}

/** Clears the erased columns of the rows with this key. */
async function clear(
  { trx }: ActionWriter,
  table: string,
  [key, value]: readonly [key: string, value: number],
  { text }: Pick<ErasureRequest, 'text'>,
): Promise<void> {
  const columns = columnsToErase(table, text);
  if (columns.length === 0) return;
  const cleared = sql.join(
    columns.map((column) => {
      if (requiredColumns.has(column)) return sql`${sql.ref(column)} = ''`;
      // That something was written is kept, or the next import of the file would bring it back.
      return table === 'response' && column === 'text'
        ? sql`text = case when text is null then null else ${erasedText} end`
        : sql`${sql.ref(column)} = null`;
    }),
  );
  await sql`update ${sql.table(table)} set ${cleared} where ${sql.ref(key)} = ${value}`.execute(trx);
}

async function eraseFromIncident(
  writer: ActionWriter,
  number: number,
  forgetting: ErasureRequest,
): Promise<void> {
  const { trx } = writer;
  const { text, offers } = forgetting;
  const before = await trx
    .selectFrom('incident')
    .select(['number', ...offerColumns])
    .where('number', '=', number)
    .executeTakeFirst();
  if (!before) throw new UserError('no_incident', { number });
  await clear(writer, 'incident', ['number', number], forgetting);
  await sql`update incident set ${sql.ref(outsideId)} = null
    where number = ${number} and instr(${sql.ref(outsideId)}, '@') > 0`.execute(trx);
  if (!text) return;
  for (const table of incidentEntryKinds) await clear(writer, table, ['incident', number], forgetting);
  await trx.deleteFrom('note').where('incident', '=', number).execute();
  for (const column of offerColumns)
    await trx
      .updateTable('incident')
      .set({ [column]: withoutOwnWords(before[column] as string | null, offers) })
      .where('number', '=', number)
      .execute();
  await trx
    .updateTable('remedy')
    .set({ kind: otherOffer })
    .where('incident', '=', number)
    .where('kind', 'not in', offers)
    .execute();
}

/** Replaces free text in a stored list of offers by "other". */
function withoutOwnWords(offered: string | null, offers: readonly string[]): string | null {
  if (offered === null) return null;
  const ids = (parseJson(offered, isTexts) ?? []).map((id) => offerOrOther(id, offers));
  return JSON.stringify([...new Set(ids)]);
}

function offerOrOther(kind: string, offers: readonly string[]): string {
  return offers.includes(kind) ? kind : otherOffer;
}

type Erasure = Pick<ErasureRequest, 'text' | 'offers'>;

async function eraseFromHistory(
  { trx }: ActionWriter,
  changes: readonly ChangeTable[],
  forgetting: Erasure,
): Promise<void> {
  for (const { action_id, position, entity, before, after } of changes) {
    await trx
      .updateTable('change')
      .set({
        before: eraseColumns(entity, before, forgetting),
        after: eraseColumns(entity, after, forgetting),
      })
      .where('action_id', '=', action_id)
      .where('position', '=', position)
      .execute();
  }
}

/** Removes the erased columns from the image of a record in its history. */
function eraseColumns(entity: string, image: string | null, { text, offers }: Erasure): string | null {
  if (image === null) return null;
  const erasedColumns = columnsToErase(entity, text);
  // An unreadable image may contain anything, so nothing of it stays.
  const remaining = Object.entries(parseJson(image, isRowImage) ?? {})
    .filter(([column, value]) => !erasedColumns.includes(column) && !isAddress(entity, column, value))
    .map(([column, value]) => {
      if (!text || value === null) return [column, value];
      if (entity === 'incident' && (offerColumns as readonly string[]).includes(column))
        return [column, withoutOwnWords(String(value), offers)];
      if (entity === 'remedy' && column === 'kind') return [column, offerOrOther(String(value), offers)];
      return [column, value];
    });
  return JSON.stringify(Object.fromEntries(remaining));
}

async function eraseFromDraft({ trx }: ActionWriter, id: string, { text }: ErasureRequest): Promise<void> {
  if (text) {
    await trx.deleteFrom('draft').where('id', '=', id).execute();
    return;
  }
  const { answers } = await trx
    .selectFrom('draft')
    .select('answers')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const draft = parseJson(answers, isDraftAnswers) ?? {};
  const answersLeft = Object.entries(draft['answers'] ?? {}).filter(
    ([key]) => key !== 'customer' && key !== 'contact',
  );
  await trx
    .updateTable('draft')
    .set({ answers: JSON.stringify({ ...draft, answers: Object.fromEntries(answersLeft) }) })
    .where('id', '=', id)
    .execute();
}
