import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** How the dates of a whole file are read, by the program as people run it. */

const map = '--map occurred=when --map description=what';
const file = (...cells: readonly string[]) =>
  ['when,what', ...cells.map((cell, index) => `"${cell}",soup ${index}`), ''].join('\n');
const isoRows = (count: number) =>
  Array.from(
    { length: count },
    (_, index) => `2026-0${1 + Math.floor(index / 60)}-${10 + (index % 15)} 19:42`,
  );
const occurred = 'export --format json --columns occurred';
const occurredIn = async (sandbox: ReturnType<typeof inProcessSandbox>) =>
  (await sandbox.json<readonly { occurred: string }[]>(occurred)).map((row) => row.occurred);

describe.concurrent('the order of day and month', () => {
  test('is that of the file, whatever the country, and nothing is said of it', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set country US');
    const { code, stderr } = await sandbox.run(
      `import ${sandbox.file('f.csv', file('3/4/2026 7:30 p. m.', '25/2/2026 19h30'))} ${map}`,
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(await occurredIn(sandbox)).toEqual(['2026-04-03 19:30:00', '2026-02-25 19:30:00']);
  });

  test('is that of the country where the file leaves it open, and this is said', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set country US');
    const { code, stderr } = await sandbox.run(
      `import ${sandbox.file('f.csv', file('3/4/2026', '5/6/2026'))} ${map}`,
    );
    expect(code).toBe(0);
    expect(stderr).toContain(
      `"3/4/2026" was read as Wed Mar 4, 2026; if it is the other way round: --date-format 'd/M/yyyy'`,
    );
    expect(await occurredIn(sandbox)).toEqual(['2026-03-04', '2026-05-06']);
  });

  test.each([
    ['en', 'can be Fri 3 Apr 2026 or Wed 4 Mar 2026'],
    ['es', 'puede ser vie 3 abr 2026 o mié 4 mar 2026'],
    ['it', 'può essere ven 3 apr 2026 o mer 4 mar 2026'],
    ['pt', 'pode ser sex 3 abr 2026 ou qua 4 mar 2026'],
  ])('in %s: without a country it is open, and nothing comes in', async (language, said) => {
    const sandbox = inProcessSandbox({ LC_ALL: 'C' });
    await sandbox.ok('add first');
    const path = sandbox.file('f.csv', file('3/4/2026', '5/6/2026'));
    const { code, stdout, stderr } = await sandbox.run(`import ${path} ${map} --lang ${language}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
    expect(stderr).toContain('--date-format d/M/yyyy');
    expect(await sandbox.ok(`import ${path} ${map} --date-format d/M/yyyy --format json`)).toContain(
      '"added":2',
    );
  });

  test('is asked at a terminal, and saved with the mapping', async () => {
    const sandbox = inProcessSandbox({ LC_ALL: 'C' });
    await sandbox.ok('add first --at 2025-01-02');
    const path = sandbox.file('f.csv', file('3/4/2026 19:42', '5/6/2026 19:42'));
    const person = terminal(sandbox, `import ${path} ${map} --save-as till`);
    await person.answer(['Which day is "3/4/2026 19:42"?', '↓⏎']);
    expect(await person.exit).toBe(0);
    expect(person.screen()).toContain("--date-format 'M/d/yyyy'");
    expect(await occurredIn(sandbox)).toEqual(['2025-01-02', '2026-03-04 19:42:00', '2026-05-06 19:42:00']);
    expect(await sandbox.ok(`import ${path} --as till --format json`)).toContain('"added":0,"skipped":2');
  });

  test('is decided by rows far below the first, in a file and in a stream; every row is counted once', async () => {
    const late = file(...isoRows(300), '3/4/2026 10:00', 'someday', '25/2/2026 10:00');
    for (const source of ['file', 'stream']) {
      const sandbox = inProcessSandbox();
      await sandbox.ok('settings set country US');
      const rejects = sandbox.path('rejects.csv');
      const path = source === 'file' ? sandbox.file('late.csv', late) : '-';
      const line = `import ${path} ${map} --rejects ${rejects} --format json`;
      expect(await sandbox.ok(line, source === 'file' ? {} : { input: late })).toBe(
        '{"read":303,"added":302,"skipped":0,"rejected":1,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
      );
      expect((await occurredIn(sandbox)).slice(-2)).toEqual(['2026-04-03 10:00:00', '2026-02-25 10:00:00']);
      expect(readFileSync(rejects, 'utf8').split('\r\n')).toHaveLength(3);
    }
  });

  test('that a late row leaves open is asked as well, before anything comes in', async () => {
    const sandbox = inProcessSandbox({ LC_ALL: 'C' });
    await sandbox.ok('add first');
    const path = sandbox.file('late.csv', file(...isoRows(300), '3/4/2026 10:00'));
    expect(await sandbox.run(`import ${path} ${map}`)).toMatchObject({ code: 2, stdout: '' });
    expect(await occurredIn(sandbox)).toHaveLength(1);
    await sandbox.ok(`import ${path} ${map} --date-format M/d/yyyy`);
    expect((await occurredIn(sandbox)).at(-1)).toBe('2026-03-04 10:00:00');
  });

  test('of most rows is that of the file; the others are reported', async () => {
    const sandbox = inProcessSandbox();
    const path = sandbox.file('f.csv', file('25/2/2026', '2/26/2026', '27/2/2026'));
    const { code, stderr } = await sandbox.run(`import ${path} ${map}`);
    expect(code).toBe(65);
    expect(stderr).toMatch(/^line 3: .*2\/26\/2026/mu);
    expect(await occurredIn(sandbox)).toEqual(['2026-02-25', '2026-02-27']);
  });

  test('that one column shows is that of the others', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set country US');
    const csv = 'when,what,end\n3/4/2026 10:00,a,25/4/2026 10:00\n4/4/2026 10:00,b,5/4/2026 10:00\n';
    await sandbox.ok(`import ${sandbox.file('f.csv', csv)} ${map} --map resolved=end`);
    expect(await occurredIn(sandbox)).toEqual(['2026-04-03 10:00:00', '2026-04-04 10:00:00']);
  });
});

describe.concurrent('midnight', () => {
  test('on every row is a date without a time', async () => {
    const sandbox = inProcessSandbox();
    const { stderr } = await sandbox.run(
      `import ${sandbox.file('f.csv', file('2026-11-02 00:00:00', '2026-11-03 00:00:00'))} ${map}`,
    );
    expect(stderr).toContain('With a date but no time: 2');
    expect(await occurredIn(sandbox)).toEqual(['2026-11-02', '2026-11-03']);
  });

  test('is a time where others have one, and in our own export', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(
      `import ${sandbox.file('f.csv', file('2026-11-02 00:00:00', '2026-11-03 19:30:00'))} ${map}`,
    );
    expect(await occurredIn(sandbox)).toEqual(['2026-11-02 00:00:00', '2026-11-03 19:30:00']);
    const other = inProcessSandbox();
    await other.ok('add soup --at "2026-11-02 00:00"');
    const exported = await other.ok('export');
    const third = inProcessSandbox();
    await third.ok('import -', { input: exported });
    expect(await third.ok('export')).toBe(exported);
  });
});

describe.concurrent('the zone of a column', () => {
  const madrid = async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set zone Europe/Madrid');
    return sandbox;
  };
  const csv = (heading: string) =>
    `${heading},what\n2026-03-12 09:15:30,x\n2026-03-28 23:40:00,late\n2026-07-04 19:05,y\n`;
  const inMadrid = ['2026-03-12 10:15:30', '2026-03-29 00:40:00', '2026-07-04 21:05:00'];

  test('stands in its heading', async () => {
    const sandbox = await madrid();
    const path = sandbox.file('f.csv', csv('Review Created (UTC)'));
    await sandbox.ok(['import', path, '--map', 'occurred=Review Created (UTC)', '--map', 'description=what']);
    expect(await occurredIn(sandbox)).toEqual(inMadrid);
  });

  test('or is typed, and saved with the mapping', async () => {
    const sandbox = await madrid();
    const path = sandbox.file('f.csv', csv('when'));
    await sandbox.ok(`import ${path} ${map} --zone UTC --save-as till`);
    expect(await occurredIn(sandbox)).toEqual(inMadrid);
    const next = sandbox.file('next.csv', 'when,what\n2026-04-01 10:00,next\n');
    await sandbox.ok(`import ${next} --as till`);
    expect((await occurredIn(sandbox)).at(-1)).toBe('2026-04-01 12:00:00');
  });

  test.each([
    ['en', 'is not a time zone'],
    ['es', 'no es una zona horaria'],
    ['it', 'non è un fuso orario'],
    ['pt', 'não é um fuso horário'],
  ])('in %s one that does not exist is refused', async (language, said) => {
    const sandbox = inProcessSandbox();
    const { code, stdout, stderr } = await sandbox.run(
      `import ${sandbox.file('f.csv', csv('when'))} ${map} --zone Mars/Phobos --lang ${language}`,
    );
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(said);
  });
});

/** Exports of other programs, with what must come out of them. */
const exports = fileURLToPath(new URL('../../../shared/samples/exports', import.meta.url));
if (!existsSync(exports)) console.warn('Skipped: the sample ../shared/samples is not beside this checkout.');

interface Sample {
  readonly occurred: string;
  readonly description: string;
  readonly resolved?: string;
  readonly flags?: string;
}
const samples: Readonly<Record<string, Sample>> = {
  'google-forms/direct-en.csv': { occurred: 'Timestamp', description: 'What happened?' },
  'google-forms/direct-es.csv': { occurred: 'Marca temporal', description: '¿Qué pasó?' },
  'google-forms/direct-es-nbsp-UNSEEN.csv': { occurred: 'Marca temporal', description: '¿Qué pasó?' },
  'google-forms/direct-pt.csv': { occurred: 'Carimbo de data/hora', description: 'O que aconteceu?' },
  'google-forms/direct-it.csv': { occurred: 'Informazioni cronologiche', description: 'Cosa è successo?' },
  'google-forms/sheets-en-US.csv': { occurred: 'Timestamp', description: 'What happened?' },
  'google-forms/sheets-es.csv': { occurred: 'Marca temporal', description: '¿Qué pasó?' },
  'google-forms/sheets-it.csv': { occurred: 'Informazioni cronologiche', description: 'Cosa è successo?' },
  'google-forms/sheets-pt.csv': { occurred: 'Carimbo de data/hora', description: 'O que aconteceu?' },
  'zendesk/tickets.csv': { occurred: 'Created at', description: 'Subject' },
  'freshdesk/tickets.csv': { occurred: 'Created time', description: 'Subject', resolved: 'Resolved time' },
  'hubspot/tickets.csv': { occurred: 'Create date', description: 'Ticket name', resolved: 'Close date' },
  'jira/issues.csv': { occurred: 'Created', description: 'Summary', resolved: 'Resolved' },
  'osticket/tickets-en-US.csv': {
    occurred: 'Date Created',
    description: 'Subject',
    resolved: 'Closed Date',
  },
  'osticket/tickets-es.csv': { occurred: 'Date Created', description: 'Subject', resolved: 'Closed Date' },
  'osticket/tickets-it.csv': { occurred: 'Date Created', description: 'Subject', resolved: 'Closed Date' },
  'osticket/tickets-pt-BR.csv': { occurred: 'Date Created', description: 'Subject', resolved: 'Closed Date' },
  'airtable/Complaints-Grid view.csv': { occurred: 'When', description: 'Name' },
  'sindec/cnrf.csv': {
    occurred: 'DataAbertura',
    description: 'DescricaoProblema',
    resolved: 'DataArquivamento',
  },
  'toast/ItemSelectionDetails.csv': { occurred: 'Order Date', description: 'Menu Item' },
  'trustpilot/service-reviews.csv': { occurred: 'Review Created (UTC)', description: 'Review Title' },
  'booking/reviews.csv': { occurred: 'Review date', description: 'Negative review' },
  'cfpb/complaints-2019.csv': { occurred: 'Date received', description: 'Issue' },
  'cfpb/complaints-2026.csv': { occurred: 'Date received', description: 'Issue' },
  'profeco/quejas.csv': {
    occurred: 'fecha_ingreso',
    description: 'motivo_reclamacion',
    resolved: 'fecha_cierre',
  },
  'consumidor-gov-br/2019-utf8.csv': { occurred: 'Data Finalização', description: 'Problema' },
  'consumidor-gov-br/2024-utf8-bom.csv': {
    occurred: 'Data Abertura',
    description: 'Problema',
    resolved: 'Data Finalização',
  },
};

interface Expected {
  readonly house_zone: string;
  readonly files: Readonly<Record<string, { readonly rows: readonly { readonly occurred: string }[] }>>;
}

describe.runIf(existsSync(exports)).concurrent('the dates of an export come in without an option', () => {
  test.each(Object.entries(samples))('%s', async (path, sample) => {
    const [folder = '', name = ''] = path.split('/');
    const expected = JSON.parse(readFileSync(`${exports}/${folder}/expected.json`, 'utf8')) as Expected;
    const sandbox = inProcessSandbox();
    const isPaulist = /Sao_Paulo/u.test(expected.house_zone) && /-pt\.|sheets-pt/u.test(name);
    const zone = isPaulist ? 'America/Sao_Paulo' : (/^\w+\/\w+/u.exec(expected.house_zone)?.[0] ?? 'UTC');
    await sandbox.ok(`settings set zone ${zone}`);
    const { occurred: when, description, resolved } = sample;
    await sandbox.ok([
      ...['import', `${exports}/${path}`, '--map', `occurred=${when}`, '--map', `description=${description}`],
      ...(resolved === undefined ? [] : ['--map', `resolved=${resolved}`]),
      '--add-similar',
    ]);
    const rows = expected.files[name]?.rows ?? [];
    expect((await occurredIn(sandbox)).map((each) => each.replace(' ', 'T'))).toEqual(
      rows.map((row) => row.occurred),
    );
  });
});
