import type { Command } from 'commander';
import type { Business } from '../../domain/business.ts';
import { fold } from '../../domain/text.ts';
import { shownCommand, wordsOfCommand, type CommandLevel } from '../../language/commandwords.ts';
import { filterHelp } from '../../language/filters.ts';
import { readCommandLine } from '../commandline.ts';
import { membersOf } from '../families.ts';
import { isFilter } from '../help/filters.ts';
import { groups } from '../help/page.ts';
import { pathOf, purposeOf, type HelpTexts } from '../help/helptexts.ts';
import { declareCommands, newProgram, commands } from '../program.ts';
import { route } from '../routes.ts';
import { findOption, valuesOfArgument, valuesOfFlag, type Choice, type Choices } from './values.ts';

/** The pages of the help that belong to no command. */
const helpPages = ['options', 'filters', 'times'] as const;

/**
 * Returns what the last of the words that follow `recovery` can become; it may be empty. `business` is null if its records cannot be
 * read; then no names are offered.
 */
export function complete(words: readonly string[], business: Business | null, helpTexts: HelpTexts): Choices {
  const typed = (words.at(-1) ?? '').trim();
  const before = words.slice(0, -1);
  const [, flag, value = ''] = /^(--[^=]+)=(.*)$/su.exec(typed) ?? [];
  const preceding = flag ?? before.at(-1) ?? '';

  if (preceding.startsWith('-')) {
    const { program, command, parent } = readPlace(flag === undefined ? before.slice(0, -1) : before);
    const option = findOption(
      [...(command ? [command] : []), ...(parent ? [parent] : []), program],
      preceding,
    );
    const takesValue =
      option !== undefined && (option.required || (option.optional && !typed.startsWith('-')));
    if (takesValue)
      return beginningWith(flag === undefined ? typed : value, [
        valuesOfFlag(option, business, helpTexts.language),
      ]);
  }
  if (flag !== undefined) return [];
  const place = readPlace(before);
  return typed.startsWith('-')
    ? beginningWith(typed, [flagsAt(place, helpTexts)])
    : beginningWith(typed, wordsAt(place, business, helpTexts));
}

/** Keeps the choices that begin as typed, without regard to case and accents; the later ones only if no earlier one does. */
function beginningWith(typed: string, ranked: readonly Choices[]): Choices {
  const folded = fold(typed);
  for (const choices of ranked) {
    if (choices === 'file') return choices;
    const found = choices.filter(({ word }) => fold(word).startsWith(folded));
    if (found.length > 0) return found;
  }
  return [];
}

/** A place in a command line: what was typed before it. */
interface Place {
  readonly program: Command;
  /** The command or subcommand; undefined before the first one. */
  readonly command: Command | undefined;
  /** The command of a subcommand. */
  readonly parent: Command | undefined;
  /** The number of arguments of the command. */
  readonly argumentCount: number;
  readonly wantsHelp: boolean;
}

/** Reads the words before a place as a run would. Words that no command understands are arguments. */
function readPlace(before: readonly string[]): Place {
  const program = newProgram();
  const { rest, wantsHelp } = readCommandLine(newProgram(), before);
  const [name = '', ...others] = route(
    rest.filter((word) => word !== '--help'),
    () => null,
  );
  const nowhere = { program, command: undefined, parent: undefined, argumentCount: 0, wantsHelp };
  if (!Object.hasOwn(commands, name)) return { ...nowhere, argumentCount: name === '' ? 0 : 1 };
  declareOnly(program, name);
  let [command, parent, argumentCount] = [program.commands[0], program as Command | undefined, 0];
  for (let index = 0; index < others.length; index++) {
    const word = others[index] ?? '';
    if (word.startsWith('-')) {
      const option = findOption([...(command ? [command] : []), ...(parent ? [parent] : []), program], word);
      const isFollowed = others[index + 1]?.startsWith('-') === false;
      if (option?.required === true || (option?.optional === true && isFollowed)) index++;
      continue;
    }
    const subcommand =
      argumentCount === 0
        ? command?.commands.find((each) => each.name() === word || each.aliases().includes(word))
        : undefined;
    if (subcommand === undefined) argumentCount++;
    else [command, parent] = [subcommand, command];
  }
  return { program, command, parent, argumentCount, wantsHelp };
}

