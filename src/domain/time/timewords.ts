import { dayNames } from './shift.ts';
import type { Weekday } from './wall.ts';

/** The languages whose words for days and times are understood, whatever the language of the business is. */
export type WordLanguage = 'en' | 'es' | 'it' | 'pt';

/** A part of the day, or a meal. `early` is the time between midnight and dawn. */
export type DayPart =
  'morning' | 'afternoon' | 'evening' | 'night' | 'early' | 'breakfast' | 'lunch' | 'dinner';

/** What a word or a group of words can mean. */
export type Meaning =
  | { readonly kind: 'now' }
  /** Days from today, and the part of that day if the word names it, as "anoche" does. */
  | { readonly kind: 'day'; readonly days: number; readonly part?: DayPart }
  | { readonly kind: 'part'; readonly part: DayPart }
  | { readonly kind: 'month'; readonly month: number }
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'unit'; readonly minutes: number }
  /** Noon and midnight, as an hour. */
  | { readonly kind: 'fixed'; readonly hour: 0 | 12 }
  | { readonly kind: Sign };

/**
 * Words that only join others: `at` comes before a time; `ago` after a span and `since` before one; `ahead` before a span that
 * is to come; `past` and `to` between minutes and hour; `oclock` after an hour; `filler` means nothing.
 */
type Sign =
  | 'one'
  | 'half'
  | 'quarter'
  | 'and'
  | 'minus'
  | 'past'
  | 'to'
  | 'at'
  | 'oclock'
  | 'am'
  | 'pm'
  | 'ago'
  | 'since'
  | 'ahead'
  | 'last'
  | 'this'
  | 'next'
  | 'feira'
  | 'filler';

type Words = string;

/** The words of one language, folded and separated by commas. */
interface LanguageWords {
  readonly now: Words;
  /** By the number of days from today. */
  readonly days: Readonly<Record<number, Words>>;
  /** Words that name a day with its part, as "day part". */
  readonly partsOfDays: Readonly<Partial<Record<`${number} ${DayPart}`, Words>>>;
  readonly parts: Readonly<Record<DayPart, Words>>;
  /** January to December; the first three letters and more are enough. Two spellings are separated by "|". */
  readonly months: Words;
  /** From one; an underscore stands for a number without a word. Several words for a number are separated by "|". */
  readonly numbers: Words;
  readonly tens: Readonly<Record<number, Words>>;
  readonly units: Readonly<Record<'minute' | 'hour' | 'day' | 'week', Words>>;
  readonly fixed: { readonly noon: Words; readonly midnight: Words };
  readonly signs: Readonly<Partial<Record<Sign, Words>>>;
}

