import type { Answers } from '../../domain/answers.ts';
import { todayOf } from '../../domain/answers.ts';
import type { Draft } from '../../domain/draft.ts';
import type { NewIncident } from '../../domain/incident.ts';
import { calendarOf } from '../../domain/business.ts';
import { trades, type Trade } from '../../domain/settings.ts';
import { replyTarget } from '../../domain/target.ts';
import { runInterview, type Progress } from '../../interview/interview.ts';
import { Interrupted, type Choice } from '../../interview/prompter.ts';
import { recordingQuestions, type RecordingContext } from '../../interview/questions.ts';
import { noteAway } from '../business/awaynote.ts';
import { presetChanges } from '../business/tradepreset.ts';
import { checkAuthority, findExcess } from './authority.ts';
import { isBrief, openCounter, progressOf, readDraft, type Counter } from './counter.ts';
import { chooseDraft, noteSaved, unfinishedDrafts, withDraft } from './drafts.ts';
import { formalOf } from '../formal/formalcase.ts';
import { noteSheets } from '../formal/sheets.ts';
import { withFormalPaper } from './formalpaper.ts';
import { noteReply, withReview } from './pastedreview.ts';
import { printNumbers } from './recordednotes.ts';
import { reviewCard } from './summarycard.ts';

/** Whether the customer is at the counter, or has gone. */
type InterviewKind = 'counter' | 'catch_up';

/** Asks the open questions of a draft, shows the card, and stores the incident. */
export async function record(counter: Counter, draft: Draft, kind: InterviewKind = 'counter'): Promise<void> {
  const ready = await askTradeFirst(counter, draft);
  return withDraft(ready, draft, () => askAndStore(ready, draft, kind));
}

/** Asks for the trade. If somebody stops there, a draft without any answer is dropped. */
async function askTradeFirst(counter: Counter, draft: Draft): Promise<Counter> {
  if (Object.keys(progressOf(draft).answers).length > 0)
    return withDraft(counter, draft, () => askTradeOnce(counter));
  try {
    return await askTradeOnce(counter);
  } catch (error) {
    if (error instanceof Interrupted) await counter.store.dropDraft(draft.id);
    throw error;
  }
}

/** After a new complaint was recorded, offers the unfinished drafts until none is left or the person leaves them. */
export async function finishOtherDrafts(counter: Counter): Promise<void> {
  const { context, store, checklist } = counter;
  while ((await unfinishedDrafts(context, store)).length > 0) {
    // Opened anew, because recording may have added names to the lists.
    const reopened = await openCounter(context, checklist.id);
    const draft = await chooseDraft(reopened, 'not_now');
    if (typeof draft === 'string') return;
    await record(reopened, draft);
  }
}

async function askAndStore(counter: Counter, draft: Draft, kind: InterviewKind): Promise<void> {
  const { context, store, prompter, language } = counter;
  let saved = draft;
  const save = async (progress: Progress) => {
    saved = { ...saved, updatedAt: context.outside.clock(), answers: { ...draft.answers, ...progress } };
    await store.saveDraft(saved);
  };
  const isCatchUp = kind === 'catch_up';
  const recording = await openRecordingContext(counter, draft, isCatchUp, (answers) =>
    save({ ...progressOf(saved), answers }),
  );
  const questions = recordingQuestions({ ...recording, isBrief: isBrief(draft) });
  // With so few questions, neither their number nor the way back is worth reading.
  if (!isBrief(draft)) await context.note(language.t.log.back);
  const position = isBrief(draft) ? () => '' : language.t.log.step;
  const done = await runInterview(questions, prompter, progressOf(draft), position, save);
  if (done === 'later') return noteSaved(counter, saved);
  const answers = await reviewCard(counter, recordingQuestions(recording), done, draft, save);
  if (answers === 'later') return noteSaved(counter, saved);

  const { read, incident: reviewed } = readDraft(counter, answers, draft);
  const answered = { ...reviewed, ...firstResponse(reviewed, draft, isCatchUp) };
  const incident = { ...answered, ...replyTarget(answered, context.now, calendarOf(counter.business)) };
  // The final check, against the list of staff as it is now.
  checkAuthority(incident.remedies, await store.business(), language.format);
  const { numbers } = await store.commit(
    context.action('add', incident.recordedBy),
    [
      ...read.createdNames,
      { change: 'create_incident', incident },
      ...(await formalOf(await store.business(), read, incident)),
    ],
    saved.id,
  );
  const isStillHere =
    incident.state !== 'gone' &&
    incident.channel !== 'review' &&
    !isCatchUp &&
    (answers.follow_up === undefined || answers.follow_up === '');
  await noteRecorded(counter, numbers[0] ?? 0, incident, isStillHere);
  if (read.formal !== null) {
    await context.note(language.t.log.paper.recorded(numbers[0] ?? 0));
    await noteSheets(context);
  }
}

