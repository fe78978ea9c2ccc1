import { beforeAll, describe, expect, test } from 'vitest';
import { reportsByQuestion } from '../../src/reports/registry.ts';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { allHelp } from './help.ts';

/** Reports as scripts read them: keys, headers, figures. A change here breaks somebody's cron line. */

describe.concurrent('reports for machines', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = inProcessSandbox();
    await sandbox.ok('settings set zone Europe/Madrid');
    await sandbox.ok('shift set lunch=12:00-16:00 dinner=19:00-00:00');
    const rows = [
      '{"text":"cold soup","department":"Kitchen","at":"2026-11-20 19:42","category":"wait","remedy":"refund","value":"12.50"}',
      '{"text":"after closing","at":"2026-11-21 01:30"}',
      '{"text":"no time known","department":"Kitchen","at":"2026-11-18"}',
    ];
    await sandbox.ok('add --create --jsonl -', { input: rows.join('\n') });
  });

  const head = (report: string) =>
    `{"schema":1,"report":"${report}","period":{"from":"2026-11-18","to":"2026-11-20","zone":"Europe/Madrid","day_start":"06:00"},"filter":{},"total":3,"rows":`;

  test('a breakdown has its dimension’s key, complaints and an unrounded share; not recorded is null', async () => {
    expect(await sandbox.ok('report department --all --format json')).toBe(
      `${head('department')}[{"department":"Kitchen","complaints":2,"share":0.6666666666666666},{"department":null,"complaints":1,"share":0.3333333333333333}]}\n`,
    );
  });

  test('shifts are the current ones, then outside, then null for a date without a time', async () => {
    expect(await sandbox.ok('report shift --all --format json')).toBe(
      `${head('shift')}[{"shift":"lunch","complaints":0,"share":0},{"shift":"dinner","complaints":1,"share":0.3333333333333333},{"shift":"outside","complaints":1,"share":0.3333333333333333},{"shift":null,"complaints":1,"share":0.3333333333333333}]}\n`,
    );
  });

  test('hours are always 0 to 23 and weekdays 1 to 7; rows add up to the total', async () => {
    type Breakdown<Key extends string> = {
      total: number;
      rows: ({ [K in Key]: number | null } & { complaints: number })[];
    };
    const hours = await sandbox.json<Breakdown<'hour'>>('report hour --all --format json');
    expect(hours.rows.map(({ hour }) => hour)).toEqual([
      ...Array.from({ length: 24 }, (_, hour) => hour),
      null,
    ]);
    expect(hours.rows.filter(({ complaints }) => complaints > 0)).toMatchObject([
      { hour: 1 },
      { hour: 19 },
      { hour: null },
    ]);
    const weekdays = await sandbox.json<Breakdown<'weekday'>>('report weekday --all --format json');
    expect(weekdays.rows.map(({ weekday, complaints }) => [weekday, complaints])).toEqual([
      [1, 0],
      [2, 0],
      [3, 1],
      [4, 0],
      [5, 2],
      [6, 0],
      [7, 0],
    ]);
    for (const { rows, total } of [hours, weekdays]) {
      expect(rows.reduce((sum, { complaints }) => sum + complaints, 0)).toBe(total);
    }
  });

  test('a cross is the full grid in long form, in JSON and in CSV alike', async () => {
    type Cell = { weekday: number; shift: string | null; complaints: number };
    const { rows, total } = await sandbox.json<{ total: number; rows: Cell[] }>(
      'report cross weekday shift --all --format json',
    );
    expect(rows).toHaveLength(7 * 4);
    expect(Object.keys(rows[0] ?? {})).toEqual(['weekday', 'shift', 'complaints']);
    expect(total).toBe(3);
    const lines = rows.map(({ weekday, shift, complaints }) => `${weekday},${shift ?? ''},${complaints}`);
    expect(await sandbox.ok('report cross weekday shift --all --format csv')).toBe(
      ['weekday,shift,complaints', ...lines].map((line) => `${line}\r\n`).join(''),
    );
  });

  test.each([
    ['report department', 'department,complaints,share'],
    ['report hour', 'hour,complaints,share'],
    ['report weekday', 'weekday,complaints,share'],
    ['report shift', 'shift,complaints,share'],
    ['report category', 'category,complaints,share'],
    ['report severity', 'severity,complaints,share'],
    ['report state', 'state,complaints,share'],
    ['report status', 'status,complaints,share'],
    ['report cross department hour', 'department,hour,complaints'],
    ['report touchpoint', 'touchpoint,complaints,share'],
    ['report place', 'place,complaints,share'],
    ['report channel', 'channel,complaints,share'],
    ['report staff', 'staff,complaints,share'],
    ['report cause', 'cause,complaints,share'],
    ['report causes', 'cause,complaints,share'],
    ['report approach', 'approach,complaints,share'],
    ['report ending', 'ending,complaints,share'],
    ['report finding', 'finding,complaints,share'],
    ['report heatmap', 'weekday,hour,complaints'],
    ['report trend', 'period,days,complaints'],
    ['report pareto', 'category,complaints,share,cumulated,vital'],
    ['report pareto department --weight cost', 'department,cost,share,cumulated,vital'],
    ['report patterns', 'test,weekday,shift,department,observed,expected,ratio,p,visible_ratio,finding'],
    ['report cost', 'section,key,given,value,cost,without_cost,staff_cost,total_cost'],
    ['report times', 'section,key,measure,value'],
    ['report follow-ups', 'section,key,measure,value'],
    ['report satisfaction', 'section,key,measure,value'],
    ['report customers', 'section,key,measure,value'],
    ['report steps', 'checklist,section,key,step,done,asked'],
    [
      'report changes',
      'id,action,category,department,decided,done,complaints_before,days_before,complaints_since,days_since,ratio,low,high,verdict',
    ],
    ['report unchanged', 'category,paid,unchanged,given'],
    ['report anticipated', 'section,key,complaints,foreseen'],
    ['report reach', 'section,key,measure,value'],
    ['report', 'section,key,measure,value'],
    ['report week', 'section,key,measure,value'],
    ['department list', 'department,complaints,merged'],
    ['shift list', 'shift,hours'],
    ['settings', 'setting,value'],
    ['history 1', 'at,by,action,field,before,after,undone'],
  ])('the CSV of %s begins with %s', async (line, header) => {
    expect((await sandbox.ok(`${line} --format csv`)).split('\r\n')[0]).toBe(header);
    expect((await sandbox.ok(`${line} --format tsv`)).split('\r\n')[0]).toBe(header.replaceAll(',', '\t'));
  });

  test('an export, a list and one complaint have the same columns, new ones at their end', async () => {
    const header =
      'number,uuid,status,occurred,utc_offset,business_day,hour,weekday,shift,department,category,severity,state,channel,place,description,customer,contact,offered,remedy,remedy_value,remedy_cost,approved_by,follow_up_on,recorded_by,recorded,reported,resolved,checklist,steps,kind,owner,ending,finding,acknowledged,acknowledge_due,resolve_due,follow_up_due,safety,abuse,posted,proactive,same_event,affected,substitute,partner,touchpoint,expected,cause,whys,unchanged_because,reviewed,came_back_on,given_by,minutes,remedies,id,served_by,involved,companions';
    for (const line of ['export', 'list --format csv', 'show 1 --format csv']) {
      expect((await sandbox.ok(line)).split('\r\n')[0]).toBe(header);
    }
    const [first] = (await sandbox.ok('export --format jsonl')).split('\n');
    expect(Object.keys(JSON.parse(first ?? '') as object).join(',')).toBe(header);
    expect(JSON.parse(await sandbox.ok('export --format json'))).toEqual(
      (await sandbox.ok('export --format jsonl'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    );
  });

  test('a list and one complaint say in JSON what an export says', async () => {
    type Rows = { number: number }[];
    const exported = await sandbox.json<Rows>('export --format json');
    const list = await sandbox.json<{ rows: Rows }>('list --format json');
    expect(list.rows.toSorted((a, b) => a.number - b.number)).toEqual(exported);
    for (const [index, incident] of exported.entries()) {
      expect(await sandbox.json(`show ${index + 1} --format json`)).toMatchObject({
        total: 1,
        rows: [incident],
      });
    }
  });

  test('a date without a time has neither hour nor shift nor instant', async () => {
    const columns = 'occurred,utc_offset,business_day,hour,weekday,shift';
    expect(await sandbox.ok(`export --columns ${columns}`)).toBe(
      [
        columns,
        '2026-11-20 19:42:00,+01:00,2026-11-20,19,5,dinner',
        '2026-11-21 01:30:00,+01:00,2026-11-20,1,5,outside',
        '2026-11-18,,2026-11-18,,3,',
      ]
        .map((line) => `${line}\r\n`)
        .join(''),
    );
    expect(await sandbox.ok(`export --columns ${columns} --format jsonl`)).toContain(
      '{"occurred":"2026-11-18","utc_offset":null,"business_day":"2026-11-18","hour":null,"weekday":3,"shift":null}\n',
    );
  });

  test('the filter is told as names', async () => {
    const line = 'report department --all --department Kitchen --shift dinner --shift outside --format json';
    expect(await sandbox.json(line)).toMatchObject({
      filter: { department: ['Kitchen'], shift: ['dinner', 'outside'] },
      total: 1,
    });
  });

  test('a report of nothing is no failure: total 0, and no share of it', async () => {
    expect(await sandbox.json('report weekday --month 2020-01 --format json')).toMatchObject({
      period: { from: '2020-01-01', to: '2020-01-31' },
      total: 0,
      rows: { 0: { weekday: 1, complaints: 0, share: null } },
    });
    expect(await sandbox.json('report department --month 2020-01 --format json')).toMatchObject({
      total: 0,
      rows: [],
    });
  });

  test.each([
    'report department --all',
    'report weekday --all',
    'report shift --all',
    'report cross weekday shift --all',
    'report week --all',
    'department list',
    'shift list',
    'settings list',
    'history 1',
    'list',
  ])('%s is the same for machines whatever people read', async (line) => {
    for (const format of ['csv', 'json']) {
      const [english, spanish] = await Promise.all(
        ['en', 'es'].map((RECOVERY_LANG) =>
          sandbox.ok(`${line} --format ${format}`, { env: { RECOVERY_LANG } }),
        ),
      );
      expect(spanish).toBe(english);
    }
  });
});

