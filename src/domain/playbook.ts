import type { Business } from './business.ts';
import { mergeTarget, type NameList } from './name.ts';
import { isNumber, isText, isTexts, listOf, objectOf, nullable } from './jsonshape.ts';
import { fold } from './text.ts';
import { addDays, type Day } from './time/wall.ts';
import { parseObject, type OwnFile } from './ownfile.ts';

/** An entry of the playbook: what to say, offer and give in one situation, up to which amount, and who can help. */
export interface Play {
  /** The situation: a category, a department or both, each by name or shipped key; both null for everything else. */
  readonly category: string | null;
  readonly department: string | null;
  readonly say: readonly string[];
  /** The alternatives offered to the customer, one of which is to do nothing. */
  readonly alternatives: readonly string[];
  readonly remedies: readonly PlayRemedy[];
  /** How much may be given without asking in this situation, in whole currency units; null for the usual limit. */
  readonly limit: number | null;
  readonly help: string | null;
  /** Null for a shipped entry. */
  readonly reviewedOn: Day | null;
}

export interface PlayRemedy {
  /** The id of an offer, or the owner's own words. */
  readonly offer: string;
  /** Value to the customer and cost to the business, in whole currency units; null if they have to be asked for. */
  readonly value: number | null;
  readonly cost: number | null;
}

/** Number of days after its last review when an entry becomes stale. */
const freshDays = 183;

export function isStale({ reviewedOn }: Pick<Play, 'reviewedOn'>, today: Day): boolean {
  return reviewedOn !== null && addDays(reviewedOn, freshDays) < today;
}

/** Finds the most specific entry: for category and department, for the category, for the department, for everything else. */
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

/** Returns all folded spellings of a name and of the name it was merged into. */
function spellings(list: NameList, { names }: Business, id: number | null): readonly string[] {
  const entry = names[list].find((each) => each.id === id);
  if (!entry) return [];
  const target = mergeTarget(names[list], entry);
  return [entry, target].flatMap(({ name, alsoKnownAs }) => [fold(name), ...alsoKnownAs]);
}

/** The part of an entry that is stored as JSON; its situation has columns of its own. */
export type PlaySource = Pick<Play, 'say' | 'alternatives' | 'remedies' | 'limit' | 'help'>;

/** Whether a stored value is the JSON part of an entry. */
export const isPlaySource = objectOf<PlaySource>({
  say: isTexts,
  alternatives: isTexts,
  remedies: listOf(
    objectOf<PlayRemedy>({ offer: isText, value: nullable(isNumber), cost: nullable(isNumber) }),
  ),
  limit: nullable(isNumber),
  help: nullable(isText),
});

const playKeys = ['category', 'department', 'say', 'alternatives', 'remedies', 'limit', 'help'];

/** Parses an entry written by the owner. Throws bad_written with the line and the place. */
export function parsePlay(file: OwnFile, reviewedOn: Day): Play {
  const top = parseObject(file, playKeys);
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
