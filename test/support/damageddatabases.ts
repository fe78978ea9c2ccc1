import { readFileSync, writeFileSync } from 'node:fs';
import { Sqlite } from '../../src/store/sqlite/binding.ts';

/** Damages databases: in their pages, or in values that are stored correctly but cannot be read. */

/** Returns a pseudo-random number from 0 up to, not including, `below`. */
export type Random = (below: number) => number;
export function randomOf(seed: number): Random {
  let state = seed * 2_654_435_761;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** Damages a closed database, and describes what it did. */
export type Damage = (path: string, random: Random) => string;

const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)] as Item;

/** Flips up to `most` bits of the file, from byte `from` on. */
const bits =
  (from: number, most: number): Damage =>
  (path, random) => {
    const bytes = readFileSync(path);
    const places = Array.from({ length: 1 + random(most) }, () => from + random(bytes.length - from));
    for (const place of places) bytes.writeUInt8(bytes.readUInt8(place) ^ (1 << random(8)), place);
    writeFileSync(path, bytes);
    return `bits at ${places.join(', ')}`;
  };

/** Overwrites a page. */
const page: Damage = (path, random) => {
  const bytes = readFileSync(path);
  const start = 4096 * (1 + random(bytes.length / 4096 - 1));
  bytes.fill(random(2) === 0 ? 0 : 0xa5, start, start + (random(2) === 0 ? 4096 : 512));
  writeFileSync(path, bytes);
  return `the page at ${start}`;
};

/** Replaces the bytes of one value, which then need not be valid text. */
function damageValue(
  path: string,
  table: string,
  column: string,
  random: Random,
  damage: (bytes: Buffer) => Buffer | number | null,
  row = '',
) {
  const db = new Sqlite(path);
  try {
    db.pragma('ignore_check_constraints = on');
    db.pragma('foreign_keys = off');
    const rows = db
      .prepare<[], { id: number; value: Buffer }>(
        `select rowid as id, cast("${column}" as blob) as value from "${table}" where "${column}" is not null ${row}`,
      )
      .all();
    const { id, value } = pick(rows, random);
    const now = damage(value);
    db.prepare(
      `update "${table}" set "${column}" = ${Buffer.isBuffer(now) ? 'cast(? as text)' : '?'} where rowid = ?`,
    ).run(now, id);
    return `${table}.${column} of row ${id}: ${String(now).slice(0, 80)}`;
  } finally {
    db.close();
  }
}

const lists = [
  ['incident', 'offered'],
  ['incident', 'steps_done'],
  ['incident', 'whys'],
  ['checklist', 'source'],
  ['draft', 'answers'],
  ['change', 'before'],
  ['change', 'after'],
] as const;

/** Damages JSON: a wrong byte, truncated, or another structure. */
const jsonDamages: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0)
      copy.writeUInt8(pick([0, 1, 0x22, 0x5b, 0x7b, 0x80, 0xed, 0xff], random), random(copy.length));
    return copy;
  },
  (bytes, random) => bytes.subarray(0, random(bytes.length)),
  (_, random) =>
    Buffer.from(
      pick(
        [
          '',
          'null',
          '[]',
          '{}',
          '1',
          '"x"',
          '[1]',
          '[null]',
          '[["x"]]',
          '{"a":{}}',
          '{"answers":1}',
          '{"answers":{"customer":{}}}',
          '[{}]',
          '{"customer":7,"contact":[]}',
        ],
        random,
      ),
    ),
  () => Buffer.from([0x5b, 0x22, 0xed, 0xa0, 0x80, 0x22, 0x5d]),
  () => Buffer.from('["\\ud800","\\u0000"]'),
];

const json =
  (tables: readonly (readonly [string, string])[]): Damage =>
  (path, random) => {
    const [table, column] = pick(tables, random);
    return damageValue(path, table, column, random, (bytes) => pick(jsonDamages, random)(bytes, random));
  };

