import { describe, expect, test } from 'vitest';
import { UserError } from '../../src/domain/error.ts';
import { parseMoney } from '../../src/domain/money.ts';
import { languages } from '../../src/domain/settings.ts';
import { speak } from '../../src/language/language.ts';

function refusal(text: string, currency: string): UserError {
  try {
    parseMoney(text, currency);
  } catch (error) {
    if (error instanceof UserError) return error;
  }
  throw new Error(`${text} was read`);
}

describe.each(languages)('in %s', (language) => {
  const { t } = speak(language);

  test.each(['EUR', 'JPY', 'CLP', 'TND'])(
    'the hint after a wrong amount names amounts that %s has',
    (currency) => {
      const [, hint = ''] = t.error.bad_money(refusal('a lot', currency).values);
      const amounts = hint.match(/\d+(?:[.,]\d+)?/gu) ?? [];
      expect(amounts.length).toBeGreaterThan(0);
      for (const amount of amounts) expect(parseMoney(amount, currency)).toBeGreaterThan(0);
    },
  );

  test('amounts that help and reports propose are whole ones, right in every currency', () => {
    const proposals: string[] = [];
    const collect = (value: unknown): void => {
      if (typeof value === 'string')
        proposals.push(...(value.match(/--(?:value|cost|limit) \d+(?:[.,]\d+)?/gu) ?? []));
      else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
    };
    collect(t);
    expect(proposals.length).toBeGreaterThan(0);
    for (const proposal of proposals) expect(proposal).toMatch(/ \d+$/u);
  });
});
