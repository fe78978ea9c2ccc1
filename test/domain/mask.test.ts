import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskIdentities } from '../../src/domain/mask.ts';
import { fold } from '../../src/domain/text.ts';

const nobody = { names: [], contacts: [] };
const wordOf = (letters: string) =>
  fc
    .array(fc.constantFrom(...Array.from(letters)), { minLength: 2, maxLength: 9 })
    .map((chosen) => chosen.join(''));
const namePart = fc
  .tuple(fc.constantFrom(...Array.from('ABCÁÉÑÇØŠ')), wordOf('abcdeéíñçøßlmnorst'))
  .map(([first, rest]) => first + rest);
const name = fc.array(namePart, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '));
const filler = fc.array(wordOf('uvwxyz'), { maxLength: 6 }).map((words) => words.join(' '));
const glue = fc.constantFrom(' ', ', ', '. ', ': ', '\n', ' (', '" ', "'s ", ' – ');
const digits = fc.array(fc.constantFrom(...Array.from('0123456789')), { minLength: 6, maxLength: 12 });
const phone = fc
  .tuple(digits, fc.constantFrom('', ' ', '-', '.', '/'), fc.constantFrom('', '+', '+34 '))
  .map(
    ([figures, gap, start]) =>
      start + figures.map((each, at) => (at > 0 && at % 3 === 0 ? gap + each : each)).join(''),
  );
const mail = fc.tuple(wordOf('abcdefg.'), wordOf('abcdefg')).map(([user, host]) => `x${user}x@${host}.com`);

/** Whether the words of a name follow each other in a text, whatever the case and the accents. */
const names = (text: string, wanted: string) =>
  ` ${fold(text.replace(/[^\p{L}\p{N}]+/gu, ' '))} `.includes(` ${fold(wanted)} `);

describe('no recorded name, phone number or e-mail address survives', () => {
  test('a name, as a whole and each of its parts, in any case and without accents', () => {
    fc.assert(
      fc.property(
        name,
        filler,
        filler,
        glue,
        fc.constantFrom('as', 'lower', 'upper', 'bare'),
        (whole, a, b, between, form) => {
          const written = {
            as: whole,
            lower: whole.toLowerCase(),
            upper: whole.toUpperCase(),
            bare: fold(whole),
          }[form];
          const masked = maskIdentities(`${a}${between}${written}${between}${b}`, {
            names: [whole],
            contacts: [],
          });
          expect(names(masked, whole)).toBe(false);
          for (const part of whole.split(' ').filter((each) => each.length > 2))
            expect(names(masked, part)).toBe(false);
        },
      ),
    );
  });

  test('a phone number, recorded or not', () => {
    fc.assert(
      fc.property(phone, filler, filler, (number, a, b) => {
        const masked = maskIdentities(`${a} ${number} ${b}`, nobody);
        expect(masked.replace(/\D/gu, '').length).toBeLessThan(6);
      }),
    );
  });

  test('an e-mail address, recorded or not', () => {
    fc.assert(
      fc.property(mail, filler, filler, (address, a, b) => {
        const masked = maskIdentities(`${a} ${address} ${b}`, nobody);
        expect(masked).not.toContain('@');
        expect(masked).not.toContain(address);
      }),
    );
  });

  test('a contact in words', () => {
    const identities = { names: [], contacts: ['@ana.ruiz on Instagram'] };
    expect(maskIdentities('Write to @ana.ruiz please', identities)).toBe('Write to *** please');
  });
});

test.each([
  ['Mrs Ruiz left', ['Ana Ruiz'], 'Mrs *** left'],
  ["Ruiz's soup, said ANA", ['Ana Ruiz'], "***'s soup, said ***"],
  ['la señora Nunez', ['Núñez'], 'la señora ***'],
  ['Dr de la Fuente came', ['María de la Fuente'], 'Dr de la *** came'],
  ['Jo was rude, so we go', ['Jo'], '*** was rude, so we go'],
  ['王伟说汤是冷的', ['王伟'], '***说汤是冷的'],
  ["O'Brien waited 40 min at table 12", ["Pat O'Brien"], '*** waited 40 min at table 12'],
])('%s', (text, recorded, masked) => {
  expect(maskIdentities(text, { names: recorded, contacts: [] })).toBe(masked);
});

test('prices, times, tables and rooms stay, because a case needs them', () => {
  const text = 'Table 4 at 19:42, room 214: 12.50 instead of 9.80, 45 minutes';
  expect(maskIdentities(text, { names: ['Ana Ruiz'], contacts: ['600 555 012'] })).toBe(text);
});

test('a name with a description hides no ordinary word', () => {
  expect(maskIdentities('the guest at the table', { names: ['guest at table 4, Ruiz'], contacts: [] })).toBe(
    'the guest at the table',
  );
});