test('names that were removed later are still accepted, names that never were are not', async () => {
  const sandbox = inProcessSandbox();
  await sandbox.ok('shift set lunch=12:00-16:00 dinner=19:00-00:00');
  await sandbox.ok('add "cold soup" --department Kitchn --create --at "2026-11-20 19:42"');
  await sandbox.ok('department rename Kitchn Kitchen');
  await sandbox.ok('department add Cocina');
  await sandbox.ok('department merge Kitchen Cocina');
  await sandbox.ok('shift set day=06:00-06:00 --replace');
  for (const filter of [
    '--shift dinner',
    '--department Kitchn',
    '--department Kitchen',
    '--department Cocina',
  ]) {
    expect(await sandbox.json(`report hour --all ${filter} --format json`)).toMatchObject({ total: 1 });
  }
  for (const filter of [
    '--shift dimmer',
    '--shift breakfast',
    '--department Cellar',
    '--category nonsense',
  ]) {
    expect(await sandbox.run(`report hour --all ${filter}`)).toMatchObject({ code: 65, stdout: '' });
  }
});

test('every report is listed under one question, and nothing else is', async () => {
  const reports = (await allHelp(inProcessSandbox())).flatMap(({ path }) =>
    path.startsWith('report ') ? [path.slice('report '.length)] : [],
  );
  expect(Object.values(reportsByQuestion).flat().sort()).toEqual(reports.sort());
});
