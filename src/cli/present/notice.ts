import type { Document } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument } from './tabledocument.ts';

/**
 * Presents a notice for the door, with how to reach the business later. It has words of its own and no emblem, so that nobody takes
 * it for the official sign of a complaint book.
 */
export function presentNotice(contact: string | null, business: Business, { t }: Language): Document {
  const { title, texts, later } = t.doorNotice;
  const { name } = business.settings;
  const paragraphs = [
    ...texts,
    ...(contact === null ? [] : [later(contact)]),
    ...(name === null ? [] : [name]),
  ];
  return {
    ...tableDocument(
      'notice',
      title,
      business,
      { columns: [{ key: 'text', type: 'text', label: '' }], rows: paragraphs.map((text) => [text]) },
      '',
    ),
    isSign: true,
    blocks: paragraphs.map((text) => ({ kind: 'prose', text })),
  };
}
