import formats from '../../data/words/formats.json' with { type: 'json' };
import type { Country } from '../domain/country.ts';
import type { LanguageCode } from '../domain/settings.ts';
import type { Weekday } from '../domain/time/wall.ts';

/** How figures and times are written. */
export interface FigureFormats {
  readonly decimal: string;
  readonly group: string;
  /** Numbers with fewer digits are not grouped: 4 gives 1,234, 5 gives 1234 and 12.345. */
  readonly groupFrom: number;
  /** An amount with its sign, such as "¤1" or "1 ¤". */
  readonly money: string;
  /** A percentage, such as "1%". */
  readonly percent: string;
  /** 12 for hours with am and pm. */
  readonly hours: number;
}

/** How a spreadsheet reads a CSV. */
export interface SpreadsheetFormat {
  readonly delimiter: ',' | ';';
  readonly decimal: '.' | ',';
}

/** Returns how a country writes figures in a language; null if it has no way of its own. */
export function figuresOf(language: LanguageCode, country: Country): FigureFormats | null {
  return formats.figures[language].find(({ countries }) => includes(countries, country)) ?? null;
}

/** Returns the day with which the week begins in a country. */
export function weekStartOf(country: Country | null): Weekday {
  const [weekday = '1'] =
    Object.entries(formats.weekStarts).find(
      ([, countries]) => country !== null && includes(countries, country),
    ) ?? [];
  return Number(weekday) as Weekday;
}

/** Returns how the spreadsheets of a country read a CSV without asking. */
export function spreadsheetOf(country: Country): SpreadsheetFormat {
  const hasComma = includes(formats.decimalComma, country);
  // In Switzerland, decimals have a point although cells are separated by semicolons.
  return { delimiter: hasComma || country === 'CH' ? ';' : ',', decimal: hasComma ? ',' : '.' };
}

/** Returns the paper on which pages are printed in a country. */
export function paperOf(country: Country | null): 'a4' | 'letter' {
  return country !== null && includes(formats.letterPaper, country) ? 'letter' : 'a4';
}

function includes(list: string, country: Country): boolean {
  return list.split(' ').includes(country);
}
