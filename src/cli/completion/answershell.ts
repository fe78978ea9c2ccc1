import { formatCountry } from '../../domain/settings.ts';
import { languageOf, speak } from '../../language/language.ts';
import { peekBusiness } from '../../store/peek.ts';
import type { Outside } from '../../outside/outside.ts';
import { readCommandLine } from '../commandline.ts';
import { openContext } from '../context.ts';
import { countryOutside, languageOutside } from '../environment.ts';
import { openHelpTexts } from '../help/helptexts.ts';
import { newProgram } from '../program.ts';
import { complete } from './complete.ts';
import type { Choices } from './values.ts';

/**
 * Answers the script of a shell: what the last of `words` can become, one a line with a tab and its meaning, then ":4", or ":0" for a
 * file. Never fails and never speaks of errors, since the person is still typing. Returns the exit code.
 */
export async function answerShell(words: readonly string[], outside: Outside): Promise<number> {
  const choices = await choose(words, outside).catch((): Choices => []);
  const lines = choices === 'file' ? [':0'] : [...choices.map(choiceLine), ':4'];
  await outside.out.write(`${lines.join('\n')}\n`).catch(() => undefined);
  return 0;
}

async function choose(words: readonly string[], outside: Outside): Promise<Choices> {
  const { flags } = readCommandLine(newProgram(), words.slice(0, -1));
  const { databasePath } = openContext(outside, flags);
  const business = outside.files.exists(databasePath)
    ? await peekBusiness(databasePath, outside.zones).catch(() => null)
    : null;
  const code =
    languageOf(flags.lang) ??
    languageOf(outside.env['RECOVERY_LANG']) ??
    business?.settings.language ??
    languageOutside(outside, undefined);
  const { currency, trade } = business?.settings ?? {};
  const country = business ? formatCountry(business.settings) : countryOutside(outside);
  return complete(words, business, await openHelpTexts(speak(code, currency, trade, country)));
}

function choiceLine({ word, meaning }: { readonly word: string; readonly meaning: string }): string {
  return `${oneLine(word)}\t${oneLine(meaning)}`;
}

/** Replaces what would end a line or a column, or reach the terminal as a command. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}
