import { formatCountry } from '../domain/settings.ts';
import type { NewAction } from '../domain/action.ts';
import { calendarOf, damagedSetting, type Business } from '../domain/business.ts';
import { todayOf } from '../domain/answers.ts';
import type { Records, Store } from '../domain/records.ts';
import { cleanLine } from '../domain/text.ts';
import { dayOf, type Day } from '../domain/time/wall.ts';
import type { DateOrder } from '../domain/time/dateinput.ts';
import { wallAt, type Instant } from '../domain/time/zone.ts';
import { languageOf, speak, type Language } from '../language/language.ts';
import type { Prompter } from '../interview/prompter.ts';
import type { RenderOptions } from '../render/options.ts';
import { quoteForShell } from '../domain/shell.ts';
import { layCommands, wrap } from '../render/fit.ts';
import { escapeControls } from '../render/escape.ts';
import type { UserError } from '../domain/error.ts';
import { openRecords } from './openrecords.ts';
import { isAccessible, readNow, speakOutside, speaksUnicode, wantsColour } from './environment.ts';
import { ClosedPipe, type Output, type Outside } from '../outside/outside.ts';

/** The flags that every command accepts. */
export interface GlobalFlags {
  readonly db?: string;
  readonly lang?: string;
  readonly color: boolean;
  readonly input: boolean;
  readonly accessible: boolean;
}

/** What a running command works with: the outside world, the records, the language. Records are opened on first use. */
export interface Context {
  readonly outside: Outside;
  readonly now: Instant;
  readonly databasePath: string;
  /** The flag that names the same database in a suggested command: empty, or with a space in front. */
  readonly databaseFlag: string;
  /** Whether there is a person at the terminal to ask. */
  readonly canAsk: boolean;
  /** Whether a menu or the view of a complaint runs the command, to which its questions can lead back. */
  readonly isInMenu: boolean;
  /** Opens the prompter, drawn or plain as the person can read it. */
  prompter(): Promise<Prompter>;
  /** The database, if it has been opened. */
  readonly openedStore: Promise<Store> | undefined;
  /** Opens the records for reading. A missing database reads as an empty one, and is not created. */
  records(): Promise<Records>;
  /** Opens the records for trials that write. If the database is missing, what they write is lost. */
  scratchStore(): Promise<Store>;
  /** Opens the records for writing. A missing database is created. */
  store(): Promise<Store>;
  /** If `--db` names a file that did not exist, says whether this run has made it or read nothing. */
  noteNewPath(): Promise<void>;
  /** Throws damaged_setting. */
  business(): Promise<Business>;
  /** Like `business`, but a damaged setting counts as not set. */
  businessDespiteDamage(): Promise<Business>;
  /** Damaged records that were met and left out. */
  readonly damage: readonly UserError[];
  /** The present business day. */
  today(): Promise<Day>;
  /** The present date by the wall clock, which changes at midnight. */
  calendarDay(): Promise<Day>;
  /** Whether day or month comes first in the country of the business. */
  dateOrder(): Promise<DateOrder>;
  /** The language of flag, environment or settings, in that order. Throws damaged_setting. */
  language(): Promise<Language>;
  /** Like `language`, but if the records cannot be opened, the language of flag, environment or machine. */
  languageDespiteDamage(): Promise<Language>;
  /** Whether anything was written to a database that existed before. */
  hasChangedRecords(): Promise<boolean>;
  /** Whether the database was created by this run. */
  hasCreatedRecords(): boolean;
  /** Writes data to standard output; at a terminal, control characters are escaped. */
  print(text: string): Promise<void>;
  /** Writes a text that is made for the screen; if it is longer than the window, in the user's pager. */
  page(text: string): Promise<void>;
  /** Writes notes and warnings to the error stream. */
  note(text: string): Promise<void>;
  /** Like `note`, but only if the error stream is a terminal. */
  hint(text: string): Promise<void>;
  /** How to render for `output`; null stands for a file. */
  renderOptions(output: Output | null): Promise<RenderOptions>;
  /** Describes an action that is about to be committed. Throws text_too_long and bad_text for `by`. */
  action(kind: NewAction['kind'], by?: string | null, subject?: string): NewAction;
  close(): Promise<void>;
}

