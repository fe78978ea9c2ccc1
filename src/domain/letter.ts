import type { Country } from './country.ts';
import type { Incident } from './incident.ts';

/** The placeholders of a letter, written in braces. */
export const letterPlaces = [
  'house',
  'today',
  'customer',
  'addressee',
  'occurred',
  'reference',
  'authority',
  'remedy',
  'what',
  'owned',
  'declined',
  'mediation',
  'change',
  'finding',
  'cause',
  'signed',
] as const;
export type LetterPlace = (typeof letterPlaces)[number];

export const mediationAnswers = ['accepted', 'refused'] as const;
export type Mediation = (typeof mediationAnswers)[number];

/** Whether an answer to a formal complaint leaves it unsettled. An answer that says nothing yet does not count. */
export function leavesOpen({ finding, ending }: Pick<Incident, 'finding' | 'ending'>): boolean {
  if (ending !== null) return ending !== 'solved';
  return finding === 'partly' || finding === 'not_justified';
}

/**
 * The countries where a trader who does not settle a complaint has to name a body of alternative dispute resolution and say
 * whether it is used: the EEA (Directive 2013/11/EU, article 13(3)) and the United Kingdom (S.I. 2015/542).
 */
const mediationCountries: ReadonlySet<Country> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

export function mayAskMediation(country: Country | null): boolean {
  return country !== null && mediationCountries.has(country);
}

/** A paragraph; one with `otherwise` is used only if the paragraph before it was left out. */
export type LetterParagraph = string | { readonly otherwise: string };

const place = /\{(\w+)\}/gu;

/** Fills in the placeholders of a letter. A paragraph with a placeholder that has no value is left out. */
export function fillLetter(
  paragraphs: readonly LetterParagraph[],
  values: Readonly<Partial<Record<LetterPlace, string | null>>>,
): readonly string[] {
  const filled: string[] = [];
  let isLeftOut = false;
  for (const paragraph of paragraphs) {
    if (typeof paragraph !== 'string' && !isLeftOut) continue;
    const text = typeof paragraph === 'string' ? paragraph : paragraph.otherwise;
    const places = [...text.matchAll(place)].map(([, name = '']) => values[name as LetterPlace]);
    isLeftOut = places.some((value) => value === null || value === undefined || value === '');
    if (!isLeftOut) filled.push(text.replace(place, (_, name: string) => values[name as LetterPlace] ?? ''));
  }
  return filled;
}

/** Parses a letter as edited by the owner: blank lines separate paragraphs, and "| " marks an `otherwise`. */
export function parseLetter(text: string): readonly LetterParagraph[] {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => (paragraph.startsWith('| ') ? { otherwise: paragraph.slice(2) } : paragraph));
}

/** The inverse of `parseLetter`. */
export function formatLetter(paragraphs: readonly LetterParagraph[]): string {
  return `${paragraphs
    .map((paragraph) => (typeof paragraph === 'string' ? paragraph : `| ${paragraph.otherwise}`))
    .join('\n\n')}\n`;
}

/** Whether a letter has a placeholder. */
export function hasPlace(paragraphs: readonly LetterParagraph[], name: LetterPlace): boolean {
  return paragraphs.some((paragraph) =>
    (typeof paragraph === 'string' ? paragraph : paragraph.otherwise).includes(`{${name}}`),
  );
}

/** Returns a placeholder that does not exist; null if all of them exist. */
export function findUnknownPlace(paragraphs: readonly LetterParagraph[]): string | null {
  for (const paragraph of paragraphs) {
    const text = typeof paragraph === 'string' ? paragraph : paragraph.otherwise;
    for (const [, name = ''] of text.matchAll(place)) {
      if (!(letterPlaces as readonly string[]).includes(name)) return name;
    }
  }
  return null;
}
