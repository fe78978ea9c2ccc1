import { dirname } from 'node:path';
import type { Document } from '../document/document.ts';
import { UserError } from '../domain/error.ts';
import { byteOrderMark, renderDelimited, spreadsheetFormat } from '../render/delimited.ts';
import type { Records } from '../domain/records.ts';
import type { Language } from '../language/language.ts';
import { formats, render, type Format } from '../render/render.ts';
import { escapeData } from '../render/escape.ts';
import { backupFolder } from '../upkeep/backupfolder.ts';
import type { Context } from './context.ts';
import type { RedactFlag } from './flags.ts';
import type { Destination } from '../outside/outside.ts';

export function parseFormat<Known extends string>(
  text: string | undefined,
  known: readonly Known[],
  normal: Known,
): Known {
  if (text === undefined) return normal;
  const format = known.find((each) => each === text.toLowerCase());
  if (format === undefined) throw new UserError('bad_format', { value: text, choices: known.join(', ') });
  return format;
}

/** The format that the name of a file asks for. */
export function formatOf(path: string | undefined): Format | undefined {
  const ending = /\.(\w+)$/u.exec(path ?? '')?.[1]?.toLowerCase();
  return formats.find((format) => format === ending);
}

export interface OutputFlags {
  readonly format?: string;
  readonly output?: string;
  /** A CSV as the spreadsheets of the house's language open it. */
  readonly excel?: boolean;
  /** Whether the file is shown in the browser once it is written; no flag of its own, `--open` means other things too. */
  readonly isShown?: boolean;
}

/**
 * Writes a document where it was asked for: standard output, or a file that is whole or not there. In the language of the house,
 * unless it is another house's.
 */
export async function publish(
  context: Context,
  document: Document,
  flags: OutputFlags,
  language?: Language,
): Promise<void> {
  if (flags.isShown === true && flags.output === '-') throw new UserError('nothing_to_open');
  const usual = flags.isShown === true ? 'html' : flags.excel === true ? 'csv' : 'table';
  const format: Format = parseFormat(flags.format, formats, formatOf(flags.output) ?? usual);
  const ours = await context.paper(
    flags.output === undefined && flags.isShown !== true ? context.outside.out : null,
  );
  const paper = language === undefined ? ours : { ...ours, language };
  requireCsv(flags, format);
  const text =
    flags.excel === true
      ? byteOrderMark + renderDelimited(document, spreadsheetFormat(paper.language.t.customs.decimal))
      : await render(document, format, paper);
  const path =
    flags.output ?? (flags.isShown === true ? temporaryFile(context, document, format) : undefined);
  const destination = await openDestination(context, path, { isDrawn: format === 'table' });
  try {
    await destination.write(text);
    await destination.finish();
  } catch (error) {
    await destination.abandon();
    throw error;
  }
  if (flags.isShown === true && path !== undefined) return openWritten(context, path);
  await hintFileWritten(context, path);
  if (format === 'table')
    for (const hint of [...(document.seeAlso ?? []), ...document.hints]) await context.hint(hint);
}

/** Spreadsheets are told how a CSV is to be read; other formats they are not. Throws bad_format. */
export function requireCsv({ excel, format }: OutputFlags, chosen: string): void {
  if (excel === true && chosen !== 'csv')
    throw new UserError('bad_format', { value: format ?? chosen, choices: 'csv' });
}

/** Where nobody else can read it, and where the machine tidies up: a browser needs it for longer than we are there. */
function temporaryFile({ outside }: Context, { report }: Document, format: Format): string {
  const ending = format === 'table' ? 'txt' : format;
  return `${outside.files.temporaryFolder()}/${report}.${ending}`;
}

async function openWritten(context: Context, path: string): Promise<void> {
  const { t } = await context.languageAnyhow();
  if (await context.outside.show(path)) return context.hint(t.exported.into(path));
  await context.note(t.exported.notOpened(path));
}

/** Says where something went, to whoever is watching. */
export async function hintFileWritten(context: Context, path: string | undefined): Promise<void> {
  const { t } = await context.languageAnyhow();
  if (isFile(path)) await context.hint(t.exported.into(path));
}

/**
 * The records as they may be seen: with `--redact` without who the customers are and what was written about them. Nobody looks
 * at a file while it is written: records that are not there must not pass for a quiet week, and not replace what an earlier run
 * wrote. Throws no_file.
 */
export async function recordsToShow(
  context: Context,
  { output, redact }: OutputFlags & RedactFlag,
): Promise<Records> {
  const { outside, databasePath: path } = context;
  if (isFile(output) && !outside.files.exists(path)) throw new UserError('no_file', { path });
  // Nothing is begun that would have to be tidied up, and the engine would not let a listener be heard.
  if (!isFile(output)) outside.stopAtOnce();
  const records = await context.records();
  return redact === true ? (await import('../domain/redact.ts')).redacted(records) : records;
}

/** A slip in RECOVERY_DB must not pass for a house in which all is well. Throws no_records. */
export function requireRecords({ outside, databasePath }: Context): void {
  if (!outside.files.exists(databasePath)) throw new UserError('no_records', { path: databasePath });
}

/** "-" is standard output, as is nothing. */
export function isFile(path: string | undefined): path is string {
  return path !== undefined && path !== '-';
}

/**
 * Standard output, or a file that is none of those in use, and none among the backups. Files and pipes get every character as
 * it is; a terminal is shown what it would obey, unless the page was drawn for it and has colours of its own. Throws
 * would_overwrite, onto_shelf.
 */
export async function openDestination(
  { outside, databasePath }: Context,
  path: string | undefined,
  { inUse = [], isDrawn = false }: { readonly inUse?: readonly string[]; readonly isDrawn?: boolean } = {},
): Promise<Destination> {
  if (path === '') throw new UserError('missing_value', { option: '--output' });
  if (isFile(path)) {
    const { files } = outside;
    const taken = ['', '-wal', '-shm'].map((ending) => `${files.realPath(databasePath)}${ending}`);
    if ([...taken, ...inUse].some((each) => files.isSame(path, each)))
      throw new UserError('would_overwrite', { path });
    const shelf = backupFolder(databasePath);
    if ([path, files.realPath(path)].some((each) => files.isSame(dirname(each), shelf)))
      throw new UserError('onto_shelf', { path });
    return files.create(path);
  }
  const isShown = outside.out.isTerminal && !isDrawn;
  return {
    write: (part) => outside.out.write(isShown ? escapeData(Buffer.from(part).toString()) : part),
    finish: () => Promise.resolve(),
    abandon: () => Promise.resolve(),
  };
}
