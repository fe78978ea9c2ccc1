import type { Document } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents a notice for the door. */
export function presentNotice(business: Business, { t }: Language): Document {
  const { title, texts } = t.doorNotice;
  const { name } = business.settings;
  const paragraphs = [...texts, ...(name === null ? [] : [name])];
  return {
    ...tableDocument(
      'notice',
      title,
      business,
      { columns: [{ key: 'text', type: 'text', label: '' }], rows: paragraphs.map((text) => [text]) },
      '',
    ),
    blocks: paragraphs.map((text) => ({ kind: 'prose', text })),
  };
}
