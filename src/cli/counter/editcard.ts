import type { Change } from '../../domain/action.ts';
import { parseAnswers, type AnswerKey, type Answers } from '../../domain/answers.ts';
import { nameOf, type Business } from '../../domain/business.ts';
import type { RemedyFields } from '../../domain/entry.ts';
import type { Incident } from '../../domain/incident.ts';
import { moneyToDecimal } from '../../domain/money.ts';
import { findPlay } from '../../domain/playbook.ts';
import { completeRemedy } from '../../domain/remedy.ts';
import { recordingQuestions } from '../../interview/questions.ts';
import type { Context } from '../context.ts';
import { newDraft, openCounter, withoutEmpty, type Counter } from './counter.ts';
import { openRecordingContext } from './record.ts';
import { reviewCard } from './summarycard.ts';

/** The corrections made on the card of a stored complaint. */
export interface CardCorrections {
  /** The answers that changed, without those about remedies. */
  readonly answers: Answers;
  readonly remedies: readonly Change[];
  /** The remedies that were added or changed. */
  readonly given: readonly RemedyFields[];
}

const remedyKeys: readonly AnswerKey[] = ['remedy', 'value', 'approved_by'];

/** Opens the card of `log` with what is stored, and returns what was changed on it; null if nothing was. */
export async function correctOnCard(context: Context, incident: Incident): Promise<CardCorrections | null> {
  const counter = await openCounter(context, incident.checklist ?? undefined);
  const { t, format } = counter.language;
  const before = answersOf(incident, counter.business);
  const draft = newDraft(context, before);
  const recording = await openRecordingContext(counter, draft, true);
  const questions = recordingQuestions(recording);
  const done = {
    answers: before,
    asked: [...questions.map(({ id }) => id), ...Object.keys(before)],
    given: [],
  };
  const isChanged = (answers: Answers, key: AnswerKey) =>
    JSON.stringify(withoutEmpty(answers)[key]) !== JSON.stringify(withoutEmpty(before)[key]);
  const hasNewRemedies = (answers: Answers) => remedyKeys.some((key) => isChanged(answers, key));
  const answers = await reviewCard(counter, questions, done, draft, () => Promise.resolve(), {
    stored: { followUp: incident.followUpOn === null ? t.log.unanswered : format.day(incident.followUpOn) },
    // Who recorded it does not change, and `--by` is whoever corrects it.
    hidden: ['by'],
    hasNewRemedies,
  });
  if (answers === 'later') return null;
  const keys = (Object.keys(answers) as AnswerKey[]).filter(
    (key) => isChanged(answers, key) && !remedyKeys.includes(key),
  );
  const remedies = hasNewRemedies(answers)
    ? remedyChanges(counter, incident, answers)
    : { changes: [], given: [] };
  return keys.length === 0 && remedies.changes.length === 0
    ? null
    : {
        answers: Object.fromEntries(keys.map((key) => [key, answers[key] ?? ''])),
        remedies: remedies.changes,
        given: remedies.given,
      };
}

/** Returns a stored complaint as the answers that would record it. A follow-up is left out: its day may be over. */
function answersOf(incident: Incident, business: Business): Answers {
  const { description, category, department, severity, state, place, customer, contact, channel } = incident;
  const { offered, remedies, stepsDone, safety, abuse, moment } = incident;
  const money = (minor: number | null) =>
    minor === null ? '' : moneyToDecimal(minor, business.settings.currency);
  const oneOrMany = (list: readonly string[]) => (list.length > 1 ? list : (list[0] ?? ''));
  return withoutEmpty({
    text: description,
    category: nameOf('category', business, category) ?? '',
    department: nameOf('department', business, department) ?? '',
    severity: severity === null ? '' : String(severity),
    offered: [...new Set([...(offered ?? []), ...remedies.map(({ kind }) => kind)])],
    remedy: oneOrMany(remedies.map(({ kind }) => kind)),
    value: oneOrMany(remedies.map(({ valueMinor }) => money(valueMinor))),
    approved_by: remedies.find(({ approvedBy }) => approvedBy !== null)?.approvedBy ?? '',
    state: state ?? '',
    place: place ?? '',
    customer: customer ?? '',
    contact: contact ?? '',
    channel: channel ?? '',
    steps: stepsDone?.length === 0 ? 'none' : (stepsDone ?? []).join(','),
    safety: safety ?? '',
    abuse: abuse ?? '',
    at: moment.at === null ? moment.businessDay : `${moment.wall.slice(0, 10)} ${moment.wall.slice(11, 16)}`,
  });
}

/** Compares the remedies with the stored ones, each kind in its order: what is new, changed and gone. */
function remedyChanges(
  { reading }: Counter,
  { number, remedies, recordedBy, category, department }: Incident,
  answers: Answers,
): { readonly changes: readonly Change[]; readonly given: readonly RemedyFields[] } {
  const left = [...remedies];
  const changes: Change[] = [];
  const given: RemedyFields[] = [];
  const play = findPlay(reading.plays, reading.business, { category, department });
  for (const remedy of parseAnswers(withoutEmpty(answers), reading).remedies) {
    const index = left.findIndex(({ kind }) => kind === remedy.kind);
    const [stored] = index < 0 ? [] : left.splice(index, 1);
    const complete = stored
      ? { ...stored, ...remedy }
      : completeRemedy(remedy, recordedBy, reading.business, play);
    if (stored && stored.valueMinor === complete.valueMinor && stored.approvedBy === complete.approvedBy)
      continue;
    given.push(complete);
    changes.push(
      stored
        ? { change: 'update', of: 'remedy', id: stored.id, incident: number, set: remedy }
        : { change: 'create', of: 'remedy', incident: number, fields: complete },
    );
  }
  const removed = left.map(({ id }): Change => ({ change: 'remove', of: 'remedy', id, incident: number }));
  return { changes: [...changes, ...removed], given };
}