const wordsByLanguage: Readonly<Record<WordLanguage, LanguageWords>> = {
  en: {
    now: 'now, just now, right now',
    days: {
      [-2]: 'day before yesterday',
      [-1]: 'yesterday',
      0: 'today',
      1: 'tomorrow',
      2: 'day after tomorrow',
    },
    partsOfDays: {
      '-2 night': 'night before last',
      '-1 night': 'last night',
      '-1 evening': 'last evening',
      '0 night': 'tonight',
    },
    parts: {
      morning: 'morning',
      afternoon: 'afternoon',
      evening: 'evening',
      night: 'night',
      early: '',
      breakfast: 'breakfast, breakfast time',
      lunch: 'lunch, lunchtime, lunch time',
      dinner: 'dinner, dinnertime, dinner time, supper',
    },
    months:
      'january, february, march, april, may, june, july, august, september, october, november, december',
    numbers: 'one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve',
    tens: {
      15: 'fifteen',
      20: 'twenty',
      25: 'twenty five',
      30: 'thirty',
      35: 'thirty five',
      40: 'forty',
      45: 'forty five',
      50: 'fifty',
      55: 'fifty five',
    },
    units: {
      minute: 'm, min, mins, minute, minutes',
      hour: 'h, hr, hrs, hour, hours',
      day: 'd, day, days',
      week: 'week, weeks',
    },
    fixed: { noon: 'noon, midday', midnight: 'midnight' },
    signs: {
      one: 'a, an',
      half: 'half, half a, half an',
      quarter: 'quarter, a quarter, quarters',
      and: 'and, and a',
      past: 'past',
      to: 'to',
      at: 'at',
      oclock: 'o clock, oclock, h',
      am: 'am',
      pm: 'pm',
      ago: 'ago',
      ahead: 'in',
      last: 'last',
      this: 'this',
      next: 'next',
      filler: 'the, earlier, on, of, in, during, around, about, shift, service',
    },
  },
  es: {
    now: 'ahora, ahora mismo',
    days: {
      [-2]: 'anteayer, antes de ayer, antesdeayer, antier',
      [-1]: 'ayer',
      0: 'hoy',
      1: 'manana',
      2: 'pasado manana',
    },
    partsOfDays: {
      '-2 night': 'anteanoche, antenoche, antes de anoche',
      '-1 night': 'anoche',
    },
    parts: {
      morning: 'manana, la manana',
      afternoon: 'tarde',
      evening: '',
      night: 'noche',
      early: 'madrugada',
      breakfast: 'desayuno',
      lunch: 'comida, almuerzo',
      dinner: 'cena',
    },
    months:
      'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre|setiembre, octubre, noviembre, diciembre',
    numbers:
      'un|una|uno, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, once, doce, trece, catorce, quince, dieciseis, diecisiete, dieciocho, diecinueve, veinte, veintiuna|veintiuno, veintidos, veintitres',
    tens: { 25: 'veinticinco', 30: 'treinta', 40: 'cuarenta', 45: 'cuarenta y cinco', 50: 'cincuenta' },
    units: {
      minute: 'min, minuto, minutos',
      hour: 'h, hora, horas',
      day: 'dia, dias',
      week: 'semana, semanas',
    },
    fixed: { noon: 'mediodia, medio dia', midnight: 'medianoche, media noche' },
    signs: {
      half: 'media',
      quarter: 'cuarto, un cuarto, cuartos',
      and: 'y',
      minus: 'menos',
      to: 'para las, para la',
      at: 'a las, a la, las, sobre las, hacia las, eso de las, a eso de las',
      oclock: 'h, hs, hrs, horas, en punto',
      ago: 'atras',
      since: 'hace',
      ahead: 'en, dentro de',
      last: 'pasado, pasada, ultimo, ultima',
      this: 'este, esta',
      next: 'proximo, proxima, que viene',
      filler: 'el, la, de, del, en, por, al, a, durante, dia, turno',
    },
  },
  it: {
    now: 'adesso, ora, proprio ora',
    days: {
      [-2]: 'altro ieri, ieri l altro, altroieri, avantieri',
      [-1]: 'ieri',
      0: 'oggi',
      1: 'domani',
      2: 'dopodomani, dopo domani',
    },
    partsOfDays: {
      '-1 evening': 'iersera',
      '0 morning': 'stamattina, stamani, stamane',
      '0 evening': 'stasera',
      '0 night': 'stanotte',
      '-1 night': 'stanotte',
    },
    parts: {
      morning: 'mattina, mattino',
      afternoon: 'pomeriggio',
      evening: 'sera',
      night: 'notte',
      early: '',
      breakfast: 'colazione',
      lunch: 'pranzo',
      dinner: 'cena',
    },
    months:
      'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre',
    numbers:
      'un|una|uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove, venti, ventuno, ventidue, ventitre',
    tens: {
      25: 'venticinque',
      30: 'trenta',
      40: 'quaranta',
      45: 'quarantacinque',
      50: 'cinquanta',
    },
    units: {
      minute: 'min, minuto, minuti',
      hour: 'h, ora, ore',
      day: 'giorno, giorni',
      week: 'settimana, settimane',
    },
    fixed: { noon: 'mezzogiorno', midnight: 'mezzanotte' },
    signs: {
      half: 'mezza, mezzo, mezz',
      quarter: 'quarto, un quarto, quarti',
      and: 'e, ed',
      minus: 'meno',
      at: 'alle, alle ore, all, le, le ore, ore, h, verso le, intorno alle',
      oclock: 'h, in punto',
      ago: 'fa',
      ahead: 'tra, fra',
      last: 'scorso, scorsa, passato, passata, ultimo, ultima',
      this: 'questo, questa, quest',
      next: 'prossimo, prossima',
      filler:
        'il, lo, l, la, di, del, della, dell, d, nel, nella, a, al, alla, in, durante, circa, turno, giorno',
    },
  },
  pt: {
    now: 'agora, agora mesmo, agorinha, agora ha pouco, ha pouco',
    days: {
      [-2]: 'anteontem, antes de ontem',
      [-1]: 'ontem',
      0: 'hoje, hj',
      1: 'amanha',
      2: 'depois de amanha',
    },
    partsOfDays: { '-1 morning': 'ontem cedo', '0 morning': 'hoje cedo', '1 morning': 'amanha cedo' },
    parts: {
      morning: 'manha',
      afternoon: 'tarde',
      evening: '',
      night: 'noite',
      early: 'madrugada',
      breakfast: 'pequeno almoco, cafe da manha',
      lunch: 'almoco',
      dinner: 'jantar, janta',
    },
    months:
      'janeiro, fevereiro, marco, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro',
    numbers:
      'um|uma, dois|duas, tres, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, catorze|quatorze, quinze, dezasseis|dezesseis, dezassete|dezessete, dezoito, dezanove|dezenove, vinte, vinte e uma, vinte e duas, vinte e tres',
    tens: { 25: 'vinte e cinco', 30: 'trinta', 40: 'quarenta', 45: 'quarenta e cinco', 50: 'cinquenta' },
    units: {
      minute: 'min, minuto, minutos',
      hour: 'h, hora, horas',
      day: 'dia, dias',
      week: 'semana, semanas',
    },
    fixed: { noon: 'meio dia', midnight: 'meia noite' },
    signs: {
      half: 'meia, meio',
      quarter: 'quarto, um quarto, quartos',
      and: 'e',
      minus: 'menos',
      to: 'para as, para a, para o, para, pras, pra, pro',
      at: 'as, pelas, la pelas, umas, por volta das, perto das, das',
      oclock: 'h, horas, em ponto',
      ago: 'atras',
      since: 'ha, faz, ha uns, ha umas, faz uns, faz umas, ha cerca de, faz cerca de',
      ahead: 'em, dentro de, daqui a',
      last: 'passado, passada, ultimo, ultima',
      this: 'este, esta, neste, nesta, desta, deste',
      next: 'proximo, proxima, que vem',
      feira: 'feira',
      filler: 'o, a, no, na, de, da, do, ao, em, pela, pelo, por, durante, dia, turno',
    },
  },
};

