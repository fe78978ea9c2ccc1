import { UserError } from '../domain/error.ts';
import { fold } from '../domain/text.ts';
import { formatOccurrence, readOccurrence, type DateContext } from '../domain/time/dateinput.ts';
import type { Occurrence } from '../domain/time/moment.ts';
import { wallAt } from '../domain/time/zone.ts';
import { shippedReviewWords } from '../shipped/reviewwords.ts';
import { kindByRating, parseRating } from './rows/rating.ts';
import { either } from './wordpattern.ts';

/** A review that was copied from a page. What was not in it is null. */
export interface Review {
  readonly stars: { readonly points: number; readonly best: number } | null;
  readonly name: string | null;
  /** When it was written: as the page says it, as it can be typed, and on the clock here; a day alone if it is no more. */
  readonly written: { readonly words: string; readonly typed: string; readonly local: string } | null;
  /** What the customer wrote; of a review without words, its stars. */
  readonly text: string;
}

const words = shippedReviewWords;

const score = new RegExp(String.raw`^(?:${either(words.rating)}):?\s*`, 'u');
const dated = new RegExp(String.raw`^(?:${either(words.written)}):?\s*`, 'u');
const ofBest = new RegExp(
  String.raw`^(\d{1,3}(?:[.,]\d)?)\s?(?:${either(words.of)})\s?(5|10|100)(?:\s(?:${either(words.stars)}))?$`,
  'u',
);
const inStars = new RegExp(String.raw`^([1-5](?:[.,]\d)?)\s?(?:${either(words.stars)})$`, 'u');
const ago = new RegExp(String.raw`(?<!\p{L})(?:${either(words.ago)})(?!\p{L})`, 'u');
const longAgo = new RegExp(
  String.raw`(?<!\p{L})(\d{1,2}|${either(words.one)})\s(?:(${either(words.months)})|(?:${either(words.years)}))(?!\p{L})`,
  'u',
);
const otherRemark = new RegExp(
  String.raw`^(?:${either(words.other)}|\d[\d.,]*\s(?:${either(words.counted)}))$`,
  'u',
);
/** A word such as "NEW" after a date. */
const badge = new RegExp(String.raw`\s(?:${either(words.other)})$`, 'u');
const glyphs = /(?:[★⭐☆✩]\uFE0F?\s*)+/gu;
/** The longest line that says only who, when or how many stars. */
const longestRemark = 60;

/** What a part of a line says besides the review itself. */
type Remark =
  | { readonly is: 'stars'; readonly stars: NonNullable<Review['stars']> }
  | { readonly is: 'written'; readonly written: NonNullable<Review['written']> }
  | { readonly is: 'other' };

/**
 * Reads a review as pages show it: a name on the first line, stars, when it was written, and the text. Null if a text is none:
 * it then has neither stars of its own line (or as signs), nor a name and a date of its own line above the text. Nothing is read
 * from sentences.
 */
export function readReview(text: string, context: DateContext): Review | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => lineOf(line, context));
  const remarks = lines.flatMap((line) => line.remarks);
  const stars = remarks.find((remark) => remark.is === 'stars')?.stars ?? null;
  const written = remarks.find((remark) => remark.is === 'written')?.written ?? null;
  const [first, second] = lines;
  const hasName =
    first !== undefined && isName(first.own[0] ?? '') && [first, second].some((line) => line?.remarks[0]);
  const name = hasName ? (first.own[0] ?? null) : null;
  const rest = lines
    .map(({ own }, index) => (index === 0 && hasName ? own.slice(1) : own).join(' '))
    .filter((line) => line !== '');
  const isReview =
    stars === null
      ? name !== null && written !== null && rest.length > 0
      : lines.length > 1 || written !== null || /[★⭐]/u.test(text);
  return isReview ? { stars, name, written, text: rest.join('\n') || ratingText(stars) } : null;
}

/** Splits a line into what it says besides the review, and its own words. */
function lineOf(line: string, context: DateContext) {
  const parts = partsOf(line).map((part) => ({ part, remark: remarkOf(part, context) }));
  const remarks = parts.flatMap(({ remark }) => remark ?? []);
  const own = remarks.length === 0 ? [line] : parts.flatMap(({ part, remark }) => (remark ? [] : [part]));
  return { remarks, own };
}

