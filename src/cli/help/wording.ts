import type { Command, Option } from 'commander';
import type { Dimension } from '../../domain/dimension.ts';
import type { Language } from '../../language/language.ts';
import { fillTemplate, type Translations } from '../../language/template.ts';
import type { Example } from './layout.ts';
import type * as Texts from './texts.ts';

/** The texts of the help in one language, in the words of one trade. */
export interface Wording {
  readonly language: Language;
  readonly texts: typeof Texts;
  /** A text in this language; none is empty. */
  readonly say: (text: Translations | undefined) => string;
}

export async function openWording(language: Language): Promise<Wording> {
  const texts = await import('./texts.ts');
  const { code, tradeWords } = language;
  return {
    language,
    texts,
    say: (text) => (text === undefined ? '' : fillTemplate(text[code], tradeWords)),
  };
}

/** A command with its texts in one language. */
export interface CommandHelp {
  readonly does: string;
  readonly examples: readonly Example[];
  readonly notes: readonly string[];
}

/** The texts of a command by its path; those of a breakdown report where it has none of its own. */
export function helpFor(path: string, { texts, say, language }: Wording): CommandHelp {
  const found = texts.commandTexts[path];
  if (!found) return breakdownHelp(path.replace('report ', '') as Dimension, language);
  return {
    does: say(found.does),
    examples: found.examples.map(({ line, remark }) => {
      const typed = typeof line === 'string' ? line : say(line);
      return remark === undefined ? [typed] : [typed, say(remark)];
    }),
    notes: (found.notes ?? []).map(say),
  };
}

/** A breakdown report says in its own words what it breaks down by. */
function breakdownHelp(dimension: Dimension, { t }: Language): CommandHelp {
  return {
    does: t.breakdown[dimension],
    examples: [
      [`recovery report ${dimension}`],
      [`recovery report ${dimension} --all`],
      [`recovery report ${dimension} --this-week --format json`],
    ],
    notes: [],
  };
}

/** A flag as it is typed; what stands for its value is in the language of the help. */
export function flagsOf({ flags }: Option, { texts, language }: Wording): string {
  return flags.replace(
    /([<[])([^>\]]+)([>\]])/u,
    (_, open: string, name: string, close: string) =>
      `${open}${texts.placeholderWord(name, language.code)}${close}`,
  );
}

/** What is typed after `recovery`; `recovery` for the program itself. */
export function pathOf(command: Command): string {
  const { parent } = command;
  return parent === null || parent.parent === null ? command.name() : `${pathOf(parent)} ${command.name()}`;
}
