import type { Command, Option } from 'commander';
import type { Dimension } from '../../domain/dimension.ts';
import type { Language } from '../../language/language.ts';
import { wrap } from '../../render/fit.ts';
import { reportsByQuestion, type Question } from '../../reports/registry.ts';
import { filterHelpCommand, filterNote, isFilter } from './filters.ts';
import { describedTerms, exampleLines, joinSections, pageWidth } from './layout.ts';
import type * as Texts from './texts.ts';
import { flagsOf, helpFor, openWording, pathOf, type Wording } from './wording.ts';

/** The groups of commands on the first help page, in the order in which people come to need them. */
export const groups: readonly (readonly [
  group: keyof (typeof Texts.sharedTexts)['groups'],
  commands: readonly string[],
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

/**
 * Formats the help of a command: its purpose, examples, arguments and flags. `columns` is the width of the terminal, null if
 * there is none.
 */
export async function formatHelp(
  command: Command,
  language: Language,
  columns: number | null,
): Promise<string> {
  const wording = await openWording(language);
  const { say, texts } = wording;
  const { page } = texts.sharedTexts;
  const width = pageWidth(columns);
  const { does, examples, notes } = helpFor(pathOf(command), wording);
  const isProgram = command.parent === null;
  const sections = [
    wrap(does, width),
    [say(page.examples), ...exampleLines(examples, width)],
    [`${say(page.usage)}  ${usage(command, wording)}`],
    notes.flatMap((note) => wrap(note, width)),
    ...subcommands(command, wording, width),
    section(say(page.arguments), describeArguments(command, wording), width),
    isProgram ? [] : section(say(page.options), describeOptions(command, wording), width),
    ...filterNote(command, wording, width),
    section(say(page.everywhere), describeOptions(rootOf(command), wording), width),
    isProgram
      ? [say(page.more), `${say(page.daysAndComplaints)}: ${filterHelpCommand}`].flatMap((line) =>
          wrap(line, width),
        )
      : [],
  ];
  return joinSections(sections.filter((lines) => lines.length > 0));
}

type Terms = readonly (readonly [term: string, text: string])[];

/** Formats terms under a title; nothing if there are no terms. */
function section(title: string, lines: Terms, width: number): readonly string[] {
  return lines.length === 0 ? [] : [title, ...describedTerms(lines, width)];
}

function subcommands(command: Command, wording: Wording, width: number): string[][] {
  const { texts, say, language } = wording;
  const { page, groups: groupTitles, questions } = texts.sharedTexts;
  const doesOf = (path: string) => say(texts.commandTexts[path]?.does);
  if (command.parent === null)
    return groups.map(([group, names]) => [
      say(groupTitles[group]),
      ...describedTerms(
        names.map((name) => [name, doesOf(name)] as const),
        width,
      ),
    ]);
  if (command.commands.length === 0) return [];
  const lines = command.commands.map((each): readonly [string, string] => {
    const name = each.name();
    return [name, doesOf(pathOf(each)) || language.t.breakdown[name as Dimension]];
  });
  if (command.name() !== 'report') return [[say(page.commands), ...describedTerms(lines, width)]];
  return Object.entries(reportsByQuestion).map(([question, names]) => [
    say(questions[question as Question]),
    ...describedTerms(
      names.flatMap((each) => lines.filter(([word]) => word === each)),
      width,
    ),
  ]);
}

function usage(command: Command, { texts, say, language }: Wording): string {
  const words = command.registeredArguments.map((argument) => {
    const name = placeholder(argument.name(), texts, language) + (argument.variadic ? '…' : '');
    return argument.required ? name : `[${name}]`;
  });
  const { page } = texts.sharedTexts;
  const subcommand = command.commands.length > 0 ? [`[${say(page.command).toUpperCase()}]`] : [];
  const path = command.parent === null ? [] : [pathOf(command)];
  return ['recovery', ...path, ...subcommand, ...words, `[${say(page.option)}]`].join(' ');
}

function describeArguments(command: Command, { texts, say, language }: Wording): Terms {
  return command.registeredArguments.map((argument) => {
    const name = argument.name();
    const text = texts.argumentText(pathOf(command), argument.variadic ? `${name}...` : name);
    return [placeholder(name, texts, language), say(text)] as const;
  });
}

/** Describes the flags that a command declares itself. */
function describeOptions(command: Command, wording: Wording): Terms {
  const { texts, say } = wording;
  return ownOptions(command).map(
    (option) => [flagsOf(option, wording), say(texts.flagText(pathOf(command), option.long ?? ''))] as const,
  );
}

/** Lists the flags of a command, except the filters and `--help`, which belongs to the program. */
function ownOptions(command: Command): readonly Option[] {
  const isProgram = command.parent === null;
  return command
    .createHelp()
    .visibleOptions(command)
    .filter((option) => !isFilter(option) && (isProgram || option.long !== '--help'));
}

/** Returns a placeholder in the language of the help, in capitals. */
function placeholder(name: string, texts: Wording['texts'], { code }: Language): string {
  return texts.placeholderWord(name, code).toUpperCase();
}

function rootOf(command: Command): Command {
  return command.parent === null ? command : rootOf(command.parent);
}
