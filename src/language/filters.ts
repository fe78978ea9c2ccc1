import data from '../../data/words/filters.json' with { type: 'json' };
import type { FilterKey, FlagFilter, FilterWords } from '../domain/filter.ts';
import { inWording, type Translations, type Wording } from '../domain/wording.ts';
import type { FilterMessages, PeriodFlag, FilterValueMessages } from './messages/filters.ts';
import type { TradeWords } from './messages/trades.ts';
import { fillTemplate, mapValues } from './template.ts';

/** The words of one filter. Does not compile without a label for each of its values; a filter without values needs a mark. */
type WordsOf<Key extends FilterKey> = { readonly help: Translations } & (Key extends FlagFilter
  ? { readonly mark: Translations }
  : unknown) &
  (Key extends keyof FilterWords
    ? { readonly values: Readonly<Record<FilterWords[Key], Translations>> }
    : unknown);

/** The content of data/words/filters.json. */
export interface FilterData {
  readonly period: Readonly<Record<PeriodFlag, Translations>>;
  readonly filter: { readonly [Key in FilterKey]: WordsOf<Key> };
}

const words: FilterData = data;

interface Words {
  readonly help: Translations;
  readonly mark?: Translations;
  readonly values?: Readonly<Record<string, Translations>>;
}

/** Returns the words of all filters in one wording, for one trade. */
export function filterMessages(wording: Wording, trade: TradeWords): FilterMessages {
  const say = (text: Translations) => fillTemplate(inWording(text, wording), trade);
  const filters: readonly (readonly [string, Words])[] = Object.entries(words.filter);
  return {
    ...(Object.fromEntries(
      filters.flatMap(([key, { values }]) => (values === undefined ? [] : [[key, mapValues(values, say)]])),
    ) as unknown as FilterValueMessages),
    filter: {
      mark: Object.fromEntries(
        filters.flatMap(([key, { mark }]) => (mark === undefined ? [] : [[key, say(mark)]])),
      ) as FilterMessages['filter']['mark'],
    },
  };
}

/** Returns the help of each flag that selects days or complaints, in the order of the help page. */
export function filterHelp(
  wording: Wording,
  trade: TradeWords,
): Readonly<Record<PeriodFlag | FilterKey, string>> {
  const say = (text: Translations) => fillTemplate(inWording(text, wording), trade);
  return { ...mapValues(words.period, say), ...mapValues(words.filter, ({ help }) => say(help)) };
}
