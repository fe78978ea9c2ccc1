import type { Document, Table } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Language } from '../../language/language.ts';
import { letterKeys, shippedLetter } from '../../shipped/letters.ts';
import { plainDocument } from './plain.ts';

/** A letter, a paragraph each. */
export function presentLetter(
  paragraphs: readonly string[],
  windowTitle: string,
  business: Business,
): Document {
  return {
    ...plainDocument(
      'letter',
      '',
      business,
      { columns: [{ key: 'text', type: 'text', label: '' }], rows: paragraphs.map((text) => [text]) },
      '',
    ),
    windowTitle,
    blocks: paragraphs.map((text) => ({ kind: 'prose', text })),
    sheet: 'A4',
  };
}

/** The letters there are, and in which languages the owner has written them anew. */
export function presentTemplates(
  own: readonly Entry<'letter'>[],
  business: Business,
  { t, code }: Language,
): Document {
  const table: Table = {
    columns: [
      { key: 'template', type: 'key', label: t.guidance.id },
      { key: 'name', type: 'text', label: t.guidance.name },
      { key: 'own', type: 'text', label: t.letter.ownIn },
    ],
    rows: letterKeys.map((key) => [
      key,
      shippedLetter(key, code).name,
      own
        .filter((letter) => letter.key === key)
        .map((letter) => letter.language)
        .join(', ') || null,
    ]),
  };
  return plainDocument('templates', t.letter.title, business, table, '');
}
