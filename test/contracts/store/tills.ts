import { describe, expect, test } from 'vitest';
import { resolveChanges } from '../../../src/domain/resolution.ts';
import { UserError } from '../../../src/domain/error.ts';
import type { Incident } from '../../../src/domain/incident.ts';
import { liveIncident, type TransactionRecords, type Store } from '../../../src/domain/records.ts';
import { action, creation, everything, remedy, row } from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

async function importRows(store: Store, count: number): Promise<void> {
  const staging = await store.stage();
  for (let line = 1; line <= count; line++) {
    const remedies = line % 100 === 0 ? [remedy(`r${line}`, { valueMinor: line })] : [];
    staging.add(row(line, line % 200, { remedies }));
  }
  await staging.land(action('import'));
}

const closing = { now: 0, today: '2026-11-20', by: null };
const edit = (number: number) => ({ change: 'update_incident', number, set: { place: 'moved' } }) as const;

export function describeTills(createDatabase: CreateDatabase): void {
  describe('one moment', () => {
    test('is shown to several reads while another till writes', async () => {
      const database = createDatabase();
      const [here, there] = [await database.open(), await database.open()];
      await here.commit(action('add'), [creation()]);
      const streamedIncidents = await here.withSnapshot(async (still) => {
        const before = await still.count(everything);
        await there.commit(action('add'), [creation()]);
        return [before, await still.count(everything), (await still.list(everything)).length];
      });
      expect(streamedIncidents).toEqual([1, 1, 1]);
      expect(await here.count(everything)).toBe(2);
    });

    test('ends when a read fails', async () => {
      const store = await createDatabase().open();
      await expect(store.withSnapshot(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
      await store.commit(action('add'), [creation()]);
      expect(await store.count(everything)).toBe(1);
    });
  });

  describe('a stream', () => {
    test('returns every selected incident once, with its remedies, lowest number first', async () => {
      const store = await createDatabase().open();
      await importRows(store, 1_203);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 7 }]);
      const pages: number[][] = [];
      const kinds: (string | undefined)[] = [];
      for await (const page of store.stream(everything)) {
        pages.push(page.map(({ number }) => number));
        kinds.push(...page.flatMap(({ remedies }) => remedies.map(({ kind }) => kind)));
      }
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.flat()).toEqual(
        Array.from({ length: 1_203 }, (_, index) => index + 1).filter((n) => n !== 7),
      );
      expect(kinds).toEqual(Array.from({ length: 12 }, (_, index) => `r${(index + 1) * 100}`));
    });

    test('returns fields that only a late incident has, exactly as written', async () => {
      const store = await createDatabase().open();
      await importRows(store, 404);
      const set = {
        owner: 'Ann "the boss" O\u2019Neil, €\u0007',
        whys: ['one\nmore', '[2]'],
        stepsDone: [],
        affected: 12,
        reviewedAt: 1_795_000_000_123,
        cameBackOn: '2026-11-23',
      };
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 303, set },
        { change: 'update_incident', number: 404, set: { abuse: 'happened' } },
      ]);
      const streamed: Incident[] = [];
      for await (const page of store.stream(everything)) streamed.push(...page);
      expect(streamed.find(({ number }) => number === 303)).toMatchObject(set);
      const listed = await store.list(everything);
      expect(listed.toSorted((one, other) => one.number - other.number)).toMatchObject(streamed);
    });

    test('of a filter without matches has no page', async () => {
      const store = await createDatabase().open();
      for await (const page of store.stream({ ...everything, text: 'nowhere' })) expect(page).toBeNull();
    });

    test('shows one snapshot while this till and another read and write', async () => {
      const database = createDatabase();
      const [one, other] = [await database.open(), await database.open()];
      await importRows(one, 1_200);
      const streamedIncidents: Incident[] = [];
      let writes = 0;
      for await (const page of one.stream(everything)) {
        streamedIncidents.push(...page);
        for (const store of [one, other]) {
          const [number] = (await store.commit(action('add'), [creation({ place: 'late' })])).numbers;
          await store.commit(action('edit'), [
            edit(1_200),
            edit(number ?? 0),
            { change: 'create', of: 'remedy', incident: 1_199, fields: remedy('late') },
          ]);
          await store.commit(action('delete'), [{ change: 'remove_incident', number: 1_190 - writes }]);
          writes++;
          expect(await store.count(everything)).toBe(1_200);
          expect(
            (await store.tally({ ...everything, place: 'moved' }, [])).map((cell) => cell.complaints),
          ).toEqual([writes + 1]);
        }
      }
      expect(writes).toBeGreaterThan(2);
      expect(streamedIncidents.map(({ number }) => number)).toEqual(
        Array.from({ length: 1_200 }, (_, index) => index + 1),
      );
      expect(streamedIncidents.filter(({ place: where }) => where !== null)).toEqual([]);
      expect(
        streamedIncidents.flatMap(({ remedies }) => remedies).filter(({ kind }) => kind === 'late'),
      ).toEqual([]);
    });

    test('can run within another one, and end early', async () => {
      const store = await createDatabase().open();
      await importRows(store, 600);
      for await (const page of store.stream(everything)) {
        for await (const inner of store.stream({ ...everything, text: 'row 1' }))
          expect(inner).not.toEqual(page);
        break;
      }
      await store.commit(action('add'), [creation()]);
      expect(await store.count(everything)).toBe(601);
    });
  });

  describe('two tills', () => {
    test('that write at the same time lose nothing and share no number', async () => {
      const database = createDatabase();
      const tills = [await database.open(), await database.open()];
      const writes = tills.flatMap((till) =>
        Array.from({ length: 15 }, () => till.commit(action('add'), [creation(), creation()])),
      );
      const numbers = (await Promise.all(writes)).flatMap((committed) => committed.numbers);
      expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
      for (const till of tills) expect(await till.count(everything)).toBe(60);
    });

    test('see each other’s writes at once', async () => {
      const database = createDatabase();
      const [one, other] = [await database.open(), await database.open()];
      await one.commit(action('add'), [creation()]);
      expect(await other.count(everything)).toBe(1);
      const resolve = async (now: TransactionRecords) =>
        resolveChanges(await liveIncident(now, 1), { ending: 'solved', finding: null }, false, {
          at: closing.now,
          on: closing.today,
        });
      await other.commit(action('resolve'), resolve);
      await expect(one.commit(action('resolve'), resolve)).rejects.toMatchObject({
        code: 'already_resolved',
      });
    });

    test('decide by the state at the time of writing, so that together they never exceed a limit', async () => {
      const database = createDatabase();
      const tills = [await database.open(), await database.open()];
      await tills[0]?.commit(action('add'), [creation()]);
      const giveUpToThree = async (now: TransactionRecords) => {
        if ((await liveIncident(now, 1)).remedies.length >= 3) throw new UserError('needs_approval');
        return [{ change: 'create', of: 'remedy', incident: 1, fields: remedy('drink') } as const];
      };
      const writes = await Promise.allSettled(
        tills.flatMap((till) =>
          Array.from({ length: 5 }, () => till.commit(action('remedy'), giveUpToThree)),
        ),
      );
      expect(writes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
      expect((await tills[1]?.find(1))?.remedies).toHaveLength(3);
      // A refused decision leaves no action.
      expect((await tills[0]?.history(1))?.length).toBe(4);
    });

    test('can import the same file at the same time: it is added once', async () => {
      const database = createDatabase();
      const tills = [await database.open(), await database.open()];
      const landings = tills.map(async (till) => {
        const staging = await till.stage();
        for (let line = 1; line <= 50; line++)
          staging.add(row(line, line % 20, { department: { created: 'Bar' } }));
        return (await staging.land(action('import'))).added;
      });
      expect((await Promise.all(landings)).sort((a, b) => a - b)).toEqual([0, 50]);
      expect((await tills[0]?.business())?.names.department).toHaveLength(1);
    });

    test('undo the last action of either', async () => {
      const database = createDatabase();
      const [one, other] = [await database.open(), await database.open()];
      await one.commit(action('add'), [creation()]);
      await other.commit(action('edit'), [edit(1)]);
      const { action: newest } = await one.undoable();
      expect(newest?.kind).toBe('edit');
      await one.undo(newest?.id ?? 0, action('undo'));
      expect((await other.find(1))?.place).toBeNull();
      expect((await other.undoable()).action?.kind).toBe('add');
    });

    test('find everything after all have closed', async () => {
      const database = createDatabase();
      const first = await database.open();
      await first.commit(action('add'), [creation({ description: 'kept' })]);
      await first.close();
      expect((await (await database.open()).find(1))?.description).toBe('kept');
    });
  });
}
