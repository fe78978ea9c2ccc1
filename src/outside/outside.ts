import type { DraftHolder } from '../domain/draft.ts';
import type { Instant, Zones } from '../domain/time/zone.ts';
import type { PromptWords } from '../domain/promptwords.ts';
import type { Prompter } from '../interview/prompter.ts';

/** A stream that people or programs read. */
export interface Output {
  /** Resolves when it is handed over; text goes as UTF-8. Throws ClosedPipe, disk_full or cannot_write. */
  write(part: string | Uint8Array): Promise<void>;
  readonly isTerminal: boolean;
  /** Whether nobody can ever read it, as far as the system tells (`>&-`). */
  readonly isClosed: () => boolean;
  /** Columns of the terminal; null when it is none. */
  readonly width: number | null;
}

/** Whoever was reading has gone (`| head`); nothing is wrong, and nothing more is to be said. */
export class ClosedPipe extends Error {}

/** Drawn on the screen, or plain lines for those who hear or feel them. */
export type PromptStyle = 'drawn' | 'plain';

/** Everything outside the program. Handed in by main, by a test, by nobody else. */
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
  /** Loads what asks questions; only when there is a terminal. */
  readonly openPrompter: (words: PromptWords, style?: PromptStyle) => Promise<Prompter>;
  /** Lets somebody edit a text in an editor of their own. Throws no_editor, editor_failed. */
  readonly edit: (text: string, name: string) => Promise<string>;
  /** Shows somebody a file with whatever their desktop has for it; false where there is no desktop. */
  readonly show: (path: string) => Promise<boolean>;
  /** Aborted when the person or the machine wants the program to stop. */
  readonly stop: AbortSignal;
  /**
   * From here on a signal ends the process at once: for those who have nothing to tidy up, and who may be stuck writing to
   * a reader that has stalled, where no listener would ever be called.
   */
  readonly stopAtOnce: () => void;
  readonly holder: DraftHolder;
  /** Whether the process that holds a draft is still there. */
  readonly isAlive: (holder: DraftHolder) => boolean;
  readonly files: Files;
  /** The name of the zone of the machine. */
  readonly zone: () => string;
  /** Finds zones by their names. */
  readonly zones: Zones;
  /** What the program runs on. */
  readonly versions: { readonly program: string; readonly node: string };
}

/** The file system, as far as the program needs it. */
export interface Files {
  readonly defaultDatabase: string;
  exists(path: string): boolean;
  /** Whether two paths lead to one file. */
  isSame(path: string, other: string): boolean;
  /** Bytes of a file. Throws no_file, no_permission, read_failed. */
  read(path: string): AsyncIterable<Uint8Array>;
  /** A file that appears when it is finished, whole, or not at all. Throws cannot_write, no_permission, disk_full. */
  create(path: string): Promise<Destination>;
  /** A new folder that nobody else reads. */
  temporaryFolder(): string;
  /** The names of the files in a folder; none where there is no such folder. Throws no_permission. */
  fileNames(folder: string): readonly string[];
  /** What is known of a file; null where it has gone. */
  status(path: string): FileStatus | null;
  isFolder(path: string): boolean;
  /** Whether a folder is where disks are mounted, and none is. */
  isBareMountPoint(folder: string): boolean;
  /** Throws no_permission, cannot_write. */
  remove(path: string): void;
  /** Who may read a file or a folder, as the bits of its mode; null where the system knows no such bits. */
  mode(path: string): number | null;
  /** Bytes that can still be written there; null where that cannot be told. */
  freeBytes(folder: string): number | null;
  /** The whole path with all links followed, as far as it is there. */
  realPath(path: string): string;
  /** What keeps a folder, where the system tells: "nfs", "cifs", "fuse" …; null for an ordinary disk or where it does not. */
  networkKind(folder: string): string | null;
}

export interface FileStatus {
  readonly bytes: number;
  readonly changedAt: Instant;
}

export interface Destination {
  write(part: string | Uint8Array): Promise<void>;
  finish(): Promise<void>;
  /** Leaves nothing behind; after `finish` it does nothing. */
  abandon(): Promise<void>;
}
