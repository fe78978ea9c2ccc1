import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../src/domain/action.ts';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, forgetting, noon, remedy, row } from '../support/builders.ts';
import { updateEntry, createEntry, oneOfEach } from '../support/entries.ts';
import { freshStore } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** The identity of the customer, in every spelling that is recorded. */
const identityTexts = ['Zoraida', 'Quispe', 'zoraida@example.com', '611 223 344', '611223344', '0034611'];
/** Words that occur only in texts about the customer. */
const accountWords = ['umbrella', 'parrot', 'ladder', 'violin', 'harpsichord', 'trombone'];

const forget = (text: boolean, ...numbers: readonly number[]) => forgetting({ numbers, text });

/** Records a customer in every possible way: recorded, corrected, imported, merged, followed up, in a draft. */
async function recordCustomer(store: Store): Promise<readonly number[]> {
  await store.commit(action('add'), [
    creation({
      description: 'umbrella lost',
      customer: 'Zoraida Quispe',
      contact: 'zoraida@example.com',
      place: 'by the parrot',
      expected: 'a ladder',
      whys: ['violin', 'trombone'],
      unchangedBecause: 'harpsichord',
      notes: ['trombone again'],
    }),
    creation({ customer: 'Luis', contact: 'luis@example.com' }),
  ]);
  const edit = (set: object) => store.commit(action('edit'), [{ change: 'update_incident', number: 1, set }]);
  await edit({ customer: 'Z. Quispe', description: 'umbrella stolen', whys: ['parrot'] });
  await edit({
    contact: '+34 611 223 344',
    place: 'under the ladder',
    expected: 'violin',
    unchangedBecause: 'parrot',
  });
  await store.commit(action('note'), [{ change: 'create_note', incident: 1, text: 'violin' }]);
  await store.commit(action('promise'), [
    createEntry('promise', { ...oneOfEach.promise, text: 'violin' }, 1),
  ]);
  const promise = (await store.entries('promise'))[0]?.id ?? 0;
  await store.commit(action('edit'), [updateEntry('promise', promise, { text: 'parrot' }, 1)]);
  await store.commit(action('follow_up'), [
    createEntry('follow_up', { ...oneOfEach.follow_up, text: 'harpsichord' }, 1),
  ]);

  // Recorded twice more and undone, so that only the history contains the customer.
  await store.commit(action('add'), [creation()]);
  await store.commit(action('edit'), [
    {
      change: 'update_incident',
      number: 3,
      set: { customer: 'Zoraida', contact: '611-223-344', place: 'parrot' },
    },
  ]);
  await undoNewest(store);
  await undoNewest(store);
  const other = await store.stage();
  other.add(row(1, 2, { contact: '699000111' }));
  await other.land(action('import'));
  await store.commit(action('edit'), [
    { change: 'update_incident', number: 4, set: { customer: 'Zoraida', description: 'violin' } },
  ]);
  await undoNewest(store);
  await undoNewest(store);

  const staging = await store.stage();
  staging.add(
    row(1, 1, { customer: 'Zoraida', contact: '0034611223344', description: 'ladder', notes: ['parrot'] }),
  );
  await staging.land(action('import'));

  const merge = createEntry('same_customer', { contact: '611223344', sameContact: 'zoraida@example.com' });
  await store.commit(action('customer_merge'), [merge]);
  await store.commit(action('delete'), [{ change: 'remove_incident', number: 5 }]);
  await store.saveDraft({
    id: 'draft',
    startedAt: noon,
    updatedAt: noon,
    answers: { answers: { text: 'trombone', customer: 'z. quispe', contact: '611223344' }, asked: [] },
    holder: { host: 'till', process: 1, bootedAt: noon, terminal: null },
  });
  return [1, 5];
}

async function undoNewest(store: Store): Promise<void> {
  const { action: newest } = await store.undoable();
  if (newest) await store.undo(newest.id, action('undo'));
}

