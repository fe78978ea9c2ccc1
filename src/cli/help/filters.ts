import { Command, type Option } from 'commander';
import { isFilterKey } from '../../domain/filter.ts';
import { filterHelp } from '../../language/filters.ts';
import { showCommands } from '../../language/commandwords.ts';
import type { Language } from '../../language/language.ts';
import { wrap } from '../../render/fit.ts';
import { addFilterFlags, filterGroup } from '../filterflags.ts';
import { describedTerms, exampleLines, joinSections, pageWidth } from './layout.ts';
import type { FitExample } from './houseexamples.ts';
import { flagsOf, helpFor, openHelpTexts, pathOf, type HelpTexts } from './helptexts.ts';

/** Returns the command line that shows the help page of the filter flags. */
export function filterHelpCommand({ wording }: Language): string {
  return showCommands('recovery help filters', wording);
}

/** Whether a flag chooses days or complaints, and is therefore explained on the page of the filters. */
export function isFilter(option: Option): boolean {
  return option.helpGroupHeading === filterGroup;
}

function choosesDays(option: Option): boolean {
  return !isFilterKey(option.attributeName());
}

/** The command whose page lists the filter flags; the others only say where they are explained. */
const listingCommand = 'list';

/** Says where the filter flags are explained; nothing for a command without them. */
export function filterNote(command: Command, { texts, say, language }: HelpTexts, width: number): string[][] {
  const filters = command.options.filter(isFilter);
  if (filters.length === 0) return [];
  const { page } = texts.sharedTexts;
  const note = wrap(
    `${say(filters.every(choosesDays) ? page.days : page.daysAndComplaints)}: ${filterHelpCommand(language)}`,
    width,
  );
  if (pathOf(command) !== listingCommand) return [[...note]];
  const names = wrap(filters.map(({ long }) => long).join(' '), width - 2);
  return [[...note, ...names.map((line) => `  ${line}`)]];
}

/** Formats the help page of the filter flags: `recovery help filters`. `columns` and `fitExample` as in formatHelp. */
export async function formatFilterHelp(
  language: Language,
  columns: number | null,
  fitExample?: FitExample,
): Promise<string> {
  const helpTexts = await openHelpTexts(language, fitExample);
  const { say, texts } = helpTexts;
  const { page } = texts.sharedTexts;
  const width = pageWidth(columns);
  const { does, examples, notes } = helpFor('filters', helpTexts);
  const options = addFilterFlags(new Command()).options.filter(isFilter);
  const orderedTexts = Object.entries(filterHelp(language.wording, language.tradeWords));
  const lines = (areDays: boolean) =>
    orderedTexts.flatMap(([name, text]) =>
      options
        .filter((option) => option.attributeName() === name && choosesDays(option) === areDays)
        .map((option) => [flagsOf(option, helpTexts), text] as const),
    );
  return joinSections([
    wrap(does, width),
    [say(page.examples), ...exampleLines(examples, width)],
    notes.flatMap((note) => wrap(note, width)),
    [say(page.days), ...describedTerms(lines(true), width)],
    [say(page.complaints), ...describedTerms(lines(false), width)],
  ]);
}
