import type { Command, Help, Option } from 'commander';
import type { Dimension } from '../domain/dimension.ts';
import type { Messages } from '../language/messages.ts';
import { placeholderNames, type CommandHelp, type CommandName } from '../language/messages/help.ts';
import { wrap } from '../render/fit.ts';
import { questions, type Question } from '../reports/registry.ts';

/** Wider lines are hard to read, and narrower ones have no room for what stands at the right. */
const [widest, narrowest] = [80, 40];

/** The order in which people come to do things. */
const groups: readonly (readonly [
  group: keyof Messages['help']['groups'],
  commands: readonly CommandName[],
])[] = [
  ['record', ['log', 'add', 'catch-up', 'slip']],
  ['care', ['due', 'acknowledge', 'promise', 'remedy', 'follow-up', 'formal', 'letter', 'resolve', 'reopen']],
  ['look', ['report', 'review', 'action', 'anticipate', 'list', 'show', 'customer']],
  ['mend', ['edit', 'note', 'delete', 'restore', 'history', 'undo']],
  ['files', ['export', 'import']],
  ['safe', ['backup', 'doctor']],
  [
    'house',
    [
      'checklist',
      'playbook',
      'template',
      'staff',
      'department',
      'category',
      'cause',
      'touchpoint',
      'shift',
      'volume',
      'survey',
      'settings',
      'demo',
    ],
  ],
];

/** The help of a command: what it is for, examples first, then its words; for a terminal of so many columns, or none. */
export function formatHelp(
  command: Command,
  helper: Help,
  name: CommandName | null,
  t: Messages,
  columns: number | null,
): string {
  const width = Math.max(narrowest, Math.min(widest, columns ?? widest));
  const help = name === null ? null : helpFor(command, name, t);
  const path = pathOf(command);
  const sections: string[][] = [
    [...wrap(help?.does ?? t.help.tagline, width)],
    [t.help.examples, ...exampleLines(help?.examples ?? t.help.topExamples, width)],
    [`${t.help.usage}  ${usage(command, helper, path, t)}`],
  ];
  if (help?.notes) sections.push(help.notes.flatMap((note) => wrap(note, width)));
  sections.push(...subcommands(command, name, t, width));
  const words = helper.visibleArguments(command);
  if (words.length > 0)
    sections.push([
      t.help.argumentsTitle,
      ...described(
        words.map((word) => [wordOf(word.name(), t), word.description] as const),
        width,
      ),
    ]);
  const options = helper.visibleOptions(command).filter((option) => option.long !== '--help');
  if (name !== null && options.length > 0)
    sections.push([
      t.help.options,
      ...described(
        options.map((option) => describeOption(option, t)),
        width,
      ),
    ]);
  const root = rootOf(command);
  const everywhere = [...helper.visibleOptions(root)];
  sections.push([
    t.help.globalOptions,
    ...described(
      everywhere.map((option) => describeOption(option, t)),
      width,
    ),
  ]);
  if (name === null) sections.push([...wrap(t.help.footer, width)]);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A breakdown report says in its own words what it breaks down by. */
function helpFor(command: Command, name: CommandName, t: Messages): CommandHelp {
  const help = t.help.command[name];
  if (name !== 'report breakdown') return help;
  const word = command.name();
  return {
    does: t.breakdown[word as Dimension],
    examples: [
      [`recovery report ${word}`],
      [`recovery report ${word} --all`],
      [`recovery report ${word} --this-week --format json`],
    ],
  };
}

function subcommands(command: Command, name: CommandName | null, t: Messages, width: number): string[][] {
  if (name === null) {
    return groups.map(([group, names]) => [
      t.help.groups[group],
      ...described(
        names.map((each) => [each, t.help.command[each].does] as const),
        width,
      ),
    ]);
  }
  if (command.commands.length === 0) return [];
  const lines = command.commands.map((each): readonly [string, string] => {
    const known = `${name} ${each.name()}` as CommandName;
    const does = known in t.help.command ? t.help.command[known].does : t.breakdown[each.name() as Dimension];
    return [each.name(), does];
  });
  if (name !== 'report') return [[t.help.commands, ...described(lines, width)]];
  return Object.entries(questions).map(([question, names]) => [
    t.help.questions[question as Question],
    ...described(
      names.flatMap((each) => lines.filter(([word]) => word === each)),
      width,
    ),
  ]);
}

/** A placeholder in the language of the help, in capitals. */
export function wordOf(placeholder: string, t: Messages): string {
  return inWords(placeholder, t).toUpperCase();
}

function inWords(placeholder: string, t: Messages): string {
  const known = placeholderNames.find((name) => name === placeholder);
  return known === undefined ? placeholder : t.help.word[known];
}

function usage(command: Command, helper: Help, path: string, t: Messages): string {
  const words = helper.visibleArguments(command).map((argument) => {
    const name = wordOf(argument.name(), t) + (argument.variadic ? '…' : '');
    return argument.required ? name : `[${name}]`;
  });
  const subcommand = command.commands.length > 0 ? [`[${t.help.commandWord.toUpperCase()}]`] : [];
  return [path, ...subcommand, ...words, `[${t.help.optionsWord}]`].join(' ');
}

function exampleLines(examples: CommandHelp['examples'], width: number): readonly string[] {
  const longest = Math.max(
    ...examples.filter(([, does]) => does !== undefined).map(([line]) => line.length),
    0,
  );
  return examples.flatMap(([line, does]) => {
    if (does === undefined) return [`  ${line}`];
    const oneLine = `  ${line.padEnd(Math.min(longest, 44))}  ${does}`;
    return oneLine.length <= width ? [oneLine] : [`  ${line}`, ...wrap(`      ${does}`, width)];
  });
}

function described(
  lines: readonly (readonly [term: string, does: string])[],
  width: number,
): readonly string[] {
  const longest = Math.min(Math.floor((3 * width) / 8), Math.max(...lines.map(([term]) => term.length)));
  return lines.flatMap(([term, does]) => {
    const room = width - longest - 4;
    const [first = '', ...rest] = wrap(does, room);
    const indent = ' '.repeat(longest + 4);
    const more = rest.map((line) => indent + line);
    return term.length > longest
      ? [`  ${term}`, indent + first, ...more]
      : [`  ${term.padEnd(longest)}  ${first}`, ...more];
  });
}

function describeOption(option: Option, t: Messages): readonly [string, string] {
  const flags = option.flags.replace(
    /([<[])([^>\]]+)([>\]])/u,
    (_, open: string, placeholder: string, close: string) => `${open}${inWords(placeholder, t)}${close}`,
  );
  return [flags, option.description];
}

function pathOf(command: Command): string {
  return command.parent === null ? command.name() : `${pathOf(command.parent)} ${command.name()}`;
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}
