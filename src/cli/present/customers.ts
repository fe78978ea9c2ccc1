import type { Document, Table } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Customer } from '../../domain/customer.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents customers with the number of their complaints. */
export function presentCustomers(
  customers: readonly Customer[],
  business: Business,
  { t }: Language,
): Document {
  const table: Table = {
    columns: [
      { key: 'contact', type: 'text', label: t.field.contact },
      { key: 'name', type: 'text', label: t.field.customer },
      { key: 'complaints', type: 'count', label: t.report.complaints },
      { key: 'open', type: 'count', label: t.customer.open },
      { key: 'last', type: 'day', label: t.customer.last },
    ],
    rows: customers.map(({ contact, name, complaints, open, last }) => [
      contact,
      name,
      complaints,
      open,
      last,
    ]),
  };
  return tableDocument('customers', t.customer.title, business, table, t.customer.none);
}
