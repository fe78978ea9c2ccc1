import type { Country } from '../domain/country.ts';
import type { LanguageCode } from '../domain/settings.ts';
import {
  figuresOf,
  paperOf,
  spreadsheetOf,
  type FigureFormats,
  type SpreadsheetFormat,
} from './countryformats.ts';
import { currencySign, minorDigits, moneyToDecimal, nationalSign, type Minor } from '../domain/money.ts';
import {
  formatTimeOfDay,
  minuteOfDay,
  wallMs,
  weekdayOf,
  type Day,
  type WallTime,
} from '../domain/time/wall.ts';

/** How a language writes figures and dates. Not by `Intl`, which takes a fifth of the time of a whole report. */
export interface Customs {
  /** Where the country of the business is not known, or does not decide. */
  readonly figures: FigureFormats;
  /** Before and after noon, for hours from 1 to 12. */
  readonly halfDays: readonly [am: string, pm: string];
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly weekdaysShort: readonly string[];
  readonly monthsShort: readonly string[];
  readonly months: readonly string[];
  /** The form for letters. */
  readonly longDay: (parts: DayParts) => string;
  readonly day: (parts: DayParts) => string;
  readonly shortDay: (parts: DayParts) => string;
  /** Days of one year, without repeating it or the month. */
  readonly range: (from: DayParts, to: DayParts) => string;
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
  /** How the spreadsheets of the country read a CSV without asking. */
  readonly spreadsheet: SpreadsheetFormat;
  /** The number format of a spreadsheet for amounts; its point and comma stand for the marks of the country that opens it. */
  moneyFormat(): string;
  /** The paper on which pages are printed. */
  readonly paper: 'a4' | 'letter';
  /** Formats minor units as a plain decimal, for spreadsheets. */
  decimal(value: Minor): string;
  /** "Fri 20 Nov 2026". */
  day(day: Day): string;
  /** "20 November 2026". */
  longDay(day: Day): string;
  /** "20 Nov". */
  shortDay(day: Day): string;
  /** "Fri 20 Nov". */
  weekdayDay(day: Day): string;
  /** "19:42", or "7:42 PM". */
  time(wall: WallTime): string;
  /** Formats minutes since midnight: "06:00", or "6:00 AM". */
  timeOfDay(minute: number): string;
  /** Formats an hour from 0 to 23: "09:00", or "9 AM". */
  hour(hour: number): string;
  /** Formats an hour for a narrow column: "09", or "9a". */
  shortHour(hour: number): string;
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

/** @param country the country whose figures count; null for those of the language */
export function formatter(
  customs: Customs,
  currency: string,
  code: LanguageCode,
  country: Country | null,
): Formatter {
  const figures = (country === null ? null : figuresOf(code, country)) ?? customs.figures;
  const { decimal } = customs.figures;
  const number = (value: number, digits = 0): string => {
    const [whole = '', fraction] = Math.abs(value).toFixed(digits).split('.');
    const grouped =
      whole.length < figures.groupFrom ? whole : whole.replace(/\B(?=(\d{3})+$)/gu, figures.group);
    const sign = value < 0 ? '-' : '';
    return `${sign}${grouped}${fraction === undefined ? '' : figures.decimal + fraction}`;
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
  const hasHalfDays = figures.hours === 12;
  const halfDay = (hour: number) => customs.halfDays[hour < 12 ? 0 : 1];
  const hourOfHalfDay = (hour: number) => String(hour % 12 === 0 ? 12 : hour % 12);
  const timeOfDay = (minute: number) => {
    const time = formatTimeOfDay(minute);
    const hour = Number(time.slice(0, 2));
    return hasHalfDays ? `${hourOfHalfDay(hour)}${time.slice(2)}\u00A0${halfDay(hour)}` : time;
  };
  const time = (wall: WallTime) => timeOfDay(minuteOfDay(wall));
  const withTime = (date: string, wall: WallTime) => (wall.length > 10 ? `${date} ${time(wall)}` : date);
  /** Returns what is written around an amount: "$12", but "Q 12" and, without a country, "12 CHF". */
  const aroundMoney = (): readonly [before: string, after: string] => {
    const sign = country === null ? currencySign(currency) : nationalSign(currency);
    const isClose = figures.money !== '¤1' || /\p{S}$/u.test(sign);
    const pattern = isClose ? figures.money : country === null ? '1\u00A0¤' : '¤\u00A01';
    const [before = '', after = ''] = pattern.split('1').map((part) => part.replace('¤', () => sign));
    return [before, after];
  };
  return {
    number,
    spreadsheet:
      country === null
        ? { delimiter: decimal === ',' ? ';' : ',', decimal: decimal === ',' ? ',' : '.' }
        : spreadsheetOf(country),
    moneyFormat: () => {
      const digits = minorDigits(currency);
      const figure = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`;
      return aroundMoney()
        .map((text) => (text === '' ? '' : `"${text}"`))
        .join(figure);
    },
    paper: paperOf(country),
    rate: (value) => number(value, value === 0 ? 0 : value < 1 ? 2 : 1),
    share: (value) => figures.percent.replace('1', number(value * 100, value < 0.0995 && value > 0 ? 1 : 0)),
    money: (value) => {
      const digits = minorDigits(currency);
      const amount = value / 10 ** digits;
      const figure = number(amount, Number.isInteger(amount) ? 0 : digits);
      return aroundMoney().join(figure);
    },
    decimal: (value) => moneyToDecimal(value, currency),
    day,
    longDay: (date) => customs.longDay(parts(date)),
    shortDay: (date) => customs.shortDay(parts(date)),
    weekdayDay: (date) => `${parts(date).weekday} ${customs.shortDay(parts(date))}`,
    time,
    timeOfDay,
    hour: (hour) =>
      hasHalfDays ? `${hourOfHalfDay(hour)}\u00A0${halfDay(hour)}` : formatTimeOfDay(hour * 60),
    shortHour: (hour) =>
      hasHalfDays
        ? `${hourOfHalfDay(hour)}${halfDay(hour).slice(0, 1).toLowerCase()}`
        : formatTimeOfDay(hour * 60).slice(0, 2),
    moment: (wall) => withTime(day(wall), wall),
    dayTime: (wall) => withTime(customs.shortDay(parts(wall)), wall),
    weekdayTime: (wall) => withTime(parts(wall).weekday, wall),
    weekday: (weekday) => customs.weekdays[weekday - 1] ?? String(weekday),
    month: (month) => customs.months[month - 1] ?? String(month),
    range: (from, to) => {
      if (from === to) return day(from);
      const [first, last] = [parts(from), parts(to)];
      if (first.year !== last.year) return `${day(from)} – ${day(to)}`;
      return customs.range(first, last);
    },
  };
}
