import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { runInProcess } from '../support/inprocess.ts';
import { terminal } from '../support/pty.ts';

/** Monday 23 November 2026. */

interface Rows {
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const list = (sandbox: Sandbox) => sandbox.json<Rows>('survey list --all --format json');
const complaints = (sandbox: Sandbox) => sandbox.json<Rows>('list --channel survey --format json');
/** What the files of the database hold, backups aside. */
const stored = (sandbox: Sandbox) =>
  readdirSync(sandbox.folder)
    .filter((file) => /\.db(?:-wal)?$/u.test(file))
    .map((file) => readFileSync(join(sandbox.folder, file)).toString('latin1'))
    .join('\n');
const later = (day: string) => ({ env: { RECOVERY_NOW: `${day}T08:10:00Z` } });

describe('the card', () => {
  test.concurrent.each([
    ['es', '¿Qué tal ha ido?', '¿Podemos llamarle para hablarlo?'],
    ['it', 'Com&#39;è andata?', 'Possiamo chiamarla per parlarne?'],
    ['pt', 'Como correu?', 'Podemos telefonar-lhe para falar disso?'],
    ['en', 'How was it?', 'May we call you about it?'],
  ])('is four to a page, in %s', async (lang, title, call) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set name "La Alacena"');
    const page = sandbox.path('card.html');
    await sandbox.ok(`survey card -o ${page} --lang ${lang}`);
    const html = readFileSync(page, 'utf8');
    expect(html.split(`<h1>La Alacena · ${title}</h1>`)).toHaveLength(5);
    expect(html.split(call)).toHaveLength(5);
    expect(html).toContain('@page { size: A4; margin: 0; }');
    await sandbox.ok(`survey card --sheet A6 -o ${page} --lang ${lang}`);
    expect(readFileSync(page, 'utf8').split('<h1>')).toHaveLength(2);
  });
});

describe('an answer', () => {
  test.concurrent('that complains is a complaint in the same action, and both are undone', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set country ES');
    const { code, stdout, stderr } = await sandbox.run(
      'survey add --satisfaction 2 --usual 4 --text "the soup was cold" --customer Ana --contact "600 555 012" --may-call yes --day fri',
    );
    expect([code, stdout]).toEqual([0, '1\n']);
    expect(stderr).toContain('Recorded as complaint 1.');
    expect((await list(sandbox)).rows).toMatchObject([
      { id: 1, day: '2026-11-20', satisfaction: 2, usual: 4, customer: 'Ana', call_until: '2026-12-20' },
    ]);
    expect(await sandbox.ok('show 1')).toMatch(/Ana[\s\S]*600 555 012[\s\S]*survey[\s\S]*24 Nov 2026/u);
    await sandbox.ok('undo --yes');
    expect([(await list(sandbox)).total, (await complaints(sandbox)).total]).toEqual([0, 0]);
  });

  test.concurrent.each(['nothing', '-', 'nada', 'tutto bene', 'wonderful, thank you'])(
    'that says "%s" is no complaint',
    async (text) => {
      const sandbox = inProcessSandbox();
      await sandbox.ok(`survey add --satisfaction 5 --text "${text}"`);
      expect((await complaints(sandbox)).total).toBe(0);
    },
  );

  test.concurrent('keeps nobody who has not agreed to a call, and says so', async () => {
    const sandbox = inProcessSandbox();
    const { stderr } = await sandbox.run(
      'survey add --satisfaction 4 --customer Ana --contact ana@example.com',
    );
    expect(stderr).toContain('they have not agreed to a call');
    expect((await list(sandbox)).rows).toMatchObject([{ customer: null, contact: null, call_until: null }]);
    expect(await sandbox.ok('due')).toContain('Nothing is due');
  });

  test.concurrent(
    'may be called for thirty days; then nobody is shown, and the next answer erases them',
    async () => {
      const sandbox = inProcessSandbox();
      await sandbox.ok(
        'survey add --satisfaction 3 --text "the soup was cold" --customer Ana --contact ana@example.com --may-call yes',
      );
      await sandbox.ok('survey add --satisfaction 4 --customer Bea --contact bea@example.com --may-call yes');
      expect(await sandbox.ok('due')).toMatch(/call after the survey 2 .*Bea/u);
      expect(await sandbox.ok('survey list --calls')).toMatch(/Bea[\s\S]*Ana/u);
      const [still, over] = ['2026-12-23', '2026-12-24'];
      expect((await sandbox.run('survey list --calls', later(still))).stdout).toContain('Bea');
      expect((await sandbox.run('survey list --calls', later(over))).stdout).not.toContain('Bea');
      expect((await sandbox.run('due', later(over))).stdout).not.toContain('Bea');
      expect(stored(sandbox)).toContain('bea@example.com');
      await sandbox.run('survey add --satisfaction 5', later(over));
      for (const trace of ['bea@example.com', 'ana@example.com'])
        expect(stored(sandbox)).not.toContain(trace);
      expect((await complaints(sandbox)).total).toBe(1);
    },
  );

  test.concurrent('is found and forgotten by its contact alone', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('survey add --satisfaction 4 --customer Bea --contact bea@example.com --may-call yes');
    expect(await sandbox.ok('customer show bea@example.com')).toContain('Bea');
    await sandbox.ok('customer forget bea@example.com --yes');
    expect(stored(sandbox)).not.toContain('bea@example.com');
    expect((await list(sandbox)).rows).toMatchObject([{ satisfaction: 4, contact: null }]);
  });
});

