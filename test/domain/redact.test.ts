import fc from 'fast-check';
import { expect, test } from 'vitest';
import { redactRecords } from '../../src/domain/redact.ts';
import type { Store } from '../../src/domain/records.ts';
import { anyIncident } from '../support/arbitraries.ts';
import { action, creation, everyKind } from '../support/builders.ts';
import { createEntry } from '../support/entries.ts';
import { runReport } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

const secret = 'XsecretX';
const follow = {
  at: 0,
  onDay: '2026-11-20',
  dueOn: '2026-11-20',
  by: 'Ana',
  outcome: 'reached',
  satisfaction: 2,
  before: null,
  usual: null,
  understood: null,
  told: null,
  text: secret,
} as const;

/** A store in which every text about a customer is the same word. */
async function house(): Promise<Store> {
  const store = await freshStore();
  const told = {
    description: secret,
    customer: secret,
    contact: `${secret}@example.com`,
    place: secret,
    partner: secret,
    expected: secret,
    whys: [secret],
    unchangedBecause: secret,
    offered: [secret],
    state: 'upset',
    safety: 'yes',
    owner: 'Carmen',
  } as const;
  await store.commit(action('add'), [
    creation({ ...told, when: '2026-11-18 12:00', notes: [secret] }),
    creation({ ...told, when: '2026-11-19 12:00', followUpOn: '2026-11-19' }),
  ]);
  await store.commit(action('promise'), [
    createEntry('promise', { text: secret, dueAt: 1, madeBy: 'Ana', outcome: null, settledAt: null }, 1),
    createEntry('follow_up', follow, 1),
    createEntry(
      'formal',
      {
        reference: secret,
        authority: 'office',
        receivedOn: '2026-11-18',
        channel: null,
        called: null,
        paper: null,
        noticeOn: null,
      },
      1,
    ),
  ]);
  return store;
}

test('nothing that is asked of redacted records tells who a customer is or what was written about them', async () => {
  const store = await house();
  const records = redactRecords(store);
  const answers = {
    list: await records.list(everyKind),
    find: await records.find(1),
    notes: await records.notes(1),
    promises: await records.entries('promise'),
    followUps: await records.entries('follow_up'),
    formals: await records.entries('formal'),
    customers: await records.customers({ atLeast: 1 }),
    contacts: await records.contactsOf(`${secret}@example.com`),
    places: await records.tally(everyKind, ['place']),
    pending: await records.pending({
      day: '2027-01-01',
      before: Number.MAX_SAFE_INTEGER,
      formalUntil: '2027-01-01',
    }),
    still: await records.withSnapshot((one) => one.list(everyKind)),
  };
  const streamed = [];
  for await (const page of records.stream(everyKind)) streamed.push(...page);
  const told = JSON.stringify({ answers, streamed });
  expect(told.toLowerCase()).not.toContain(secret.toLowerCase());
  // Names of staff stay, and so does everything that can be counted.
  expect(told).toContain('Carmen');
  expect(JSON.stringify(await store.list(everyKind))).toContain(secret);
});

test.each(['week', 'customers', 'place', 'unchanged', 'changes'])(
  'the report %s of redacted records says as much and names nobody',
  async (name) => {
    const store = await house();
    const document = await runReport(redactRecords(store) as Store, name);
    expect(JSON.stringify(document).toLowerCase()).not.toContain(secret.toLowerCase());
    expect(document.scope.total).toBe((await runReport(store, name)).scope.total);
  },
);

test('what can be counted is counted the same, whatever was recorded', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyIncident, { maxLength: 12 }), async (incidents) => {
      const store = await freshStore();
      await store.commit(
        action('add'),
        incidents.map((incident) =>
          creation({ ...incident, department: null, category: null, cause: null, touchpoint: null }),
        ),
      );
      const records = redactRecords(store);
      expect(await records.tally(everyKind, ['hour', 'state', 'staff'])).toEqual(
        await store.tally(everyKind, ['hour', 'state', 'staff']),
      );
      const counted = (some: Awaited<ReturnType<Store['list']>>) =>
        some.map(({ number, moment, severity, status }) => [number, moment, severity, status]);
      expect(counted(await records.list(everyKind))).toEqual(counted(await store.list(everyKind)));
      await store.close();
    }),
    { numRuns: 20 },
  );
});
