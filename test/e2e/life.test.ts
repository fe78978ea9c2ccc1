import { expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { rubOut, scene as play, type Answer } from './scene.ts';
import { expectGolden } from './transcript.ts';

/**
 * The whole life of one complaint, from a Friday evening to the change that came of it, in a pseudo-terminal: what the
 * people of a small restaurant see and type, word for word, in test/golden/life.txt.
 */

/** A scene under the time at which it is played. */
async function scene(
  sandbox: Sandbox,
  now: string,
  line: string,
  ...dialogue: readonly Answer[]
): Promise<string> {
  const at = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Madrid',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(now));
  return `[${at}]\n${await play(sandbox, { RECOVERY_NOW: now }, line, ...dialogue)}`;
}

test('a complaint from a Friday evening to the change that came of it reads as it read', async () => {
  const sandbox = inProcessSandbox();
  for (const line of [
    'settings set zone Europe/Madrid',
    'settings set name "La Alacena"',
    'settings set trade restaurant',
    'settings set limit 20',
    'staff add Luis --role waiter',
    'staff add Ana --role "shift lead" --limit 30',
    'staff add Carmen --role manager',
    'staff role manager --limit none',
  ]) {
    await sandbox.ok(line, { env: { RECOVERY_NOW: '2026-11-20T16:00:00Z' } });
  }

  const life = [
    await scene(
      sandbox,
      '2026-11-20T19:40:00Z',
      'log --by Luis',
      ['Once they have been looked after', '⏎'],
      ['1 of 8  What happened?', 'waited 40 minutes for the mains, on her birthday⏎'],
      ['2 of 8  What is it about?', '⏎'],
      ['3 of 8  Where did it go wrong?', '⏎'],
      ['4 of 8  How bad is it for them?', '2'],
      ['5 of 8  What was offered', '↓⏎'],
      ['6 of 9  What is it worth to them?', '⏎'],
      ['7 of 9  How are they now?', '2'],
      ['8 of 9  Who is it?', 'table 4, Anna Ruiz, 600 555 012⏎'],
      ['9 of 9  When will you follow up?', '⏎'],
      ['Save this?', 's'],
      ['Which of the', '1'],
      ['Save this?', '⏎'],
    ),
    await scene(sandbox, '2026-11-20T19:46:00Z', 'promise 1 21:00 --text "when the mains come" --by Luis'),
    await scene(sandbox, '2026-11-20T20:02:00Z', 'promise 1 --kept --by Luis'),
    await scene(sandbox, '2026-11-20T22:30:00Z', 'due --handover'),
    await scene(
      sandbox,
      '2026-11-21T11:05:00Z',
      'remedy 1 voucher --value 40 --by Luis',
      ['Who authorised it?', 'Luis⏎'],
      ['Luis may not', `${rubOut}Ana⏎`],
      ['Ana may not', `${rubOut}Carmen⏎`],
    ),
    await scene(
      sandbox,
      '2026-11-21T11:10:00Z',
      'follow-up 1 --by Luis',
      ['Did you reach them?', '1'],
      ['Is everything all right now?', '4'],
      ['before we acted?', '⏎'],
      ['Did they feel understood?', 'y'],
      ['Were they told what we changed?', 'n'],
      ['Did they say anything else?', 'the dessert with the candle made up for it⏎'],
    ),
    await scene(sandbox, '2026-11-23T08:10:00Z', 'report'),
    await scene(
      sandbox,
      '2026-11-23T08:12:00Z',
      'review --by Carmen',
      ['Why did it happen?', '↓↓⏎'],
      ['What exactly?', 'two tables of twelve at the same hour⏎'],
      ['And why was that?', '⏎'],
      ['expecting?', 'mains within half an hour⏎'],
      ['At which touchpoint of the visit?', '⏎'],
      ['Who served?', '⏎'],
      ['What will change', '3'],
      ['What exactly will change?', 'one big table an hour at most⏎'],
      ['Who is responsible?', 'Luis⏎'],
      ['By when?', 'fri⏎'],
    ),
    await scene(sandbox, '2026-11-27T10:00:00Z', 'due'),
    await scene(sandbox, '2026-11-27T10:01:00Z', 'action done 1 --by Luis'),
    await scene(sandbox, '2026-11-27T10:05:00Z', 'follow-up 1 --satisfaction 5 --told yes --by Luis'),
    await scene(sandbox, '2026-11-27T10:06:00Z', 'resolve 1 --by Carmen', ['How did it end?', '1']),
    await scene(sandbox, '2026-11-27T10:07:00Z', 'due'),
    await scene(sandbox, '2026-11-27T10:08:00Z', 'show 1'),
    await scene(sandbox, '2026-11-27T10:09:00Z', 'history 1'),
  ].join('\n');

  expectGolden('life.txt', life);
  // No line is wider than what it is shown on, and nothing of the drawing is left in it.
  expect(life.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(life).not.toMatch(/\u001B|undefined|NaN|\[object/u);
  const [kept] = await sandbox.json<Record<string, unknown>[]>('export --format json');
  expect(kept).toMatchObject({
    status: 'resolved',
    ending: 'solved',
    remedy: 'drink;voucher',
    remedy_value: 44,
    recorded_by: 'Luis',
    follow_up_on: null,
  });
});
