import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Env, type Sandbox } from '../support/program.ts';
import { terminal } from '../support/pty.ts';

/** Formal complaints by the book. Today is Monday 23 November 2026. */

type Row = Readonly<Record<string, unknown>>;
interface Rows {
  readonly rows: readonly Row[];
}

/** A business with one complaint, in a place: "ES-AN restaurant". */
async function businessIn(place: string, env: Env = {}): Promise<Sandbox> {
  const sandbox = inProcessSandbox(env);
  const [where = '', trade = 'restaurant'] = place.split(' ');
  const [country = '', region] = where.split('-');
  await sandbox.ok('add "cold soup"');
  await sandbox.ok(`settings set country ${country}`);
  if (region !== undefined) await sandbox.ok(`settings set region ${region}`);
  await sandbox.ok(`settings set trade ${trade}`);
  return sandbox;
}

/** The deadlines of a complaint: task, rule, due and done. */
const deadlines = async (sandbox: Sandbox, number = 1) =>
  (await sandbox.json<Rows>(`formal ${number} --format json`)).rows.map(({ task, rule, due, done }) => [
    task,
    rule,
    due,
    done,
  ]);

const dueLines = async (sandbox: Sandbox) =>
  (await sandbox.json<Rows>('due --until 2027-12-31 --format json')).rows
    .filter(({ kind }) => kind === 'formal')
    .map(({ incident, due }) => [incident, due]);

/** Runs a line and returns its exit code and what it said. */
const said = async (sandbox: Sandbox, line: string) => {
  const { code, stderr } = await sandbox.run(line);
  return [code, stderr] as const;
};

