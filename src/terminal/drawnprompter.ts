import type { PromptWords } from '../domain/promptwords.ts';
import type { Instant } from '../domain/time/zone.ts';
import { Cancelled, Interrupted, type Choice, type Prompter, type Reply } from '../interview/prompter.ts';
import { wrap } from '../render/fit.ts';
import { escapeLine } from '../render/escape.ts';
import { surviveHangup } from './hangup.ts';
import {
  keyPrompt,
  listPrompt,
  pasteKeys,
  textPrompt,
  type Mark,
  type PromptConfig,
} from './customprompts.ts';
import { isEnterKey } from './inquirer.ts';

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly sequence?: string;
}

const indent = '  ';
const usualWidth = 80;
const usualRows = 24;
/** The lines of a list besides its entries. */
const otherRows = 6;

const goBack = Symbol('go back');
const stopPrompt = Symbol('stop');

/** People press ENTER out of habit after a single key has answered a question; within this time, it is no further answer. */
const habitMs = 1_000;

/** Opens the prompter for a terminal that can be redrawn. Questions go to the error stream, since standard output is for data. */
export function openDrawnPrompter(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  stop: AbortSignal,
  words: PromptWords,
  clock: () => Instant,
): Prompter {
  surviveHangup(input, stop);
  const paste = { isOn: false };
  const run = promptRunner(input, output, stop, paste);
  const always = () => true;
  let keyedAt: Instant | null = null;
  const isIgnored = (key: Key) => {
    // A pasted text answers no question for a key.
    if (paste.isOn || key.name === pasteKeys.end) return true;
    const isHabit = isEnterKey(key as never) && keyedAt !== null && clock() - keyedAt < habitMs;
    if (!isHabit) keyedAt = null;
    return isHabit;
  };
  const config = (message: string): PromptConfig => ({
    message: wrapWords(message, output),
    words,
    width: output.columns || usualWidth,
    isIgnored,
  });
  const escapeLabels = <Value extends string>(choices: readonly Choice<Value>[]) =>
    choices.map((choice) => ({ ...choice, label: escapeLine(choice.label) }));
  const rows = () => Math.max(otherRows, (output.rows || usualRows) - otherRows);
  const linesOf = (texts: readonly string[]) =>
    texts.flatMap((text) => wrap(escapeLine(text), columnsOf(output)));

  return {
    async text({ message, hint = '', default: defaultText = '', hasLines = false, check }) {
      let typed = '';
      // The default is escaped on screen; if it is accepted, the original is returned.
      const shown = escapeLine(defaultText);
      const original = (text: string) => (text === shown ? defaultText : text);
      const reply = await run(
        textPrompt,
        {
          ...config(message),
          hint,
          hasLines,
          default: shown,
          onType: (text: string) => (typed = text),
          check: (text: string) => {
            const problem = check?.(original(text)) ?? null;
            return problem === null ? null : wrapWords(problem, output);
          },
        },
        // The key may arrive before or after the prompt has added it to the text.
        () => typed === '' || typed === '<',
      );
      return 'answer' in reply ? { answer: original(reply.answer) } : reply;
    },
    async pick({ message, hint, choices, default: defaultValue, more = [] }) {
      const reply = await run(
        listPrompt,
        {
          ...config(message),
          hint: hint === undefined ? words.pick : `${words.pick}  ${hint}`,
          choices: escapeLabels(choices),
          cycle: [],
          marks: {},
          advice: [],
          more: linesOf(more),
          // As many as the window has room for, because users in a hurry do not scroll.
          rows: rows(),
          ...(defaultValue === undefined ? {} : { default: defaultValue }),
        },
        always,
      );
      if (!('answer' in reply)) return reply;
      const picked = choices.find(({ value }) => reply.answer[value] !== undefined);
      return { answer: picked?.value ?? ('' as (typeof choices)[number]['value']) };
    },
    async key({ message, hint = '', choices, default: defaultValue }) {
      const reply = await run(
        keyPrompt,
        {
          ...config(message),
          hint,
          choices: escapeLabels(choices),
          ...(defaultValue === undefined ? {} : { default: defaultValue }),
        },
        always,
      );
      if (!('answer' in reply)) return reply;
      if (!reply.answer.isEnter) keyedAt = clock();
      return { answer: reply.answer.value as (typeof choices)[number]['value'] };
    },
    async pickOffers({ message, hint = '', advice = [], more = [], choices, before = [] }) {
      const marks = Object.fromEntries(
        before.map(({ value, isTaken }): [string, Mark] => [value, isTaken ? 'taken' : 'offered']),
      );
      const reply = await run(
        listPrompt,
        {
          ...config(message),
          hint,
          choices: escapeLabels(choices),
          cycle: ['taken', 'offered'],
          marks,
          advice: linesOf(advice),
          more: linesOf(more),
          rows: Math.min(rows(), offerRows),
          ...(before[0] === undefined ? {} : { default: before[0].value }),
        },
        always,
      );
      if (!('answer' in reply)) return reply;
      return {
        answer: choices.flatMap(({ value }) => {
          const mark = reply.answer[value];
          return mark === undefined ? [] : [{ value, isTaken: mark === 'taken' }];
        }),
      };
    },
    async pickSeveral({ message, choices }) {
      const reply = await run(
        listPrompt,
        {
          ...config(message),
          hint: words.several,
          choices: escapeLabels(choices),
          cycle: ['taken'],
          marks: {},
          advice: [],
          more: [],
          rows: rows(),
        },
        always,
      );
      return 'answer' in reply
        ? { answer: choices.map(({ value }) => value).filter((value) => reply.answer[value] !== undefined) }
        : reply;
    },
  };
}

