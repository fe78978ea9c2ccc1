import { createPromptModule } from './inquirer.ts';
import type { PromptWords } from '../domain/promptwords.ts';
import { Interrupted, type Choice, type Prompter, type Reply } from '../interview/prompter.ts';
import { wrap } from '../render/fit.ts';
import { escapeLine } from '../render/escape.ts';
import { keyPrompt, offersPrompt } from './customprompts.ts';

interface Key {
  readonly name?: string;
  readonly ctrl?: boolean;
  readonly sequence?: string;
}

/** The options of a prompt: its message, and others that depend on its type. */
interface PromptConfig {
  readonly message: string;
  readonly [key: string]: unknown;
}

const indent = '  ';
const widestChoices = 80;

const goBack = Symbol('go back');
const stopPrompt = Symbol('stop');

/** Opens the prompter for a terminal that can be redrawn. Questions go to the error stream, since standard output is for data. */
export function openDrawnPrompter(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  stop: AbortSignal,
  words: PromptWords,
): Prompter {
  const ask = promptRunner(input, output, stop);
  const width = () => columnsOf(output);
  const always = () => true;
  const keyTip = (text: string) => ({ style: { keysHelpTip: () => text } });
  const escapeLabels = (choices: readonly Choice[]) =>
    choices.map((choice) => ({ ...choice, label: escapeLine(choice.label) }));
  const asNames = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => ({ value, name: escapeLine(label) }));

  return {
    async text({ message, hint, default: defaultText, check }) {
      let typed = '';
      // The default is escaped on screen; if it is accepted, the original is returned.
      const shown = defaultText === undefined ? undefined : escapeLine(defaultText);
      const reply = await ask<string>(
        'input',
        {
          message: hint === undefined ? message : `${message} (${hint})`,
          ...(shown === undefined ? {} : { default: shown }),
          transformer: (value: string) => (typed = value),
          validate: (value: string) => {
            const problem = check?.(value) ?? null;
            return problem === null ? true : wrapWords(problem, output);
          },
        },
        // The key may arrive before or after the prompt has added it to the text.
        () => typed === '' || typed === '<',
      );
      return 'answer' in reply && defaultText !== undefined && reply.answer === shown
        ? { answer: defaultText }
        : reply;
    },
    pick: ({ message, choices, default: defaultValue }) =>
      ask(
        'select',
        {
          message,
          choices: asNames(choices),
          // As many as the window has room for, because users in a hurry do not scroll.
          pageSize: Math.max(7, (output.rows || 24) - 6),
          theme: keyTip(words.pick),
          loop: false,
          ...(defaultValue === undefined ? {} : { default: defaultValue }),
        },
        always,
      ),
    key: ({ message, choices, default: defaultValue }) =>
      ask(
        'key',
        {
          message,
          choices: escapeLabels(choices),
          width: width() ?? widestChoices,
          enter: words.enter,
          ...(defaultValue === undefined ? {} : { default: defaultValue }),
        },
        always,
      ),
    pickOffers: ({ message, hint = '', advice = [], choices, before = [] }) => {
      const lines = advice.flatMap((line) => wrap(escapeLine(line), width()));
      output.write(lines.map((line) => `${line}\n`).join(''));
      return ask('offers', { message, hint, choices: escapeLabels(choices), before }, always);
    },
    pickSeveral: ({ message, choices }) =>
      ask('checkbox', { message, choices: asNames(choices), theme: keyTip(words.several) }, always),
  };
}

function columnsOf({ columns }: NodeJS.WriteStream): number | null {
  return columns > 0 ? columns : null;
}

/** Wraps a text at words, since the library breaks lines anywhere. The prefix of the library is as wide as the indent. */
function wrapWords(text: string, output: NodeJS.WriteStream): string {
  const columns = columnsOf(output);
  return wrap(escapeLine(text), columns === null ? null : columns - indent.length).join(`\n${indent}`);
}

type RunPrompt = <Value>(type: string, config: PromptConfig, isEmpty: () => boolean) => Promise<Reply<Value>>;

/**
 * Returns a function that asks one question with a prompt of the library. While nothing is typed, `<` goes back; Ctrl-D and
 * `stop` throw Interrupted.
 */
function promptRunner(input: NodeJS.ReadStream, output: NodeJS.WriteStream, stop: AbortSignal): RunPrompt {
  return async <Value>(type: string, config: PromptConfig, isEmpty: () => boolean): Promise<Reply<Value>> => {
    const end = new AbortController();
    const onKey = (_: unknown, key: Key | undefined) => {
      if (key?.sequence === '<' && isEmpty()) end.abort(goBack);
      if (key?.ctrl === true && key.name === 'd' && isEmpty()) end.abort(stopPrompt);
    };
    const onStop = () => end.abort(stopPrompt);
    if (stop.aborted) throw new Interrupted();
    stop.addEventListener('abort', onStop);
    input.on('keypress', onKey);
    try {
      const prompt = createPromptModule({ input, output, signal: end.signal });
      prompt.registerPrompt('key', keyPrompt as never);
      prompt.registerPrompt('offers', offersPrompt as never);
      const message = wrapWords(config.message, output);
      const reply: { answer: unknown } = await prompt([
        { type, name: 'answer', ...config, message },
      ] as never);
      return { answer: reply.answer as Value };
    } catch (error) {
      if (end.signal.reason === goBack) return { navigation: 'back' };
      if (error instanceof Error && /^(Exit|Abort|Cancel)PromptError$/u.test(error.name))
        throw new Interrupted();
      throw error;
    } finally {
      input.off('keypress', onKey);
      stop.removeEventListener('abort', onStop);
    }
  };
}
