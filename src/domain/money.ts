import { UserError } from './error.ts';

/** Money is whole minor units (cents) of the house's one currency. */
export type Minor = number;

// ISO 4217: every other currency has two digits after the point.
const withoutMinor = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const withThree = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

export function minorDigits(currency: string): 0 | 2 | 3 {
  if (withoutMinor.includes(currency)) return 0;
  return withThree.includes(currency) ? 3 : 2;
}

const currencySigns: Readonly<Record<string, string>> = {
  EUR: '€',
  USD: '$',
  GBP: '£',
  CAD: '$',
  AUD: '$',
  MXN: '$',
  ARS: '$',
  CLP: '$',
  COP: '$',
  BRL: 'R$',
  JPY: '¥',
  CHF: 'CHF',
};

/** The sign that stands beside an amount, or the code of the currency where it has none. */
export function currencySign(currency: string): string {
  return currencySigns[currency] ?? currency;
}

/**
 * "12", "12.50", "12,50", "12,5 €" → minor units. A point or a comma is the decimal mark; marks of thousands are
 * refused, because "1.500" is one and a half to some and fifteen hundred to others; so are other currencies. Throws
 * bad_money.
 */
export function parseMoney(text: string, currency: string): Minor {
  const digits = minorDigits(currency);
  const [, before = '', whole, fraction = '', after = ''] =
    /^(\D*?)\s*(\d{1,9})(?:[.,](\d+))?\s*(\D*)$/u.exec(text.trim()) ?? [];
  const isOurs = [before, after].every((unit) =>
    ['', currency, currencySign(currency)].includes(unit.toUpperCase()),
  );
  const spare = /^0*$/u.test(fraction.slice(digits));
  if (whole === undefined || !isOurs || !spare || (fraction.length === 3 && digits !== 3)) {
    throw new UserError('bad_money', { value: text, digits });
  }
  return Number(whole) * 10 ** digits + Number(fraction.slice(0, digits).padEnd(digits, '0') || 0);
}

/** Minor units as a plain decimal for machines: 1850 → "18.50". */
export function moneyToDecimal(minor: Minor, currency: string): string {
  return (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
}

/** A stored decimal as minor units, rounded where the currency has fewer digits than the one it was written in. */
export function minorFromDecimal(decimal: string, currency: string): Minor {
  return Math.round(Number(decimal) * 10 ** minorDigits(currency));
}
