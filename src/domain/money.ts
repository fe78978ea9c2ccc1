import { UserError } from './error.ts';

/** An amount of money in whole minor units (cents) of the currency of the business. */
export type Minor = number;

// Currencies of ISO 4217 without minor units, and with three decimal places; all others have two.
const zeroDigitCurrencies = 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ');
const threeDigitCurrencies = 'BHD IQD JOD KWD LYD OMR TND'.split(' ');

export function minorDigits(currency: string): 0 | 2 | 3 {
  if (zeroDigitCurrencies.includes(currency)) return 0;
  return threeDigitCurrencies.includes(currency) ? 3 : 2;
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

/** Returns the sign of a currency, or its code if it has no sign. */
export function currencySign(currency: string): string {
  return currencySigns[currency] ?? currency;
}

/**
 * Parses "12", "12.50", "12,50" or "12,5 €" as minor units. A point or a comma is the decimal separator. Thousands
 * separators are refused, because "1.500" means one and a half in some countries and fifteen hundred in others; so are
 * other currencies. Throws bad_money.
 * @param written the amount as the error shows it, if it was rewritten before
 */
export function parseMoney(text: string, currency: string, written: string = text): Minor {
  const digits = minorDigits(currency);
  const [, before = '', whole, fraction = '', after = ''] =
    /^(\D*?)\s*(\d{1,9})(?:[.,](\d+))?\s*(\D*)$/u.exec(text.trim()) ?? [];
  const isOwnCurrency = [before, after].every((unit) =>
    ['', currency, currencySign(currency)].includes(unit.toUpperCase()),
  );
  const isExact = /^0*$/u.test(fraction.slice(digits));
  if (whole === undefined || !isOwnCurrency || !isExact || (fraction.length === 3 && digits !== 3)) {
    throw new UserError('bad_money', { value: written, digits, currency });
  }
  return Number(whole) * 10 ** digits + Number(fraction.slice(0, digits).padEnd(digits, '0') || 0);
}

/** Formats minor units as a plain decimal for machines: 1850 → "18.50". */
export function moneyToDecimal(minor: Minor, currency: string): string {
  return (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));
}

/** Converts a stored decimal to minor units, rounding if the currency has fewer decimal places. */
export function minorFromDecimal(decimal: string, currency: string): Minor {
  return Math.round(Number(decimal) * 10 ** minorDigits(currency));
}