/** Declares one command with all its subcommands. */
function declareOnly(program: Command, name: string): void {
  const nothing = () => Promise.resolve();
  const runner = { run: nothing, menu: () => Promise.resolve(false), dispatch: nothing };
  declareCommands(program, runner, {
    flags: { color: true, input: true, accessible: false },
    rest: [name],
    words: [name],
    wantsHelp: true,
    wantsVersion: false,
    error: null,
  });
}

/** Returns the flags of a command and of the program. */
function flagsAt({ program, command }: Place, { texts, say, language }: HelpTexts): readonly Choice[] {
  const filters: Readonly<Record<string, string | undefined>> = filterHelp(
    language.wording,
    language.tradeWords,
  );
  return [...(command ? [command] : []), program].flatMap((each) =>
    each
      .createHelp()
      .visibleOptions(each)
      .filter(({ long }) => each === program || long !== '--help')
      .map((option) => ({
        word: option.long ?? '',
        meaning: isFilter(option)
          ? (filters[option.attributeName()] ?? '')
          : say(texts.flagText(pathOf(each), option.long ?? '')),
      })),
  );
}

/** Returns the commands, subcommands or values of an argument that a place can have; the better ones first. */
function wordsAt(place: Place, business: Business | null, helpTexts: HelpTexts): readonly Choices[] {
  const { command, argumentCount, wantsHelp } = place;
  if (command === undefined) return argumentCount > 0 ? [] : firstWords(wantsHelp, helpTexts);
  const path = pathOf(command);
  const members = membersOf(path);
  const memberPlace = path === 'case' ? 1 : 0;
  if (members.length > 0 && argumentCount === memberPlace) return commandWords(members, helpTexts);
  if (command.commands.length > 0 && argumentCount === 0) {
    const subcommands = command.commands.map((each) => ['subcommand', each.name(), pathOf(each)] as const);
    return commandWords(subcommands, helpTexts);
  }
  const declared = command.registeredArguments;
  const last = declared.at(-1);
  const argument = declared[argumentCount] ?? (last?.variadic === true ? last : undefined);
  return argument === undefined
    ? []
    : [valuesOfArgument(path, argument.name(), business, helpTexts.language)];
}

/** Returns the commands of the first help page; the others if what is typed begins none of them. */
function firstWords(wantsHelp: boolean, helpTexts: HelpTexts): readonly Choices[] {
  const { language } = helpTexts;
  const listed = groups.flatMap(([, names]) => names).filter((name) => name !== 'case');
  const others = Object.keys(commands).filter((name) => name !== 'case');
  const asPaths = (names: readonly string[]) => names.map((name) => ['command', name, name] as const);
  const pages = helpPages.map((page) => ({
    word: shownCommand('subcommand', page, language.wording),
    meaning:
      page === 'options'
        ? helpTexts.say(helpTexts.texts.sharedTexts.page.everywhere)
        : purposeOf(page, helpTexts),
  }));
  const [shown = []] = commandWords(asPaths(listed), helpTexts);
  return [
    wantsHelp && shown !== 'file' ? [...shown, ...pages] : shown,
    ...commandWords(asPaths([...others, ...(wantsHelp ? [] : ['help'])]), helpTexts),
  ];
}

/** Returns the shown words of commands, then all their words in any language. */
function commandWords(
  names: readonly (readonly [CommandLevel, name: string, path: string])[],
  helpTexts: HelpTexts,
): readonly Choices[] {
  const choices = (wordsOf: (level: CommandLevel, name: string) => readonly string[]) =>
    names.flatMap(([level, name, path]) =>
      [...new Set(wordsOf(level, name))].map((word) => ({ word, meaning: purposeOf(path, helpTexts) })),
    );
  return [
    choices((level, name) => [shownCommand(level, name, helpTexts.language.wording)]),
    choices((level, name) => wordsOfCommand(level, name)),
  ];
}
