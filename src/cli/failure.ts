import type { OwnFileProblem } from '../domain/ownfile.ts';
import { exitCodes, UserError, type ErrorValues } from '../domain/error.ts';
import { Interrupted } from '../interview/prompter.ts';
import type { Language } from '../language/language.ts';
import type { Formatter } from '../language/format.ts';
import type { Messages } from '../language/messages.ts';
import type { ErrorText } from '../language/messages/errors.ts';
import { truncate, replaceUnicodeSigns, wrap } from '../render/fit.ts';
import { escapeControls } from '../render/escape.ts';
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
    const [what, todo] = t.error[error.code](inWords(error.values, t, format));
    const isKept = error.values['draft'] === 'kept';
    await say([what, [todo, isKept ? t.record.savedAsDraft : ''].filter(Boolean).join('\n')], outside);
    return exitCodes[error.code];
  }
  const message = error instanceof Error ? error.message : String(error);
  await say(t.bug(truncate(message, longestTold.path)), outside);
  if (outside.env['RECOVERY_DEBUG'] !== undefined && error instanceof Error) {
    await outside.err.write(`${escapeControls(error.stack ?? '')}\n`);
  }
  return bugCode;
}

/** What the program itself lists or advises is told whole, however long it is. */
const ownWords: ReadonlySet<string> = new Set([
  'choices',
  'known',
  'command',
  'example',
  'flags',
  'reason',
  'backup',
]);
/** Longest told of what somebody typed, and of a path, in columns of a terminal. */
const longestTold = { value: 80, path: 200 } as const;

function inShort(values: ErrorValues): ErrorValues {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) =>
      typeof value !== 'string' || ownWords.has(key)
        ? [key, value]
        : [
            key,
            truncate(
              value,
              ['path', 'file', 'name', 'message'].includes(key) ? longestTold.path : longestTold.value,
            ),
          ],
    ),
  );
}

/**
 * The values of an error as people call them: a weekday by its name, an answer by its own; cut where they are longer than anybody
 * would read.
 */
export function inWords(given: ErrorValues, t: Messages, format: Formatter): ErrorValues {
  const values = inShort(given);
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
      ? { reason: t.guidance.reason[reason as OwnFileProblem](values) }
      : {}),
  };
}

/** What a user error says, and what to do about it. */
export function wordsOf(error: UserError, { t, format }: Language): ErrorText {
  return t.error[error.code](inWords(error.values, t, format));
}

/** The first of these alone. */
export function reasonOf(error: UserError, language: Language): string {
  return wordsOf(error, language)[0];
}

async function say([what, todo]: ErrorText, outside: Outside): Promise<void> {
  const said = escapeControls(
    todo === undefined || todo === '' ? `recovery: ${what}` : `recovery: ${what}\n${todo}`,
  );
  const text = `${said
    .split('\n')
    .flatMap((line) => wrap(line, outside.err.width))
    .join('\n')}\n`;
  // Where even the error stream is gone there is nobody left to tell; the exit code still does.
  await outside.err.write(speaksUnicode(outside) ? text : replaceUnicodeSigns(text)).catch(() => undefined);
}
