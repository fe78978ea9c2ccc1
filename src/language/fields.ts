import data from '../../data/words/fields.json' with { type: 'json' };
import type { AnswerField } from '../domain/answers.ts';
import { snakeCase } from '../domain/field.ts';
import type { LanguageCode } from '../domain/settings.ts';
import type { FieldMessages, FieldWords, OtherAnswer, OtherLabel, SeenField } from './messages/fields.ts';
import type { TradeWords } from './messages/trades.ts';
import { fillTemplate, mapValues, type Translations } from './template.ts';

/**
 * The words of one field; does not compile without those of each of its values, nor without those of its flag where it has
 * one: what the answer is called in an error, and what the help says.
 */
type WordsOf<Name extends SeenField> = { readonly label: Translations } & (Name extends AnswerField
  ? { readonly answer: Translations; readonly help: Translations }
  : unknown) &
  (Name extends keyof FieldWords
    ? { readonly values: Readonly<Record<FieldWords[Name], Translations>> }
    : unknown);

interface Words {
  readonly label: Translations;
  readonly answer?: Translations;
  readonly help?: Translations;
  readonly values?: Readonly<Record<string, Translations>>;
}

/** What data/words/fields.json holds. */
export interface FieldData {
  readonly field: { readonly [Name in SeenField]: WordsOf<Name> };
  /** Labels of what is no field of an incident. */
  readonly other: Readonly<Record<OtherLabel, Translations>>;
  readonly answer: Readonly<Record<OtherAnswer, Translations>>;
}

const words: FieldData = data;
const fields: readonly (readonly [name: string, Words])[] = Object.entries(words.field);

/** The words of all fields in one language, for one trade. */
export function fieldMessages(language: LanguageCode, trade: TradeWords): FieldMessages {
  const say = (text: Translations) => fillTemplate(text[language], trade);
  const values = fields.flatMap(([name, { values }]) =>
    values === undefined ? [] : [[name, mapValues(values, say)]],
  );
  const answers = fields.flatMap(([name, { answer }]) =>
    answer === undefined ? [] : [[snakeCase(name), say(answer)]],
  );
  return {
    ...(Object.fromEntries(values) as Omit<FieldMessages, 'field' | 'answer'>),
    field: { ...mapValues(words.field, ({ label }) => say(label)), ...mapValues(words.other, say) },
    answer: {
      ...mapValues(words.answer, say),
      ...(Object.fromEntries(answers) as Omit<FieldMessages['answer'], OtherAnswer>),
    },
  };
}

/** What the help says of the flag of a field: `--same-event`; undefined where no field has it. */
export function fieldFlagText(flag: string): Translations | undefined {
  return fields.find(([name]) => `--${snakeCase(name).replaceAll('_', '-')}` === flag)?.[1].help;
}
