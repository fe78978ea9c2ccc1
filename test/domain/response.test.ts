import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  isComplaint,
  callerWithConsent,
  newResponses,
  type ReadResponse,
  type Response,
} from '../../src/domain/response.ts';
import { shippedSurveyWords } from '../../src/shipped/surveywords.ts';
import { parseScore } from '../../src/transfer/responses.ts';

const blank: Response = {
  day: '2026-11-20',
  shift: null,
  department: null,
  satisfaction: null,
  usual: null,
  text: null,
  customer: null,
  contact: null,
  callUntil: null,
};

test.each([
  ['the soup was cold', 2, true],
  ['Nada.', 2, false],
  ['-', 1, false],
  ['', 1, false],
  ['tudo bem!', null, false],
  ['Great food, thank you', 5, false],
  ['Great food, thank you', 3, true],
  ['Great food, but we waited an hour', 5, true],
  ['ottimo, ma il tavolo era sporco', 4, true],
  ['too loud', 5, true],
] as const)('%j with %j complains: %j', (text, satisfaction, expected) => {
  expect(isComplaint({ text, satisfaction }, shippedSurveyWords, () => false)).toBe(expected);
});

test.each([
  ['4', 4],
  ['4.0', 4],
  ['4 - good', 4],
  ['4: bien', 4],
  ['4 (buono)', 4],
  ['★★★★', 4],
  ['★★★★☆', 4],
  ['4/5', 4],
  ['8/10', 4],
  ['6', null],
  ['0', null],
  ['4.5', null],
  ['good', null],
  ['4 of us waited 2 hours', 4],
])('the rating %j is %j', (text, score) => {
  expect(parseScore(text)).toBe(score);
});

test('who may not be called is not kept', () => {
  const caller = { customer: 'Ana', contact: 'ana@example.com', callUntil: '2026-12-20' };
  const on = { today: '2026-12-20', country: null };
  expect(callerWithConsent(caller, on)).toEqual({ caller, omission: null });
  expect(callerWithConsent(caller, { ...on, today: '2026-12-21' }).omission).toBe('over');
  expect(callerWithConsent({ ...caller, contact: 'room 12' }, on).omission).toBe('no_contact');
  expect(callerWithConsent({ ...caller, callUntil: null }, on).omission).toBe('no_consent');
  expect(callerWithConsent({ customer: null, contact: null, callUntil: null }, on).omission).toBeNull();
});

const anyRead = fc
  .record({
    day: fc.constantFrom('2026-11-19', '2026-11-20'),
    satisfaction: fc.constantFrom(null, 1, 5),
    text: fc.constantFrom(null, 'cold', 'slow'),
    isDated: fc.boolean(),
  })
  .map(({ isDated, ...said }): ReadResponse => ({ response: { ...blank, ...said }, isDated }));

test('answers that were stored once are not new, whoever was erased since', () => {
  fc.assert(
    fc.property(fc.array(anyRead), fc.infiniteStream(fc.boolean()), (read, erased) => {
      const stored = newResponses([], read).map(({ response }) =>
        response.text !== null && erased.next().value === true ? { ...response, text: '' } : response,
      );
      expect(stored).toHaveLength(read.length);
      expect(newResponses(stored, read)).toEqual([]);
      expect(newResponses(stored, [...read, ...structuredClone(read)])).toHaveLength(read.length);
    }),
  );
});
