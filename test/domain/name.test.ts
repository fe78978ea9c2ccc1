import { describe, expect, test } from 'vitest';
import { cleanName, findName, requireName, type Name } from '../../src/domain/name.ts';

const name = (
  id: number,
  text: string,
  mergedInto: number | null = null,
  alsoKnownAs: string[] = [],
): Name => ({
  id,
  name: text,
  mergedInto,
  alsoKnownAs,
});

const names = [
  name(1, 'Kitchen', null, ['cocina', 'galley']),
  name(2, 'Front desk'),
  name(3, 'Reception', 2),
  name(4, 'Lobby', 3),
  name(5, 'Bar'),
];

describe('a typed name', () => {
  test.each(['Kitchen', 'kitchen ', 'KITCHEN', 'Kítchen', 'cocina', 'Galley'])(
    '%s is the kitchen',
    (typed) => {
      expect(findName(names, typed).exact?.id).toBe(1);
    },
  );

  test('that was merged means what it was merged into, along the whole chain', () => {
    expect(findName(names, 'reception').exact?.id).toBe(2);
    expect(findName(names, 'lobby').exact?.id).toBe(2);
  });

  test('that a current entry bears belongs to it, not to a merged one or an alias', () => {
    const reopened = [...names, name(6, 'Lobby'), name(7, 'Galley')];
    expect(findName(reopened, 'lobby').exact?.id).toBe(6);
    expect(findName(reopened, 'galley').exact?.id).toBe(7);
  });

  test('one letter off is near, and never taken for it', () => {
    expect(findName(names, 'Kitchem')).toEqual({ near: names[0] });
    expect(() => requireName('department', names, 'Kitchem')).toThrow(
      expect.objectContaining({
        code: 'near_name',
        values: { list: 'department', value: 'Kitchem', near: 'Kitchen' },
      }),
    );
  });

  test('near to a merged entry is not offered', () => {
    expect(findName(names, 'lobbi')).toEqual({});
  });

  test('that nothing resembles is unknown, and the current ones are told', () => {
    expect(() => requireName('department', names, 'Garage')).toThrow(
      expect.objectContaining({
        code: 'unknown_name',
        values: { list: 'department', value: 'Garage', known: 'Kitchen, Front desk, Bar' },
      }),
    );
  });

  test('says so where it may be put on the list', () => {
    expect(() => requireName('department', names, 'Garage', true)).toThrow(
      expect.objectContaining({ values: expect.objectContaining({ create: 'yes' }) as unknown }),
    );
  });

  test('like a word of the language itself is just unknown', () => {
    for (const word of ['constructor', '__proto__', 'toString']) expect(findName(names, word)).toEqual({});
  });

  test('merged in a circle by two tills still comes to an end', () => {
    const circle = [name(1, 'Bar', 2), name(2, 'Pub', 1)];
    expect([1, 2]).toContain(findName(circle, 'bar').exact?.id);
  });
});

test('a name is kept clean, and cannot be empty', () => {
  expect(cleanName('  Front   desk ', 'department')).toBe('Front desk');
  expect(() => cleanName(' ', 'department')).toThrow(
    expect.objectContaining({ code: 'empty_text', values: { field: 'department' } }),
  );
});
