import { describe, expect, test } from 'vitest';
import { findPlay, isStale, type Play } from '../../src/domain/playbook.ts';
import { business, name } from '../support/business.ts';

const play = (category: string | null, department: string | null, limit: number): Play => ({
  category,
  department,
  say: [],
  alternatives: [],
  remedies: [],
  limit,
  help: null,
  reviewedOn: null,
});

const house = business({
  names: {
    category: [name(1, 'Espera', ['wait', 'waiting']), name(2, 'Retraso', [], 1), name(3, 'Ruido')],
    department: [name(1, 'Cocina', ['kitchen']), name(2, 'Bar')],
    shift: [],
    cause: [],
    touchpoint: [],
  },
});

const [everything, wait, kitchen, both] = [
  play(null, null, 1),
  play('wait', null, 2),
  play(null, 'COCINA', 3),
  play('Waiting', 'kitchen', 4),
];
const plays = [everything, wait, kitchen, both];

describe('the entry for a situation', () => {
  test.each([
    ['category and department', 1, 1, both],
    ['the category, before the department', 1, 2, wait],
    ['the category, where no department is known', 1, null, wait],
    ['what the category was merged into', 2, 1, both],
    ['the department', 3, 1, kitchen],
    ['everything else', 3, 2, everything],
    ['everything else, where nothing is known', null, null, everything],
  ])('is the one for %s', (_, category, department, expected) => {
    expect(findPlay(plays, house, { category, department })).toBe(expected);
    expect(findPlay([...plays].reverse(), house, { category, department })).toBe(expected);
  });

  test('is the one for the category where another is for the department', () => {
    for (const two of [
      [wait, kitchen],
      [kitchen, wait],
    ])
      expect(findPlay(two, house, { category: 1, department: 1 })).toBe(wait);
  });

  test('is the first of two that fit alike: the house’s own stand before the shipped ones', () => {
    const own = play('wait', null, 9);
    expect(findPlay([own, wait], house, { category: 1, department: null })).toBe(own);
  });

  test('is none where none fits', () => {
    expect(findPlay([wait, kitchen], house, { category: 3, department: 2 })).toBeNull();
    expect(findPlay([], house, { category: 1, department: 1 })).toBeNull();
  });
});

test('an entry is stale when half a year has passed since somebody looked it over', () => {
  const reviewed = (reviewedOn: string | null) => ({ ...wait, reviewedOn });
  expect(isStale(reviewed('2026-05-20'), '2026-11-19')).toBe(false);
  expect(isStale(reviewed('2026-05-20'), '2026-11-20')).toBe(true);
  expect(isStale(reviewed('2026-11-20'), '2026-11-20')).toBe(false);
  expect(isStale(reviewed(null), '2026-11-20')).toBe(false);
});
