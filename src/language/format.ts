import { currencySign, minorDigits, moneyToDecimal, type Minor } from '../domain/money.ts';
import { wallMs, weekdayOf, type Day, type WallTime } from '../domain/time/wall.ts';

/** How a language writes figures and dates. Not by `Intl`, which takes a fifth of the time of a whole report. */
export interface Customs {
  readonly decimal: string;
  readonly group: string;
  /** Numbers with fewer digits are not grouped: 4 gives 1,234, 5 gives 1234 and 12.345. */
  readonly groupFrom: 4 | 5;
  readonly percent: (figure: string) => string;
  readonly money: (figure: string, sign: string) => string;
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  readonly monthsShort: readonly string[];
  readonly months: readonly string[];
  /** The form for letters. */
  readonly longDay: (parts: DayParts) => string;
  readonly day: (parts: DayParts) => string;
  readonly shortDay: (parts: DayParts) => string;
}

interface DayParts {
  readonly year: number;
  readonly month: string;
  readonly fullMonth: string;
  readonly day: number;
  readonly weekday: string;
}

export interface Formatter {
  number(value: number, digits?: number): string;
  /** A rate per 100 or 1,000 customers: one decimal, or two below 1. */
  rate(value: number): string;
  /** Formats a share of 0–1 as a percentage, with one decimal below 10%. */
  share(value: number): string;
  /** Formats minor units, a whole amount without decimals. */
  money(value: Minor): string;
  /** Formats minor units as a plain decimal, for spreadsheets. */
  decimal(value: Minor): string;
  /** "Fri 20 Nov 2026". */
  day(day: Day): string;
  /** "20 November 2026". */
  longDay(day: Day): string;
  /** "20 Nov". */
  shortDay(day: Day): string;
  /** "Fri 20 Nov 2026 19:42", or only the day for a date without a time. */
  moment(wall: WallTime): string;
  /** "20 Nov 19:42". */
  dayTime(wall: WallTime): string;
  /** "Fri 19:42". */
  weekdayTime(wall: WallTime): string;
  weekday(weekday: number): string;
  /** 1 is January. */
  month(month: number): string;
  /** "16 – 22 Nov 2026", without repeating month or year. */
  range(from: Day, to: Day): string;
}

export function formatter(customs: Customs, currency: string): Formatter {
  const number = (value: number, digits = 0): string => {
    const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
    const grouped =
      whole.length < customs.groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/gu, customs.group);
    const sign = value < 0 ? '-' : '';
    return `${sign}${grouped}${fraction === undefined ? '' : customs.decimal + fraction}`;
  };
  const parts = (day: Day): DayParts => {
    const date = new Date(wallMs(day.slice(0, 10)));
    return {
      year: date.getUTCFullYear(),
      month: customs.monthsShort[date.getUTCMonth()] ?? '',
      fullMonth: customs.months[date.getUTCMonth()] ?? '',
      day: date.getUTCDate(),
      weekday: customs.weekdaysShort[weekdayOf(day.slice(0, 10)) - 1] ?? '',
    };
  };
  const day = (date: Day) => customs.day(parts(date));
  return {
    number,
    rate: (value) => number(value, value === 0 ? 0 : value < 1 ? 2 : 1),
    share: (value) => customs.percent(number(value * 100, value < 0.0995 && value > 0 ? 1 : 0)),
    money: (value) => {
      const digits = minorDigits(currency);
      const amount = value / 10 ** digits;
      const figure = number(amount, Number.isInteger(amount) ? 0 : digits);
      return customs.money(figure, currencySign(currency));
    },
    decimal: (value) => moneyToDecimal(value, currency),
    day,
    longDay: (date) => customs.longDay(parts(date)),
    shortDay: (date) => customs.shortDay(parts(date)),
    moment: (wall) => (wall.length > 10 ? `${day(wall)} ${wall.slice(11, 16)}` : day(wall)),
    dayTime: (wall) => `${customs.shortDay(parts(wall))}${wall.length > 10 ? ` ${wall.slice(11, 16)}` : ''}`,
    weekdayTime: (wall) => `${parts(wall).weekday}${wall.length > 10 ? ` ${wall.slice(11, 16)}` : ''}`,
    weekday: (weekday) => customs.weekdays[weekday - 1] ?? String(weekday),
    month: (month) => customs.months[month - 1] ?? String(month),
    range: (from, to) => {
      if (from === to) return day(from);
      const [first, last] = [parts(from), parts(to)];
      if (first.year !== last.year) return `${day(from)} – ${day(to)}`;
      const start = first.month === last.month ? String(first.day) : customs.shortDay(first);
      return `${start} – ${customs.shortDay(last)} ${last.year}`;
    },
  };
}
