import { groupMarkOf, type Country } from './country.ts';
import { UserError } from './error.ts';
import { fold } from './text.ts';

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

/** Returns the sign of a currency, or its code if it has no sign, for businesses whose figures follow the language. */
export function currencySign(currency: string): string {
  return currencySigns[currency] ?? currency;
}

// As Intl has them (narrowSymbol) in the language of the country, or in English.
const nationalSigns: Readonly<Record<string, readonly string[]>> = {
  $: [
    ...'ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NZD SBD SGD SRD'.split(
      ' ',
    ),
    ...'TTD USD UYU XCD'.split(' '),
  ],
  '£': ['FKP', 'GBP', 'GIP', 'SHP'],
  '€': ['EUR'],
  '¥': ['CNY', 'JPY'],
  kr: ['DKK', 'ISK', 'NOK', 'SEK'],
  'B/.': ['PAB'],
  Bs: ['BOB'],
  'Bs.S': ['VES'],
  C$: ['NIO'],
  Ft: ['HUF'],
  'GH₵': ['GHS'],
  Kz: ['AOA'],
  Kč: ['CZK'],
  L: ['HNL'],
  Q: ['GTQ'],
  R: ['ZAR'],
  R$: ['BRL'],
  RM: ['MYR'],
  Rp: ['IDR'],
  'S/': ['PEN'],
  lei: ['RON'],
  zł: ['PLN'],
  '฿': ['THB'],
  '₡': ['CRC'],
  '₦': ['NGN'],
  '₩': ['KRW'],
  '₪': ['ILS'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '₲': ['PYG'],
  '₴': ['UAH'],
  '₹': ['INR'],
  '₺': ['TRY'],
  '₽': ['RUB'],
  '₾': ['GEL'],
};

/** Returns the sign of a currency in its own country, or its code if it has none. */
export function nationalSign(currency: string): string {
  return Object.keys(nationalSigns).find((sign) => nationalSigns[sign]?.includes(currency)) ?? currency;
}

/** What an amount is read by: the currency of the business, and the marks of its country. */
export interface MoneyNotation {
  readonly currency: string;
  readonly country: Country | null;
}

/** An amount with its unit on one side: "R$ 1.234,56", "12,5 €". */
const amountPattern = /^(?<before>\D*?)\s*(?<figure>\d(?:.*\d)?)\s*(?<after>\D*)$/su;
/** Digits in groups of three, or plain, with decimal places or without. */
const figurePattern =
  /^(?<whole>[1-9]\d{0,2}(?:(?<group>[.,'’ \u00A0\u202F])\d{3})(?:\k<group>\d{3})*|\d+)(?:(?<point>[.,])(?<fraction>\d+))?$/u;

/**
 * Parses "12", "12.50", "12,50", "1.250,50", "1 250,50", "CHF 1'234.50" or "R$ 12" as minor units, where only one reading is possible.
 * "1.500" can be one and a half or fifteen hundred: it is read as thousands only if the country writes them so and decimals cannot
 * be meant, because there the currency has none, the comma is never decimal, or the amount has a sign. Other currencies are
 * refused. Throws bad_money, with both readings where there are two.
 * @param written the amount as the error shows it, if it was rewritten before
 */
export function parseMoney(text: string, notation: MoneyNotation, written: string = text): Minor {
  const { currency, country } = notation;
  const digits = minorDigits(currency);
  const refuse = (readings: { readonly thousands?: number } = {}): never => {
    throw new UserError('bad_money', { value: written, digits, currency, ...readings });
  };
  const { before = '', figure = '', after = '' } = amountPattern.exec(text.trim())?.groups ?? {};
  const { whole, group, point, fraction = '' } = figurePattern.exec(figure)?.groups ?? {};
  if (whole === undefined || (point !== undefined && point === group)) return refuse();
  if (![before, after].every((unit) => isUnit(unit, currency))) return refuse();
  const units = whole.replaceAll(/\D/gu, '');
  const hasOneMark = (group === '.' || group === ',') && point === undefined && units.length <= 6;
  const hasSign = before + after !== '';
  // Programs write three decimals with a point.
  if (hasOneMark && digits === 3 && group === '.' && !hasSign)
    return readDecimal(units.slice(0, -3), units.slice(-3), digits) ?? refuse();
  const isGroup = groupMarkOf(country) === group && (digits === 0 || group === ',' || hasSign);
  if (hasOneMark && (digits === 3 || !isGroup))
    return refuse(digits === 0 ? {} : { thousands: Number(units) });
  if (fraction.length === 3 && digits !== 3) return refuse();
  return readDecimal(units, fraction, digits) ?? refuse();
}

/** Whether a text next to a figure is the code, a sign or the name of the currency, or nothing. */
function isUnit(text: string, currency: string): boolean {
  const isSame = (sign: string) =>
    [sign, `${sign}.`].some((each) => each.toUpperCase() === text.toUpperCase());
  return (
    text === '' ||
    [currency, currencySign(currency), nationalSign(currency)].some(isSame) ||
    isName(text, currency)
  );
}

/** Whether a text is the name of a currency in one of the languages, or a word of it: "euros", "pounds", "pesos mexicanos". */
function isName(text: string, currency: string): boolean {
  const words = fold(text).split(/\s+/u);
  return ['en', 'es', 'it', 'pt'].some((language) => {
    const named = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' });
    const names = new Set(fold(`${named.format(1)} ${named.format(2)}`).split(/\s+/u));
    return words.every((word) => /\p{L}/u.test(word) && names.has(word));
  });
}

/** Returns the minor units of a decimal; null for parts of a minor unit, or more than nine digits before the point. */
function readDecimal(whole: string, fraction: string, digits: number): Minor | null {
  if (whole.length > 9 || !/^0*$/u.test(fraction.slice(digits))) return null;
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
