import { describe, expect, test } from 'vitest';
import {
  approvers,
  checkApprover,
  findPerson,
  limitOf,
  findLimitExcess,
} from '../../src/domain/authority.ts';
import { remedy } from '../support/builders.ts';
import { business, person, role } from '../support/business.ts';

const house = business(
  {
    staff: [
      person('Ana', 1000, 'lead'),
      person('Luis', null, 'lead'),
      person('Eva', null, 'owner'),
      person('Noé', null, 'gardener'),
      person('Pía'),
      person('Max', 0),
    ],
    roles: [role('Lead', 5000), role('owner', null)],
  },
  { limit: '20.00' },
);

describe('what somebody may give without asking', () => {
  test.each<[string | null, number | null, string]>([
    ['Ana', 1000, 'their own limit, before that of their role'],
    ['Luis', 5000, 'that of their role'],
    ['Eva', null, 'no limit, where their role has none'],
    ['Noé', 2000, 'that of the house, where their role has not been set'],
    ['Pía', 2000, 'that of the house, where they have neither'],
    ['Max', 0, 'nothing, where that is their own limit'],
    ['a stranger', 2000, 'that of the house'],
    [' LUIS ', 5000, 'the same however the name is typed'],
    ['noe', 2000, 'the same without its accent'],
    [null, 2000, 'that of the house, where nobody knows who'],
  ])('%s: %s is %s', (who, limit) => {
    expect(limitOf(house, who)).toBe(limit);
  });

  test('is anything, in a house that set no limit', () => {
    expect(limitOf(business(), 'Ana')).toBeNull();
  });

  test('somebody with no name is nobody', () => {
    expect(findPerson(house, '')).toBeNull();
    expect(findPerson(house, null)).toBeNull();
  });
});

describe('beyond the limit', () => {
  const given = (valueMinor: number | null, spec: Parameters<typeof remedy>[1] = {}) =>
    remedy('x', { valueMinor, limitMinor: 2000, givenBy: 'Pía', ...spec });

  test.each([
    ['what is within it', [given(2000)]],
    ['what has no value', [given(null)]],
    ['nothing at all', []],
    ['what somebody authorised', [given(9999, { approvedBy: 'Eva' })]],
    ['what has no limit', [given(9999, { limitMinor: null })]],
    ['what two people gave, each within it', [given(1500), given(1500, { givenBy: 'Luis' })]],
    ['what was given beside something that was authorised', [given(2000), given(500, { approvedBy: 'Eva' })]],
  ])('%s is not', (_, remedies) => {
    expect(findLimitExcess(remedies)).toBeNull();
  });

  test('one cent is, and both figures are told', () => {
    expect(findLimitExcess([given(2001)])).toEqual({ valueMinor: 2001, limitMinor: 2000 });
  });

  test('small gifts of one person do not slip below it together', () => {
    expect(findLimitExcess([given(1200), given(1200)])).toEqual({ valueMinor: 2400, limitMinor: 2000 });
  });

  test('nor do gifts one after the other', () => {
    expect(findLimitExcess([given(1200)], [given(1200)])).toEqual({ valueMinor: 2400, limitMinor: 2000 });
    expect(findLimitExcess([given(1200)], [given(1200, { approvedBy: 'Eva' })])).toBeNull();
    expect(findLimitExcess([given(1200)], [given(1200, { givenBy: 'Luis' })])).toBeNull();
  });

  test('what was given before is nobody’s trouble as long as nothing is added', () => {
    expect(findLimitExcess([], [given(9999)])).toBeNull();
  });

  test('nor do gifts of one person under two spellings of the name', () => {
    expect(findLimitExcess([given(1200, { givenBy: 'Pía' }), given(1200, { givenBy: 'pia' })])).toEqual({
      valueMinor: 2400,
      limitMinor: 2000,
    });
  });
});

describe('who authorises', () => {
  test('are those whose own limit covers it', () => {
    expect(approvers(house, 2000)).toEqual(['Luis', 'Eva', 'Noé', 'Pía']);
    expect(approvers(house, 2001)).toEqual(['Luis', 'Eva']);
    expect(approvers(house, 999_999)).toEqual(['Eva']);
  });

  test('may be anybody while nobody is on the list of staff', () => {
    expect(() => checkApprover('whoever', 999_999, business())).not.toThrow();
  });

  test.each(['Eva', 'eva', 'Luis'])('%s may', (who) => {
    expect(() => checkApprover(who, 5000, house)).not.toThrow();
  });

  test('a stranger may not, and is told who may', () => {
    expect(() => checkApprover('Zoe', 5000, house)).toThrow(
      expect.objectContaining({
        code: 'no_such_person',
        values: { value: 'Zoe', able: 'Luis, Eva', amount: '50.00' },
      }),
    );
  });

  test('somebody without the room for it may not, and is told who may', () => {
    expect(() => checkApprover('Ana', 5000, house)).toThrow(
      expect.objectContaining({
        code: 'not_enough_authority',
        values: { value: 'Ana', able: 'Luis, Eva', amount: '50.00' },
      }),
    );
  });
});