describe('what has to be done by when', () => {
  test.concurrent(
    'in Andalucía, two rules at once: the first is due, both are shown with their source',
    async () => {
      const sandbox = await businessIn('ES-AN');
      const [code, stderr] = await said(sandbox, 'formal 1 --reference 77 --received 2026-11-20');
      expect(code).toBe(0);
      expect(stderr).toContain('Due first: answer the guest, due Fri 4 Dec 2026.');
      expect(await deadlines(sandbox)).toEqual([
        ['answer', 'ES-AN', '2026-12-04', null],
        ['answer', 'ES', '2026-12-05', null],
      ]);
      expect(await dueLines(sandbox)).toEqual([[1, '2026-12-04']]);
      const shown = await sandbox.ok('formal 1');
      expect(shown).toContain('10 working days after 20 Nov (ES-AN)');
      expect(shown).toContain('15 days after 20 Nov (ES)');
      expect(shown).toContain('Decreto 82/2022');
      expect(shown).toContain('read on Sun 29 Nov 2026');
      await sandbox.ok('formal 1 --sent today');
      expect(await dueLines(sandbox)).toEqual([]);
    },
  );

  test.concurrent(
    'in a Portuguese clinic, the answer and the copy to the ERS; praise goes only there',
    async () => {
      const sandbox = await businessIn('PT clinic');
      await sandbox.ok('add obrigado --kind praise');
      await sandbox.ok('formal 1 --received 2026-11-20');
      await sandbox.ok('formal 2 --received 2026-11-20');
      expect(await deadlines(sandbox)).toEqual([
        ['answer', 'PT-clinic', '2026-12-07', null],
        ['authority', 'PT-clinic', '2026-12-07', null],
      ]);
      expect(await deadlines(sandbox, 2)).toEqual([['authority', 'PT-clinic', '2026-12-07', null]]);
      expect((await said(sandbox, 'formal 2 --authority-sent today'))[1]).toContain('no deadline is left');
      expect(await dueLines(sandbox)).toEqual([[1, '2026-12-07']]);
    },
  );

  test.concurrent('in a Portuguese restaurant, by the book that it was written in', async () => {
    const sandbox = await businessIn('PT');
    await sandbox.ok('formal 1');
    // Nobody has set a day for the answer to the customer; it is still to be done.
    expect(await deadlines(sandbox)).toEqual([
      ['authority', 'PT-paper', '2026-12-16', null],
      ['answer', null, null, null],
    ]);
    expect(await sandbox.ok('formal 1')).not.toContain('set by you');
    await sandbox.ok('formal 1 --channel electronic');
    expect(await deadlines(sandbox)).toEqual([['answer', 'PT-electronic', '2026-12-16', null]]);
    await sandbox.ok('formal 1 --channel paper');
    expect((await deadlines(sandbox))[0]).toEqual(['authority', 'PT-paper', '2026-12-16', null]);
    expect((await said(sandbox, 'formal 1 --channel fax'))[0]).toBe(2);
  });

  test('in Peru, the book asks at a terminal whether it is a reclamo or a queja', async () => {
    const sandbox = await businessIn('PE');
    const dialog = terminal(sandbox, 'formal 1');
    await dialog.answer(['Which region', '↓⏎'], ['number', '31⏎'], ['What does the guest call it?', '↓⏎']);
    await dialog.waitFor('due Wed 16 Dec 2026');
    expect(await dialog.exit).toBe(0);
    expect((await sandbox.json<Rows>('formal list --format json')).rows[0]).toMatchObject({
      reference: '31',
      called: 'queja',
      answer_due: '2026-12-16',
    });
  });

  test.concurrent.each(['BR-SP', 'IT', 'MX'])(
    'in %s, no rule has days: that is said, and --due sets them',
    async (place) => {
      const sandbox = await businessIn(place);
      const [code, stderr] = await said(sandbox, 'formal 1');
      expect([code, stderr.includes('No day is known by which anything is due.')]).toEqual([0, true]);
      expect(await dueLines(sandbox)).toEqual([]);
      await sandbox.ok('formal 1 --due 15d');
      expect(await dueLines(sandbox)).toEqual([[1, '2026-12-08']]);
      expect(await sandbox.ok('formal 1')).toContain('15 days after 23 Nov (set by you)');
    },
  );

  test.concurrent('in Scotland, by its own holidays: Monday 15 June 2026', async () => {
    const sandbox = await businessIn('GB-SCT clinic');
    expect((await said(sandbox, 'formal rules GB-clinic --on'))[0]).toBe(0);
    const [, stderr] = await said(sandbox, 'formal 1 --received 2026-06-10');
    expect(stderr).toContain('Mon 15 Jun 2026 World Cup bank holiday');
    expect(await deadlines(sandbox)).toEqual([
      ['acknowledge', 'GB-clinic', '2026-06-16', null],
      ['answer', 'GB-clinic', '2026-07-09', null],
    ]);
    await sandbox.ok('formal 1 --acknowledged 2026-06-12');
    expect(await dueLines(sandbox)).toEqual([[1, '2026-07-09']]);
  });

  test.concurrent('say where no source was found', async () => {
    const sandbox = await businessIn('US-CA');
    expect(await sandbox.ok('formal rules')).toContain('none found, read on Sun Nov 29, 2026');
  });

  test.concurrent('in the Basque Country, the notice of the authority starts its clock', async () => {
    const sandbox = await businessIn('ES-PV');
    await sandbox.ok('formal 1 --received 2026-11-20');
    expect(await deadlines(sandbox)).toEqual([
      ['answer', 'ES', '2026-12-05', null],
      ['authority', 'ES-PV', null, null],
    ]);
    const page = terminal(sandbox, 'formal 1');
    await page.waitFor('recovery formal 1 --notice today');
    expect(await page.exit).toBe(0);
    await sandbox.ok('formal 1 --notice today');
    expect(await deadlines(sandbox)).toContainEqual(['authority', 'ES-PV', '2026-12-07', null]);
  });

  test.concurrent(
    'a day of the owner counts beside the rules, and stays when the rest is planned again',
    async () => {
      const sandbox = await businessIn('ES-AN');
      await sandbox.ok('formal 1 --due 2026-11-27');
      await sandbox.ok('formal 1 --channel electronic');
      expect(await dueLines(sandbox)).toEqual([[1, '2026-11-27']]);
      expect(await deadlines(sandbox)).toHaveLength(3);
    },
  );

  test.concurrent.each([
    // Sunday 29 November: post and offices are shut, whether the business is open or not.
    ['', '2026-11-14', 'Sun 29 Nov; last working day before it: Fri 27 Nov'],
    ['saturday sunday', '2026-11-14', 'Sun 29 Nov; last working day before it: Fri 27 Nov'],
    ['friday sunday', '2026-11-14', 'Sun 29 Nov; last open day before it: Thu 26 Nov'],
    ['monday', '2026-11-15', 'Mon 30 Nov; last working day before it: Fri 27 Nov'],
  ])('closed on "%s", received on %s: %s', async (closed, received, line) => {
    const sandbox = await businessIn('ES');
    if (closed !== '') await sandbox.ok(`settings set closed-days "${closed}"`);
    const [, stderr] = await said(sandbox, `formal 1 --received ${received}`);
    expect(stderr).toContain(line.replace(/ Nov;/u, ' Nov 2026;'));
    const shown = await sandbox.ok('due');
    expect(shown).toContain(`written answer due (${line}): cold soup`);
    expect(shown.match(/cold soup/gu)).toHaveLength(1);
    expect(await sandbox.ok('report')).toContain(line);
    expect(await sandbox.ok('formal 1')).toContain(line.replace(/ Nov;/u, ' Nov 2026;'));
  });

  test.concurrent('a weekend moves no figure for programs, and a calendar names the deadline', async () => {
    const sandbox = await businessIn('ES');
    await sandbox.ok('formal 1 --received 2026-11-14');
    const { rows } = await sandbox.json<Rows>('due --format json');
    expect(rows).toEqual([
      {
        ...{ kind: 'formal', incident: 1, id: 1, due: '2026-11-29', overdue: 'no' },
        ...{ owner: null, text: 'cold soup' },
      },
    ]);
    const calendar = (await sandbox.ok('due --format ics')).replaceAll('\r\n ', '');
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261127');
    expect(calendar).toContain(
      'SUMMARY:written answer due (1): Sun 29 Nov\\; last working day before it: Fri 27 Nov',
    );
    await sandbox.ok('formal 1 --sent today');
    expect(await sandbox.ok('formal 1')).not.toContain('before it');
  });

  test('nothing of a deadline is cut off on a screen of 80 columns', async () => {
    const sandbox = await businessIn('ES');
    await sandbox.ok('formal 1 --received 2026-11-14 --due 15d');
    const page = terminal(sandbox, 'formal 1');
    await page.waitFor('advises you.');
    expect(await page.exit).toBe(0);
    expect(page.screen()).toContain('by you)');
    expect(page.screen()).not.toContain('…');
  });

  test.concurrent('the week page has one line for each formal complaint', async () => {
    const sandbox = await businessIn('PT clinic');
    await sandbox.ok('formal 1 --received 2026-11-13');
    const page = await sandbox.ok('report');
    expect(page.match(/(?:written answer|copy to the authority) due/gu)).toHaveLength(1);
  });

  test.concurrent('another calendar moves each deadline, and says what is due then', async () => {
    const sandbox = await businessIn('PT');
    await sandbox.ok('formal 1');
    expect((await said(sandbox, 'holiday add 2026-12-02 Feira'))[1]).toContain(
      '1: the copy to the authority is now due Thu 17 Dec 2026, formerly Wed 16 Dec 2026.',
    );
  });
});

