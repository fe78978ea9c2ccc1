import type { Block, Document, Table, Value } from '../../../document/document.ts';
import type { Business } from '../../../domain/business.ts';
import type { Fact } from '../checklists.ts';
import { tableDocument } from '../tabledocument.ts';

export type Section = readonly [section: string, facts: readonly Fact[]];

/** Makes a document of facts under headings; programs get them as rows. */
export function sectionDocument(
  report: string,
  title: string,
  business: Business,
  sections: readonly Section[],
): Document {
  const rows = sections.flatMap(([section, facts]) =>
    facts.map(([label, text]): readonly Value[] => [section, label, text]),
  );
  const columns: Table['columns'] = ['section', 'label', 'text'].map((key) => ({
    key,
    type: 'text',
    label: '',
  }));
  return {
    ...tableDocument(report, title, business, { columns, rows }, ''),
    blocks: sections.map(([section, facts]): Block => ({
      kind: 'facts',
      ...(section === '' ? {} : { title: section }),
      facts,
    })),
  };
}
