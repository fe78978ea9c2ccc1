import { calendarOf } from '../domain/business.ts';
import { UserError } from '../domain/error.ts';
import { parseOccurrence } from '../domain/time/dateinput.ts';
import { deriveMoment } from '../domain/time/moment.ts';
import type { Language } from '../language/language.ts';
import type { Context } from './context.ts';
import { openDialog } from './dialog.ts';
import { explainError } from './errors.ts';
import { momentInWords } from './present/moment.ts';

/** The words and flags of a command as typed. */
interface Typed {
  readonly words: readonly (string | undefined)[];
  readonly flags: unknown;
}

/**
 * Runs a command. If a time or day in its words or flags can mean several, and there is a person at the terminal, asks which one
 * and runs it again with that one. Commands read what was typed before they change anything.
 */
export async function runWithChosenTimes<Input extends Typed>(
  context: Context,
  input: Input,
  run: (input: Input) => Promise<void>,
): Promise<void> {
  try {
    await run(input);
  } catch (error) {
    if (!isAmbiguousTime(error) || !context.canAsk) throw error;
    const typed = String(error.values['value']);
    const words = input.words.map((word) => (word === typed ? null : word));
    const flags = Object.entries(input.flags ?? {}) as [string, unknown][];
    const isThere = words.includes(null) || flags.some(([, value]) => [value].flat().includes(typed));
    if (!isThere) throw error;
    const chosen = await chooseTime(context, error);
    const replace = (value: unknown): unknown =>
      Array.isArray(value) ? value.map(replace) : value === typed ? chosen : value;
    await runWithChosenTimes(
      context,
      {
        ...input,
        words: words.map((word) => (word === null ? chosen : word)),
        flags: Object.fromEntries(flags.map(([name, value]) => [name, replace(value)])),
      },
      run,
    );
  }
}

/** Whether a text was refused because it can mean several times or days. */
export function isAmbiguousTime(error: unknown): error is UserError {
  return error instanceof UserError && error.code === 'ambiguous_time';
}

/** Returns a text that means one time: the typed one or, if that can mean several, the one chosen. Throws Interrupted. */
export async function chooseTimeIfSeveral(
  context: Context,
  typed: string,
  parse: (typed: string) => unknown,
): Promise<string> {
  try {
    parse(typed);
    return typed;
  } catch (error) {
    if (!isAmbiguousTime(error)) throw error;
    return chooseTime(context, error);
  }
}

/** Asks which of the times in an `ambiguous_time` error is meant, and returns it as it can be typed. Throws Interrupted. */
export async function chooseTime(context: Context, { values }: UserError): Promise<string> {
  const { t } = await context.language();
  const dialog = await openDialog(context, '', '');
  const choices = String(values['choices']).split(' | ');
  const labels = await Promise.all(choices.map((choice) => inWords(context, choice)));
  return dialog.pick(
    'time',
    t.record.whichTime(String(values['value'])),
    choices.map((value, index) => ({ value, label: labels[index] ?? value, key: String(index + 1) })),
  );
}

/** Returns what is wrong with a time that was asked for; null if it can be read, or can mean several times. */
export function findTimeProblem(read: () => unknown, language: Language): string | null {
  try {
    read();
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return isAmbiguousTime(error) ? null : explainError(error, language).join(' ').trim();
  }
}

async function inWords(context: Context, choice: string): Promise<string> {
  const business = await context.business();
  const calendar = calendarOf(business);
  const occurrence = parseOccurrence(choice, { now: context.now, ...calendar });
  return momentInWords(deriveMoment(occurrence, calendar), business, await context.language());
}
