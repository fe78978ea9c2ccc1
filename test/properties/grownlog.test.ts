import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharedWords } from '../../src/domain/text.ts';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';

/** A complaint as somebody's log has it; the place in the log is its id. */
interface Complaint {
  readonly day: number;
  /** Minutes, or null if only the day is known. */
  readonly minute: number | null;
  readonly what: string;
  readonly category: string;
  readonly who: string;
  readonly isResolved: boolean;
}

const complaint: fc.Arbitrary<Complaint> = fc.record({
  day: fc.integer({ min: 1, max: 3 }),
  minute: fc.option(fc.constantFrom(0, 30, 605, 1_170)),
  what: fc.constantFrom(
    ...['cold soup', 'Cold soup', 'long wait', 'long wait\nand a rude waiter', 'noise'],
    ...['the soup was cold', 'the soup was very cold'],
  ),
  category: fc.constantFrom('Food', 'Wait'),
  who: fc.constantFrom('', 'Ana', 'Luis'),
  isResolved: fc.boolean(),
});

const two = (number: number) => String(number).padStart(2, '0');
function fileOf(log: readonly Complaint[]): string {
  const rows = log.map(({ day, minute, what, category, who, isResolved }, index) => {
    const date = `2026-11-${two(day)}`;
    const when = minute === null ? date : `${date} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
    return [
      `T${index}`,
      when,
      date,
      `"${what}"`,
      category,
      who,
      ...(isResolved ? ['resolved', '2026-11-20'] : ['open', '']),
    ].join(',');
  });
  return ['ticket,when,day,what,about,who,state,closed', ...rows, ''].join('\n');
}

interface Reading {
  readonly moment: 'occurred=when' | 'date=day';
  readonly text: readonly string[];
  readonly others: readonly string[];
}
const reading: fc.Arbitrary<Reading> = fc.record({
  moment: fc.constantFrom('occurred=when' as const, 'date=day' as const),
  text: fc.constantFrom(['description=what'], ['description=what', 'category=about'], ['category=about']),
  others: fc.subarray(['customer=who', 'status=state', 'resolved=closed', 'id=ticket']),
});

type Counts = Readonly<
  Record<'added' | 'unchanged' | 'changed' | 'doubtful' | 'updated' | 'rejected', number>
>;

/** Imports a file, after a trial that must say the same. */
async function importLog(
  sandbox: Sandbox,
  log: readonly Complaint[],
  how: Reading,
  updates: boolean,
): Promise<Counts> {
  const file = sandbox.file('log.csv', fileOf(log));
  const maps = [how.moment, ...how.text, ...how.others].flatMap((map) => ['--map', map]);
  const line = ['import', file, ...maps, '--create', '--format', 'json', ...(updates ? ['--update'] : [])];
  const trial = await sandbox.ok([...line, '--dry-run']);
  const run = await sandbox.ok(line);
  expect(run).toBe(trial);
  return JSON.parse(run) as Counts;
}

const live = async (sandbox: Sandbox) =>
  (await sandbox.ok('export --all --columns number')).trim().split('\r\n').length - 1;

test('a log that is read in several ways, and grows, has each complaint once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(complaint, { minLength: 1, maxLength: 8 }),
      fc.array(complaint, { maxLength: 3 }),
      fc.tuple(reading, reading, reading),
      fc.array(fc.nat(7), { maxLength: 4 }),
      fc.boolean(),
      async (log, more, [first, second, third], resolved, updates) => {
        const sandbox = inProcessSandbox({ RECOVERY_NOW: '2026-11-30T12:00:00Z', TZ: 'Europe/Madrid' });
        expect(await importLog(sandbox, log, first, false)).toMatchObject({ added: log.length, changed: 0 });
        expect(await importLog(sandbox, log, second, updates)).toMatchObject({ added: 0, doubtful: 0 });
        expect(await live(sandbox)).toBe(log.length);
        const grown = [
          ...log.map((each, index) => ({ ...each, isResolved: each.isResolved || resolved.includes(index) })),
          ...more,
        ];
        expect(await importLog(sandbox, grown, third, updates)).toMatchObject({
          added: more.length,
          doubtful: 0,
        });
        expect(await live(sandbox)).toBe(grown.length);
        const again = await importLog(sandbox, grown, third, true);
        expect(again).toMatchObject({ added: 0, doubtful: 0, updated: again.changed });
        expect(await importLog(sandbox, grown, third, true)).toMatchObject({ unchanged: grown.length });
        expect(await live(sandbox)).toBe(grown.length);
      },
    ),
    { numRuns: 40 },
  );
}, 120_000);

const edit = fc.oneof(
  ...(['day', 'minute', 'what', 'category', 'who', 'isResolved'] as const).map((field) =>
    fc.record({ field: fc.constant(field), from: complaint }),
  ),
);
type Edit = typeof edit extends fc.Arbitrary<infer Value> ? Value : never;

/** Whether a complaint of which one cell was edited is not taken for a new one, by what docs/import.md says. */
function isFound({ field, from }: Edit, log: readonly Complaint[], at: number, how: Reading): boolean {
  const before = log[at];
  const isMapped = (map: string) => [...how.text, ...how.others].includes(map);
  if (before === undefined || isMapped('id=ticket')) return true;
  const hasWords = isMapped('description=what');
  // Midnight may be no time.
  const hasTime = how.moment === 'occurred=when' && (before.minute ?? 0) !== 0;
  switch (field) {
    case 'isResolved':
      return true;
    case 'category':
      return hasWords || hasTime || !isMapped('category=about');
    case 'who':
      return hasWords || hasTime || !isMapped('customer=who');
    case 'what': {
      const [one, other] = [before.what.toLowerCase(), from.what.toLowerCase()];
      const haveSameEnd = one.slice(0, 5) === other.slice(0, 5) || one.slice(-5) === other.slice(-5);
      const areAlike =
        (haveSameEnd && sharedWords(one, other) >= 0.75) ||
        one === other ||
        before.what.startsWith(`${from.what}\n`) ||
        from.what.startsWith(`${before.what}\n`);
      return !hasWords || hasTime || areAlike;
    }
    case 'minute':
      return hasWords || how.moment === 'date=day';
    case 'day': {
      const days = log.map(({ day }, index) => (index === at ? from.day : day));
      return hasWords && before.day >= Math.min(...days) && before.day <= Math.max(...days);
    }
  }
}

test('a log of which any one cell was edited doubles no complaint in silence', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(complaint, { minLength: 1, maxLength: 8 }),
      fc.nat(7),
      edit,
      reading,
      async (log, place, change, how) => {
        const at = place % log.length;
        const sandbox = inProcessSandbox({ RECOVERY_NOW: '2026-11-30T12:00:00Z', TZ: 'Europe/Madrid' });
        await importLog(sandbox, log, how, false);
        const edited = log.map((each, index) =>
          index === at ? { ...each, [change.field]: change.from[change.field] } : each,
        );
        const counts = await importLog(sandbox, edited, how, false);
        expect(counts.added).toBeLessThanOrEqual(isFound(change, log, at, how) ? 0 : 1);
        found += counts.doubtful;
        expect(await importLog(sandbox, edited, how, false)).toMatchObject({ added: 0 });
      },
    ),
    { numRuns: 120 },
  );
  expect(found).toBeGreaterThan(0);
}, 120_000);
