import { describe, expect, test } from 'vitest';
import { trades } from '../../src/domain/settings.ts';
import { wordings, type Wording } from '../../src/domain/wording.ts';
import { findCommand, shownCommandLine } from '../../src/language/commandwords.ts';
import { openHelpTexts } from '../../src/cli/help/helptexts.ts';
import * as texts from '../../src/cli/help/texts.ts';
import { commandTree, inCommandNames } from '../support/commandtree.ts';
import { leaves } from '../support/leaves.ts';
import { sentencesOf, speakWording } from '../support/sentences.ts';

const program = commandTree();
const names = new Set(program.commands.map((command) => command.name()));

const commandLine =
  /(?<![\p{L}\p{N}./-]|\b(?:a|good|poor) )recovery (\p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*(?![\p{L}\p{N}.=-]))?)/gu;

/** Returns the command lines that a text names; "a recovery" is the putting right of a complaint. */
function commandsIn(text: string): readonly string[] {
  return [...text.matchAll(commandLine)].map(([, line = '']) => line);
}

/** Returns the names of a command and, if the next word is one, its subcommand; null if it is not a command. */
function namesIn(line: string): string | null {
  const words = line.split(' ');
  const [command = '', next] = isHelp(words[0] ?? '') ? ['help', words[1]] : inCommandNames(words);
  if (command === 'help') return next === undefined ? command : `help ${helpPage(next) ?? ''}`;
  const group = program.commands.find((each) => each.name() === command);
  if (group === undefined) return null;
  return group.commands.some((each) => each.name() === next) ? `${command} ${next ?? ''}` : command;
}

/** `help` and its pages are not declared as commands. */
const isHelp = (word: string) => findCommand('command', ['help'], word) !== undefined;
const helpPage = (word: string) => findCommand('subcommand', ['options', 'filters', 'times'], word);

async function textsOf(wording: Wording): Promise<readonly string[]> {
  const messages = trades.flatMap((trade) => [...sentencesOf(wording, trade).values()]);
  const { say } = await openHelpTexts(speakWording(wording));
  const help = Object.values(texts.commandTexts).flatMap((each) => (each?.notes ?? []).map(say));
  return [...messages, ...help];
}

describe.each(wordings)('the commands named in %s', (wording) => {
  test('are commands of the program, in the words that the help shows', async () => {
    const lines = new Set((await textsOf(wording)).flatMap(commandsIn));
    expect(lines.size).toBeGreaterThan(50);
    const wrong = [...lines].flatMap((line) => {
      const found = namesIn(line);
      const shown = shownCommandLine(found ?? '', wording);
      return found !== null && `${line} `.startsWith(`${shown} `)
        ? []
        : [`${line}: ${found ?? 'no command'}`];
    });
    expect(wrong).toEqual([]);
  });
});

test('the lines of the demo are command lines in English names, which are translated when shown', () => {
  for (const wording of wordings)
    for (const [path, line] of leaves(speakWording(wording).t.demo.lines))
      if (path.endsWith('.0')) expect(names).toContain(String(line).split(' ')[0]);
});
