import { UserError } from '../../domain/error.ts';
import type { FileRow, TableSource } from '../../transfer/files/csvreader.ts';
import type { JsonObject } from '../../transfer/files/jsontable.ts';
import type { Context } from '../context.ts';
import type { FileFlags } from './fileflags.ts';
import { chooseOrder, noteOrder } from './dates.ts';
import { parseDelimiter } from './delimiter.ts';
import { openSpreadsheet } from './opensheets.ts';

/** The name of the program whose chats are read. */
const chatSource = 'whatsapp';

/**
 * Opens a file as a table, whatever it is by its first bytes: a spreadsheet, JSON, a folder of JSON, a chat, or delimited text.
 * @throws UserError file_empty, file_encrypted, file_damaged, file_too_large, unknown_file, nothing_in_folder, bad_choice, not_text,
 * chat_without_complaints, open_dates, unfit_option
 */
export async function openFile(context: Context, file: string, flags: FileFlags): Promise<TableSource> {
  const { files } = context.outside;
  const modules = await import('../../transfer/importmodules.ts');
  if (file !== '-' && files.isFolder(file)) {
    requireFitting(file, flags);
    return openFolder(context, file);
  }
  const bytes = openBytes(context, file);
  const start = await readStart(bytes(), modules.kindBytes);
  const kind = modules.fileKind(start);
  if (modules.isSpreadsheet(kind)) {
    const whole = await readAll(bytes());
    const chat = kind === 'zip' ? await chatInZip(whole) : null;
    requireFitting(file, flags, ...(chat === null ? (['sheet'] as const) : []));
    return chat === null
      ? openSpreadsheet(context, file, whole, flags)
      : openChat(context, file, chat, flags);
  }
  const text = () => modules.decodeText(bytes(), flags.encoding, file);
  const isChat = flags.from === chatSource || modules.looksLikeChat(start.toString('utf8'));
  if (kind === 'text' && !isChat) {
    requireFitting(file, flags, 'delimiter', 'encoding');
    const delimiter = parseDelimiter(flags.delimiter);
    return { open: () => modules.openTable(text(), delimiter) };
  }
  requireFitting(file, flags, 'encoding');
  if (kind === 'text') return openChat(context, file, await joinText(text()), flags);
  const objects = modules.objectsOfJson(await joinText(text()));
  if (objects === null) throw new UserError('unknown_file', { file });
  if (objects.length === 0) throw new UserError('file_empty', { file });
  return openObjects(objects);
}

/** Throws unfit_option for a flag that says how to read another kind of file. */
function requireFitting(
  file: string,
  flags: FileFlags,
  ...fitting: readonly ('sheet' | 'delimiter' | 'encoding')[]
): void {
  for (const name of ['sheet', 'delimiter', 'encoding'] as const)
    if (flags[name] !== undefined && !fitting.includes(name))
      throw new UserError('unfit_option', { file, flag: `--${name}` });
}

/** Returns the bytes of a file, each time from the beginning. Keeps a stream in memory, because it can be read only once. */
function openBytes({ outside }: Context, file: string): () => AsyncIterable<Uint8Array> {
  const { input, files } = outside;
  const isStream = file === '-' || files.status(file)?.bytes === 0;
  if (!isStream) return () => files.read(file);
  const earlier: Uint8Array[] = [];
  const chunks = (file === '-' ? input.stream() : files.read(file))[Symbol.asyncIterator]();
  return async function* replayed() {
    yield* earlier;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
      earlier.push(next.value);
      yield next.value;
    }
  };
}

/** Reads enough of a file to tell what it is. */
async function readStart(bytes: AsyncIterable<Uint8Array>, enough: number): Promise<Buffer> {
  const first: Uint8Array[] = [];
  let length = 0;
  // Not a loop over the bytes, which would end the stream with it.
  const chunks = bytes[Symbol.asyncIterator]();
  while (length < enough) {
    const next = await chunks.next();
    if (next.done === true) break;
    first.push(next.value);
    length += next.value.length;
  }
  await chunks.return?.();
  return Buffer.concat(first);
}

async function readAll(bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function joinText(chunks: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += chunk;
  return text;
}

/** Returns the chat in a zip, as telephones send it; null if there is none. */
async function chatInZip(bytes: Uint8Array): Promise<string | null> {
  const { textInZip } = await import('../../transfer/files/spreadsheet.ts');
  const { looksLikeChat } = await import('../../transfer/importmodules.ts');
  const text = await textInZip(bytes);
  return text !== null && looksLikeChat(text) ? text : null;
}

/** Opens the complaints of a chat: the messages that begin as agreed. Says how many others there are. */
async function openChat(
  context: Context,
  file: string,
  text: string,
  { dateFormat: patterns = [] }: FileFlags,
): Promise<TableSource> {
  const { chatRows, findComplaints, openRows, parseChat, surveyChat } =
    await import('../../transfer/importmodules.ts');
  const messages = parseChat(text);
  if (messages.length === 0) throw new UserError('unknown_file', { file });
  const complaints = findComplaints(messages);
  const { reported, passedOver } = complaints;
  if (reported.length === 0) throw new UserError('chat_without_complaints', { file, count: passedOver });
  const [today, country] = [await context.calendarDay(), await context.dateOrder()];
  const decided = surveyChat(messages, text, { today, country, patterns });
  const order = decided.reason === 'open' ? await chooseOrder(context, decided) : decided.order;
  const rows = chatRows(complaints, order, patterns);
  const { t, format } = await context.language();
  await context.note(t.import.chat(format.number(reported.length), format.number(passedOver)));
  await noteOrder(context, [decided]);
  return { open: () => openRows(() => rows, false) };
}

/** Opens all JSON of other programs in a folder and the folders in it, such as the reviews of a Google Takeout. */
async function openFolder(context: Context, folder: string): Promise<TableSource> {
  const { files } = context.outside;
  const { decodeText, objectsOfJson, recogniseSource, rowsOfObjects } =
    await import('../../transfer/importmodules.ts');
  const found: JsonObject[] = [];
  for (const path of files.filesWithin(folder).filter((each) => each.toLowerCase().endsWith('.json'))) {
    const objects = objectsOfJson(await joinText(decodeText(files.read(path), undefined, path))) ?? [];
    const [header] = rowsOfObjects(objects);
    if (header !== undefined && recogniseSource(header) !== null) found.push(...objects);
  }
  if (found.length === 0) throw new UserError('nothing_in_folder', { folder });
  return openObjects(found);
}

async function openObjects(objects: readonly JsonObject[]): Promise<TableSource> {
  const { newestRows, openRows, rowsOfObjects } = await import('../../transfer/importmodules.ts');
  const rows = newestRows(rowsOfObjects(objects)).map((cells, index): FileRow => ({
    line: index + 1,
    cells,
    whole: true,
  }));
  return { open: () => openRows(() => rows, false) };
}
