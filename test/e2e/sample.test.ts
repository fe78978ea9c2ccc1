import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** A month of a real call desk, counted independently (see its README). */
const sample = fileURLToPath(new URL('../../../shared/samples/ottawa-311-2014-01', import.meta.url));
const isThere = existsSync(`${sample}.csv`);
if (!isThere) console.warn('Skipped: the sample ../shared/samples is not beside this checkout.');

type Counts = Readonly<Record<string, number>>;
type Grid = Readonly<Record<string, Counts>>;

interface Expected {
  readonly rows: number;
  readonly by_department: Counts;
  readonly by_hour: Counts;
  readonly by_iso_weekday_business_day_06: Counts;
  readonly by_shift: Counts;
  readonly by_iso_week_of_business_day: Counts;
  readonly business_weekday_x_shift: Grid;
  readonly department_x_shift: Grid;
  readonly week_2014_W03: {
    readonly rows: number;
    readonly by_department: Counts;
    readonly by_hour: Counts;
    readonly by_shift: Counts;
  };
}
const expected = (): Expected => JSON.parse(readFileSync(`${sample}.expected.json`, 'utf8')) as Expected;

const importLine = [
  `import ${sample}.csv --map occurred=creation_date --map department=call_type --map description=call_description`,
  '--map place=ward --date-format "yyyy-MMM-dd HH:mm:ss" --date-format "M/d/yyyy H:mm" --create --format json',
].join(' ');

type Row = Readonly<Record<string, string | number | null>> & { readonly complaints: number };
interface Report {
  readonly total: number;
  readonly rows: readonly Row[];
}

/** Counts under the value of a dimension; values nobody complained under are left out, as in the expectation. */
function counts(rows: readonly Row[], key: string): Counts {
  return Object.fromEntries(
    rows.filter(({ complaints }) => complaints > 0).map((row) => [String(row[key]), row.complaints]),
  );
}

function grid(rows: readonly Row[], down: string, across: string): Grid {
  const names = [...new Set(rows.map((row) => String(row[down])))];
  return Object.fromEntries(
    names.map((name) => [
      name,
      counts(
        rows.filter((row) => String(row[down]) === name),
        across,
      ),
    ]),
  );
}

const houses = new Map<string, Promise<Sandbox>>();

/** The house that has the sample, imported on a machine in that zone. */
function houseIn(TZ: string): Promise<Sandbox> {
  const known = houses.get(TZ) ?? importedIn(TZ);
  houses.set(TZ, known);
  return known;
}

async function importedIn(TZ: string): Promise<Sandbox> {
  const sandbox = inProcessSandbox({ TZ });
  await sandbox.ok('settings set zone America/Toronto');
  await sandbox.ok('settings set day-start 06:00');
  await sandbox.ok('shift set morning=06:00-14:00 evening=14:00-22:00 night=22:00-06:00');
  const { rows } = expected();
  expect(JSON.parse(await sandbox.ok(importLine))).toEqual({
    read: rows,
    added: rows,
    skipped: 0,
    rejected: 0,
    similar: 0,
    differing: 0,
    ...{ unchanged: 0, changed: 0, updated: 0, doubtful: 0, left_out: 0 },
  });
  return sandbox;
}

