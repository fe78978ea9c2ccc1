import { fold } from '../domain/text.ts';

export interface CustomerLine {
  readonly place: string | null;
  readonly customer: string | null;
  readonly contact: string | null;
}

const mailPattern = /[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/u;
const phonePattern = /\+?\d[\d\s().-]{5,}\d/u;

/** What people write before a number or an address, in any of our languages. */
const contactWord =
  /\s*(?<![\p{L}])(tel(f|éfono|efono|efone)?|tlf|tfno|tlm|phone|mobile|cell|móvil|movil|cellulare|telemóvel|telemovel|e-?mail|mail|correo|posta)\.?:?\s*$/iu;

/**
 * Tells place, name and contact apart in one line: "table 4, Anna Ruiz, 600 555 012". The house's word for a place, or
 * a short number, makes a part a place.
 */
export function parseCustomerLine(line: string, placeWords: readonly string[]): CustomerLine {
  let rest = line;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(rest)?.[0]?.trim() ?? null;
    if (found !== null) rest = rest.replace(found, ',');
    return found;
  };
  const contact = take(mailPattern) ?? take(phonePattern);
  const parts = rest
    .split(/[,;]/u)
    .map((part) => part.replace(contactWord, '').trim())
    .filter((part) => part !== '');
  const isPlace = (part: string) =>
    /^#?\d{1,4}\p{L}?$/u.test(part) || placeWords.some((word) => fold(part).split(' ').includes(fold(word)));
  const place = parts.find(isPlace) ?? null;
  const names = parts.filter((part) => part !== place);
  // "table 4 Anna Ruiz" without commas: what follows the number is the name.
  const [, spot, name] = /^(\D+\d{1,4}\p{L}?)\s+(\p{L}.*)$/u.exec(place ?? '') ?? [];
  return {
    place: spot ?? place,
    customer: [...(name === undefined ? [] : [name]), ...names].join(', ') || null,
    contact,
  };
}
