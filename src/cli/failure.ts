import type { WrittenReason } from '../domain/written.ts';
import { exitCodes, UserError, type ErrorValues } from '../domain/error.ts';
import { Interrupted } from '../interview/prompter.ts';
import type { Language } from '../language/language.ts';
import type { Formatter } from '../language/format.ts';
import type { Messages } from '../language/messages.ts';
import type { Said } from '../language/messages/errors.ts';
import { plainSigns, wrap } from '../render/fit.ts';
import { visible } from '../render/visible.ts';
import { ClosedPipe, type Outside } from '../outside/outside.ts';
import { speaksUnicode } from './environment.ts';

const bugCode = 70;
const signalCodes: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Errors → words and exit code, in one place. Whatever is no UserError is a bug of ours. */
export async function report(error: unknown, outside: Outside, { t, format }: Language): Promise<number> {
  if (error instanceof Interrupted || outside.stop.aborted) {
    return signalCodes[String(outside.stop.reason)] ?? 130;
  }
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof UserError) {
    await say(t.error[error.code](inWords(error.values, t, format)), outside);
    return exitCodes[error.code];
  }
  const message = error instanceof Error ? error.message : String(error);
  await say(t.bug(message), outside);
  if (outside.env['RECOVERY_DEBUG'] !== undefined && error instanceof Error) {
    await outside.err.write(`${visible(error.stack ?? '')}\n`);
  }
  return bugCode;
}

/** The values of an error as people call them: a weekday by its name, an answer by its own. */
export function inWords(values: ErrorValues, t: Messages, format: Formatter): ErrorValues {
  const { weekday, field, reason } = values;
  const name =
    typeof field === 'string' && field in t.answer
      ? t.answer[field as keyof Messages['answer']]
      : typeof field === 'string' && !field.startsWith('--')
        ? `--${field.replaceAll('_', '-')}`
        : field;
  return {
    ...values,
    ...(typeof weekday === 'number' ? { weekday: format.weekday(weekday) } : {}),
    ...(name === undefined ? {} : { field: name }),
    ...(typeof reason === 'string' && reason in t.guidance.reason
      ? { reason: t.guidance.reason[reason as WrittenReason](values) }
      : {}),
  };
}

/** What a user error says, without what to do about it. */
export function reasonOf(error: UserError, { t, format }: Language): string {
  return t.error[error.code](inWords(error.values, t, format))[0];
}

async function say([what, todo]: Said, outside: Outside): Promise<void> {
  const said = visible(
    todo === undefined || todo === '' ? `recovery: ${what}` : `recovery: ${what}\n${todo}`,
  );
  const text = `${said
    .split('\n')
    .flatMap((line) => wrap(line, outside.err.width))
    .join('\n')}\n`;
  // Where even the error stream is gone there is nobody left to tell; the exit code still does.
  await outside.err.write(speaksUnicode(outside) ? text : plainSigns(text)).catch(() => undefined);
}