const forms: Readonly<Record<string, readonly string[]>> = {
  'Google Forms in Spanish': [
    '"Marca temporal","¿Qué tal ha ido?","¿Hubo algo que no fuera como esperaba?","¿Y qué tal suele ir aquí?","¿Podemos llamarle?","Nombre","Teléfono"',
    '"2026/11/19 10:15:32 p. m. CET","2","la sopa llegó fría","4","Sí","Ana","600 555 012"',
    '"2026/11/20 3:02:10 p. m. CET","5","nada","5","No","",""',
  ],
  'Microsoft Forms in Italian': [
    "ID;Ora di inizio;Ora di completamento;Posta elettronica;Nome;Com'è andata oggi?;Qualcosa non era come si aspettava?;Di solito come va?;Possiamo chiamarla? Lasci un numero",
    '1;11/19/26 20:10:00;11/19/26 20:12:00;anonymous;;★★;Troppa attesa, 40 minuti;★★★★;600 555 012',
    '2;11/20/26 20:10:00;11/20/26 20:12:00;anonymous;;★★★★★;Niente;★★★★★;no',
  ],
  'Typeform in Portuguese': [
    '#,Como correu a sua visita?,O que não foi como esperava?,Como costuma ser?,Podemos contactá-lo?,E-mail,Submit Date (UTC)',
    'a2,2/5,"mesa suja, prato frio",4,1,rui@exemplo.pt,2026-11-19 21:10:00',
    'a1,5/5,,5,0,,2026-11-20 21:10:00',
  ],
  'a form in English': [
    'Date of visit,How was your visit?,Was anything not as you expected?,How is it usually?,May we call you?,Phone number',
    '2026-11-19,2 - rather poor,we waited an hour,4,Yes please,600 555 012',
    '2026-11-20,5 (very good),,5,No thanks,600 555 013',
  ],
};

