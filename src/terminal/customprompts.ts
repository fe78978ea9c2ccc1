import {
  createPrompt,
  isBackspaceKey,
  isDownKey,
  isEnterKey,
  isSpaceKey,
  isTabKey,
  isUpKey,
  useEffect,
  useKeypress,
  usePrefix,
  useRef,
  useState,
} from './inquirer.ts';
import type { PromptWords } from '../domain/promptwords.ts';
import { fold } from '../domain/text.ts';
import type { Choice } from '../interview/prompter.ts';
import { escapeLine } from '../render/escape.ts';
import { truncate, wrap } from '../render/fit.ts';

/** What all prompts need. */
export interface PromptConfig {
  readonly message: string;
  readonly words: PromptWords;
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether a key belongs to the answer before, and is ignored. */
  readonly isIgnored: (key: { readonly name: string }) => boolean;
}

/** The keys that a terminal sends around a text that is pasted. */
export const pasteKeys = { start: 'paste-start', end: 'paste-end' } as const;

/** A question with its answer, broken between words; the prefix of the library is two columns wide. */
function answeredLine(prefix: string, message: string, answer: string, width: number): string {
  const text = `${message.replace(/\n\s*/gu, ' ')} ${answer}`;
  return `${prefix} ${wrap(text, width - 2).join('\n  ')}`;
}

interface KeyConfig extends PromptConfig {
  /** Shown behind the choices. */
  readonly hint: string;
  readonly choices: readonly Choice[];
  readonly default?: string;
}

/** The answer to a question for one key, and whether ENTER gave it. */
interface KeyAnswer {
  readonly value: string;
  readonly isEnter: boolean;
}