export function openContext(outside: Outside, flags: GlobalFlags): Context {
  const now = readNow(outside);
  const databasePath = databasePathFrom(outside, flags);
  const isPlain = flags.accessible || isAccessible(outside);
  const notes = notesTo(outside);

  // The language as last determined: while waiting for the records, their language cannot be read.
  let latestLanguage: Language | null = null;
  const languageMeanwhile = () => latestLanguage ?? speakOutside(outside, flags.lang);
  const languageFor = ({ settings }: Business): Language => {
    const code = languageOf(flags.lang) ?? languageOf(outside.env['RECOVERY_LANG']) ?? settings.language;
    latestLanguage = speak(code, settings.currency, settings.trade, formatCountry(settings));
    return latestLanguage;
  };

  const open = openRecords(databasePath, {
    outside,
    now,
    languageFlag: flags.lang,
    onWait: () => void notes.writeRaw(`${languageMeanwhile().t.record.waitingForFile}\n`),
  });
  let wasMissing = false;
  const records = async (): Promise<Records> => {
    wasMissing ||= open.isMissing();
    return open.scratchStore();
  };
  // Not cached, because the command itself may have changed it.
  const businessDespiteDamage = async () => (await open.scratchStore()).business();
  const business = async () => requireIntact(await businessDespiteDamage());
  const language = async () => languageFor(await business());
  const languageDespiteDamage = () =>
    businessDespiteDamage()
      .then(languageFor)
      // The command will meet the same error and report it.
      .catch(() => speakOutside(outside, flags.lang));

  return {
    outside,
    now,
    databasePath,
    databaseFlag: flags.db === undefined ? '' : ` --db ${quoteForShell(flags.db)}`,
    isInMenu: false,
    prompter: async () => outside.openPrompter((await language()).t.log.prompt, isPlain ? 'plain' : 'drawn'),
    get canAsk() {
      return flags.input && outside.input.isTerminal && outside.err.isTerminal;
    },
    get openedStore() {
      return open.opened;
    },
    records,
    scratchStore: open.scratchStore,
    store: open.store,
    // A typing error in the path must not look like a week without complaints, nor hide where one was recorded.
    async noteNewPath() {
      if (flags.db === undefined) return;
      const { t } = languageMeanwhile();
      if (open.hasCreated()) await notes.write(t.record.newFile(databasePath));
      else if (wasMissing) await notes.write(t.error.no_file({ path: databasePath })[0]);
    },
    business,
    businessDespiteDamage,
    damage: open.damage,
    today: async () => todayOf(await business(), now),
    dateOrder: async () => calendarOf(await business()).dateOrder,
    calendarDay: async () => dayOf(wallAt((await business()).zone, now)),
    language,
    languageDespiteDamage,
    hasChangedRecords: open.hasChanged,
    hasCreatedRecords: open.hasCreated,
    print: (text) => outside.out.write(outside.out.isTerminal ? escapeControls(text) : text),
    async page(text) {
      const { out } = outside;
      const lines = text.split('\n').length;
      const isLong = out.height !== null && lines > out.height && !isPlain && this.canAsk;
      const prompt = (await languageDespiteDamage()).t.menu.pager;
      if (!isLong || !(await outside.page(text, prompt))) await out.write(text);
    },
    note: notes.write,
    hint: async (text) => {
      if (outside.err.isTerminal) await notes.write(text);
    },
    renderOptions: async (output) => ({
      language: await languageDespiteDamage(),
      width: output?.isTerminal === true ? output.width : null,
      hasColour: output !== null && wantsColour(output, outside, flags.color),
      hasUnicode: speaksUnicode(outside),
      isPlain: isPlain && output?.isTerminal === true,
    }),
    action: (kind, by = null, subject) => ({
      kind,
      at: now,
      by: by === null ? null : cleanLine(by, 'by'),
      ...(subject === undefined ? {} : { subject }),
    }),
    close: open.close,
  };
}

/** Returns the context for a command that a menu runs. */
export function inMenu(context: Context): Context {
  return Object.create(context, { isInMenu: { value: true } }) as Context;
}

function databasePathFrom(outside: Outside, flags: GlobalFlags): string {
  // Trimmed, because SQLite's binding trims names and the file system does not: they would be two files.
  const path = (flags.db ?? outside.env['RECOVERY_DB'] ?? '').trim() || outside.files.defaultDatabase;
  // To SQLite, ":memory:" means no file at all, and the records would be lost.
  return path === ':memory:' ? './:memory:' : path;
}

/** Writes to the error stream. A closed stream is ignored: there is nobody left to read. */
function notesTo({ err }: Outside) {
  const writeRaw = (text: string) =>
    err.write(text).catch((error: unknown) => {
      if (!(error instanceof ClosedPipe)) throw error;
    });
  const write = (text: string) => {
    const lines = escapeControls(text)
      .split('\n')
      .flatMap((line) => wrap(line, err.width));
    return writeRaw(`${layCommands(lines.join('\n'), err.width)}\n`);
  };
  return { write, writeRaw };
}

/**
 * Throws damaged_setting. Settings with a colon in their key, such as the mapping of one kind of file, do not matter to other
 * commands.
 */
function requireIntact(business: Business): Business {
  const broken = business.brokenSettings.find(({ key }) => !key.includes(':'));
  if (broken !== undefined) throw damagedSetting(broken);
  return business;
}