/** Stars as they can be read anywhere: "2/5". */
export function ratingText(stars: Review['stars']): string {
  return stars === null ? '' : `${stars.points}/${stars.best}`;
}

/** Tells a complaint from praise, by the rule of an import; null without stars. */
export function kindOfReview({ stars }: Review): 'complaint' | 'praise' | null {
  return stars === null ? null : kindByRating([])(ratingText(stars));
}

/** Splits a line at the signs that pages put between remarks, and around stars. */
function partsOf(line: string): readonly string[] {
  return line
    .replace(glyphs, (found) => `·${found}·`)
    .split(/\s*[·•|]\s*|\s{2,}|\t/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function remarkOf(part: string, context: DateContext): Remark | null {
  if (part.length > longestRemark) return null;
  const stars = starsIn(part);
  if (stars !== null) return { is: 'stars', stars };
  const written = writtenIn(part, context);
  if (written !== null) return { is: 'written', written };
  return otherRemark.test(fold(part)) ? { is: 'other' } : null;
}

function starsIn(part: string): Review['stars'] {
  if (/^(?:[★⭐☆✩\s]|\uFE0F)+$/u.test(part)) {
    const rating = parseRating(part);
    return rating === null ? null : { points: rating.points, best: rating.best ?? 5 };
  }
  const folded = fold(part);
  const bare = folded.replace(score, '');
  const [, points, best] = ofBest.exec(bare) ?? [];
  if (points !== undefined) return starsOf(points, Number(best));
  const [, inWords] = inStars.exec(bare) ?? [];
  if (inWords !== undefined) return starsOf(inWords, 5);
  // A number alone is a score only after a word that says so; such pages count to ten.
  return bare !== folded && /^\d{1,2}(?:[.,]\d)?$/u.test(bare) ? starsOf(bare, 10) : null;
}

function starsOf(typed: string, best: number): Review['stars'] {
  const points = Number(typed.replace(',', '.'));
  return points > best ? null : { points, best };
}

/** Reads a part that says when: in words such as "2 days ago", or a date with its year. */
function writtenIn(part: string, context: DateContext): Review['written'] {
  const phrase = fold(part).replace(dated, '').replace(badge, '');
  if (!ago.test(phrase) && !/(?<!\d)20\d\d(?!\d)/u.test(phrase)) return null;
  const occurrence = occurrenceOf(phrase, context);
  if (occurrence === null) return null;
  return {
    words: part,
    typed: formatOccurrence(occurrence, context),
    local: localOf(occurrence, context),
  };
}

function occurrenceOf(phrase: string, context: DateContext): Occurrence | null {
  const [, count, months] = ago.test(phrase) ? (longAgo.exec(phrase) ?? []) : [];
  if (count !== undefined) return monthsAgo((Number(count) || 1) * (months === undefined ? 12 : 1), context);
  try {
    const [only, ...others] = readOccurrence(phrase, context);
    return others.length === 0 ? (only ?? null) : null;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function localOf(occurrence: Occurrence, { zone }: DateContext): string {
  if (occurrence.basis === 'date') return occurrence.day;
  return occurrence.basis === 'wall' ? occurrence.wall : wallAt(zone, occurrence.at);
}

/** The same day some months before today, or the last day of that month. */
function monthsAgo(months: number, { now, zone }: DateContext): Occurrence {
  const [year = 0, month = 0, day = 0] = wallAt(zone, now).slice(0, 10).split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  const date = new Date(Date.UTC(year, month - 1 - months, Math.min(day, last)));
  return { basis: 'date', day: date.toISOString().slice(0, 10) };
}

const particles: ReadonlySet<string> = new Set([
  'de',
  'del',
  'la',
  'los',
  'da',
  'das',
  'do',
  'dos',
  'di',
  'e',
  'y',
  'van',
  'von',
]);

/** Whether a line can be the name of who wrote: a few words that begin with a capital, without the signs of a sentence. */
function isName(line: string): boolean {
  const parts = line.split(/\s+/u);
  return (
    line.length <= 40 &&
    parts.length <= 5 &&
    /^\p{Lu}/u.test(line) &&
    parts.every((part) => /^\p{Lu}[\p{L}'’-]*\.?$/u.test(part) || particles.has(part)) &&
    !/\p{L}{3}\.$/u.test(line)
  );
}
