import { beforeAll, describe, expect, test } from 'vitest';
import { examineDatabase } from '../../src/store/examine.ts';
import { builtSandbox, type Env, type Sandbox } from '../support/program.ts';
import { terminal, type Terminal } from '../support/pty.ts';
import { reportHazard } from './figures.ts';

/** The form is interrupted at each question in each way; for the first question see test/e2e/log.test.ts. */

const friday: Env = { RECOVERY_NOW: '2026-11-20T20:40:00Z' };
const page = ['Once they have been looked after', '⏎'] as const;
const questions = [
  ['What happened?', 'waited 40 minutes for the mains⏎'],
  ['What is it about?', '↓⏎'],
  ['Where did it go wrong?', '↓⏎'],
  ['How bad is it for them?', '3'],
  ['What was offered', '↓ ⏎'],
  ['What is it worth to them?', '12.50⏎'],
  ['How are they now?', '2'],
  ['Who is it?', 'table 4, Anna Ruiz, 600 555 012⏎'],
  ['When will you follow up?', '⏎'],
  ['Save this?', '⏎'],
] as const;

const ways: Readonly<Record<string, readonly [code: number, end: (counter: Terminal) => void]>> = {
  'kill -9': [137, (counter) => counter.kill('SIGKILL')],
  kill: [143, (counter) => counter.kill('SIGTERM')],
  'a closed window': [129, (counter) => counter.kill('SIGHUP')],
  'Ctrl-C': [130, (counter) => counter.key('ctrl-c')],
};

const after = Array.from({ length: questions.length - 2 }, (_, index) => index + 2);
const cases = after.flatMap((answers) =>
  Object.keys(ways)
    // Every question ends with kill -9, and the other ways take turns.
    .filter((way, index) => way === 'kill -9' || answers % 3 === index - 1)
    .map((way) => [way, answers] as const),
);

async function restaurant(): Promise<Sandbox> {
  const sandbox = builtSandbox();
  await sandbox.ok('settings set trade restaurant');
  return sandbox;
}

/** The only stored complaint, without values that differ each time. */
async function storedComplaint(sandbox: Sandbox): Promise<Record<string, unknown>> {
  const rows = await sandbox.json<Record<string, unknown>[]>('export --format json');
  expect(rows).toHaveLength(1);
  return { ...rows[0], uuid: null, id: null };
}

describe.concurrent('the form, interrupted after each answer', () => {
  let expected: Record<string, unknown> = {};
  beforeAll(async () => {
    const sandbox = await restaurant();
    const counter = terminal(sandbox, 'log', friday);
    await counter.answer(page, ...questions);
    expect(await counter.exit).toBe(0);
    expected = await storedComplaint(sandbox);
    expect(expected).toMatchObject({ severity: 3, remedy_value: 12.5, customer: 'Anna Ruiz' });
  });

  test.for(cases)(
    '%s after %i answers: all of them are offered again, and no question is asked twice',
    async ([way, answers], { task }) => {
      const [code, end] = ways[way] ?? [0, () => undefined];
      const sandbox = await restaurant();
      const counter = terminal(sandbox, 'log', friday);
      await counter.answer(page, ...questions.slice(0, answers));
      await counter.waitFor(questions[answers]?.[0] ?? '');
      end(counter);
      expect(await counter.exit).toBe(code);
      expect(examineDatabase(sandbox.db)).toMatchObject({ incidents: 0, drafts: 1, disagreements: 0 });

      const next = terminal(sandbox, 'log', friday);
      await next.answer(
        // After the question about the customer, the draft is named by the table.
        [`Finish Fri 20:40: ${answers < 8 ? '' : 'table 4 · '}waited 40 minutes for the mains`, '⏎'],
        ...questions.slice(answers),
      );
      expect(await next.exit).toBe(0);
      const repeatedQuestions = questions
        .slice(0, answers)
        .filter(([question]) => next.screen().includes(question));
      reportHazard(task, {
        hazard: 'the form is interrupted',
        tried: answers,
        lost: repeatedQuestions.length,
      });
      expect(repeatedQuestions).toEqual([]);
      expect(await storedComplaint(sandbox)).toEqual(expected);
    },
  );
});
