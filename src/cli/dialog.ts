import { UserError } from '../domain/error.ts';
import { Interrupted, type Choice, type Prompter, type Reply } from '../interview/prompter.ts';
import type { Language } from '../language/language.ts';
import type { Day } from '../domain/time/wall.ts';
import { parseFutureDay, type DateOrder } from '../domain/time/dateinput.ts';
import type { Context } from './context.ts';
import { explainError } from './errors.ts';

/** Asks single questions at the terminal, outside the interview of the counter. All throw Interrupted. */
export interface Dialog {
  readonly language: Language;
  /** Asks for a line of text; null if it is left empty. */
  text(id: string, message: string, options?: TextOptions): Promise<string | null>;
  /** Asks for a line of text until it is not empty. */
  requiredText(id: string, message: string, options?: TextOptions): Promise<string>;
  /** Asks for one key. */
  key<Value extends string>(
    id: string,
    message: string,
    choices: readonly Choice<Value>[],
    defaultValue?: Value,
  ): Promise<Value>;
  /** Asks for one entry of a list. */
  pick<Value extends string>(
    id: string,
    message: string,
    choices: readonly Choice<Value>[],
    defaultValue?: Value,
  ): Promise<Value>;
  yesNo(id: string, message: string, defaultValue: 'yes' | 'no'): Promise<boolean>;
}

interface TextOptions {
  readonly hint?: string;
  readonly default?: string | null;
  /** Returns what is wrong with an answer, in a sentence; null if it is accepted. */
  readonly check?: (text: string) => string | null;
}

/**
 * Opens a dialog. Without a terminal, throws needs_answers, which says what a script has to type instead: the command and
 * its flags; `<when>` in either is a placeholder.
 */
export async function openDialog(context: Context, command: string, flags: string): Promise<Dialog> {
  if (!context.canAsk) throw await needsAnswers(command, flags, await context.languageDespiteDamage());
  const language = await context.language();
  return dialogOn(await context.prompter(), language);
}

async function needsAnswers(command: string, flags: string, { code }: Language): Promise<UserError> {
  const { placeholderWord } = await import('./help/texts.ts');
  const translated = (line: string) =>
    line.replace(/<([^>]+)>/gu, (_, name: string) => placeholderWord(name, code).toUpperCase());
  return new UserError('needs_answers', { command: translated(command), flags: translated(flags) });
}

function dialogOn(prompter: Prompter, language: Language): Dialog {
  const { t } = language;
  const text = (id: string, message: string, { hint, default: defaultText, check }: TextOptions = {}) =>
    untilAnswered(() =>
      prompter.text({
        id,
        message,
        ...(hint === undefined ? {} : { hint }),
        ...(defaultText === undefined || defaultText === null || defaultText === ''
          ? {}
          : { default: defaultText }),
        ...(check ? { check } : {}),
      }),
    );
  const dialog: Dialog = {
    language,
    text: async (id, message, options) => (await text(id, message, options)).trim() || null,
    async requiredText(id, message, options = {}) {
      const check = (answer: string) =>
        answer.trim() === '' ? t.log.required : (options.check?.(answer) ?? null);
      return (await text(id, message, { ...options, check })).trim();
    },
    key: (id, message, choices, defaultValue) =>
      untilAnswered(() => prompter.key({ id, message, choices, ...optionalDefault(defaultValue) })),
    pick: (id, message, choices, defaultValue) =>
      untilAnswered(() => prompter.pick({ id, message, choices, ...optionalDefault(defaultValue) })),
    async yesNo(id, message, defaultValue) {
      const choices = [
        { value: 'yes', label: t.yes, key: t.yes.charAt(0) },
        { value: 'no', label: t.no, key: t.no.charAt(0) },
      ] as const;
      return (await dialog.key(id, message, choices, defaultValue)) === 'yes';
    },
  };
  return dialog;
}

function optionalDefault<Value>(value: Value | undefined): { readonly default?: Value } {
  return value === undefined ? {} : { default: value };
}

/** Repeats a question until it is answered: there is no earlier question to go back to. Throws Interrupted. */
async function untilAnswered<Value>(ask: () => Promise<Reply<Value>>): Promise<Value> {
  for (;;) {
    const reply = await ask();
    if ('answer' in reply) return reply.answer;
    if (reply.navigation === 'later') throw new Interrupted();
  }
}

/** Makes choices that are picked by number, from 1. */
export function numberedChoices<Value extends string>(
  values: readonly Value[],
  labels: Readonly<Record<Value, string>>,
): readonly Choice<Value>[] {
  return values.map((value, index) => ({ value, label: labels[value], key: String(index + 1) }));
}

/** Returns what is wrong with a day in the future, in a sentence; null if it can be read, or is empty. */
export function findComingDayProblem(
  typed: string,
  today: Day,
  order: DateOrder,
  language: Language,
): string | null {
  return typed.trim() === '' ? null : findProblem(() => parseFutureDay(typed, today, order), language);
}

/** Returns the sentence for the UserError that `read` throws; null if it throws none. */
export function findProblem(read: () => unknown, language: Language): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (error instanceof UserError) return explainError(error, language).join(' ').trim();
    throw error;
  }
}
