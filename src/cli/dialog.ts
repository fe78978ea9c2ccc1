import { UserError } from '../domain/error.ts';
import { Cancelled, type Choice, type Prompter, type Reply } from '../interview/prompter.ts';
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
  /** Asks for one key.`backValue` is the answer that `<` and Esc give. */
  key<Value extends string>(
    id: string,
    message: string,
    choices: readonly Choice<Value>[],
    defaultValue?: Value,
    backValue?: Value,
  ): Promise<Value>;
  /** Asks for one entry of a list.`backValue` is the answer that `<` and Esc give. */
  pick<Value extends string>(
    id: string,
    message: string,
    choices: readonly Choice<Value>[],
    defaultValue?: Value,
    backValue?: Value,
  ): Promise<Value>;
  yesNo(id: string, message: string, defaultValue: 'yes' | 'no'): Promise<boolean>;
}

interface TextOptions {
  /** Whether the answer may have several lines, if it is pasted. */
  readonly hasLines?: boolean;
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
  return dialogOn(await context.prompter(), language, context.isInMenu);
}

async function needsAnswers(command: string, flags: string, { wording }: Language): Promise<UserError> {
  const { placeholderWord } = await import('./help/texts.ts');
  const translated = (line: string) =>
    line.replace(/<([^>]+)>/gu, (_, name: string) => placeholderWord(name, wording).toUpperCase());
  return new UserError('needs_answers', { command: translated(command), flags: translated(flags) });
}

/** @param isInMenu whether `<`, Esc, and nothing in answer to a question that needs something, lead back to a menu */
function dialogOn(prompter: Prompter, language: Language, isInMenu: boolean): Dialog {
  const { t } = language;
  const back = isInMenu ? t.log.prompt.back : '';
  // Where `<` only answers like another key, that key is enough.
  const hintOn = (backValue: unknown) => (isInMenu && backValue === undefined ? { hint: back } : {});
  const untilAnswered = <Value>(ask: () => Promise<Reply<Value>>, backValue?: Value) =>
    answerOf(ask, isInMenu, backValue);
  const text = (
    id: string,
    message: string,
    { hint = '', hasLines = false, default: defaultText, check }: TextOptions = {},
  ) =>
    untilAnswered(() =>
      prompter.text({
        id,
        message,
        hint: [hint, back].filter(Boolean).join('; '),
        hasLines,
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
      const check = (answer: string) => {
        if (answer.trim() === '') return isInMenu ? null : t.log.required;
        return options.check?.(answer) ?? null;
      };
      const answer = (await text(id, message, { ...options, check })).trim();
      if (answer === '') throw new Cancelled();
      return answer;
    },
    key: (id, message, choices, defaultValue, backValue) =>
      untilAnswered(
        () => prompter.key({ id, message, ...hintOn(backValue), choices, ...optionalDefault(defaultValue) }),
        backValue,
      ),
    pick: (id, message, choices, defaultValue, backValue) =>
      untilAnswered(
        () => prompter.pick({ id, message, ...hintOn(backValue), choices, ...optionalDefault(defaultValue) }),
        backValue,
      ),
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

/**
 * Asks a question. Where `<` leads back to no menu, it is repeated until it is answered: there is no earlier question either.
 * Throws Interrupted.
 */
async function answerOf<Value>(
  ask: () => Promise<Reply<Value>>,
  isInMenu: boolean,
  backValue: Value | undefined,
): Promise<Value> {
  for (;;) {
    const reply = await ask();
    if ('answer' in reply) return reply.answer;
    if (reply.navigation === 'back' && backValue !== undefined) return backValue;
    if (reply.navigation === 'later' || isInMenu) throw new Cancelled();
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
