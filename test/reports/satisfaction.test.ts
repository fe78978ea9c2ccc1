import { beforeEach, describe, expect, test } from 'vitest';
import type { FollowUpFields } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { action, creation } from '../support/builders.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { figuresOf, runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

let store: Store;
const followUp = (incident: number, spec: Partial<FollowUpFields>) =>
  createEntry('follow_up', { ...oneOfEach.follow_up, ...spec }, incident);

/**
 * The latest answers "after" are 4 4 5 2 3, with a median of 4. "Before" is 2 1 2 2 –, so four pairs gain 2 3 3 0, three of them from 1–2
 * to 4–5. "Usual" is 4 3 – – 5: one of three is more satisfied than usual.
 */
describe('the report on satisfaction', () => {
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

  test('uses the latest answer for each complaint', async () => {
    const measured = figuresOf(await runReport(store, 'satisfaction'));
    expect(measured).toMatchObject({
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
    expect(measured['gain low']).toBeCloseTo(2 - 3.18245 * Math.sqrt(0.5), 4);
    // No difference of two marks is greater than 4, where the interval would reach to 4.25.
    expect(measured['gain high']).toBe(4);
    // Wilson's 95 % for 3 of 4.
    expect(measured['recovered low']).toBeCloseTo(0.3006, 3);
    expect(measured['recovered high']).toBeCloseTo(0.9544, 3);
  });

  test('gives no percentage and no interval for fewer than five, and says what is disputed', async () => {
    const text = visibleText(await runReport(store, 'satisfaction'));
    expect(text).toContain('"3 of 4"');
    expect(text).toContain('4 answers: too few to tell');
    expect(text).toContain('disputed');
    expect(text).not.toMatch(/%|because/u);
  });

  test('gives the interval from five on', async () => {
    await store.commit(action('follow_up'), [followUp(7, { satisfaction: 5, before: 2, usual: 5 })]);
    const text = visibleText(await runReport(store, 'satisfaction'));
    expect(text).toMatch(/4 of 5 \(80%\); the true figure probably lies between 38% and 96%/u);
    expect(text).toMatch(/\+2\.2 \(5 answers\); the true figure probably lies between \+0\.6 and \+3\.8/u);
  });
});