const minutesByUnit = { minute: 1, hour: 60, day: 1440, week: 10_080 } as const;

/** A meaning with the languages in which the words have it. */
export interface Sense {
  readonly meaning: Meaning;
  readonly languages: readonly WordLanguage[];
}

/** The senses of each word or group of words; names of months and weekdays, which may be shortened, are found by `sensesOfNames`. */
const lexicon = new Map<string, Sense[]>();

/** The number of words in the longest group. */
export const longestGroup = 4;

function split(words: Words): readonly string[] {
  return words === '' ? [] : words.split(', ');
}

function addWords(language: WordLanguage, words: readonly string[], meaning: Meaning): void {
  for (const word of words) {
    const senses = lexicon.get(word) ?? [];
    const same = senses.findIndex((sense) => JSON.stringify(sense.meaning) === JSON.stringify(meaning));
    const known = senses[same];
    if (known) senses[same] = { meaning, languages: [...known.languages, language] };
    else senses.push({ meaning, languages: [language] });
    lexicon.set(word, senses);
  }
}

function fillLexicon(): void {
  for (const [key, words] of Object.entries(wordsByLanguage)) {
    const language = key as WordLanguage;
    const add = (list: Words, meaning: Meaning) => {
      addWords(language, split(list), meaning);
    };
    add(words.now, { kind: 'now' });
    for (const [days, list] of Object.entries(words.days)) add(list, { kind: 'day', days: Number(days) });
    for (const [dayAndPart, list] of Object.entries(words.partsOfDays)) {
      const [days, part] = dayAndPart.split(' ');
      add(list ?? '', { kind: 'day', days: Number(days), part: part as DayPart });
    }
    for (const [part, list] of Object.entries(words.parts))
      add(list, { kind: 'part', part: part as DayPart });
    split(words.numbers).forEach((list, index) => {
      addWords(language, list.split('|'), { kind: 'number', value: index + 1 });
    });
    for (const [value, list] of Object.entries(words.tens))
      add(list, { kind: 'number', value: Number(value) });
    for (const [unit, list] of Object.entries(words.units))
      add(list, { kind: 'unit', minutes: minutesByUnit[unit as keyof typeof minutesByUnit] });
    add(words.fixed.noon, { kind: 'fixed', hour: 12 });
    add(words.fixed.midnight, { kind: 'fixed', hour: 0 });
    for (const [sign, list] of Object.entries(words.signs)) add(list, { kind: sign as Sign });
  }
}

/** Finds what a folded word, or a group of words separated by spaces, can mean. */
export function sensesOf(words: string): readonly Sense[] {
  if (lexicon.size === 0) fillLexicon();
  return [
    ...(lexicon.get(words) ?? []),
    ...sensesOfNames(words, monthNames, (month) => ({ kind: 'month', month })),
    ...sensesOfNames(words, dayNames, (weekday) => ({ kind: 'weekday', weekday: weekday as Weekday })),
  ];
}

const languages = Object.keys(wordsByLanguage) as readonly WordLanguage[];
const monthNames = languages.map((language) => split(wordsByLanguage[language].months));

/** Finds the names, by language, that a word of at least three letters is or begins. */
function sensesOfNames(
  word: string,
  namesByLanguage: readonly (readonly string[])[],
  meaningOf: (place: number) => Meaning,
): readonly Sense[] {
  if (word.length < 3) return [];
  const speakers = new Map<number, WordLanguage[]>();
  namesByLanguage.forEach((names, index) => {
    const place = names.findIndex((name) => name.startsWith(word) || name.includes(`|${word}`)) + 1;
    const language = languages[index];
    if (place > 0 && language) speakers.set(place, [...(speakers.get(place) ?? []), language]);
  });
  return [...speakers].map(([place, found]) => ({ meaning: meaningOf(place), languages: found }));
}

/** Finds the month that a folded name, or its first three letters, means; null if there is none. */
export function monthOf(word: string): number | null {
  const [sense] = sensesOfNames(word, monthNames, (month) => ({ kind: 'month', month }));
  return sense?.meaning.kind === 'month' ? sense.meaning.month : null;
}

/** Finds the part of the day that a folded word means: "tarde" is the afternoon; null if it is none. */
export function partOf(word: string): DayPart | null {
  for (const { meaning } of sensesOf(word)) if (meaning.kind === 'part') return meaning.part;
  return null;
}
