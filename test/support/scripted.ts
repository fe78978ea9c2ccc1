import type { Choice, Prompter, PromptQuestion } from '../../src/interview/prompter.ts';
import { runInProcess } from './inprocess.ts';
import type { RunResult, Sandbox } from './program.ts';

/** A question with its choices, as it was shown. */
export interface ShownQuestion {
  readonly id: string;
  readonly message: string;
  readonly choices: readonly Choice[];
}

/** What ENTER does: it takes the default, or the entry under the cursor. */
export const enter = Symbol('ENTER');
type Answer = string | typeof enter;

/**
 * Runs `recovery …` with somebody at a terminal who answers questions by their ids, in order if there are several answers, and
 * presses ENTER at all others. Returns what was asked; a key question without a default needs an answer.
 */
export async function runScripted(
  sandbox: Sandbox,
  args: readonly string[],
  script: Readonly<Record<string, readonly Answer[]>> = {},
): Promise<RunResult & { readonly questions: readonly ShownQuestion[] }> {
  const questions: ShownQuestion[] = [];
  const left = new Map(Object.entries(script).map(([id, answers]) => [id, [...answers]]));
  const next = ({ id, message }: PromptQuestion, choices: readonly Choice[]): Answer => {
    questions.push({ id, message, choices });
    return left.get(id)?.shift() ?? enter;
  };
  const choose = <Value extends string>(
    question: PromptQuestion & { readonly choices: readonly Choice<Value>[] },
    normal: Value | undefined,
  ) => {
    const answer = next(question, question.choices);
    const found = answer === enter ? normal : question.choices.find(({ value }) => value === answer)?.value;
    if (found === undefined) throw new Error(`Nobody answers "${question.message}" with ${String(answer)}`);
    return Promise.resolve({ answer: found });
  };
  const prompter: Prompter = {
    text(question) {
      for (;;) {
        const typed = next(question, []);
        const text = typed === enter ? (question.default ?? '') : typed;
        const problem = question.check?.(text) ?? null;
        if (problem === null) return Promise.resolve({ answer: text });
        if (typed === enter) throw new Error(`"${question.message}": ${problem}`);
      }
    },
    pick: (question) => choose(question, question.default ?? question.choices[0]?.value),
    key: (question) => choose(question, question.default),
    pickOffers(question) {
      const value = next(question, question.choices);
      const taken = typeof value === 'string' ? [{ value, isTaken: true }] : (question.before ?? []);
      return Promise.resolve({ answer: taken });
    },
    pickSeveral(question) {
      const value = next(question, question.choices);
      return Promise.resolve({ answer: typeof value === 'string' ? [value] : [] });
    },
  };
  const result = await runInProcess(args, sandbox.env, '', 80, prompter);
  return { ...result, questions };
}