describe('a file', () => {
  test.concurrent.each(Object.entries(forms))(
    'of %s is understood; twice adds nothing',
    async (_name, rows) => {
      const sandbox = inProcessSandbox();
      await sandbox.ok('settings set country ES');
      const path = sandbox.file('form.csv', `${rows.join('\n')}\n`);
      expect(await sandbox.ok(`survey import ${path}`)).toBe(
        '2 rows read: 2 added, 0 already recorded, 0 empty.\n',
      );
      expect((await list(sandbox)).rows).toMatchObject([
        { day: '2026-11-20', satisfaction: 5, usual: 5, contact: null },
        { day: '2026-11-19', satisfaction: 2, usual: 4, call_until: '2026-12-19' },
      ]);
      expect((await complaints(sandbox)).total).toBe(1);
      const before = sandbox.bytes();
      expect(await sandbox.ok(`survey import ${path}`)).toContain('0 added, 2 already recorded');
      expect(sandbox.bytes()).toBe(before);
      await sandbox.ok('undo --yes');
      expect([(await list(sandbox)).total, (await complaints(sandbox)).total]).toEqual([0, 0]);
    },
  );

  test.concurrent('brings back nobody who was forgotten with the text', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set country ES');
    const path = sandbox.file('form.csv', `${(forms['a form in English'] ?? []).join('\n')}\n`);
    await sandbox.ok(`survey import ${path}`);
    await sandbox.ok('customer forget "600 555 012" --text --yes');
    expect(await sandbox.ok(`survey import ${path}`)).toContain('0 added');
    expect(stored(sandbox)).not.toContain('600 555 012');
  });

  test.concurrent('that survey list wrote is read again', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('survey add --satisfaction 3 --usual 4 --text "cold soup" --shift Evening');
    const written = await sandbox.ok('survey list --all --format csv');
    const other = inProcessSandbox();
    await other.ok('survey import -', { input: written });
    expect(await other.ok('survey list --all --format csv')).toBe(written);
  });

  test.concurrent.each([
    ['How was it?\n7\n', 'satisfaction cannot be "7"', 65],
    ['How was it?,Shift\n4,Evenin\n', 'Evening', 65],
    ['How was it?,Date\n4,2026-11-30\n', 'is in the future', 65],
    ['Colour,Weather\nblue,wet\n', 'are not understood', 65],
  ])('%j is refused as a whole', async (content, says, expected) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set country ES');
    const { code, stderr } = await sandbox.run(`survey import ${sandbox.file('form.csv', content)}`);
    expect([code, (await list(sandbox)).total]).toEqual([expected, 0]);
    expect(stderr).toContain(says);
  });

  test.concurrent('says by --map what its columns are', async () => {
    const sandbox = inProcessSandbox();
    const path = sandbox.file('form.csv', 'Colour,Weather\n4,blue sky\n');
    await sandbox.ok(`survey import ${path} --map satisfaction=Colour --map text=Weather`);
    expect((await list(sandbox)).rows).toMatchObject([{ satisfaction: 4, text: 'blue sky' }]);
  });
});

describe('the report', () => {
  test.concurrent('has the rate where customers are known, and no mean of fewer than five', async () => {
    const sandbox = inProcessSandbox();
    for (const score of [1, 2, 4, 5, 5])
      await sandbox.ok(`survey add --satisfaction ${score} --usual 4 --shift Evening --day fri`);
    await sandbox.ok('survey add --satisfaction 3 --shift Morning --day fri');
    const range = '--from 2026-11-20 --to 2026-11-20';
    expect(await sandbox.ok(`report survey ${range}`)).toContain('6; a share needs');
    await sandbox.ok('volume set 2026-11-20 60');
    const page = await sandbox.ok(`report survey ${range}`);
    expect(page).toContain('6 of 60 (10%)');
    expect(page).toMatch(/Evening +5 +1 +1 +0 +1 +2 +3\.40/u);
    expect(page).toMatch(/Morning +1 +0 +0 +1 +0 +0 *\n/u);
    expect((await sandbox.run('report survey --severity 1')).code).toBe(2);
  });
});

describe('on 80 columns', () => {
  test('who may be called is listed with the whole contact', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set country ES');
    await sandbox.ok(
      'survey add --satisfaction 2 --text "a long text about a starter that came after the main course" --customer "Rosa Vela" --contact rosa.vela@example.com --may-call yes',
    );
    const { stdout } = await runInProcess(
      ['survey', 'list', '--calls'],
      { ...sandbox.env, NO_COLOR: '1' },
      '',
      80,
    );
    expect(stdout).toMatch(/Rosa Vela +rosa\.vela@example\.com/u);
  });

  test('the interval of a mean stays on the scale of the marks', async () => {
    const sandbox = inProcessSandbox();
    for (const mark of [5, 5, 5, 5, 5, 2])
      await sandbox.ok(`survey add --satisfaction ${mark} --usual ${mark}`);
    const page = await sandbox.ok('report survey --from 2026-11-23 --to 2026-11-23');
    expect(page).toMatch(/between\s+3\.2\s+and\s+5\.0/u);
  });
});

