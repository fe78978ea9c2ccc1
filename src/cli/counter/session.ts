import { noteAway } from '../business/away.ts';
import { todayOf } from '../../domain/answers.ts';
import { nameOf, type Business } from '../../domain/business.ts';
import type { Draft } from '../../domain/draft.ts';
import type { NewIncident } from '../../domain/incident.ts';
import type { Store } from '../../domain/records.ts';
import { trades, type Trade } from '../../domain/settings.ts';
import { wallAt } from '../../domain/time/zone.ts';
import { truncate } from '../../render/fit.ts';
import { interview, type Progress } from '../../interview/interview.ts';
import { Interrupted, type Choice } from '../../interview/prompter.ts';
import { recordingQuestions, type RecordingContext } from '../../interview/questions.ts';
import type { Language } from '../../language/language.ts';
import { reviewCard } from './review.ts';
import type { Context } from '../context.ts';
import { openCounter, progressOf, readDraft, type Counter } from './counter.ts';
import { presetChanges } from '../business/preset.ts';
import { checkAuthority, excessOf, printNumbers } from './reading.ts';

/** What was left unfinished by people who are gone. */
export async function unfinishedDrafts(context: Context, store: Store): Promise<readonly Draft[]> {
  return (await store.drafts()).filter(({ holder }) => !context.outside.isAlive(holder));
}

/**
 * Offers to finish what was left unfinished; beside it something new, or, after something new, to leave it. What is thrown
 * away is asked for first. Whoever throws the last of it away has come for nothing else.
 */
export async function chooseDraft(
  counter: Counter,
  beside: 'new' | 'not_now' = 'new',
): Promise<Draft | typeof beside | 'dropped'> {
  const { context, store, prompter, language } = counter;
  const { t } = language;
  for (let dropped = 0; ;) {
    const left = await unfinishedDrafts(context, store);
    if (left.length === 0) return dropped > 0 ? 'dropped' : beside;
    const named = left.map((draft) => ({ draft, name: draftName(draft, counter) }));
    const reply = await prompter.pick({
      id: 'draft',
      message: t.log.finishWhich,
      choices: [
        ...named.map(({ draft, name }): Choice => ({ value: draft.id, label: t.log.finish(name) })),
        { value: beside, label: beside === 'new' ? t.log.startNew : t.log.notNow },
        ...named.map(({ draft, name }): Choice => ({
          value: `drop ${draft.id}`,
          label: t.log.discardDraft(name),
        })),
      ],
    });
    if (!('answer' in reply) || reply.answer === beside) return beside;
    const chosen = left.find(({ id }) => id === reply.answer);
    if (chosen) {
      // It now belongs to whoever is typing here.
      const mine = { ...chosen, holder: context.outside.holder };
      await store.saveDraft(mine);
      return mine;
    }
    const dropping = named.find(({ draft }) => reply.answer === `drop ${draft.id}`);
    if (!dropping || !(await isSure(counter, dropping.name))) continue;
    await store.dropDraft(dropping.draft.id);
    await context.note(t.log.discarded);
    dropped++;
  }
}

async function isSure({ prompter, language: { t } }: Counter, name: string): Promise<boolean> {
  const reply = await prompter.key({
    id: 'drop',
    message: t.log.confirmDiscard(name),
    choices: [
      { value: 'yes', label: t.yes, key: t.yes.charAt(0) },
      { value: 'no', label: t.no, key: t.no.charAt(0) },
    ],
    default: 'no',
  });
  return 'answer' in reply && reply.answer === 'yes';
}

/** After something new was recorded: what else lies there, until it is finished or left. */
export async function finishOthers(opened: Counter): Promise<void> {
  for (;;) {
    if ((await unfinishedDrafts(opened.context, opened.store)).length === 0) return;
    // Names that the last one brought are on the lists by now.
    const counter = await openCounter(opened.context, opened.checklist.id);
    const chosen = await chooseDraft(counter, 'not_now');
    if (typeof chosen === 'string') return;
    await record(counter, chosen);
  }
}

function draftTime({ startedAt }: Draft, { zone }: Business, { format }: Language): string {
  return format.weekdayTime(wallAt(zone, startedAt));
}

/** How much of what was written names a draft. */
const wordsShown = 60;

/** By its time, where it was or who it is, and the first words: "Fri 20:40: table 3 · nut allergy". */
function draftName(draft: Draft, { business, language }: Counter): string {
  const { text, place, customer } = progressOf(draft).answers;
  const about = [place === undefined || place === '' ? customer : place, text]
    .flatMap((answer) => (typeof answer === 'string' && answer !== '' ? [answer.replace(/\s+/gu, ' ')] : []))
    .join(' · ');
  const time = draftTime(draft, business, language);
  return about === '' ? time : `${time}: ${truncate(about, wordsShown)}`;
}

export async function saveForLater({ context, business, language }: Counter, draft: Draft): Promise<void> {
  await context.note(language.t.log.savedAsDraft(draftTime(draft, business, language)));
}

/** Does something with a draft; when it is cut short, says that nothing typed is lost. */
export async function savingDraft<Value>(
  counter: Counter,
  draft: Draft,
  work: () => Promise<Value>,
): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    // Where the terminal itself is gone there is nobody to tell.
    if (error instanceof Interrupted) await saveForLater(counter, draft).catch(() => undefined);
    throw error;
  }
}