describe('a complaint that was formal before its rules were known', () => {
  const unplaced = async () => {
    const sandbox = inProcessSandbox();
    for (const text of ['soup', 'noise', 'wait', 'praise --kind praise']) await sandbox.ok(`add ${text}`);
    await sandbox.ok('settings set country none');
    const [, stderr] = await said(sandbox, 'formal 1 --received 2026-11-20');
    expect(stderr).toContain('The rules depend on the country: recovery settings set country ES');
    expect(await sandbox.ok('formal 1')).toContain('recovery settings set country ES');
    return sandbox;
  };

  test.concurrent('has deadlines as soon as the country is set, then the region', async () => {
    const sandbox = await unplaced();
    const before = await deadlines(sandbox);
    expect(before).toEqual([['answer', null, null, null]]);
    expect((await said(sandbox, 'settings set country ES'))[1]).toContain(
      '1: the answer is now due Sat 5 Dec 2026.\n',
    );
    expect(await deadlines(sandbox)).toEqual([['answer', 'ES', '2026-12-05', null]]);
    expect((await said(sandbox, 'settings set region Andalucía'))[1]).toContain(
      '1: the answer is now due Fri 4 Dec 2026, formerly Sat 5 Dec 2026.',
    );
    expect(await deadlines(sandbox)).toEqual([
      ['answer', 'ES-AN', '2026-12-04', null],
      ['answer', 'ES', '2026-12-05', null],
    ]);
    await sandbox.ok('undo --yes');
    await sandbox.ok('undo --yes');
    expect(await deadlines(sandbox)).toEqual(before);
  });

  test.concurrent('so does a zone that tells the country', async () => {
    const sandbox = await unplaced();
    expect((await said(sandbox, 'settings set zone Europe/Lisbon'))[1]).toContain(
      '1: the copy to the authority is now due Tue 15 Dec 2026.',
    );
  });

  test.concurrent(
    'a day of the owner stays; what is answered, deleted or praise stays as it is',
    async () => {
      const sandbox = await unplaced();
      await sandbox.ok('formal 1 --due 2026-11-27');
      await sandbox.ok('formal 2 --received 2026-11-19 --sent 2026-11-20');
      await sandbox.ok('formal 3');
      await sandbox.ok('delete 3');
      await sandbox.ok('formal 4');
      expect((await said(sandbox, 'settings set country ES'))[1]).not.toContain('is now due');
      expect(await deadlines(sandbox, 1)).toEqual([
        ['answer', null, '2026-11-27', null],
        ['answer', 'ES', '2026-12-05', null],
      ]);
      expect(await deadlines(sandbox, 2)).toEqual([['answer', null, null, '2026-11-20']]);
      expect(await deadlines(sandbox, 4)).toEqual([['answer', null, null, null]]);
    },
  );

  test.concurrent('keeps what it had when the business moves to another country', async () => {
    const sandbox = await businessIn('ES');
    await sandbox.ok('formal 1 --received 2026-11-20');
    await sandbox.ok('settings set country PT');
    expect(await deadlines(sandbox)).toEqual([['answer', 'ES', '2026-12-05', null]]);
  });

  test.concurrent('says how to count it where a rule is used only later', async () => {
    const sandbox = await businessIn('MX');
    await sandbox.ok('formal 1 --received 2026-11-20');
    const command = 'recovery formal 1 --received 2026-11-20';
    expect(await sandbox.ok('formal 1')).not.toContain(command);
    await sandbox.ok('formal rules MX --answer 1m');
    expect(await sandbox.ok('formal 1')).toContain(command);
    await sandbox.ok(command.replace('recovery ', ''));
    expect(await sandbox.ok('formal 1')).not.toContain(command);
    expect(await deadlines(sandbox)).toEqual([['answer', 'MX', '2026-12-20', null]]);
  });
});

