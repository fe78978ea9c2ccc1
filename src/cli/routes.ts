import type { Wording } from '../domain/wording.ts';
import { findCommand, findCommandByBeginning } from '../language/commandwords.ts';
import { actionCommands, caseCommands, families, printed } from './families.ts';
import { fold } from '../domain/text.ts';
import { monthOf } from '../domain/time/timewords.ts';
import { isReference } from './findincident.ts';
import { commands } from './program.ts';

const commandNames: readonly string[] = Object.keys(commands);

/** Commands that delete or undo; they never run from the beginning of their name. */
const neverByBeginning: ReadonlySet<string> = new Set(['delete', 'undo', 'restore']);

/**
 * Returns a command line with the names of commands in place of the words typed, which may be in any language. `person` gives the
 * words of somebody at a terminal: an unambiguous beginning is then enough, and what is printed is opened. Null in scripts; it is only
 * asked for when it matters, because looking at the streams takes time.
 */
export function route(rest: readonly string[], person: () => Wording | null): readonly string[] {
  const [first, second] = rest.flatMap((word, index) => (word.startsWith('-') ? [] : [index]));
  const typed = first === undefined ? undefined : rest[first];
  if (first === undefined || typed === undefined) return rest;
  const others = rest.toSpliced(first, 1);
  const nextWord = second === undefined ? undefined : rest[second];
  const withoutNext = second === undefined ? others : others.toSpliced(second - 1, 1);
  const next = <Name extends string>(names: readonly Name[], level: 'command' | 'subcommand' = 'command') =>
    nextWord === undefined ? undefined : findCommand(level, names, nextWord);

  if (isReference(typed)) {
    const command = next(caseCommands);
    return command === undefined ? ['case', typed, ...others] : [command, typed, ...withoutNext];
  }
  const command = findCommand('command', commandNames, typed) ?? findByBeginning(typed, person());
  switch (command) {
    case undefined:
      return rest;
    case 'business': {
      // `business review` is the review of the business; that of complaints is no part of it.
      const member = next(families.business) ?? (next(['review']) === undefined ? undefined : 'self-review');
      return member === undefined ? [command, ...others] : [member, ...withoutNext];
    }
    case 'plan': {
      const member = next(families.plan);
      if (member !== undefined) return [member, ...withoutNext];
      return next(actionCommands, 'subcommand') === undefined ? [command, ...others] : ['action', ...others];
    }
    case 'print': {
      const thing = next(Object.keys(printed) as (keyof typeof printed)[], 'subcommand');
      if (thing === undefined) return [command, ...others];
      const opens =
        person() !== null &&
        !rest.some((word) => /^(?:-o|--(?:output|format|open|chat|help)\b|-h)/u.test(word));
      return [...printed[thing], ...withoutNext, ...(opens ? ['--open'] : [])];
    }
    case 'report': {
      // Behind everything else, because what follows may be a breakdown.
      const isMonth = second === first + 1 && nextWord !== undefined && namesMonth(nextWord);
      return isMonth ? [command, ...withoutNext, '--month', nextWord] : [command, ...others];
    }
    default:
      return [command, ...others];
  }
}

/** Whether a word is a month: "november", "noviembre", "2026-11". A breakdown by month has a name of its own. */
function namesMonth(word: string): boolean {
  return /^\d{4}-\d{2}$/u.test(word) || monthOf(fold(word)) !== null;
}

function findByBeginning(typed: string, wording: Wording | null): string | undefined {
  if (wording === null || typed.length < 2) return undefined;
  const command = findCommandByBeginning('command', commandNames, typed, wording);
  return command === undefined || neverByBeginning.has(command) ? undefined : command;
}