/** Asks what is still open, shows the card, stores the incident. */
export async function record(counter: Counter, draft: Draft, isLate = false): Promise<void> {
  return savingDraft(counter, draft, () => askAndStore(counter, draft, isLate));
}

async function askAndStore(opened: Counter, draft: Draft, isLate: boolean): Promise<void> {
  const counter = await askTradeOnce(opened);
  const { context, store, prompter, language } = counter;
  const { t } = language;
  let current = draft;
  const save = async (progress: Progress) => {
    current = { ...current, updatedAt: context.outside.clock(), answers: { ...progress } };
    await store.saveDraft(current);
  };
  const questions = recordingQuestions(await recordingWords(counter, draft, isLate));
  const place = (step: number, of: number) => t.log.step(step, of);
  await context.note(t.log.back);
  const done = await interview(questions, prompter, progressOf(draft), place, save);
  if (done === 'later') return saveForLater(counter, current);

  const answers = await reviewCard(counter, questions, done, draft, save);
  if (answers === 'later') return saveForLater(counter, current);

  const { read, incident: asRead } = readDraft(counter, answers, draft);
  const incident = {
    ...asRead,
    ...(isSpoken(asRead) ? firstWord(isLate || asRead.reportedAt !== draft.startedAt, draft) : {}),
  };
  // The last word on authority, against the list of staff as it is now.
  checkAuthority(incident.remedies, await store.business(), language.format);
  const { numbers } = await store.commit(
    context.action('add', incident.recordedBy),
    [...read.created, { change: 'create_incident', incident }],
    current.id,
  );
  await sayDone(counter, numbers[0] ?? 0, incident);
}

/** Asked once, skippable: what kind of house this is. */
export async function askTradeOnce(counter: Counter): Promise<Counter> {
  const { context, store, prompter, language, business } = counter;
  if (business.settings.trade !== null) return counter;
  const { t } = language;
  const reply = await prompter.pick({
    id: 'trade',
    message: t.log.trade,
    choices: [
      ...trades
        .filter((trade) => trade !== 'other')
        .map((trade): Choice<Trade> => ({ value: trade, label: t.trade[trade] })),
      { value: 'other', label: t.log.tradeSkip },
    ],
  });
  const trade = 'answer' in reply ? reply.answer : 'other';
  await store.commit(context.action('setting_set', null, 'trade'), [
    { change: 'set_setting', key: 'trade', value: trade },
    // Skipped is skipped: the house stays as it is.
    ...(trade === 'other' ? [] : await presetChanges(business, trade)),
  ]);
  return openCounter(context);
}

function isSpoken({ channel }: Pick<NewIncident, 'channel'>): boolean {
  return channel === null || channel === 'in_person' || channel === 'phone';
}

/**
 * Whoever stands at the counter or is on the telephone has had a word as soon as the page was open. When that was a paper
 * slip nobody knows when it was; then nobody still waits for it either.
 */
function firstWord(isLate: boolean, { startedAt }: Draft): Partial<NewIncident> {
  return isLate ? { acknowledgeDueAt: null } : { acknowledgedAt: startedAt };
}

async function recordingWords(counter: Counter, draft: Draft, isCatchUp: boolean): Promise<RecordingContext> {
  const { store, business, reading, language, context, troubleWith: findProblem } = counter;
  const { tradePreset } = await import('../../shipped/trades.ts');
  const preset = tradePreset(business.settings.trade ?? 'other', language.code);
  const [latest] = await store.list({ period: { from: null, to: todayOf(business, context.now) } }, 1);
  return {
    business,
    language,
    vocabulary: reading.vocabulary,
    usualDepartment: preset.usualDepartment,
    lastDepartment: latest ? nameOf('department', business, latest.department) : null,
    placeWords: preset.placeWords,
    findProblem,
    plays: reading.plays,
    today: todayOf(business, context.now),
    isCatchUp,
    limitExceeded: (answers) => excessOf(readDraft(counter, answers, draft).incident.remedies, business),
    findApproverProblem: (answers) =>
      findProblem(answers) ??
      counter.trouble(() =>
        checkAuthority(readDraft(counter, answers, draft).incident.remedies, business, language.format),
      ),
  };
}

async function sayDone(
  { context, language, store }: Counter,
  number: number,
  incident: Pick<NewIncident, 'followUpOn' | 'state' | 'abuse' | 'owner'>,
): Promise<void> {
  const { t, format } = language;
  await printNumbers(context, [number]);
  const today = todayOf(await store.business(), context.now);
  const lines = [t.record.saved(number)];
  if (incident.followUpOn !== null && incident.followUpOn > today)
    lines.push(t.log.after.followUp(format.day(incident.followUpOn)));
  else if (incident.followUpOn === today && incident.state !== 'gone') lines.push(t.log.after.stillHere);
  if (incident.abuse === 'happened') lines.push(t.log.after.abuse(number));
  lines.push(t.log.after.resolve(number), t.log.after.show(number));
  await context.note(lines.join('\n'));
  await noteAway(context, [incident.owner]);
}
