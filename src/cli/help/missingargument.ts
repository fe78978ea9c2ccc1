import { UserError } from '../../domain/error.ts';
import { parseSettingKey } from '../../domain/settings.ts';
import type { Context } from '../context.ts';
import { openExamplesOf } from './houseexamples.ts';
import { exampleOf, openHelpTexts } from './helptexts.ts';

/**
 * Returns the error for a required argument when there is no terminal to ask on: it names the argument as the help does, and shows
 * a command line that has it. `typed` are the words of the command line.
 * @throws UserError unknown_setting
 */
export async function missingArgument(
  context: Context,
  command: string,
  argument: string,
  typed: readonly string[] = [],
): Promise<UserError> {
  const language = await context.languageDespiteDamage();
  const helpTexts = await openHelpTexts(language, await openExamplesOf(context));
  const { texts, say } = helpTexts;
  const text = texts.argumentText(command, argument) ?? texts.argumentText(command, `${argument}...`);
  // What follows a semicolon explains how it is typed; the example shows that.
  const [name = ''] = say(text).split(';');
  const example =
    command === 'settings set' && argument === 'value'
      ? await settingExample(typed[2] ?? '')
      : exampleOf(command, helpTexts);
  return new UserError('missing_argument', {
    name: name || texts.placeholderWord(argument, language.wording),
    placeholder: argument,
    command,
    ...(example === undefined ? {} : { example }),
  });
}

/** Returns a command line that gives the setting that was named a value. Throws no_setting. */
async function settingExample(typed: string): Promise<string> {
  const { settingExamples } = await import('../business/settingexamples.ts');
  const key = parseSettingKey(typed);
  return `recovery settings set ${key} ${settingExamples[key]}`;
}
