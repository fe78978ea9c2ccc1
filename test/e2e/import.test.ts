import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test, vi } from 'vitest';
import { inProcessSandbox, program, runProcess, words, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { runScripted } from '../support/scripted.ts';

/** What an import promises to whoever runs it twice, tries it first, or takes it back. */

const mapping = [
  '--map occurred=creation_date --map department=call_type --map description=call_description',
  '--date-format "yyyy-MMM-dd HH:mm:ss" --date-format "M/d/yyyy H:mm"',
].join(' ');

const untidy = [
  'Ticket,Date,Status,Description',
  '101,2026-10-03 20:15,Open,the fish was dry',
  '102,2026-10-03 21:15,Solved,wrong bill',
  '102,2026-10-04 13:10,Parkiert,rude waiter',
  '103,2026-10-14 13:10,Zzz,cold soup',
  '104,2026-10-15 13:10,Zzz,no towels',
  '101,2026-10-03 20:15,Open,the fish was dry',
  '',
].join('\n');

describe.concurrent('an untidy column', () => {
  const guessedFlags = '--map occurred=Date --map description=Description --map status=Status';

  test.each([
    ['en', `"Ticket" is not used as the id of the complaints, because 102 is on line 3 and again on line 4.`],
    ['es', `"Ticket" no se usa como id de las quejas, porque 102 está en la línea 3 y otra vez en la 4.`],
    ['it', `"Ticket" non è usata come id dei reclami, perché 102 è alla riga 3 e di nuovo alla riga 4.`],
    [
      'pt',
      `"Ticket" não é usada como id das reclamações, porque 102 está na linha 3 e outra vez na linha 4.`,
    ],
  ])('of ids with one that occurs again is named in %s', async (language, says) => {
    const sandbox = inProcessSandbox();
    const { stderr } = await sandbox.run(['import', sandbox.file('log.csv', untidy), '--lang', language]);
    expect(stderr).toContain(says);
    expect(stderr).toMatch(
      /: --map \S+=Date --map description=Description --map status=Status --map id=Ticket\n/u,
    );
  });

  test('of ids can be used all the same: another row with an id is doubtful, an identical one the same', async () => {
    const sandbox = inProcessSandbox();
    const line = ['import', sandbox.file('log.csv', untidy), ...words(`${guessedFlags} --map id=Ticket`)];
    const { stdout, stderr } = await sandbox.run(line);
    expect(stdout).toBe('6 rows read: 4 added, 1 already recorded, 1 doubtful, 0 rejected.\n');
    expect(stderr).toContain('line 4: same id as line 3, but not the same');
    expect(await sandbox.ok([...line, '--add-similar'])).toContain('1 added');
  });

  test('of words keeps those that are known, and says what to type for the others', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('log.csv', untidy);
    const { stderr } = await sandbox.run(['import', file]);
    const typed = `--map-value 'status:Zzz=VALUE'`;
    expect(stderr).toMatch(/status cannot be "Parkiert" .*left empty \(on line 4\)/u);
    expect(stderr).toMatch(/status cannot be "Zzz" .*left empty 2 times \(first on line 5\)/u);
    expect(stderr).toContain(typed);
    expect(await sandbox.ok('list --all --status resolved --format csv')).toContain('wrong bill');
    const { stderr: again } = await sandbox.run([
      'import',
      file,
      '--map-value',
      'status:Zzz=resolved',
      '--update',
    ]);
    expect(again).not.toContain('Zzz');
  });

  test('of words is one list at a terminal, the unknown ones first', async () => {
    const sandbox = inProcessSandbox();
    const { questions } = await runScripted(sandbox, ['import', sandbox.file('log.csv', untidy)], {
      words: ['0'],
      meaning: ['resolved'],
    });
    expect(questions.map(({ id }) => id)).toEqual(['words', 'meaning', 'words', 'import']);
    expect(questions[0]?.choices.map(({ label }) => label)).toEqual([
      'All are correct',
      'Status: Zzz (2) → ?',
      'Status: Parkiert (1) → ?',
      'Status: Solved (1) → resolved',
    ]);
    expect(await sandbox.ok('list --all --status resolved --format csv')).toContain('no towels');
  });
});

