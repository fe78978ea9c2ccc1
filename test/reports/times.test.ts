import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, noon } from '../support/builders.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { figuresOf, runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

const minute = 60_000;
const reportedAt = noon - 600 * minute;
const after = (minutes: number) => reportedAt + minutes * minute;

/**
 * Reported at 02:00; now it is noon on the 20th. Answered after 10, 20, 30, 40 and 100 minutes: median 30; 90% within
 * 40 + 0.6 · 60 = 76. The first was resolved after 60, then reopened; the second was resolved after 120. The sixth is
 * three weeks old and unanswered.
 */
describe('the report on times', () => {
  let store: Store;
  beforeEach(async () => {
    store = await freshStore();
    const answered = (minutes: number, more = {}) =>
      creation({ reportedAt, acknowledgedAt: after(minutes), acknowledgeDueAt: after(30), ...more });
    await store.commit(action('add'), [
      answered(10, { when: '2026-11-18' }),
      answered(20, {
        when: '2026-11-18',
        status: 'resolved',
        resolvedAt: after(120),
        resolvedOn: '2026-11-20',
      }),
      answered(30),
      answered(40),
      answered(100),
      creation({ when: '2026-10-30', acknowledgeDueAt: noon - minute, resolveDueAt: noon + minute }),
    ]);
    const first = { resolvedAt: after(60), resolvedOn: '2026-11-19', onDay: '2026-11-20' };
    await store.commit(action('reopen'), [createEntry('reopening', { ...oneOfEach.reopening, ...first }, 1)]);
  });

  test('computes medians and 90% quantiles, and the first resolution of reopened complaints', async () => {
    expect(figuresOf(await runReport(store, 'times'))).toMatchObject({
      'time acknowledge n': 5,
      'time acknowledge median_minutes': 30,
      'time acknowledge p90_minutes': 76,
      'time first_resolution n': 2,
      'time first_resolution median_minutes': 90,
      'time first_resolution p90_minutes': null,
      'time resolution n': 1,
      'time resolution median_minutes': 120,
    });
  });

  test('counts overdue targets as missed, and leaves out targets not due yet', async () => {
    const document = await runReport(store, 'times');
    expect(figuresOf(document)).toMatchObject({
      'due acknowledge_target met': 3,
      'due acknowledge_target missed': 3,
      'due resolve_target met': 0,
      'due resolve_target not_yet_due': 1,
      'due promise met': 0,
      'reopening reopened': 1,
      'reopening ever_resolved': 2,
    });
    expect(visibleText(document)).toContain('3 of 6 (50%)');
    expect(visibleText(document)).toContain('"1 of 2"');
  });

  test('counts what was opened and resolved in the range, and what is open today whatever its date', async () => {
    const period = { from: '2026-11-20', to: '2026-11-20' };
    expect(figuresOf(await runReport(store, 'times', { period }))).toMatchObject({
      // Open on the 19th: the complaint of October, and one of the 18th; the other was resolved on the 19th.
      'backlog brought_forward': 2,
      'backlog new': 3,
      'backlog reopened': 1,
      'backlog resolved': 1,
      'backlog carried_forward': 5,
      'open 0-1 complaints': 3,
      'open 2-7 complaints': 1,
      'open 8-30 complaints': 1,
      'open over-30 complaints': 0,
    });
  });

  test('names the commands that list the range and the open complaints', async () => {
    const { seeAlso } = await runReport(store, 'times');
    expect(seeAlso?.join('\n')).toContain('recovery list --all\n');
    expect(seeAlso?.join('\n')).toContain('recovery list --status open --all');
  });
});
