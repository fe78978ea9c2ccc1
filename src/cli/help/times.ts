import type { Language } from '../../language/language.ts';
import { wrap } from '../../render/fit.ts';
import { exampleLines, joinSections, pageWidth } from './layout.ts';
import { helpFor, openHelpTexts } from './helptexts.ts';

/** Formats the help page on how to say when something happened: `recovery help times`. `columns` as in formatHelp. */
export async function formatTimesHelp(language: Language, columns: number | null): Promise<string> {
  const helpTexts = await openHelpTexts(language);
  const { say, texts } = helpTexts;
  const width = pageWidth(columns);
  const { does, examples, notes } = helpFor('times', helpTexts);
  return joinSections([
    wrap(does, width),
    [say(texts.sharedTexts.page.examples), ...exampleLines(examples, width)],
    notes.flatMap((note) => wrap(note, width)),
  ]);
}