const settings: Damage = (path, random) => {
  const invalid = [
    '',
    'xx',
    'spaceship',
    'Nowhere/Land',
    '-1',
    '99:99',
    '1e309',
    '999999999999',
    'null',
    '\0',
    '\u{1F4A9}',
    '2026-99-99',
    '{}',
    'on off',
    '../../etc',
  ];
  return damageValue(path, 'setting', 'value', random, (bytes) =>
    random(3) === 0 ? pick(jsonDamages, random)(bytes, random) : Buffer.from(pick(invalid, random)),
  );
};

const shiftsAndMappings: Damage = (path, random) =>
  damageValue(
    path,
    'setting',
    'value',
    random,
    (bytes) => pick(jsonDamages, random)(bytes, random),
    `and (key = 'shifts' or key like 'mapping:%')`,
  );

const enumerations: Damage = (path, random) => {
  const [table, column] = pick(
    [
      ...['status', 'basis', 'kind', 'state', 'ending', 'channel'].map(
        (column) => ['incident', column] as const,
      ),
      ['action', 'kind'],
      ['change', 'entity'],
      ['promise', 'outcome'],
      ['follow_up', 'outcome'],
      ['prevention', 'kind'],
      ['alias', 'list'],
    ] as const,
    random,
  );
  return damageValue(path, table, column, random, (bytes) =>
    random(2) === 0
      ? Buffer.from(pick(['', 'xpen', 'constructor', '__proto__', 'toString', '\0', 'OPEN'], random))
      : pick(jsonDamages, random)(bytes, random),
  );
};

const moments: Damage = (path, random) => {
  const [table, column] = pick(
    [
      ['incident', 'wall'],
      ['incident', 'business_day'],
      ['incident', 'follow_up_on'],
      ['formal', 'received_on'],
      ['volume', 'day'],
      ['prevention', 'decided_on'],
    ] as const,
    random,
  );
  const invalid = [
    '',
    '2026-99-99',
    '2026-11-31T25:61:00',
    '+999999-01-01',
    '0000-00-00',
    '-000001-01-01',
    'x',
    '2026-11-20T12:00:00Zz',
    '\0',
  ];
  return damageValue(path, table, column, random, () => Buffer.from(pick(invalid, random)));
};

const numbers: Damage = (path, random) => {
  const [table, column] = pick(
    [
      ...[
        'at',
        'weekday',
        'hour',
        'severity',
        'shift_id',
        'department_id',
        'recorded_at',
        'offset_minutes',
        'reported_at',
      ].map((column) => ['incident', column] as const),
      ['action', 'at'],
      ['remedy', 'value_minor'],
      ['volume', 'count'],
      ['counter', 'next'],
      ['department', 'merged_into'],
      ['promise', 'due_at'],
    ] as const,
    random,
  );
  return damageValue(
    path,
    table,
    column,
    random,
    () => pick([-1, 0, 99, 2 ** 31, 2 ** 53, -(2 ** 53), 8.64e15 + 1, -8.64e15 - 1], random),
    column === 'merged_into' ? 'or 1' : '',
  );
};

const texts: Damage = (path, random) => {
  const [table, column] = pick(
    [
      ['incident', 'description'],
      ['incident', 'customer'],
      ['incident', 'contact'],
      ['department', 'name'],
      ['shift', 'name'],
      ['person', 'name'],
      ['note', 'text'],
      ['action', 'by'],
    ] as const,
    random,
  );
  return damageValue(
    path,
    table,
    column,
    random,
    (bytes) =>
      pick<readonly Buffer[]>(
        [
          [Buffer.from([0xff, 0xfe, 0x80])],
          [Buffer.from('\0\x1b[31m')],
          [Buffer.from([0xed, 0xa0, 0x80])],
          [Buffer.alloc(0)],
          [Buffer.concat([bytes, Buffer.from([0])])],
        ],
        random,
      )[0] as Buffer,
  );
};

/** Every kind of damage, by what it affects. */
export const damages: Readonly<Record<string, Damage>> = {
  'bits of the file': bits(100, 8),
  'bits of its header and schema': bits(0, 1),
  'a page': page,
  'stored lists': json(lists),
  histories: json([
    ['change', 'before'],
    ['change', 'after'],
  ]),
  drafts: json([['draft', 'answers']]),
  settings,
  'shifts and mappings': shiftsAndMappings,
  'words of a list': enumerations,
  'days and hours': moments,
  numbers,
  texts,
};
