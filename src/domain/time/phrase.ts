import { fold } from '../text.ts';
import { longestGroup, sensesOf, type DayPart, type Meaning, type WordLanguage } from './timewords.ts';
import type { Weekday } from './wall.ts';

/**
 * The day of a phrase: days from today, a weekday (alone, "last" or "this" one, or with its day of the month, as in "saturday
 * 21"), a day of a month, or figures as typed, whose order depends on the country.
 */
export type DayPhrase =
  | { readonly kind: 'offset'; readonly days: number }
  | {
      readonly kind: 'weekday';
      readonly weekday: Weekday;
      readonly which: 'last' | 'this' | 'next' | null;
      readonly dayOfMonth?: number;
    }
  | {
      readonly kind: 'date';
      readonly year: number | null;
      readonly month: number;
      readonly day: number;
      readonly weekday?: Weekday;
      /** Written with the year first, as machines write it. */
      readonly isIso?: true;
    }
  | { readonly kind: 'dayOfMonth'; readonly day: number }
  | {
      readonly kind: 'figures';
      readonly first: number;
      readonly second: number;
      /** The third figure; a year of two digits has been completed. */
      readonly year: number | null;
      readonly weekday?: Weekday;
    };

/**
 * The time of day of a phrase. `exact` is a 24-hour time, `written` has minutes ("8:30"), `bare` is an hour in figures ("at 9") and
 * `spoken` is in words ("half past eight"): the last three may be meant in the morning or in the evening.
 */
export interface ClockPhrase {
  readonly hour: number;
  readonly minute: number;
  readonly second?: string;
  readonly style: 'exact' | 'written' | 'bare' | 'spoken' | 'fixed';
  readonly half?: 'am' | 'pm';
  /** A part of the day that belongs to the time, as in "9 in the evening". */
  readonly part?: DayPart;
  /** A number alone, which is a time only beside a day. */
  readonly isLoose?: boolean;
}

/** What a text says, before it is known which day and time that is. At least one part is present. */
export interface Phrase {
  readonly now?: true;
  /** Minutes from now; negative for the past. */
  readonly minutes?: number;
  readonly day?: DayPhrase;
  readonly part?: DayPart;
  /** The id of a shift of the business. */
  readonly shift?: number;
  readonly clock?: ClockPhrase;
  /** How many words are not of the language of the business. */
  readonly foreignWords: number;
}

/** A name of a shift as people type it, folded. */
export interface ShiftName {
  readonly id: number;
  readonly name: string;
}

type Token =
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly isOrdinal: boolean }
  | {
      readonly kind: 'clock';
      readonly hour: number;
      readonly minute: number;
      readonly second?: string;
      readonly isExact: boolean;
      /** Written with an h, as spans also are: "1h30". */
      readonly hasLetter: boolean;
    }
  | {
      readonly kind: 'figures';
      readonly figures: readonly string[];
      /** Written with a point, as times also are: "20.10". */
      readonly hasPoint: boolean;
    }
  | { readonly kind: 'sign'; readonly sign: '+' | '-' };