describe("a deadline of the owner's own", () => {
  test.concurrent('is counted in its own line, beside that of the rule', async () => {
    const sandbox = await businessIn('ES-AN');
    const [, stderr] = await said(sandbox, 'formal 1 --received 2026-11-20 --due 12');
    expect(stderr).toContain('Counted: 10 working days (ES-AN), without weekends; no holiday in between.');
    expect(stderr).toContain('Counted: 12 working days (set by you), without weekends and Mon 7 Dec 2026');
    expect(stderr.match(/Calendar:/gu)).toHaveLength(1);
    expect((await said(sandbox, 'formal 1 --due 2026-12-01'))[1]).not.toContain('days (set by you), without');
  });

  test.concurrent('is taken away by none; the rules remain', async () => {
    const sandbox = await businessIn('ES');
    for (const due of ['2026-11-27', '5', '1m']) {
      await sandbox.ok(`formal 1 --received 2026-11-20 --due ${due}`);
      expect(await deadlines(sandbox)).toHaveLength(2);
      await sandbox.ok('formal 1 --due none');
      expect(await deadlines(sandbox)).toEqual([['answer', 'ES', '2026-12-05', null]]);
    }
  });

  test.concurrent('is that of the setting again after none; without rules, no day is left', async () => {
    const sandbox = await businessIn('MX');
    await sandbox.ok('formal 1 --received 2026-11-20 --due 2026-11-27');
    await sandbox.ok('formal 1 --due None');
    expect(await deadlines(sandbox)).toEqual([['answer', null, null, null]]);
    await sandbox.ok('settings set answer-within 3');
    await sandbox.ok('formal 1 --due 2026-11-27');
    await sandbox.ok('formal 1 --due none');
    expect(await deadlines(sandbox)).toEqual([['answer', null, '2026-11-25', null]]);
  });
});

