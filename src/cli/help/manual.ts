import { Command, type Option } from 'commander';
import { filterHelp } from '../../language/filters.ts';
import { shownCommandLine } from '../../language/commandwords.ts';
import { languages } from '../../domain/settings.ts';
import { speak, type Language } from '../../language/language.ts';
import { addFilterFlags } from '../filterflags.ts';
import { declareCommands, newProgram } from '../program.ts';
import { isFilter } from './filters.ts';
import { flagsOf, helpFor, openHelpTexts, pathOf, type HelpTexts } from './helptexts.ts';

/** The manual page, from the texts of the help. Only the build uses it (scripts/man.js). */

/** Writes the manual pages, by the code of their language. `version` and `date` are named in their margins. */
export async function writeManuals(version: string, date: string): Promise<Readonly<Record<string, string>>> {
  const pages = languages.map(async (code) => [code, await writeManual(speak(code), version, date)] as const);
  return Object.fromEntries(await Promise.all(pages));
}

async function writeManual(language: Language, version: string, date: string): Promise<string> {
  const helpTexts = await openHelpTexts(language);
  const { say, texts } = helpTexts;
  const { page, manual } = texts.sharedTexts;
  const nothing = () => Promise.resolve();
  const program = newProgram();
  declareCommands(program, { run: nothing, menu: () => Promise.resolve(false), dispatch: nothing });
  const { does } = helpFor(pathOf(program), helpTexts);
  const filters = addFilterFlags(new Command()).options.filter(isFilter);
  const meanings: Readonly<Record<string, string | undefined>> = filterHelp(
    language.wording,
    language.tradeWords,
  );
  const pageOf = (name: string) => {
    const help = helpFor(name, helpTexts);
    return [escape(help.does), ...help.notes.flatMap((text) => ['.PP', escape(text)])];
  };
  return [
    `.TH RECOVERY 1 "${date}" ${quote(`recovery ${version}`)}`,
    heading(say(manual.name)),
    `recovery \\- ${escape(does)}`,
    heading(say(page.usage)),
    `.B recovery`,
    `[${escape(say(page.command))}] [${escape(say(page.option))}]`,
    heading(say(page.everywhere)),
    ...program.options.flatMap((option) =>
      describeFlag(option, say(texts.flagText('recovery', option.long ?? '')), helpTexts),
    ),
    heading(say(page.commands)),
    ...program.commands.flatMap((command) => describeCommand(command, helpTexts)),
    heading(say(page.daysAndComplaints)),
    ...pageOf('filters'),
    ...filters.flatMap((option) => describeFlag(option, meanings[option.attributeName()] ?? '', helpTexts)),
    heading(say(manual.times)),
    ...pageOf('times'),
    ...(['exitCodes', 'files', 'environment'] as const).flatMap((part) => [
      heading(say(manual[part])),
      ...say(manual[`${part}Text`])
        .split('\n')
        .flatMap((line) => {
          const [term = '', meaning = ''] = line.split('\t');
          return ['.TP', `.B ${escape(term)}`, escape(meaning)];
        }),
    ]),
    '',
  ].join('\n');
}

/** Describes a command with its examples and flags, then its subcommands. */
function describeCommand(command: Command, helpTexts: HelpTexts): readonly string[] {
  const { texts, say, language } = helpTexts;
  const path = pathOf(command);
  const { does, examples, notes } = helpFor(path, helpTexts);
  const words = command.registeredArguments.map((argument) => {
    const name = texts.placeholderWord(argument.name(), language.wording).toUpperCase();
    return (argument.required ? name : `[${name}]`) + (argument.variadic ? '…' : '');
  });
  const flags = command.createHelp().visibleOptions(command);
  return [
    `.SS ${quote(['recovery', shownCommandLine(path, language.wording), ...words].join(' '))}`,
    escape(does),
    ...notes.flatMap((note) => ['.PP', escape(note)]),
    ...flags
      .filter((option) => !isFilter(option) && option.long !== '--help')
      .flatMap((option) => describeFlag(option, say(texts.flagText(path, option.long ?? '')), helpTexts)),
    '.PP',
    ...examples.flatMap(([line]) => ['.RS', '.nf', escape(line), '.fi', '.RE']),
    ...command.commands.flatMap((subcommand) => describeCommand(subcommand, helpTexts)),
  ];
}

function describeFlag(option: Option, meaning: string, helpTexts: HelpTexts): readonly string[] {
  return ['.TP', `.B ${escape(flagsOf(option, helpTexts))}`, escape(meaning)];
}

function heading(text: string): string {
  return `.SH ${quote(text.toUpperCase())}`;
}

/** Escapes a text for roff: a backslash, a hyphen to be typed, and what would be a request at the start of a line. */
function escape(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/u, '\\&');
}

function quote(text: string): string {
  return `"${escape(text).replaceAll('"', '\\(dq')}"`;
}
