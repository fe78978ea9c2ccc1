import { fold } from '../domain/text.ts';

/** What one line says about the customer; null for parts that are missing. */
export interface CustomerLine {
  readonly place: string | null;
  readonly customer: string | null;
  readonly contact: string | null;
}

const mailPattern = /[^\s<>,;]+@[^\s<>,;]+\.[^\s<>,;]+/u;
const phonePattern = /\+?\d[\d\s().-]{5,}\d/u;

/** Words that people write before a phone number or an e-mail address, in any supported language. */
const contactWord =
  /\s*(?<![\p{L}])(tel(f|éfono|efono|efone)?|tlf|tfno|tlm|phone|mobile|cell|móvil|movil|cellulare|telemóvel|telemovel|e-?mail|mail|correo|posta)\.?:?\s*$/iu;

/**
 * Splits one line into place, name and contact: "table 4, Anna Ruiz, 600 555 012". A part is a place if it contains one of
 * `placeWords` or is a short number.
 */
export function parseCustomerLine(line: string, placeWords: readonly string[]): CustomerLine {
  let remaining = line;
  const take = (pattern: RegExp): string | null => {
    const found = pattern.exec(remaining)?.[0]?.trim() ?? null;
    if (found !== null) remaining = remaining.replace(found, ',');
    return found;
  };
  const contact = take(mailPattern) ?? take(phonePattern);
  const parts = remaining
    .split(/[,;]/u)
    .map((part) => part.replace(contactWord, '').trim())
    .filter((part) => part !== '');
  const isPlace = (part: string) =>
    /^#?\d{1,4}\p{L}?$/u.test(part) || placeWords.some((word) => fold(part).split(' ').includes(fold(word)));
  const place = parts.find(isPlace) ?? null;
  const names = parts.filter((part) => part !== place);
  // Without commas, as in "table 4 Anna Ruiz", the name follows the number.
  const [, spot, name] = /^(\D+\d{1,4}\p{L}?)\s+(\p{L}.*)$/u.exec(place ?? '') ?? [];
  return {
    place: spot ?? place,
    customer: [...(name === undefined ? [] : [name]), ...names].join(', ') || null,
    contact,
  };
}
