import dimensions from '../../data/words/dimensions.json' with { type: 'json' };
import fields from '../../data/words/fields.json' with { type: 'json' };
import filters from '../../data/words/filters.json' with { type: 'json' };
import { fold } from '../domain/text.ts';
import { inAllWordings, inWording, type Translations, type Wording } from '../domain/wording.ts';

/** The words that stand for the values of a field, by value. */
type ValueWords = Readonly<Record<string, Translations>>;

const yesOrNo: ValueWords = {
  yes: { en: 'yes', es: 'sí', it: 'sì', pt: 'sim' },
  no: { en: 'no', es: 'no', it: 'no', pt: 'não' },
};

const measures: ValueWords = {
  complaints: { en: 'complaints', es: 'quejas', it: 'reclami', pt: 'reclamações' },
  'per-100': { en: 'per-100', es: 'por-100', it: 'ogni-100', pt: 'por-100' },
  cost: { en: 'cost', es: 'coste', it: 'costo', pt: 'custo', 'es-419': 'costo' },
  'follow-ups': {
    en: 'follow-ups',
    es: 'seguimientos',
    it: 'ricontatti',
    pt: 'seguimentos',
    'pt-BR': 'acompanhamentos',
  },
};

/**
 * Returns the words for the values of a flag, given without its dashes: those of a report, of a record or of a filter; a
 * question also takes yes and no.
 */
function wordsOf(flag: string): readonly ValueWords[] {
  const described = [dimensions, fields.field, filters.filter].flatMap((source) => {
    const words: unknown = Object.hasOwn(source, flag) ? source[flag as keyof typeof source] : undefined;
    const { values } = (words ?? {}) as { readonly values?: ValueWords };
    return values === undefined ? [] : [values];
  });
  if (flag === 'measure') return [measures];
  return flag === 'understood' || flag === 'told' || flag === 'informed'
    ? [...described, yesOrNo]
    : described;
}

/**
 * Returns the value that a word of any language stands for, as the screen shows it: `abierta` for `--status` is `open`. What is
 * not such a word stays as typed. Case and accents do not matter.
 */
export function valueOfWord(flag: string, typed: string): string {
  const words = wordsOf(flag);
  if (words.some((each) => Object.hasOwn(each, typed))) return typed;
  const folded = fold(typed);
  const found = words
    .flatMap((each) => Object.entries(each))
    .find(([, label]) => inAllWordings(label).some((text) => fold(text) === folded));
  return found?.[0] ?? typed;
}

/** Returns the words for values of a flag in one wording; a value that is a figure or has no word stays. */
export function wordsOfValues(flag: string, values: readonly string[], wording: Wording): readonly string[] {
  const words = wordsOf(flag);
  return values.map((value) => {
    const texts = words.find((each) => Object.hasOwn(each, value))?.[value];
    if (texts === undefined) return value;
    const label = inWording(texts, wording);
    return /^\d+$/u.test(value) ? `${value} (${label})` : label;
  });
}
