import { parsePhoneNumberFromString, type CountryCode } from './phones.ts';
import type { Country } from './country.ts';

/** Minimum length of a phone number; fewer digits are a table, a room or a time. */
const minDigits = 6;

const mailPattern = /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[^\s<>(),;:".!?]+/gu;
/** A long number that a spreadsheet has shortened in a narrow column and saved like that: "3.46006E+10". */
const truncatedPattern = /(?<![\p{L}\d.,])\d(?:[.,]\d+E\+?|E\+)\d{1,3}(?![\p{L}\d])/giu;
const timePattern = /(?<!\d)\d{1,2}(?::\d\d|h\d\d|h(?!\p{L}))(?!\d)/giu;
const datePattern =
  /(?<![\d./+-]\s?)(?:(\d{1,2})([./-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)|(\d{1,2}) (\d{1,2}) (?:19|20)\d\d|(?:19|20)\d\d([./-])(\d{1,2})\6(\d{1,2}))(?![./-]?\d)/gu;
/** A phone number that a spreadsheet has treated as a numeric value: "600555012.0". */
const decimalPattern = /(?<![\d.,])(\d{6,})[.,]0{1,2}(?![\d.,]*\d)/gu;
/** A run of digits, with the characters that occur between the digits of one number. */
const runPattern = /(?:\+\s?)?\(?\d[\d\s().\-‐-―/]*\d/gu;
/**
 * Separators between two numbers, the most reliable first. After one that `endsNumber`, the text need not be a number.
 */
const separators = [
  { gap: /\//u, endsNumber: true },
  { gap: /\s+(?=\()/u, endsNumber: true },
  { gap: /\s+[-‐-―]\s+/u, endsNumber: false },
  { gap: /\s+/u, endsNumber: false },
];

/**
 * Extracts the keys that identify a customer from a contact as written: phone numbers with their country code
 * ("+34600555012"), then e-mail addresses in lower case, then six or more digits that are not a complete number in
 * `country` ("5550123"). The first key identifies the customer; the others only help to find them. `country` is where
 * numbers without a country code are dialled from; null if unknown. Dates, times and numbers shortened by a spreadsheet
 * are ignored.
 */
export function contactKeys(contact: string | null, country: Country | null): readonly string[] {
  if (contact === null) return [];
  let remaining = contact.normalize('NFKC');
  const mails: string[] = [];
  if (remaining.includes('@'))
    remaining = remaining.replace(/\s*@\s*/gu, '@').replace(mailPattern, (mail) => {
      mails.push(mail.toLowerCase());
      return ',';
    });
  const numbers: FoundNumbers = { phones: [], digits: [] };
  if (digitsIn(remaining).length >= minDigits)
    for (const part of removeOtherFigures(remaining).split(/[,;|]|\s\/|\/\s/u))
      for (const [run] of part.matchAll(runPattern)) collectNumbers(run, country, numbers);
  return [...new Set([...numbers.phones, ...mails, ...numbers.digits])];
}

/** Returns the key that identifies the customer; null if the contact identifies nobody. */
export function primaryContactKey(contact: string | null, country: Country | null): string | null {
  return contactKeys(contact, country)[0] ?? null;
}

/** Whether a text contains a number whose end a spreadsheet has cut off. */
export function isTruncatedNumber(contact: string): boolean {
  truncatedPattern.lastIndex = 0;
  return truncatedPattern.test(contact);
}

/** Whether a text consists only of a phone number or an e-mail address. */
export function isOnlyContact(text: string | null): boolean {
  if (text === null) return false;
  return contactKeys(text, null).length > 0 && (/^[+\d\s().-]+$/u.test(text) || /^\S+@\S+$/u.test(text));
}

function removeOtherFigures(text: string): string {
  return text
    .replace(truncatedPattern, ',')
    .replace(decimalPattern, '$1')
    .replace(timePattern, ',')
    .replace(datePattern, (date, first, _, second, day, month, __, ofYear, ofMonth) =>
      [
        [first, second],
        [day, month],
        [ofYear, ofMonth],
      ].some(isDayAndMonth)
        ? ','
        : date,
    );
}

function isDayAndMonth(parts: readonly unknown[]): boolean {
  const [a = 0, b = 0] = parts.map(Number).sort((one, other) => one - other);
  return a >= 1 && a <= 12 && b <= 31;
}

interface FoundNumbers {
  readonly phones: string[];
  readonly digits: string[];
}

/** Adds the number in a run of digits to `found`, or several numbers if the whole run is not a valid one. */
function collectNumbers(run: string, country: Country | null, found: FoundNumbers): void {
  const digits = digitsIn(run);
  if (digits.length < minDigits) return;
  const whole = parseRun(run, digits, country);
  if (whole !== null) {
    found.phones.push(whole);
    return;
  }
  for (const { gap, endsNumber } of separators) {
    const all = run.split(gap).filter((part) => part.trim() !== '');
    const isLong = (part: string) => digitsIn(part).length >= minDigits;
    // A short part at the beginning is an area code, without which the number would be a different one.
    const [first = ''] = all;
    const isEnded = endsNumber && isLong(first) && parseRun(first, digitsIn(first), country) !== null;
    if (all.length < 2 || !(isEnded || all.every(isLong))) continue;
    for (const part of all) collectNumbers(part, country, found);
    return;
  }
  const two = splitTwoNumbers(run, country);
  if (two) found.phones.push(...two);
  else found.digits.push(digits);
}

/** Splits a run into two valid numbers separated only by a space; null if there is no such split. */
function splitTwoNumbers(run: string, country: Country | null): readonly string[] | null {
  // A run with a country or area code is a single number, however long.
  if (/[+(]/u.test(run)) return null;
  const words = run.split(' ');
  for (let count = 1; country !== null && count < words.length; count++) {
    const halves = [words.slice(0, count), words.slice(count)].map((some) => {
      const digits = digitsIn(some.join(' '));
      return digits.length < minDigits ? null : parsePhone(digits, country, true);
    });
    if (halves.every((half) => half !== null)) return halves;
  }
  return null;
}

function digitsIn(text: string): string {
  return text.replace(/\D/gu, '');
}

/** Parses a run of digits as one number with its country code; null if it cannot be one. */
function parseRun(run: string, digits: string, country: Country | null): string | null {
  if (digits.length < minDigits) return null;
  const national = country === null ? null : () => parsePhone(digits, country);
  const attempts = run.trim().startsWith('+')
    ? [() => parsePhone(`+${digits}`), () => parsePhone(`+${digitsIn(run.replace('(0)', ''))}`)]
    : [
        ...(national ? [national] : []),
        ...(digits.startsWith('00') ? [() => parsePhone(`+${digits.slice(2)}`)] : []),
        // A spreadsheet drops the plus sign.
        ...(digits.length > 10 && digits === run ? [() => parsePhone(`+${digits}`, undefined, true)] : []),
      ];
  for (const attempt of attempts) {
    const number = attempt();
    if (number !== null) return number;
  }
  return null;
}

/** A 1 before Mexican mobile numbers (formerly) and a 9 before Argentine ones, dialled only from abroad. */
const foreignOnlyPrefixes: readonly (readonly [prefixed: RegExp, plain: string])[] = [
  [/^\+521(\d{10})$/u, '+52$1'],
  [/^\+549(\d{10})$/u, '+54$1'],
];

function parsePhone(text: string, country?: Country, mustBeValid = false): string | null {
  const dialled = foreignOnlyPrefixes.reduce(
    (number, [prefixed, plain]) => number.replace(prefixed, plain),
    text,
  );
  const found = parsePhoneNumberFromString(dialled, {
    // A country that the library does not know is ignored.
    ...(country === undefined ? {} : { defaultCountry: country as CountryCode }),
    extract: false,
  });
  if (!found || !(mustBeValid ? found.isValid() : found.isPossible())) return null;
  return foreignOnlyPrefixes.reduce<string>(
    (number, [prefixed, plain]) => number.replace(prefixed, plain),
    found.number,
  );
}
