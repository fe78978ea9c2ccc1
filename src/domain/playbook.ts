import type { Business } from './business.ts';
import { mergeTarget, type NameList } from './name.ts';
import { isNumber, isText, isTexts, listOf, objectOf, orNull } from './jsonshape.ts';
import { fold } from './text.ts';
import { addDays, type Day } from './time/wall.ts';
import { readObject, type OwnFile } from './ownfile.ts';

/** What can be done in one situation: what to say, what to offer, how far, who can help. */
export interface Play {
  /** What it is for: a category, a department, both, or (neither) everything else. A name, or the key of a shipped one. */
  readonly category: string | null;
  readonly department: string | null;
  readonly say: readonly string[];
  /** What the customer may choose between; doing nothing is one of them. */
  readonly alternatives: readonly string[];
  readonly remedies: readonly PlayRemedy[];
  /** Up to how much in this situation without asking, in whole currency units; null: as otherwise. */
  readonly limit: number | null;
  readonly help: string | null;
  /** Null for what is shipped. */
  readonly reviewedOn: Day | null;
}

export interface PlayRemedy {
  /** The id of an offer, or the owner's own words. */
  readonly offer: string;
  /** What it is worth to the customer and what it costs the house, in whole currency units; null when it has to be asked. */
  readonly value: number | null;
  readonly cost: number | null;
}

/** Reviewed longer ago than this, an entry is said to be stale. */
const freshDays = 183;

export function isStale({ reviewedOn }: Play, today: Day): boolean {
  return reviewedOn !== null && addDays(reviewedOn, freshDays) < today;
}

/** The entry for a situation: for category and department, for the category, for the department, for everything else. */
export function findPlay(
  plays: readonly Play[],
  business: Business,
  { category, department }: { readonly category: number | null; readonly department: number | null },
): Play | null {
  const [categories, departments] = [
    spellings('category', business, category),
    spellings('department', business, department),
  ];
  const fit = (name: string | null, known: readonly string[]) =>
    name === null ? 0 : known.includes(fold(name)) ? 1 : null;
  let best: Play | null = null;
  let bestFit = -1;
  for (const play of plays) {
    const [byCategory, byDepartment] = [fit(play.category, categories), fit(play.department, departments)];
    if (byCategory === null || byDepartment === null) continue;
    const fits = byCategory * 2 + byDepartment;
    if (fits > bestFit) [best, bestFit] = [play, fits];
  }
  return best;
}

/** Every spelling a name goes by, folded. */
function spellings(list: NameList, { names }: Business, id: number | null): readonly string[] {
  const entry = names[list].find((each) => each.id === id);
  if (!entry) return [];
  const target = mergeTarget(names[list], entry);
  return [entry, target].flatMap(({ name, alsoKnownAs }) => [fold(name), ...alsoKnownAs]);
}

/** What of an entry is kept as it was written; what it is for stands beside it. */
export type PlaySource = Pick<Play, 'say' | 'alternatives' | 'remedies' | 'limit' | 'help'>;

/** Whether something is an entry as it is kept. */
export const isPlay = objectOf<PlaySource>({
  say: isTexts,
  alternatives: isTexts,
  remedies: listOf(objectOf<PlayRemedy>({ offer: isText, value: orNull(isNumber), cost: orNull(isNumber) })),
  limit: orNull(isNumber),
  help: orNull(isText),
});

const playKeys = ['category', 'department', 'say', 'alternatives', 'remedies', 'limit', 'help'];

/** An entry of the owner's own, as written. Throws bad_written, naming the place. */
export function readPlay(written: OwnFile, reviewedOn: Day): Play {
  const top = readObject(written, playKeys);
  return {
    category: top.optionalText('category', 200),
    department: top.optionalText('department', 200),
    say: top.texts('say', 300, 6),
    alternatives: top.texts('alternatives', 160, 8),
    remedies: top.objects('remedies', ['offer', 'value', 'cost'], 20).map((remedy) => ({
      offer: remedy.text('offer', 120),
      value: remedy.optionalNumber('value'),
      cost: remedy.optionalNumber('cost'),
    })),
    limit: top.optionalNumber('limit'),
    help: top.optionalText('help', 200),
    reviewedOn,
  };
}
