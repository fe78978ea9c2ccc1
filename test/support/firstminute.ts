import { seenIn } from '../e2e/screen.ts';
import type { Sandbox } from './program.ts';
import { terminalOf } from './pty.ts';

/** One screen on the way to the first complaint. */
export interface Screen {
  /** What is waited for. */
  readonly shows: string;
  /** Keys pressed from the start until this screen appeared. */
  readonly keys: number;
  /** Words on the lines of this screen that were not on the screen before. */
  readonly newWords: number;
  readonly wordsOnScreen: number;
  readonly screen: string;
}

/** A command line as it is typed at a shell, what runs for it, and what is answered to each question. */
export interface Run {
  readonly typed: string;
  readonly command: readonly string[];
  /** Pairs of what is waited for and what is pressed then: ⏎ and ↓ are one key each. */
  readonly dialogue: readonly (readonly [shows: string, pressed: string])[];
}

export const window = { columns: 80, rows: 24 };
const quietMs = 150;

/** Counts keys and words, screen by screen, in a window of 24 rows; each run begins below the one before. */
export async function measureScreens(sandbox: Sandbox, runs: readonly Run[]): Promise<readonly Screen[]> {
  const screens: Screen[] = [];
  let keys = 0;
  let shownBefore = '';
  let before = '';
  const add = (shows: string, raw: string) => {
    const screen = seenIn(raw, window);
    screens.push({
      shows,
      screen,
      keys,
      newWords: countWords(newLines(screen, before)),
      wordsOnScreen: countWords(screen),
    });
    before = screen;
  };
  for (const { typed, command, dialogue } of runs) {
    keys += typed.length + 1;
    const terminal = terminalOf(sandbox, command, {}, window);
    for (const [shows, pressed] of dialogue) {
      await terminal.waitFor(shows);
      await quiet(terminal.raw);
      add(shows, `${shownBefore}${terminal.raw()}`);
      keys += pressed.length;
      terminal.type(pressed);
    }
    await terminal.exit;
    await quiet(terminal.raw);
    shownBefore += `${terminal.raw()}$ `;
    add('end', shownBefore);
  }
  return screens;
}

export function totalOf(screens: readonly Screen[]): { readonly keys: number; readonly newWords: number } {
  return {
    keys: screens.at(-1)?.keys ?? 0,
    newWords: screens.reduce((sum, { newWords }) => sum + newWords, 0),
  };
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function quiet(raw: () => string): Promise<void> {
  for (let before = ''; before !== raw();) {
    before = raw();
    await sleep(quietMs);
  }
}

function newLines(screen: string, before: string): string {
  const old = new Set(before.split('\n'));
  return screen
    .split('\n')
    .filter((line) => !old.has(line))
    .join('\n');
}

/** Whatever has a letter or a digit in it counts as a word. */
function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
