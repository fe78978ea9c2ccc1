import data from '../../data/words/fields.json' with { type: 'json' };
import type { AnswerField } from '../domain/answers.ts';
import { snakeCase } from '../domain/field.ts';
import { inWording, type Translations, type Wording } from '../domain/wording.ts';
import type { FieldMessages, FieldWords, OtherAnswer, OtherLabel, SeenField } from './messages/fields.ts';
import type { TradeWords } from './messages/trades.ts';
import { fillTemplate, mapValues } from './template.ts';

/**
 * The words of one field. Does not compile without a label for each of its values, nor, if it has a flag, without the name of
 * its answer in errors and its help.
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

/** The content of data/words/fields.json. */
export interface FieldData {
  readonly field: { readonly [Name in SeenField]: WordsOf<Name> };
  /** Labels of things that are not fields of an incident. */
  readonly other: Readonly<Record<OtherLabel, Translations>>;
  readonly answer: Readonly<Record<OtherAnswer, Translations>>;
}

const words: FieldData = data;
const fields: readonly (readonly [name: string, Words])[] = Object.entries(words.field);

/** Returns the words of all fields in one wording, for one trade. */
export function fieldMessages(wording: Wording, trade: TradeWords): FieldMessages {
  const say = (text: Translations) => fillTemplate(inWording(text, wording), trade);
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

/** Returns the help of the flag of a field, such as `--same-event`; undefined if no field has the flag. */
export function fieldFlagText(flag: string): Translations | undefined {
  return fields.find(([name]) => `--${snakeCase(name).replaceAll('_', '-')}` === flag)?.[1].help;
}
