import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, noon, row } from '../support/builders.ts';
import { correct, keep, oneOfEach } from '../support/kept.ts';
import { freshStore } from '../support/store.ts';
import { tablesOf } from '../support/tables.ts';

/** Who it was, in every spelling that was ever written down. */
const personal = ['Zoraida', 'Quispe', 'zoraida@example.com', '611 223 344', '611223344', '0034611'];
/** What only the words about them say. */
const written = ['umbrella', 'parrot', 'ladder', 'violin', 'harpsichord', 'trombone'];

const forget = (text: boolean, ...numbers: readonly number[]) =>
  ({ change: 'forget', numbers, text }) as const;

/** Writes somebody down in every way that there is: recorded, corrected, imported, merged, asked again, half typed. */
async function writeDown(store: Store): Promise<readonly number[]> {
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
  await store.commit(action('promise'), [keep('promise', { ...oneOfEach.promise, text: 'violin' }, 1)]);
  const promise = (await store.kept('promise'))[0]?.id ?? 0;
  await store.commit(action('edit'), [correct('promise', promise, { text: 'parrot' }, 1)]);
  await store.commit(action('follow_up'), [
    keep('follow_up', { ...oneOfEach.follow_up, text: 'harpsichord' }, 1),
  ]);

  const staging = await store.stage();
  staging.add(
    row(1, 1, { customer: 'Zoraida', contact: '0034611223344', description: 'ladder', notes: ['parrot'] }),
  );
  await staging.land(action('import'));

  const merge = keep('same_customer', { key: '611223344', sameAs: 'zoraida@example.com' });
  await store.commit(action('customer_merge'), [merge]);
  await store.commit(action('delete'), [{ change: 'remove_incident', number: 3 }]);
  await store.saveDraft({
    id: 'draft',
    startedAt: noon,
    updatedAt: noon,
    answers: { answers: { text: 'trombone', customer: 'z. quispe', contact: '611223344' }, asked: [] },
    holder: { host: 'till', process: 1, bootedAt: noon, terminal: null },
  });
  return [1, 3];
}

/** Which of some words stand in the tables, past the store and its notion of what is there. */
function inTables(path: string, words: readonly string[]): readonly string[] {
  const text = JSON.stringify(tablesOf(path)).toLowerCase();
  return words.filter((word) => text.includes(word.toLowerCase()));
}

/** Which of them stand in the bytes of the file, or in what lies beside it. */
function inBytes(path: string, words: readonly string[]): readonly string[] {
  const bytes = readdirSync(dirname(path))
    .map((file) => readFileSync(join(dirname(path), file), 'latin1').toLowerCase())
    .join('\n');
  return words.filter((word) => bytes.includes(word.toLowerCase()));
}

describe('somebody who was forgotten', () => {
  test('was in the tables before, or the tests below prove nothing', async () => {
    const store = await freshStore();
    await writeDown(store);
    expect(inTables(store.path, [...personal, ...written])).toEqual([...personal, ...written]);
    await store.close();
    expect(inBytes(store.path, [...personal, ...written])).toEqual([...personal, ...written]);
  });

  test('is in no table any more, and in no byte of the file', async () => {
    const store = await freshStore();
    const numbers = await writeDown(store);
    await store.commit(action('forget'), [forget(false, ...numbers)]);
    expect(inTables(store.path, personal)).toEqual([]);
    expect(inBytes(store.path, personal)).toEqual([]);
    await store.close();
    expect(inBytes(store.path, personal)).toEqual([]);
  });

  test('with what was written about them, neither is any word of it', async () => {
    const store = await freshStore();
    const numbers = await writeDown(store);
    await store.commit(action('forget'), [forget(true, ...numbers)]);
    expect(inTables(store.path, [...personal, ...written])).toEqual([]);
    await store.close();
    expect(inBytes(store.path, [...personal, ...written])).toEqual([]);
  });

  test('stays forgotten when everything that came before is taken back', async () => {
    const store = await freshStore();
    const numbers = await writeDown(store);
    await store.commit(action('forget'), [forget(true, ...numbers)]);
    for (;;) {
      const { action: newest, blockedBy } = await store.undoable();
      expect(blockedBy).toBeNull();
      if (!newest) break;
      await store.undo(newest.id, action('undo'));
      expect(inTables(store.path, [...personal, ...written])).toEqual([]);
    }
  });

  test('is not remembered by the merging of customers either', async () => {
    const store = await freshStore();
    const numbers = await writeDown(store);
    await store.commit(action('add'), [creation({ contact: 'else@example.com' })]);
    const [known] = await store.kept('same_customer');
    // As merging goes on: what was merged into one contact is merged into the next with it.
    await store.commit(action('customer_merge'), [
      correct('same_customer', known?.id ?? 0, { sameAs: 'else@example.com' }),
      keep('same_customer', { key: 'zoraida@example.com', sameAs: 'else@example.com' }),
    ]);
    await store.commit(action('forget'), [forget(false, ...numbers)]);
    expect(inTables(store.path, personal)).toEqual([]);
  });

  test('leaves everybody else as they were', async () => {
    const store = await freshStore();
    const numbers = await writeDown(store);
    const luis = await store.find(2);
    await store.commit(action('forget'), [forget(true, ...numbers)]);
    expect(await store.find(2)).toEqual(luis);
  });
});
