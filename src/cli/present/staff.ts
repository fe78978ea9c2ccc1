import type { Document, Table } from '../../document/document.ts';
import { limitOf } from '../../domain/authority.ts';
import { awayUntil } from '../../domain/absence.ts';
import type { Business } from '../../domain/business.ts';
import { minorDigits } from '../../domain/money.ts';
import { fold } from '../../domain/text.ts';
import type { Day } from '../../domain/time/wall.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents the staff, how much each may give, and until when somebody is away. */
export function presentStaff(business: Business, today: Day, { t, format }: Language): Document {
  const columns: Table['columns'] = [
    { key: 'name', type: 'text', label: t.staff.name },
    { key: 'role', type: 'text', label: t.staff.role },
    { key: 'limit', type: 'text', label: t.staff.limit },
    { key: 'away_until', type: 'day', label: t.staff.awayUntil },
  ];
  const people = business.staff.map(({ name, role }) => ({
    name,
    role,
    limit: limitOf(business, name),
    away: awayUntil(business, name, today),
  }));
  const takenRoles = new Set(people.map(({ role }) => fold(role ?? '')));
  // Roles without a person appear here because no other command shows them.
  const vacant = business.roles
    .filter(({ name }) => !takenRoles.has(fold(name)))
    .map(({ name, limitMinor }) => ({ name: null, role: name, limit: limitMinor, away: null }));
  const rows = [...people, ...vacant];
  const document = tableDocument(
    'staff',
    t.staff.title,
    business,
    {
      columns: columns.map((column) =>
        column.key === 'limit' ? { ...column, type: 'decimal' as const } : column,
      ),
      rows: rows.map(({ name, role, limit, away }) => [
        name,
        role,
        limit === null ? null : limit / 10 ** minorDigits(business.settings.currency),
        away,
      ]),
    },
    t.staff.none,
  );
  const isAway = rows.some(({ away }) => away !== null);
  const table: Table = {
    columns: isAway ? columns : columns.slice(0, -1),
    rows: rows.map(({ name, role, limit, away }) => [
      name,
      role,
      limit === null ? t.staff.noLimit : t.staff.upTo(format.money(limit)),
      ...(isAway ? [away] : []),
    ]),
  };
  return rows.length === 0
    ? document
    : { ...document, blocks: [{ kind: 'table', table, note: t.care.namesOnTrust }] };
}
