import type { Command } from 'commander';
import { paperSizes, type PaperSize } from '../document/document.ts';
import { UserError } from '../domain/error.ts';
import { parseChoice } from '../domain/optionvalue.ts';
import { quoteForShell } from '../domain/shell.ts';
import type { Formatter } from '../language/format.ts';

/** Flags that many commands share. Those that choose days and complaints are in filterflags.ts. */

export interface ByFlag {
  readonly by?: string;
}

export interface RedactFlag {
  readonly redact?: boolean;
}

/** Adds `--by`: who makes the change, for the history. */
export function addByFlag(command: Command): Command {
  return command.option('--by <name>');
}

export function addOutputFlags(command: Command): Command {
  return command.option('--format <format>').option('-o, --output <file>');
}

/** Adds the flags of a command whose page people print; `--open` shows it in the browser. */
export function addPageFlags(command: Command): Command {
  return addOutputFlags(command).option('--open');
}

export interface ChatFlag {
  /** Whether to write the gist as plain text, to paste into a chat. */
  readonly chat?: boolean;
}

/** Adds `--chat` to a command whose documents have a message. */
export function addChatFlag(command: Command): Command {
  return command.option('--chat');
}

export const paperOption = '--sheet <A6|A4|4x6|letter>';
export interface PaperFlag {
  readonly sheet?: string;
}

/** Reads the paper of a card: by default A6, or 4 by 6 inches in countries with Letter paper. Throws bad_choice. */
export function readPaper({ sheet }: PaperFlag, { paper }: Formatter): PaperSize {
  if (sheet !== undefined) return parseChoice('--sheet', sheet, paperSizes);
  return paper === 'letter' ? '4x6' : 'a6';
}

/** Collects the values of a flag that may be repeated; commander passes the values so far as `earlier`. */
export function collectValues(value: string, earlier: readonly string[] | undefined): readonly string[] {
  return [...(earlier ?? []), value];
}

/** Joins the words of a text that was typed without quotation marks; undefined if there are none. */
export function joinWords(words: readonly (string | undefined)[]): string | undefined {
  return words.length === 0 ? undefined : words.filter((word) => word !== undefined).join(' ');
}

/** Reads `--limit`; undefined when it is not given. Throws bad_choice. */
export function readLimit(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/u.test(text))
    throw new UserError('bad_choice', { option: '--limit', value: text, choices: '1, 2, 3 …' });
  return Number(text);
}

/**
 * Returns the error for an edit without any flag that changes something. `flags` are suggestions: the first completes the
 * example, the others are listed.
 */
export function nothingToChange(command: string, id: string, flags: readonly string[]): UserError {
  const [first = '', ...others] = flags;
  const example = `recovery ${command} ${quoteForShell(id)} ${first}`;
  return new UserError('nothing_to_change', { command, example, others: others.join(', ') });
}