describe('pages for others', () => {
  test.concurrent('hide the number, the text and the paper, in every format', async () => {
    const sandbox = await businessIn('ES');
    await sandbox.ok('edit 1 --customer Rosa --contact 600111222 --description "Rosa found a hair"');
    await sandbox.ok(
      'formal 1 --received 2026-11-14 --reference H-77 --paper "folder of Rosa" --authority OMIC',
    );
    await sandbox.ok('formal 1 --acknowledged today --how "to Rosa, 600111222"');
    await sandbox.ok('promise 1 20:00 --text "a cake for Rosa"');
    for (const page of ['formal 1', 'formal list', 'formal', 'due', 'due --handover'])
      for (const format of ['table', 'json', 'csv', 'html', 'md']) {
        const shown = await sandbox.ok(`${page} --redact --format ${format}`);
        expect([page, format, /Rosa|600111222|H-77|cake/u.exec(shown)?.[0]]).toEqual([
          page,
          format,
          undefined,
        ]);
      }
    expect(await sandbox.ok('due --redact --format ics')).not.toMatch(/Rosa|600111222|H-77|cake/u);
    expect(await sandbox.ok('formal 1 --redact')).toContain('OMIC');
    expect(await sandbox.ok('formal list --redact')).toContain('***');
    // The same days as without it.
    const days = async (flag: string) =>
      (await sandbox.json<Rows>(`due ${flag} --format json`)).rows.map(({ kind, due }) => [kind, due]);
    expect(await days('--redact')).toEqual(await days(''));
  });
});

describe('what was done', () => {
  test.concurrent('is recorded with its day and how, and each is taken back by undo', async () => {
    const sandbox = await businessIn('PT clinic');
    await sandbox.ok('formal 1 --received 2026-11-20');
    const before = await deadlines(sandbox);
    for (const [line, task, how] of [
      ['--sent 2026-11-21 --how "by e-mail"', 'answer', 'by e-mail'],
      ['--authority-sent today --how SGREC', 'authority', 'SGREC'],
      ['--acknowledged yesterday', 'acknowledge', null],
    ] as const) {
      await sandbox.ok(`formal 1 ${line}`);
      const { rows } = await sandbox.json<Rows>('formal 1 --format json');
      expect(rows.find((row) => row['task'] === task)).toMatchObject({ how });
      expect(rows.filter(({ done }) => done !== null).map((row) => row['task'])).toEqual([task]);
      await sandbox.ok('undo --yes');
      expect(await deadlines(sandbox)).toEqual(before);
    }
    await sandbox.ok('formal 1 --notice today --paper "folder 3" --called reclamação');
    await sandbox.ok('undo --yes');
    expect(await sandbox.ok('formal 1')).not.toContain('folder 3');
  });

  test.concurrent(
    'cannot be before the complaint was received, in whatever order both are typed',
    async () => {
      const sandbox = await businessIn('ES-AN');
      await sandbox.ok('formal 1 --received 2026-11-20');
      for (const flag of ['--sent', '--authority-sent', '--acknowledged']) {
        expect(await said(sandbox, `formal 1 ${flag} 2026-11-19`)).toEqual([
          2,
          `recovery: Nothing can be sent before the complaint was received (Fri 20 Nov 2026).
If it was received earlier, add --received
`,
        ]);
      }
      await sandbox.ok('formal 1 --sent 2026-11-20');
      expect((await said(sandbox, 'formal 1 --received 2026-11-21'))[0]).toBe(2);
      expect(await sandbox.ok('formal 1')).toContain('Received  Fri 20 Nov 2026');
    },
  );

  test.concurrent('is named for what it was on the page of the complaint', async () => {
    const sandbox = await businessIn('PT clinic');
    await sandbox.ok('formal 1 --sent today');
    await sandbox.ok('formal 1 --authority-sent today');
    const shown = await sandbox.ok('show 1');
    expect(shown).toContain('answer the patient (PT-clinic), answered Mon 23 Nov 2026');
    expect(shown).toContain('copy to the authority (PT-clinic), done Mon 23 Nov 2026');
  });

  test.concurrent('keeps the keys that scripts read', async () => {
    const sandbox = await businessIn('ES-AN');
    await sandbox.ok('formal 1 --reference 77 --authority OMIC --received 2026-11-20');
    await sandbox.ok('formal 1 --sent today --how post');
    const { formal } = await sandbox.json<{ formal: Row[] }>('show 1 --format json');
    expect(formal).toEqual([
      {
        ...{ reference: '77', authority: 'OMIC', received: '2026-11-20', due: '2026-12-04' },
        sent: '2026-11-23',
      },
    ]);
    const { rows } = await sandbox.json<Rows>('formal 1 --format json');
    expect(rows[0]).toEqual({
      ...{ task: 'answer', rule: 'ES-AN', term: '10w', counted_from: '2026-11-20' },
      ...{ due: '2026-12-04', done: '2026-11-23', how: 'post' },
    });
  });
});

