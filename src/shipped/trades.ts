import categories from '../../data/categories.json' with { type: 'json' };
import tradeData from '../../data/trades.json' with { type: 'json' };
import { usualDayStart, type LanguageCode, type Trade } from '../domain/settings.ts';
import { parseShiftPeriods, type TypedPeriod } from '../domain/time/shift.ts';
import type { ShippedCategory } from '../domain/vocabulary.ts';
import { shippedCategory } from './vocabulary.ts';

/** What the program knows about a trade before its owner has said anything. */
export interface TradePreset {
  /** The same word in every language: a guest's note may be in any of them. */
  readonly placeWords: readonly string[];
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly names: readonly string[];
  }[];
  readonly shifts: readonly { readonly name: string; readonly periods: readonly TypedPeriod[] }[];
  /** When its days begin, as it is typed: when the night shift of those shifts is over. */
  readonly dayStart: string;
  readonly categories: readonly ShippedCategory[];
  /** The name of the department that usually answers for a category, by the category's id. */
  readonly usualDepartment: Readonly<Record<string, string>>;
}

export function tradePreset(trade: Trade, language: LanguageCode): TradePreset {
  const data = tradeData[trade];
  const departments = data.departments.map(({ id, name }) => ({
    id,
    name: name[language],
    names: Object.values(name),
  }));
  const usual: Readonly<Record<string, string>> = data.usual;
  return {
    placeWords: Object.values(data.place),
    departments,
    dayStart: 'dayStart' in data ? data.dayStart : usualDayStart,
    shifts: data.shifts.map(({ name, from, to }) => ({
      name: name[language],
      periods: parseShiftPeriods(`${from}-${to}`),
    })),
    categories: data.categories.flatMap((id) =>
      categories
        .filter((category) => category.id === id)
        .map((category) => shippedCategory(category, language)),
    ),
    usualDepartment: Object.fromEntries(
      Object.entries(usual).flatMap(([category, department]) =>
        departments.filter(({ id }) => id === department).map(({ name }) => [category, name]),
      ),
    ),
  };
}