/** Finds words in the tables, without the store. */
function inTables(path: string, words: readonly string[]): readonly string[] {
  const text = JSON.stringify(tablesOf(path)).toLowerCase();
  return words.filter((word) => text.includes(word.toLowerCase()));
}

/** Finds words in the bytes of the file and of the files next to it. */
function inBytes(path: string, words: readonly string[]): readonly string[] {
  const bytes = readdirSync(dirname(path))
    .map((file) => readFileSync(join(dirname(path), file), 'latin1').toLowerCase())
    .join('\n');
  return words.filter((word) => bytes.includes(word.toLowerCase()));
}

/** What a column contains: the customer's identity, texts about them, texts of the business, or keys of the program. */
type Content = 'who' | 'said' | 'house' | 'key';

/** Every text column. A new one must be added here and considered in src/store/forget.ts. */
const columns: Readonly<Record<string, Readonly<Record<string, Content>>>> = {
  setting: { key: 'key', value: 'house' },
  counter: { name: 'key' },
  action: { kind: 'key', by: 'house', about: 'house' },
  change: { entity: 'key', record: 'key', before: 'who', after: 'who' },
  department: { name: 'house' },
  category: { name: 'house' },
  shift: { name: 'house' },
  cause: { name: 'house' },
  touchpoint: { name: 'house' },
  alias: { list: 'key', key: 'house' },
  incident: {
    status: 'key',
    basis: 'key',
    wall: 'key',
    business_day: 'key',
    state: 'key',
    channel: 'key',
    description: 'said',
    place: 'said',
    customer: 'who',
    contact: 'who',
    companions: 'who',
    contact_key: 'who',
    further_contacts: 'who',
    offered: 'said',
    follow_up_on: 'key',
    recorded_by: 'house',
    served_by: 'house',
    involved: 'house',
    checklist: 'key',
    steps_done: 'key',
    resolved_on: 'key',
    ending: 'key',
    finding: 'key',
    kind: 'key',
    owner: 'house',
    follow_up_due_on: 'key',
    safety: 'key',
    abuse: 'key',
    posted: 'key',
    proactive: 'key',
    substitute: 'key',
    partner: 'house',
    expected: 'said',
    whys: 'said',
    unchanged_because: 'said',
    came_back_on: 'key',
    // An id that is an e-mail address is erased: see below.
    outside_id: 'house',
  },
  remedy: { kind: 'said', approved_by: 'house', given_by: 'house' },
  note: { text: 'said', by: 'house' },
  draft: { id: 'key', host: 'house', terminal: 'house', answers: 'who' },
  promise: { text: 'said', made_by: 'house', outcome: 'key' },
  follow_up: {
    on_day: 'key',
    due_on: 'key',
    by: 'house',
    outcome: 'key',
    understood: 'key',
    told: 'key',
    text: 'said',
  },
  reopening: { resolved_on: 'key', ending: 'key', on_day: 'key', by: 'house' },
  formal: {
    reference: 'said',
    authority: 'house',
    received_on: 'key',
    channel: 'key',
    called: 'house',
    paper: 'said',
    notice_on: 'key',
  },
  prevention: {
    text: 'house',
    kind: 'key',
    owner: 'house',
    decided_on: 'key',
    due_on: 'key',
    done_on: 'key',
  },
  anticipation: {
    expected: 'house',
    may_fail: 'house',
    prevention: 'house',
    since: 'key',
    reviewed_on: 'key',
  },
  deadline: {
    task: 'key',
    rule: 'house',
    unit: 'key',
    counted_from: 'key',
    due_on: 'key',
    done_on: 'key',
    how: 'said',
  },
  person: { name: 'house', role: 'house' },
  role: { name: 'house' },
  checklist: { key: 'house', source: 'house' },
  play: { source: 'house', reviewed_on: 'key' },
  letter: { key: 'house', language: 'key', source: 'house' },
  same_customer: { contact: 'who', same_contact: 'who', contact_key: 'who', same_contact_key: 'who' },
  volume: { day: 'key' },
  holiday: { first_day: 'key', last_day: 'key', name: 'house', kind: 'key' },
  survey: { day: 'key' },
  response: { day: 'key', text: 'said', customer: 'who', contact: 'who', call_until: 'key' },
  goal: { measure: 'key', set_on: 'key', due_on: 'key' },
  self_review: { question: 'house', answer: 'key', on_day: 'key' },
  training: { page: 'house', on_day: 'key' },
};

