import { describe, expect, test } from 'vitest';
import type { FieldName } from '../../../src/domain/incident.ts';
import type { Comparison, Matches, StagedIncident, Store } from '../../../src/domain/records.ts';
import { action, creation, everything, noon, remedy, row } from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

const fields: readonly FieldName[] = [
  ...(['moment', 'status', 'resolvedAt', 'acknowledgedAt', 'description', 'department', 'category'] as const),
  ...(['place', 'customer', 'contact', 'kind', 'outsideId', 'severity', 'ending'] as const),
];
const comparison = (more: Partial<Comparison> = {}): Comparison => ({
  ...{ fields, addsSimilar: false, updates: false },
  ...more,
});
const today = '2026-11-20';

async function importRows(
  store: Store,
  rows: readonly StagedIncident[],
  more: Partial<Comparison> = {},
): Promise<Matches> {
  const staging = await store.stage();
  for (const each of rows) staging.add(each);
  const trial = await staging.match(comparison(more));
  const landed = await staging.land(action('import', { at: noon }), today);
  expect(landed).toEqual(trial);
  return landed;
}

/** What the first changed rows say differently: "status open resolved", with an asterisk if the record stays as it is. */
async function differences(store: Store, rows: readonly StagedIncident[]): Promise<readonly string[]> {
  const staging = await store.stage();
  for (const each of rows) staging.add(each);
  await staging.match(comparison());
  const changed = await staging.changedRows(9);
  await staging.discard();
  return changed.flatMap(({ number, differences: found }) =>
    found.map(
      ({ field, before, after, isKept }) =>
        `${number} ${field} ${String(before)} ${String(after)}${isKept ? '*' : ''}`,
    ),
  );
}

const counts = (added: number, unchanged: number, changed = 0, doubtful = 0) => ({
  ...{ added, unchanged, changed, doubtful },
});
const evening = '2026-11-19 19:30';

async function undoNewest(store: Store): Promise<void> {
  await store.undo((await store.undoable()).action?.id ?? 0, action('undo'));
}