/** Asks for the trade of the business the first time it records; the question can be skipped, and is not repeated. */
export async function askTradeOnce(counter: Counter): Promise<Counter> {
  const { context, store, prompter, language, business } = counter;
  if (business.settings.trade !== null) return counter;
  const { t } = language;
  const named = trades.filter((trade) => trade !== 'other');
  const reply = await prompter.key({
    id: 'trade',
    message: t.log.trade,
    choices: [
      ...named.map((trade, index): Choice<Trade> => ({
        value: trade,
        label: t.trade[trade],
        key: String(index + 1),
      })),
      { value: 'other', label: t.log.tradeSkip, key: 'return' },
    ],
    default: 'other',
  });
  const trade = 'answer' in reply ? reply.answer : 'other';
  await store.commit(context.action('setting_set', null, 'trade'), [
    { change: 'set_setting', key: 'trade', value: trade },
    // If the question is skipped, the business keeps its present lists.
    ...(trade === 'other' ? [] : await presetChanges(business, trade)),
  ]);
  return openCounter(context);
}

/**
 * A customer at the counter or on the phone had the first response when the page was opened. For a paper slip, or a complaint
 * that was reported earlier, its time is unknown; then nobody is waiting for it any more.
 */
function firstResponse(
  { channel, reportedAt }: Pick<NewIncident, 'channel' | 'reportedAt'>,
  { startedAt }: Draft,
  isCatchUp: boolean,
): Partial<NewIncident> {
  const isSpoken = channel === null || channel === 'in_person' || channel === 'phone';
  if (!isSpoken) return {};
  return isCatchUp || reportedAt !== startedAt ? { acknowledgeDueAt: null } : { acknowledgedAt: startedAt };
}

export async function openRecordingContext(
  counter: Counter,
  draft: Draft,
  isCatchUp: boolean,
  keep: (answers: Answers) => Promise<void> = () => Promise.resolve(),
): Promise<RecordingContext> {
  const { business, reading, language, context, findAnswerProblem } = counter;
  const { tradePreset } = await import('../../shipped/knowledge.ts');
  const preset = tradePreset(business.settings.trade ?? 'other', language.wording);
  const today = todayOf(business, context.now);
  const remediesIn = (answers: Parameters<typeof readDraft>[1]) =>
    readDraft(counter, answers, draft).incident.remedies;
  return {
    business,
    language,
    vocabulary: reading.vocabulary,
    usualDepartment: preset.usualDepartment,
    placeWords: preset.placeWords,
    findProblem: findAnswerProblem,
    readText: async (answers) => {
      const read = await withReview(context, answers, { business, now: draft.startedAt });
      return withFormalPaper(counter, read, keep);
    },
    plays: reading.plays,
    today,
    isCatchUp,
    isBrief: false,
    limitExceeded: (answers) => findExcess(remediesIn(answers), business),
    findApproverProblem: (answers) =>
      findAnswerProblem(answers) ??
      counter.findProblem(() => checkAuthority(remediesIn(answers), business, language.format)),
  };
}

/** Prints the number of a new incident, and says what comes next; `isStillHere` reminds of a customer who has no follow-up. */
async function noteRecorded(
  { context, language, store }: Counter,
  number: number,
  incident: Pick<
    NewIncident,
    'followUpOn' | 'state' | 'abuse' | 'owner' | 'channel' | 'posted' | 'recordedAt'
  >,
  isStillHere: boolean,
): Promise<void> {
  const { t, format } = language;
  await printNumbers(context, [number]);
  const today = todayOf(await store.business(), context.now);
  const lines = [t.record.saved(number)];
  if (incident.followUpOn !== null && incident.followUpOn > today)
    lines.push(t.log.after.followUp(format.day(incident.followUpOn)));
  else if (isStillHere || (incident.followUpOn === today && incident.state !== 'gone'))
    lines.push(t.log.after.stillHere);
  if (incident.abuse === 'happened') lines.push(t.log.after.abuse(number));
  lines.push(t.log.after.resolve(number), t.log.after.correct(number));
  await context.note(lines.join('\n'));
  await noteReply(context, number, incident);
  await noteAway(context, [incident.owner]);
}
