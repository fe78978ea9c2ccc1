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
import { quoted } from '../domain/shell.ts';
import { wrap } from '../render/fit.ts';
import { escapeControls } from '../render/escape.ts';
import type { UserError } from '../domain/error.ts';
import { openRecords } from './records.ts';
import { isAccessible, languageOutside, readNow, speaksUnicode, wantsColour } from './environment.ts';
import { ClosedPipe, type Output, type Outside } from '../outside/outside.ts';

/** Flags that every command knows. */
export interface EverywhereFlags {
  readonly db?: string;
  readonly lang?: string;
  readonly color: boolean;
  readonly input: boolean;
  readonly accessible: boolean;
}

/** What a running command works with: the outside, the house's records, the language. Records are opened when asked for. */
export interface Context {
  readonly outside: Outside;
  readonly now: Instant;
  readonly databasePath: string;
  /** The flag that leads back to these records, where one was given; begins with a space, or is empty. */
  readonly databaseFlag: string;
  /** Whether somebody can be asked. */
  readonly canAsk: boolean;
  /** Asks questions, the way whoever is there can read them. */
  prompter(): Promise<Prompter>;
  /** The records, where they have been opened. */
  readonly opened: Promise<Store> | undefined;
  /** For reading: a missing file reads as an empty one and is not made. */
  records(): Promise<Records>;
  /** The same for trials that write: on a missing file what they write is forgotten with them. */
  scratch(): Promise<Store>;
  /** For writing: a missing file is made. */
  store(): Promise<Store>;
  /** Throws damaged_setting. */
  business(): Promise<Business>;
  /** The same where a setting is damaged: then as if it had never been set. */
  businessAnyhow(): Promise<Business>;
  /** What was met that cannot be read, and left out. */
  readonly damage: readonly UserError[];
  /** The business day it is. */
  today(): Promise<Day>;
  /** The date of the clock on the wall: after midnight already the next. */
  calendarDay(): Promise<Day>;
  /** Whether day or month comes first in the country of the house. */
  dateOrder(): Promise<DateOrder>;
  language(): Promise<Language>;
  /** The same where the records cannot be opened: then as outside them. */
  languageAnyhow(): Promise<Language>;
  /** Whether anything was written to the records. */
  hasChangedRecords(): Promise<boolean>;
  /** Whether the file was not there before. */
  hasMadeRecords(): boolean;
  /** Writes data; at a terminal nothing of it is obeyed. */
  print(text: string): Promise<void>;
  /** A line for whoever is watching: notes, warnings. */
  note(text: string): Promise<void>;
  /** A line shown only when a person is at the terminal. */
  hint(text: string): Promise<void>;
  /** What `output` can do. */
  paper(output: Output | null): Promise<RenderOptions>;
  /** What is being done, by whom. Throws text_too_long and bad_text for a name that cannot be open. */
  action(kind: NewAction['kind'], by?: string | null, about?: string): NewAction;
  close(): Promise<void>;
}

export function openContext(outside: Outside, flags: EverywhereFlags): Context {
  const now = readNow(outside);
  // SQLite's binding leaves blanks at the ends of a name away, the system does not: it would be two files.
  const named = (flags.db ?? outside.env['RECOVERY_DB'] ?? '').trim() || outside.files.defaultDatabase;
  // SQLite's name for no file at all: what is recorded there would be gone.
  const databasePath = named === ':memory:' ? './:memory:' : named;
  const isPlain = flags.accessible || isAccessible(outside);

  // The last language that was settled: whoever waits for the records cannot ask them for it.
  let spoken = languageOutside(outside, flags.lang);
  // Nobody left to tell is no reason to fail.
  const tell = (text: string) =>
    outside.err.write(text).catch((error: unknown) => {
      if (!(error instanceof ClosedPipe)) throw error;
    });

  const lines = (text: string) =>
    `${escapeControls(text)
      .split('\n')
      .flatMap((line) => wrap(line, outside.err.width))
      .join('\n')}\n`;

  const open = openRecords(databasePath, {
    outside,
    now,
    languageFlag: flags.lang,
    onWait: () => void tell(`${speak(spoken).t.record.waitingForFile}\n`),
  });
  const records = async (): Promise<Records> => {
    // A slip in a path that was typed must not pass for a quiet week.
    if (flags.db !== undefined && open.isMissing()) {
      await tell(lines(speak(spoken).t.error.no_file({ path: databasePath })[0]));
    }
    return open.scratch();
  };
  // Read again each time: a command may have just changed it.
  const businessAnyhow = async () => (await open.scratch()).business();
  const business = async () => {
    const found = await businessAnyhow();
    // How one file is read, or until when somebody is away, concerns nobody else.
    const broken = found.broken.find(({ key }) => !key.includes(':'));
    if (broken !== undefined) throw damagedSetting(broken);
    return found;
  };
  const languageOfHouse = ({ settings }: Business): Language => {
    const code = languageOf(flags.lang) ?? languageOf(outside.env['RECOVERY_LANG']) ?? settings.language;
    spoken = code;
    return speak(code, settings.currency, settings.trade);
  };
  const language = async () => languageOfHouse(await business());

  const languageAnyhow = () =>
    businessAnyhow()
      .then(languageOfHouse)
      // What is wrong, whatever it is, the command will meet again and say.
      .catch(() => speak(languageOutside(outside, flags.lang)));

  return {
    outside,
    now,
    databasePath,
    databaseFlag: flags.db === undefined ? '' : ` --db ${quoted(flags.db)}`,
    prompter: async () => outside.openPrompter((await language()).t.log.prompt, isPlain ? 'plain' : 'drawn'),
    get canAsk() {
      return flags.input && outside.input.isTerminal && outside.err.isTerminal;
    },
    get opened() {
      return open.opened;
    },
    records,
    scratch: open.scratch,
    store: open.store,
    business,
    businessAnyhow,
    damage: open.damage,
    today: async () => todayOf(await business(), now),
    dateOrder: async () => calendarOf(await business()).dateOrder,
    calendarDay: async () => dayOf(wallAt((await business()).zone, now)),
    language,
    languageAnyhow,
    hasChangedRecords: open.hasChanged,
    hasMadeRecords: open.hasMade,
    print: (text) => outside.out.write(outside.out.isTerminal ? escapeControls(text) : text),
    note: (text) => tell(lines(text)),
    hint: async (text) => {
      if (outside.err.isTerminal) await tell(lines(text));
    },
    paper: async (output) => ({
      language: await languageAnyhow(),
      width: output?.isTerminal === true ? output.width : null,
      hasColour: output !== null && wantsColour(output, outside, flags.color),
      hasUnicode: speaksUnicode(outside),
      isPlain: isPlain && output?.isTerminal === true,
    }),
    action: (kind, by = null, about) => ({
      kind,
      at: now,
      by: by === null ? null : cleanLine(by, 'by'),
      ...(about === undefined ? {} : { about }),
    }),
    close: open.close,
  };
}
