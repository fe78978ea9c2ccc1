import { describe, expect, test } from 'vitest';
import { shownCommandLine } from '../../src/language/commandwords.ts';
import { inProcessSandbox, program, withoutDatabase, type Env, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { measureScreens, totalOf, type Run, type Screen } from '../support/firstminute.ts';

/**
 * The way of somebody new from an empty home to the first stored complaint: the trade, the first page, what happened, one remedy,
 * how they are, and the card. `MEASURE=1` prints it screen by screen.
 */

const maxKeys = 30;
const maxNewWords = 350;

const questions = {
  en: [
    'What kind of business',
    'Record one now?',
    'What happened?',
    'What was offered',
    'How are they now?',
    'Save this?',
  ],
  es: [
    '¿Qué tipo de negocio',
    '¿Apuntamos una?',
    '¿Qué ha pasado?',
    '¿Qué se ofreció',
    '¿Cómo está ahora?',
    '¿Se guarda así?',
  ],
  it: [
    'Che tipo di attività',
    'Ne registri uno?',
    'Cosa è successo?',
    'Cosa è stato offerto',
    'umore è adesso?',
    'Va bene così?',
  ],
  pt: [
    'Que tipo de negócio',
    'Registar uma?',
    'O que se passou?',
    'O que se propôs',
    'Como está agora',
    'Fica assim?',
  ],
} as const;
type Spoken = keyof typeof questions;

const pressed = ['1', '⏎', 'soup was cold⏎', '↓⏎', '2', '⏎'] as const;

/** What npm needs besides: it asks the network for a newer version of itself. */
const npmEnv: Env = { npm_config_update_notifier: 'false' };

function newHome(language: Spoken): Sandbox {
  const sandbox = inProcessSandbox();
  return { ...sandbox, env: { ...withoutDatabase(sandbox.env), ...npmEnv, RECOVERY_LANG: language } };
}

function dialogueIn(language: Spoken): Run['dialogue'] {
  return questions[language].map((shows, index) => [shows, pressed[index] ?? ''] as const);
}

function printed(screens: readonly Screen[]): void {
  if (process.env['MEASURE'] === undefined) return;
  console.table(
    screens.map(({ shows, keys, newWords, wordsOnScreen }) => ({ shows, keys, newWords, wordsOnScreen })),
  );
  console.log(totalOf(screens));
}

describe.concurrent('the first complaint', () => {
  test.each(Object.keys(questions) as Spoken[])(
    'takes few keys and words from `npm start`, its own lines included, in %s',
    async (language) => {
      const home = newHome(language);
      const screens = await measureScreens(home, [
        { typed: 'npm start', command: ['npm', 'start'], dialogue: dialogueIn(language) },
      ]);
      printed(screens);
      const { keys, newWords } = totalOf(screens);
      expect(keys).toBeLessThanOrEqual(maxKeys);
      expect(newWords).toBeLessThanOrEqual(maxNewWords);
      expect(screens.at(-1)?.screen).toContain(`npm start -- ${shownCommandLine('edit 1', language)}`);
      expect(screens.at(-1)?.screen).not.toMatch(/(?<![/-])recovery [a-z]/u);
    },
  );

  test('is stored as it was told, with nothing that nobody said', async () => {
    const home = newHome('en');
    const screens = await measureScreens(home, [
      { typed: 'recovery', command: program, dialogue: dialogueIn('en') },
    ]);
    printed(screens);
    expect(totalOf(screens).keys).toBeLessThan(maxKeys);
    expect(screens.at(-1)?.screen).toContain('recovery edit 1');
    const { stdout } = await home.run('export --format json', { env: { RECOVERY_DB: '' } });
    expect(JSON.parse(stdout)).toMatchObject([
      {
        description: 'soup was cold',
        // From the words that were typed.
        category: 'Product',
        department: 'Kitchen',
        remedy: 'again',
        remedy_value: null,
        state: 'upset',
        severity: null,
        contact: null,
        follow_up_on: null,
        channel: null,
        steps: null,
      },
    ]);
  });

  // The second is what the screen says to type.
  test.each(['', 'log'])(
    'goes on with as few questions by `recovery %s` after it was interrupted',
    async (line) => {
      const home = newHome('en');
      const interrupted = terminal(home, '');
      await interrupted.answer(...dialogueIn('en').slice(0, 3));
      await interrupted.waitFor('What was offered');
      interrupted.key('ctrl-c');
      expect(await interrupted.exit).toBe(130);
      expect(interrupted.screen()).toContain('To finish it: recovery log');
      const resumed = terminal(home, line);
      await resumed.answer(['Unfinished drafts', '⏎'], ...dialogueIn('en').slice(3));
      expect(await resumed.exit).toBe(0);
      expect(resumed.screen()).toMatch(/A {2}Category +Product \(guess\)/u);
    },
  );
});
