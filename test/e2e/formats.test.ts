import { describe, expect, test } from 'vitest';
import { demoSandbox } from '../support/demo.ts';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** The demo as a business of a country. */
async function demoIn(country: string, language = 'es'): Promise<Sandbox> {
  const sandbox = await demoSandbox(language);
  await sandbox.ok(`settings set country ${country}`);
  return sandbox;
}

const ordinarySpaces = (text: string) => text.replaceAll(/[\u00A0\u202F]/gu, ' ');
const timesOfDay = (text: string) => ordinarySpaces(text).match(/\b\d{1,2}:\d\d\b( [ap]\. m\.)?/gu) ?? [];

describe('times of day', () => {
  test.each([
    ['settings', 'day-start           6:00 a. m.'],
    ['shift list', 'Cena      7:00 p. m.-12:00 a. m.'],
    ['list --all', '20 nov 9:05 p. m.'],
    ['show 73', 'vie 20 nov 2026 9:05 p. m.'],
    ['report', 'desde las 6:00 a. m.'],
    ['report hour --all', '9 p. m. '],
    ['report heatmap --all', ' 11a 12p  1p '],
    ['due --handover', 'a. m.'],
  ])('%s writes them as in Mexico', async (command, expected) => {
    const sandbox = await demoIn('MX');
    const shown = ordinarySpaces(await sandbox.ok(command));
    expect(shown).toContain(expected);
    // In the stored texts of the demo, times stay as they were typed.
    const own = timesOfDay(shown).filter((time) => !['23:00', '20:40', '21:30'].includes(time));
    expect(own.filter((time) => !time.endsWith('m.'))).toEqual([]);
  });

  test('programs read the same in every country', async () => {
    const sandbox = await demoIn('MX');
    const commands = [
      ...['list --all', 'report hour --all', 'report heatmap --all', 'shift list', 'due'].flatMap((command) =>
        ['csv', 'tsv', 'json', 'jsonl'].map((format) => `${command} --format ${format}`),
      ),
      'export --format csv',
      'settings get day-start',
    ];
    const read = () => Promise.all(commands.map((command) => sandbox.ok(command)));
    const inMexico = await read();
    await sandbox.ok('settings set country ES');
    const inSpain = await read();
    expect(commands.filter((_, index) => inMexico[index] !== inSpain[index])).toEqual([]);
  });

  test.each(['6am', '6:00 AM', '6:00 a. m.', '06:00', '6h'])(
    'the day can be said to start at "%s"',
    async (typed) => {
      const sandbox = inProcessSandbox();
      await sandbox.ok(`settings set day-start "${typed}"`);
      expect(await sandbox.ok('settings get day-start')).toBe('06:00\n');
    },
  );
});
