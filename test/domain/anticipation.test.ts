import { expect, test } from 'vitest';
import { findAnticipation } from '../../src/domain/anticipation.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { oneOfEach } from '../support/entries.ts';

const entry = (
  id: number,
  touchpoint: number | null,
  category: number | null,
  since = '2026-11-01',
): Entry<'anticipation'> => ({
  ...oneOfEach.anticipation,
  id,
  incident: null,
  touchpoint,
  category,
  since,
});

const entries = [entry(1, null, null), entry(2, null, 5), entry(3, 4, null), entry(4, 4, 5), entry(5, 4, 5)];

test.each([
  ['both its touchpoint and its category', 4, 5, 4],
  ['its touchpoint', 4, 6, 3],
  ['its touchpoint, where it has no category', 4, null, 3],
  ['its category', 9, 5, 2],
  ['neither of them: an entry for nothing foresees nothing', 9, 9, null],
  ['nothing, where nothing is known of it', null, null, null],
])('an incident was foreseen by %s', (_, touchpoint, category, id) => {
  expect(findAnticipation(entries, { touchpoint, category, on: '2026-11-20' })).toBe(id);
});

test('only what had been thought of by then counts, that very day included', () => {
  const about = { touchpoint: 4, category: 5 };
  const [early, late] = [entry(1, 4, null, '2026-11-10'), entry(2, 4, 5, '2026-11-20')];
  expect(findAnticipation([early, late], { ...about, on: '2026-11-20' })).toBe(2);
  expect(findAnticipation([early, late], { ...about, on: '2026-11-19' })).toBe(1);
  expect(findAnticipation([early, late], { ...about, on: '2026-11-09' })).toBeNull();
});