const columnsThatHold = (...what: readonly Content[]): readonly string[] =>
  Object.entries(columns).flatMap(([table, ofTable]) =>
    Object.entries(ofTable)
      .filter(([, holds]) => what.includes(holds))
      .map(([column]) => `${table}.${column}`),
  );

/** Finds the columns that contain a word. */
function columnsWith(path: string, word: string): readonly string[] {
  return Object.entries(tablesOf(path)).flatMap(([table, rows]) =>
    [...new Set(rows.flatMap((each) => Object.keys(each)))]
      .filter((column) => rows.some((each) => String(each[column]).toLowerCase().includes(word)))
      .map((column) => `${table}.${column}`),
  );
}

/** The state of a pseudo-random generator. */
let chance = 7 * 7_919;
const below = (limit: number) => (chance = (chance * 48_271) % 0x7fffffff) % limit;

/** Records a complaint with the customer's name in every text, and changes each text, so that the history contains it too. */
async function nameEverywhere(store: Store): Promise<void> {
  const contact = (part: string) => `${part}zoraida@example.com, or zoraida${part}@example.com`;
  const saying = (part: string) => ({
    description: `${part} zoraida`,
    place: `${part} zoraida`,
    customer: `${part} zoraida`,
    contact: contact(part),
    companions: `${part} zoraida`,
    offered: [`${part} zoraida`, 'drink'],
    expected: `${part} zoraida`,
    whys: [`${part} zoraida`],
    unchangedBecause: `${part} zoraida`,
  });
  await store.commit(action('add'), [
    creation({ ...saying('one'), remedies: [remedy('one zoraida')], notes: ['one zoraida'], partner: 'Sol' }),
  ]);
  const edit = (change: Change) => store.commit(action('edit'), [change]);
  await edit({ change: 'update_incident', number: 1, set: saying('two') });
  await edit(updateEntry('remedy', (await store.entries('remedy'))[0]?.id ?? 0, { kind: 'two zoraida' }, 1));
  for (const kind of ['promise', 'follow_up'] as const) {
    await edit(createEntry(kind, { ...oneOfEach[kind], text: 'one zoraida' }, 1));
    await edit(updateEntry(kind, (await store.entries(kind))[0]?.id ?? 0, { text: 'two zoraida' }, 1));
  }
  await edit(
    createEntry('formal', { ...oneOfEach.formal, reference: 'one zoraida', paper: 'one zoraida' }, 1),
  );
  await edit(createEntry('deadline', { ...oneOfEach.deadline, how: 'one zoraida' }, 1));
  await edit(
    updateEntry('formal', (await store.entries('formal'))[0]?.id ?? 0, { reference: 'two zoraida' }, 1),
  );
  await edit(createEntry('prevention', oneOfEach.prevention, 1));
  await edit(createEntry('same_customer', { contact: contact('three'), sameContact: contact('two') }));
  const answered = (part: string) => ({
    ...{ text: `${part} zoraida`, customer: `${part} zoraida` },
    contact: contact(part),
  });
  await edit(createEntry('response', { ...oneOfEach.response, ...answered('two') }));
  await edit(updateEntry('response', (await store.entries('response'))[0]?.id ?? 0, answered('one')));
  await store.saveDraft({
    id: 'draft',
    startedAt: noon,
    updatedAt: noon,
    answers: { answers: { text: 'zoraida again', contact: contact('three') }, asked: [] },
    holder: { host: 'till', process: 1, bootedAt: noon, terminal: null },
  });
}