export function describeMatching(createDatabase: CreateDatabase): void {
  describe('a row of a file', () => {
    const open = () => createDatabase().open();

    test.each([
      [
        'the same id and moment',
        { outsideId: 'T1', when: evening, description: 'cold soup, edited' },
        counts(0, 0, 1),
      ],
      [
        'the same id and words',
        { outsideId: 'T1', when: '2026-11-18 20:00', description: 'Cold soup' },
        counts(0, 0, 1),
      ],
      [
        'the same id and nothing else',
        { outsideId: 'T1', when: '2026-11-18 20:00', description: 'rude' },
        counts(0, 0, 0, 1),
      ],
      ['another id, and the same moment and words', { outsideId: 'T2', when: evening }, counts(0, 0, 0, 1)],
      ['no id, and the same moment and words', { when: evening }, counts(0, 1)],
      ['another id and other words', { outsideId: 'T2', when: evening, description: 'rude' }, counts(1, 0)],
    ])('with %s', async (_, spec, expected) => {
      const store = await open();
      await importRows(store, [row(1, 1, { outsideId: 'T1', when: evening, description: 'cold soup' })]);
      expect(await importRows(store, [row(1, 2, { description: 'cold soup', ...spec })])).toMatchObject(
        expected,
      );
    });

    test('is found by its moment and words through another mapping, and its date by a time of that day', async () => {
      const store = await open();
      const specs = [
        { when: evening, description: 'cold soup', customer: 'Ana' },
        { when: '2026-11-18', description: 'cold soup', place: 'bar' },
        { when: '2026-11-17 00:00', description: 'long wait' },
        { when: '2026-11-16 20:00', description: 'noise\nall night' },
      ];
      await importRows(
        store,
        specs.map((spec, index) => row(index + 1, index, spec)),
      );
      const again = [
        { when: evening, description: 'Cold soup' },
        { when: '2026-11-18 20:15', description: 'cold soup' },
        { when: '2026-11-17', description: 'long wait' },
        { when: '2026-11-16 20:00', description: 'noise' },
      ].map((spec, index) => row(index + 1, 10 + index, spec));
      expect(await importRows(store, again)).toMatchObject(counts(0, 2, 2));
      expect(await differences(store, again)).toEqual([
        '1 description cold soup Cold soup',
        '2 wall 2026-11-18 2026-11-18T20:15:00',
      ]);
      expect(await store.count(everything)).toBe(4);
    });

    test('is found by what its record said before it was edited here', async () => {
      const store = await open();
      await importRows(store, [row(1, 1, { description: 'cold soup' })]);
      await store.commit(action('edit'), [
        { change: 'update_incident', number: 1, set: { description: 'cold tomato soup' } },
      ]);
      expect(await importRows(store, [row(1, 1)])).toMatchObject(counts(0, 1));
      const other = [row(1, 2, { description: 'cold soup' })];
      expect(await importRows(store, other)).toMatchObject(counts(0, 0, 1));
      expect(await differences(store, other)).toEqual(['1 description cold tomato soup cold soup*']);
    });

    test('without words is found by its moment and what else is known, in either direction', async () => {
      const store = await open();
      await store.commit(action('add'), [creation({ when: evening, description: '' })]);
      await importRows(store, [row(1, 1, { when: evening, description: '', severity: 2 })]);
      const said = row(1, 2, { when: evening, description: 'cold soup', severity: 2 });
      expect(await differences(store, [said])).toEqual(['2 description  cold soup']);
      await importRows(store, [said], { updates: true });
      expect(await importRows(store, [row(1, 3, { when: evening, description: '' })])).toMatchObject(
        counts(0, 1),
      );
      expect(
        await importRows(store, [row(1, 4, { when: evening, description: '', severity: 3 })]),
      ).toMatchObject(counts(0, 0, 0, 1));
    });

    test('of another guest with the same words is doubtful, unless the file has the first guest too', async () => {
      const store = await open();
      const [ana, luis] = [
        row(1, 1, { description: 'cold soup', customer: 'Ana' }),
        row(2, 2, { description: 'cold soup', customer: 'Luis' }),
      ];
      await importRows(store, [ana]);
      expect(await importRows(store, [luis])).toMatchObject(counts(0, 0, 0, 1));
      const staging = await store.stage();
      staging.add(luis);
      await staging.match(comparison());
      expect(await staging.doubtfulRows(9)).toEqual([
        {
          ...{ line: 2, number: 1, otherLine: null },
          differences: [{ field: 'customer', before: 'Ana', after: 'Luis', isKept: false }],
        },
      ]);
      expect(await importRows(store, [ana, luis])).toMatchObject(counts(1, 1));
      expect(
        await importRows(store, [luis, row(3, 3, { description: 'cold soup', customer: 'Pia' })]),
      ).toMatchObject(counts(0, 1, 0, 1));
      expect(
        await importRows(store, [row(3, 3, { description: 'cold soup', customer: 'Pia' })], {
          addsSimilar: true,
        }),
      ).toMatchObject(counts(1, 0));
      expect(await store.count(everything)).toBe(3);
    });

    const [alone, alike, unlike] = [
      { when: '2026-11-17 14:37', description: 'the soup was served cold' },
      { description: 'the soup was served cold twice' },
      { description: 'a waiter was rude' },
    ];
    test.each([
      ['alike words', alone, alike, true],
      ['other words', alone, unlike, true],
      ['another time', alone, { when: '2026-11-17 20:15' }, true],
      ['another day within the days of the file', alone, { when: '2026-11-19 14:37' }, true],
      [
        'other words and another guest',
        { ...alone, customer: 'Ana' },
        { ...unlike, customer: 'Luis' },
        false,
      ],
      ['other words and another table', { ...alone, place: '4' }, { ...unlike, place: '7' }, false],
      [
        'other words and another table of the same guest',
        { ...alone, place: '4', customer: 'Ana' },
        { ...unlike, place: '7' },
        true,
      ],
      [
        'another time and another table',
        { ...alone, place: '4' },
        { when: '2026-11-17 20:15', place: '7' },
        false,
      ],
      ['alike words on a day without a time', { ...alone, when: '2026-11-17' }, alike, true],
      ['alike words at midnight', { ...alone, when: '2026-11-17 00:00' }, alike, true],
      ['other words on a day without a time', { ...alone, when: '2026-11-17' }, unlike, false],
      ['another id and other words', { ...alone, outsideId: 'T1' }, { ...unlike, outsideId: 'T2' }, false],
    ])('that says %s than a record is new, unless it may be the record', async (_, was, is, isDoubtful) => {
      const store = await open();
      const others = [
        row(8, 8, { when: '2026-11-17 21:00', description: 'noise' }),
        row(9, 9, { when: '2026-11-20 21:00', description: 'long wait' }),
      ];
      await importRows(store, [row(1, 1, was), ...others]);
      const edited = [row(1, 2, { ...was, ...is }), ...others];
      expect(await importRows(store, edited)).toMatchObject(isDoubtful ? counts(0, 2, 0, 1) : counts(1, 2));
      const both = [row(1, 1, was), row(2, 2, { ...was, ...is }), ...others];
      expect(await importRows(store, both)).toMatchObject(isDoubtful ? counts(1, 3) : counts(0, 4));
    });

    test('with the words of a record outside the days of the file is new', async () => {
      const store = await open();
      await importRows(store, [row(1, 1, alone)]);
      expect(await importRows(store, [row(1, 2, { ...alone, when: '2026-11-18 14:37' })])).toMatchObject(
        counts(1, 0),
      );
    });

    test('at a minute or with words that several have left is new', async () => {
      const store = await open();
      const texts = ['cold soup', 'long wait', 'noise'];
      const rowsOf = (hash: number, words: readonly string[]) =>
        words.map((description, index) => row(index + 1, hash + index, { when: evening, description }));
      await importRows(store, rowsOf(1, texts));
      expect(await importRows(store, rowsOf(11, ['rude waiter', 'wrong bill']))).toMatchObject(counts(2, 0));
      expect(await importRows(store, rowsOf(21, ['wet floor', 'no towels', 'noise']))).toMatchObject(
        counts(2, 1),
      );
      // All but one are found, so that only one is left.
      expect(
        await importRows(store, rowsOf(31, [...texts, 'rude waiter', 'wrong bill', 'wet floor', 'cold tea'])),
      ).toMatchObject(counts(0, 6, 0, 1));
      const at = (hash: number, when: string) => row(hash, hash, { when, description: 'broken lamp' });
      await importRows(store, [at(41, '2026-11-17 12:00'), at(42, '2026-11-17 13:00')]);
      expect(await importRows(store, [at(43, '2026-11-17 14:00'), at(44, '2026-11-17 15:00')])).toMatchObject(
        counts(2, 0),
      );
    });

    test('is compared with what was typed here only by its moment and words', async () => {
      const store = await open();
      await store.commit(action('add'), [creation({ when: evening, description: 'cold soup again' })]);
      expect(
        await importRows(store, [row(1, 1, { when: evening, description: 'cold soup again and again' })]),
      ).toMatchObject(counts(1, 0));
    });

    test('with the id of an earlier row is one complaint if it is identical, otherwise doubtful', async () => {
      const store = await open();
      const rows = [
        row(1, 1, { outsideId: 'T1' }),
        row(2, 1, { outsideId: 'T1' }),
        row(3, 2, { outsideId: 'T1' }),
        row(4, 1, { outsideId: 'T2' }),
      ];
      expect(await importRows(store, rows)).toMatchObject(counts(2, 1, 0, 1));
      expect(await importRows(store, rows)).toMatchObject(counts(0, 3, 0, 1));
      expect(await importRows(store, [row(1, 1, { outsideId: 'T3' })], { addsSimilar: true })).toMatchObject(
        counts(1, 0),
      );
      expect(await importRows(store, rows.slice(1))).toMatchObject(counts(0, 2, 0, 1));
      expect(await store.count(everything)).toBe(3);
    });

    test('of a deleted record adds nothing if its id or UUID is known', async () => {
      const store = await open();
      await importRows(store, [row(1, 1, { outsideId: 'T1' })]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 1 }]);
      expect(await importRows(store, [row(1, 2, { outsideId: 'T1', description: 'row 1' })])).toMatchObject(
        counts(0, 1),
      );
    });

    test('with an empty cell clears nothing, and a default that is not said changes nothing', async () => {
      const store = await open();
      await importRows(store, [
        row(1, 1, {
          ...{ outsideId: 'T1', place: 'bar', customer: 'Ana', kind: 'praise', severity: 3 },
          ...{ status: 'resolved', resolvedAt: noon, resolvedOn: today },
        }),
      ]);
      const empty = row(1, 2, { outsideId: 'T1', description: '' });
      expect(await importRows(store, [{ ...empty, defaulted: ['status', 'kind'] }])).toMatchObject(
        counts(0, 1),
      );
      expect(await differences(store, [empty])).toEqual(
        ['1 kind praise complaint', '1 status resolved open'].toReversed(),
      );
    });

    test('compares instants as precisely as files have them', async () => {
      const store = await open();
      const resolved = { status: 'resolved', resolvedOn: today } as const;
      await importRows(store, [row(1, 1, { ...resolved, resolvedAt: noon + 20_000 })]);
      const later = (spec: object) => [row(1, 2, { description: 'row 1', ...resolved, ...spec })];
      expect(await differences(store, later({ resolvedAt: noon }))).toEqual([]);
      expect(await differences(store, later({ resolvedAt: null }))).toEqual([]);
      expect(await differences(store, later({ resolvedAt: noon + 60_000 }))).toEqual([
        `1 resolved_at ${noon + 20_000} ${noon + 60_000}`,
      ]);
      expect(await differences(store, later({ resolvedAt: null, resolvedOn: '2026-11-21' }))).toEqual([
        `1 resolved_at ${noon + 20_000} 2026-11-21`,
      ]);
      expect(await differences(store, later({ resolvedAt: noon, acknowledgedAt: noon }))).toEqual([
        `1 acknowledged_at null ${noon}`,
      ]);
    });
  });

  describe('an import that updates', () => {
    const resolvedRow = row(1, 2, {
      ...{ description: 'row 1', outsideId: 'T1', place: 'bar', category: { created: 'Wait' } },
      ...{ status: 'resolved', resolvedAt: noon - 5, resolvedOn: today, ending: 'solved' },
      ...{ notes: ['called back'], remedies: [remedy('voucher', { valueMinor: 500 })] },
    });

    test('edits the records as one action with a history, which one undo takes back', async () => {
      const store = await createDatabase().open();
      await importRows(store, [row(1, 1), row(2, 9)]);
      const before = await store.find(1);
      const rows = [resolvedRow, row(2, 9), row(3, 3)];
      expect(await importRows(store, rows, { updates: true })).toMatchObject({
        ...counts(1, 1, 1),
        updatable: 1,
      });
      const after = await store.find(1);
      expect(after).toMatchObject({
        ...{ outsideId: 'T1', place: 'bar', status: 'resolved', resolvedAt: noon - 5, ending: 'solved' },
        ...{ acknowledgedAt: noon - 5, remedies: [{ kind: 'voucher', valueMinor: 500 }] },
      });
      expect(await store.notes(1)).toMatchObject([{ text: 'called back' }]);
      const history = await store.history(1);
      expect(
        history.map(({ entity, operation, action: { kind } }) => `${kind} ${entity} ${operation}`),
      ).toEqual([
        'import incident created',
        'import incident updated',
        'import note created',
        'import remedy created',
      ]);
      expect(history[1]?.fields).toContainEqual({ field: 'place', before: null, after: 'bar' });
      expect(await store.history(2)).toHaveLength(1);
      expect((await store.undoable()).action).toMatchObject({
        incidents: 2,
        firstIncident: 3,
        lastIncident: 3,
      });

      expect(await importRows(store, rows, { updates: true })).toMatchObject(counts(0, 3));
      await undoNewest(store);
      expect(await store.find(1)).toEqual(before);
      expect([await store.find(3), await store.notes(1)]).toEqual([null, []]);
      expect((await store.business()).names.category).toEqual([]);
      expect(await importRows(store, [row(1, 1), row(2, 9)])).toMatchObject(counts(0, 2));
    });

    test('alone is an action too, and only of the records that it changed', async () => {
      const store = await createDatabase().open();
      await importRows(store, [row(1, 1), row(2, 9), row(3, 3)]);
      const rows = [resolvedRow, row(3, 13, { description: 'row 3', place: 'hall' })];
      await importRows(store, rows, { updates: true });
      expect((await store.undoable()).action).toMatchObject({ incidents: 2, firstIncident: null });
      expect(await store.history(2)).toHaveLength(1);
      await store.commit(action('edit'), [{ change: 'update_incident', number: 2, set: { place: 'bar' } }]);
      expect((await store.actionsSinceHandover(0)).actions.at(-2)?.incidents).toEqual([1, 3]);
      await undoNewest(store);
      await undoNewest(store);
      expect(await store.find(3)).toMatchObject({ place: null });
    });

    test('resolves and reopens by the rules of the commands', async () => {
      const store = await createDatabase().open();
      await importRows(store, [row(1, 1), row(2, 9)]);
      await store.commit(action('formal'), [
        {
          change: 'create',
          of: 'formal',
          incident: 2,
          fields: {
            reference: null,
            authority: null,
            receivedOn: today,
            channel: null,
            called: null,
            paper: null,
            noticeOn: null,
          },
        },
      ]);
      const formal = row(2, 5, {
        description: 'row 9',
        status: 'resolved',
        resolvedAt: noon,
        resolvedOn: today,
      });
      expect(await differences(store, [formal])).toEqual(['2 status open resolved*']);
      await importRows(store, [resolvedRow, formal], { updates: true });
      expect(await store.find(2)).toMatchObject({ status: 'open' });
      const reopened = row(1, 6, { description: 'row 1', outsideId: 'T1' });
      await importRows(store, [reopened], { updates: true });
      expect(await store.find(1)).toMatchObject({
        status: 'open',
        resolvedAt: null,
        ending: null,
        place: 'bar',
      });
      expect(await store.entries('reopening', [1])).toMatchObject([
        { resolvedAt: noon - 5, ending: 'solved', at: noon, onDay: today },
      ]);
    });

    test('leaves what was edited here since the last import', async () => {
      const store = await createDatabase().open();
      const editSeverity = (severity: 1 | 2 | 3) =>
        store.commit(action('edit'), [{ change: 'update_incident', number: 1, set: { severity } }]);
      await importRows(store, [row(1, 1, { severity: 1 })]);
      await editSeverity(2);
      const next = row(1, 2, { description: 'row 1', severity: 3, customer: 'Ana' });
      expect(await differences(store, [next])).toEqual(['1 severity 2 3*', '1 customer null Ana']);
      expect(await importRows(store, [next], { updates: true })).toMatchObject({ changed: 1, updatable: 1 });
      expect(await store.find(1)).toMatchObject({ severity: 2, customer: 'Ana' });
      expect(await importRows(store, [next])).toMatchObject(counts(0, 1));
      // From then on the import is the last word.
      const last = row(1, 3, { description: 'row 1', severity: 1, customer: 'Ana' });
      expect(await differences(store, [last])).toEqual(['1 severity 2 1']);
      await editSeverity(3);
      await undoNewest(store);
      expect(await differences(store, [last])).toEqual(['1 severity 2 1']);
    });

    test('finds a record whose customer and place were corrected here', async () => {
      const store = await createDatabase().open();
      const known = { description: 'cold soup', customer: 'Anna', place: 'bar', contact: '600 111 222' };
      await importRows(store, [row(1, 1, known)]);
      await store.commit(action('edit'), [
        {
          change: 'update_incident',
          number: 1,
          set: { customer: 'Hanna', place: 'hall', contact: '600 111 333' },
        },
      ]);
      const next = row(1, 2, { ...known, severity: 2 });
      expect(await differences(store, [next])).toEqual([
        '1 severity null 2',
        '1 place hall bar*',
        '1 customer Hanna Anna*',
        '1 contact 600 111 333 600 111 222*',
      ]);
    });

    test('adds notes once, and corrects the value of a remedy', async () => {
      const store = await createDatabase().open();
      await importRows(store, [
        row(1, 1, { notes: ['said'], remedies: [remedy('voucher', { valueMinor: 5 })] }),
      ]);
      const next = (hash: number, ...values: readonly number[]) =>
        row(1, hash, {
          description: 'row 1',
          notes: ['said', 'done'],
          remedies: values.map((valueMinor) => remedy('other', { valueMinor })),
        });
      expect(await differences(store, [next(2, 7)])).toEqual(['1 note null said', '1 remedy 5 7']);
      await importRows(store, [next(2, 7)], { updates: true });
      expect((await store.notes(1)).map(({ text }) => text)).toEqual(['said', 'done']);
      expect((await store.find(1))?.remedies).toMatchObject([{ kind: 'voucher', valueMinor: 7 }]);
      // Which of several remedies is another is not known.
      expect(await differences(store, [next(3, 7, 2)])).toEqual(['1 remedy 7 9*']);
      await importRows(store, [next(3, 7)], { updates: true });
      expect((await store.notes(1)).length).toBe(2);
    });

    test('of our own export changes what was edited in it, by UUID', async () => {
      const store = await createDatabase().open();
      await store.commit(action('add'), [creation({ place: 'bar' }), creation()]);
      const [first, second] = [await store.find(1), await store.find(2)];
      const exported = (line: number, hash: number, spec: object) =>
        row(line, hash, { description: 'cold soup', ...spec });
      const rows = [
        exported(1, 1, { uuid: first?.uuid ?? '', place: 'hall' }),
        exported(2, 2, { uuid: second?.uuid ?? '', when: '2026-11-20 12:00' }),
      ];
      expect(await importRows(store, rows)).toMatchObject({ ...counts(0, 1, 1), changedByUuid: 1 });
      await importRows(store, rows, { updates: true });
      expect(await store.find(1)).toMatchObject({ place: 'hall' });
      expect(await importRows(store, rows)).toMatchObject(counts(0, 2));
    });

    test('matches again if another till has written meanwhile', async () => {
      const database = createDatabase();
      const [store, other] = [await database.open(), await database.open()];
      await importRows(store, [row(1, 1)]);
      const staging = await store.stage();
      staging.add(row(1, 2, { description: 'row 1', severity: 1 }));
      staging.add(row(2, 3, { when: evening }));
      expect(await staging.match(comparison({ updates: true }))).toMatchObject({
        ...counts(1, 0, 1),
        updatable: 1,
      });
      await other.commit(action('edit'), [{ change: 'update_incident', number: 1, set: { severity: 2 } }]);
      await importRows(other, [row(2, 3, { when: evening })]);
      expect(await staging.land(action('import'), today)).toMatchObject({ ...counts(0, 1, 1), updatable: 0 });
      expect(await store.find(1)).toMatchObject({ severity: 2 });
    });
  });
}
