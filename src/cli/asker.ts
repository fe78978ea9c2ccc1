import { UserError } from '../domain/error.ts';
import { Interrupted, type Choice, type Prompter, type Reply } from '../interview/prompter.ts';
import type { Language } from '../language/language.ts';
import type { Day } from '../domain/time/wall.ts';
import { parseComingDay, type DateOrder } from '../domain/time/dateinput.ts';
import type { Context } from './context.ts';
import { inWords } from './failure.ts';

/** Somebody at the terminal, asked small questions outside the form of the counter. */
export interface Asker {
  readonly language: Language;
  /** A line of text; empty answers null where nothing is required. */
  text(id: string, message: string, more?: TextMore): Promise<string | null>;
  /** A line that has to be given. */
  requiredText(id: string, message: string, more?: TextMore): Promise<string>;
  key<Value extends string>(
    id: string,
    message: string,
    choices: readonly Choice<Value>[],
    normal?: Value,
  ): Promise<Value>;
  pick<Value extends string>(
    id: string,
    message: string,
    choices: readonly Choice<Value>[],
    normal?: Value,
  ): Promise<Value>;
  yesNo(id: string, message: string, normal: 'yes' | 'no'): Promise<boolean>;
}

interface TextMore {
  readonly hint?: string;
  readonly default?: string | null;
  readonly check?: (text: string) => string | null;
}

/**
 * Opens it, or says what a script has to type instead: the command as typed, and the flags; `<when>` in either stands for a
 * value. Throws needs_answers.
 */
export async function openAsker(context: Context, command: string, flags: string): Promise<Asker> {
  if (!context.canAsk) throw await needsAnswers(command, flags, await context.languageAnyhow());
  const language = await context.language();
  return askerOn(await context.prompter(), language);
}

async function needsAnswers(command: string, flags: string, { code }: Language): Promise<UserError> {
  const { placeholderWord } = await import('./help/texts.ts');
  const inWords = (typed: string) =>
    typed.replace(/<([^>]+)>/gu, (_, name: string) => placeholderWord(name, code).toUpperCase());
  return new UserError('needs_answers', { command: inWords(command), flags: inWords(flags) });
}

function askerOn(prompter: Prompter, language: Language): Asker {
  const { t } = language;
  /** There is no question before these: going back asks the same one again. */
  const until = async <Value>(ask: () => Promise<Reply<Value>>): Promise<Value> => {
    for (;;) {
      const reply = await ask();
      if ('answer' in reply) return reply.answer;
      if (reply.navigation === 'later') throw new Interrupted();
    }
  };
  const text = (id: string, message: string, { hint, default: normal, check }: TextMore = {}) =>
    until(() =>
      prompter.text({
        id,
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(normal === undefined || normal === null || normal === '' ? {} : { default: normal }),
        ...(check ? { check } : {}),
      }),
    );
  const asker: Asker = {
    language,
    text: async (id, message, more) => (await text(id, message, more)).trim() || null,
    requiredText: async (id, message, more = {}) =>
      (
        await text(id, message, {
          ...more,
          check: (typed) => (typed.trim() === '' ? t.log.required : (more.check?.(typed) ?? null)),
        })
      ).trim(),
    key: (id, message, choices, normal) =>
      until(() =>
        prompter.key({ id, message, choices, ...(normal === undefined ? {} : { default: normal }) }),
      ),
    pick: (id, message, choices, normal) =>
      until(() =>
        prompter.pick({ id, message, choices, ...(normal === undefined ? {} : { default: normal }) }),
      ),
    yesNo: async (id, message, normal) =>
      (await asker.key(
        id,
        message,
        [
          { value: 'yes', label: t.yes, key: t.yes.charAt(0) },
          { value: 'no', label: t.no, key: t.no.charAt(0) },
        ],
        normal,
      )) === 'yes',
  };
  return asker;
}

/** Choices that are picked by their number. */
export function numbered<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Choice<Value>[] {
  return values.map((value, index) => ({ value, label: labels[value], key: String(index + 1) }));
}

/** What is wrong with a day to come, in a sentence; null when it will do, or was left empty. */
export function comingDayTrouble(
  typed: string,
  today: Day,
  order: DateOrder,
  language: Language,
): string | null {
  return typed.trim() === '' ? null : trouble(() => parseComingDay(typed, today, order), language);
}

/** What is wrong with an answer, in a sentence; null when reading it throws no UserError. */
export function trouble(read: () => unknown, { t, format }: Language): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof UserError)
      return t.error[error.code](inWords(error.values, t, format))
        .join(' ')
        .trim();
    throw error;
  }
}
