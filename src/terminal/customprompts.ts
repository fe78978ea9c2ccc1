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
  /** The name of the ENTER key. */
  readonly enter: string;
  readonly choices: readonly Choice[];
  /** Columns of the terminal. */
  readonly width: number;
  readonly default?: string;
}

/** Asks for one key; ENTER chooses the default if there is one. Upper and lower case are equal. */
export const keyPrompt = createPrompt<string, KeyConfig>(
  ({ message, choices, enter, width, default: defaultValue }, done) => {
    const [answered, setAnswered] = useState<string | null>(null);
    // After a key without a meaning, the keys are listed; otherwise the program would seem to hang.
    const [isMissed, setMissed] = useState(false);
    useKeypress((key, line) => {
      const typed = line.line.slice(-1).toLowerCase();
      line.clearLine(0);
      const picked = isEnterKey(key)
        ? choices.find(({ value }) => value === defaultValue)
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
    const labelled = choices.filter(({ label }) => label !== '');
    const keyName = ({ key }: Choice) => (key === undefined || key === 'return' ? enter : key.toUpperCase());
    const labels = labelled.map((choice) => {
      const label = `[${keyName(choice)}] ${choice.label}`;
      return choice.value === defaultValue && keyName(choice) !== enter ? `${label} (${enter})` : label;
    });
    const keys = labelled.filter(({ key }) => key !== undefined).map(keyName);
    const keyHint = isMissed ? `\n  > ${keys.join(' · ')}` : '';
    return `${prefix} ${message}\n${inLines(labels, Math.min(choicesWidth, width - 4))}${keyHint}`;
  },
);

const choicesWidth = 76;

/** Puts choices on as few lines as possible; only a choice that is wider than a line is broken. */
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
  /** The marks to start with. */
  readonly before: readonly OfferAnswer[];
}

type Mark = 'neither' | 'taken' | 'offered';
const nextMark: Readonly<Record<Mark, Mark>> = { neither: 'taken', taken: 'offered', offered: 'neither' };
const signs: Readonly<Record<Mark, string>> = { neither: '  ', taken: '● ', offered: '○ ' };

/** Asks what was offered, and what of it the customer took: SPACE changes a mark from neither to taken to offered. */
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