describe.skipIf(!isThere).each(['UTC', 'America/Toronto', 'Pacific/Auckland'])(
  'on a machine in %s',
  { concurrent: true },
  (TZ) => {
    let sandbox: Sandbox;
    beforeAll(async () => void (sandbox = await houseIn(TZ)));
    const report = (line: string) => sandbox.json<Report>(`report ${line} --format json`);

    test('departments, hours, weekdays by business day and shifts are as counted by hand', async () => {
      const { rows, by_department, by_hour, by_iso_weekday_business_day_06, by_shift } = expected();
      const wanted = {
        department: by_department,
        hour: by_hour,
        weekday: by_iso_weekday_business_day_06,
        shift: by_shift,
      };
      for (const [dimension, figures] of Object.entries(wanted)) {
        const { total, rows: found } = await report(`${dimension} --all`);
        expect(total).toBe(rows);
        expect(counts(found, dimension)).toEqual(figures);
      }
    });

    test('weekday × shift and department × shift are as counted by hand', async () => {
      const { business_weekday_x_shift, department_x_shift } = expected();
      const weekdays = await report('cross weekday shift --all');
      expect(weekdays.rows).toHaveLength(7 * 3);
      expect(grid(weekdays.rows, 'weekday', 'shift')).toEqual(business_weekday_x_shift);
      const departments = await report('cross department shift --all');
      expect(grid(departments.rows, 'department', 'shift')).toEqual(department_x_shift);
    });

    test('every ISO week holds the business days it should', async () => {
      const weeks: Record<string, number> = {};
      for (const week of Object.keys(expected().by_iso_week_of_business_day)) {
        weeks[week] = (await report(`weekday --week ${week}`)).total;
      }
      expect(weeks).toEqual(expected().by_iso_week_of_business_day);
    });

    test('one week agrees in departments, hours and shifts', async () => {
      const { rows, by_department, by_hour, by_shift } = expected().week_2014_W03;
      for (const [dimension, figures] of Object.entries({
        department: by_department,
        hour: by_hour,
        shift: by_shift,
      })) {
        const found = await report(`${dimension} --week 2014-W03`);
        expect(found).toMatchObject({ total: rows, period: { from: '2014-01-13', to: '2014-01-19' } });
        expect(counts(found.rows, dimension)).toEqual(figures);
      }
    });

    test('the second import adds nothing', async () => {
      const { rows } = expected();
      expect(JSON.parse(await sandbox.ok(importLine))).toEqual({
        read: rows,
        added: 0,
        skipped: rows,
        rejected: 0,
        similar: 0,
        differing: 0,
        ...{ unchanged: rows, changed: 0, updated: 0, doubtful: 0, left_out: 0 },
      });
    });
  },
);

describe.skipIf(!isThere)('in every format', { concurrent: true }, () => {
  let sandbox: Sandbox;
  beforeAll(async () => void (sandbox = await houseIn('UTC')));
  const report = (line: string) => sandbox.json<Report>(`report ${line} --format json`);

  test.each(['department', 'hour', 'weekday', 'shift'])(
    'by %s, JSON, CSV and the screen say the same',
    async (dimension) => {
      const { rows, total } = await report(`${dimension} --all`);
      const csv = Papa.parse<string[]>((await sandbox.ok(`report ${dimension} --all --format csv`)).trim(), {
        newline: '\r\n',
      });
      expect(csv.data.slice(1)).toEqual(
        rows.map((row) => [String(row[dimension]), String(row.complaints), String(row['share'])]),
      );

      const lines = (await sandbox.ok(`report ${dimension} --all`))
        .trimEnd()
        .split('\n')
        .map((line) => line.trim().split(/\s{2,}/u));
      const head = lines.findIndex(([, label]) => label === 'Complaints');
      const table = lines.slice(head + 1, lines.findIndex(([label]) => label === 'Total') + 1);
      const shown = table.map(([label = '', count = '']) => ({
        label,
        complaints: Number(count.replaceAll(',', '')),
      }));
      expect(shown.pop()).toEqual({ label: 'Total', complaints: total });
      expect(shown.map(({ complaints }) => complaints)).toEqual(rows.map(({ complaints }) => complaints));
      const labels = { hour: /^\d\d?\s[AP]M$/u, weekday: /^[A-Z][a-z]+day$/u }[dimension];
      for (const [index, { label }] of shown.entries()) {
        if (labels) expect(label).toMatch(labels);
        else expect(label).toBe(rows[index]?.[dimension]);
      }
    },
  );

  test('the matrix on the screen has the cells and the margins of the long form', async () => {
    const { rows } = await report('cross weekday shift --all');
    const { by_iso_weekday_business_day_06: weekdays, by_shift: shifts, rows: total } = expected();
    const lines = (await sandbox.ok('report cross weekday shift --all')).split('\n');
    const last = lines.findIndex((line) => line.startsWith('Total'));
    const screen = lines.slice(last - 8, last + 1);
    const figures = screen.map((line) =>
      line
        .trim()
        .split(/\s{2,}/u)
        .slice(1),
    );
    const shown = (count: number | undefined) => (count ?? 0).toLocaleString('en');
    expect(figures).toEqual([
      ['morning', 'evening', 'night', 'Total'],
      ...[1, 2, 3, 4, 5, 6, 7].map((weekday) => [
        ...rows.filter((row) => row['weekday'] === weekday).map(({ complaints }) => shown(complaints)),
        shown(weekdays[weekday]),
      ]),
      [...['morning', 'evening', 'night'].map((shift) => shown(shifts[shift])), shown(total)],
    ]);
  });
});