describe.concurrent('import', () => {
  const csv = [
    'creation_date,call_type,call_description',
    '2014-Jan-14 13:48:01,Roads,hole',
    '1/19/2014 1:40,Waste,trees',
    '2014-01-20,Roads,no time',
    '2014-Jan-14 13:48:01,Roads,hole',
    '',
  ].join('\n');
  const bad = `${csv}someday,Roads,never\n2014-Jan-15 10:00:00,Roads,fine\n2014-Jan-16 10:00:00,Roads,fine,"one too many"\n`;

  test.each([
    ['en', '1 row read: 1 added, 0 already recorded, 0 rejected.'],
    ['es', '1 fila leída: 1 añadida, 0 ya estaban, 0 rechazadas.'],
    ['it', '1 riga letta: 1 aggiunta, 0 già presenti, 0 scartate.'],
    ['pt', '1 linha lida: 1 acrescentada, 0 já existentes, 0 rejeitadas.'],
  ])('says of one row in %s: %s', async (language, says) => {
    const sandbox = inProcessSandbox();
    expect(
      await sandbox.ok(`import - --lang ${language}`, {
        input: 'occurred,description\n2026-11-18 12:00,x\n',
      }),
    ).toBe(`${says}\n`);
  });

  test('prints one object, keeps rows that repeat, and adds nothing the second time', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('calls.csv', csv);
    const line = `import ${file} ${mapping} --create --format json`;
    expect(await sandbox.ok(line)).toBe(
      '{"read":4,"added":4,"skipped":0,"rejected":0,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
    expect(await sandbox.ok(line)).toBe(
      '{"read":4,"added":0,"skipped":4,"rejected":0,"similar":0,"differing":0,"unchanged":4,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
    const columns = 'number,occurred,hour,shift,department,description';
    expect((await sandbox.ok(`export --columns ${columns} --format csv`)).split('\r\n').slice(1, -1)).toEqual(
      [
        expect.stringMatching(/^1,2014-01-14 13:48:01,13,.+,Roads,hole$/u),
        expect.stringMatching(/^2,2014-01-19 01:40:00,1,.+,Waste,trees$/u),
        '3,2014-01-20,,,Roads,no time',
        expect.stringMatching(/^4,2014-01-14 13:48:01,13,.+,Roads,hole$/u),
      ],
    );
    // The third identical row matches none that is there.
    const more = sandbox.file('more.csv', `${csv}2014-Jan-14 13:48:01,Roads,hole\n`);
    expect(await sandbox.ok(`import ${more} ${mapping} --format json`)).toBe(
      '{"read":5,"added":1,"skipped":4,"rejected":0,"similar":0,"differing":0,"unchanged":4,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
  });

  test('good rows land beside bad ones, and the exit code says that some did not', async () => {
    const sandbox = inProcessSandbox();
    const line = `import ${sandbox.file('calls.csv', bad)} ${mapping} --create --format json`;
    const { code, stdout, stderr } = await sandbox.run(line);
    expect({ code, stdout }).toEqual({
      code: 65,
      stdout:
        '{"read":7,"added":5,"skipped":0,"rejected":2,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    });
    expect(stderr).toMatch(/^line 6: .*someday/mu);
    expect(stderr).toMatch(/^line 8: /mu);
  });

  test('--on-error skip ends with 0; --on-error stop lands nothing', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x');
    const before = sandbox.bytes();
    const line = `import ${sandbox.file('calls.csv', bad)} ${mapping} --create --format json`;
    const stopped = await sandbox.run(`${line} --on-error stop`);
    expect(stopped).toMatchObject({
      code: 65,
      stdout:
        '{"read":7,"added":0,"skipped":0,"rejected":2,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    });
    expect(sandbox.bytes()).toBe(before);
    expect(await sandbox.ok(`${line} --on-error skip`)).toBe(
      '{"read":7,"added":5,"skipped":0,"rejected":2,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
  });

  test('--rejects collects the bad rows with line and reason and ends with 0', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.path('rejects.csv');
    const line = `import ${sandbox.file('calls.csv', bad)} ${mapping} --create --rejects ${file} --format json`;
    expect(await sandbox.ok(line)).toBe(
      '{"read":7,"added":5,"skipped":0,"rejected":2,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
    expect(readFileSync(file, 'utf8').split('\r\n')).toEqual([
      'creation_date,call_type,call_description,line,reason',
      expect.stringMatching(/^someday,Roads,never,6,.+$/u),
      expect.stringMatching(/^2014-Jan-16 10:00:00,Roads,fine,one too many,8,.+$/u),
      '',
    ]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    // Without a bad row there is no file.
    const clean = sandbox.path('none.csv');
    await sandbox.ok(`import ${sandbox.file('good.csv', csv)} ${mapping} --rejects ${clean}`);
    expect(existsSync(clean)).toBe(false);
  });

  test('--dry-run says what would happen and changes nothing, not even making the database', async () => {
    const sandbox = inProcessSandbox();
    const line = `import ${sandbox.file('calls.csv', csv)} ${mapping} --create --format json`;
    expect(await sandbox.ok(`${line} --dry-run`)).toBe(
      '{"read":4,"added":4,"skipped":0,"rejected":0,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
    expect(readdirSync(sandbox.folder).sort()).toEqual(['calls.csv', 'home', 'tmp']);
    await sandbox.ok(line);
    const before = sandbox.bytes();
    expect(await sandbox.ok(`${line} --dry-run`)).toBe(
      '{"read":4,"added":0,"skipped":4,"rejected":0,"similar":0,"differing":0,"unchanged":4,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
    expect(sandbox.bytes()).toBe(before);
  });

  test('one undo takes an import back, and what was taken back can come again', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add "was here before" --at "2026-11-20 12:00"');
    const before = await sandbox.ok('export');
    const line = `import ${sandbox.file('calls.csv', csv)} ${mapping} --create --format json`;
    await sandbox.ok(line);
    expect(await sandbox.ok('undo --yes')).toBe('');
    expect(await sandbox.ok('export')).toBe(before);
    expect(await sandbox.ok(line)).toBe(
      '{"read":4,"added":4,"skipped":0,"rejected":0,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
  });

  test('a department that is not on the list is added in a new house, and left empty with a hint in another', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('calls.csv', csv);
    await sandbox.ok(`import ${file} ${mapping}`);
    expect(await sandbox.ok('department list')).toContain('Roads');
    await sandbox.ok('undo --yes');
    await sandbox.ok('add tea');
    const { code, stdout, stderr } = await sandbox.run(`import ${file} ${mapping} --format json`);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        '{"read":4,"added":4,"skipped":0,"rejected":0,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    });
    expect(stderr).toMatch(/"Roads".*--create/u);
    expect(await sandbox.ok('export')).not.toContain('Roads');
  });

  test('an export of one house is what another one imports', async () => {
    const [one, other] = [inProcessSandbox(), inProcessSandbox()];
    await one.ok(`import ${one.file('calls.csv', csv)} ${mapping} --create`);
    await one.ok(
      'add "=1+1, he said ""no""" --department Roads --severity 2 --state upset --remedy refund --value 9.90',
    );
    await one.ok('add "two things" --remedy voucher --value 20 --remedy "a walk; with the dog" --by Luis');
    const file = one.path('all.csv');
    await one.ok(`export -o ${file}`);
    await other.ok(`import ${file} --create`);
    expect(await other.ok('export')).toBe(readFileSync(file, 'utf8'));
    expect(await other.json('show 6 --format json')).toMatchObject({
      remedies: [
        { kind: 'voucher', value: '20.00', given_by: 'Luis' },
        { kind: 'a walk; with the dog', value: null, given_by: 'Luis' },
      ],
    });
    expect(await other.ok(`import ${file} --create --format json`)).toContain('"added":0');
  });

  test('several remedies in a column of their own make no known row a new one, and have to be whole', async () => {
    const sandbox = inProcessSandbox();
    const rows = (...remedies: readonly string[]) =>
      sandbox.file(
        `${remedies.length}.csv`,
        [
          'occurred,description,remedy,remedies',
          ...remedies.map((each, day) => `2026-11-1${day},x,gift,${each}`),
          '',
        ].join('\n'),
      );
    const quoted = (json: string) => `"${json.replaceAll('"', '""')}"`;
    const several = quoted('[{"kind":"voucher","value":"20"},{"kind":"drink","minutes":5}]');
    const plain = sandbox.file('plain.csv', 'occurred,description,remedy\n2026-11-10,x,gift\n');
    await sandbox.ok(`import ${plain}`);
    expect(await sandbox.ok(`import ${rows(several)} --format json`)).toContain('"added":0,"skipped":1');

    // A column of somebody's own may have the same name.
    await sandbox.ok(`import ${rows(several, 'something nice')}`);
    expect(await sandbox.json('show last --format json')).toMatchObject({ remedies: [{ kind: 'gift' }] });

    const broken = [
      '[{"kind":',
      '[1]',
      '[{"value":"5"}]',
      '[{"kind":"x","value":5}]',
      '[{"kind":"x","minutes":"5"}]',
    ];
    const { code, stdout, stderr } = await sandbox.run(
      `import ${rows(...broken.map(quoted), quoted('[{"kind":"x","value":"lots"}]'))} --format json`,
    );
    // The remedy of the other column is recorded, and each cell that cannot be read is named.
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        '{"read":6,"added":4,"skipped":2,"rejected":0,"similar":0,"differing":0,"unchanged":2,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    });
    expect(stderr.match(/remedies cannot be/gu)).toHaveLength(broken.length);
  });
});

describe.concurrent('a trial', () => {
  const csv = [
    'Date,Time,Area,About,What,Closed',
    '2026-11-20,19:42,Kitchen,Wait,"cold soup,\nagain",2026-11-20',
    '2026-11-21,,Bar,Wait,warm beer,2026-11-19',
    '2026-11-22,01:30,Bar,Bill,two beers too many,',
    'someday,20:00,Garden,Wasps,never,',
    '',
  ].join('\n');

  test('says what the run does: counts, days, names, and the first rows as they would be recorded', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set zone Europe/Madrid');
    await sandbox.ok('department add Bar');
    const line = `import ${sandbox.file('old.csv', csv)} --create --on-error skip --format json`;
    const trial = await sandbox.run(`${line} --dry-run`);
    expect(trial.stderr.split('\n').slice(1)).toEqual([
      'Trial run only; nothing was changed.',
      expect.stringMatching(/^line 6: .*someday/u),
      'Their dates: 20 – 21 Nov 2026.',
      'New departments: Kitchen',
      'New categories: Wait, Bill',
      'The first ones, as they would be recorded:',
      '  Fri 20 Nov 2026 19:42 · Kitchen · Wait · cold soup, again · resolved',
      '  Sat 21 Nov 2026 · Bar · Wait · warm beer · resolved',
      '  Sun 22 Nov 2026 01:30 · Bar · Bill · two beers too many',
      'Resolved before it happened: 1 (first on line 4).',
      'With a date but no time: 1. These are not counted in any hour or shift.',
      '',
    ]);
    const run = await sandbox.run(line);
    expect(run.stdout).toBe(trial.stdout);
    const { rows } = await sandbox.json<{ rows: { department: string }[] }>('department list --format json');
    expect(rows.map(({ department }) => department)).toEqual(['Bar', 'Kitchen']);
    expect(run.stderr).toContain('Resolved before it happened: 1');

    // A day alone is when it was resolved, as far as anybody knows.
    expect(await sandbox.json('export --status resolved --format json --columns number,resolved')).toEqual([
      { number: 1, resolved: '2026-11-20' },
      { number: 2, resolved: '2026-11-19' },
    ]);

    // The second time there is nothing to show.
    const again = await sandbox.run(`${line} --dry-run`);
    expect(again.stdout).toBe(
      '{"read":4,"added":0,"skipped":3,"rejected":1,"similar":0,"differing":0,"unchanged":3,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
    expect(again.stderr).not.toContain('New');
    expect(again.stderr).not.toContain('Their dates:');
  });

  test('shows nothing of a run that would be stopped', async () => {
    const sandbox = inProcessSandbox();
    const line = `import ${sandbox.file('old.csv', csv)} --create --on-error stop --format json`;
    const trial = await sandbox.run(`${line} --dry-run`);
    expect(trial).toMatchObject({
      code: 65,
      stdout:
        '{"read":4,"added":0,"skipped":0,"rejected":1,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    });
    expect(trial.stderr).not.toContain('Their dates:');
    expect(await sandbox.run(line)).toMatchObject({ code: 65, stdout: trial.stdout });
  });

  test.each([
    ['en', 'Day and month look swapped'],
    ['es', 'El día y el mes parecen estar al revés'],
    ['it', 'Giorno e mese sembrano invertiti'],
    ['pt', 'O dia e o mês parecem trocados'],
  ])('in %s it doubts dates that are in order only the other way round', async (language, said) => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
    const days = Array.from(
      { length: 36 },
      (_, index) => `${1 + ((index * 3) % 12)}/${1 + Math.floor((index * 3) / 12)}/2026`,
    );
    const file = sandbox.file('days.csv', ['Fecha,Queja', ...days.map((day) => `${day},x`), ''].join('\n'));
    const right = await sandbox.run(`import ${file} --date-format d/M/yyyy --dry-run`);
    expect(right.stderr).not.toContain(said);
    const wrong = await sandbox.run(`import ${file} --date-format M/d/yyyy --dry-run`);
    expect(wrong.stderr).toContain(said);
    const late = sandbox.file('late.csv', 'Fecha,Queja\n20/11/2026,x\n1/11/2026,y\n');
    const missed = await sandbox.run(`import ${late} --date-format M/d/yyyy --dry-run`);
    expect(missed.code).toBe(65);
    expect(missed.stderr).toContain('--date-format "d/M/yyyy"');
  });
});

describe.concurrent('which column is which', () => {
  test('a column that goes by none of our names is said to be left out; those of our own export are not', async () => {
    const sandbox = inProcessSandbox();
    const { stderr } = await sandbox.run('import -', {
      input: 'occurred,description,plase\n2026-11-20 12:00,cold soup,12\n',
    });
    expect(stderr).toContain('Not imported: plase\n');
    const nameless = await sandbox.run('import -', {
      input: 'occurred,,description,place,place\n2026-11-20 12:00,,a,b,b\n2026-11-21 12:00,x,b,c,d\n',
    });
    expect(nameless.stderr).toContain('Not imported: place#2\n');
    expect(nameless.stdout + nameless.stderr).toContain(
      'Rows with values in a column without a name (not imported): 1 (first on line 3).\n',
    );
    const again = await inProcessSandbox().run('import - --create', { input: await sandbox.ok('export') });
    expect(again).toMatchObject({ code: 0, stderr: '' });
  });

  test.each([
    [
      'en',
      'Date,Area,What happened,Table\n2026-11-20,Kitchen,cold soup,12\n',
      'Columns guessed',
      'Not imported',
    ],
    [
      'es',
      'Fecha;Área;Qué pasó;Firma\n2026-11-20;Cocina;sopa fría;x\n',
      'Columnas reconocidas',
      'No se importan: Firma',
    ],
    [
      'it',
      'Data;Reparto;Descrizione;Firma\n2026-11-20;Cucina;zuppa fredda;x\n',
      'Colonne riconosciute',
      'Firma',
    ],
    [
      'pt',
      'Data;Secção;Descrição;Assinatura\n2026-11-20;Cozinha;sopa fria;x\n',
      'Colunas reconhecidas',
      'Assinatura',
    ],
  ])('in %s it is guessed from the header, and said beside the data', async (language, csv, said, unused) => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
    const line = `import ${sandbox.file('old.csv', csv)} --create --format json`;
    const { code, stdout, stderr } = await sandbox.run(line);
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        '{"read":1,"added":1,"skipped":0,"rejected":0,"similar":0,"differing":0,"unchanged":0,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    });
    expect(stderr).toContain(said);
    if (language !== 'en') expect(stderr).toContain(unused);
    expect(await sandbox.json('export --format json --columns occurred,department,description')).toEqual([
      {
        occurred: '2026-11-20',
        department: csv.split(/[\n,;]/u)[5],
        description: csv.split(/[\n,;]/u)[6],
      },
    ]);
    // As it was guessed it can be typed, and is the same file.
    const typed = /date=.*/u.exec(stderr.replace(/\n(?=\S)/u, ' '))?.[0] ?? '';
    expect(typed).toContain('description=');
    expect(await sandbox.ok(line)).toBe(
      '{"read":1,"added":0,"skipped":1,"rejected":0,"similar":0,"differing":0,"unchanged":1,"changed":0,"updated":0,"doubtful":0,"left_out":0}\n',
    );
  });

  test('with --map nothing is guessed, and by our own names nothing has to be', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('old.csv', 'Fecha,Área,Queja\n2026-11-20,Cocina,sopa\n');
    const mapped = await sandbox.run(
      `import ${file} --map occurred=Fecha --map cause=Queja --create --dry-run`,
    );
    expect(mapped).toMatchObject({
      code: 0,
      stderr: expect.stringContaining('Not imported: Área\n') as string,
    });
    // What was guessed can be copied and changed.
    expect((await sandbox.run(`import ${file} --dry-run`)).stderr).toContain(
      '--map date=Fecha --map department=Área --map description=Queja',
    );
    const none = sandbox.file('none.csv', 'Fecha,Queja\n32/11/2026,sopa\n');
    expect((await sandbox.run(`import ${none}`)).stderr).toContain('1 row was left out; none was imported.');
    const dotted = sandbox.file('dotted.csv', 'Fecha,Hora,Queja\n2026-11-20,21.30,sopa\n');
    await sandbox.ok(`import ${dotted}`);
    expect(await sandbox.ok('export --columns occurred')).toContain('2026-11-20 21:30:00');
    const own = sandbox.file('own.csv', 'occurred,description,other\n2026-11-20,sopa,x\n');
    expect((await sandbox.run(`import ${own}`)).stderr).not.toContain('guessed');
  });

  test('a file without a header is noticed before anything is read', async () => {
    const sandbox = inProcessSandbox();
    const rows = '20/11/2026;Kitchen;cold soup\n21/11/2026;Bar;warm beer\n';
    const { code, stdout, stderr } = await sandbox.run(`import ${sandbox.file('rows.csv', rows)}`);
    expect({ code, stdout }).toEqual({ code: 65, stdout: '' });
    expect(stderr).toMatch(
      /does not contain column names\.\nIt begins with: 20\/11\/2026, Kitchen, cold soup\./u,
    );
    // Names that say nothing are names all the same.
    const odd = await sandbox.run(`import ${sandbox.file('odd.csv', 'Alpha;Beta\n20/11/2026;Kitchen\n')}`);
    expect(odd.code).toBe(2);
    expect(odd.stderr).toContain('--map occurred=');
    // A quotation mark that is never closed would make names of all the rows.
    const open = sandbox.file('open.csv', 'occurred,"description\n2026-11-20,x\n2026-11-21,y\n');
    expect(await sandbox.run(`import ${open}`)).toMatchObject({ code: 65, stdout: '' });
  });
});

describe.concurrent('how a file is read, kept under a name', () => {
  const csv = 'Cuándo;Dónde está;Lo ocurrido\n20/11/2026;Cocina;sopa fría\n';
  const map = '--map occurred=Cuándo --map department="Dónde está" --map description="Lo ocurrido"';

  test('reads the next file like it, and is taken back by an undo of its own', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('one.csv', csv);
    const kept = await sandbox.run(`import ${file} ${map} --date-format d/M/yyyy --create --save-as Till`);
    expect(kept).toMatchObject({ code: 0 });
    expect(kept.stderr).toContain('recovery import … --as Till');
    const next = sandbox.file('two.csv', csv.replaceAll('20/', '21/'));
    expect(await sandbox.ok(`import ${next} --as till --format json`)).toContain('"added":1');
    // The same rows, however the columns were told.
    expect(await sandbox.ok(`import ${file} --as till --format json`)).toContain('"added":0,"skipped":1');
    await sandbox.ok('undo --yes');
    await sandbox.ok('undo --yes');
    expect(await sandbox.json('export --format json')).toEqual([]);
    await sandbox.ok(`import ${next} --as till`);
    await sandbox.ok('undo --yes');
    await sandbox.ok('undo --yes');
    const gone = await sandbox.run(`import ${next} --as till`);
    expect(gone).toMatchObject({ code: 66, stdout: '' });
  });

  test('is kept anew under the same name, and --map and --date-format on the line go first', async () => {
    const sandbox = inProcessSandbox();
    const guessed = sandbox.file('g.csv', 'Fecha,Queja\n2026-11-20,sopa\n');
    await sandbox.ok(`import ${guessed} --save-as "la caja"`);
    const other = sandbox.file('o.csv', 'Fecha,Queja,Texto\n20.11.2026,a,b\n');
    await sandbox.ok(
      `import ${other} --as "La Caja" --map description=Texto --date-format d.M.yyyy --save-as "la caja"`,
    );
    expect(await sandbox.json('export --format json --columns description')).toEqual([
      { description: 'sopa' },
      { description: 'b' },
    ]);
    expect(await sandbox.ok(`import ${other} --as "la caja" --format json`)).toContain(
      '"added":0,"skipped":1',
    );
    const unknown = await sandbox.run(`import ${other} --as nobody`);
    expect(unknown.code).toBe(66);
    expect(unknown.stderr).toContain('la caja');
    // The columns have to be there.
    const strange = sandbox.file('s.csv', 'A,B\n2026-11-20,x\n');
    expect(await sandbox.run(`import ${strange} --as "la caja"`)).toMatchObject({ code: 2, stdout: '' });
  });

  test('is not kept by a trial, nor where nothing lands', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('one.csv', `${csv}someday;x;y\n`);
    const line = `import ${file} ${map} --date-format d/M/yyyy --create --save-as till`;
    expect(await sandbox.run(`${line} --dry-run`)).toMatchObject({ code: 65 });
    expect(await sandbox.run(`${line} --on-error stop`)).toMatchObject({ code: 65 });
    expect(await sandbox.run(`import ${file} --as till`)).toMatchObject({ code: 66 });
    const { code, stdout } = await sandbox.run(`import ${file} --save-as ""`);
    expect({ code, stdout }).toEqual({ code: 65, stdout: '' });
  });
});

describe.concurrent('a file of another program', () => {
  const reviews = [
    'Review Id,Review Created (UTC),Review Username,Review Title,Review Content,Review Stars',
    'r1,2026-03-12 09:15:30,Ana P,Never again,Parcel lost,1',
    'r2,2026-07-04 19:05:00,Ben S,Great,Great and fast,5',
    '',
  ].join('\n');
  const columns = 'export --kind all --format json --columns occurred,kind,channel,posted,description,id';
  const expected = [
    {
      ...{ occurred: '2026-03-12 10:15:30', kind: 'complaint', channel: 'review', posted: 'yes' },
      ...{ description: 'Never again\nParcel lost', id: 'r1' },
    },
    // The text repeats its title.
    {
      ...{ occurred: '2026-07-04 21:05:00', kind: 'praise', channel: 'review', posted: 'yes' },
      ...{ description: 'Great and fast', id: 'r2' },
    },
  ];

  test('is recognised, and read in the same way when its reading was saved', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set zone Europe/Madrid');
    const { stderr } = await sandbox.run(`import ${sandbox.file('r.csv', reviews)} --save-as reviews`);
    expect(stderr).toContain('Trustpilot');
    expect(await sandbox.json(columns)).toEqual(expected);
    await sandbox.ok('undo --yes');
    await sandbox.ok(`import ${sandbox.file('r.csv', reviews)} --as reviews`);
    expect(await sandbox.json(columns)).toEqual(expected);
    expect(await sandbox.ok('show last --format json')).toContain('Review Stars: ');
  });

  test('that was renamed is read with --from, and --map adds to its columns', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set zone Europe/Madrid');
    const renamed = sandbox.file('r.csv', reviews.replace('Review Id', 'Code'));
    await sandbox.ok(`import ${renamed} --from trustpilot --map id=Code`);
    expect(await sandbox.json(columns)).toEqual(expected);
    expect(await sandbox.run(`import ${renamed} --from nobody`)).toMatchObject({ code: 2, stdout: '' });
  });

  test('is read from JSON, a list or one object a line, nested names joined by points', async () => {
    const review = (id: string, stars: string, at: string) => ({
      ...{ name: `accounts/1/locations/2/reviews/${id}`, starRating: stars, createTime: at },
      ...{ comment: '(Translated by Google) Cold.\n\n(Original)\nFría.', reviewer: { displayName: 'Ana' } },
    });
    const all = [review('a', 'TWO', '2026-03-12T09:15:30Z'), review('b', 'FIVE', '2026-03-13T09:15:30Z')];
    for (const text of [
      JSON.stringify({ reviews: all }),
      all.map((each) => JSON.stringify(each)).join('\n'),
    ]) {
      const sandbox = inProcessSandbox();
      await sandbox.ok(`import ${sandbox.file('reviews.json', text)}`);
      expect(
        await sandbox.json('export --kind all --format json --columns kind,customer,description,id'),
      ).toEqual([
        { kind: 'complaint', customer: 'Ana', description: 'Fría.', id: 'a' },
        { kind: 'praise', customer: 'Ana', description: 'Fría.', id: 'b' },
      ]);
    }
  });

  test('words in columns of closed lists are read, asked about at a terminal, and left out with skip', async () => {
    const sandbox = inProcessSandbox();
    const text =
      'date,what,status,State\n2026-11-20,tea,Erledigt,Maryland\n2026-11-21,soup,Solved,Ohio\n2026-11-22,wait,Weg,Ohio\n2026-11-23,noise,Pending,Ohio\n2026-11-24,cold,Solved,Ohio\n';
    const file = sandbox.file('w.csv', text);
    const { code, stderr } = await sandbox.run(`import ${file}`);
    expect(code).toBe(0);
    expect(stderr).toContain('status cannot be "Erledigt"');
    expect(stderr).toContain('Not imported: State');
    await sandbox.ok('undo --yes');
    const flags = '--map-value status:erledigt=resolved --map-value status:Weg=skip';
    expect(await sandbox.json(`import ${file} ${flags} --format json`)).toMatchObject({
      added: 4,
      left_out: 1,
    });
    expect(await sandbox.json('export --format json --columns status')).toEqual(
      ['resolved', 'resolved', 'open', 'resolved'].map((status) => ({ status })),
    );
  });
});

test('what a form asks about the moment counts more than when it was sent', async () => {
  const sandbox = inProcessSandbox();
  const form = (...rows: readonly string[]) =>
    `Timestamp,When did this happen?,What happened?\n${rows.join('\n')}\n`;
  const asked = form(
    '2026-11-21 22:14:09,2026-11-20 20:30,cold',
    '2026-11-22 15:02:51,2026-11-22 13:45,loud',
  );
  const file = sandbox.file('form.csv', asked);
  expect(await sandbox.json(`import ${file} --format json`)).toMatchObject({ added: 2 });
  expect(await sandbox.json('export --format json --columns occurred')).toEqual([
    { occurred: '2026-11-20 20:30:00' },
    { occurred: '2026-11-22 13:45:00' },
  ]);
});

test('the first rows show place, remedy, customer and status; words that differ in case are one', async () => {
  const sandbox = inProcessSandbox();
  const rows = [
    'Date,What happened,Table,What we did,Cost,Customer,Sorted?',
    '20/11/2026 19:42,cold soup,4,new soup,6.50,Ann,Fixed',
    '21/11/2026 19:42,loud,5,,,,FIXED',
    '',
  ];
  const person = terminal(sandbox, `import ${sandbox.file('log.csv', rows.join('\n'))}`);
  await person.waitFor('Status: Fixed (2) → resolved');
  person.type('⏎');
  await person.waitFor('19:42 · 4 · cold soup · new soup, €6.50 · Ann · resolved');
  await person.waitFor('19:42 · 5 · loud · resolved');
  person.type('⏎');
  expect(await person.exit).toBe(0);
});

describe.concurrent('columns that are not clear', () => {
  const csv = 'Cosa,Momento,Donde\nsopa fría,20/11/2026 19:42,Cocina\n';

  test.each([
    ['en', 'Which column says when it happened?', 'No, nothing'],
    ['es', '¿Qué columna dice cuándo pasó?', 'No, nada'],
    ['it', 'Quale colonna dice quando è successo?', 'No, niente'],
    ['pt', 'Que coluna diz quando aconteceu?', 'Não, nada'],
  ])('in %s somebody at a terminal is asked for what nobody can guess', async (language, when, refusal) => {
    const sandbox = inProcessSandbox({ RECOVERY_LANG: language, ACCESSIBLE: '1' });
    const file = sandbox.file('odd.csv', csv);
    const person = terminal(sandbox, `import ${file} --create --save-as caja`);
    await person.waitFor(when);
    await person.waitFor('2: Momento (20/11/2026 19:42)');
    person.type('2⏎');
    await person.waitFor('1: Cosa (sopa fría)');
    // The only text that is left is what ENTER takes.
    person.type('⏎');
    await person.waitFor('2026 19:42 · Cocina · sopa fría');
    await person.waitFor(refusal);
    person.type('⏎');
    expect(await person.exit).toBe(0);
    expect(person.screen()).toContain('--map occurred=Momento');
    const exported = 'export --format json --columns occurred,place,description';
    const rows = [{ occurred: '2026-11-20 19:42:00', place: 'Cocina', description: 'sopa fría' }];
    expect(await sandbox.json(exported)).toEqual(rows);
    expect(await sandbox.ok(`import ${file} --as caja --format json`)).toContain('"added":0,"skipped":1');
  });

  test('what is guessed is the answer that ENTER gives; going away leaves nothing behind', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('half.csv', 'Fecha,Hora,Cosa,Área\n2026-11-20,19:42,sopa,Cocina\n');
    const person = terminal(sandbox, `import ${file} --create`);
    await person.answer(['what happened?', '⏎'], ['Import them?', '⏎']);
    expect(await person.exit).toBe(0);
    expect(await sandbox.json('export --format json --columns occurred,department,description')).toEqual([
      { occurred: '2026-11-20 19:42:00', department: 'Cocina', description: 'sopa' },
    ]);
    const before = sandbox.bytes();
    const another = terminal(sandbox, `import ${file}`);
    await another.waitFor('what happened?');
    another.key('ctrl-c');
    expect(await another.exit).toBe(130);
    expect(sandbox.bytes()).toBe(before);
  });

  test('without a terminal the flags are named', async () => {
    const sandbox = inProcessSandbox();
    const { code, stdout, stderr } = await sandbox.run(`import ${sandbox.file('odd.csv', csv)}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('--map occurred=COLUMN');
  });
});

test.concurrent(
  'rows that were rejected come in once they are mended, and are there afterwards',
  async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file(
      'r.csv',
      'Date,Area,What\n2026-11-20 10:00,Bar,one\n2026-13-21 10:00,Bar,two\n',
    );
    const rejects = sandbox.path('rejects.csv');
    expect((await sandbox.run(`import ${file} --create --rejects ${rejects}`)).code).toBe(0);
    const mended = sandbox.file(
      'mended.csv',
      readFileSync(rejects, 'utf8').replace('2026-13-21', '2026-11-21'),
    );
    expect(await sandbox.ok(`import ${mended} --format json`)).toContain('"added":1');
    const whole = sandbox.file('whole.csv', readFileSync(file, 'utf8').replace('2026-13-21', '2026-11-21'));
    expect(await sandbox.ok(`import ${whole} --format json`)).toContain('"added":0,"skipped":2');
  },
);

test.concurrent(
  'a byte that fits no encoding shows where it stands, and costs the file no other accent',
  async () => {
    const sandbox = inProcessSandbox();
    const rows = Array.from({ length: 30 }, (_, index) => `2026-11-20 10:00,"José ${index}"`);
    const file = sandbox.path('broken.csv');
    const [before, after] = [rows.slice(0, 20), rows.slice(20)].map((some) => `${some.join('\n')}\n`);
    writeFileSync(
      file,
      Buffer.concat([
        Buffer.from(`occurred,description\n${before ?? ''}2026-11-20 10:00,caf`),
        Buffer.from([0xe9]),
        Buffer.from(`\n${after ?? ''}`),
      ]),
    );
    const { code, stderr } = await sandbox.run(`import ${file}`);
    expect(code).toBe(0);
    expect(stderr).toContain('With unreadable characters (\uFFFD): 1 (first on line 22).');
    const told = await sandbox.ok('export --columns description');
    expect(told.match(/José/gu)).toHaveLength(30);
    expect(told).toContain('caf\uFFFD');
  },
);

test.concurrent(
  'a byte that fits no encoding is told in whichever column it stands, and in the header',
  async () => {
    const bytes = (text: string) =>
      Buffer.from(text.replaceAll('?', '\u0001'), 'utf8').map((byte) => (byte === 1 ? 0xe9 : byte));
    for (const [name, text, line] of [
      ['dept.csv', 'occurred,department,description\n2026-11-20,Bar,öäüéèçñ\n2026-11-20,Caf?,x\n', 3],
      ['head.csv', 'occurred,description,departam?nto\n2026-11-20,öäüéèçñ,Bar\n', 1],
    ] as const) {
      const sandbox = inProcessSandbox();
      writeFileSync(sandbox.path(name), bytes(text));
      const { stderr } = await sandbox.run(`import ${sandbox.path(name)} --create`);
      expect(stderr, name).toContain(`With unreadable characters (\uFFFD): 1 (first on line ${line})`);
    }
  },
);

test.concurrent('a pipe with a name is read like a file', async () => {
  const sandbox = inProcessSandbox();
  const pipe = sandbox.path('pipe');
  await runProcess('mkfifo', [pipe], sandbox.env);
  const written = runProcess(
    '/bin/sh',
    ['-c', `printf 'occurred,description\\n2026-11-20 10:00,a\\n' > ${pipe}`],
    sandbox.env,
  );
  expect(await sandbox.ok(`import ${pipe} --format json`)).toContain('"added":1');
  await written;
});

test.concurrent('while another database comes in, a signal ends it and nothing has landed', async () => {
  const other = inProcessSandbox();
  const rows = Array.from({ length: 20_000 }, (_, index) => `2026-10-01 10:00,x${index}`);
  await other.ok('import -', { input: ['occurred,description', ...rows, ''].join('\n') });
  const sandbox = inProcessSandbox();
  await sandbox.ok('add x');
  const before = sandbox.bytes();
  const [command, ...start] = program;
  const running = spawn(command, [...start, 'import', other.db], { env: sandbox.env, stdio: 'ignore' });
  const ended = once(running, 'exit');
  const copies = () => {
    const shelf = sandbox.path('backups');
    return existsSync(shelf) ? readdirSync(shelf).filter((name) => name.includes('.half-')) : [];
  };
  await vi.waitFor(() => expect(copies()).not.toEqual([]), 10_000);
  running.kill('SIGTERM');
  expect((await ended)[0]).toBe(143);
  expect(sandbox.bytes()).toEqual(before);
  expect(copies()).toEqual([]);
});

test.concurrent.each([
  ['import -', 'SIGINT', 130],
  ['import -', 'SIGTERM', 143],
  ['import -', 'SIGHUP', 129],
  ['add --jsonl -', 'SIGINT', 130],
] as const)(
  'while %s waits for its input, %s ends it with %i and nothing has landed',
  async (line, signal, code) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x');
    const before = sandbox.bytes();
    const [command, ...start] = program;
    const waiting = spawn(command, [...start, ...words(line)], {
      env: sandbox.env,
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    const ended = once(waiting, 'exit');
    try {
      waiting.stdin.write(
        line === 'import -' ? 'occurred,description\n2026-11-20,cold soup\n' : '{"text":"cold soup"}\n',
      );
      await vi.waitUntil(() => existsSync(`${sandbox.db}-wal`), { timeout: 20_000 });
      waiting.kill(signal);
      expect(await Promise.race([ended, setTimeout(10_000, 'still waiting')])).toEqual([code, null]);
    } finally {
      waiting.kill('SIGKILL');
    }
    await ended;
    expect(sandbox.bytes()).toBe(before);
  },
);

describe.concurrent('a file as spreadsheets and portals leave it', () => {
  test('rows in which nothing stands are left out, and the lines of the others stay right', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('x.csv', 'date,what\n2026-11-20,cold soup\n,\n , \nnever,rude\n');
    const { stdout, stderr } = await sandbox.run(['import', file]);
    expect(stdout).toBe('2 rows read: 1 added, 0 already recorded, 1 rejected.\n');
    expect(stderr).toContain('line 5:');
  });

  test('without words it is taken only by whoever names its columns, one of them saying what it was', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('x.csv', 'Date,Type,Rating\n2026-11-20,Wait,1\n');
    const refused = await sandbox.run(['import', file]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--map description=COLUMN');
    expect((await sandbox.run(['import', file, '--map', 'date=Date', '--map', 'severity=Rating'])).code).toBe(
      2,
    );
    await sandbox.ok(['import', file, '--map', 'date=Date', '--map', 'category=Type', '--create']);
    expect(await sandbox.ok('list --all')).toContain('Wait');
  });

  test('of columns that are called alike each can be named, also in what is kept for the next time', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('x.csv', 'date,note,Note\n2026-11-20,cold soup,at noon\n');
    const { code, stderr } = await sandbox.run([
      'import',
      file,
      '--map',
      'date=date',
      '--map',
      'description=NOTE',
    ]);
    expect(code).toBe(2);
    expect(stderr).toContain('columns 2, 3');
    expect(stderr).toContain('NOTE#1, NOTE#2');
    const same = sandbox.file('y.csv', 'date,note,note\n2026-11-20,cold soup,at noon\n');
    const maps = ['--map', 'date=date', '--map', 'description=note#2', '--map', 'note=note#1'];
    await sandbox.ok(['import', same, ...maps, '--save-as', 'till']);
    const next = sandbox.file('z.csv', 'date,note,note\n2026-11-21,rude,at night\n');
    await sandbox.ok(['import', next, '--as', 'till']);
    const list = await sandbox.ok('list --all');
    expect(list).toContain('at noon');
    expect(list).toContain('at night');
  });
});

describe.concurrent('the file of next Monday', () => {
  const maps = words(
    '--map date=date --map description=what --map customer=who --map resolved=done --map place=at',
  );
  interface Summary {
    readonly added: number;
    readonly skipped: number;
    readonly similar: number;
    readonly differing: number;
  }
  const sheet = (sandbox: Sandbox, ...rows: readonly string[]) =>
    sandbox.file(`${rows.join('').length}.csv`, `date,what,who,done,at\n${rows.join('\n')}\n`);
  const summary = async (sandbox: Sandbox, file: string, ...more: readonly string[]) =>
    JSON.parse(
      await sandbox.ok([
        'import',
        file,
        ...(file.endsWith('same.csv') ? [] : maps),
        '--format',
        'json',
        ...more,
      ]),
    ) as Summary;

  test('a row that was completed since is no second complaint: it is left out, and said, before and after', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(['import', sheet(sandbox, '2026-11-01,cold soup,Luis,,'), ...maps]);
    const next = sheet(sandbox, '2026-11-01,COLD soup,Luis M.,2026-11-10,table 3', '2026-11-02,rude,,,');
    for (const more of [['--dry-run'], []]) {
      const { code, stdout, stderr } = await sandbox.run(['import', next, ...maps, ...more]);
      expect({ code, stdout }).toEqual({
        code: 0,
        stdout: '2 rows read: 1 added, 0 already recorded, 1 changed, 0 rejected.\n',
      });
      expect(stderr).toContain(
        [
          'Different in the file:',
          '  1: Status: open → resolved; Place: (nothing) → table 3; What happened: cold soup → COLD soup; Name: Luis → Luis M.',
          'To bring these changes in: --update',
        ].join('\n'),
      );
    }
    expect(await summary(sandbox, next)).toMatchObject({ added: 0, skipped: 1, similar: 1 });
    expect(await sandbox.ok('export --columns number,description,status')).toBe(
      'number,description,status\r\n1,cold soup,open\r\n2,rude,open\r\n',
    );
    expect(await summary(sandbox, next, '--add-similar')).toMatchObject({ added: 1, skipped: 1, similar: 0 });
  });

  test.each([
    ['another day', '2026-11-02,cold soup,Luis,,'],
    ['other words', '2026-11-01,warm soup,Luis,,'],
  ])('one of %s is another complaint', async (_, row) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(['import', sheet(sandbox, '2026-11-01,cold soup,Luis,,'), ...maps]);
    expect(await summary(sandbox, sheet(sandbox, row))).toMatchObject({ added: 1, similar: 0 });
  });

  test('one of another customer with the same words is doubtful, and added only on demand', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(['import', sheet(sandbox, '2026-11-01,cold soup,Luis,,'), ...maps]);
    const next = sheet(sandbox, '2026-11-01,cold soup,Ana,,');
    const { stdout, stderr } = await sandbox.run(['import', next, ...maps]);
    expect(stdout).toBe('1 row read: 0 added, 0 already recorded, 1 doubtful, 0 rejected.\n');
    expect(stderr).toContain(
      'Doubtful, not added:\n  line 2: like complaint 1, but not the same (Name: Luis → Ana)\nTo add these rows anyway: --add-similar',
    );
    expect(await summary(sandbox, next, '--add-similar')).toMatchObject({ added: 1, doubtful: 0 });
    expect(await summary(sandbox, next)).toMatchObject({ added: 0, unchanged: 1 });
  });

  test('one beside the row that is here already is another, and so is one more than there are', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(['import', sheet(sandbox, '2026-11-01,late,,,'), ...maps]);
    const grown = sheet(sandbox, '2026-11-01,late,,,', '2026-11-01,late,,,table 3');
    expect(await summary(sandbox, grown)).toMatchObject({ added: 1, skipped: 1, similar: 0 });
    const completed = ['10', '11', '12'].map((day) => `2026-11-01,late,,2026-11-${day},`);
    expect(await summary(sandbox, sheet(sandbox, ...completed))).toMatchObject({ added: 1, similar: 2 });
    const numbers = (await sandbox.ok('export --columns number')).trim().split('\r\n').slice(1);
    expect(numbers).toEqual(['1', '2', '3']);
  });

  test('what was changed in an export of ours is said, and brought in if asked for', async () => {
    const sandbox = inProcessSandbox();
    for (const place of ['1', '2', '3'])
      await sandbox.ok([
        'add',
        'cold soup',
        '--department',
        'Bar',
        '--create',
        '--place',
        place,
        '--severity',
        '2',
      ]);
    const exported = await sandbox.ok('export --all');
    expect(await summary(sandbox, sandbox.file('same.csv', exported))).toMatchObject({ differing: 0 });
    const edited = sandbox.file('edited.csv', exported.replace(',Bar,', ',Kitchen,'));
    const { stdout, stderr } = await sandbox.run(['import', edited, '--create']);
    expect(stdout).toBe('3 rows read: 0 added, 2 already recorded, 1 changed, 0 rejected.\n');
    expect(stderr).toContain('Different in the file:\n  1: Department: Bar → Kitchen\n');
    expect(await sandbox.ok('export --all')).toBe(exported);
    const updated = await sandbox.run(['import', edited, '--create', '--update']);
    expect(updated.stderr).toContain('Brought up to date: 1.');
    expect(await sandbox.ok('export --all --columns number,department')).toContain('1,Kitchen\r\n2,Bar');
    expect(await sandbox.ok('history 1')).toContain('Department: Bar → Kitchen');
    expect(await sandbox.ok(['import', edited])).toContain('0 added, 3 already recorded, 0 rejected');
    await sandbox.ok('undo --yes');
    expect(await sandbox.ok('export --all')).toBe(exported);
  });
});

describe.concurrent('a log that grows', () => {
  const week = (...rows: readonly string[]) => ['Ticket,Date,What,Status,Closed', ...rows, ''].join('\n');
  const first = week('T1,2026-11-02 19:30,cold soup,open,', 'T2,2026-11-03 20:00,long wait,open,');
  const second = week(
    'T1,2026-11-02 19:30,cold soup,resolved,2026-11-09 10:00',
    'T2,2026-11-03 20:00,long wait in the lobby,open,',
    'T3,2026-11-10 12:00,noise,open,',
  );
  const maps =
    '--map id=Ticket --map occurred=Date --map description=What --map status=Status --map resolved=Closed';
  const houseWithFirst = async () => {
    const sandbox = inProcessSandbox({ TZ: 'Europe/Madrid' });
    await sandbox.ok(`import ${sandbox.file('first.csv', first)} ${maps}`);
    return sandbox;
  };

  test('has each complaint once, and is brought up to date by --update; the trial says the same', async () => {
    const sandbox = await houseWithFirst();
    const line = `import ${sandbox.file('second.csv', second)} ${maps} --format json`;
    for (const update of ['', '--update']) {
      const trial = await sandbox.ok(`${line} ${update} --dry-run`);
      expect(await sandbox.ok(`${line} ${update}`)).toBe(trial);
      expect(JSON.parse(trial)).toMatchObject(
        update === ''
          ? { added: 1, unchanged: 0, changed: 2, updated: 0 }
          : { added: 0, unchanged: 1, changed: 2, updated: 2 },
      );
    }
    expect(await sandbox.ok('export --all --columns id,status,description')).toBe(
      'id,status,description\r\nT1,resolved,cold soup\r\nT2,open,long wait in the lobby\r\nT3,open,noise\r\n',
    );
    expect(await sandbox.json(line)).toMatchObject({ unchanged: 3, changed: 0 });
    expect(await sandbox.json('show 1 --format json')).toMatchObject({ rows: [{ id: 'T1' }] });
  });

  test('leaves what was edited here, and says so', async () => {
    const sandbox = await houseWithFirst();
    await sandbox.ok('resolve 1 --ending solved');
    const back = sandbox.file(
      'back.csv',
      first.replace('T1,2026-11-02 19:30,cold soup', 'T1,2026-11-02 19:30,cold soup again'),
    );
    const { stderr } = await sandbox.run(`import ${back} ${maps} --update`);
    expect(stderr).toContain(
      '  1: Status stays resolved (file: open); What happened: cold soup → cold soup again\n',
    );
    expect(await sandbox.ok('export --columns status,description')).toContain('resolved,cold soup again');
  });

  test.each([
    ['en', 'Import them?', 'Bring these 2 changes in?', 'Brought up to date: 2.'],
    ['es', '¿Importarlas?', '¿Aplicar estos 2 cambios?', 'Actualizadas: 2.'],
    ['it', 'Importarli?', 'Applicare queste 2 modifiche?', 'Aggiornati: 2.'],
    ['pt', 'Importá-las?', 'Aplicar estas 2 alterações?', 'Atualizadas: 2.'],
  ])(
    'in %s somebody at a terminal is asked, and ENTER changes nothing',
    async (language, first, question, done) => {
      const sandbox = await houseWithFirst();
      const args = words(`import ${sandbox.file('second.csv', second)} ${maps} --lang ${language}`);
      const refused = await runScripted(sandbox, args);
      expect(refused.questions.map(({ message }) => message)).toEqual([first]);
      expect(await sandbox.ok('export --all --columns status')).toBe('status\r\nopen\r\nopen\r\nopen\r\n');
      const again = await runScripted(sandbox, args);
      expect(again.questions.map(({ message }) => message)).toEqual([question]);
      const accepted = await runScripted(sandbox, args, { update: ['yes'] });
      expect(accepted.stderr).toContain(done);
      expect(await sandbox.ok('export --all --columns status')).toContain('resolved');
      expect((await runScripted(sandbox, args)).questions).toEqual([]);
    },
  );

  test('a column called id is believed only if its cells differ', async () => {
    const sandbox = inProcessSandbox();
    const file = sandbox.file('staff.csv', 'id,date,what\n7,2026-11-02,cold soup\n7,2026-11-03,noise\n');
    expect(await sandbox.json(`import ${file} --format json`)).toMatchObject({ added: 2, doubtful: 0 });
  });
});
