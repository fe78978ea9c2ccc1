import { createInterface, type Interface } from 'node:readline';
import type { PromptWords } from '../domain/promptwords.ts';
import {
  Interrupted,
  type PromptQuestion,
  type Choice,
  type Prompter,
  type Reply,
} from '../interview/prompter.ts';
import { escapeLine } from '../render/escape.ts';

/**
 * Opens the prompter for a screen reader or a braille display: each question is written once, choices have numbers, and the
 * answer is a line. Nothing is redrawn.
 */
export function openPlainPrompter(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  stop: AbortSignal,
  words: PromptWords,
): Prompter {
  const write = (line: string) => output.write(`${escapeLine(line)}\n`);
  const readLine = lineReader(input, stop);

  /** Asks until `read` accepts the answer; after each one that it does not accept, writes `retryMessage`. */
  const ask = async <Value>(
    { message, hint, advice = [], more = [] }: PromptQuestion,
    choices: readonly string[],
    read: (line: string) => Value | undefined,
    retryMessage: string,
    hasLines = false,
  ): Promise<Reply<Value>> => {
    await dropTypedAhead(input, stop);
    for (const line of advice) write(line);
    write(hint === undefined || hint === '' ? message : `${message} (${hint})`);
    for (const choice of choices) write(choice);
    if (more.length > 0) write(words.more);
    for (;;) {
      const line = (await readLine(hasLines)).trim();
      if (line === '<') return { navigation: 'back' };
      if (line === '?' && more.length > 0) {
        for (const text of more) write(text);
        continue;
      }
      const answer = read(line);
      if (answer !== undefined) return { answer };
      write(retryMessage);
    }
  };

  const pick = <Value extends string>(question: ChoiceQuestion<Value>): Promise<Reply<Value>> =>
    ask(
      question,
      choiceLines(question, words.enter),
      (line) => readChoice(line, question),
      words.invalidNumber,
    );

  const askNumbers = (question: PromptQuestion, lines: readonly string[], choices: readonly Choice[]) =>
    ask(question, lines, (line) => readNumbers(line, choices), words.invalidNumber);

  return {
    text: ({ default: defaultText, hasLines, check, ...question }) =>
      ask(
        defaultText === undefined
          ? question
          : { ...question, hint: withDefault(question.hint, `${words.enter}: ${defaultText}`) },
        [],
        (line) => {
          const answer = line === '' && defaultText !== undefined ? defaultText : line;
          const problem = check?.(answer) ?? null;
          if (problem === null) return answer;
          write(problem);
          return undefined;
        },
        words.tryAgain,
        hasLines,
      ),
    pick,
    key: pick,
    pickSeveral: ({ choices, ...question }) =>
      askNumbers(question, numberedLines(withValue(choices)), withValue(choices)),
    async pickOffers(question) {
      const { id } = question;
      const choices = withValue(question.choices);
      const taken = await askNumbers(
        { ...question, hint: words.acceptedHint },
        numberedLines(choices),
        choices,
      );
      if (!('answer' in taken)) return taken;
      const offered = await askNumbers({ id, message: words.declinedQuestion }, [], choices);
      if (!('answer' in offered)) return offered;
      return {
        answer: choices
          .filter(({ value }) => taken.answer.includes(value) || offered.answer.includes(value))
          .map(({ value }) => ({ value, isTaken: taken.answer.includes(value) })),
      };
    },
  };
}

/**
 * Returns a function that reads one line or, of a text that is pasted at a terminal, all of them. It throws Interrupted at the end
 * of the input, or when `stop` is aborted.
 */
function lineReader(input: NodeJS.ReadStream, stop: AbortSignal): (hasLines: boolean) => Promise<string> {
  // One reader for all questions, paused between them so that the process can end.
  let lines: Interface | undefined;
  return (hasLines) =>
    new Promise((resolve, reject) => {
      if (stop.aborted) {
        reject(new Interrupted());
        return;
      }
      const reader = (lines ??= createInterface({ input, terminal: false }));
      const finish = (done: () => void) => {
        clearTimeout(idle);
        stop.removeEventListener('abort', onEnd);
        reader.off('line', onLine).off('close', onClose).pause();
        done();
      };
      const read: string[] = [];
      let idle: NodeJS.Timeout | undefined;
      const answer = () => finish(() => resolve(read.join('\n')));
      const onLine = (line: string) => {
        read.push(line);
        clearTimeout(idle);
        if (hasLines && input.isTTY) idle = setTimeout(answer, idleMs);
        else answer();
      };
      const onEnd = () => finish(() => reject(new Interrupted()));
      const onClose = () => (read.length > 0 ? answer() : onEnd());
      stop.addEventListener('abort', onEnd);
      reader.on('line', onLine).on('close', onClose).resume();
    });
}

