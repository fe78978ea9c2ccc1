import type { Answers } from '../../domain/answers.ts';
import { UserError } from '../../domain/error.ts';
import { addAnswerFlags, answersFrom, type AnswerFlags } from '../counter/flags.ts';
import type { Context } from '../context.ts';
import { newDraft, openCounter, progressOf, type Counter } from '../counter/counter.ts';
import { chooseDraft, finishOthers, savingDraft, saveForLater, record } from '../counter/session.ts';
import { guidancePage } from '../../interview/guidance.ts';
import type { Draft } from '../../domain/draft.ts';
import { wallAt } from '../../domain/time/zone.ts';
import { checkSameEvent, readAnswersAsking } from '../counter/reading.ts';
import type { RegisterCommand } from '../registration.ts';

interface LogFlags extends AnswerFlags {
  readonly quick?: boolean;
  readonly create?: boolean;
  readonly checklist?: string;
}

export const registerLog: RegisterCommand = (program, { run }) => {
  const command = addAnswerFlags(program.command('log').argument('[text]'))
    .option('--note <text>')
    .option('--create')
    .option('--checklist <id>')
    .option('--quick');
  run(command, async (context, [text], flags: LogFlags) => {
    if (!context.canAsk) {
      throw new UserError('needs_terminal', {
        command: 'add "…"',
        flags: '--department … --category … --severity 1-3 --state calm|upset|gone',
      });
    }
    const given = answersFrom(flags);
    await runLog(context, text === undefined ? given : { ...given, text }, flags);
  });
};

/** The Friday evening: help first, then a few questions; every answer is on the disk before the next is asked. */
async function runLog(
  context: Context,
  typed: Answers,
  { quick, create, checklist }: LogFlags,
): Promise<void> {
  const counter = await openCounter(context, checklist);
  // A flag that cannot be read, or a name nobody knows, is said before anybody starts talking.
  const reading = { ...counter.reading, create: create === true };
  const { answers: given, read } = await readAnswersAsking(context, typed, reading);
  await checkSameEvent(counter.store, read);

  // What was typed with the command comes first: whoever typed it must not find it gone under what lay there.
  const isBegun = Object.keys(given).some((key) => key !== 'by');
  const unfinished = isBegun ? 'new' : await chooseDraft(counter);
  if (unfinished === 'dropped' || unfinished === 'not_now') return;
  if (unfinished !== 'new') return record(counter, unfinished);
  await begin(counter, given, quick === true);
  if (isBegun) await finishOthers(counter);
}

/** A page of its own for what is new, on the disk from its first word on. */
async function begin(counter: Counter, given: Answers, quick: boolean): Promise<void> {
  const draft = newDraft(counter, given);
  await counter.store.saveDraft(draft);
  const skips = quick || !counter.business.settings.page;
  const opened = skips ? draft : await savingDraft(counter, draft, () => firstPage(counter, draft));
  return opened === 'later' ? saveForLater(counter, draft) : record(counter, opened);
}

/** What to do and say, before any question. One key goes on; the others are for what cannot wait. */
async function firstPage(counter: Counter, draft: Draft): Promise<Draft | 'later'> {
  const { context, prompter, language, checklist, business } = counter;
  const { t, format } = language;
  const { limitMinor } = business.settings;
  const time = wallAt(business.zone, draft.startedAt).slice(11, 16);
  const { isPlain } = await context.paper(context.outside.err);
  const limit = limitMinor === null ? null : format.money(limitMinor);
  const page = guidancePage(checklist, time, limit, language, isPlain);
  await context.note(page.join('\n'));
  let opened = draft;
  for (;;) {
    const reply = await prompter.key({
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
    if (!('answer' in reply)) continue;
    const given = progressOf(opened).answers;
    switch (reply.answer) {
      case 'write':
        return opened;
      case 'later':
        return 'later';
      case 'safety':
        // The same key takes it back.
        opened =
          given.safety === 'yes'
            ? counter.withoutAnswers(opened, { safety: '', category: '', severity: '' }, [
                'category',
                'severity',
              ])
            : counter.withAnswers(
                opened,
                { safety: 'yes', category: 'safety', severity: given.severity ?? '3' },
                ['category', 'severity'],
              );
        await context.note(given.safety === 'yes' ? t.log.markRemoved : `\n${t.log.safetyGuidance}\n`);
        break;
      case 'abuse':
        opened = counter.withAnswers(opened, { abuse: given.abuse === 'happened' ? '' : 'happened' }, []);
        await context.note(given.abuse === 'happened' ? t.log.markRemoved : `\n${t.log.abuseGuidance}\n`);
        break;
    }
    await counter.store.saveDraft(opened);
  }
}
