import type { Business } from '../../domain/business.ts';
import { countsAs, nameOf } from '../../domain/business.ts';
import { isChecklist, type Checklist } from '../../domain/checklist.ts';
import { damaged } from '../../domain/damage.ts';
import { UserError } from '../../domain/error.ts';
import type { Entry } from '../../domain/entry.ts';
import { isPlay, type Play } from '../../domain/playbook.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { LanguageCode } from '../../domain/settings.ts';
import { fromJson, type Shape } from '../../domain/jsonshape.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Records } from '../../domain/records.ts';
import type { Context } from '../context.ts';

/** A checklist with where it comes from: the id of the owner's own, or null for a shipped one. */
export type KnownChecklist = Checklist & { readonly own: number | null };

/** An entry of the playbook, likewise. */
export type KnownPlay = Play & { readonly own: number | null };

/** What the house and the program know together about handling complaints. */
export interface BusinessView {
  readonly business: Business;
  readonly vocabulary: Vocabulary;
  readonly checklists: readonly KnownChecklist[];
  readonly plays: readonly KnownPlay[];
  readonly foreseen: readonly Entry<'anticipation'>[];
  readonly questionnaire: Questionnaire;
}

/** Names are those of the house's language; what is said and advised is in the language that is spoken. */
export async function openBusinessView(context: Context): Promise<BusinessView> {
  const [business, records, { code }] = await Promise.all([
    context.business(),
    context.scratch(),
    context.language(),
  ]);
  return readBusinessView(business, records, code);
}

export async function readBusinessView(
  business: Business,
  records: Records,
  spoken: LanguageCode,
): Promise<BusinessView> {
  const [{ shippedVocabulary }, { shippedChecklists }, { shippedPlays }, survey] = await Promise.all([
    import('../../shipped/vocabulary.ts'),
    import('../../shipped/checklists.ts'),
    import('../../shipped/playbooks.ts'),
    import('../../shipped/questionnaire.ts'),
  ]);
  const { trade, language } = business.settings;
  const ownChecklists = (await records.kept('checklist')).map(ownChecklist);
  const ownIds = new Set(ownChecklists.map(({ id }) => id));
  const shipped = shippedChecklists(spoken).filter(({ id }) => !ownIds.has(id));
  return {
    business,
    vocabulary: shippedVocabulary(language, trade, spoken),
    checklists: [...ownChecklists, ...shipped.map((each) => ({ ...each, own: null }))],
    questionnaire: survey.shippedQuestionnaire(spoken),
    foreseen: (await records.kept('anticipation')).map((entry) => ({
      ...entry,
      touchpoint: countsAs('touchpoint', business, entry.touchpoint)?.id ?? null,
      category: countsAs('category', business, entry.category)?.id ?? null,
    })),
    plays: [
      ...ownPlays(await records.kept('play'), business),
      ...shippedPlays(spoken, trade).map((each) => ({ ...each, own: null })),
    ],
  };
}

function ownChecklist({ id, source }: Entry<'checklist'>): KnownChecklist {
  return { ...stored('checklist', id, source, isChecklist), own: id };
}

/** Throws damaged_part. */
function stored<Value>(kind: 'checklist' | 'play', id: number, source: string, isOne: Shape<Value>): Value {
  const value = fromJson(source, isOne);
  if (value === null) throw damaged(kind, id, 'source');
  return value;
}

/** Where names were merged, the entry written for the one that stands comes before that of the one that went. */
function ownPlays(rows: readonly Entry<'play'>[], business: Business): readonly KnownPlay[] {
  const stands = ({ category, department }: Entry<'play'>) =>
    (countsAs('category', business, category)?.id ?? null) === category &&
    (countsAs('department', business, department)?.id ?? null) === department;
  const [standing, merged] = [rows.filter(stands), rows.filter((row) => !stands(row))];
  return [...standing, ...merged].map((row) => ownPlay(row, business));
}

function ownPlay(
  { id, source, category, department, reviewedOn }: Entry<'play'>,
  business: Business,
): KnownPlay {
  return {
    ...stored('play', id, source, isPlay),
    category: nameOf('category', business, category),
    department: nameOf('department', business, department),
    reviewedOn,
    own: id,
  };
}

/** The checklist asked for, else the one the house has chosen. Throws no_checklist. */
export function chooseChecklist(
  { checklists, business }: BusinessView,
  asked: string | undefined,
): KnownChecklist {
  const wanted = (asked ?? business.settings.checklist).trim().toLowerCase();
  const found = checklists.find(({ id }) => id === wanted);
  if (found) return found;
  // The chosen one may have been taken off since; at the counter that must not stop anybody.
  const [first] = checklists;
  if (asked === undefined && first) return checklists.find(({ id }) => id === 'five-step') ?? first;
  throw new UserError('no_checklist', { value: wanted, known: checklists.map(({ id }) => id).join(', ') });
}