describe('a draft', () => {
  const draft = (id: string, answers: Readonly<Record<string, unknown>>) => ({
    id,
    startedAt: noon,
    updatedAt: noon,
    answers: { answers, asked: [] },
    holder: { host: 'till', process: 1, bootedAt: noon, terminal: null },
  });

  test('is about a customer by contact in any field, or by name if it has no contact', async () => {
    const store = await freshStore();
    await store.commit(action('add'), [creation({ customer: 'María', contact: '612 345 678' })]);
    await store.saveDraft(draft('telephone where the name stands', { customer: '612345678' }));
    await store.saveDraft(draft('same name', { customer: 'maria' }));
    await store.saveDraft(draft('another of that name', { customer: 'Maria', contact: '699 999 999' }));
    await store.commit(action('forget'), [forget(true, 1)]);
    expect((await store.drafts()).map(({ id }) => id)).toEqual(['another of that name']);
  });
});

describe('every text column', () => {
  test('is classified as identity, text about the customer, text of the business, or key', async () => {
    const store = await freshStore();
    const db = new Sqlite(store.path, { readonly: true });
    const textColumns = db
      .prepare<[], { readonly place: string }>(
        `select master.name || '.' || info.name as place
         from sqlite_master as master join pragma_table_info(master.name) as info
         where master.type = 'table' and master.name not like 'sqlite%' and info.type = 'TEXT'`,
      )
      .all()
      .map(({ place }) => place);
    db.close();
    expect(textColumns.toSorted()).toEqual(columnsThatHold('who', 'said', 'house', 'key').toSorted());
  });

  test('with identity or text about the customer is erased, as is every byte of the file', async () => {
    const store = await freshStore();
    await nameEverywhere(store);
    const businessWords = inTables(store.path, ['Sol', 'Consumo', 'two cooks on Fridays']);
    expect(columnsWith(store.path, 'zoraida').toSorted()).toEqual(columnsThatHold('who', 'said').toSorted());
    await store.commit(action('forget'), [forget(true, 1)]);
    expect(columnsWith(store.path, 'zoraida')).toEqual([]);
    expect(inBytes(store.path, ['zoraida'])).toEqual([]);
    // The texts of the business stay.
    expect(inTables(store.path, businessWords)).toEqual(businessWords);
    for (;;) {
      const { action: newest } = await store.undoable();
      if (!newest) break;
      await store.undo(newest.id, action('undo'));
      expect(inBytes(store.path, ['zoraida'])).toEqual([]);
    }
  });
});

test('pages from which a row was moved do not contain it either', async () => {
  const store = await freshStore();
  const count = 400;
  const contact = (number: number) => `p${number}.@ex.com`;
  await store.commit(
    action('add'),
    Array.from({ length: count }, () => creation({ description: 'w'.repeat(20 + below(200)) })),
  );
  // Rows that grow and shrink move between pages, and leave copies in the gaps.
  const db = new Sqlite(store.path);
  db.pragma('secure_delete = 1');
  const know = db.prepare(
    'update incident set contact = $contact, contact_key = $contact where number = $number',
  );
  const grow = db.prepare('update incident set description = $text where number = $number');
  for (let step = 0; step < 3 * count; step++) {
    const number = 1 + below(count);
    if (below(2) === 1) know.run({ number, contact: contact(number) });
    else grow.run({ number, text: 'w'.repeat(below(3_000)) });
  }
  db.close();
  const numbers = [...new Set(Array.from({ length: 40 }, () => 1 + below(count)))];
  await store.commit(action('forget'), [forget(true, ...numbers)]);
  expect(inBytes(store.path, numbers.map(contact))).toEqual([]);
});