describe('retention', () => {
  test.concurrent('shows who is past it, keeps formal complaints, and erases after yes', async () => {
    const sandbox = inProcessSandbox();
    expect((await sandbox.run('customer forget --past-retention')).code).toBe(2);
    await sandbox.ok('settings set retention 12m');
    await sandbox.ok('add old --at "2025-01-20 14:00" --customer Ana --contact ana@example.com');
    await sandbox.ok('add formal --at "2025-01-21 14:00" --customer Leo --contact leo@example.com');
    await sandbox.ok('formal 2 --reference H-1');
    await sandbox.ok('add again --at "2025-01-20 14:00" --customer Bea --contact bea@example.com');
    await sandbox.ok('add new --customer Bea --contact bea@example.com');
    const shown = await sandbox.run('customer forget --past-retention');
    expect(shown.code).toBe(2);
    expect(shown.stderr).toContain('Ana');
    expect(shown.stderr).not.toMatch(/Leo|Bea/u);
    expect(shown.stderr).toContain('formal complaint left out');
    expect(stored(sandbox)).toContain('ana@example.com');
    await sandbox.ok('customer forget --past-retention --yes');
    expect(stored(sandbox)).not.toContain('ana@example.com');
    for (const kept of ['leo@example.com', 'bea@example.com']) expect(stored(sandbox)).toContain(kept);
    expect((await sandbox.run('customer forget --past-retention --yes')).stderr).toContain('Nobody has only');
  });
});

describe('at a terminal', () => {
  test('a card is asked, and what complains is offered as a complaint', async () => {
    const sandbox = inProcessSandbox();
    const desk = terminal(sandbox, 'survey add --shift Evening');
    await desk.answer(
      ['How was it?', '2'],
      ['Was anything not as expected?', 'soup was cold⏎'],
      ['How is it usually?', '4'],
      ['May we call them?', 'y'],
      ['Name', 'Ana⏎'],
      ['Phone or e-mail', 'ana@example.com⏎'],
      ['On which day were they here?', '⏎'],
      ['Record it as a complaint?', '⏎'],
    );
    expect(await desk.exit).toBe(0);
    expect((await list(sandbox)).rows).toMatchObject([{ satisfaction: 2, usual: 4, customer: 'Ana' }]);
    expect((await complaints(sandbox)).total).toBe(1);
  });

  test('the shifts to choose from are those with hours', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('settings set trade clinic');
    const desk = terminal(sandbox, 'survey add');
    await desk.answer(
      ['How was it?', '5'],
      ['Was anything not as expected?', '⏎'],
      ['How is it usually?', '⏎'],
      ['May we call them?', 'n'],
      ['On which day were they here?', '⏎'],
      ['Afternoon', 'Aft⏎'],
      ['Department', '⏎'],
    );
    expect(await desk.exit).toBe(0);
    expect((await list(sandbox)).rows).toMatchObject([{ satisfaction: 5, shift: 'Afternoon' }]);
    expect(desk.raw()).not.toContain('Night');
  });

  test('before is asked in a follow-up only where all is right now', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add soup --contact ana@example.com');
    const desk = terminal(sandbox, 'follow-up 1');
    await desk.answer(
      ['Did you reach them?', '1'],
      ['Is everything all right now?', '5'],
      ['And was it all right before we acted?', '2'],
      ['Did they feel understood?', '⏎'],
      ['Were they told', '⏎'],
      ['Did they say anything else?', '⏎'],
    );
    expect(await desk.exit).toBe(0);
    const again = terminal(sandbox, 'follow-up 1');
    await again.answer(
      ['Did you reach them?', '1'],
      ['Is everything all right now?', '2'],
      ['Did they feel understood?', '⏎'],
      ['Were they told', '⏎'],
      ['Did they say anything else?', '⏎'],
    );
    expect(await again.exit).toBe(0);
    expect(again.raw()).not.toContain('before we acted');
  });
});
