import { UserError } from '../../domain/error.ts';
import { fillTemplate } from '../../language/template.ts';
import type { Context } from '../context.ts';

/** Returns the error for a required argument when there is no terminal to ask on; it names the argument as the help does. */
export async function missingArgument(
  context: Context,
  command: string,
  argument: string,
): Promise<UserError> {
  const [{ argumentText, placeholderWord }, { code, tradeWords }] = await Promise.all([
    import('./texts.ts'),
    context.languageDespiteDamage(),
  ]);
  const text = argumentText(command, argument)?.[code] ?? placeholderWord(argument, code);
  return new UserError('missing_argument', { name: fillTemplate(text, tradeWords), command });
}
