import { minorDigits, parseMoney, type Minor } from '../../domain/money.ts';

/** An amount of money in a text: digits in groups of three, or plain, with decimal places or without. */
const amountPattern =
  /^(?<before>[^\d.,]*)(?<whole>\d{1,3}(?:(?<group>[.,'’\s])\d{3})(?:\k<group>\d{3})*|\d{1,9})(?:(?<point>[.,])(?<fraction>\d{1,3}))?(?<after>[^\d]*)$/u;
/** Words and marks after which a currency is no longer expected. */
const signs = /[-+−()\s]/gu;

/**
 * Parses an amount as people and programs write it: "$1,250.00", "1.250,50 €", "1 250,50", "R$ 45,90", "(12.50)", "-12.50",
 * "12.50 voucher". A minus or brackets mark a cost and are ignored. Three digits after a single mark are a group of thousands,
 * unless the currency has three decimal places.
 * @param isPlain whether the text comes from a number of a spreadsheet, whose point is always decimal
 * @throws UserError bad_money, also for the sign of another currency
 */
export function parseAmount(text: string, currency: string, isPlain = false): Minor {
  const notation = { currency, country: null };
  const digits = minorDigits(currency);
  if (isPlain && /^-?\d+(?:\.\d+)?$/u.test(text)) return Math.round(Math.abs(Number(text)) * 10 ** digits);
  const { before = '', whole, group, point, fraction, after = '' } = amountPattern.exec(text)?.groups ?? {};
  // Another currency is refused by parseMoney, with its sentence.
  if (whole === undefined || (point !== undefined && point === group)) return parseMoney(text, notation);
  const unit = before.replaceAll(signs, '');
  const words = after.replaceAll(signs, ' ').trim().split(/\s+/u);
  const sign = unit !== '' ? unit : (words[0] ?? '');
  const isWord = unit === '' && /^\p{L}{4,}$/u.test(sign);
  if (group === undefined && fraction?.length === 3 && digits !== 3 && digits !== 0)
    return parseMoney(`${isWord ? '' : sign}${whole}${fraction}`, notation, text);
  const plain = whole.replaceAll(/\D/gu, '') + (fraction === undefined ? '' : `.${fraction}`);
  return parseMoney(`${isWord ? '' : sign}${plain}`, notation, text);
}
