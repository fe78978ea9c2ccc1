import type { RemedyFields } from '../../domain/entry.ts';
import type { Minor } from '../../domain/money.ts';
import { cleanLine } from '../../domain/text.ts';
import { parseCount, type Cells } from './importcells.ts';
import { Rejection } from '../rejection.ts';

/** What files do not say about a remedy: the limit of the member of staff at the time, and the cost of their time. */
const unknownToFiles = { limitMinor: null, timeCostMinor: null } as const;
const none: readonly never[] = [];

/** Compiles a reader of the remedies of a row: all in the cell `remedies` of an export, or the one in the other cells. */
export function remedyReader(
  cells: Cells,
  parseAmount: (text: string) => Minor,
): () => readonly RemedyFields[] {
  const row = {
    several: cells.value('remedies', (text) => readSeveral(text, parseAmount)),
    kind: cells.value('remedy', cleanLine),
    valueMinor: cells.value('remedy_value', parseAmount),
    costMinor: cells.value('remedy_cost', parseAmount),
    approvedBy: cells.value('approved_by', cleanLine),
    givenBy: cells.value('given_by', cleanLine),
    minutes: cells.value('minutes', parseCount),
  };
  const readOne = (): readonly RemedyFields[] => {
    const kind = row.kind();
    const [valueMinor, costMinor] = [row.valueMinor(), row.costMinor()];
    const [approvedBy, givenBy, minutes] = [row.approvedBy(), row.givenBy(), row.minutes()];
    if (kind !== null || valueMinor !== null || costMinor !== null)
      return [
        { ...unknownToFiles, kind: kind ?? 'other', valueMinor, costMinor, approvedBy, givenBy, minutes },
      ];
    const lost = { approved_by: approvedBy, given_by: givenBy, minutes };
    for (const field of ['approved_by', 'given_by', 'minutes'] as const)
      if (lost[field]) cells.leaveEmpty(field, new Rejection('no_remedy', { field }));
    return none;
  };
  return () => row.several() ?? readOne();
}

/** Parses several remedies as our export writes them; null if the cell has none. Throws Rejection if they are malformed. */
function readSeveral(text: string, parseAmount: (text: string) => Minor): readonly RemedyFields[] | null {
  if (!text.startsWith('[')) return null;
  const refuse = (): never => {
    throw new Rejection('bad_value', {
      field: 'remedies',
      value: text.slice(0, 40),
      known: '[{"kind":"voucher","value":"20.00"}, …]',
    });
  };
  let items: unknown;
  try {
    items = JSON.parse(text);
  } catch {
    refuse();
  }
  if (!Array.isArray(items)) return refuse();
  if (items.length === 0) return null;
  return items.map((item: unknown): RemedyFields => {
    if (typeof item !== 'object' || item === null) return refuse();
    const values = new Map(Object.entries(item));
    const text = (key: string): string | null => {
      const value: unknown = values.get(key) ?? null;
      if (value !== null && typeof value !== 'string') return refuse();
      return value === null ? null : cleanLine(value, key);
    };
    const money = (key: string) => {
      const amount = text(key);
      return amount === null ? null : parseAmount(amount);
    };
    const minutes: unknown = values.get('minutes') ?? null;
    if (minutes !== null && !(Number.isSafeInteger(minutes) && Number(minutes) >= 0)) return refuse();
    return {
      ...unknownToFiles,
      kind: text('kind') ?? refuse(),
      valueMinor: money('value'),
      costMinor: money('cost'),
      minutes: minutes === null ? null : Number(minutes),
      givenBy: text('given_by'),
      approvedBy: text('approved_by'),
    };
  });
}
