import type { Document, Table } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Language } from '../../language/language.ts';
import { letterKeys, shippedLetter } from '../../shipped/letters.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents a letter; `windowTitle` is its title in a browser, since the letter itself has none. */
export function presentLetter(
  paragraphs: readonly string[],
  windowTitle: string,
  business: Business,
): Document {
  return {
    ...tableDocument(
      'letter',
      '',
      business,
      { columns: [{ key: 'text', type: 'text', label: '' }], rows: paragraphs.map((text) => [text]) },
      '',
    ),
    windowTitle,
    blocks: paragraphs.map((text) => ({ kind: 'prose', text })),
  };
}

/** Presents the list of letter templates, and the languages in which the owner has replaced each. */
export function presentTemplates(
  own: readonly Entry<'letter'>[],
  business: Business,
  { t, wording }: Language,
): Document {
  const table: Table = {
    columns: [
      { key: 'template', type: 'key', label: t.guidance.id },
      { key: 'name', type: 'text', label: t.guidance.name },
      { key: 'own', type: 'text', label: t.letter.ownIn },
    ],
    rows: letterKeys.map((key) => [
      key,
      shippedLetter(key, wording, business.settings.trade).name,
      own
        .filter((letter) => letter.key === key)
        .map((letter) => letter.language)
        .join(', ') || null,
    ]),
  };
  return tableDocument('templates', t.letter.title, business, table, '');
}