/** A terminal hands over one line at a time; after this time without one, none is left. */
const idleMs = 20;

/** Drops the lines that were typed before a question is written: they do not answer it. */
async function dropTypedAhead(input: NodeJS.ReadStream, stop: AbortSignal): Promise<void> {
  if (!input.isTTY) return;
  let isIdle = false;
  const onData = () => {
    isIdle = false;
  };
  input.on('data', onData).resume();
  while (!isIdle && !stop.aborted) {
    isIdle = true;
    await new Promise((resolve) => setTimeout(resolve, idleMs));
  }
  input.off('data', onData).pause();
}

/** The choices that say something. */
function withValue<Value extends string>(choices: readonly Choice<Value>[]): readonly Choice<Value>[] {
  return choices.filter(({ value }) => value !== '');
}

type ChoiceQuestion<Value extends string> = PromptQuestion & {
  readonly choices: readonly Choice<Value>[];
  readonly default?: Value;
};

function isNumber(key: string): boolean {
  return /^\d+$/u.test(key);
}

/** Whether a choice only explains keys: its key is a word instead of a single key. */
function isKeyHint({ key }: Choice): boolean {
  return key !== undefined && key.length > 1 && key !== 'return' && !isNumber(key);
}

/**
 * Returns what to type for each choice that has a label: its key if the choices have numbers of their own, otherwise its position. A
 * choice for ENTER has none.
 */
function keysOf<Value extends string>(
  choices: readonly Choice<Value>[],
): readonly (readonly [typed: string, choice: Choice<Value>])[] {
  const shown = choices.filter((choice) => choice.label !== '' && !isKeyHint(choice));
  const hasNumbers = shown.some(({ key }) => key !== undefined && isNumber(key));
  // What says nothing has no number of its own, so that the numbers are those of the entries.
  const numbered = withValue(shown);
  return shown.map((choice) => [
    hasNumbers ? (choice.key === 'return' ? '' : (choice.key ?? '')) : String(numbered.indexOf(choice) + 1),
    choice,
  ]);
}

/** Returns the choices with what to type for each, then the explanations of keys. */
function choiceLines<Value extends string>(
  { choices, default: defaultValue }: ChoiceQuestion<Value>,
  enter: string,
): readonly string[] {
  return [
    ...keysOf(choices).map(([typed, { value, label }]) =>
      typed === ''
        ? `${enter}: ${label}`
        : `${typed}: ${withoutNumber(label, typed)}${value === defaultValue ? ` (${enter})` : ''}`,
    ),
    ...choices.filter(isKeyHint).map(({ key, label }) => `${key ?? ''}: ${label}`),
  ];
}

/** Returns a label without the number that is written before it. */
function withoutNumber(label: string, typed: string): string {
  return label.startsWith(`${typed} `) ? label.slice(typed.length).trimStart() : label;
}

/** Reads a number or a key; an empty line is the default. Undefined for anything else. */
function readChoice<Value extends string>(
  line: string,
  { choices, default: defaultValue }: ChoiceQuestion<Value>,
): Value | undefined {
  if (line === '') return defaultValue;
  const listed = keysOf(choices).find(([typed]) => typed === line)?.[1];
  return (listed ?? choices.find(({ key }) => key?.toLowerCase() === line.toLowerCase()))?.value;
}

function numberedLines(choices: readonly Choice[]): readonly string[] {
  return choices.map(({ label }, index) => `${index + 1}: ${label}`);
}

/** Reads several numbers, separated by blanks or commas. Undefined if one of them is not a choice. */
function readNumbers(line: string, choices: readonly Choice[]): readonly string[] | undefined {
  const picked = line
    .split(/[\s,]+/u)
    .filter((part) => part !== '')
    .map((part) => choices[Number(part) - 1]?.value);
  return picked.every((value) => value !== undefined) ? picked : undefined;
}

function withDefault(hint: string | undefined, enter: string): string {
  return hint === undefined || hint === '' ? enter : `${hint}; ${enter}`;
}
