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
 * Questions for a screen reader or a braille line: each is written once, choices have numbers, the answer is a line.
 * Nothing is painted over.
 */
export function openPlainPrompter(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  stop: AbortSignal,
  words: PromptWords,
): Prompter {
  const write = (line: string) => output.write(`${escapeLine(line)}\n`);

  // One reader for all questions; paused in between, so that the process can end.
  let lines: Interface | undefined;

  /** One line as typed. Throws Interrupted at the end of the input or when the outside stops it. */
  const readLine = (): Promise<string> =>
    new Promise((resolve, reject) => {
      if (stop.aborted) {
        reject(new Interrupted());
        return;
      }
      const reader = (lines ??= createInterface({ input, terminal: false }));
      const finish = (done: () => void) => {
        stop.removeEventListener('abort', onEnd);
        reader.off('line', onLine).off('close', onEnd).pause();
        done();
      };
      const onLine = (line: string) => finish(() => resolve(line));
      const onEnd = () => finish(() => reject(new Interrupted()));
      stop.addEventListener('abort', onEnd);
      reader.on('line', onLine).on('close', onEnd).resume();
    });

  /** Asks until the answer will do. */
  const ask = async <Value>(
    { message, hint, advice = [] }: PromptQuestion,
    choices: readonly string[],
    read: (line: string) => Value | undefined,
    sorry: string,
  ): Promise<Reply<Value>> => {
    for (const line of advice) write(line);
    write(hint === undefined || hint === '' ? message : `${message} (${hint})`);
    for (const choice of choices) write(choice);
    for (;;) {
      const line = (await readLine()).trim();
      if (line === '<') return { navigation: 'back' };
      const answer = read(line);
      if (answer !== undefined) return { answer };
      write(sorry);
    }
  };

  const pick = <Value extends string>(
    asked: PromptQuestion & { readonly choices: readonly Choice<Value>[]; readonly default?: Value },
  ): Promise<Reply<Value>> => {
    // A choice whose key is a word tells of keys, and is none to pick.
    const isTold = ({ key }: Choice) => key !== undefined && key.length > 1 && key !== 'return';
    const shown = asked.choices.filter((choice) => choice.label !== '' && !isTold(choice));
    const told = asked.choices.filter(isTold).map(({ key, label }) => `${key ?? ''}: ${label}`);
    return ask(
      asked,
      [
        ...shown.map(
          ({ value, label }, index) =>
            `${index + 1}: ${label}${value === asked.default ? ` (${words.enter})` : ''}`,
        ),
        ...told,
      ],
      (line) => {
        if (line === '') return asked.default;
        const byNumber = /^\d+$/u.test(line) ? shown[Number(line) - 1]?.value : undefined;
        // The card is changed by letters.
        return byNumber ?? asked.choices.find(({ key }) => key?.toLowerCase() === line.toLowerCase())?.value;
      },
      words.invalidNumber,
    );
  };

  const numbers = (line: string, choices: readonly Choice[]): readonly string[] | undefined => {
    const picked = line
      .split(/[\s,]+/u)
      .filter((part) => part !== '')
      .map((part) => choices[Number(part) - 1]?.value);
    return picked.every((value) => value !== undefined) ? picked : undefined;
  };
  const listed = (choices: readonly Choice[]) => choices.map(({ label }, index) => `${index + 1}: ${label}`);

  return {
    text: ({ default: normal, check, ...asked }) =>
      ask(
        normal === undefined ? asked : { ...asked, hint: `${words.enter}: ${normal}` },
        [],
        (line) => {
          const answer = line === '' && normal !== undefined ? normal : line;
          const trouble = check?.(answer) ?? null;
          if (trouble === null) return answer;
          write(trouble);
          return undefined;
        },
        words.tryAgain,
      ),
    pick,
    key: pick,
    pickSeveral: (asked) =>
      ask(asked, listed(asked.choices), (line) => numbers(line, asked.choices), words.invalidNumber),
    async pickOffers(asked) {
      const taken = await ask(
        { ...asked, hint: words.acceptedHint },
        listed(asked.choices),
        (line) => numbers(line, asked.choices),
        words.invalidNumber,
      );
      if (!('answer' in taken)) return taken;
      const offered = await ask(
        { id: asked.id, message: words.declinedQuestion },
        [],
        (line) => numbers(line, asked.choices),
        words.invalidNumber,
      );
      if (!('answer' in offered)) return offered;
      return {
        answer: asked.choices
          .filter(({ value }) => taken.answer.includes(value) || offered.answer.includes(value))
          .map(({ value }) => ({ value, isTaken: taken.answer.includes(value) })),
      };
    },
  };
}
