import type { Env, Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { seen, seenNow } from './screen.ts';

/** What is asked, and what somebody types; ⏎ ↑ ↓ mean their keys. */
export type Answer = readonly [question: string | RegExp, typed: string];

/** Ctrl-U: what was refused is rubbed out. */
export const rubOut = '\u0015';

/** One command as it is seen in a pseudo-terminal: each question with its choices, what is typed, what stands there afterwards. */
export async function scene(
  sandbox: Sandbox,
  env: Env,
  line: string,
  ...dialogue: readonly Answer[]
): Promise<string> {
  const counter = terminal(sandbox, line, env);
  const shown: string[] = [];
  let from = 0;
  for (const [index, [question, typed]] of dialogue.entries()) {
    await counter.waitFor(question);
    const lines = (await seenNow(counter)).trimEnd().split('\n');
    const asked = lines.findLastIndex((each) => each.startsWith('? '));
    // A question without choices stands there once, with its answer.
    shown.push(...lines.slice(from, lines.length - asked > 1 ? undefined : asked));
    if (lines.length - asked > 1) shown.push(`» ${typed.replace(rubOut, '')}`);
    from = asked;
    counter.type(typed, dialogue[index + 1]?.[1]);
  }
  const code = await counter.exit;
  shown.push(...seen(counter.raw()).trimEnd().split('\n').slice(from));
  return [`$ recovery ${line}`, ...shown, ...(code === 0 ? [] : [`(exit code ${code})`]), ''].join('\n');
}
