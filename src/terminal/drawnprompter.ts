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

/** What a prompt is told: its message, and whatever else its kind knows. */
interface PromptConfig {
  readonly message: string;
  readonly [key: string]: unknown;
}

const indent = '  ';
const widestChoices = 80;

const back = Symbol('back');
const stopped = Symbol('stopped');

/** The real prompter. Questions go to the error stream; standard output stays free for data. */
export function openDrawnPrompter(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  stop: AbortSignal,
  words: PromptWords,
): Prompter {
  /** Asks one question; `<` goes back as long as nothing is typed, Ctrl-D and the outside stop it. */
  const ask = async <Value>(
    type: string,
    config: PromptConfig,
    isEmpty: () => boolean,
  ): Promise<Reply<Value>> => {
    const end = new AbortController();
    const onKey = (_: unknown, key: Key | undefined) => {
      if (key?.sequence === '<' && isEmpty()) end.abort(back);
      if (key?.ctrl === true && key.name === 'd' && isEmpty()) end.abort(stopped);
    };
    const onStop = () => end.abort(stopped);
    if (stop.aborted) throw new Interrupted();
    stop.addEventListener('abort', onStop);
    input.on('keypress', onKey);
    try {
      const prompt = createPromptModule({ input, output, signal: end.signal });
      prompt.registerPrompt('key', keyPrompt as never);
      prompt.registerPrompt('offers', offersPrompt as never);
      const reply: { answer: unknown } = await prompt([
        { type, name: 'answer', ...config, message: inWholeWords(config.message) },
      ] as never);
      return { answer: reply.answer as Value };
    } catch (error) {
      if (end.signal.reason === back) return { navigation: 'back' };
      if (error instanceof Error && /^(Exit|Abort|Cancel)PromptError$/u.test(error.name))
        throw new Interrupted();
      throw error;
    } finally {
      input.off('keypress', onKey);
      stop.removeEventListener('abort', onStop);
    }
  };
  const width = () => (output.columns > 0 ? output.columns : null);
  /** The library breaks lines wherever the window ends. What it puts in front is as wide as the indent. */
  const inWholeWords = (text: string) => {
    const columns = width();
    return wrap(escapeLine(text), columns === null ? null : columns - indent.length).join(`\n${indent}`);
  };
  const always = () => true;
  const tip = (text: string) => ({ style: { keysHelpTip: () => text } });
  const shown = (choices: readonly Choice[]) =>
    choices.map((choice) => ({ ...choice, label: escapeLine(choice.label) }));
  const named = (choices: readonly Choice[]) =>
    choices.map(({ value, label }) => ({ value, name: escapeLine(label) }));

  return {
    async text({ message, hint, default: normal, check }) {
      let typed = '';
      // What stood there before is shown harmlessly, and kept as it was.
      const shown = normal === undefined ? undefined : escapeLine(normal);
      const reply = await ask<string>(
        'input',
        {
          message: hint === undefined ? message : `${message} (${hint})`,
          ...(shown === undefined ? {} : { default: shown }),
          transformer: (value: string) => (typed = value),
          validate: (value: string) => {
            const trouble = check?.(value) ?? null;
            return trouble === null ? true : inWholeWords(trouble);
          },
        },
        // The key arrives before the prompt has drawn it.
        () => typed === '' || typed === '<',
      );
      return 'answer' in reply && normal !== undefined && reply.answer === shown ? { answer: normal } : reply;
    },
    pick: ({ message, choices, default: normal }) =>
      ask(
        'select',
        {
          message,
          choices: named(choices),
          // As many as the window holds: what is below its edge is not there for whoever is in a hurry.
          pageSize: Math.max(7, (output.rows || 24) - 6),
          theme: tip(words.pick),
          loop: false,
          ...(normal === undefined ? {} : { default: normal }),
        },
        always,
      ),
    key: ({ message, choices, default: normal }) =>
      ask(
        'key',
        {
          message,
          choices: shown(choices),
          width: width() ?? widestChoices,
          enter: words.enter,
          ...(normal === undefined ? {} : { default: normal }),
        },
        always,
      ),
    pickOffers: ({ message, hint = '', advice = [], choices, before = [] }) => {
      const lines = advice.flatMap((line) => wrap(escapeLine(line), width()));
      output.write(lines.map((line) => `${line}\n`).join(''));
      return ask('offers', { message, hint, choices: shown(choices), before }, always);
    },
    pickSeveral: ({ message, choices }) =>
      ask('checkbox', { message, choices: named(choices), theme: tip(words.several) }, always),
  };
}
