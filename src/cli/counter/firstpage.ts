import type { Draft } from '../../domain/draft.ts';
import { wallAt } from '../../domain/time/zone.ts';
import { guidanceIndent, guidancePage, type GuidanceOptions } from '../../interview/guidance.ts';
import { wrapHanging } from '../../render/fit.ts';
import { emergencyInWords } from '../../shipped/emergency.ts';
import { addAnswers, brief, newDraft, progressOf, retractAnswers, type Counter } from './counter.ts';
import { noteSaved } from './drafts.ts';
import { handOverPaper } from './formalpaper.ts';
import { record } from './record.ts';

/** What the first page says above the steps and asks below them, and for which steps it shows what to avoid. */
interface PageWords {
  readonly heading: string;
  readonly message: string;
  readonly avoid: GuidanceOptions['avoid'];
}

/**
 * Shows what to do and say before any question; keys mark what cannot wait. Returns the draft with its marks, or 'later' with
 * the marks saved.
 */
export async function firstPage(counter: Counter, draft: Draft): Promise<Draft | 'later'> {
  const { business, language } = counter;
  const heading = language.t.log.started(language.format.time(wallAt(business.zone, draft.startedAt)));
  const { page, marked } = await runPage(counter, draft, {
    heading,
    message: language.t.log.firstPage,
    avoid: 'first',
  });
  return page === 'later' ? 'later' : marked;
}

/**
 * Where nothing is recorded yet, shows the first page and records the first complaint, with as few questions as possible.
 * Returns whether it was begun; if not, nothing is stored.
 */
export async function recordFirst(counter: Counter): Promise<boolean> {
  const { t } = counter.language;
  const draft = newDraft(counter.context, {});
  const { page, marked } = await runPage(counter, draft, {
    heading: t.log.firstTime,
    message: t.log.recordNow,
    avoid: 'none',
  });
  if (page === 'write') {
    const begun = brief(marked);
    await counter.store.saveDraft(begun);
    await record(counter, begun);
  } else if (marked !== draft) await noteSaved(counter, marked);
  return page === 'write' || marked !== draft;
}

async function runPage(
  counter: Counter,
  draft: Draft,
  words: PageWords,
): Promise<{ readonly page: 'write' | 'later'; readonly marked: Draft }> {
  await showGuidance(counter, words);
  let marked = draft;
  for (;;) {
    const reply = await askPageKey(counter, words.message);
    if (!('answer' in reply)) continue;
    switch (reply.answer) {
      case 'write':
      case 'later':
        return { page: reply.answer, marked };
      case 'more':
        await showGuidance(counter, { ...words, avoid: 'all' });
        continue;
      case 'safety':
        marked = await toggleSafety(counter, marked);
        break;
      case 'abuse':
        marked = await toggleAbuse(counter, marked);
        break;
      case 'paper':
        marked = await toggleFormal(counter, marked);
        break;
    }
    await counter.store.saveDraft(marked);
  }
}

async function showGuidance(
  { context, language, checklist, business }: Counter,
  { heading, avoid }: PageWords,
): Promise<void> {
  const { limitMinor } = business.settings;
  const { isPlain } = await context.renderOptions(context.outside.err);
  const limit = limitMinor === null ? null : language.format.money(limitMinor);
  const page = guidancePage(checklist, { heading, limit, isPlain, avoid }, language);
  const { width } = context.outside.err;
  await context.note(
    page.flatMap((line) => (isPlain ? [line] : wrapHanging(line, guidanceIndent, width))).join('\n'),
  );
}

/**
 * Asks what to do with the first page. Its keys are digits, since people begin to type what happened; only the paper that somebody
 * asks for has the letter that it begins with in Spanish.
 */
function askPageKey({ prompter, paper, language: { t } }: Counter, message: string) {
  return prompter.key({
    id: 'page',
    message,
    choices: [
      { value: 'write', label: t.log.write, key: 'return' },
      { value: 'safety', label: t.log.safety, key: '1' },
      { value: 'abuse', label: t.log.abuse, key: '2' },
      ...(paper === null ? [] : [{ value: 'paper', label: paper.request, key: 'h' } as const]),
      { value: 'later', label: t.log.later, key: '0' },
      { value: 'more', label: t.log.moreGuidance, key: '?' },
    ],
    default: 'write',
  });
}

/** Marks that safety was at risk, or removes the mark. */
async function toggleSafety({ context, language }: Counter, draft: Draft): Promise<Draft> {
  const { t } = language;
  const { safety, severity = '3' } = progressOf(draft).answers;
  const questionIds = ['category', 'severity'];
  if (safety === 'yes') {
    await context.note(t.log.markRemoved);
    return retractAnswers(context, draft, { safety: '', category: '', severity: '' }, questionIds);
  }
  const emergency = emergencyInWords((await context.business()).settings, language.wording);
  await context.note(`\n${t.log.safetyGuidance(emergency)}\n`);
  return addAnswers(context, draft, { safety: 'yes', category: 'safety', severity }, questionIds);
}

/** Says how to hand over the paper for complaints, asks for its number and marks the complaint as formal, or removes the mark. */
async function toggleFormal(counter: Counter, draft: Draft): Promise<Draft> {
  const { context, language } = counter;
  const { formal = '' } = progressOf(draft).answers;
  if (formal !== '') {
    await context.note(language.t.log.markRemoved);
    return addAnswers(context, draft, { formal: '' }, []);
  }
  return addAnswers(context, draft, { formal: await handOverPaper(counter) }, []);
}

/** Marks that the customer was abusive, or removes the mark. */
async function toggleAbuse({ context, language: { t } }: Counter, draft: Draft): Promise<Draft> {
  const isMarked = progressOf(draft).answers.abuse === 'happened';
  await context.note(isMarked ? t.log.markRemoved : `\n${t.log.abuseGuidance}\n`);
  return addAnswers(context, draft, { abuse: isMarked ? '' : 'happened' }, []);
}
