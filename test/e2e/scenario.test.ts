import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { terminal, type Terminal } from '../support/pty.ts';
import { seen } from './screen.ts';

/**
 * An ordinary complaint at the counter with each checklist in each language: somebody waited, took a drink on the house,
 * left. Its page is shown, its steps can be said; nine questions, most of them answered by ENTER.
 */

const checklists = ['five-step', 'six-step', 'seven-step', 'mama', 'beyond'] as const;

/** The one answer that has to be typed, in each language. */
const spoken = {
  en: 'waited 40 minutes for the mains',
  es: 'esperaron 40 minutos los segundos',
  it: 'hanno aspettato 40 minuti i secondi',
  pt: 'esperaram 40 minutos pelos pratos',
} as const;
const calm = '1';
type Spoken = keyof typeof spoken;
const languages = Object.keys(spoken) as Spoken[];

interface Step {
  readonly word: string;
  readonly do: string;
  readonly say: string | null;
}

/** A checklist as it is shipped: its ids, and its words in a language. */
function shipped(id: string, language: Spoken) {
  const { steps, texts } = JSON.parse(
    readFileSync(new URL(`../../data/checklists/${id}.json`, import.meta.url), 'utf8'),
  ) as {
    readonly steps: readonly string[];
    readonly texts: Readonly<Record<Spoken, { readonly steps: Readonly<Record<string, Step>> }>>;
  };
  return { ids: steps, words: steps.flatMap((step) => texts[language].steps[step] ?? []) };
}

/** Answers the questions as they come, each when it is there; answers of how many each said it is one. */
async function answerAll(counter: Terminal, answers: readonly string[]): Promise<readonly number[]> {
  const announced: number[] = [];
  for (const [index, typed] of answers.entries()) {
    const place = await counter.waitFor(new RegExp(`\\? ${index + 1} (?:of|de|di) \\d {2}`, 'u'));
    announced.push(Number(place.trim().at(-1)));
    counter.type(typed);
  }
  return announced;
}

const oneLine = (text: string) => text.replace(/\s+/gu, ' ');

describe.each(languages)('in %s', { concurrent: true }, (language) => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox({ RECOVERY_LANG: language, RECOVERY_NOW: '2026-11-20T20:40:00Z' });
    await sandbox.ok('settings set trade restaurant');
  });

  test.each(checklists)(
    'a complaint with %s takes nine questions, six of them answered by ENTER, and keeps which checklist it was',
    async (id) => {
      const what = spoken[language];
      const { ids, words } = shipped(id, language);
      const counter = terminal(sandbox, `log --checklist ${id} --lang ${language}`);
      await counter.waitFor('[0]');
      const page = oneLine(seen(counter.raw()));
      for (const step of words) {
        expect(page).toContain(step.word);
        expect(page).toContain(oneLine(step.do));
        if (step.say !== null) expect(page).toContain(`"${oneLine(step.say)}"`);
      }
      counter.type('⏎');

      // What, about, where, how bad; the first thing of the playbook is taken; its worth; how they are; who; again when.
      const answers = [`${what}⏎`, '⏎', '⏎', '⏎', '↓⏎', '⏎', calm, '⏎', '⏎'];
      expect(answers.filter((typed) => typed === '⏎').length).toBeGreaterThanOrEqual(5);
      expect(await answerAll(counter, answers)).toEqual([8, 8, 8, 8, 8, 9, 9, 9, 9]);

      // No tenth question: the card. Its last entry is for the steps; its letter differs from language to language.
      await counter.waitFor('[0]');
      const letter =
        / (\p{Lu}) [^·\n]+$/u.exec(
          seen(counter.raw())
            .split(/\n\n\?/u)
            .at(-2) ?? '',
        )?.[1] ?? '';
      counter.type(letter.toLowerCase());
      await counter.waitFor('[3]');
      counter.type('1');
      await counter.waitFor(new RegExp(words.map(({ word }) => word).join(',\\s+'), 'u'));
      await counter.waitFor('[0]');
      counter.type('⏎');
      await counter.waitFor(/#\d+/u);
      expect(await counter.exit).toBe(0);

      const rows = await sandbox.json<Record<string, unknown>[]>('export --format json');
      const [kept, ...others] = rows.filter(({ checklist }) => checklist === id);
      expect(others).toEqual([]);
      expect(kept).toMatchObject({
        checklist: id,
        steps: ids.join(';'),
        description: what,
        severity: null,
        follow_up_on: null,
        remedy: 'drink',
        remedy_value: 4,
        state: 'calm',
        // Nobody typed these.
        place: null,
        customer: null,
        contact: null,
        recorded_by: null,
        approved_by: null,
        expected: null,
        cause: null,
      });
      expect(kept?.['category']).not.toBeNull();
      expect(kept?.['department']).not.toBeNull();
    },
  );
});

test('whoever speaks another language than the house reads the page in it; what is kept is in the words of the house', async () => {
  const sandbox = inProcessSandbox({ RECOVERY_NOW: '2026-11-20T20:40:00Z' });
  await sandbox.ok('settings set trade restaurant');
  const counter = terminal(sandbox, 'log --checklist mama --lang es');
  await counter.waitFor('[0]');
  expect(seen(counter.raw())).toContain(shipped('mama', 'es').words[0]?.word);
  counter.type('⏎');
  await answerAll(counter, ['waited 40 minutes⏎', '⏎', '⏎', '⏎', '⏎', calm, '⏎', '⏎']);
  await counter.waitFor('¿Se guarda así?');
  counter.type('⏎');
  expect(await counter.exit).toBe(0);
  const [kept] = await sandbox.json<Record<string, unknown>[]>('export --format json');
  expect(kept).toMatchObject({ checklist: 'mama', category: 'Waiting', department: 'Kitchen', steps: null });
});
