import type { Document } from '../document/document.ts';
import { UserError } from '../domain/error.ts';
import type { Records } from '../domain/records.ts';
import type { Language } from '../language/language.ts';
import { byteOrderMark, renderDelimited } from '../render/delimited.ts';
import { formats, render, type Format, type TextFormat } from '../render/render.ts';
import type { RenderOptions } from '../render/options.ts';
import type { Context } from './context.ts';
import { hintFileWritten, isFile, openDestination, requireFree, writeWhole } from './destination.ts';
import type { ChatFlag, RedactFlag } from './flags.ts';

export interface OutputFlags extends ChatFlag {
  readonly format?: string;
  readonly output?: string;
  /** Whether a CSV is written for the spreadsheets of the user's country. */
  readonly excel?: boolean;
  /** Whether to open the file in a browser. */
  readonly open?: boolean;
}

/** Reads `--format`. Throws bad_format. */
export function parseFormat<Known extends string>(
  text: string | undefined,
  known: readonly Known[],
  defaultFormat: Known,
): Known {
  if (text === undefined) return defaultFormat;
  const format = known.find((each) => each === text.toLowerCase());
  if (format === undefined) throw new UserError('bad_format', { value: text, choices: known.join(', ') });
  return format;
}

/** Endings of file names that stand for a format of another name. */
const otherEndings: Readonly<Record<string, string>> = { htm: 'html', markdown: 'md', txt: 'table' };

/**
 * Chooses the format of an output: `--format`, otherwise the one that the ending of the file name stands for, otherwise
 * `defaultFormat`. Throws bad_format, bad_ending for an ending that stands for no format, and as openDestination does.
 */
export function chooseFormat<Known extends string>(
  context: Context,
  { format, output }: OutputFlags,
  known: readonly Known[],
  defaultFormat: Known,
): Known {
  if (isFile(output)) requireFree(context, output);
  // The ending of a file name has a letter and is short: "report.2026" has none.
  const ending = isFile(output) ? /\.(?=\w*[a-z])(\w{1,8})$/iu.exec(output)?.[1]?.toLowerCase() : undefined;
  if (format !== undefined || ending === undefined) return parseFormat(format, known, defaultFormat);
  const named = known.find((each) => each === (otherEndings[ending] ?? ending));
  if (named !== undefined) return named;
  const choices = known.map((each) => (each === 'table' ? 'txt' : each)).filter((each) => each !== 'text');
  throw new UserError('bad_ending', { value: ending, path: output ?? '', choices: choices.join(', ') });
}

/** Checks that `--excel` is used only for what spreadsheets open. Throws bad_format. */
export function requireForSpreadsheets({ excel, format }: OutputFlags, chosen: string): void {
  if (excel === true && chosen !== 'csv' && chosen !== 'xlsx')
    throw new UserError('bad_format', { value: format ?? chosen, choices: 'csv, xlsx' });
}

/** Checks that a spreadsheet goes to a file or a pipe. Throws not_to_terminal. */
export function requireShowable({ outside }: Context, path: string | undefined, format: string): void {
  if (format === 'xlsx' && !isFile(path) && outside.out.isTerminal) throw new UserError('not_to_terminal');
}

/**
 * Renders a document and writes it to standard output, a file or a browser. `language` replaces the language of the
 * business, for documents about another one.
 */
export async function publish(
  context: Context,
  document: Document,
  flags: OutputFlags,
  language?: Language,
): Promise<void> {
  const isShown = flags.open === true && flags.chat !== true;
  if (isShown && flags.output === '-') throw new UserError('nothing_to_open');
  const defaultFormat = isShown ? 'html' : flags.excel === true ? 'csv' : 'table';
  const known: readonly Format[] = document.message === undefined ? formats : [...formats, 'text'];
  const wanted = flags.chat === true ? { format: 'text', ...flags } : flags;
  const format = chooseFormat(context, wanted, known, defaultFormat);
  requireForSpreadsheets(flags, format);
  const output = flags.output === undefined && !isShown ? context.outside.out : null;
  const options = {
    ...(await context.renderOptions(output)),
    ...(language === undefined ? {} : { language }),
  };
  const path = flags.output ?? (isShown ? temporaryFile(context, document, format) : undefined);
  requireShowable(context, path, format);
  if (format === 'xlsx') {
    const { writeWorkbook } = await import('../transfer/files/spreadsheet.ts');
    const { sheetsOf } = await import('../render/sheets.ts');
    const bytes = writeWorkbook(sheetsOf(document, options.language), {
      moneyFormat: options.language.format.moneyFormat(),
    });
    await writeWhole(await openDestination(context, path), bytes);
  } else {
    const text = await renderText(document, format, flags, options);
    if (path === undefined && format === 'table') await context.page(text);
    else await writeWhole(await openDestination(context, path, { isDrawn: format === 'table' }), [text]);
  }
  if (isShown && path !== undefined) return showFile(context, path);
  await hintFileWritten(context, path);
  if (format === 'table')
    for (const hint of [...(document.seeAlso ?? []), ...document.hints]) await context.hint(hint);
}

async function renderText(
  document: Document,
  format: TextFormat,
  { excel }: OutputFlags,
  options: RenderOptions,
): Promise<string> {
  if (excel !== true) return render(document, format, options);
  return byteOrderMark + renderDelimited(document, options.language.format.spreadsheet);
}

/**
 * Names a file in a folder that only the user can read. It is removed by a later run, because the browser needs it after
 * this one.
 */
function temporaryFile({ outside, databasePath }: Context, { report }: Document, format: Format): string {
  outside.files.removeOldTemporaryFolders(outside.clock(), databasePath);
  const ending = format === 'table' || format === 'text' ? 'txt' : format;
  return `${outside.files.temporaryFolder()}/${report}.${ending}`;
}

async function showFile(context: Context, path: string): Promise<void> {
  const { t } = await context.languageDespiteDamage();
  if (await context.outside.show(path)) return context.hint(t.exported.into(path));
  await context.note(t.exported.notOpened(path));
}

/**
 * Opens the records for a page or a file; with `--redact`, without customers and what was written about them. If the output
 * is a file, the database must exist: nobody watches, and an empty page must not replace what an earlier run wrote. Throws
 * no_file.
 */
export async function recordsToShow(
  context: Context,
  { output, redact }: OutputFlags & RedactFlag,
): Promise<Records> {
  const { outside, databasePath: path } = context;
  if (isFile(output) && !outside.files.exists(path)) throw new UserError('no_file', { path });
  // There is nothing to clean up, and while SQLite is reading, a signal handler would not run.
  if (!isFile(output)) outside.stopAtOnce();
  const records = await context.records();
  return redact === true ? (await import('../domain/redact.ts')).redactRecords(records) : records;
}

/** Checks that the database exists: a typing error in RECOVERY_DB must not look as if all were well. Throws no_records. */
export function requireRecords({ outside, databasePath }: Context): void {
  if (!outside.files.exists(databasePath)) throw new UserError('no_records', { path: databasePath });
}
