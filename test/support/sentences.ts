import { languages, type Trade } from '../../src/domain/settings.ts';
import { languageOfWording, type Variant, type Wording } from '../../src/domain/wording.ts';
import { speak, type Language } from '../../src/language/language.ts';

/** An argument that can be recognised in a sentence: its position or the name of a value; 7001 for a number. */
const mark = (name: string | number) => `⟦${name}⟧`;
export const marksIn = (text: string): readonly string[] =>
  [...new Set(text.match(/⟦[^⟧]*⟧|\b70\d\d\b/gu))].sort();

/** Values by name, each a mark, except the `given` ones. */
const values = (given: Readonly<Record<string, unknown>> = {}) =>
  new Proxy<Record<string, unknown>>(
    {},
    {
      get: (_, key) => (typeof key === 'symbol' ? undefined : key in given ? given[key] : mark(key)),
    },
  );

const action = {
  id: 1,
  kind: 'edit',
  at: 0,
  by: null,
  undoes: null,
  undoneBy: null,
  incidents: 1,
  firstIncident: 7001,
  subject: mark('about'),
};

/** Arguments that are not texts, by the path of the function. */
const special: readonly (readonly [RegExp, readonly (readonly unknown[])[]])[] = [
  [
    /^error\.(unknown_name|near_name)$/u,
    ['department', 'category', 'cause', 'touchpoint'].map((list) => [values({ list })]),
  ],
  [
    /^(error|import\.reason)\./u,
    [
      [values({ number: 7001 })],
      [values({ number: 7001, near: undefined, last: undefined, known: '', able: '', list: 'cause' })],
    ],
  ],
  [/^guidance\.reason\./u, [[values()]]],
  [/^customs\.(day|shortDay|longDay)$/u, [[values()]]],
  [/^customs\.range$/u, [[values(), values({ month: mark('other') })]]],
  [
    /^undo\.(lastChange|changeBefore|done)$/u,
    [
      [action, mark('when')],
      [{ ...action, incidents: 3, subject: undefined }, mark('when')],
      [{ ...action, kind: 'add' }, mark('when')],
    ],
  ],
  [
    /^review\.done$/u,
    [
      [0, '0'],
      [7001, mark(1)],
    ],
  ],
  [
    /^(record|import)\.created$/u,
    ['department', 'category', 'cause', 'touchpoint', 'shift'].map((list) => [list, mark(1)]),
  ],
];

/** Argument lists for a function: all marks, then each argument in turn null, 1, "1", true and false. */
function callsOf(path: string, length: number): readonly (readonly unknown[])[] {
  const [, fixed] = special.find(([pattern]) => pattern.test(path)) ?? [];
  if (fixed) return fixed;
  const marked = Array.from({ length }, (_, index) => mark(index));
  const odd = marked.flatMap((_, at) =>
    [null, 1, '1', true, false].map((value) => marked.map((each, index) => (index === at ? value : each))),
  );
  return [marked, ...odd];
}

interface Sentence {
  readonly path: string;
  readonly text: string;
}

type Words = (...args: readonly unknown[]) => unknown;

function flat(value: unknown): string {
  return Array.isArray(value) ? value.map(flat).join(' ⏎ ') : String(value);
}

/** Collects every text of a language, and the result of every function for each argument list. */
function collectSentences(value: unknown, like: unknown, path: string): readonly Sentence[] {
  if (typeof like === 'function') {
    const english = like as Words;
    return callsOf(path, english.length).flatMap((args, index) => {
      try {
        english(...args);
      } catch {
        // Not a valid argument list.
        return [];
      }
      let text: string;
      try {
        text = flat((value as Words)(...args));
      } catch (error) {
        text = `throws ${String(error)}`;
      }
      return [{ path: `${path}(${index})`, text }];
    });
  }
  if (typeof like !== 'object' || like === null) return [{ path, text: String(value) }];
  const inner = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(like).flatMap(([key, each]) =>
    key in inner ? collectSentences(inner[key], each, path === '' ? key : `${path}.${key}`) : [],
  );
}

/** A country for each variant. */
const countryOf: Readonly<Record<Variant, string>> = { 'pt-BR': 'BR', 'es-419': 'MX', 'en-US': 'US' };

/** Speaks a language, or a variant as in one of its countries. */
export function speakWording(wording: Wording, trade: Trade | null = null): Language {
  const country = wording in countryOf ? countryOf[wording as Variant] : null;
  return speak(languageOfWording(wording), 'EUR', trade, country);
}

/** All sentences of a wording for a trade, with the argument lists that are valid in English. */
export function sentencesOf(wording: Wording, trade: Trade): ReadonlyMap<string, string> {
  return sentencesIn(speakWording(wording, trade).t, trade);
}

/** The sentences among some messages. */
export function sentencesIn(messages: unknown, trade: Trade): ReadonlyMap<string, string> {
  const like = speak('en', 'EUR', trade).t;
  return new Map(collectSentences(messages, like, '').map(({ path, text }) => [path, text]));
}

export const otherLanguages = languages.filter((language) => language !== 'en');