/** Asks for one key; ENTER chooses the default if there is one. Upper and lower case are equal. */
export const keyPrompt = createPrompt<KeyAnswer, KeyConfig>(
  ({ message, hint, choices, words, width, isIgnored, default: defaultValue }, done) => {
    const [answered, setAnswered] = useState<string | null>(null);
    // After a key without a meaning, the keys are named; otherwise the program would seem to hang.
    const [isMissed, setMissed] = useState(false);
    useKeypress((key, line) => {
      const typed = line.line.slice(-1).toLowerCase();
      line.clearLine(0);
      if (isIgnored(key)) return;
      const picked = isEnterKey(key)
        ? choices.find(({ value }) => value === defaultValue)
        : choices.find(
            (choice) => choice.key?.toLowerCase() === typed || choice.key?.toLowerCase() === key.name,
          );
      if (!picked) {
        setMissed(true);
        return;
      }
      setAnswered(picked.label || (picked.key ?? '').toUpperCase());
      done({ value: picked.value, isEnter: isEnterKey(key) });
    });
    const prefix = usePrefix({ status: answered === null ? 'idle' : 'done' });
    if (answered !== null) return answeredLine(prefix, message, answered, width);
    const keyName = ({ key }: Choice) =>
      key === undefined || key === 'return' ? words.enter : key.toUpperCase();
    const labels = choices
      .filter(({ label }) => label !== '')
      .map((choice) => {
        const label = `[${keyName(choice)}] ${choice.label}`;
        return choice.value === defaultValue && keyName(choice) !== words.enter
          ? `${label} (${words.enter})`
          : label;
      });
    const missed = isMissed ? `\n  ${wrap(`> ${words.pressKey}`, width - 4).join('\n    ')}` : '';
    return `${prefix} ${message}\n${inLines(hint === '' ? labels : [...labels, hint], Math.min(choicesWidth, width - 4))}${missed}`;
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

/** How an entry of a list is marked. */
export type Mark = 'taken' | 'offered';

interface ListConfig extends PromptConfig {
  readonly hint: string;
  /** The first entry may have an empty value: nothing is said. */
  readonly choices: readonly Choice[];
  /** Where the cursor begins; by default at the first entry. */
  readonly default?: string;
  /** The marks that SPACE sets in turn; none in a list from which one entry is picked. */
  readonly cycle: readonly Mark[];
  /** The marks to start with, by value. */
  readonly marks: Readonly<Record<string, Mark>>;
  /** Lines above the entries, and those that `?` adds. */
  readonly advice: readonly string[];
  readonly more: readonly string[];
  /** The greatest number of entries to show at once. */
  readonly rows: number;
}

const signs: Readonly<Record<Mark, string>> = { taken: '● ', offered: '○ ' };
/** Letters typed within this time search for one beginning. */
const searchMs = 700;

/**
 * Asks for an entry of a list, or for several: ENTER takes the marked ones, or the one under the cursor if SPACE was not used.
 * Letters move the cursor to an entry that begins with them. Returns marks by value.
 */
export const listPrompt = createPrompt<Readonly<Record<string, Mark>>, ListConfig>(
  ({ message, hint, choices, words, width, isIgnored, cycle, advice, more, rows, ...start }, done) => {
    const first = choices.findIndex(({ value }) => value === start.default);
    const [cursor, setCursor] = useState(Math.max(0, first));
    const [marks, setMarks] = useState(start.marks);
    const [isDone, setDone] = useState(false);
    const [isMoreShown, setMoreShown] = useState(false);
    // Whoever has unmarked everything means nothing, not the entry under the cursor.
    const [isTouched, setTouched] = useState(false);
    const search = useRef<NodeJS.Timeout | undefined>(undefined);
    const isMarked = choices.some(({ value }) => marks[value] !== undefined);
    useKeypress((key, line) => {
      const typed = line.line;
      clearTimeout(search.current);
      const current = choices[cursor];
      if (isIgnored(key)) {
        line.clearLine(0);
        return;
      }
      if (isEnterKey(key)) {
        const picked: Readonly<Record<string, Mark>> =
          isMarked || isTouched || !current || current.value === '' ? marks : { [current.value]: 'taken' };
        setMarks(picked);
        setDone(true);
        done(picked);
        return;
      }
      if (isUpKey(key) || isDownKey(key)) {
        line.clearLine(0);
        setCursor(Math.min(choices.length - 1, Math.max(0, cursor + (isUpKey(key) ? -1 : 1))));
      } else if (typed === '?' && more.length > 0) {
        line.clearLine(0);
        setMoreShown(true);
      } else if (isSpaceKey(key) && cycle.length > 0) {
        line.clearLine(0);
        if (current && current.value !== '') {
          setMarks(nextMarks(marks, current.value, cycle));
          setTouched(true);
        }
      } else {
        const found = choices.findIndex(({ label }) => fold(label).startsWith(fold(typed)));
        if (found >= 0 && typed !== '') setCursor(found);
        search.current = setTimeout(() => line.clearLine(0), searchMs);
      }
    });
    const prefix = usePrefix({ status: isDone ? 'done' : 'idle' });
    const sign = (value: string) => {
      const mark = marks[value];
      return cycle.length < 2 && isDone ? '' : mark === undefined ? '  ' : signs[mark];
    };
    if (isDone) {
      const picked = choices.filter(({ value }) => marks[value] !== undefined);
      const labels = picked.map(({ value, label }) => `${sign(value)}${label}`);
      return answeredLine(prefix, message, labels.join(', ') || words.unanswered, width);
    }
    const above = [...advice, ...(isMoreShown ? more : [])];
    const room = Math.max(fewestRows, Math.min(choices.length, rows - above.length));
    const top = Math.min(Math.max(0, cursor - Math.floor(room / 2)), choices.length - room);
    const lines = choices.slice(Math.max(0, top), Math.max(0, top) + room).map((choice) => {
      const pointer = choice === choices[cursor] ? '> ' : '  ';
      // One line each: `rows` counts entries. In its last column a terminal may break the line.
      return truncate(`${pointer}${cycle.length === 0 ? '' : sign(choice.value)}${choice.label}`, width - 1);
    });
    const below = top + room < choices.length ? ['  ↓ …'] : [];
    const tips = [hint, ...(more.length > 0 && !isMoreShown ? [words.more] : [])].join('  ');
    const tipLines = wrap(tips, width - 4).map((line) => `  ${line}`);
    return [`${prefix} ${message}`, ...above, ...lines, ...below, ...tipLines].join('\n');
  },
);

const fewestRows = 3;

function nextMarks(
  marks: Readonly<Record<string, Mark>>,
  value: string,
  cycle: readonly Mark[],
): Readonly<Record<string, Mark>> {
  const mark = marks[value];
  const next = cycle[mark === undefined ? 0 : cycle.indexOf(mark) + 1];
  const others = Object.fromEntries(Object.entries(marks).filter(([each]) => each !== value));
  return next === undefined ? others : { ...others, [value]: next };
}

interface TextConfig extends PromptConfig {
  /** Whether the answer may have several lines, which only a pasted text has; otherwise they become one. */
  readonly hasLines: boolean;
  /** Shown in brackets until the question is answered. */
  readonly hint: string;
  /** What ENTER answers while nothing is typed; TAB puts it into the line, to be edited. */
  readonly default: string;
  /** Returns what is wrong with an answer, or null if it is valid. */
  readonly check: (text: string) => string | null;
  readonly onType: (text: string) => void;
}

/**
 * Asks for a text. An answer that is refused stays in the line, with the reason below it. Line breaks in a pasted text belong to
 * it; backspace at the beginning of its last line takes them back.
 */
export const textPrompt = createPrompt<string, TextConfig>(
  ({ message, hint, words, width, isIgnored, hasLines, default: defaultText, check, onType }, done) => {
    const [text, setText] = useState('');
    const [linesBefore, setLinesBefore] = useState<readonly string[]>([]);
    const [usual, setUsual] = useState(defaultText);
    const [problem, setProblem] = useState<string | null>(null);
    const [isDone, setDone] = useState(false);
    // The lines of the text that is being pasted; null if none is.
    const pasted = useRef<{ readonly lines: string[]; lastKey: string } | null>(null);
    const edit = (value: string) => {
      setText(value);
      setProblem(null);
      onType([...linesBefore, value].join('\n'));
    };
    const paste = (lines: readonly string[], line: Editor) => {
      const all = hasLines
        ? [...lines]
        : [
            lines
              .map((each) => each.trim())
              .filter(Boolean)
              .join(' '),
          ];
      const last = all.pop() ?? '';
      setLinesBefore([...linesBefore, ...all]);
      line.clearLine(0);
      line.write(last);
      edit(last);
    };
    // Letters that were typed ahead are part of the text.
    useEffect((line) => {
      if (line.line !== '') edit(line.line);
    }, []);
    useKeypress((key, line) => {
      if (key.name === pasteKeys.start) pasted.current = { lines: [text], lastKey: '' };
      else if (pasted.current !== null) {
        const { lines, lastKey } = pasted.current;
        pasted.current.lastKey = key.name;
        if (key.name === pasteKeys.end) {
          pasted.current = null;
          paste(lines, line);
        } else if (key.name === lineFeed && lastKey === carriageReturn) return;
        else if (key.name === lineFeed || key.name === carriageReturn) lines.push('');
        else lines[lines.length - 1] = line.line;
      } else if (isIgnored(key)) return;
      else if (isEnterKey(key)) {
        const answer = (linesBefore.length === 0 ? text : [...linesBefore, text].join('\n').trim()) || usual;
        const found = check(answer);
        setProblem(found);
        if (found === null) {
          setText(answer);
          setDone(true);
          done(answer);
        } else {
          // Reading the line has emptied it.
          line.write(text);
        }
      } else if (isBackspaceKey(key) && text === '') {
        const before = linesBefore.at(-1);
        if (before === undefined) setUsual('');
        else {
          setLinesBefore(linesBefore.slice(0, -1));
          line.write(before);
          setText(before);
        }
      } else if (isTabKey(key) && text === '') {
        line.clearLine(0);
        line.write(usual);
        edit(usual);
      } else edit(line.line);
    });
    const prefix = usePrefix({ status: isDone ? 'done' : 'idle' });
    if (isDone) {
      const answer = text.replace(/\s*\n\s*/gu, ' / ');
      return answeredLine(prefix, message, answer === '' ? words.unanswered : answer, width);
    }
    const shown = text === '' && usual !== '' && linesBefore.length === 0 ? `(${usual}) ` : text;
    const prompt =
      hint === '' ? message : wrap(`${message.replace(/\n\s*/gu, ' ')} (${hint})`, width - 2).join('\n  ');
    const question =
      linesBefore.length === 0
        ? `${prefix} ${prompt} ${shown}`
        : [`${prefix} ${prompt}`, ...linesBefore.map((line) => `  ${escapeLine(line)}`), `  ${shown}`].join(
            '\n',
          );
    return [question, problem === null ? '' : `> ${problem}`];
  },
);

type Editor = Parameters<Parameters<typeof useKeypress>[0]>[1];

/** The keys for line breaks: a terminal sends those of a pasted text as the one, the other or both. */
const carriageReturn = 'return';
const lineFeed = 'enter';
