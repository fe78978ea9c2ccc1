import { describe, expect, test } from 'vitest';
import dimensions from '../../data/words/dimensions.json' with { type: 'json' };
import fields from '../../data/words/fields.json' with { type: 'json' };
import filters from '../../data/words/filters.json' with { type: 'json' };
import { fold } from '../../src/domain/text.ts';
import { inWording, wordings, type Translations } from '../../src/domain/wording.ts';
import { valueOfWord, wordsOfValues } from '../../src/language/valuewords.ts';
import { inProcessSandbox } from '../support/program.ts';

/** The words for the values of every flag, in every language. */
interface Described {
  readonly label?: Translations;
  readonly help?: Translations;
  readonly values?: Readonly<Record<string, Translations>>;
}
const sources: readonly Readonly<Record<string, Described>>[] = [dimensions, fields.field, filters.filter];
const all = sources.flatMap((source) =>
  Object.entries(source).flatMap(([flag, { values = {} }]) =>
    Object.entries(values).flatMap(([value, words]) =>
      wordings.map((wording) => ({ flag, value, word: inWording(words, wording) })),
    ),
  ),
);

describe('a word on the screen for a value', () => {
  test.each([
    ['status', 'abierta', 'open'],
    ['status', 'CHIUSO', 'resolved'],
    ['channel', 'telefono', 'phone'],
    ['channel', 'teléfono', 'phone'],
    ['kind', 'elogio', 'praise'],
    ['severity', 'leve', '1'],
    ['state', 'insatisfeito', 'upset'],
    ['finding', 'improcedente', 'not_justified'],
    ['understood', 'sì', 'yes'],
    ['status', 'open', 'open'],
    ['status', 'half-open', 'half-open'],
    ['department', 'open', 'open'],
  ])('--%s %s is %s', (flag, typed, value) => {
    expect(valueOfWord(flag, typed)).toBe(value);
  });

  test('stands for one value only, in whatever language', () => {
    expect(all.length).toBeGreaterThan(100);
    const wrong = all.filter(({ flag, value, word }) => valueOfWord(flag, word.toUpperCase()) !== value);
    expect(wrong).toEqual([]);
    expect(all.filter(({ word }) => /[{}]/u.test(word) || fold(word) === '')).toEqual([]);
  });

  test('names the choices in an error; a figure keeps its figure', () => {
    expect(wordsOfValues('severity', ['1', '2'], 'es')[0]).toBe('1 (leve)');
    expect(wordsOfValues('status', ['open', 'resolved'], 'it')).toEqual(['aperto', 'chiuso']);
    expect(wordsOfValues('sheet', ['a4'], 'it')).toEqual(['a4']);
  });
});

describe('an error in the language of the business', () => {
  test.each([
    [
      'es',
      'report cross color weekday',
      'cruce no admite "color".\nValores: departamento, hora, día, turno, motivo,',
    ],
    [
      'it',
      'report cross weekday colore',
      '"colore" non va bene per incrocio.\nPuò essere: reparto, orario, giorno,',
    ],
    [
      'pt',
      'report week --compare',
      'O relatório semana não se pode comparar com um período anterior.\nEstes sim: departamento, hora, dia,',
    ],
  ])('names reports and breakdowns in %s', async (language, line, said) => {
    const { stderr } = await inProcessSandbox({ RECOVERY_LANG: language }).run(line);
    expect(stderr.replace(/\n +/gu, ' ')).toContain(said);
  });

  test.each([
    ['es', 'Falta algo: qué pasó.'],
    ['it', 'Manca: cosa è successo.'],
    ['pt', 'Falta: o que se passou.'],
  ])('names what is missing after add in %s', async (language, said) => {
    const { code, stderr } = await inProcessSandbox({ RECOVERY_LANG: language }).run('add');
    expect(code).toBe(2);
    expect(stderr).toContain(said);
  });
});
