import { expect, test } from 'vitest';
import { completeName, findNameIn } from '../../src/domain/people.ts';

const staff = ['Marta', 'Marco', 'José Luis', 'Ana'].map((name) => ({ name }));

test.each([
  ['mart', 'Marta'],
  ['MARTA', 'Marta'],
  ['jose', 'José Luis'],
  // Two names begin so, and somebody else is not on the list.
  ['mar', 'mar'],
  [' Zoe ', 'Zoe'],
  ['Marta and Zoe', 'Marta and Zoe'],
  ['', ''],
])('"%s" is completed to "%s"', (typed, name) => {
  expect(completeName(staff, typed)).toBe(name);
});

test.each([
  ['Marta was lovely', 'Marta'],
  ['thanks to jose luis!', 'José Luis'],
  ['marta', 'Marta'],
  // A part of a word is no name, nor is a part of a name.
  ['the bananas were fresh', null],
  ['José was kind', null],
  ['Marta and Ana were kind', null],
  ['', null],
])('"%s" names %s', (text, name) => {
  expect(findNameIn(staff, text)).toBe(name);
});

test('nobody is named where there is no list', () => {
  expect(findNameIn([], 'Marta was lovely')).toBeNull();
  expect(findNameIn([{ name: '…' }], 'Marta was lovely')).toBeNull();
});
