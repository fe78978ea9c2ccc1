import { resolveName, type Business } from '../../domain/business.ts';
import type { Cell } from '../../domain/dimension.ts';
import type { Minor } from '../../domain/money.ts';
import type { NameList } from '../../domain/name.ts';
import type { Records } from '../../domain/records.ts';
import { nameFilter, type ChangeEffect } from '../changes.ts';
import type { Request } from '../request.ts';

/** A category or cause with at least this many complaints in the window is worth a corrective action. */
const minComplaints = 5;

/** The category or cause with the highest remedy value. */
export interface Costliest {
  readonly list: 'category' | 'cause';
  readonly name: string;
  readonly complaints: number;
  readonly remedyValueMinor: Minor;
  /** The number of its newest complaint. */
  readonly newestNumber: number;
}

/**
 * Finds the category or cause with the highest remedy value among those with at least five complaints and no corrective
 * action; of equal ones, the most frequent.
 * @param byCategory a tally of the same range with the sum of values, like `byCause`
 */
export async function measureCostliest(
  records: Records,
  request: Request,
  changes: readonly ChangeEffect[],
  byCategory: readonly Cell[],
  byCause: readonly Cell[],
): Promise<Costliest | null> {
  const { business, filter } = request;
  const withActions = {
    category: new Set(changes.map(({ action }) => resolveName('category', business, action.category)?.id)),
    cause: byCause.length > 0 ? await causesWithActions(records, business, changes) : new Set(),
  };
  const candidates = (['category', 'cause'] as const).flatMap((list) =>
    [...sumByName(list === 'category' ? byCategory : byCause, list, business)]
      .filter(([id, { complaints }]) => complaints >= minComplaints && !withActions[list].has(id))
      .map(([id, sums]) => ({ list, id, ...sums })),
  );
  const [worst] = candidates.sort(
    (a, b) => b.remedyValueMinor - a.remedyValueMinor || b.complaints - a.complaints,
  );
  if (!worst) return null;
  const worstFilter = nameFilter(worst.list, business, worst.id);
  const newestNumber = await records.newestNumber({ ...filter, [worst.list]: [worstFilter] });
  return newestNumber === null || worstFilter.name === null
    ? null
    : { ...worst, name: worstFilter.name, newestNumber };
}

/** Returns the causes that have a corrective action: it concerns the cause of the complaint it was decided for. */
async function causesWithActions(
  records: Records,
  business: Business,
  changes: readonly ChangeEffect[],
): Promise<ReadonlySet<number | undefined>> {
  const numbers = new Set(changes.flatMap(({ action }) => action.incident ?? []));
  const incidents = await records.findMany([...numbers]);
  return new Set(incidents.map(({ cause }) => resolveName('cause', business, cause)?.id));
}

/** Sums cells by name; a merged name counts as the name it was merged into. Leaves out "not recorded". */
function sumByName(
  cells: readonly Cell[],
  list: NameList,
  business: Business,
): ReadonlyMap<number, { readonly complaints: number; readonly remedyValueMinor: Minor }> {
  const sums = new Map<number, { complaints: number; remedyValueMinor: Minor }>();
  for (const { keys, complaints, valueMinor } of cells) {
    const id = resolveName(list, business, keys[0] ?? null)?.id;
    if (id === undefined) continue;
    const sum = sums.get(id) ?? { complaints: 0, remedyValueMinor: 0 };
    sums.set(id, {
      complaints: sum.complaints + complaints,
      remedyValueMinor: sum.remedyValueMinor + valueMinor,
    });
  }
  return sums;
}

/** Finds the category with the highest remedy value among those with at least five complaints; of equal ones, the most frequent. */
export function findCostliest(
  byCategory: readonly Cell[],
  business: Business,
): { readonly id: number; readonly name: string } | null {
  const [worst] = [...sumByName(byCategory, 'category', business)]
    .filter(([, { complaints }]) => complaints >= minComplaints)
    .sort(([, a], [, b]) => b.remedyValueMinor - a.remedyValueMinor || b.complaints - a.complaints);
  const name = worst === undefined ? null : resolveName('category', business, worst[0]);
  return name === null ? null : { id: name.id, name: name.name };
}
