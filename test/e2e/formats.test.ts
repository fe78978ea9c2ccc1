import { readFileSync } from 'node:fs';
import { read as readBySheetJs } from '@e965/xlsx';
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

describe('a new business', () => {
  test.each([
    ['Europe/Madrid', 'es_ES', 'EUR', 'monday', 'Valor: 12,50 €'],
    ['Europe/Madrid', 'en_US', 'EUR', 'monday', '€12.50'],
    ['America/Mexico_City', 'es_MX', 'MXN', 'sunday', '$12.50'],
    ['America/Sao_Paulo', 'pt_BR', 'BRL', 'sunday', 'R$ 12,50'],
    ['America/Lima', 'es_PE', 'PEN', 'sunday', 'S/ 12.50'],
    ['America/Guatemala', 'es_GT', 'GTQ', 'sunday', 'Q 12.50'],
    ['America/La_Paz', 'es_BO', 'BOB', 'monday', 'Bs 12,50'],
    ['America/Bogota', 'es_CO', 'COP', 'sunday', '$ 12,50'],
    ['America/Costa_Rica', 'es_CR', 'CRC', 'monday', '₡12,50'],
    ['America/Guayaquil', 'es_EC', 'USD', 'monday', '$12,50'],
    ['America/New_York', 'en_US', 'USD', 'sunday', '$12.50'],
    ['Europe/London', 'en_GB', 'GBP', 'monday', '£12.50'],
    ['Europe/Zurich', 'it_CH', 'CHF', 'monday', 'CHF 12.50'],
    ['Europe/Lisbon', 'pt_PT', 'EUR', 'monday', '12,50 €'],
    ['UTC', 'C', 'EUR', 'monday', '€12.50'],
  ])('in %s with the locale %s pays in %s', async (TZ, locale, currency, weekStart, amount) => {
    const sandbox = inProcessSandbox({ TZ, LANG: `${locale}.UTF-8` });
    await sandbox.ok('add x --remedy discount --value 12.50');
    expect(await sandbox.ok('settings get currency')).toBe(`${currency}\n`);
    expect(await sandbox.ok('settings get week-start')).toBe(`${weekStart}\n`);
    expect(ordinarySpaces(await sandbox.ok('show 1'))).toContain(amount.replace('Valor: ', ''));
  });

  test('counts amounts in the currency of a locale for amounts', async () => {
    const sandbox = inProcessSandbox({
      TZ: 'Europe/Madrid',
      LANG: 'es_ES.UTF-8',
      LC_MONETARY: 'en_GB.UTF-8',
    });
    await sandbox.ok('add x');
    expect(await sandbox.ok('settings get currency')).toBe('GBP\n');
  });
});

describe('a business that moves', () => {
  const moving = async (line: string, env = {}) => {
    const sandbox = inProcessSandbox({ TZ: 'Europe/Madrid', LANG: 'es_ES.UTF-8' });
    await sandbox.ok('add x');
    return ordinarySpaces((await sandbox.run(line, { env })).stderr);
  };

  test('is told what follows the country, and how to change what stays', async () => {
    expect(await moving('settings set country MX')).toBe(
      'País: MX.\n' +
        'Los importes y las horas se escriben ahora así: €1,234.50, 7:30 p. m.\n' +
        'Los importes van en EUR; en MX se usa MXN. Para cambiarlo: recovery ajustes fijar currency MXN\n' +
        'La semana empieza en lunes; en MX, en domingo. Para cambiarlo: recovery ajustes fijar week-start sunday\n',
    );
  });

  test('is told nothing where nothing differs', async () => {
    expect(await moving('settings set country ES')).toBe(
      'País: ES.\nLos importes y las horas se escriben ahora así: 1234,50 €, 19:30\n',
    );
  });

  test('is not advised to change a currency that amounts are recorded in', async () => {
    const sandbox = inProcessSandbox({ TZ: 'Europe/Madrid', LANG: 'es_ES.UTF-8' });
    await sandbox.ok('add x --remedy refund --value 12');
    const { stderr } = await sandbox.run('settings set country MX');
    expect(stderr).toContain('Los importes van en EUR; en MX se usa MXN.\n');
  });

  test('may have a currency that does not fit', async () => {
    expect(await moving('settings set currency USD')).toBe(
      'Moneda: USD.\nLos importes van en USD; en ES se usa EUR. Para cambiarlo: recovery ajustes fijar currency EUR\n',
    );
  });
});

describe('for the spreadsheets of the country', () => {
  test.each([
    ['es', 'MX', 'MXN', ',', '1250.50', '"$"#,##0.00'],
    ['es', 'GT', 'GTQ', ',', '1250.50', '"Q\u00A0"#,##0.00'],
    ['pt', 'BR', 'BRL', ';', '1250,50', '"R$\u00A0"#,##0.00'],
    ['it', 'CH', 'CHF', ';', '1250.50', '"CHF\u00A0"#,##0.00'],
    ['es', 'ES', 'EUR', ';', '1250,50', '#,##0.00"\u00A0€"'],
    ['en', 'ES', 'EUR', ';', '1250,50', '"€"#,##0.00'],
    ['es', 'CL', 'CLP', ';', '1250', '"$"#,##0'],
  ])('%s in %s with %s', async (language, country, currency, delimiter, figure, moneyFormat) => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
    await sandbox.ok(`settings set country ${country}`);
    await sandbox.ok(`settings set currency ${currency}`);
    const value = currency === 'CLP' ? '1250' : '1250.50';
    await sandbox.ok(['add', 'x', '--remedy', 'refund', '--value', value, '--at', '2026-11-20 19:42']);
    for (const line of ['export', 'list --all', 'report cost --all'])
      expect(await sandbox.ok(`${line} --excel`)).toContain(`${delimiter}${figure}${delimiter}`);
    expect(await sandbox.ok('export --format csv')).toContain(`,${value},`);
    const path = sandbox.path('log.xlsx');
    await sandbox.ok(['export', '-o', path]);
    const { Sheets, SheetNames } = readBySheetJs(readFileSync(path), { cellNF: true });
    const cells = Object.values(Sheets[SheetNames[0] ?? ''] ?? {}) as { t: string; v: unknown; z?: string }[];
    expect(cells.filter(({ v }) => v === Number(value)).map(({ t, z }) => [t, z])).toContainEqual([
      'n',
      moneyFormat,
    ]);
    expect(await sandbox.ok(['import', path, '--format', 'json'])).toContain('"unchanged":1');
  });
});
