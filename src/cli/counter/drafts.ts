import type { Business } from '../../domain/business.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Store } from '../../domain/records.ts';
import { wallAt } from '../../domain/time/zone.ts';
import { Interrupted, type Choice } from '../../interview/prompter.ts';
import type { Language } from '../../language/language.ts';
import { truncate } from '../../render/fit.ts';
import type { Context } from '../context.ts';
import { progressOf, type Counter } from './counter.ts';

/** Lists the drafts whose process has ended. */
export async function unfinishedDrafts(context: Context, store: Store): Promise<readonly Draft[]> {
  return (await store.drafts()).filter(({ holder }) => !context.outside.isAlive(holder));
}

interface NamedDraft {
  readonly draft: Draft;
  readonly name: string;
}

/**
 * Offers to finish or discard the unfinished drafts; `alternative` is the choice besides: a new complaint, or to leave them
 * for now. Returns the chosen draft, `alternative`, or 'dropped' once the last draft was discarded.
 */
export async function chooseDraft<Alternative extends 'new' | 'not_now'>(
  counter: Counter,
  alternative: Alternative,
): Promise<Draft | Alternative | 'dropped'> {
  const { context, store, language } = counter;
  for (let dropped = 0; ;) {
    const drafts = (await unfinishedDrafts(context, store)).map((draft): NamedDraft => ({
      draft,
      name: draftName(draft, counter),
    }));
    if (drafts.length === 0) return dropped > 0 ? 'dropped' : alternative;
    const answer = await askWhichDraft(counter, drafts, alternative);
    if (answer === alternative) return alternative;
    const chosen = drafts.find(({ draft }) => answer === draft.id);
    if (chosen) {
      if (await isStillUnfinished(counter, chosen.draft)) return takeOver(counter, chosen.draft);
      continue;
    }
    const discarded = drafts.find(({ draft }) => answer === `drop ${draft.id}`);
    if (!discarded || !(await confirmDrop(counter, discarded.name))) continue;
    await store.dropDraft(discarded.draft.id);
    await context.note(language.t.log.discarded);
    dropped++;
  }
}

/** Returns the id of a draft, "drop " and the id of one, or `alternative`. */
async function askWhichDraft(
  { prompter, language: { t } }: Counter,
  drafts: readonly NamedDraft[],
  alternative: 'new' | 'not_now',
): Promise<string> {
  const reply = await prompter.pick({
    id: 'draft',
    message: t.log.finishWhich,
    choices: [
      ...drafts.map(({ draft, name }): Choice => ({ value: draft.id, label: t.log.finish(name) })),
      { value: alternative, label: alternative === 'new' ? t.log.startNew : t.log.notNow },
      ...drafts.map(({ draft, name }): Choice => ({
        value: `drop ${draft.id}`,
        label: t.log.discardDraft(name),
      })),
    ],
  });
  return 'answer' in reply ? reply.answer : alternative;
}

/** Whether nobody has finished, discarded or opened a draft since it was offered; another till offers the same ones. */
async function isStillUnfinished({ context, store }: Counter, { id }: Draft): Promise<boolean> {
  return (await unfinishedDrafts(context, store)).some((draft) => draft.id === id);
}

/** Makes this process the holder of a draft. */
async function takeOver({ context, store }: Counter, draft: Draft): Promise<Draft> {
  const held = { ...draft, holder: context.outside.holder };
  await store.saveDraft(held);
  return held;
}

async function confirmDrop({ prompter, language: { t } }: Counter, name: string): Promise<boolean> {
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

function draftTime({ startedAt }: Draft, { zone }: Business, { format }: Language): string {
  return format.weekdayTime(wallAt(zone, startedAt));
}

/** The width, in columns, of the excerpt that names a draft. */
const excerptWidth = 60;

/** Names a draft by its time, its place or customer, and its first words: "Fri 20:40: table 3 · nut allergy". */
function draftName(draft: Draft, { business, language }: Counter): string {
  const { text, place, customer } = progressOf(draft).answers;
  const excerpt = [place === undefined || place === '' ? customer : place, text]
    .flatMap((answer) => (typeof answer === 'string' && answer !== '' ? [answer.replace(/\s+/gu, ' ')] : []))
    .join(' · ');
  const time = draftTime(draft, business, language);
  return excerpt === '' ? time : `${time}: ${truncate(excerpt, excerptWidth)}`;
}

/** Says that a draft is kept, and when it was begun. */
export async function noteSaved({ context, business, language }: Counter, draft: Draft): Promise<void> {
  await context.note(language.t.log.savedAsDraft(draftTime(draft, business, language)));
}

/** Runs `work` on a saved draft; if it is interrupted, says that nothing typed is lost. */
export async function withDraft<Result>(
  counter: Counter,
  draft: Draft,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // If the terminal itself is gone, nobody can read the note.
    if (error instanceof Interrupted) await noteSaved(counter, draft).catch(() => undefined);
    throw error;
  }
}
