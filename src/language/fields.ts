import data from '../../data/words/fields.json' with { type: 'json' };
import type { LanguageCode } from '../domain/settings.ts';
import type { FieldMessages, FieldWords, OtherLabel, SeenField } from './messages/fields.ts';
import type { TradeWords } from './messages/trades.ts';
import { fillTemplate, mapValues, type Translations } from './template.ts';

/** The words of one field; does not compile without those of each of its values. */
type WordsOf<Name extends SeenField> = { readonly label: Translations } & (Name extends keyof FieldWords
  ? { readonly values: Readonly<Record<FieldWords[Name], Translations>> }
  : unknown);

interface Words {
  readonly label: Translations;
  readonly values?: Readonly<Record<string, Translations>>;
}

/** What data/words/fields.json holds. */
export interface FieldData {
  readonly field: { readonly [Name in SeenField]: WordsOf<Name> };
  readonly other: Readonly<Record<OtherLabel, Translations>>;
}

const words: FieldData = data;

/** The words of all fields in one language, for one trade. */
export function fieldMessages(language: LanguageCode, trade: TradeWords): FieldMessages {
  const say = (text: Translations) => fillTemplate(text[language], trade);
  const values = Object.fromEntries(
    Object.entries<Words>(words.field).flatMap(([name, of]) =>
      of.values === undefined ? [] : [[name, mapValues(of.values, say)]],
    ),
  ) as unknown as Omit<FieldMessages, 'field'>;
  return {
    ...values,
    field: { ...mapValues(words.field, ({ label }) => say(label)), ...mapValues(words.other, say) },
  };
}
