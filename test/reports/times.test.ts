import { beforeEach, describe, expect, test } from 'vitest';
import type { Store } from '../../src/domain/records.ts';
import { action, creation, noon } from '../support/builders.ts';
import { keep, oneOfEach } from '../support/entries.ts';
import { figures, reported, shown } from '../support/request.ts';
import { freshStore } from '../support/store.ts';

const minute = 60_000;
const reportedAt = noon - 600 * minute;
const after = (minutes: number) => reportedAt + minutes * minute;

/**
 * Told at 02:00, today the 20th at noon. Answered after 10, 20, 30, 40 and 100 minutes: half within 30; nine of ten
 * within 40 + 0.6 · 60 = 76. The first was solved after 60, then opened again; the second after 120. The sixth is
 * three weeks old and unanswered.
 */
describe('the report of times', () => {
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
    await store.commit(action('reopen'), [keep('reopening', { ...oneOfEach.reopening, ...first }, 1)]);
  });

  test('has medians and nine of ten, and the first solution of what was opened again', async () => {
    expect(figures(await reported(store, 'times'))).toMatchObject({
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

  test('counts what is overdue as missed and leaves out what is not due yet', async () => {
    const told = await reported(store, 'times');
    expect(figures(told)).toMatchObject({
      'due acknowledge_target met': 3,
      'due acknowledge_target missed': 3,
      'due resolve_target met': 0,
      'due resolve_target not_yet_due': 1,
      'due promise met': 0,
      'reopening reopened': 1,
      'reopening ever_resolved': 2,
    });
    expect(shown(told)).toContain('3 of 6 (50%)');
    expect(shown(told)).toContain('"1 of 2"');
  });

  test('tells what came and went in the range, and what is open today of whatever day', async () => {
    const period = { from: '2026-11-20', to: '2026-11-20' };
    expect(figures(await reported(store, 'times', { period }))).toMatchObject({
      // On the 19th the third of October was open, and one of the 18th; the other had been solved that day.
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

  test('names the list of its range and that of what is open', async () => {
    const { seeAlso } = await reported(store, 'times');
    expect(seeAlso?.join('\n')).toContain('recovery list --all\n');
    expect(seeAlso?.join('\n')).toContain('recovery list --status open --all');
  });
});