describe('the log of writes', () => {
  test('still contains the customer while another till reads, and no longer', async () => {
    const store = await freshStore();
    const numbers = await recordCustomer(store);
    const other = new Sqlite(store.path, { readonly: true });
    other.exec('begin');
    other.prepare('select count(*) from incident').get();
    const { isErasedTextInLog } = await store.commit(action('forget'), [forget(false, ...numbers)]);
    expect(isErasedTextInLog).toBe(true);
    expect(inBytes(store.path, identityTexts)).not.toEqual([]);
    other.close();
    const again = await store.commit(action('forget'), [forget(false, ...numbers)]);
    expect(again.isErasedTextInLog).toBe(false);
    expect(inBytes(store.path, identityTexts)).toEqual([]);
  });

  test('waits until another till has finished reading, and everything else continues meanwhile', async () => {
    const store = await freshStore();
    const numbers = await recordCustomer(store);
    const other = new Sqlite(store.path, { readonly: true });
    other.exec('begin');
    other.prepare('select count(*) from incident').get();
    const finished = sleep(200).then(() => other.close());
    const { isErasedTextInLog } = await store.commit(action('forget'), [forget(false, ...numbers)]);
    await finished;
    expect(isErasedTextInLog).toBe(false);
    expect(inBytes(store.path, identityTexts)).toEqual([]);
  });
});

describe('somebody who was forgotten', () => {
  test('was in the tables before; otherwise the tests below prove nothing', async () => {
    const store = await freshStore();
    await recordCustomer(store);
    expect(inTables(store.path, [...identityTexts, ...accountWords])).toEqual([
      ...identityTexts,
      ...accountWords,
    ]);
    await store.close();
    expect(inBytes(store.path, [...identityTexts, ...accountWords])).toEqual([
      ...identityTexts,
      ...accountWords,
    ]);
  });

  test('is in no table, and in no byte of the file', async () => {
    const store = await freshStore();
    const numbers = await recordCustomer(store);
    await store.commit(action('forget'), [forget(false, ...numbers)]);
    expect(inTables(store.path, identityTexts)).toEqual([]);
    expect(inBytes(store.path, identityTexts)).toEqual([]);
    await store.close();
    expect(inBytes(store.path, identityTexts)).toEqual([]);
  });

  test('with the texts, neither is any word of them', async () => {
    const store = await freshStore();
    const numbers = await recordCustomer(store);
    await store.commit(action('forget'), [forget(true, ...numbers)]);
    expect(inTables(store.path, [...identityTexts, ...accountWords])).toEqual([]);
    await store.close();
    expect(inBytes(store.path, [...identityTexts, ...accountWords])).toEqual([]);
  });

  test('stays erased when every earlier action is undone', async () => {
    const store = await freshStore();
    const numbers = await recordCustomer(store);
    await store.commit(action('forget'), [forget(true, ...numbers)]);
    for (;;) {
      const { action: newest, blockedBy } = await store.undoable();
      expect(blockedBy).toBeNull();
      if (!newest) break;
      await store.undo(newest.id, action('undo'));
      expect(inTables(store.path, [...identityTexts, ...accountWords])).toEqual([]);
    }
  });

  test('is erased from mergers of customers too', async () => {
    const store = await freshStore();
    const numbers = await recordCustomer(store);
    await store.commit(action('add'), [creation({ contact: 'else@example.com' })]);
    const [merger] = await store.entries('same_customer');
    // A merger into a contact follows when that contact is merged into another.
    await store.commit(action('customer_merge'), [
      updateEntry('same_customer', merger?.id ?? 0, { sameContact: 'else@example.com' }),
      createEntry('same_customer', { contact: 'zoraida@example.com', sameContact: 'else@example.com' }),
    ]);
    await store.commit(action('forget'), [forget(false, ...numbers)]);
    expect(inTables(store.path, identityTexts)).toEqual([]);
  });

  test('leaves other customers as they were', async () => {
    const store = await freshStore();
    const numbers = await recordCustomer(store);
    const luis = await store.find(2);
    await store.commit(action('forget'), [forget(true, ...numbers)]);
    expect(await store.find(2)).toEqual(luis);
  });
});
