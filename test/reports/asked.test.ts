import { beforeEach, describe, expect, test } from 'vitest';
import type { FollowUpFields } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { action, creation } from '../support/builders.ts';
import { keep, oneOfEach } from '../support/entries.ts';
import { figures, reported, shown } from '../support/request.ts';
import { freshStore } from '../support/store.ts';

let store: Store;
const followUp = (incident: number, spec: Partial<FollowUpFields>) =>
  keep('follow_up', { ...oneOfEach.follow_up, ...spec }, incident);

/** Today is the 20th. Due from the 16th to the 20th: four. */
describe('the report of follow-ups', () => {
  beforeEach(async () => {
    store = await freshStore();
    await store.commit(action('add'), [
      creation({ when: '2026-10-01', cameBackOn: '2026-11-18' }),
      creation({ when: '2026-11-15' }),
      creation({ when: '2026-11-17', followUpOn: '2026-11-19' }),
      creation({ when: '2026-11-18', followUpOn: '2026-11-20' }),
      creation({ when: '2026-11-18', followUpOn: '2026-12-24' }),
    ]);
    await store.commit(action('follow_up'), [
      followUp(1, { dueOn: '2026-11-16', onDay: '2026-11-16' }),
      followUp(2, { dueOn: '2026-11-17', onDay: '2026-11-18', outcome: 'not_reached' }),
      followUp(2, { dueOn: '2026-11-30', onDay: '2026-11-18', outcome: 'no_contact' }),
      followUp(2, { dueOn: null, onDay: '2026-10-18' }),
    ]);
  });
  const week = { period: { from: '2026-11-16', to: '2026-11-22' } };

  test('counts by the days of the follow-ups, whenever the complaint was', async () => {
    const document = await reported(store, 'follow-ups', week);
    expect(figures(document)).toEqual({
      'due due': 3,
      'due in_time': 1,
      'due late': 1,
      'due not_done': 1,
      'due not_yet_due': 1,
      'outcome reached follow_ups': 1,
      'outcome not_reached follow_ups': 1,
      'outcome no_contact follow_ups': 1,
      'came_back customers': 1,
    });
    expect(shown(document)).toContain('"1 of 3"');
    expect(shown(document)).not.toContain('%');
    expect(document.seeAlso?.join('\n')).toMatch(/recovery due[^]*recovery list/u);
  });

  test('says how to note one where none was due or made', async () => {
    const document = await reported(store, 'follow-ups', {
      period: { from: '2020-01-01', to: '2020-01-07' },
    });
    expect(document.blocks).toMatchObject([{ kind: 'prose' }]);
    expect(shown(document)).toContain('recovery follow-up 142');
  });
});

/**
 * After 4 4 5 2 3, the last answers: the middle is 4. Before 2 1 2 2 – gives 2 3 3 0: four pairs, three of them from 1–2
 * to 4–5. Usual 4 3 – – 5: of three, one is happier now.
 */
