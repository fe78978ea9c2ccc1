import type { DraftHolder } from '../domain/draft.ts';
import type { Instant, FindZone } from '../domain/time/zone.ts';
import type { PromptWords } from '../domain/promptwords.ts';
import type { Prompter } from '../interview/prompter.ts';

/** An output stream. */
export interface Output {
  /** Writes bytes, or text as UTF-8, and resolves when the system has accepted them. Throws ClosedPipe, disk_full and cannot_write. */
  write(part: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Whether the stream was closed from the start (`>&-`), if the system can tell. */
  readonly isClosed: () => boolean;
  /** The width of the terminal in columns; null if it is not a terminal. */
  readonly width: number | null;
  /** The height of the terminal in lines; null if it is not a terminal. */
  readonly height: number | null;
}

/** The reader has closed the pipe (`| head`). This is not an error, and nothing more can be written. */
export class ClosedPipe extends Error {}

/** Prompts that redraw the screen, or plain lines for screen readers and braille displays. */
type PromptStyle = 'drawn' | 'plain';

/** Everything outside the program, passed in by main or by a test. */
export interface Outside {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: () => Instant;
  readonly random: () => Uint8Array;
  readonly out: Output;
  readonly err: Output;
  readonly input: {
    readonly isTerminal: boolean;
    readonly stream: () => AsyncIterable<Uint8Array>;
  };
  /** Loads the prompter; only if there is a terminal. */
  readonly openPrompter: (words: PromptWords, style?: PromptStyle) => Promise<Prompter>;
  /** Opens a text in the user's editor and returns the edited text. Throws no_editor and editor_failed. */
  readonly edit: (text: string, name: string) => Promise<string>;
  /** Opens a file with the desktop's default application; false if there is no desktop. */
  readonly show: (path: string) => Promise<boolean>;
  /** Shows a text in the user's pager, with a prompt that says how to leave it, until they do; false if there is none. */
  readonly page: (text: string, prompt: string) => Promise<boolean>;
  /** Is aborted when the user or the system asks the program to stop. */
  readonly stop: AbortSignal;
  /**
   * Lets signals end the process at once from now on. For commands that have nothing to clean up and may block on a stalled
   * reader, where no signal listener would be called.
   */
  readonly stopAtOnce: () => void;
  readonly holder: DraftHolder;
  /** Whether the process in which a draft is being typed is still running. */
  readonly isAlive: (holder: DraftHolder) => boolean;
  readonly files: Files;
  /** The name of the machine's time zone. */
  readonly zone: () => string;
  /** Finds zones by their names. */
  readonly zones: FindZone;
  /** Versions of the program and of Node.js. */
  readonly versions: { readonly program: string; readonly node: string };
}

/** The part of the file system that the program needs. */
export interface Files {
  readonly defaultDatabase: string;
  exists(path: string): boolean;
  /** Whether two paths refer to the same file. */
  isSame(path: string, other: string): boolean;
  /** Reads a file in chunks. Throws no_file, no_permission and read_failed. */
  read(path: string): AsyncIterable<Uint8Array>;
  /** Opens a new file, which appears only when it is finished. Throws cannot_write, no_permission and disk_full. */
  create(path: string): Promise<Destination>;
  /** Creates a private temporary folder. */
  temporaryFolder(): string;
  /** Removes the temporary folders of earlier runs that nobody needs any more, except that of a file in use. */
  removeOldTemporaryFolders(now: Instant, inUse: string): void;
  /** Lists the names of the files in a folder; none if the folder does not exist. Throws no_permission. */
  fileNames(folder: string): readonly string[];
  /** Lists the paths of all files in a folder and the folders in it, in order. Throws no_permission. */
  filesWithin(folder: string): readonly string[];
  /** Returns size and time of a file; null if it does not exist. Throws no_permission and read_failed. */
  status(path: string): FileStatus | null;
  isFolder(path: string): boolean;
  /** Whether a folder is a mount point on which no disk is mounted. */
  isBareMountPoint(folder: string): boolean;
  /** Deletes a file. Throws no_permission and cannot_write. */
  remove(path: string): void;
  /** Returns the permission bits of a file or folder; null if the system has none. */
  mode(path: string): number | null;
  /** Returns the free space in bytes; null if unknown. */
  freeBytes(folder: string): number | null;
  /** Resolves a path to an absolute one and follows links, as far as it exists. */
  realPath(path: string): string;
  /** Returns the kind of network file system of a folder ("nfs", "cifs", "fuse"); null for a local disk or if unknown. */
  networkKind(folder: string): string | null;
}

interface FileStatus {
  readonly bytes: number;
  readonly changedAt: Instant;
}

export interface Destination {
  write(part: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  /** Removes the unfinished file; does nothing after `finish`. */
  abandon(): Promise<void>;
}