describe('the rules', () => {
  const refused = [
    ['formal rules XX', '"XX" is not a rule of this place.'],
    ['formal rules ES-AN --answer 9w', '"ES-AN" is not a rule of this place.'],
    ['formal rules PT-paper', 'Say what to do with the rule.'],
    ['formal rules PT-paper --on --off', 'Say what to do with the rule.'],
    ['formal rules PT-paper --off --answer 9w', 'Say what to do with the rule.'],
    ['formal rules --off', 'Missing: a rule'],
    ['formal rules --answer 9w', 'Missing: a rule'],
    ['formal rules PT-paper --answer 10', '"10" is not a term.'],
    ['formal rules PT-paper --answer 0w', '"0w" is not a term.'],
    ['formal rules PT-paper --answer -3d', '"-3d" is not a term.'],
    ['formal list 20x6', '"20x6" is not'],
  ] as const;
  test.concurrent.each(refused)('%s is refused: %s', async (line, sentence) => {
    const [code, stderr] = await said(await businessIn('PT'), line);
    expect([code, stderr.slice(0, stderr.indexOf('\n'))]).toEqual([2, expect.stringContaining(sentence)]);
  });

  test.concurrent('one without days asks for them', async () => {
    const sandbox = await businessIn('MX');
    expect(await said(sandbox, 'formal rules MX --on')).toEqual([
      2,
      `recovery: MX has no number of days: none was found in its source.
To set one: recovery formal rules MX --answer 10w
`,
    ]);
    await sandbox.ok('formal rules MX --answer 1m');
    await sandbox.ok('formal 1');
    expect(await deadlines(sandbox)).toEqual([['answer', 'MX', '2026-12-23', null]]);
  });

  test.concurrent('are put aside, used again, and given other terms; terms add up until --on', async () => {
    const sandbox = await businessIn('PT');
    const states = async () =>
      (await sandbox.json<Rows>('formal rules --format json')).rows.map(({ rule, state, terms }) =>
        [rule, state, terms].join(' '),
      );
    await sandbox.ok('formal rules pt-paper --answer 12w');
    await sandbox.ok('formal rules PT-paper --authority 20d');
    expect((await states())[0]).toBe('PT-paper on answer=12w authority=20d');
    await sandbox.ok('formal 1');
    expect(await deadlines(sandbox)).toEqual([
      ['answer', 'PT-paper', '2026-12-11', null],
      ['authority', 'PT-paper', '2026-12-13', null],
    ]);
    await sandbox.ok('undo --yes');
    await sandbox.ok('undo --yes');
    expect((await states())[0]).toBe('PT-paper on answer=12w authority=15w');
    await sandbox.ok('formal rules PT-paper --on');
    expect((await states())[0]).toBe('PT-paper on authority=15w');
    await sandbox.ok('formal rules PT-paper --off');
    expect((await states())[0]).toBe('PT-paper off authority=15w');
    await sandbox.ok('formal 1');
    expect(await dueLines(sandbox)).toEqual([]);
  });

  test.concurrent('say when they were read more than twelve months ago', async () => {
    const [now, later] = [
      await businessIn('ES'),
      await businessIn('ES', { RECOVERY_NOW: '2027-12-01T08:00:00Z' }),
    ];
    const old = 'This was read more than a year ago';
    expect(await now.ok('formal rules')).not.toContain(old);
    expect(await later.ok('formal rules')).toContain(old);
    await later.ok('formal 1');
    expect(await later.ok('formal 1')).toContain(old);
  });

  test.concurrent('depend on a country, and name what to set', async () => {
    const sandbox = inProcessSandbox();
    await sandbox.ok('add x');
    expect(await sandbox.ok('formal rules')).toContain('recovery settings set country');
    await sandbox.ok('settings set country JP');
    expect(await sandbox.ok('formal rules')).toContain('No rule is known for JP.');
  });
});

