import type { Business } from '../../domain/business.ts';
import { resolveName, nameOf } from '../../domain/business.ts';
import { isChecklist, type Checklist } from '../../domain/checklist.ts';
import { damagedPart } from '../../domain/damage.ts';
import { UserError } from '../../domain/error.ts';
import type { Entry } from '../../domain/entry.ts';
import { isPlaySource, type Play } from '../../domain/playbook.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { businessWording, type Wording } from '../../domain/wording.ts';
import { parseJson, type Shape } from '../../domain/jsonshape.ts';
import type { Vocabulary } from '../../domain/vocabulary.ts';
import type { Records } from '../../domain/records.ts';
import { emergencyInWords } from '../../shipped/emergency.ts';
import type { Context } from '../context.ts';

/** A checklist; `own` is the id of the owner's entry, null for a shipped checklist. */
export type KnownChecklist = Checklist & { readonly own: number | null };

/** An entry of the playbook; `own` as in KnownChecklist. */
export type KnownPlay = Play & { readonly own: number | null };

/** What the records and the shipped data together say about handling complaints in this business. */
export interface BusinessView {
  readonly business: Business;
  readonly vocabulary: Vocabulary;
  readonly checklists: readonly KnownChecklist[];
  readonly plays: readonly KnownPlay[];
  readonly foreseen: readonly Entry<'anticipation'>[];
  readonly questionnaire: Questionnaire;
}

/** Opens the view: names in the language of the business, advice in the language of the screen. */
export async function openBusinessView(context: Context): Promise<BusinessView> {
  const [business, records, { wording }] = await Promise.all([
    context.business(),
    context.scratchStore(),
    context.language(),
  ]);
  return readBusinessView(business, records, wording);
}

export async function readBusinessView(
  business: Business,
  records: Records,
  screenWording: Wording,
): Promise<BusinessView> {
  const { shippedChecklists, shippedPlays, shippedQuestionnaire, shippedVocabulary } =
    await import('../../shipped/knowledge.ts');
  const { settings } = business;
  const ownChecklists = (await records.entries('checklist')).map(ownChecklist);
  const ownIds = new Set(ownChecklists.map(({ id }) => id));
  const shipped = shippedChecklists(screenWording, settings.trade).filter(({ id }) => !ownIds.has(id));
  return {
    business,
    vocabulary: await shippedVocabulary(businessWording(settings), settings.trade, screenWording),
    checklists: [...ownChecklists, ...shipped.map((each) => ({ ...each, own: null }))],
    questionnaire: shippedQuestionnaire(screenWording),
    foreseen: (await records.entries('anticipation')).map((entry) => ({
      ...entry,
      touchpoint: resolveName('touchpoint', business, entry.touchpoint)?.id ?? null,
      category: resolveName('category', business, entry.category)?.id ?? null,
    })),
    plays: [
      ...ownPlays(await records.entries('play'), business),
      ...(await shippedPlays(screenWording, settings.trade, emergencyInWords(settings, screenWording))).map(
        (each) => ({ ...each, own: null }),
      ),
    ],
  };
}

function ownChecklist({ id, source }: Entry<'checklist'>): KnownChecklist {
  return { ...parseSource('checklist', id, source, isChecklist), own: id };
}

/** Throws damaged_part. */
function parseSource<Value>(
  kind: 'checklist' | 'play',
  id: number,
  source: string,
  shape: Shape<Value>,
): Value {
  const value = parseJson(source, shape);
  if (value === null) throw damagedPart(kind, id, 'source');
  return value;
}

/** If names were merged, the entry written for the remaining name comes before those for the merged names. */
function ownPlays(rows: readonly Entry<'play'>[], business: Business): readonly KnownPlay[] {
  const isCurrent = ({ category, department }: Entry<'play'>) =>
    (resolveName('category', business, category)?.id ?? null) === category &&
    (resolveName('department', business, department)?.id ?? null) === department;
  const [current, merged] = [rows.filter(isCurrent), rows.filter((row) => !isCurrent(row))];
  return [...current, ...merged].map((row) => ownPlay(row, business));
}

function ownPlay(
  { id, source, category, department, reviewedOn }: Entry<'play'>,
  business: Business,
): KnownPlay {
  return {
    ...parseSource('play', id, source, isPlaySource),
    category: nameOf('category', business, category),
    department: nameOf('department', business, department),
    reviewedOn,
    own: id,
  };
}

/** Returns the checklist with this id; without an id, the one in the settings. Throws no_checklist. */
export function chooseChecklist(
  { checklists, business }: BusinessView,
  typedId: string | undefined,
): KnownChecklist {
  const wantedId = (typedId ?? business.settings.checklist).trim().toLowerCase();
  const checklist = checklists.find(({ id }) => id === wantedId);
  if (checklist) return checklist;
  // The checklist in the settings may have been removed since; that must not stop the counter.
  const [first] = checklists;
  if (typedId === undefined && first) return checklists.find(({ id }) => id === 'five-step') ?? first;
  throw new UserError('no_checklist', { value: wantedId, known: checklists.map(({ id }) => id).join(', ') });
}
