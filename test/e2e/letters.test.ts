import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { enter, runScripted, type ShownQuestion } from '../support/scripted.ts';

const languages = ['en', 'es', 'it', 'pt'] as const;

/** Every question of `log`, its card, `resolve` and `follow-up`: each line of the card is changed once. */
async function wholeWay(sandbox: Sandbox): Promise<readonly ShownQuestion[]> {
  const [first] = (
    await runScripted(sandbox, ['log'], {
      description: ['soup was cold'],
      offered: ['drink'],
      state: ['upset'],
      page: ['safety', 'abuse', 'write'],
      card: ['later'],
    })
  ).questions
    .filter(({ id }) => id === 'card')
    .map(({ choices }) => choices.filter(({ label }) => label === '').map(({ value }) => value));
  const log = await runScripted(sandbox, ['log'], {
    draft: [enter],
    card: [...(first ?? []), 'save'],
    description: ['soup was cold'],
    state: ['upset', 'calm'],
    steps: ['all'],
  });
  expect(log.code).toBe(0);
  const formal = await runScripted(sandbox, ['formal', '1', '--due', '10']);
  expect(formal.code).toBe(0);
  const resolve = await runScripted(sandbox, ['resolve', '1'], {
    ending: ['solved'],
    finding: ['justified'],
  });
  const followUp = await runScripted(sandbox, ['follow-up', '1'], { outcome: ['reached'] });
  return [...log.questions, ...formal.questions, ...resolve.questions, ...followUp.questions];
}

describe.concurrent.each(languages)('in %s', (language) => {
  test('a letter means one thing along log, its card, resolve and follow-up', async () => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
    await sandbox.ok('settings set trade restaurant');
    const questions = await wholeWay(sandbox);
    const ids = new Set(questions.map(({ id }) => id));
    for (const id of ['category', 'severity', 'card', 'steps', 'safety', 'ending', 'outcome', 'understood'])
      expect(ids).toContain(id);
    const meanings = new Map<string, Set<string>>();
    for (const { choices } of questions)
      for (const { key, value } of choices) {
        if (key === undefined || !/^\p{L}$/u.test(key)) continue;
        meanings.set(key, (meanings.get(key) ?? new Set()).add(meaningOf(value, key)));
      }
    expect([...meanings].filter(([, values]) => values.size > 1)).toEqual([]);
    expect(meanings.size).toBeGreaterThan(10);
  });

  test('digits never mean a letter, and 0 is always to leave it for now', async () => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
    await sandbox.ok('settings set trade restaurant');
    const zeros = (await wholeWay(sandbox)).flatMap(({ choices }) =>
      choices.filter(({ key }) => key === '0').map(({ value }) => value),
    );
    expect(new Set(zeros)).toEqual(new Set(['later']));
  });
});

/** On the card, a letter is the value of its choice: the line that it changes. Yes and no have values of several questions. */
function meaningOf(value: string, key: string): string {
  if (['yes', 'happened'].includes(value)) return 'yes';
  if (['no', ''].includes(value)) return 'no';
  return value === key ? 'line of the card' : value;
}
