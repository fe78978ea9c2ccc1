import type { Command, Option } from 'commander';
import type { Language } from '../../language/language.ts';
import { wrap } from '../../render/fit.ts';
import { reportsByQuestion, type Question } from '../../reports/registry.ts';
import { membersOf } from '../families.ts';
import { shownCommand, shownCommandLine } from '../../language/commandwords.ts';
import { filterNote, isFilter } from './filters.ts';
import type { FitExample } from './houseexamples.ts';
import { describedTerms, exampleLines, joinSections, pageWidth } from './layout.ts';
import type * as Texts from './texts.ts';
import { flagsOf, helpFor, openHelpTexts, pathOf, purposeOf, type HelpTexts } from './helptexts.ts';

/** The groups of commands on the first help page, in the order in which people come to need them. */
export const groups: readonly (readonly [
  group: keyof (typeof Texts.sharedTexts)['groups'],
  commands: readonly string[],
])[] = [
  ['record', ['log', 'add', 'due', 'case', 'formal']],
  ['look', ['report', 'review', 'plan', 'train', 'list', 'customer', 'survey']],
  ['files', ['print', 'export', 'import']],
  ['house', ['undo', 'restore', 'backup', 'doctor', 'business', 'completion', 'demo']],
];

/** A number that stands for every complaint on the first help page. */
const exampleNumber = '142';

/**
 * Formats the help of a command: its purpose, examples, arguments and flags. `columns` is the width of the terminal, null if
 * there is none; `fitExample` puts the names of the business into the examples.
 */
export async function formatHelp(
  command: Command,
  language: Language,
  columns: number | null,
  fitExample?: FitExample,
): Promise<string> {
  const helpTexts = await openHelpTexts(language, fitExample);
  const { say, texts } = helpTexts;
  const { page } = texts.sharedTexts;
  const width = pageWidth(columns);
  const { does, examples, notes } = helpFor(pathOf(command), helpTexts);
  if (command.parent === null) return formatFirstPage(command, helpTexts, width);
  const sections = [
    wrap(does, width),
    examples.length === 0 ? [] : [say(page.examples), ...exampleLines(examples, width)],
    [`${say(page.usage)}  ${usage(command, helpTexts)}`],
    notes.flatMap((note) => wrap(note, width)),
    ...subcommands(command, helpTexts, width),
    section(say(page.arguments), describeArguments(command, helpTexts), width),
    section(say(page.options), describeOptions(command, helpTexts), width),
    ...filterNote(command, helpTexts, width),
  ];
  return joinSections(sections.filter((lines) => lines.length > 0));
}

/** Formats the help page of the program: what people come to do, on one screen. */
function formatFirstPage(program: Command, helpTexts: HelpTexts, width: number): string {
  const { say, texts, language } = helpTexts;
  const { page, groups: titles } = texts.sharedTexts;
  const { does, examples } = helpFor(pathOf(program), helpTexts);
  const term = (name: string) =>
    name === 'case' ? exampleNumber : shownCommand('command', name, language.wording);
  const longest = Math.max(...groups.flatMap(([, names]) => names.map((name) => term(name).length)));
  return joinSections([
    wrap(does, width),
    [say(page.examples), ...exampleLines(examples, width)],
    ...groups.map(([group, names]) => [
      say(titles[group]),
      ...describedTerms(
        names.map((name) => [term(name).padEnd(longest), say(texts.commandTexts[name]?.does)] as const),
        width,
      ),
    ]),
    wrap(say(page.more), width),
  ]);
}

/** Formats the page of the flags that every command accepts: `recovery help options`. `columns` as in formatHelp. */
export async function formatOptionsHelp(
  program: Command,
  language: Language,
  columns: number | null,
): Promise<string> {
  const helpTexts = await openHelpTexts(language);
  const { everywhere } = helpTexts.texts.sharedTexts.page;
  return joinSections([
    section(helpTexts.say(everywhere), describeOptions(program, helpTexts), pageWidth(columns)),
  ]);
}

type Terms = readonly (readonly [term: string, text: string])[];

/** Formats terms under a title; nothing if there are no terms. */
function section(title: string, lines: Terms, width: number): readonly string[] {
  return lines.length === 0 ? [] : [title, ...describedTerms(lines, width)];
}

function subcommands(command: Command, helpTexts: HelpTexts, width: number): string[][] {
  const { texts, say, language } = helpTexts;
  const { page, questions } = texts.sharedTexts;
  const members = membersOf(pathOf(command));
  if (members.length > 0)
    return [
      [
        say(page.commands),
        ...describedTerms(
          members.map(
            ([level, name, path]) =>
              [shownCommand(level, name, language.wording), purposeOf(path, helpTexts)] as const,
          ),
          width,
        ),
      ],
    ];
  if (command.commands.length === 0) return [];
  const lines = command.commands.map((each): readonly [name: string, word: string, does: string] => {
    const name = each.name();
    const word = shownCommand('subcommand', name, language.wording);
    return [name, word, purposeOf(pathOf(each), helpTexts)];
  });
  const terms = (shown: typeof lines) =>
    describedTerms(
      shown.map(([, word, does]) => [word, does] as const),
      width,
    );
  if (command.name() !== 'report') return [[say(page.commands), ...terms(lines)]];
  return Object.entries(reportsByQuestion).map(([question, names]) => [
    say(questions[question as Question]),
    ...terms(names.flatMap((each) => lines.filter(([name]) => name === each))),
  ]);
}

function usage(command: Command, { texts, say, language }: HelpTexts): string {
  const words = command.registeredArguments.map((argument) => {
    const name = placeholder(argument.name(), texts, language) + (argument.variadic ? '…' : '');
    return argument.required ? name : `[${name}]`;
  });
  const { page } = texts.sharedTexts;
  const path = pathOf(command);
  const hasSubcommands = command.commands.length > 0 || membersOf(path).length > 0;
  const subcommand = hasSubcommands ? [`[${say(page.command).toUpperCase()}]`] : [];
  // A complaint is opened by its number alone.
  const line = path === 'case' ? words : [shownCommandLine(path, language.wording), ...words];
  return ['recovery', ...line.slice(0, 1), ...subcommand, ...line.slice(1), `[${say(page.option)}]`].join(
    ' ',
  );
}

function describeArguments(command: Command, { texts, say, language }: HelpTexts): Terms {
  return command.registeredArguments.map((argument) => {
    const name = argument.name();
    const text = texts.argumentText(pathOf(command), argument.variadic ? `${name}...` : name);
    return [placeholder(name, texts, language), say(text)] as const;
  });
}

/** Describes the flags that a command declares itself. */
function describeOptions(command: Command, helpTexts: HelpTexts): Terms {
  const { texts, say } = helpTexts;
  return ownOptions(command).map(
    (option) =>
      [flagsOf(option, helpTexts), say(texts.flagText(pathOf(command), option.long ?? ''))] as const,
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
function placeholder(name: string, texts: HelpTexts['texts'], { wording }: Language): string {
  return texts.placeholderWord(name, wording).toUpperCase();
}
