import { describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** Monday 23 November 2026, 08:10 in UTC. */
interface Cells {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What an export says of one complaint. */
async function row(sandbox: Sandbox, number = 1) {
  const rows = await sandbox.json<Cells['rows']>('export --all --format json');
  return rows.find((each) => each['number'] === number) ?? {};
}

async function withTarget(): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set zone UTC');
  await sandbox.ok('settings set resolve-within 2h');
  return sandbox;
}

describe('where nobody said when we were told', () => {
  test.concurrent.each([
    ['nothing said of how', '', '2026-11-22T20:00:00Z'],
    ['in person', '--channel in_person', '2026-11-22T20:00:00Z'],
    ['by telephone', '--channel phone', '2026-11-23T08:10:00Z'],
    ['by mail', '--channel email', '2026-11-23T08:10:00Z'],
    ['on the web', '--channel web', '2026-11-23T08:10:00Z'],
    ['by letter', '--channel letter', '2026-11-23T08:10:00Z'],
    ['in a review', '--channel review', '2026-11-23T08:10:00Z'],
    ['otherwise than in person', '--channel other', '2026-11-23T08:10:00Z'],
    ['by telephone, and said when', '--channel phone --reported "yesterday 21:00"', '2026-11-22T21:00:00Z'],
  ])('%s', async (_, flags, reported) => {
    const sandbox = await withTarget();
    await sandbox.ok(`add x --at "yesterday 20:00" ${flags}`);
    expect(await row(sandbox)).toMatchObject({ occurred: '2026-11-22 20:00:00', reported });
  });

  test.concurrent(
    'yesterday’s complaint that is settled today took the night, by add, a batch and an import',
    async () => {
      const csv = 'date,what\n2026-11-22 20:00,x\n';
      for (const way of [
        'add x --at "yesterday 20:00"',
        'add --jsonl -',
        'import - --map occurred=date --map description=what',
      ]) {
        const sandbox = await withTarget();
        const input = way.startsWith('import') ? csv : '{"text":"x","at":"yesterday 20:00"}\n';
        await sandbox.ok(way, { input });
        const due = way.startsWith('import') ? null : '2026-11-22T22:00:00Z';
        expect([way, (await row(sandbox))['resolve_due']]).toEqual([way, due]);
        await sandbox.ok('resolve 1 --ending solved');
        const { rows } = await sandbox.json<Cells>('report times --all --format json');
        const measured = rows.find(
          ({ key, measure }) => key === 'first_resolution' && measure === 'median_minutes',
        );
        expect([way, measured?.['value']]).toEqual([way, 12 * 60 + 10]);
      }
    },
  );

  test.concurrent(
    'a day alone tells no hour: nothing is measured, and the target counts from the end of it',
    async () => {
      const sandbox = await withTarget();
      for (const flags of ['--at yesterday', '--at "yesterday 12:00" --reported yesterday'])
        await sandbox.ok(`add x ${flags}`);
      for (const number of [1, 2])
        expect(await row(sandbox, number)).toMatchObject({
          reported: null,
          resolve_due: '2026-11-23T08:00:00Z',
        });
      await sandbox.ok('add x --at today');
      expect(await row(sandbox, 3)).toMatchObject({ reported: null, resolve_due: '2026-11-23T10:10:00Z' });
    },
  );

  test.concurrent('a correction of when or how it came moves it, and the target with it', async () => {
    const sandbox = await withTarget();
    await sandbox.ok('add x');
    expect(await row(sandbox)).toMatchObject({
      reported: '2026-11-23T08:10:00Z',
      resolve_due: '2026-11-23T10:10:00Z',
    });
    await sandbox.ok('edit 1 --at "yesterday 20:00"');
    expect(await row(sandbox)).toMatchObject({
      reported: '2026-11-22T20:00:00Z',
      resolve_due: '2026-11-22T22:00:00Z',
    });
    await sandbox.ok('edit 1 --channel phone');
    expect(await row(sandbox)).toMatchObject({
      reported: '2026-11-23T08:10:00Z',
      resolve_due: '2026-11-23T10:10:00Z',
    });
    await sandbox.ok('edit 1 --reported "yesterday 21:00"');
    await sandbox.ok('edit 1 --channel in_person --at "yesterday 19:00"');
    expect(await row(sandbox)).toMatchObject({
      reported: '2026-11-22T21:00:00Z',
      resolve_due: '2026-11-22T23:00:00Z',
    });
  });
});

describe('resolve --at', () => {
  test.concurrent('says when it was settled, by the minute or by the day', async () => {
    const sandbox = await withTarget();
    for (const text of ['a', 'b', 'c']) await sandbox.ok(`add ${text} --at "yesterday 20:00"`);
    await sandbox.ok('resolve 1 2 --ending solved --at "yesterday 20:40"');
    expect(await row(sandbox)).toMatchObject({
      resolved: '2026-11-22T20:40:00Z',
      acknowledged: '2026-11-22T20:40:00Z',
    });
    // Of a day alone nobody knows whether the two hours were kept.
    await sandbox.ok('resolve 3 --ending solved --at yesterday');
    const times = (await sandbox.ok('report times --all')).replaceAll(/\s+/gu, ' ');
    expect(times).toContain('Resolved on time 2 of 2');
    expect(times).toContain('3 resolved = 0 open after');
  });

  test.concurrent('is neither to come, nor before we were told, nor before it was opened again', async () => {
    const sandbox = await withTarget();
    await sandbox.ok('add a --at "yesterday 20:00"');
    const refused = async (at: string) => {
      const { code, stderr } = await sandbox.run(['resolve', '1', '--ending', 'solved', '--at', at]);
      return [code, stderr.split('\n')[0]];
    };
    expect(await refused('2026-11-23 09:00')).toEqual([2, expect.stringContaining('is in the future')]);
    expect(await refused('2026-11-24')).toEqual([2, expect.stringContaining('is in the future')]);
    expect(await refused('yesterday 19:59')).toEqual([
      2,
      expect.stringContaining('is before 1 was reported'),
    ]);
    expect(await refused('sat')).toEqual([2, expect.stringContaining('is before 1 was reported')]);
    expect(await refused('lately')).toEqual([2, expect.stringContaining('not a date or time')]);
    await sandbox.ok('resolve 1 --ending solved --at "yesterday 20:40"');
    await sandbox.ok('reopen 1');
    expect(await refused('yesterday 21:00')).toEqual([
      2,
      expect.stringContaining('is before 1 was reopened'),
    ]);
    await sandbox.ok('resolve 1 --ending solved');
  });
});
