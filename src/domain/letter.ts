/** The placeholders of a letter, written in braces. */
export const letterPlaces = [
  'house',
  'today',
  'customer',
  'occurred',
  'reference',
  'authority',
  'remedy',
  'change',
  'finding',
  'cause',
  'signed',
] as const;
export type LetterPlace = (typeof letterPlaces)[number];

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