const patterns: readonly (readonly [RegExp, (parts: RegExpExecArray) => readonly Token[]])[] = [
  [/^[\s,]+|^\.(?=\s|,|$)|^['’`´-](?=\p{L}|\s)/u, () => []],
  // "2026-11-27" and "27/11/2026", or "27/11" without a year; the time of an ISO stamp follows a T.
  [
    /^(\d{1,4})([/.-])(\d{1,2})(?:\2(\d{4}|\d{1,2}))?(?![\d/]|[.-]\d|:\d|h\d|\s?h\b)(?:t(?=\d))?/u,
    ([, first = '', separator, second = '', third]) => [
      {
        kind: 'figures',
        figures: [first, second, ...(third === undefined ? [] : [third])],
        hasPoint: separator === '.',
      },
    ],
  ],
  [
    /^(\d{1,2})(?:([:.,])|\s?(h)\s?)(\d\d)(?::(\d\d))?(?:(?<=h\s?\d\d)m(?:in)?(?!\p{L}))?(?!\d|[:.]\d)/u,
    ([, hour = '', , letter, minute = '', second]) => [
      {
        kind: 'clock',
        hour: Number(hour),
        minute: Number(minute),
        ...(second === undefined ? {} : { second }),
        isExact: hour.startsWith('0') || Number(hour) > 12 || letter !== undefined,
        hasLetter: letter !== undefined,
      },
    ],
  ],
  [/^([ap])\.?\s?m(?!\p{L})\.?/u, ([, letter = '']) => [{ kind: 'word', text: `${letter}m` }]],
  [
    /^(\d{1,4})(?!\d|[:.]\d)((?:st|nd|rd|th|[oa])(?![\p{L}.]))?/u,
    ([, figure = '', ordinal]) => [
      { kind: 'number', text: figure, value: Number(figure), isOrdinal: ordinal !== undefined },
    ],
  ],
  [/^([+-])(?=\d)/u, ([, sign]) => [{ kind: 'sign', sign: sign === '-' ? '-' : '+' }]],
  [/^@/u, () => [{ kind: 'word', text: 'at' }]],
  [/^(\p{L}+)\.?/u, ([, text = '']) => [{ kind: 'word', text }]],
];

/** The most characters and tokens that a phrase may have. */
const limit = { characters: 80, tokens: 14 } as const;

/** Splits a text into tokens; null if it has other characters, or too many. */
function tokenize(text: string): readonly Token[] | null {
  const tokens: Token[] = [];
  let rest = fold(text);
  if (rest.length > limit.characters) return null;
  while (rest !== '') {
    const [found, read] = firstMatch(rest) ?? [];
    if (!found || !read) return null;
    tokens.push(...read(found));
    rest = rest.slice(found[0].length);
  }
  return tokens.length > limit.tokens ? null : tokens;
}

function firstMatch(rest: string) {
  for (const [pattern, read] of patterns) {
    const found = pattern.exec(rest);
    if (found) return [found, read] as const;
  }
  return null;
}

/** A part of a text that a rule has read: where it ends, and what it says. */
interface Match<Value> {
  readonly end: number;
  readonly value: Value;
  readonly foreignWords: number;
}

type KindOf<Kind extends Meaning['kind']> = Extract<Meaning, { readonly kind: Kind }>;

/**
 * Reads all phrases that a text can be. Rules read one part of it after the other, in any order, each part once; where a word has
 * several meanings, every one is followed. No result means that the text says no time.
 */
export function readPhrases(
  text: string,
  language: WordLanguage | null,
  shifts: readonly ShiftName[],
): readonly Phrase[] {
  const tokens = tokenize(text);
  if (tokens === null || tokens.length === 0) return [];
  const reader = new Reader(tokens, language, shifts);
  const isAlone = tokens.length === 1 && tokens[0]?.kind === 'number';
  const all = [...reader.phrasesFrom(0, { foreignWords: 0 }, null)].filter(
    (phrase) => isAlone || !isLooseAlone(phrase),
  );
  // In "7 da noite", the word after the hour says which 7, also where a shift has that name.
  const isSpoken = all.some(({ clock }) => clock?.part !== undefined && clock.style !== 'exact');
  const phrases = isSpoken ? all.filter(({ shift }) => shift === undefined) : all;
  const fewest = Math.min(...phrases.map(({ foreignWords }) => foreignWords));
  return phrases.filter(({ foreignWords }) => foreignWords === fewest);
}

/** Reads the phrases of one list of tokens. */
class Reader {
  readonly #tokens: readonly Token[];
  readonly #language: WordLanguage | null;
  readonly #shifts: readonly ShiftName[];

  constructor(tokens: readonly Token[], language: WordLanguage | null, shifts: readonly ShiftName[]) {
    this.#tokens = tokens;
    this.#language = language;
    this.#shifts = shifts;
  }

  /** `afterClock` is where a time ended, if only words without a meaning came since. */
  *phrasesFrom(at: number, phrase: Phrase, afterClock: number | null): Generator<Phrase> {
    if (at === this.#tokens.length) {
      if (isComplete(phrase)) yield phrase;
      return;
    }
    for (const { end, foreignWords } of this.#words(at, 'filler'))
      yield* this.phrasesFrom(
        end,
        { ...phrase, foreignWords: phrase.foreignWords + foreignWords },
        afterClock === at ? end : null,
      );
    for (const { end, value, foreignWords } of this.#matches(at)) {
      const next = combine(phrase, value, afterClock === at);
      if (next === null) continue;
      yield* this.phrasesFrom(
        end,
        { ...next, foreignWords: phrase.foreignWords + foreignWords },
        value.clock ? end : null,
      );
    }
  }

  /** Everything that a rule can read at a place. */
  *#matches(at: number): Generator<Match<Partial<Phrase>>> {
    yield* map(this.#words(at, 'now'), () => ({ now: true }) as const);
    yield* this.#spans(at);
    yield* map(this.#days(at), (day) => ({ day }));
    for (const { value, ...match } of this.#words(at, 'day')) {
      const { days, part } = value;
      if (part !== undefined) yield { ...match, value: { day: { kind: 'offset', days }, part } };
    }
    yield* this.#namedShifts(at);
    yield* map(this.#words(at, 'part'), ({ part }) => ({ part }));
    // "at lunch"
    for (const marker of this.#words(at, 'at')) {
      yield* map(this.#words(marker.end, 'part'), ({ part }) => ({ part }));
      yield* this.#namedShifts(marker.end);
    }
    yield* map(this.#clocks(at), (clock) => ({ clock }));
    // "this morning", "este mediodía"
    const today: DayPhrase = { kind: 'offset', days: 0 };
    for (const determiner of this.#words(at, 'this')) {
      for (const part of this.#words(determiner.end, 'part'))
        yield join(determiner, part, { day: today, part: part.value.part });
      for (const { value, ...fixed } of this.#words(determiner.end, 'fixed'))
        yield join(determiner, fixed, { day: today, clock: { hour: value.hour, minute: 0, style: 'fixed' } });
    }
  }

  *#namedShifts(at: number): Generator<Match<Partial<Phrase>>> {
    for (let length = 1; length <= longestGroup; length++) {
      const name = this.#group(at, length);
      if (name === null) return;
      const shift = this.#shifts.find((each) => wordsOf(each.name) === name);
      if (shift) yield { end: at + length, value: { shift: shift.id }, foreignWords: 0 };
    }
  }

  // Spans: "2 hours ago", "hace media hora", "in 20 minutes", "-2h"

  *#spans(at: number): Generator<Match<Partial<Phrase>>> {
    const token = this.#tokens[at];
    if (token?.kind === 'sign') {
      const direction = token.sign === '-' ? -1 : 1;
      for (const { value: count, end } of this.#numbers(at + 1))
        for (const { value: unit, ...match } of this.#words(end, 'unit')) {
          const minutes = count.value * unit.minutes;
          yield { ...match, value: { minutes: direction * minutes } };
          if (isInDays(unit.minutes))
            yield { ...match, value: fromNow({ minutes, isInDays: true }, direction) };
        }
      return;
    }
    for (const amount of this.#amounts(at))
      for (const ago of this.#words(amount.end, 'ago')) yield join(amount, ago, fromNow(amount.value, -1));
    for (const since of this.#words(at, 'since'))
      for (const amount of this.#amounts(since.end)) {
        yield join(since, amount, fromNow(amount.value, -1));
        // "há 2 horas atrás"
        for (const ago of this.#words(amount.end, 'ago'))
          yield join(amount, ago, fromNow(amount.value, -1), since.foreignWords);
      }
    for (const ahead of this.#words(at, 'ahead'))
      for (const amount of this.#amounts(ahead.end)) yield join(ahead, amount, fromNow(amount.value, 1));
  }

  /** "2 hours", "half an hour", "an hour and a half", "1h30", "3 days". */
  *#amounts(at: number): Generator<Match<Span>> {
    const token = this.#tokens[at];
    if (token?.kind === 'clock' && token.hasLetter && token.minute < 60)
      yield { end: at + 1, value: { minutes: token.hour * 60 + token.minute }, foreignWords: 0 };
    for (const half of this.#words(at, 'half'))
      for (const unit of this.#words(half.end, 'unit'))
        if (unit.value.minutes === 60) yield join(half, unit, { minutes: 30 });
    // "un cuarto de hora", "a quarter of an hour"
    for (const quarters of this.#quarters(at)) {
      const start = this.#skipFillers(quarters.end);
      for (const { end } of [{ end: start }, ...this.#words(start, 'one')])
        for (const unit of this.#words(end, 'unit'))
          if (unit.value.minutes === 60) yield join(quarters, unit, { minutes: quarters.value });
    }
    // "hace hora y media"
    for (const unit of this.#words(at, 'unit'))
      if (unit.value.minutes === 60) yield* this.#halfMore(unit, 60, unit);
    for (const count of [...this.#numbers(at), ...map(this.#words(at, 'one'), () => ({ value: 1 }))])
      for (const unit of this.#words(count.end, 'unit')) {
        const minutes = count.value.value * unit.value.minutes;
        yield join(count, unit, { minutes, isInDays: isInDays(unit.value.minutes) });
        if (unit.value.minutes !== 60) continue;
        yield* this.#halfMore(unit, minutes, count);
        for (const after of [unit, ...this.#words(unit.end, 'and')])
          for (const more of this.#numbers(after.end))
            for (const minute of this.#words(more.end, 'unit'))
              if (minute.value.minutes === 1)
                yield join(count, minute, { minutes: minutes + more.value.value }, unit.foreignWords);
      }
  }

  *#halfMore(unit: Match<unknown>, minutes: number, first: Match<unknown>): Generator<Match<Span>> {
    for (const and of this.#words(unit.end, 'and'))
      for (const half of this.#words(and.end, 'half')) yield join(first, half, { minutes: minutes + 30 });
  }

  // Days

  *#days(at: number): Generator<Match<DayPhrase>> {
    for (const { value, ...match } of this.#words(at, 'day'))
      if (value.part === undefined) yield { ...match, value: { kind: 'offset', days: value.days } };
    yield* this.#weekdays(at);
    yield* this.#dates(at);
  }

  *#weekdays(at: number): Generator<Match<DayPhrase>> {
    const token = this.#tokens[at];
    // "6ª feira"
    if (token?.kind === 'number' && token.isOrdinal && token.value >= 2 && token.value <= 6)
      for (const feira of this.#words(at + 1, 'feira'))
        yield* this.#withDetermination(feira, (token.value - 1) as Weekday, null);
    for (const which of ['last', 'this', 'next'] as const)
      for (const determiner of this.#words(at, which))
        for (const name of this.#weekdayNames(determiner.end))
          yield join(determiner, name, { kind: 'weekday', weekday: name.value, which });
    for (const name of this.#weekdayNames(at)) yield* this.#withDetermination(name, name.value, null);
  }

  *#weekdayNames(at: number): Generator<Match<Weekday>> {
    for (const { value, ...name } of this.#words(at, 'weekday')) {
      yield { ...name, value: value.weekday };
      for (const feira of this.#words(name.end, 'feira')) yield join(name, feira, value.weekday);
    }
  }

  /** A weekday, and what may follow it: "pasado", or the day of the month, alone or before its month. */
  *#withDetermination(
    name: Omit<Match<unknown>, 'value'>,
    weekday: Weekday,
    which: 'last' | null,
  ): Generator<Match<DayPhrase>> {
    yield { ...name, value: { kind: 'weekday', weekday, which } };
    for (const kind of ['last', 'next'] as const)
      for (const determiner of this.#words(name.end, kind))
        yield join(name, determiner, { kind: 'weekday', weekday, which: kind });
    const start = this.#skipFillers(name.end);
    for (const { value, ...date } of this.#dates(start))
      if (value.kind === 'date' || value.kind === 'figures')
        yield { ...date, value: { ...value, weekday }, foreignWords: name.foreignWords + date.foreignWords };
    for (const end of new Set([name.end, start])) {
      const token = this.#tokens[end];
      if (token?.kind === 'number' && token.value >= 1 && token.value <= 31 && token.text.length <= 2)
        yield {
          end: end + 1,
          value: { kind: 'weekday', weekday, which, dayOfMonth: token.value },
          foreignWords: name.foreignWords,
        };
    }
  }

  /** "27/11", "27 de noviembre de 2026", "November 27th", "the 27th", "el 27". */
  *#dates(at: number): Generator<Match<DayPhrase>> {
    const figures = this.#tokens[at];
    const inFigures = figures?.kind === 'figures' ? dayFromFigures(figures.figures) : null;
    if (inFigures) yield { end: at + 1, value: inFigures, foreignWords: 0 };
    for (const day of this.#dayNumbers(at)) {
      for (const month of this.#after(day.end, 'month'))
        yield* this.#withYear(month, day.value, month.value.month);
      const token = this.#tokens[at];
      const before = at === 0 ? null : (this.#tokens[at - 1] ?? null);
      const isAfterArticle =
        before?.kind === 'word' && ['the', 'el', 'il', 'dia', 'giorno', 'l'].includes(before.text);
      // "21" alone may be an hour or a day.
      const isAlone = this.#tokens.length === 1;
      if (token?.kind === 'number' && (token.isOrdinal || isAfterArticle || isAlone))
        yield { ...day, value: { kind: 'dayOfMonth', day: day.value } };
    }
    for (const month of this.#words(at, 'month'))
      for (const day of this.#dayNumbers(this.#skipFillers(month.end)))
        yield* this.#withYear({ ...day, foreignWords: month.foreignWords }, day.value, month.value.month);
  }

  *#dayNumbers(at: number): Generator<Match<number>> {
    const token = this.#tokens[at];
    if (token?.kind === 'number' && token.text.length <= 2 && token.value >= 1 && token.value <= 31)
      yield { end: at + 1, value: token.value, foreignWords: 0 };
    for (const { value, ...match } of this.#words(at, 'number')) yield { ...match, value: value.value };
  }

  *#withYear(last: Omit<Match<unknown>, 'value'>, day: number, month: number): Generator<Match<DayPhrase>> {
    yield { ...last, value: { kind: 'date', year: null, month, day } };
    const at = this.#skipFillers(last.end);
    const token = this.#tokens[at];
    if (token?.kind === 'number' && token.text.length === 4)
      yield { ...last, end: at + 1, value: { kind: 'date', year: token.value, month, day } };
  }

  // Times of day

  *#clocks(at: number): Generator<Match<ClockPhrase>> {
    for (const marker of this.#words(at, 'at'))
      for (const { value, ...match } of this.#times(marker.end)) {
        yield { ...match, value: { ...value, isLoose: false } };
      }
    yield* this.#times(at);
  }

  *#times(at: number): Generator<Match<ClockPhrase>> {
    for (const { value, end, foreignWords } of this.#hours(at)) {
      if (value.hour > 24 || value.minute > 59) continue;
      yield { end, value, foreignWords };
      const clock: ClockPhrase = { ...value, isLoose: false };
      for (const half of ['am', 'pm'] as const)
        for (const suffix of this.#words(end, half))
          yield { end: suffix.end, value: { ...clock, half }, foreignWords };
      for (const suffix of this.#words(end, 'oclock')) {
        const token = this.#tokens[end];
        // "9h" is written on a 24-hour clock; "nine o'clock" is not.
        const isExact = token?.kind === 'word' && /^h/u.test(token.text) && clock.style === 'bare';
        const withSuffix: ClockPhrase = isExact ? { ...clock, style: 'exact' } : clock;
        yield { end: suffix.end, value: withSuffix, foreignWords };
        for (const half of ['am', 'pm'] as const)
          for (const after of this.#words(suffix.end, half))
            yield { end: after.end, value: { ...clock, half }, foreignWords };
      }
    }
  }

  *#hours(at: number): Generator<Match<ClockPhrase>> {
    const token = this.#tokens[at];
    const one = (value: ClockPhrase) => ({ end: at + 1, value, foreignWords: 0 });
    if (token?.kind === 'clock') {
      const { hour, minute, second, isExact } = token;
      yield one({
        hour,
        minute,
        style: isExact ? 'exact' : 'written',
        ...(second === undefined ? {} : { second }),
      });
    }
    if (token?.kind === 'figures' && token.hasPoint && token.figures.length === 2) {
      const [hour = '', minute = ''] = token.figures;
      if (hour.length <= 2 && minute.length === 2)
        yield one({
          hour: Number(hour),
          minute: Number(minute),
          style: hour.startsWith('0') || Number(hour) > 12 ? 'exact' : 'written',
        });
    }
    if (token?.kind === 'number' && !token.isOrdinal && token.text.length <= 2) {
      const { text, value: hour } = token;
      const style = text.startsWith('0') || hour > 12 ? 'exact' : 'bare';
      yield one({ hour, minute: 0, style, isLoose: true });
      yield* this.#spokenMinutes(at + 1, hour, 0);
    }
    for (const { value, end, foreignWords } of this.#words(at, 'number')) {
      const spoken = { hour: value.value, minute: 0, style: 'spoken', isLoose: true } as const;
      yield { end, value: spoken.hour > 12 ? { ...spoken, style: 'exact' } : spoken, foreignWords };
      yield* this.#spokenMinutes(end, value.value, foreignWords);
    }
    for (const { value, ...match } of this.#words(at, 'fixed')) {
      yield { ...match, value: { hour: value.hour, minute: 0, style: 'fixed' } };
      // "meio-dia e meia"
      for (const { value: clock, ...later } of this.#spokenMinutes(match.end, value.hour, match.foreignWords))
        yield { ...later, value: { ...clock, hour: value.hour, style: 'exact' } };
    }
    yield* this.#minutesBeforeHour(at);
  }

  /** "y media", "e un quarto", "menos diez", "thirty" after an hour. */
  *#spokenMinutes(at: number, hour: number, foreignWords: number): Generator<Match<ClockPhrase>> {
    const clock = ({ end, value }: Match<number>, sign: 1 | -1) => ({
      end,
      foreignWords,
      value: spokenTime(hour, sign * value),
    });
    for (const and of this.#words(at, 'and'))
      for (const minutes of this.#minuteCounts(and.end)) yield clock(minutes, 1);
    for (const minus of this.#words(at, 'minus'))
      for (const minutes of this.#minuteCounts(minus.end)) yield clock(minutes, -1);
    // "eight thirty", "otto e mezza" without "e" is not said; "eight half" neither.
    for (const { value, end } of this.#words(at, 'number'))
      if (value.value >= 10) yield clock({ end, value: value.value, foreignWords: 0 }, 1);
  }

  /** "half past eight", "ten to nine", "um quarto para as nove", "half eight". */
  *#minutesBeforeHour(at: number): Generator<Match<ClockPhrase>> {
    for (const minutes of this.#minuteCounts(at))
      for (const [kind, sign] of [
        ['past', 1],
        ['to', -1],
      ] as const)
        for (const { end, foreignWords } of this.#words(minutes.end, kind))
          for (const hour of this.#numbers(end))
            yield {
              end: hour.end,
              value: spokenTime(hour.value.value, sign * minutes.value),
              foreignWords: foreignWords + minutes.foreignWords,
            };
    for (const { end, foreignWords } of this.#words(at, 'half'))
      for (const { value, end: last } of this.#words(end, 'number'))
        if (this.#tokens[at]?.kind === 'word' && wordAt(this.#tokens, at) === 'half')
          yield { end: last, value: spokenTime(value.value, 30), foreignWords };
  }

  *#minuteCounts(at: number): Generator<Match<number>> {
    yield* map(this.#words(at, 'half'), () => 30);
    yield* this.#quarters(at);
    for (const { value, end, foreignWords } of this.#numbers(at)) {
      yield { end, value: value.value, foreignWords };
      for (const unit of this.#words(end, 'unit'))
        if (unit.value.minutes === 1) yield { end: unit.end, value: value.value, foreignWords };
    }
  }

  /** "a quarter", "tre quarti", in minutes. */
  *#quarters(at: number): Generator<Match<number>> {
    yield* map(this.#words(at, 'quarter'), () => 15);
    for (const count of this.#numbers(at))
      for (const quarter of this.#words(count.end, 'quarter'))
        if (count.value.value <= 3) yield join(count, quarter, count.value.value * 15);
  }

  // Words

  /** A number in figures or in words. */
  *#numbers(at: number): Generator<Match<{ readonly value: number }>> {
    const token = this.#tokens[at];
    if (token?.kind === 'number' && !token.isOrdinal)
      yield { end: at + 1, value: { value: token.value }, foreignWords: 0 };
    yield* this.#words(at, 'number');
  }

  /** The senses of the longest group of words at a place that have one of the kinds. */
  *#words<Kind extends Meaning['kind']>(at: number, kind: Kind): Generator<Match<KindOf<Kind>>> {
    for (let length = longestGroup; length > 0; length--) {
      const group = this.#group(at, length);
      const senses = group === null ? [] : sensesOf(group);
      if (senses.length === 0) continue;
      for (const { meaning, languages } of senses)
        if (meaning.kind === kind)
          yield {
            end: at + length,
            value: meaning as KindOf<Kind>,
            foreignWords: this.#language === null || languages.includes(this.#language) ? 0 : 1,
          };
      return;
    }
  }

  /** Words of a kind, also after words without a meaning. */
  *#after<Kind extends Meaning['kind']>(at: number, kind: Kind): Generator<Match<KindOf<Kind>>> {
    yield* this.#words(at, kind);
    const start = this.#skipFillers(at);
    if (start > at) yield* this.#words(start, kind);
  }

  #skipFillers(at: number): number {
    for (const { end } of this.#words(at, 'filler')) return this.#skipFillers(end);
    return at;
  }

  #group(at: number, length: number): string | null {
    const words: string[] = [];
    for (let index = at; index < at + length; index++) {
      const word = wordAt(this.#tokens, index);
      if (word === null) return null;
      words.push(word);
    }
    return words.join(' ');
  }
}

function wordAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  return token?.kind === 'word' ? token.text : null;
}

function wordsOf(name: string): string {
  return fold(name)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '')
    .join(' ');
}

function* map<From, To>(matches: Iterable<Match<From>>, change: (value: From) => To): Generator<Match<To>> {
  for (const { value, ...match } of matches) yield { ...match, value: change(value) };
}

/** Joins two matches, the second of which ends the whole. */
function join<Value>(
  first: Pick<Match<unknown>, 'foreignWords'>,
  last: Omit<Match<unknown>, 'value'>,
  value: Value,
  foreignBetween = 0,
): Match<Value> {
  return { end: last.end, value, foreignWords: first.foreignWords + last.foreignWords + foreignBetween };
}

/** A length of time; one in days or weeks is from day to day. */
interface Span {
  readonly minutes: number;
  readonly isInDays?: boolean;
}

function isInDays(unitMinutes: number): boolean {
  return unitMinutes >= 1440;
}

function fromNow({ minutes, isInDays = false }: Span, direction: 1 | -1): Partial<Phrase> {
  return isInDays
    ? { day: { kind: 'offset', days: (direction * minutes) / 1440 } }
    : { minutes: direction * minutes };
}

function spokenTime(hour: number, minutes: number): ClockPhrase {
  if (minutes >= 60 || minutes <= -60) return { hour: 99, minute: 0, style: 'spoken' };
  const isNext = minutes < 0;
  return {
    // A quarter to one is in the hour of twelve.
    hour: isNext ? (hour === 1 ? 12 : hour - 1) : hour,
    minute: isNext ? 60 + minutes : minutes,
    style: hour > 12 || hour === 0 ? 'exact' : 'spoken',
  };
}

function dayFromFigures(figures: readonly string[]): DayPhrase | null {
  const [first = '', second = '', third] = figures;
  if (first.length >= 3)
    return third === undefined || first.length !== 4 || third.length > 2
      ? null
      : { kind: 'date', year: Number(first), month: Number(second), day: Number(third), isIso: true };
  if (third !== undefined && third.length !== 4 && third.length !== 2) return null;
  const year = third === undefined ? null : third.length === 2 ? 2000 + Number(third) : Number(third);
  return { kind: 'figures', first: Number(first), second: Number(second), year };
}

/** Adds what a rule has read; null if that part is already there. A part of the day right after a time belongs to the time. */
function combine(phrase: Phrase, added: Partial<Phrase>, isAfterClock: boolean): Phrase | null {
  if (added.part !== undefined && added.day === undefined && isAfterClock && phrase.clock)
    return phrase.clock.part === undefined && phrase.clock.half === undefined
      ? { ...phrase, clock: { ...phrase.clock, part: added.part } }
      : null;
  const isTwice = (Object.keys(added) as (keyof Phrase)[]).some((key) => phrase[key] !== undefined);
  return isTwice ? null : { ...phrase, ...added };
}

/** Whether the parts go together. */
function isComplete({ now, minutes, day, part, shift, clock }: Phrase): boolean {
  const others = [day, part, shift, clock].filter((each) => each !== undefined).length;
  if (now !== undefined || minutes !== undefined)
    return others === 0 && (now === undefined || minutes === undefined);
  if (part !== undefined && shift !== undefined) return false;
  if (clock?.part !== undefined && (part !== undefined || shift !== undefined)) return false;
  // "In the evening" alone names no day; a meal may.
  if (part !== undefined && day === undefined && !meals.has(part)) return false;
  return others > 0;
}

/** Whether a number without a word for an hour is the time: it is one only beside a word for a day. */
function isLooseAlone({ day, part, shift, clock }: Phrase): boolean {
  if (clock?.isLoose !== true || clock.part !== undefined) return false;
  if (part !== undefined || shift !== undefined) return false;
  return day === undefined || (day.kind !== 'offset' && day.kind !== 'weekday');
}

const meals: ReadonlySet<DayPart> = new Set(['breakfast', 'lunch', 'dinner']);
