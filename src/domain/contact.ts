import { parsePhoneNumberFromString, type CountryCode } from './phones.ts';
import type { Country } from './country.ts';

/** Fewer digits are a table, a room, an hour. */
const fewestDigits = 6;

const mailPattern = /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[^\s<>(),;:".!?]+/gu;
/** What a spreadsheet shows of a long number where its column is narrow, and then saves: "3.46006E+10". */
const cutPattern = /(?<![\p{L}\d.,])\d(?:[.,]\d+E\+?|E\+)\d{1,3}(?![\p{L}\d])/giu;
const timePattern = /(?<!\d)\d{1,2}(?::\d\d|h\d\d|h(?!\p{L}))(?!\d)/giu;
const datePattern =
  /(?<![\d./+-]\s?)(?:(\d{1,2})([./-])(\d{1,2})\2(?:(?:19|20)\d\d|\d\d)|(\d{1,2}) (\d{1,2}) (?:19|20)\d\d|(?:19|20)\d\d([./-])(\d{1,2})\6(\d{1,2}))(?![./-]?\d)/gu;
/** What a spreadsheet makes of a number that it reckons with: "600555012.0". */
const reckonedPattern = /(?<![\d.,])(\d{6,})[.,]0{1,2}(?![\d.,]*\d)/gu;
/** Digits and what stands between the digits of one number. */
const runPattern = /(?:\+\s?)?\(?\d[\d\s().\-‐-―/]*\d/gu;
/** Where one number ends and another begins, the surest sign first. Behind some of them may stand what is no number. */
const between = [
  { gap: /\//u, endsNumber: true },
  { gap: /\s+(?=\()/u, endsNumber: true },
  { gap: /\s+[-‐-―]\s+/u, endsNumber: false },
  { gap: /\s+/u, endsNumber: false },
];

/**
 * What somebody is known by, out of a contact as it was written: first what they are known by in the first place, a phone
 * number with its country ("+34600555012"), else an e-mail address in lower case, else six or more digits that are no
 * whole number there ("5550123"). What follows only helps to find them. `country` is where numbers without one are dialled
 * from; null where that is not known. Dates, times and what a spreadsheet has cut are no numbers.
 */
export function keysOf(contact: string | null, country: Country | null): readonly string[] {
  if (contact === null) return [];
  let rest = contact.normalize('NFKC');
  const mails: string[] = [];
  if (rest.includes('@'))
    rest = rest.replace(/\s*@\s*/gu, '@').replace(mailPattern, (mail) => {
      mails.push(mail.toLowerCase());
      return ',';
    });
  const numbers: Found = { phones: [], digits: [] };
  if (digitsIn(rest).length >= fewestDigits)
    for (const part of withoutOtherFigures(rest).split(/[,;|]|\s\/|\/\s/u))
      for (const [run] of part.matchAll(runPattern)) readRun(run, country, numbers);
  return [...new Set([...numbers.phones, ...mails, ...numbers.digits])];
}

/** What somebody is known by in the first place; null where nobody can be told by it. */
export function contactKey(contact: string | null, country: Country | null): string | null {
  return keysOf(contact, country)[0] ?? null;
}

/** Whether a text holds a number of which a spreadsheet has cut the end. */
export function isCutNumber(contact: string): boolean {
  cutPattern.lastIndex = 0;
  return cutPattern.test(contact);
}

/** Whether a text is a phone number or an e-mail address and nothing else. */
export function isNothingButContact(text: string | null): boolean {
  if (text === null) return false;
  return keysOf(text, null).length > 0 && (/^[+\d\s().-]+$/u.test(text) || /^\S+@\S+$/u.test(text));
}

function withoutOtherFigures(text: string): string {
  return text
    .replace(cutPattern, ',')
    .replace(reckonedPattern, '$1')
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

interface Found {
  readonly phones: string[];
  readonly digits: string[];
}

/** Puts what a run of digits holds: one number, or several where it makes none as a whole. */
function readRun(run: string, country: Country | null, found: Found): void {
  const digits = digitsIn(run);
  if (digits.length < fewestDigits) return;
  const whole = phoneOf(run, digits, country);
  if (whole !== null) {
    found.phones.push(whole);
    return;
  }
  for (const { gap, endsNumber } of between) {
    const all = run.split(gap).filter((part) => part.trim() !== '');
    const isLong = (part: string) => digitsIn(part).length >= fewestDigits;
    // A short part before it belongs to the number: an area, without which it is somebody else's.
    const [first = ''] = all;
    const isEnded = endsNumber && isLong(first) && phoneOf(first, digitsIn(first), country) !== null;
    if (all.length < 2 || !(isEnded || all.every(isLong))) continue;
    for (const part of all) readRun(part, country, found);
    return;
  }
  const two = twoNumbers(run, country);
  if (two) found.phones.push(...two);
  else found.digits.push(digits);
}

/** Two numbers with nothing but a space between them; null where they are not two that are given out. */
function twoNumbers(run: string, country: Country | null): readonly string[] | null {
  // One that tells its country or its area is one, however long.
  if (/[+(]/u.test(run)) return null;
  const words = run.split(' ');
  for (let count = 1; country !== null && count < words.length; count++) {
    const halves = [words.slice(0, count), words.slice(count)].map((some) => {
      const digits = digitsIn(some.join(' '));
      return digits.length < fewestDigits ? null : parsed(digits, country, true);
    });
    if (halves.every((half) => half !== null)) return halves;
  }
  return null;
}

function digitsIn(text: string): string {
  return text.replace(/\D/gu, '');
}

/** A number with its country; null for what cannot be one. */
function phoneOf(run: string, digits: string, country: Country | null): string | null {
  if (digits.length < fewestDigits) return null;
  const national = country === null ? null : () => parsed(digits, country);
  const attempts = run.trim().startsWith('+')
    ? [() => parsed(`+${digits}`), () => parsed(`+${digitsIn(run.replace('(0)', ''))}`)]
    : [
        ...(national ? [national] : []),
        ...(digits.startsWith('00') ? [() => parsed(`+${digits.slice(2)}`)] : []),
        // A spreadsheet leaves the plus away.
        ...(digits.length > 10 && digits === run ? [() => parsed(`+${digits}`, undefined, true)] : []),
      ];
  for (const attempt of attempts) {
    const number = attempt();
    if (number !== null) return number;
  }
  return null;
}

/** Mexico once put a 1 before its mobiles and Argentina puts a 9, for whoever calls from abroad alone. */
const abroadOnly: readonly (readonly [written: RegExp, without: string])[] = [
  [/^\+521(\d{10})$/u, '+52$1'],
  [/^\+549(\d{10})$/u, '+54$1'],
];

function parsed(text: string, country?: Country, mustBeValid = false): string | null {
  const asked = abroadOnly.reduce((number, [written, without]) => number.replace(written, without), text);
  const found = parsePhoneNumberFromString(asked, {
    // One that the library has no numbers of counts for none.
    ...(country === undefined ? {} : { defaultCountry: country as CountryCode }),
    extract: false,
  });
  if (!found || !(mustBeValid ? found.isValid() : found.isPossible())) return null;
  return abroadOnly.reduce<string>(
    (number, [written, without]) => number.replace(written, without),
    found.number,
  );
}
