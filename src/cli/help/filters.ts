import { Command, type Option } from 'commander';
import { isFilterKey } from '../../domain/filter.ts';
import { filterHelp } from '../../language/filters.ts';
import type { Language } from '../../language/language.ts';
import { wrap } from '../../render/fit.ts';
import { addFilterFlags, filterGroup } from '../flags.ts';
import { described, exampleLines, joined, pageWidth } from './layout.ts';
import { flagsOf, helpFor, openWording, pathOf, type Wording } from './wording.ts';

/** Shows the page of these flags. */
export const filterHelpCommand = 'recovery help filters';

/** Whether a flag is one of those that choose days and complaints, which are explained on a page of their own. */
export function isFilter(option: Option): boolean {
  return option.helpGroupHeading === filterGroup;
}

function isOfDays(option: Option): boolean {
  return !isFilterKey(option.attributeName());
}

/** The command whose page names these flags; the others only say where they are explained. */
const namesFilters = 'list';

/** Says where the flags are explained that choose days and complaints; nothing for a command that has none of them. */
export function filterNote(command: Command, { texts, say }: Wording, width: number): string[][] {
  const filters = command.options.filter(isFilter);
  if (filters.length === 0) return [];
  const { page } = texts.sharedTexts;
  const note = wrap(
    `${say(filters.every(isOfDays) ? page.days : page.daysAndComplaints)}: ${filterHelpCommand}`,
    width,
  );
  if (pathOf(command) !== namesFilters) return [[...note]];
  const names = wrap(filters.map(({ long }) => long).join(' '), width - 2);
  return [[...note, ...names.map((line) => `  ${line}`)]];
}

/** The page of these flags: `recovery help filters`. */
export async function formatFilterHelp(language: Language, columns: number | null): Promise<string> {
  const wording = await openWording(language);
  const { say, texts } = wording;
  const { page } = texts.sharedTexts;
  const width = pageWidth(columns);
  const { does, examples, notes } = helpFor('filters', wording);
  const options = addFilterFlags(new Command()).options.filter(isFilter);
  const orderedTexts = Object.entries(filterHelp(language.code, language.tradeWords));
  const lines = (areOfDays: boolean) =>
    orderedTexts.flatMap(([name, text]) =>
      options
        .filter((option) => option.attributeName() === name && isOfDays(option) === areOfDays)
        .map((option) => [flagsOf(option, wording), text] as const),
    );
  return joined([
    wrap(does, width),
    [say(page.examples), ...exampleLines(examples, width)],
    notes.flatMap((note) => wrap(note, width)),
    [say(page.days), ...described(lines(true), width)],
    [say(page.complaints), ...described(lines(false), width)],
  ]);
}
