import { countsAs, type Business } from '../../domain/business.ts';
import type { Cell } from '../../domain/dimension.ts';
import type { Minor } from '../../domain/money.ts';
import type { NameList } from '../../domain/name.ts';
import type { Records } from '../../domain/records.ts';
import { nameFilter, type ChangeEffect } from '../changes.ts';
import type { Request } from '../request.ts';

/** Seen this often in the window, a category or a cause is worth a change. */
const oftenEnough = 5;

/** A category or a cause of complaints. */
export interface Costliest {
  readonly list: 'category' | 'cause';
  readonly name: string;
  readonly complaints: number;
  readonly givenMinor: Minor;
  /** The number of the newest of them. */
  readonly newestNumber: number;
}

/**
 * The category or cause that cost most in the range and that none of these changes is about: of those seen at least five
 * times, the one that most was given for; then the commonest. `byCategory` has the same range, with what was given.
 */
export async function measureCostliest(
  records: Records,
  request: Request,
  changes: readonly ChangeEffect[],
  byCategory: readonly Cell[],
): Promise<Costliest | null> {
  const { business, filter } = request;
  const changed = {
    category: new Set(changes.map(({ action }) => countsAs('category', business, action.category)?.id)),
    cause: await causesChanged(records, business, changes),
  };
  const byCause = business.names.cause.length > 0 ? await records.tally(filter, ['cause'], ['value']) : [];
  const found = (['category', 'cause'] as const).flatMap((list) =>
    [...named(list === 'category' ? byCategory : byCause, list, business)]
      .filter(([id, { complaints }]) => complaints >= oftenEnough && !changed[list].has(id))
      .map(([id, cell]) => ({ list, id, ...cell })),
  );
  const [worst] = found.sort((a, b) => b.givenMinor - a.givenMinor || b.complaints - a.complaints);
  if (!worst) return null;
  const asked = nameFilter(worst.list, business, worst.id);
  const [newestNumber] = await records.list({ ...filter, [worst.list]: [asked] }, 1);
  return newestNumber === undefined || asked.name === null
    ? null
    : { ...worst, name: asked.name, newestNumber: newestNumber.number };
}

/** A change has no cause of its own: it is about that of the complaint it was decided for. */
async function causesChanged(
  records: Records,
  business: Business,
  changes: readonly ChangeEffect[],
): Promise<ReadonlySet<number | undefined>> {
  const causes = new Set<number | undefined>();
  for (const { action } of changes) {
    const [incident] = action.incident === null ? [] : await records.findEach([action.incident]);
    causes.add(countsAs('cause', business, incident?.cause ?? null)?.id);
  }
  return causes;
}

/** What was merged is added up under the name it counts as; what was not recorded is left out. */
function named(
  cells: readonly Cell[],
  list: NameList,
  business: Business,
): ReadonlyMap<number, { readonly complaints: number; readonly givenMinor: Minor }> {
  const sums = new Map<number, { complaints: number; givenMinor: Minor }>();
  for (const { keys, complaints, valueMinor } of cells) {
    const id = countsAs(list, business, keys[0] ?? null)?.id;
    if (id === undefined) continue;
    const sum = sums.get(id) ?? { complaints: 0, givenMinor: 0 };
    sums.set(id, { complaints: sum.complaints + complaints, givenMinor: sum.givenMinor + valueMinor });
  }
  return sums;
}
