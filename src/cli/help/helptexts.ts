import { capital } from '../../language/capital.ts';
import type { Command, Option } from 'commander';
import { dimensionOf } from '../../domain/dimension.ts';
import { showCommands } from '../../language/commandwords.ts';
import type { Language } from '../../language/language.ts';
import { inWording, type Translations } from '../../domain/wording.ts';
import { fillTemplate } from '../../language/template.ts';
import type { FitExample } from './houseexamples.ts';
import type { Example } from './layout.ts';
import type * as Texts from './texts.ts';

/** The texts of the help, in one language and with the words of one trade. */
export interface HelpTexts {
  readonly language: Language;
  readonly texts: typeof Texts;
  /** Returns a text in this language, with its words for commands; empty if there is none. */
  readonly say: (text: Translations | undefined) => string;
  readonly fitExample: FitExample;
}

/** Opens the texts; with `fitExample`, examples have the names of a business. */
export async function openHelpTexts(
  language: Language,
  fitExample: FitExample = (line) => [line],
): Promise<HelpTexts> {
  const texts = await import('./texts.ts');
  const { wording, tradeWords } = language;
  return {
    language,
    texts,
    fitExample,
    say: (text) =>
      text === undefined ? '' : showCommands(fillTemplate(inWording(text, wording), tradeWords), wording),
  };
}

/** The help of a command in one language. */
export interface CommandHelp {
  readonly does: string;
  readonly examples: readonly Example[];
  readonly notes: readonly string[];
}

/** Returns the help of a command by its path; for a breakdown report, the help that all of them share. */
export function helpFor(path: string, { texts, say, fitExample, language }: HelpTexts): CommandHelp {
  const commandTexts = texts.commandTexts[path];
  if (!commandTexts) return breakdownHelp(path.replace('report ', ''), language);
  return {
    does: say(commandTexts.does),
    examples: commandTexts.examples.flatMap(({ line, remark }) =>
      fitExample(typeof line === 'string' ? line : inWording(line, language.wording)).map(
        (fitted): Example => {
          const example = showCommands(fitted, language.wording);
          return remark === undefined ? [example] : [example, say(remark)];
        },
      ),
    ),
    notes: (commandTexts.notes ?? []).map(say),
  };
}

/** Returns the first example in the help of a command that runs it with more than its name. */
export function exampleOf(path: string, helpTexts: HelpTexts): string | undefined {
  const bare = showCommands(`recovery ${path}`, helpTexts.language.wording);
  return helpFor(path, helpTexts)
    .examples.map(([line]) => line)
    .find((line) => line.startsWith(`${bare} `));
}

/** Returns the title of a breakdown report; empty for another command. */
function breakdownTitle(report: string, { t }: Language): string {
  const dimension = dimensionOf(report);
  return dimension === undefined ? '' : t.breakdown[dimension];
}

/** Makes the help of a breakdown report from the name of its dimension. */
function breakdownHelp(report: string, language: Language): CommandHelp {
  const shown = (line: string) => showCommands(line, language.wording);
  return {
    does: breakdownTitle(report, language),
    examples: [
      [shown(`recovery report ${report}`)],
      [shown(`recovery report ${report} --all`)],
      [shown(`recovery report ${report} --this-week --format json`)],
    ],
    notes: [],
  };
}

/** Returns what a command does, by its path; for a breakdown report, the question that it answers. */
export function purposeOf(path: string, { texts, say, language }: HelpTexts): string {
  // A command with a flag is what the flag makes of it.
  const [command = '', flag] = path.split(/ (?=--)/u);
  if (flag !== undefined) return capital(say(texts.flagText(command, flag)));
  return say(texts.commandTexts[path]?.does) || breakdownTitle(path.replace('report ', ''), language);
}

/** Returns a flag as typed, with its placeholder in the language of the help. */
export function flagsOf({ flags }: Option, { texts, language }: HelpTexts): string {
  return flags.replace(
    /([<[])([^>\]]+)([>\]])/u,
    (_, open: string, name: string, close: string) =>
      `${open}${texts.placeholderWord(name, language.wording)}${close}`,
  );
}

/** Returns what is typed after `recovery`; `recovery` for the program itself. */
export function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null || parent.parent === null ? command.name() : `${pathOf(parent)} ${command.name()}`;
}