describe('the report of satisfaction', () => {
  beforeEach(async () => {
    store = await freshStore();
    await store.commit(
      action('add'),
      Array.from({ length: 7 }, () => creation()),
    );
    const answer = (
      incident: number,
      satisfaction: number | null,
      before: number | null,
      usual: number | null,
      understood: 'yes' | 'no' | null,
    ) => followUp(incident, { satisfaction, before, usual, understood });
    await store.commit(action('follow_up'), [
      answer(1, 1, 1, 1, 'no'),
      answer(1, 4, 2, 4, 'yes'),
      answer(2, 4, 1, 3, 'yes'),
      answer(3, 5, 2, null, 'yes'),
      answer(4, 2, 2, null, 'no'),
      answer(5, 3, null, 5, null),
      followUp(6, { outcome: 'not_reached', satisfaction: 5 }),
    ]);
  });

  test('takes the last answer to each complaint', async () => {
    const told = figures(await reported(store, 'satisfaction'));
    expect(told).toMatchObject({
      'reached complaints': 5,
      'after n': 5,
      'after median': 4,
      'after 1 answers': 0,
      'after 2 answers': 1,
      'after 3 answers': 1,
      'after 4 answers': 2,
      'after 5 answers': 1,
      'gain n': 4,
      'gain mean': 2,
      'recovered n': 4,
      'recovered part': 3,
      'paradox n': 3,
      'paradox part': 1,
      'understood n': 4,
      'understood part': 3,
    });
    // s² = (0 + 1 + 1 + 4) / 3 = 2, t at 3 degrees of freedom 3.182: 2 ± 3.182 · √(2 / 4).
    expect(told['gain low']).toBeCloseTo(2 - 3.18245 * Math.sqrt(0.5), 4);
    expect(told['gain high']).toBeCloseTo(2 + 3.18245 * Math.sqrt(0.5), 4);
    // Wilson's 95 % for 3 of 4.
    expect(told['recovered low']).toBeCloseTo(0.3006, 3);
    expect(told['recovered high']).toBeCloseTo(0.9544, 3);
  });

  test('has no percentage and no interval of fewer than five, and says what is disputed', async () => {
    const text = shown(await reported(store, 'satisfaction'));
    expect(text).toContain('"3 of 4"');
    expect(text).toContain('4 answers: too few to tell');
    expect(text).toContain('disputed');
    expect(text).not.toMatch(/%|because/u);
  });

  test('tells the interval from five on', async () => {
    await store.commit(action('follow_up'), [followUp(7, { satisfaction: 5, before: 2, usual: 5 })]);
    const text = shown(await reported(store, 'satisfaction'));
    expect(text).toMatch(/4 of 5 \(80%\); the true figure probably lies between 38% and 96%/u);
    expect(text).toMatch(/\+2\.2 \(5 answers\); the true figure probably lies between \+0\.6 and \+3\.8/u);
  });
});

/** Ana has three complaints under two contacts that are one, Luis one; two cannot be told apart. */
describe('the report of customers', () => {
  const ana = { contact: 'ana@example.com', customer: 'Ana Ruiz' };
  beforeEach(async () => {
    store = await freshStore();
    await store.commit(action('add'), [
      creation({ when: '2024-11-20', ...ana }),
      creation({ when: '2026-03-02', ...ana, status: 'resolved', ending: 'partly' }),
      creation({ when: '2026-06-10', contact: '600 111 222', status: 'resolved', ending: 'solved' }),
      creation({ when: '2026-11-19', ...ana }),
      creation({ when: '2026-11-19', contact: 'luis@example.com' }),
      creation({ when: '2026-11-19' }),
      creation({ when: '2026-11-19', contact: 'table 4' }),
    ]);
    await store.commit(action('customer_merge'), [
      keep('same_customer', { contact: '600111222', sameContact: 'ana@example.com' }),
    ]);
  });

  test('has merged contacts as one, looks back 365 days, and names whom we failed again', async () => {
    const document = await reported(store, 'customers');
    expect(document.scope.period).toMatchObject({ from: '2025-11-21', to: '2026-11-20' });
    expect(figures(document)).toEqual({
      'complaints total': 6,
      'complaints without_contact': 2,
      'customers identifiable': 2,
      'customers repeat': 1,
      'customers failed_again': 1,
    });
    expect(document.lists?.['failed_again']).toMatchObject([
      { customer: 'Ana Ruiz', number: 3, number_before: 2 },
    ]);
    expect(shown(document)).toContain('Ana Ruiz: complaint 3 (10 Jun), after 2 (2 Mar) was not put right');
    expect(document.seeAlso?.[0]).toContain('--from 2025-11-21 --to 2026-11-20');
  });

  test('goes by what they said when they were asked again', async () => {
    await store.commit(action('follow_up'), [
      followUp(2, { satisfaction: 5 }),
      followUp(3, { satisfaction: 2 }),
    ]);
    const { lists } = await reported(store, 'customers');
    expect(lists?.['failed_again']).toMatchObject([{ number: 4, number_before: 3 }]);
  });
});