describe('what was demanded once', () => {
  test.concurrent(
    'stays when its rule is put aside or the business moves, and is counted from its start',
    async () => {
      const sandbox = await businessIn('PT clinic');
      await sandbox.ok('formal 1 --received 2026-11-20');
      await sandbox.ok('formal rules PT-clinic --off');
      await sandbox.ok('settings set country IT');
      await sandbox.ok('formal 1 --acknowledged today');
      expect(await dueLines(sandbox)).toEqual([[1, '2026-12-04']]);
      await sandbox.ok('formal 1 --received 2026-11-19');
      expect((await deadlines(sandbox)).slice(0, 2)).toEqual([
        ['answer', 'PT-clinic', '2026-12-03', null],
        ['authority', 'PT-clinic', '2026-12-03', null],
      ]);
    },
  );

  test.concurrent('comes with another database, whatever rules this business has', async () => {
    const other = await businessIn('PT clinic');
    await other.ok('formal 1 --reference H-7 --received 2026-11-20');
    await other.ok('formal 1 --authority-sent today --how SGREC');
    const sandbox = inProcessSandbox();
    await sandbox.ok('add first');
    await sandbox.ok(`import ${other.db}`);
    const before = await deadlines(other);
    expect(await deadlines(sandbox, 2)).toEqual(before);
    expect(await dueLines(sandbox)).toEqual([[2, '2026-12-07']]);
    await sandbox.ok('formal 2 --notice today');
    expect(await dueLines(sandbox)).toEqual([[2, '2026-12-04']]);
    expect(await sandbox.ok(`import ${other.db}`)).toContain('1 already recorded');
  });

  test.concurrent(
    'keeps its days when the customer is forgotten, without the number of the sheet',
    async () => {
      const sandbox = await businessIn('ES-AN');
      await sandbox.ok('add "Ana waited" --customer "Ana Ruiz" --contact ana@example.com');
      await sandbox.ok('formal 2 --reference Ana-77');
      await sandbox.ok('customer forget ana@example.com --text --yes');
      expect(await dueLines(sandbox)).toEqual([[2, '2026-12-08']]);
      for (const line of ['show 2', 'formal 2', 'formal list', 'history 2', 'due --until 2026-12-31'])
        expect(await sandbox.ok(line)).not.toContain('Ana');
    },
  );

  test.concurrent('shows no number and no text where those are hidden', async () => {
    const sandbox = await businessIn('ES-AN');
    await sandbox.ok('formal 1 --reference Ana-77');
    const shown = await sandbox.ok('show 1 --redact');
    expect(shown).toContain('Formal complaint  ***, received Mon 23 Nov 2026');
    expect(shown).not.toMatch(/Ana-77|cold soup/u);
  });
});

