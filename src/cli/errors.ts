import type { OwnFileProblem } from '../domain/ownfile.ts';
import { exitCodes, UserError, type ErrorValues } from '../domain/error.ts';
import { Interrupted } from '../interview/prompter.ts';
import { wordsOfValues } from '../language/valuewords.ts';
import type { Language } from '../language/language.ts';
import type { Messages } from '../language/messages.ts';
import type { ErrorText } from '../language/messages/errors.ts';
import { truncate, replaceUnicodeSigns, wrap } from '../render/fit.ts';
import { escapeControls } from '../render/escape.ts';
import { ClosedPipe, type Outside } from '../outside/outside.ts';
import { speaksUnicode } from './environment.ts';
import { shownCommand, shownCommandLine, showCommands } from '../language/commandwords.ts';

/** The exit code for an error that is not a UserError: a bug of this program. */
const bugCode = 70;
const signalCodes: Readonly<Record<string, number>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

/** Writes an error to the error stream, and returns the exit code. All errors of a run end here. */
export async function reportError(error: unknown, outside: Outside, language: Language): Promise<number> {
  const { t } = language;
  if (error instanceof Interrupted || outside.stop.aborted) {
    return signalCodes[String(outside.stop.reason)] ?? 130;
  }
  if (error instanceof ClosedPipe) return 0;
  if (error instanceof UserError) {
    const [problem, advice] = explainError(withTill(error, outside), language);
    const draftNote = error.values['draft'] === 'kept' ? t.record.savedAsDraft : '';
    await writeError([problem, [advice, draftNote].filter(Boolean).join('\n')], outside);
    return exitCodes[error.code];
  }
  const message = error instanceof Error ? error.message : String(error);
  await writeError(t.bug(truncate(message, longestShown.path)), outside);
  if (outside.env['RECOVERY_DEBUG'] !== undefined && error instanceof Error) {
    await outside.err.write(`${escapeControls(error.stack ?? '')}\n`);
  }
  return bugCode;
}

/** Values that the program itself provides; they are shown whole, however long they are. */
const programValues: ReadonlySet<string> = new Set([
  'choices',
  'suggestions',
  'known',
  'command',
  'example',
  'flags',
  'reason',
  'backup',
]);
const pathValues: ReadonlySet<string> = new Set(['path', 'file', 'name', 'message']);
/** The width, in columns, at which typed values and paths are truncated. */
const longestShown = { value: 80, path: 200 } as const;

function shortened(values: ErrorValues): ErrorValues {
  const shorten = (key: string, value: string) =>
    truncate(value, pathValues.has(key) ? longestShown.path : longestShown.value);
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) =>
      typeof value !== 'string' || programValues.has(key) ? [key, value] : [key, shorten(key, value)],
    ),
  );
}

/** Replaces the keys among the values of an error by words: weekdays, answers, flags. Long values are truncated. */
function valuesInWords(errorValues: ErrorValues, { t, format, wording }: Language): ErrorValues {
  const values = shortened(errorValues);
  const { weekday, month, field, reason, option, choices, report, command, example, digits, thousands } =
    values;
  const shownReport = (name: string) => shownCommand('subcommand', name, wording);
  const fieldName =
    typeof field === 'string' && field in t.answer
      ? t.answer[field as keyof Messages['answer']]
      : typeof field === 'string' && !field.startsWith('--')
        ? `--${field.replaceAll('_', '-')}`
        : field;
  return {
    ...values,
    ...(typeof digits === 'number' ? { example: format.number(12.5, Math.min(digits, 2)) } : {}),
    ...(typeof digits === 'number' && typeof thousands === 'number'
      ? { decimals: format.number(thousands / 1000, digits) }
      : {}),
    ...(typeof weekday === 'number' ? { weekday: format.weekday(weekday) } : {}),
    ...(typeof month === 'number' ? { month: format.month(month) } : {}),
    ...(fieldName === undefined ? {} : { field: fieldName }),
    ...(typeof option === 'string' && typeof choices === 'string'
      ? { choices: wordsOfValues(option.replace(/^--/u, ''), choices.split(', '), wording).join(', ') }
      : {}),
    ...(typeof report === 'string' ? { report: shownReport(report) } : {}),
    ...(typeof report === 'string' && option === report ? { option: shownReport(report) } : {}),
    ...(typeof report === 'string' && typeof choices === 'string'
      ? { choices: choices.split(', ').map(shownReport).join(', ') }
      : {}),
    ...(typeof command === 'string' ? { command: shownCommandLine(command, wording) } : {}),
    ...(typeof example === 'string' ? { example: showCommands(example, wording) } : {}),
    ...(typeof reason === 'string' && reason in t.guidance.reason
      ? { reason: t.guidance.reason[reason as OwnFileProblem](values) }
      : {}),
  };
}

/** Adds the name and the version of this till to an error that asks for a newer one. */
export function withTill(error: UserError, { holder, versions }: Outside): UserError {
  return error.code === 'newer_database'
    ? new UserError(error.code, { ...error.values, host: holder.host, program: versions.program })
    : error;
}

/** Returns what a user error says, and what to do about it. */
export function explainError(error: UserError, language: Language): ErrorText {
  return language.t.error[error.code](valuesInWords(error.values, language));
}

/** Returns only what a user error says. */
export function reasonOf(error: UserError, language: Language): string {
  return explainError(error, language)[0];
}

async function writeError([problem, advice]: ErrorText, outside: Outside): Promise<void> {
  const message = advice === undefined || advice === '' ? problem : `${problem}\n${advice}`;
  const text = `${escapeControls(`recovery: ${message}`)
    .split('\n')
    .flatMap((line) => wrap(line, outside.err.width))
    .join('\n')}\n`;
  // If even the error stream is closed, only the exit code is left to tell.
  await outside.err.write(speaksUnicode(outside) ? text : replaceUnicodeSigns(text)).catch(() => undefined);
}
