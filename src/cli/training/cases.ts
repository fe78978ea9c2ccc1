import { nameOf, type Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import { UserError } from '../../domain/error.ts';
import { fieldsWithPrivacy } from '../../domain/field.ts';
import { storedFields, type Incident } from '../../domain/incident.ts';
import { maskIdentities, type Identities } from '../../domain/mask.ts';
import type { Records } from '../../domain/records.ts';
import { findSimilarWord, fold } from '../../domain/text.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { outsideShiftId } from '../../domain/time/shift.ts';
import { caseMarks, stepOfOffers, type CaseMark, type PracticeCase } from '../../domain/training.ts';
import type { Language } from '../../language/language.ts';
import { withinSentence } from '../../language/capital.ts';
import { chooseChecklist, type BusinessView } from '../business/view.ts';
import type { Context } from '../context.ts';
import { findLive, isReference } from '../findincident.ts';

/** Complaints of this many days are offered as cases, at most as many as fit on a screen. */
const recentDays = 91;
const maxOwnCases = 12;
const maxTitleLength = 64;

/** Lists the cases for drills: the latest complaints of the business without names, then the shipped ones. */
export async function listCases(
  view: BusinessView,
  records: Records,
  today: Day,
  language: Language,
): Promise<readonly PracticeCase[]> {
  const period = { from: addDays(today, -recentDays), to: today };
  const complaints = (await records.list({ period }, maxOwnCases * 4))
    .filter(({ kind }) => kind === 'complaint')
    .slice(0, maxOwnCases);
  const identities = identitiesIn(complaints, view.business);
  return [
    ...complaints.map((incident) => ownCase(incident, identities, view, language)),
    ...(await shippedCasesFor(view.business, language)),
  ];
}

async function shippedCasesFor(
  { settings }: Business,
  { wording }: Language,
): Promise<readonly PracticeCase[]> {
  const { shippedCases } = await import('../../shipped/cases.ts');
  return shippedCases(wording, settings.trade);
}

/**
 * Finds a case: a complaint by its number or "last", or a shipped case by its id. Throws no_case, and no_incident and
 * incident_deleted for a complaint.
 */
export async function findCase(
  context: Context,
  view: BusinessView,
  typed: string,
  language: Language,
): Promise<PracticeCase> {
  if (isReference(typed)) {
    const incident = await findLive(context, typed);
    if (incident.kind !== 'complaint') throw new UserError('no_case', { value: typed, known: '' });
    return ownCase(incident, identitiesIn([incident], view.business), view, language);
  }
  const shipped = await shippedCasesFor(view.business, language);
  const found = shipped.find(({ id, title }) => [id, fold(title)].includes(fold(typed)));
  if (found) return found;
  const ids = shipped.map(({ id }) => id);
  const near = findSimilarWord(ids, fold(typed));
  throw new UserError('no_case', { value: typed, known: near ?? ids.join(', ') });
}

/** Collects the names and contacts that complaints hold, of customers and staff. */
function identitiesIn(incidents: readonly Incident[], { staff }: Business): Identities {
  const customers = fieldsWithPrivacy(storedFields, 'identity').filter(({ name }) => name !== 'contact');
  const valuesOf = (incident: Incident) => new Map<string, unknown>(Object.entries(incident));
  const texts = (values: readonly unknown[]) => values.filter((value) => typeof value === 'string');
  return {
    names: [
      ...staff.map(({ name }) => name),
      ...incidents.flatMap((incident) => {
        const values = valuesOf(incident);
        return texts([
          ...customers.map(({ name }) => values.get(name)),
          ...[incident.recordedBy, incident.owner, incident.servedBy, incident.involved],
          ...incident.remedies.flatMap(({ givenBy, approvedBy }) => [givenBy, approvedBy]),
        ]);
      }),
    ],
    contacts: texts(incidents.map(({ contact }) => contact)),
  };
}

/** Makes a case of a complaint, without the names and contacts that are recorded. */
function ownCase(
  incident: Incident,
  identities: Identities,
  view: BusinessView,
  language: Language,
): PracticeCase {
  const { t, format } = language;
  const { own } = t.train;
  const { business } = view;
  const { department, category, moment, state, number, description, posted, safety, abuse } = incident;
  const text = maskIdentities(description, identities);
  const shift = moment.shift === outsideShiftId ? null : nameOf('shift', business, moment.shift);
  const place = nameOf('department', business, department);
  const day = format.weekday(moment.weekday);
  const when = shift === null ? day : `${day}, ${withinSentence(shift)}`;
  const marks: Readonly<Record<CaseMark, boolean>> = {
    safety: safety !== null,
    abuse: abuse !== null,
    public: posted !== null,
  };
  return {
    id: String(number),
    isOwn: true,
    onDay: moment.businessDay,
    title: titleOf(text),
    category: nameOf('category', business, category),
    marks: caseMarks.filter((mark) => marks[mark]),
    guest: {
      who: [
        own.who([when, ...(place === null ? [] : [withinSentence(place)])].join('; ')),
        `${own.happened} ${text.replaceAll('\n', ' ')}`,
        ...(state === 'upset' || state === 'gone' ? [own.upset] : []),
      ].join('\n'),
      say: own.say,
      calms: own.calms,
      worse: '',
    },
    staff: own.staff,
    steps: ownSteps(chooseChecklist(view, undefined), safety !== null, language),
  };
}

/**
 * What to look for in the steps of a complaint of the business is what its checklist says. Where health is at stake, help stands in
 * place of the offers.
 */
function ownSteps(checklist: Checklist, isSafety: boolean, { t }: Language): PracticeCase['steps'] {
  const helpStep = isSafety ? stepOfOffers(checklist) : null;
  const { safetyFirst } = t.train.page;
  return Object.fromEntries(
    checklist.steps.map(({ id, do: look, say, more }) => [
      id,
      id === helpStep
        ? { look: safetyFirst, good: safetyFirst }
        : { look, good: say === null ? more : `"${say}"` },
    ]),
  );
}

/** The beginning of a text up to the end of its first sentence, cut between words if it is long. */
function titleOf(text: string): string {
  const [sentence = ''] = text.split(/(?<=[.!?])\s|\n/u);
  if (sentence.length <= maxTitleLength) return sentence;
  const cut = sentence.slice(0, maxTitleLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxTitleLength / 2)).trimEnd()}…`;
}
