import { UserError } from '../../domain/error.ts';
import { fillTemplate } from '../../language/template.ts';
import type { Context } from '../context.ts';

/** The error for an argument that a command needs and that nobody can be asked for, called by its text in the help. */
export async function missingArgument(
  context: Context,
  command: string,
  argument: string,
): Promise<UserError> {
  const [{ argumentText }, { code, tradeWords }] = await Promise.all([
    import('./texts.ts'),
    context.languageAnyhow(),
  ]);
  const text = argumentText(command, argument)?.[code] ?? argument;
  return new UserError('missing_argument', { name: fillTemplate(text, tradeWords), command });
}
