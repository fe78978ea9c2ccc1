import data from '../../data/words/dimensions.json' with { type: 'json' };
import type { Dimension, DimensionWords } from '../domain/dimension.ts';
import { inWording, type Translations, type Wording } from '../domain/wording.ts';
import type { DimensionMessages, DimensionValueMessages } from './messages/dimensions.ts';
import type { TradeWords } from './messages/trades.ts';
import { fillTemplate, mapValues } from './template.ts';

/** The words of one dimension. Does not compile without a label for each of its values. */
type WordsOf<Each extends Dimension> = {
  readonly label: Translations;
  readonly title: Translations;
} & (Each extends keyof DimensionWords
  ? { readonly values: Readonly<Record<DimensionWords[Each], Translations>> }
  : unknown);

interface Words {
  readonly label: Translations;
  readonly title: Translations;
  readonly values?: Readonly<Record<string, Translations>>;
}

/** The content of data/words/dimensions.json. */
export type DimensionData = { readonly [Each in Dimension]: WordsOf<Each> };

const words: DimensionData = data;

/** Returns the words of all dimensions in one wording, for one trade. */
export function dimensionMessages(wording: Wording, trade: TradeWords): DimensionMessages {
  const say = (text: Translations) => fillTemplate(inWording(text, wording), trade);
  const values = Object.fromEntries(
    Object.entries<Words>(words).flatMap(([dimension, of]) =>
      of.values === undefined ? [] : [[dimension, mapValues(of.values, say)]],
    ),
  ) as unknown as DimensionValueMessages;
  return {
    ...values,
    dimension: mapValues(words, ({ label }) => say(label)),
    breakdown: mapValues(words, ({ title }) => say(title)),
  };
}
