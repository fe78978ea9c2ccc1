import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { inProcessSandbox } from '../support/program.ts';

/** Exports of other programs, which come in without an option, and what must come out of each (see their expected.json). */
const samples = fileURLToPath(new URL('../../../shared/samples/exports', import.meta.url));
const isThere = existsSync(samples);
if (!isThere) console.warn('Skipped: the sample ../shared/samples is not beside this checkout.');

/** Files of which a column has to be named, or that are refused. */
const options: Readonly<Record<string, string>> = {
  'airtable/Complaints-Grid view.csv': '--map occurred=When --map description=Name --map status=Status',
  'square/items.csv':
    '--map date=Date --map time=Time --map description=Notes --map remedy_value=Discounts --map given_by=Employee',
  'toast/ItemSelectionDetails.csv':
    '--map "occurred=Order Date" --map "description=Menu Item" --map place=Table',
};
/** Values that the sample leaves open, or that our records cannot hold: a first response whose time is unknown. */
const left: Readonly<Record<string, readonly string[]>> = {
  'cfpb/complaints-2019.csv': ['status'],
  'consumidor-gov-br/2018-latin1.csv': ['ending'],
  'consumidor-gov-br/2024-utf8-bom.csv': ['acknowledged'],
  'profeco/quejas.csv': ['status'],
  'sindec/cnrf.csv': ['ending'],
  'square/items.csv': ['remedy', 'remedy_value', 'given_by'],
  'toast/ItemSelectionDetails.csv': ['remedy', 'remedy_value'],
};
const compared = [
  'status',
  'kind',
  'channel',
  'id',
  'resolved',
  'acknowledged',
  'ending',
  'customer',
  'place',
];

type Row = Readonly<Record<string, string | number | null>>;
interface Expected {
  readonly house_zone: string;
  readonly files: Readonly<Record<string, { readonly rows: readonly Row[] }>> | readonly string[];
  readonly rows?: readonly Row[];
}

/** The files of a folder with their rows; a folder of pages is one file. WhatsApp has tests of its own. */
function filesOf(folder: string): readonly (readonly [path: string, zone: string, rows: readonly Row[]])[] {
  const expected = JSON.parse(readFileSync(`${samples}/${folder}/expected.json`, 'utf8')) as Expected;
  const files = Array.isArray(expected.files)
    ? [['Takeout', expected.rows ?? []] as const]
    : Object.entries(expected.files as Readonly<Record<string, { readonly rows: readonly Row[] }>>).map(
        ([name, { rows }]) => [name, rows] as const,
      );
  return files.map(([name, rows]) => {
    const isPaulist = /Sao_Paulo/u.test(expected.house_zone) && /-pt\./u.test(name);
    const zone = isPaulist ? 'America/Sao_Paulo' : (/^\w+\/\w+/u.exec(expected.house_zone)?.[0] ?? 'UTC');
    return [`${folder}/${name}`, zone, rows];
  });
}

const folders = isThere
  ? readdirSync(samples, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() && entry.name !== 'whatsapp' ? [entry.name] : [],
    )
  : [];

/** An instant in the wall-clock time of a zone, to the minute, as the sample writes it. */
function wallOf(value: string | number | null, zone: string): string {
  const text = String(value ?? '');
  if (!text.endsWith('Z')) return text;
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
    .format(new Date(text))
    .replace(' ', 'T');
}

describe.runIf(isThere).concurrent('an export of another program', () => {
  test.each(folders.flatMap(filesOf))('%s', async (path, zone, expected) => {
    const sandbox = inProcessSandbox();
    await sandbox.ok(`settings set zone ${zone}`);
    if (zone === 'America/New_York') await sandbox.ok('settings set country US');
    const file = `${samples}/${path}`;
    if (/square|toast/u.test(path))
      expect(await sandbox.run(['import', file])).toMatchObject({ code: 65, stdout: '' });
    const flags = (options[path] ?? '').match(/"[^"]*"|\S+/gu)?.map((each) => each.replaceAll('"', '')) ?? [];
    await sandbox.ok(['import', file, ...flags]);
    const rows = await sandbox.json<readonly Row[]>('export --kind all --format json');
    // A merged ticket is no complaint.
    const complaints = expected.filter(({ status }) => !String(status).includes('leave out'));
    expect(rows).toHaveLength(complaints.length);
    for (const wanted of complaints) {
      const row = rows.find(({ occurred }) => String(occurred).replace(' ', 'T') === wanted['occurred']);
      expect(row, `${path}: ${String(wanted['occurred'])}`).toBeDefined();
      for (const field of compared.filter((each) => each in wanted && left[path]?.includes(each) !== true)) {
        const value = wanted[field] === null ? '' : String(wanted[field]);
        const found = wallOf(row?.[field] ?? null, zone);
        expect({
          field,
          value: field === 'ending' ? found || 'unknown' : found.slice(0, value.length || 99),
        }).toEqual({
          field,
          value,
        });
      }
    }
    // The same file again adds nothing.
    // The same file again adds nothing.
    const again = await sandbox.ok(['import', file, ...flags, '--format', 'json']);
    expect(JSON.parse(again)).toMatchObject({ added: 0, changed: 0 });
  });
});
