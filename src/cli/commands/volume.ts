import { basename } from 'node:path';
import { nameOf } from '../../domain/business.ts';
import type { VolumeFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { requireName } from '../../domain/name.ts';
import type { Records } from '../../domain/records.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseAnyDay } from '../../domain/time/dateinput.ts';
import { dayVolumes, findConflictingShiftSum, volumeChanges } from '../../domain/volume.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, collectValues, type ByFlag } from '../flags.ts';
import { addPeriodFlags, readPeriodFlags, type PeriodFlags } from '../filterflags.ts';
import { readWholeFile } from '../import/wholefile.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentVolumes } from '../present/volumes.ts';
import type { RegisterCommand } from '../command.ts';

interface VolumeFlags extends ByFlag {
  readonly shift?: string;
}

interface FileFlags extends ByFlag {
  readonly dateFormat?: readonly string[];
  readonly dryRun?: boolean;
}

/** The number of volumes listed without a period. */
const defaultLimit = 20;
/** The maximum number of contradictory days that are named. */
const maxNamed = 10;

/** Volumes: the number of customers of a day or shift, by which complaints are divided. */
export const registerVolume: RegisterCommand = (program, { run, group }) => {
  const volume = program.command('volume');
  group(volume);
  const withShift = (command: typeof program) => addByFlag(command.option('--shift <name>'));
  run(
    withShift(volume.command('set').argument('<day>').argument('<count>')),
    (context, [day = '', count = ''], flags: VolumeFlags) => setVolume(context, day, count, flags),
  );
  run(withShift(volume.command('close').argument('<day...>')), (context, words, flags: VolumeFlags) =>
    closeDays(
      context,
      words.map((word) => word ?? ''),
      flags,
    ),
  );
  run(
    addOutputFlags(addPeriodFlags(volume.command('list'))),
    (context, _words, flags: PeriodFlags & OutputFlags) => listVolumes(context, flags),
  );
  run(withShift(volume.command('remove').argument('<day>')), (context, [day = ''], flags: VolumeFlags) =>
    removeVolume(context, day, flags),
  );
  run(
    addByFlag(
      volume
        .command('import')
        .argument('<file>')
        .option('--date-format <pattern>', '', collectValues)
        .option('--dry-run'),
    ),
    (context, [file = '-'], flags: FileFlags) => importVolumes(context, file, flags),
  );
};

async function setVolume(
  context: Context,
  typedDay: string,
  typedCount: string,
  { shift: typedShift, by }: VolumeFlags,
): Promise<void> {
  const { t, format } = await context.language();
  const today = await context.today();
  const day = parseAnyDay(typedDay, today, await context.dateOrder());
  if (day > today) throw new UserError('not_yet', { value: typedDay });
  if (!/^\d{1,7}$/u.test(typedCount.trim())) throw new UserError('bad_count', { value: typedCount });
  const count = Number(typedCount);
  const shift = await readShift(context, typedShift);
  await saveVolumes(context, [{ day, shift, count }], by);
  await context.note(
    t.volume.recorded(await inWords(context, day, shift), t.volume.count(count, format.number(count))),
  );
  await warnOfContradictions(context, [day]);
}

async function closeDays(
  context: Context,
  typed: readonly string[],
  { shift: typedShift, by }: VolumeFlags,
): Promise<void> {
  const { t } = await context.language();
  const today = await context.today();
  const order = await context.dateOrder();
  const days = [...new Set(typed.map((word) => parseAnyDay(word, today, order)))].sort();
  const shift = await readShift(context, typedShift);
  await saveVolumes(
    context,
    days.map((day) => ({ day, shift, count: null })),
    by,
  );
  for (const day of days)
    await context.note(t.volume.recorded(await inWords(context, day, shift), t.volume.closed));
}

async function saveVolumes(
  context: Context,
  rows: readonly VolumeFields[],
  by: string | undefined,
): Promise<void> {
  const store = await context.store();
  const business = await context.business();
  const subject = rows.map(({ day, shift }) => dayAndShift(day, nameOf('shift', business, shift))).join(', ');
  await store.commit(context.action('volume_set', by, subject), async (now) =>
    volumeChanges(await now.volumes(periodOf(rows)), rows, await now.business()),
  );
}

async function removeVolume(
  context: Context,
  typed: string,
  { shift: typedShift, by }: VolumeFlags,
): Promise<void> {
  const { t } = await context.language();
  const day = parseAnyDay(typed, await context.today(), await context.dateOrder());
  const shift = await readShift(context, typedShift);
  const when = await inWords(context, day, shift);
  const { business, volumes } = await volumesOf(await context.records(), [day]);
  const found = volumes.filter(
    (row) => nameOf('shift', business, row.shift) === nameOf('shift', business, shift),
  );
  if (found.length === 0) throw new UserError('no_volume', { value: when });
  const store = await context.store();
  await store.commit(
    context.action('volume_remove', by, dayAndShift(day, nameOf('shift', business, shift))),
    found.map(({ id }) => ({ change: 'remove', of: 'volume', id })),
  );
  await context.note(t.volume.removed(when));
}

async function listVolumes(context: Context, flags: PeriodFlags & OutputFlags): Promise<void> {
  const period = await readPeriodFlags(context, flags);
  const rows = [...(await (await context.records()).volumes(period ?? allTime))].sort((a, b) =>
    a.day < b.day ? 1 : a.day > b.day ? -1 : (a.shift ?? -1) - (b.shift ?? -1),
  );
  const shown = {
    rows: period === null ? rows.slice(0, defaultLimit) : rows,
    total: rows.length,
    hasPeriod: period !== null,
  };
  await publish(context, presentVolumes(shown, await context.business(), await context.language()), flags);
}

async function importVolumes(context: Context, file: string, flags: FileFlags): Promise<void> {
  const { t, format } = await context.language();
  const isTrial = flags.dryRun === true;
  const subject = file === '-' ? undefined : basename(file);
  const action = context.action('volume_import', flags.by, subject);
  const { rows, read } = await readVolumes(context, file, flags);

  const decide = async (now: Pick<Records, 'business' | 'volumes'>) =>
    volumeChanges(await now.volumes(periodOf(rows)), rows, await now.business());
  const changes = await decide(await context.records());
  if (!isTrial && changes.length > 0) await (await context.store()).commit(action, decide);
  const changed = changes.filter(({ change }) => change !== 'remove').length;
  await context.print(`${t.volume.imported(read, format.number(read), format.number(changed))}\n`);
  if (changes.length === 0) await context.note(t.volume.nothingNew);
  if (isTrial) await context.note(t.import.dryRun);
  else if (changes.length > 0) {
    await warnOfContradictions(context, [...new Set(rows.map(({ day }) => day))].sort());
    await context.hint(t.import.undoHint);
  }
}

async function readVolumes(context: Context, file: string, { dateFormat }: FileFlags) {
  const { createVolumeReader } = await import('../../transfer/importmodules.ts');
  const options = {
    business: await context.business(),
    today: await context.today(),
    datePatterns: dateFormat ?? [],
    order: dateFormat === undefined ? await context.dateOrder() : null,
  };
  return readWholeFile(context, file, (header) => createVolumeReader(header, options));
}

/** Warns of days whose shifts do not add up to the figure for the whole day; which one is right is for the user to decide. */
async function warnOfContradictions(context: Context, days: readonly Day[]): Promise<void> {
  const { t, format } = await context.language();
  const { business, volumes } = await volumesOf(await context.records(), days);
  const [from = '', to = from] = [days[0], days.at(-1)];
  const warnings = dayVolumes(volumes, business, from, to).flatMap((served) => {
    const shifts = findConflictingShiftSum(served);
    if (shifts === null || !days.includes(served.day)) return [];
    const whole = format.number(served.whole ?? 0);
    return [t.volume.sumDiffers(format.day(served.day), format.number(shifts), whole)];
  });
  for (const warning of warnings.slice(0, maxNamed)) await context.note(warning);
  if (warnings.length > maxNamed)
    await context.note(t.volume.moreDiffering(format.number(warnings.length - maxNamed)));
}

async function volumesOf(records: Records, days: readonly Day[]) {
  return records.withSnapshot(async (snapshot) => ({
    business: await snapshot.business(),
    volumes: await snapshot.volumes(periodOf(days.map((day) => ({ day })))),
  }));
}

/** Returns the period from the first of these days to the last, both included. */
function periodOf(rows: readonly { readonly day: Day }[]) {
  const days = rows.map(({ day }) => day).sort();
  return { from: days[0] ?? '', to: days.at(-1) ?? '' };
}

async function readShift(context: Context, typed: string | undefined): Promise<number | null> {
  if (typed === undefined) return null;
  return requireName('shift', (await context.business()).names.shift, typed).id;
}

async function inWords(context: Context, day: Day, shift: number | null): Promise<string> {
  const { format } = await context.language();
  return dayAndShift(format.day(day), nameOf('shift', await context.business(), shift));
}

function dayAndShift(day: string, shift: string | null): string {
  return shift === null ? day : `${day}, ${shift}`;
}
