import { tableDocument } from './tabledocument.ts';
import type { Document, PaperSize } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Language } from '../../language/language.ts';

/** Presents a form to fill in by hand. */
export function presentSlip(paper: PaperSize, business: Business, { t }: Language): Document {
  const fields = [
    [t.slip.when, 1],
    [t.log.question.description, 3],
    [t.log.question.department, 1],
    [t.slip.severity, 1],
    [t.slip.offered, 1],
    [t.slip.state, 1],
    [t.slip.who, 1],
    [t.slip.followUp, 1],
    [t.slip.writer, 1],
  ] as const;
  return {
    ...tableDocument(
      'slip',
      [business.settings.name, t.slip.title].filter((part) => part !== null).join(' · '),
      business,
      { columns: [{ key: 'field', type: 'text', label: '' }], rows: fields.map(([label]) => [label]) },
      '',
    ),
    blocks: [{ kind: 'form', fields: fields.map(([label, lines]) => ({ label, lines })) }],
    paper,
  };
}
