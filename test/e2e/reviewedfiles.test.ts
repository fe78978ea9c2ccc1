import { readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../src/transfer/files/spreadsheet.ts';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { collect, readAll } from '../support/spreadsheets.ts';

/** Files of the kinds that restaurants, help desks, town halls and forms have: what comes in, and what is said about the rest. */

/** A house in Spain, which counts in euros. */
const env = { LANG: 'en_ES.UTF-8', TZ: 'Europe/Madrid' };

type Row = Readonly<Record<string, unknown>>;

/** Returns what a house has recorded, the oldest row first. */
async function recordsOf(sandbox: Sandbox): Promise<readonly Row[]> {
  const text = await sandbox.ok('list --all --format json', { env });
  const { rows } = JSON.parse(text) as { readonly rows: readonly (Row & { readonly number: number })[] };
  return [...rows].sort((a, b) => a.number - b.number);
}

/** Imports a file into a new house. */
async function imported(text: string | Buffer, flags = '', name = 'log.csv') {
  const sandbox = inProcessSandbox();
  const file = sandbox.file(name, text);
  const { code, stdout, stderr } = await sandbox.run(`import ${file} ${flags}`, { env });
  return { code, records: await recordsOf(sandbox), says: `${stdout}${stderr}`.replaceAll(file, name) };
}

/** Imports one file after the other into the same house; each time returns what is said of the rows. */
async function importedInTurn(...files: readonly (readonly [text: string, flags?: string])[]) {
  const sandbox = inProcessSandbox();
  const said: string[] = [];
  for (const [index, [text, flags = '']] of files.entries()) {
    const file = sandbox.file(`log${index}.csv`, text);
    const { stdout } = await sandbox.run(`import ${file} ${flags}`, { env });
    said.push(stdout.trim());
  }
  return { said, records: await recordsOf(sandbox) };
}

describe.concurrent('a complaint is not doubled', () => {
  const log = [
    'created_at,subject,status',
    '2026-11-02 19:30,cold soup,Open',
    '2026-11-03 20:00,long wait,Solved',
  ].join('\n');
  const flags = '--map occurred=created_at --map description=subject';

  test('by leaving out the column that made trouble', async () => {
    const { said, records } = await importedInTurn([log, `${flags} --map status=status`], [log, flags]);
    expect(said).toEqual([
      '2 rows read: 2 added, 0 already recorded, 0 rejected.',
      '2 rows read: 0 added, 2 already recorded, 0 rejected.',
    ]);
    expect(records).toMatchObject([{ status: 'open' }, { status: 'resolved' }]);
  });

  test.each([
    ['with an id', 'id,created,subject,status,closed\n1,'],
    ['without one', 'created,subject,status,closed\n'],
  ])('by next week’s log of the same ticket %s, which is brought up to date when asked', async (_, start) => {
    const open = `${start}2026-11-02 19:30,cold soup,open,\n`;
    const closed = `${start}2026-11-02 19:30,cold soup,closed,2026-11-09 10:00\n`;
    const { said, records } = await importedInTurn([open], [closed], [closed, '--update'], [closed]);
    expect(said.map((text) => text.split('\n')[0])).toEqual([
      '1 row read: 1 added, 0 already recorded, 0 rejected.',
      '1 row read: 0 added, 0 already recorded, 1 changed, 0 rejected.',
      '1 row read: 0 added, 0 already recorded, 1 changed, 0 rejected.',
      '1 row read: 0 added, 1 already recorded, 0 rejected.',
    ]);
    expect(records).toMatchObject([
      { description: 'cold soup', status: 'resolved', resolved: '2026-11-09T09:00:00Z' },
    ]);
  });

  test('by a log whose columns are in another order and have another name', async () => {
    const { said } = await importedInTurn(
      ['Date,Complaint,Area\n2026-11-02 19:30,cold soup,Kitchen\n'],
      ['Area,What happened,Date and time\nKitchen,cold soup,2026-11-02 19:30\n'],
    );
    expect(said).toEqual([
      '1 row read: 1 added, 0 already recorded, 0 rejected.',
      '1 row read: 0 added, 1 already recorded, 0 rejected.',
    ]);
  });
});

describe.concurrent('dates', () => {
  test.each([
    ['all', ['2026-11-02 00:00:00', '2026-11-03 00:00:00'], ['2026-11-02', '2026-11-03']],
    ['in figures', ['05/10/2026 0:00', '13/10/2026 0:00'], ['2026-10-05', '2026-10-13']],
  ])('that are %s midnights are dates without a time', async (_, dates, expected) => {
    const { records } = await imported(
      `created,subject\n${dates.map((date, at) => `${date},text ${at}`).join('\n')}\n`,
    );
    expect(records).toMatchObject(expected.map((occurred) => ({ occurred, hour: null })));
  });

  test('that are nearly all midnights are too, and the one with a time keeps it', async () => {
    const rows = Array.from(
      { length: 27 },
      (_, at) => `2026-10-${String(at + 1).padStart(2, '0')} 00:00:00,x`,
    );
    const { records } = await imported(`created,subject\n${rows.join('\n')}\n2026-10-28 19:30:00,y\n`);
    expect(records.filter(({ hour }) => hour !== null)).toMatchObject([{ occurred: '2026-10-28 19:30:00' }]);
  });

  test.each([
    ['46078', '2026-02-25'],
    ['25-feb-26', '2026-02-25'],
    ['25 feb. 2026', '2026-02-25'],
    ['25/fev/2026', '2026-02-25'],
    ['25 de fev. de 2026', '2026-02-25'],
    ['mer 25/02/2026', '2026-02-25'],
    ['miércoles, 25 de febrero de 2026', '2026-02-25'],
    ['Wed, Feb 25, 2026', '2026-02-25'],
    ['20260225', '2026-02-25'],
    ['2026-02-25 10:00 UTC', '2026-02-25 11:00:00'],
  ])('are read without an option: %s', async (date, occurred) => {
    const { records } = await imported(`Date;Complaint\n${date};soup\n`);
    expect(records).toMatchObject([{ occurred }]);
  });

  test.each(['7:30 p. m.', '19:30h', '19h30', '7:30 PM', '1930', '0.8125'])(
    'have times in a column of their own: %s',
    async (time) => {
      const { records } = await imported(`Date;Time;Complaint\n2026-02-25;${time};soup\n`);
      expect(records).toMatchObject([{ occurred: '2026-02-25 19:30:00' }]);
    },
  );

  test.each([
    ['Informazioni cronologiche,Reclamo\n13/02/2026 19.07.17,zuppa\n', '2026-02-13 19:07:17'],
    ['Timestamp,What happened?\n2026/07/12 10:15:30 PM CET,soup\n', '2026-07-12 22:15:30'],
    ['Marca temporal,¿Qué pasó?\n2026/03/12 10:15:30 a.\u00A0m. CET,sopa\n', '2026-03-12 10:15:30'],
  ])('of a form are read, and the name of their zone is none: %j', async (text, occurred) => {
    const { records } = await imported(text);
    expect(records).toMatchObject([{ occurred }]);
  });

  test.each(['O', 'z'])('are not searched for with a pattern that contains %s', async (letter) => {
    const { code, says } = await imported(
      'when,what\n2026/03/12 10:15:30 AM GMT+1,soup\n',
      `--map occurred=when --map description=what --date-format "yyyy/MM/dd h:mm:ss a ${letter}"`,
    );
    expect(code).toBe(2);
    expect(says).toContain('is not a date format');
  });

  test.each(['', '--map "occurred=Review Created (UTC)" --map "description=Review Content"'])(
    'under a heading that names UTC are converted %s',
    async (flags) => {
      const { records } = await imported(
        'Review Created (UTC),Review Content\n2026-03-12 09:15:30,x\n2026-03-28 23:40:00,late\n',
        flags,
      );
      expect(records).toMatchObject([
        { occurred: '2026-03-12 10:15:30' },
        { occurred: '2026-03-29 00:40:00' },
      ]);
    },
  );
});

describe.concurrent('a column that happens to have a name of ours', () => {
  test.each([
    ['State', 'Maryland'],
    ['Kind', 'Complaint about food'],
    ['Posted', '2026-02-26'],
    ['Reviewed', 'yes'],
    ['Reported', 'Ana Ruiz'],
    ['Recorded', 'Yes'],
    ['Finding', 'text'],
    ['Affected', 'Table 4'],
  ])('is left out and named: %s %s', async (name, cell) => {
    const { code, records, says } = await imported(
      `date,time,description,${name}\n2026-11-02,19:30,cold soup,${cell}\n`,
    );
    expect(code).toBe(0);
    expect(records).toMatchObject([{ occurred: '2026-11-02 19:30:00', description: 'cold soup' }]);
    expect(says).toContain(`Not imported: ${name}\n`);
  });

  test.each([
    ['Status', 'Solved', { status: 'resolved' }],
    ['Status', 'In progress', { status: 'open' }],
    ['Channel', 'Google', { channel: 'review' }],
    ['Channel', 'E-mail', { channel: 'email' }],
    ['Severity', 'High', { severity: 3 }],
    ['State', 'Closed', { status: 'resolved' }],
  ])('is believed where its cells are words that are known: %s %s', async (name, cell, expected) => {
    const { records } = await imported(`date,time,description,${name}\n2026-11-02,19:30,cold soup,${cell}\n`);
    expect(records).toMatchObject([expected]);
  });
});

describe.concurrent('the words of other programs are understood', () => {
  test.each([
    ['status', 'open', 'New|On-hold|Pending|In Progress|Andamento|In attesa|No'],
    ['status', 'resolved', 'Solved|Done|Completed|Finalizado|Sí|Cerrada|Chiuso'],
    ['severity', 1, 'Low|Baja|Baixa'],
    ['severity', 2, 'Medium|Media|Média'],
    ['severity', 3, 'High|Alta|Grave|3'],
    ['channel', 'email', 'E-mail|Correo|Mail'],
    ['channel', 'phone', 'Phone call|Teléfono|Telefono'],
    ['channel', 'in_person', 'Presencial|In person'],
    ['channel', 'web', 'ONLINE'],
    ['channel', 'letter', 'Postal mail'],
    ['channel', 'review', 'Google'],
    ['channel', 'other', 'Fax|WhatsApp|Altro'],
  ])('as %s %s: %s', async (field, value, words) => {
    const rows = words.split('|').map((word, at) => `2026-11-02 19:0${at},soup ${at},${word}`);
    const { records } = await imported(
      `when,what,word\n${rows.join('\n')}\n`,
      `--map occurred=when --map description=what --map ${field}=word`,
    );
    expect(records).toMatchObject(rows.map(() => ({ [field]: value })));
  });

  test('and the others are left empty and named once', async () => {
    const { code, records, says } = await imported(
      [
        'Ticket,Created,Subject,Channel,Status',
        '1,2026-03-12 10:00,soup,Mail,New',
        '2,2026-03-12 11:00,wait,Feedback Widget,Waiting on Customer',
        '3,2026-03-12 12:00,noise,Telepathy,Limbo',
        '4,2026-03-12 13:00,bill,Telepathy,Hold',
        '5,2026-03-12 14:00,queue,Voice,Hold',
      ].join('\n'),
    );
    expect(code).toBe(0);
    expect(records).toMatchObject([
      { channel: 'email', status: 'open' },
      { channel: 'web', status: 'open' },
      { channel: null, status: 'open' },
      { channel: null, status: 'open' },
      { channel: 'phone', status: 'open' },
    ]);
    expect(says).toMatch(/channel cannot be "Telepathy".* left empty 2 times \(first on line 4\)/u);
    expect(says).toMatch(/status cannot be "Limbo".* left empty \(on line 4\)/u);
  });
});

describe.concurrent('the table is found', () => {
  test.each([
    ['below a title', 'Guest Complaint Log - November 2026\n\nDate,Department,Complaint\n', ','],
    ['below a count', 'November,30,\nDate,Department,Complaint\n', ','],
    ['below statistics', 'Month,Complaints\nJan,12\n\nDate,Department,Complaint\n', ','],
    ['below a heading with a line break', '"Fecha\nqueja";Área;"Qué pasó"\n', ';'],
    ['below Excel’s own first line', 'sep=;\nDate;Department;Complaint\n', ';'],
    ['below a row of merged cells', 'When,Guest,\nDate,Department,Complaint\n', ','],
  ])('%s', async (_, start, separator) => {
    const row = ['2026-11-02', 'Kitchen', 'cold soup'].join(separator);
    const { code, records } = await imported(`${start}${row}\n`);
    expect(code).toBe(0);
    expect(records).toMatchObject([
      { occurred: '2026-11-02', department: 'Kitchen', description: 'cold soup' },
    ]);
  });

  test('and rows of separators and totals are no complaints', async () => {
    const { code, records } = await imported(
      'Inn,,\n,,\nDate,Guest,Complaint\n2026-03-12,Ana,Cold\n,,\n2026-03-13,Bo,Slow\nTotal,,2\n,,\n',
    );
    expect(code).toBe(0);
    expect(records).toMatchObject([{ customer: 'Ana' }, { customer: 'Bo' }]);
  });

  test('and a list of sales is none', async () => {
    const { code, records, says } = await imported(
      [
        'Date,Time,Time Zone,Category,Item,Qty,Price Point Name,SKU,Modifiers Applied,Gross Sales,Discounts,Net Sales,Tax,Transaction ID,Unit',
        '2026-07-18,12:59:30,UTC,Mains,Soup,1,,,,$8.00,,$8.00,,t1,ea',
      ].join('\n'),
      '--create',
    );
    expect([code, records]).toEqual([65, []]);
    expect(says).toContain('a list of sales');
  });

  test('and a file whose text is unknown is refused with what to type', async () => {
    const { code, records, says } = await imported('date;zzz\n2026-02-25 10:15;soup was cold\n');
    expect([code, records]).toEqual([2, []]);
    expect(says).toContain('--map description=zzz');
  });
});

describe.concurrent('a cell', () => {
  test('that is a mark for nothing is nothing', async () => {
    const { code, records } = await imported(
      'date,department,complaint,remedy,resolved\n2026-11-02,-,cold soup,-,-\n2026-11-03,N/A,wait,?,None\n',
    );
    expect(code).toBe(0);
    const nothing = { department: null, remedy: null, resolved: null, status: 'open' };
    expect(records).toMatchObject([nothing, nothing]);
  });

  test('that cannot be read costs the cell, not the complaint', async () => {
    const { code, records, says } = await imported(
      'date,complaint,resolved\n2026-11-02,cold soup,2026-11-03\n2026-11-03,long wait,03/11/20266\n',
    );
    expect(code).toBe(0);
    expect(records).toMatchObject([{ status: 'resolved' }, { status: 'open', resolved: null }]);
    expect(says).toContain('resolved "03/11/20266"');
  });

  test.each([
    ['1.250,50 €', 1250.5],
    ['1 250,50', 1250.5],
    ['€1,250.00', 1250],
    ['(12.50)', 12.5],
    ['-12.50', 12.5],
    ['€12.50 voucher', 12.5],
    ['£12', null],
    ['R$ 45,90', null],
  ])('with an amount is read where it is in the money of the house: %s', async (amount, value) => {
    const { code, records } = await imported(
      `date;complaint;compensation amount\n2026-02-25;soup was cold;${amount}\n`,
    );
    expect(code).toBe(0);
    expect(records).toMatchObject([{ description: 'soup was cold', remedy_value: value }]);
  });

  test('with an amount of another currency is named as it is in the file', async () => {
    const { says } = await imported(
      'date;complaint;compensation amount\n2026-02-25;soup was cold;$ 1,250.00\n',
    );
    expect(says).toContain('"$ 1,250.00" is not an amount in EUR: left empty (on line 2)');
  });

  test.each(['No', 'não', 'N'])('that says that nothing was given is nothing: %s', async (word) => {
    const { records } = await imported(
      `date,complaint,remedy,offered\n2026-11-02,cold soup,${word},${word}\n2026-11-03,wait,Cake,A new room\n`,
    );
    expect(records).toMatchObject([
      { remedy: null, offered: null },
      { remedy: 'Cake', offered: 'A new room' },
    ]);
  });

  test('with the minutes of a remedy that is missing is named', async () => {
    const { code, records, says } = await imported(
      'date,complaint,remedy,minutes\n2026-11-02,cold soup,,15\n2026-11-03,wait,-,20\n2026-11-04,noise,Cake,5\n',
    );
    expect(code).toBe(0);
    expect(records).toMatchObject([{ minutes: null }, { minutes: null }, { minutes: 5 }]);
    expect(says).toContain('minutes without a remedy: left empty 2 times (first on line 2)');
  });

  test.each([
    ['with semicolons', '"Food; Service"', 'Food', 'Food; Service'],
    ['with commas', '"Service, Food"', 'Service', 'Service; Food'],
    ['with a last semicolon', 'Food;', 'Food', null],
    ['with a comma in its name', '"Rooms, noisy"', 'Rooms, noisy', null],
  ])('in which several categories were ticked counts for the first: %s', async (_, cell, category, note) => {
    const sandbox = inProcessSandbox();
    const rows = [`2026-11-02,soup,${cell}`, '2026-11-03,wait,Food', '2026-11-04,noise,Service'];
    const file = sandbox.file('log.csv', ['date,complaint,category', ...rows].join('\n'));
    await sandbox.ok(`import ${file}`);
    expect(await recordsOf(sandbox)).toMatchObject([
      { category },
      { category: 'Food' },
      { category: 'Service' },
    ]);
    const shown = await sandbox.ok('show 1');
    if (note === null) expect(shown).not.toContain('category:');
    else expect(shown).toContain(`category: ${note}`);
    expect(await sandbox.ok(`import ${file}`)).toContain('3 already recorded');
  });
});

describe.concurrent('JSON', () => {
  test.each([
    ['[{"date":"2026-02-25","complaint":"cold soup"}]'],
    ['{"complaints":[{"date":"2026-02-25","complaint":"cold soup"}],"next":null}'],
    ['{"data":{"items":[{"date":"2026-02-25","complaint":{"text":"cold soup"}}]}}'],
    ['{"date":"2026-02-25","complaint":"cold soup"}'],
  ])('is a list of complaints: %s', async (text) => {
    const { code, records } = await imported(text, '', 'log.json');
    expect(code).toBe(0);
    expect(records).toMatchObject([{ occurred: '2026-02-25', description: 'cold soup' }]);
  });

  test.each(['["soup"]', '[1,2]', 'null', '123', '"soup"', 'true'])(
    'without complaints is refused: %s',
    async (text) => {
      const { code, says } = await imported(text, '', 'log.json');
      expect(code).toBe(65);
      expect(says).toMatch(/^recovery: log\.json is neither a spreadsheet nor a list that can be read\.\n/u);
    },
  );

  test.each(['[]', '{}', '{"reviews":[]}'])('that is empty is said to be: %s', async (text) => {
    const { code, says } = await imported(text, '', 'log.json');
    expect([code, says]).toEqual([65, 'recovery: There is nothing in log.json.\n']);
  });

  test.each([
    ['objects', `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['lists', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('with %s in each other without end is refused', async (_, text) => {
    const { code, says } = await imported(text, '', 'log.json');
    expect(code).toBe(65);
    expect(says).toMatch(/^recovery: .*log\.json .*\n/u);
  });
});

test('a page of HTML that a program calls a spreadsheet is read', async () => {
  const rows = ['Date|Complaint', '2026-11-02|cold soup'].map(
    (row) => `<tr><td>${row.replace('|', '</td><td>')}</td></tr>`,
  );
  const { records } = await imported(
    `<html><body><table>${rows.join('')}</table></body></html>`,
    '',
    'log.xls',
  );
  expect(records).toMatchObject([{ occurred: '2026-11-02', description: 'cold soup' }]);
});

test('praise is not counted as a complaint, and a title is joined with its text', async () => {
  const sandbox = inProcessSandbox();
  const file = sandbox.file(
    'reviews.csv',
    [
      'Review date,Guest name,Reservation number,Property reply,Review title,Positive review,Negative review,Review score,Staff,Cleanliness,Location,Facilities,Comfort,Value for money',
      '2026-03-28 23:40:00,Ana,123,,Great,All,,10,10,10,10,10,10,10',
      '2026-03-29 23:40:00,Bob,124,,Awful,,Dirty room,4,4,4,4,4,4,4',
    ].join('\n'),
  );
  await sandbox.ok(`import ${file}`);
  expect(await recordsOf(sandbox)).toMatchObject([{ customer: 'Bob', description: 'Awful\nDirty room' }]);
  const praise = await sandbox.ok('list --kind praise --format csv');
  expect(praise).toContain('Great');
  expect(praise).not.toContain('Awful');
});

describe.concurrent('a workbook', () => {
  type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;
  const names = ['Fecha', 'Queja', 'Área'];
  const january = [
    names,
    ['2026-01-12 20:00', 'sopa fría', 'Cocina'],
    ['2026-01-12 20:00', 'sopa fría', 'Cocina'],
  ];
  const february = [['Febrero 2026'], ['fecha ', 'QUEJA', 'Área'], ['2026-02-13 21:00', 'espera', 'Sala']];

  /** Imports a workbook with these sheets into a new house. */
  async function importedSheets(sheets: Sheets, flags = '', hidden: readonly string[] = []) {
    const book = utils.book_new();
    for (const [name, rows] of Object.entries(sheets))
      utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), name);
    book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: hidden.includes(name) ? 1 : 0 })) };
    const sandbox = inProcessSandbox();
    const file = sandbox.file('log.xlsx', write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
    const { code, stdout, stderr } = await sandbox.run(`import ${file} ${flags}`, { env });
    return { code, records: await recordsOf(sandbox), says: `${stdout}${stderr}` };
  }
  const texts = (records: readonly Row[]) => records.map(({ description }) => description);

  test('with a sheet a month comes in whole, and says so', async () => {
    const { code, records, says } = await importedSheets({ Enero: january, Febrero: february });
    expect(code).toBe(0);
    expect(texts(records)).toEqual(['sopa fría', 'sopa fría', 'espera']);
    expect(says).toContain('read one after the other: Enero, Febrero (line numbers go on');
  });

  test('of which --sheet names one sheet comes in as that sheet', async () => {
    const { records, says } = await importedSheets({ Enero: january, Febrero: february }, '--sheet febrero');
    expect(texts(records)).toEqual(['espera']);
    expect(says).not.toContain('Enero');
  });

  test('with a copy of a sheet, or one of the whole year, has each complaint once', async () => {
    const year = [...january, ...february.slice(2)];
    const { records, says } = await importedSheets({ Enero: january, Febrero: february, Todo: year });
    expect(texts(records)).toEqual(['sopa fría', 'sopa fría', 'espera']);
    expect(says).toContain('Rows that an earlier sheet has, too, read once: 3.');
  });

  test('has sheets with other columns, and hidden ones, that are not read', async () => {
    const prices = [
      ['Plato', 'Precio'],
      ['Sopa', '6'],
    ];
    const sheets = { Precios: prices, Enero: january, Febrero: february, Viejo: january };
    const { records, says } = await importedSheets(sheets, '', ['Viejo']);
    expect(texts(records)).toEqual(['sopa fría', 'sopa fría', 'espera']);
    expect(says).toContain('--sheet NAME; not read: Viejo');
    expect(says).not.toContain('Precios');
  });

  test('that our own export divided, because a sheet was full, comes back whole', async () => {
    const sandbox = inProcessSandbox();
    const days = Array.from({ length: 8 }, (_, index) => `2026-11-0${index + 1},soup`);
    await sandbox.ok(`import ${sandbox.file('log.csv', ['Date,Complaint', ...days].join('\n'))}`);
    const exported = sandbox.path('export.xlsx');
    await sandbox.ok(`export -o ${exported}`);
    const [sheet] = Object.entries(await readAll(readFileSync(exported)));
    const [name, [header = [], ...rows]] = sheet ?? ['', []];
    const columns = header.map((heading) => ({ heading, kind: 'text' }) as const);
    const divided = Buffer.concat(
      await collect(writeWorkbook([{ name, columns, rows }], { rowsPerSheet: 4 })),
    );
    const { stdout } = await sandbox.run(`import ${sandbox.file('divided.xlsx', divided)}`);
    expect(stdout).toBe('8 rows read: 0 added, 8 already recorded, 0 rejected.\n');
    expect((await imported(divided, '', 'divided.xlsx')).records).toHaveLength(8);
  });

  test('names a line by its place among all sheets', async () => {
    const broken = [names, ['31/02/2026', 'cuenta', 'Sala']];
    const { code, says } = await importedSheets({ Enero: january, Febrero: february, Marzo: broken });
    expect(code).toBe(65);
    expect(says).toContain('line 8: date "31/02/2026"');
  });
});

test('a line below the table is passed over, also in the column of dates, and a broken date is not', async () => {
  const rows = ['26/02/2026,soup,Kitchen', 'Timezone: Europe/Madrid,,', 'March 2026,,', '30/02/2026,,'];
  const { code, records, says } = await imported(`Date,Complaint,Department\n${rows.join('\n')}\n`);
  expect(code).toBe(65);
  expect(records).toMatchObject([{ description: 'soup' }]);
  expect(says).toMatch(/passed over: 2 \(first.* line 3\)/u);
  expect(says).toContain('line 5: date "30/02/2026"');
});

test('a line below dates that are numbers leaves them dates', async () => {
  const { code, records } = await imported('Date,Complaint,Area\n46078,soup,Bar\nExported by Ana,,\n');
  expect(code).toBe(0);
  expect(records).toMatchObject([{ occurred: '2026-02-25' }]);
});

test.each([
  ['--sheet October', 'log.csv', 'Date,Complaint\n2026-11-02,soup\n'],
  ['--sheet October', 'log.json', '[{"date":"2026-02-25","complaint":"cold soup"}]'],
  ['--delimiter ;', 'log.json', '[{"date":"2026-02-25","complaint":"cold soup"}]'],
  ['--encoding utf-8', 'log.xls', '<table><tr><td>Date<td>Complaint<tr><td>2026-11-02<td>soup</table>'],
  ['--sheet October', 'chat.txt', '[12/11/26, 21:14:05] Ana: table 4, 21:10, cold soup\n'],
])('%s is refused for %s', async (flags, name, text) => {
  const { code, records, says } = await imported(text, flags.replace(';', '";"'), name);
  expect([code, records]).toEqual([2, []]);
  expect(says).toBe(`recovery: ${flags.split(' ')[0]} does not apply to ${name}.\nLeave out the option.\n`);
});

test('of a chat it is said how many messages are complaints, and nothing about columns', async () => {
  const { says } = await imported('[26/11/26, 21:14:05] Ana: table 4, 21:10, cold soup\n', '', 'chat.txt');
  expect(says).toBe(
    '1 row read: 1 added, 0 already recorded, 0 rejected.\nMessages that begin as agreed: 1. Other messages, not imported: 0.\n',
  );
});

test('more lines to skip than the file has are refused, with how many there are', async () => {
  const { code, says } = await imported('Date,Complaint\n2026-11-02,soup\n', '--skip 9');
  expect(code).toBe(2);
  expect(says).toBe('recovery: "9" is not a valid value for --skip.\nValid values: 0 – 1\n');
});

test('a dump of a word processor is no log', async () => {
  for (const text of ['%PDF-1.4\n1 0 obj\n', '{\\rtf1\\ansi The soup was cold}']) {
    const { code, says } = await imported(text, '', 'letter');
    expect(code).toBe(65);
    expect(says).toContain('letter is neither a spreadsheet nor a list');
  }
});

test('the same log adds nothing as another kind of file, with dates that are texts in some rows', async () => {
  const sandbox = inProcessSandbox();
  const files = [
    sandbox.file(
      'log.csv',
      'Date,Complaint,Status\n01/03/2026 20:00,"soup cold\nand late",Closed\n14/03/2026 20:15,slow,Open\n',
    ),
    ...(['xlsx', 'ods', 'biff8'] as const).map((bookType) => {
      const sheet = utils.aoa_to_sheet(
        [
          ['Date', 'Complaint', 'Status'],
          [new Date(Date.UTC(2026, 2, 1, 20)), 'soup cold\nand late', 'Closed'],
          ['14/03/2026 20:15', 'slow', 'Open'],
        ],
        { UTC: true },
      );
      return sandbox.file(
        `log.${bookType}`,
        write(utils.book_new(sheet), { type: 'buffer', bookType }) as Buffer,
      );
    }),
  ];
  const said: string[] = [];
  for (const file of files) said.push(await sandbox.ok(`import ${file}`, { env }));
  expect(said).toEqual([
    '2 rows read: 2 added, 0 already recorded, 0 rejected.\n',
    ...['xlsx', 'ods', 'xls'].map(() => '2 rows read: 0 added, 2 already recorded, 0 rejected.\n'),
  ]);
});

test('a file of nothing is said to be one', async () => {
  for (const text of ['', '\n\n']) {
    const { code, says } = await imported(text);
    expect([code, says]).toEqual([65, 'recovery: There is nothing in log.csv.\n']);
  }
});

test('a form that asks when it happened counts from the answer, and from its timestamp where there is none', async () => {
  const { records } = await imported(
    [
      'Timestamp,When did it happen?,What happened?',
      '2026/11/20 9:15:22 PM GMT+1,2026-11-19 20:30,cold soup',
      '2026/11/21 10:02:11 AM GMT+1,,nobody came',
    ].join('\n'),
    '--from google-forms',
  );
  expect(records.map(({ description, occurred }) => [description, occurred])).toEqual([
    ['cold soup', '2026-11-19 20:30:00'],
    ['nobody came', '2026-11-21 10:02:11'],
  ]);
});
