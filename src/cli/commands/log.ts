import type { Answers } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import { joinWords } from '../flags.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../counter/answerflags.ts';
import type { Context } from '../context.ts';
import {
  addAnswers,
  newDraft,
  openCounter,
  progressOf,
  retractAnswers,
  type Counter,
} from '../counter/counter.ts';
import { chooseDraft, noteSaved, withDraft } from '../counter/drafts.ts';
import { finishOtherDrafts, record } from '../counter/record.ts';
import { guidancePage } from '../../interview/guidance.ts';
import type { Draft } from '../../domain/draft.ts';
import { wallAt } from '../../domain/time/zone.ts';
import { checkSameEvent, readOrCorrectAnswers } from '../counter/answercontext.ts';
import type { RegisterCommand } from '../command.ts';
import { runCatchUp } from './catch-up.ts';

interface LogFlags extends AnswerFlags {
  readonly quick?: boolean;
  readonly slips?: boolean;
  readonly create?: boolean;
  readonly checklist?: string;
}

export const registerLog: RegisterCommand = (program, { run }) => {
  const command = addAnswerFlags(program.command('log').argument('[text...]'))
    .option('--note <text>')
    .option('--create')
    .option('--checklist <id>')
    .option('--quick')
    .option('--slips');
  run(command, async (context, words, flags: LogFlags) => {
    if (flags.slips === true) return runCatchUp(context, flags.by);
    if (!context.canAsk) {
      throw new UserError('needs_terminal', {
        command: 'add "…"',
        flags: '--department … --category … --severity 1-3 --state calm|upset|gone',
      });
    }
    const answers = answersFrom(flags);
    const text = joinWords(words);
    await runLog(context, text === undefined ? answers : { ...answers, text }, flags);
  });
};

/** Records at the counter: guidance first, then a few questions. Every answer is saved before the next question. */
async function runLog(
  context: Context,
  typed: Answers,
  { quick, create, checklist }: LogFlags,
): Promise<void> {
  const counter = await openCounter(context, checklist);
  // Flags that cannot be read are reported before the conversation with the customer starts.
  const reading = { ...counter.reading, create: create === true };
  const { answers, read } = await readOrCorrectAnswers(context, typed, reading);
  await checkSameEvent(counter.store, read);

  // What was typed with the command takes precedence over unfinished drafts, so that it is not lost.
  const hasAnswers = Object.keys(answers).some((key) => key !== 'by');
  const choice = hasAnswers ? 'new' : await chooseDraft(counter, 'new');
  if (choice === 'dropped') return;
  if (choice !== 'new') return record(counter, choice);
  await startDraft(counter, answers, quick === true);
  if (hasAnswers) await finishOtherDrafts(counter);
}

/** Saves a new draft at once, shows the first page, and records. */
async function startDraft(counter: Counter, answers: Answers, isQuick: boolean): Promise<void> {
  const draft = newDraft(counter.context, answers);
  await counter.store.saveDraft(draft);
  const skipsPage = isQuick || !counter.business.settings.page;
  const opened = skipsPage ? draft : await withDraft(counter, draft, () => firstPage(counter, draft));
  return opened === 'later' ? noteSaved(counter, draft) : record(counter, opened);
}

/** Shows what to do and say before any question; keys mark what cannot wait. Returns the draft with its marks. */
async function firstPage(counter: Counter, draft: Draft): Promise<Draft | 'later'> {
  await showGuidance(counter, draft);
  let marked = draft;
  for (;;) {
    const reply = await askPageKey(counter);
    if (!('answer' in reply)) continue;
    switch (reply.answer) {
      case 'write':
        return marked;
      case 'later':
        return 'later';
      case 'safety':
        marked = await toggleSafety(counter, marked);
        break;
      case 'abuse':
        marked = await toggleAbuse(counter, marked);
        break;
    }
    await counter.store.saveDraft(marked);
  }
}

async function showGuidance(
  { context, language, checklist, business }: Counter,
  { startedAt }: Draft,
): Promise<void> {
  const { limitMinor } = business.settings;
  const time = wallAt(business.zone, startedAt).slice(11, 16);
  const { isPlain } = await context.renderOptions(context.outside.err);
  const limit = limitMinor === null ? null : language.format.money(limitMinor);
  await context.note(guidancePage(checklist, time, limit, language, isPlain).join('\n'));
}

function askPageKey({ prompter, language: { t } }: Counter) {
  return prompter.key({
    id: 'page',
    message: t.log.firstPage,
    choices: [
      { value: 'write', label: t.log.write, key: 'return' },
      { value: 'safety', label: t.log.safety, key: 's' },
      { value: 'abuse', label: t.log.abuse, key: 'a' },
      { value: 'later', label: t.log.later, key: 'l' },
    ],
    default: 'write',
  });
}

/** Marks that safety was at risk, or removes the mark. */
async function toggleSafety({ context, language: { t } }: Counter, draft: Draft): Promise<Draft> {
  const { safety, severity = '3' } = progressOf(draft).answers;
  const questionIds = ['category', 'severity'];
  if (safety === 'yes') {
    await context.note(t.log.markRemoved);
    return retractAnswers(context, draft, { safety: '', category: '', severity: '' }, questionIds);
  }
  await context.note(`\n${t.log.safetyGuidance}\n`);
  return addAnswers(context, draft, { safety: 'yes', category: 'safety', severity }, questionIds);
}

/** Marks that the customer was abusive, or removes the mark. */
async function toggleAbuse({ context, language: { t } }: Counter, draft: Draft): Promise<Draft> {
  const isMarked = progressOf(draft).answers.abuse === 'happened';
  await context.note(isMarked ? t.log.markRemoved : `\n${t.log.abuseGuidance}\n`);
  return addAnswers(context, draft, { abuse: isMarked ? '' : 'happened' }, []);
}
