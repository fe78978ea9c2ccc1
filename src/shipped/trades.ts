import categories from '../../data/categories.json' with { type: 'json' };
import tradeData from '../../data/trades.json' with { type: 'json' };
import { defaultDayStart, type Trade } from '../domain/settings.ts';
import { parseShiftPeriods, type TypedPeriod } from '../domain/time/shift.ts';
import type { ShippedCategory } from '../domain/vocabulary.ts';
import { inAllWordings, inWording, type Wording } from '../domain/wording.ts';
import { shippedCategory } from './vocabulary.ts';

/** The defaults for a business of a trade. */
export interface TradePreset {
  /** The word for a place (table, room) in every language, because notes may be in any of them. */
  readonly placeWords: readonly string[];
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly names: readonly string[];
  }[];
  readonly shifts: readonly { readonly name: string; readonly periods: readonly TypedPeriod[] }[];
  /** The start of the day as typed: the end of the night shift. */
  readonly dayStart: string;
  readonly categories: readonly ShippedCategory[];
  /** The name of the department usually responsible for a category, by the category's id. */
  readonly usualDepartment: Readonly<Record<string, string>>;
}

export function tradePreset(trade: Trade, wording: Wording): TradePreset {
  const data = tradeData[trade];
  const departments = data.departments.map(({ id, name }) => ({
    id,
    name: inWording(name, wording),
    names: inAllWordings(name),
  }));
  const departmentIds: Readonly<Record<string, string>> = data.usual;
  return {
    placeWords: inAllWordings(data.place),
    departments,
    dayStart: 'dayStart' in data ? data.dayStart : defaultDayStart,
    shifts: data.shifts.map(({ name, from, to }) => ({
      name: inWording(name, wording),
      periods: parseShiftPeriods(`${from}-${to}`),
    })),
    categories: data.categories.flatMap((id) =>
      categories
        .filter((category) => category.id === id)
        .map((category) => shippedCategory(category, wording)),
    ),
    usualDepartment: Object.fromEntries(
      Object.entries(departmentIds).flatMap(([category, department]) =>
        departments.filter(({ id }) => id === department).map(({ name }) => [category, name]),
      ),
    ),
  };
}