describe('the register', () => {
  /** Two years of formal complaints. */
  const register = async () => {
    const sandbox = await businessIn('ES-AN');
    await sandbox.ok('add second');
    await sandbox.ok('add third');
    await sandbox.ok('formal 1 --reference H-2 --received 2026-03-02 --paper "folder 1"');
    await sandbox.ok('formal 2 --reference H-1 --received 2025-07-01');
    await sandbox.ok('formal 3');
    await sandbox.ok('formal 2 --sent 2025-07-08 --finding partly');
    return sandbox;
  };

  test.concurrent('lists every year, or one, in the order of receipt', async () => {
    const sandbox = await register();
    const numbers = async (line: string) =>
      (await sandbox.json<Rows>(`${line} --format json`)).rows.map(({ incident }) => incident);
    expect(await numbers('formal list')).toEqual([2, 1, 3]);
    expect(await numbers('formal')).toEqual([2, 1, 3]);
    expect(await numbers('formal list 2026')).toEqual([1, 3]);
    expect(await numbers('formal list 2025')).toEqual([2]);
    expect(await numbers('formal list 2024')).toEqual([]);
    expect(await sandbox.ok('formal list 2024')).toContain('No formal complaints.');
    await sandbox.ok('delete 1');
    expect(await numbers('formal list')).toEqual([2, 3]);
  });

  test.concurrent('comes as CSV, as a spreadsheet and as a page to print', async () => {
    const sandbox = await register();
    const [header, first] = (await sandbox.ok('formal list 2025 --format csv')).split('\r\n');
    expect(header).toBe(
      'incident,reference,received,called,channel,authority,answer_due,answer_sent,authority_due,authority_sent,finding,paper,text',
    );
    expect(first).toBe('2,H-1,2025-07-01,,,,2025-07-15,2025-07-08,,,partly,,second');
    await sandbox.ok(`formal list -o ${sandbox.path('register.xlsx')}`);
    expect(readFileSync(sandbox.path('register.xlsx')).subarray(0, 2).toString()).toBe('PK');
    await sandbox.ok(`formal list -o ${sandbox.path('register.html')}`);
    const html = readFileSync(sandbox.path('register.html'), 'utf8');
    expect(html).toContain('Register of formal complaints');
    for (const part of ['H-1', 'H-2', 'folder 1', 'third']) expect(html).toContain(part);
  });

  test.concurrent('counts the sheets in the pad down, and says when it is time to order', async () => {
    const sandbox = await register();
    for (const text of ['a', 'b', 'c']) await sandbox.ok(`add ${text}`);
    await sandbox.ok('settings set sheets 5');
    expect((await said(sandbox, 'formal 4'))[1]).not.toContain('in the pad');
    const [, hint] = await said(sandbox, 'formal 5');
    expect(hint).toContain('3 sheets are left in the pad.');
    expect((await said(sandbox, 'formal 5 --sent today'))[1]).not.toContain('in the pad');
    await sandbox.ok('formal 6 --channel electronic');
    expect(await sandbox.ok('settings get sheets')).toBe('3\n');
    await sandbox.ok('undo --yes');
    await sandbox.ok('undo --yes');
    await sandbox.ok('undo --yes');
    expect(await sandbox.ok('settings get sheets')).toBe('4\n');
    await sandbox.ok('settings set sheets 1');
    const list = terminal(sandbox, 'formal list');
    await list.waitFor('One sheet is left in the pad.');
    expect(await list.exit).toBe(0);
  });
});

describe('a batch', () => {
  test.concurrent('records formal complaints, with their deadlines and a sheet for each', async () => {
    const sandbox = await businessIn('ES-AN');
    await sandbox.ok('settings set sheets 25');
    const lines = [{ formal: 'H-7' }, { formal: true }, { formal: 'yes' }, { formal: 8 }];
    const others = [{ formal: false }, { formal: 'no' }, { formal: '' }, { formal: null }, {}];
    const file = sandbox.file(
      'batch.jsonl',
      [...lines, ...others].map((line) => JSON.stringify({ text: 'soup', ...line })).join('\n'),
    );
    await sandbox.ok(`add --jsonl ${file}`);
    const { rows } = await sandbox.json<Rows>('formal list --format json');
    expect(rows.map(({ incident, reference, answer_due: due }) => [incident, reference, due])).toEqual([
      [2, 'H-7', '2026-12-08'],
      [3, null, '2026-12-08'],
      [4, null, '2026-12-08'],
      [5, '8', '2026-12-08'],
    ]);
    expect(await sandbox.ok('settings get sheets')).toBe('21\n');
    await sandbox.ok('undo --yes');
    expect(await sandbox.ok('settings get sheets')).toBe('25\n');
  });
});