/** The offers shown at once: the usual ones come first. */
const offerRows = 6;

function columnsOf({ columns }: NodeJS.WriteStream): number | null {
  return columns > 0 ? columns : null;
}

/** Wraps a text at words, since the library breaks lines anywhere. The prefix of the library is as wide as the indent. */
function wrapWords(text: string, output: NodeJS.WriteStream): string {
  const columns = columnsOf(output);
  return wrap(escapeLine(text), columns === null ? null : columns - indent.length).join(`\n${indent}`);
}

type Prompt<Value, Config> = (
  config: Config,
  context: {
    readonly input: NodeJS.ReadStream;
    readonly output: NodeJS.WriteStream;
    readonly signal: AbortSignal;
  },
) => Promise<Value>;

type RunPrompt = <Value, Config>(
  prompt: Prompt<Value, Config>,
  config: Config,
  isEmpty: () => boolean,
) => Promise<Reply<Value>>;

/** Asks the terminal to send keys around what is pasted, so that its line breaks are not taken for answers. */
const markPastes = '\u001B[?2004h';
const leavePastes = '\u001B[?2004l';

/**
 * Returns a function that asks one question with a prompt of the library. While nothing is typed, `<` and Esc go back; Ctrl-C
 * throws Cancelled, Ctrl-D and `stop` throw Interrupted. Keys that arrive before a question is drawn answer nothing.
 */
function promptRunner(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  stop: AbortSignal,
  paste: { isOn: boolean },
): RunPrompt {
  return async (prompt, config, isEmpty) => {
    const end = new AbortController();
    const onKey = (_: unknown, key: Key | undefined) => {
      if (key?.name === pasteKeys.start) paste.isOn = true;
      if (key?.name === pasteKeys.end) paste.isOn = false;
      if (paste.isOn) return;
      if ((key?.sequence === '<' || key?.name === 'escape') && isEmpty()) end.abort(goBack);
      if (key?.ctrl === true && key.name === 'd' && isEmpty()) end.abort(stopPrompt);
    };
    const onStop = () => end.abort(stopPrompt);
    if (stop.aborted) throw new Interrupted();
    stop.addEventListener('abort', onStop);
    input.on('keypress', onKey);
    paste.isOn = false;
    output.write(markPastes);
    try {
      return { answer: await prompt(config, { input, output, signal: end.signal }) };
    } catch (error) {
      if (end.signal.reason === goBack) return { navigation: 'back' };
      // The library's name for Ctrl-C.
      if (error instanceof Error && error.name === 'ExitPromptError') throw new Cancelled();
      if (error instanceof Error && /^(Exit|Abort|Cancel)PromptError$/u.test(error.name))
        throw new Interrupted();
      throw error;
    } finally {
      output.write(leavePastes);
      input.off('keypress', onKey);
      stop.removeEventListener('abort', onStop);
    }
  };
}
