import {
  createPrompt,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isUpKey,
  useKeypress,
  usePrefix,
  useState,
} from './inquirer.ts';
import type { Choice, OfferAnswer } from '../interview/prompter.ts';
import { wrap } from '../render/fit.ts';

interface KeyConfig {
  readonly message: string;
  /** What the ENTER key is called. */
  readonly enter: string;
  readonly choices: readonly Choice[];
  /** Columns of the terminal. */
  readonly width: number;
  readonly default?: string;
}

/** One key answers; ENTER takes the default where there is one. Capitals count as their small letters. */
export const keyPrompt = createPrompt<string, KeyConfig>(
  ({ message, choices, enter, width, default: normal }, done) => {
    const [answered, setAnswered] = useState<string | null>(null);
    // Said where a key did nothing, or it looks as if the program hung.
    const [isMissed, setMissed] = useState(false);
    useKeypress((key, line) => {
      const typed = line.line.slice(-1).toLowerCase();
      line.clearLine(0);
      const picked = isEnterKey(key)
        ? choices.find(({ value }) => value === normal)
        : choices.find(
            (choice) => choice.key?.toLowerCase() === typed || choice.key?.toLowerCase() === key.name,
          );
      if (!picked) {
        setMissed(true);
        return;
      }
      setAnswered(picked.label);
      done(picked.value);
    });
    const prefix = usePrefix({ status: answered === null ? 'idle' : 'done' });
    if (answered !== null) return `${prefix} ${message} ${answered}`.trimEnd();
    const shown = choices
      .filter(({ label }) => label !== '')
      .map(({ value, label, key }) => {
        const name = key === undefined || key === 'return' ? enter : key.toUpperCase();
        return value === normal && name !== enter ? `[${name}] ${label} (${enter})` : `[${name}] ${label}`;
      });
    const keys = choices.flatMap(({ key, label }) =>
      label === '' || key === undefined ? [] : [key === 'return' ? enter : key.toUpperCase()],
    );
    return `${prefix} ${message}\n${inLines(shown, Math.min(choicesWidth, width - 4))}${isMissed ? `\n  > ${keys.join(' · ')}` : ''}`;
  },
);

const choicesWidth = 76;

/** Puts choices on as few lines as fit, breaking only one that is wider than they are. */
function inLines(choices: readonly string[], width: number): string {
  const lines: string[] = [];
  for (const choice of choices) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}  ${choice}`.length <= width)
      lines[lines.length - 1] = `${last}  ${choice}`;
    else lines.push(...wrap(choice, width));
  }
  return lines.map((line) => `  ${line}`).join('\n');
}

interface OffersConfig {
  readonly message: string;
  readonly hint: string;
  readonly choices: readonly Choice[];
  /** What was marked before. */
  readonly before: readonly OfferAnswer[];
}

type Mark = 'neither' | 'taken' | 'offered';
const nextMark: Readonly<Record<Mark, Mark>> = { neither: 'taken', taken: 'offered', offered: 'neither' };
const signs: Readonly<Record<Mark, string>> = { neither: '  ', taken: '● ', offered: '○ ' };

/** What was offered, and what of it they took: SPACE goes from taken to offered to neither. */
export const offersPrompt = createPrompt<readonly OfferAnswer[], OffersConfig>(
  ({ message, hint, choices, before }, done) => {
    const [cursor, setCursor] = useState(0);
    const [marks, setMarks] = useState<Readonly<Record<string, Mark>>>(
      Object.fromEntries(before.map(({ value, isTaken }) => [value, isTaken ? 'taken' : 'offered'])),
    );
    const [isDone, setDone] = useState(false);
    const markOf = (value: string) => marks[value] ?? 'neither';
    const offered = choices
      .filter(({ value }) => markOf(value) !== 'neither')
      .map(({ value }) => ({ value, isTaken: markOf(value) === 'taken' }));
    useKeypress((key, line) => {
      line.clearLine(0);
      const current = choices[cursor];
      if (isEnterKey(key)) {
        setDone(true);
        done(offered);
      } else if (isUpKey(key)) setCursor((cursor + choices.length - 1) % choices.length);
      else if (isDownKey(key)) setCursor((cursor + 1) % choices.length);
      else if (isSpaceKey(key) && current) {
        setMarks({ ...marks, [current.value]: nextMark[markOf(current.value)] });
      }
    });
    const prefix = usePrefix({ status: isDone ? 'done' : 'idle' });
    if (isDone) {
      const labels = choices.filter(({ value }) => markOf(value) !== 'neither');
      return `${prefix} ${message} ${labels.map(({ value, label }) => `${signs[markOf(value)]}${label}`).join(', ')}`;
    }
    const lines = choices.map(
      ({ value, label }, index) => `${index === cursor ? '> ' : '  '}${signs[markOf(value)]}${label}`,
    );
    return `${prefix} ${message}\n${lines.join('\n')}\n  ${hint}`;
  },
);
