import type { Command, Help, Option } from 'commander';
import type { Messages } from '../language/messages.ts';
import { placeholderNames, type CommandHelp, type CommandName } from '../language/messages/help.ts';
import { wrap } from '../render/fit.ts';
import { questions, type Question } from '../reports/registry.ts';

const helpWidth = 80;

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

/** The help of a command: what it is for, examples first, then its words. */
export function formatHelp(command: Command, helper: Help, name: CommandName | null, t: Messages): string {
  const help = name === null ? null : helpFor(command, name, t);
  const path = pathOf(command);
  const sections: string[][] = [
    [help?.does ?? t.help.tagline],
    [t.help.examples, ...exampleLines(help?.examples ?? t.help.topExamples)],
    [`${t.help.usage}  ${usage(command, helper, path, t)}`],
  ];
  if (help?.notes) sections.push(help.notes.flatMap((note) => wrap(note, helpWidth)));
  sections.push(...subcommands(command, name, t));
  const words = helper.visibleArguments(command);
  if (words.length > 0)
    sections.push([
      t.help.argumentsTitle,
      ...described(words.map((word) => [wordOf(word.name(), t), word.description] as const)),
    ]);
  const options = helper.visibleOptions(command).filter((option) => option.long !== '--help');
  if (name !== null && options.length > 0)
    sections.push([t.help.options, ...described(options.map((option) => describeOption(option, t)))]);
  const root = rootOf(command);
  const everywhere = [...helper.visibleOptions(root)];
  sections.push([t.help.globalOptions, ...described(everywhere.map((option) => describeOption(option, t)))]);
  if (name === null) sections.push([t.help.footer]);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** A breakdown report says in its own words what it breaks down by. */
function helpFor(command: Command, name: CommandName, t: Messages): CommandHelp {
  const help = t.help.command[name];
  if (name !== 'report breakdown') return help;
  const word = command.name();
  return {
    does: t.report.title[word as keyof Messages['report']['title']],
    examples: [
      [`recovery report ${word}`],
      [`recovery report ${word} --all`],
      [`recovery report ${word} --this-week --format json`],
    ],
  };
}

function subcommands(command: Command, name: CommandName | null, t: Messages): string[][] {
  if (name === null) {
    return groups.map(([group, names]) => [
      t.help.groups[group],
      ...described(names.map((each) => [each, t.help.command[each].does] as const)),
    ]);
  }
  if (command.commands.length === 0) return [];
  const lines = command.commands.map((each): readonly [string, string] => {
    const known = `${name} ${each.name()}` as CommandName;
    const does = known in t.help.command ? t.help.command[known].does : t.report.title[each.name() as 'hour'];
    return [each.name(), does];
  });
  if (name !== 'report') return [[t.help.commands, ...described(lines)]];
  return Object.entries(questions).map(([question, names]) => [
    t.help.questions[question as Question],
    ...described(names.flatMap((each) => lines.filter(([word]) => word === each))),
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

function exampleLines(examples: CommandHelp['examples']): readonly string[] {
  const widest = Math.max(
    ...examples.filter(([, does]) => does !== undefined).map(([line]) => line.length),
    0,
  );
  return examples.flatMap(([line, does]) => {
    if (does === undefined) return [`  ${line}`];
    const oneLine = `  ${line.padEnd(Math.min(widest, 44))}  ${does}`;
    return oneLine.length <= helpWidth ? [oneLine] : [`  ${line}`, `      ${does}`];
  });
}

function described(lines: readonly (readonly [term: string, does: string])[]): readonly string[] {
  const widest = Math.min(30, Math.max(...lines.map(([term]) => term.length)));
  return lines.flatMap(([term, does]) => {
    const room = helpWidth - widest - 4;
    const [first = '', ...rest] = wrap(does, room);
    const indent = ' '.repeat(widest + 4);
    const more = rest.map((line) => indent + line);
    return term.length > widest
      ? [`  ${term}`, indent + first, ...more]
      : [`  ${term.padEnd(widest)}  ${first}`, ...more];
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
