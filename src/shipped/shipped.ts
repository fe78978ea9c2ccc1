import categories from '../../data/categories.json' with { type: 'json' };
import fiveStep from '../../data/checklists/five-step.json' with { type: 'json' };
import offers from '../../data/offers.json' with { type: 'json' };
import tradeData from '../../data/trades.json' with { type: 'json' };
import type { Checklist } from '../domain/checklist.ts';
import type { LanguageCode, Trade } from '../domain/settings.ts';
import { parseShiftPeriods, type TypedPeriod } from '../domain/time/shift.ts';
import type { ShippedCategory, Vocabulary } from '../domain/vocabulary.ts';

/** What the program knows about a trade before its owner has said anything. */
export interface TradePreset {
  readonly customer: string;
  readonly place: string;
  /** The same word in every language: a guest's note may be in any of them. */
  readonly placeWords: readonly string[];
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly names: readonly string[];
  }[];
  readonly shifts: readonly { readonly name: string; readonly periods: readonly TypedPeriod[] }[];
  readonly categories: readonly ShippedCategory[];
  /** The name of the department that usually answers for a category, by the category's id. */
  readonly usualDepartment: Readonly<Record<string, string>>;
}

export function shippedVocabulary(language: LanguageCode): Vocabulary {
  return {
    offers: offers.map(({ id, name, value, cost_percent: costPercent }) => ({
      id,
      names: [name[language], ...Object.values(name)],
      usualValue: value,
      costPercent,
    })),
    categories: categories.map((category) => shippedCategory(category, language)),
  };
}

type CategoryData = (typeof categories)[number];

function shippedCategory({ id, name, words }: CategoryData, language: LanguageCode): ShippedCategory {
  return { id, name: name[language], names: Object.values(name), words: Object.values(words).flat() };
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
    customer: data.customer[language],
    place: data.place[language],
    placeWords: Object.values(data.place),
    departments,
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

export function shippedChecklist(language: LanguageCode): Checklist {
  const texts = fiveStep.texts[language];
  const steps: Readonly<Record<string, Checklist['steps'][number] | undefined>> = Object.fromEntries(
    Object.entries(texts.steps).map(([id, text]) => [id, { id, limit: null, ...text }]),
  );
  return { id: fiveStep.id, name: texts.name, steps: fiveStep.steps.flatMap((id) => steps[id] ?? []) };
}
