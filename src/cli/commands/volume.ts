import { basename } from 'node:path';
import { nameOf } from '../../domain/business.ts';
import type { VolumeFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { requireName } from '../../domain/name.ts';
import type { Records } from '../../domain/records.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseAnyDay } from '../../domain/time/dateinput.ts';
import { servedDays, shiftsAtOdds, volumeChanges } from '../../domain/volume.ts';
import type { Context } from '../context.ts';
import {
  addByFlag,
  addOutputFlags,
  addPeriodFlags,
  readPeriodFlags,
  type ByFlag,
  type PeriodFlags,
} from '../flags.ts';
import { readWholeFile } from '../import/table.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentVolumes } from '../present/volumes.ts';
import type { RegisterCommand } from '../registration.ts';

interface VolumeFlags extends ByFlag {
  readonly shift?: string;
}

interface FileFlags extends ByFlag {
  readonly dateFormat?: readonly string[];
  readonly dryRun?: boolean;
}

const shownNormally = 20;
/** How many days that do not add up are named. */
const namedAtMost = 10;

const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

/** How many customers there were: what counts are read against. */
export const registerVolume: RegisterCommand = (program, { run, group }) => {
  const volume = program.command('volume');
  group(volume);
  const about = (command: typeof program) => addByFlag(command.option('--shift <name>'));
  run(
    about(volume.command('set').argument('<day>').argument('<count>')),
    (context, [day = '', count = ''], flags: VolumeFlags) => setVolume(context, day, count, flags),
  );
  run(about(volume.command('close').argument('<day...>')), (context, words, flags: VolumeFlags) =>
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
  run(about(volume.command('remove').argument('<day>')), (context, [day = ''], flags: VolumeFlags) =>
    removeVolume(context, day, flags),
  );
  run(
    addByFlag(
      volume
        .command('import')
        .argument('<file>')
        .option('--date-format <pattern>', '', repeatable)
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
  await noteDown(context, [{ day, shift, count }], by);
  await context.note(
    t.volume.recorded(await inWords(context, day, shift), t.volume.count(count, format.number(count))),
  );
  await sayOdds(context, [day]);
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
  await noteDown(
    context,
    days.map((day) => ({ day, shift, count: null })),
    by,
  );
  for (const day of days)
    await context.note(t.volume.recorded(await inWords(context, day, shift), t.volume.closed));
}

async function noteDown(
  context: Context,
  told: readonly VolumeFields[],
  by: string | undefined,
): Promise<void> {
  const store = await context.store();
  const business = await context.business();
  const about = told.map(({ day, shift }) => named(day, nameOf('shift', business, shift))).join(', ');
  await store.commit(context.action('volume_set', by, about), async (now) =>
    volumeChanges(await now.volumes(periodOf(told)), told, await now.business()),
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
    context.action('volume_remove', by, named(day, nameOf('shift', business, shift))),
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
    rows: period === null ? rows.slice(0, shownNormally) : rows,
    total: rows.length,
    isOfRange: period !== null,
  };
  await publish(context, presentVolumes(shown, await context.business(), await context.language()), flags);
}

async function importVolumes(context: Context, file: string, flags: FileFlags): Promise<void> {
  const { t, format } = await context.language();
  const isTrial = flags.dryRun === true;
  const about = file === '-' ? undefined : basename(file);
  const action = context.action('volume_import', flags.by, about);
  const { told, read } = await readFile(context, file, flags);

  const decide = async (now: Pick<Records, 'business' | 'volumes'>) =>
    volumeChanges(await now.volumes(periodOf(told)), told, await now.business());
  const changes = await decide(await context.records());
  if (!isTrial && changes.length > 0) await (await context.store()).commit(action, decide);
  const changed = changes.filter(({ change }) => change !== 'remove').length;
  await context.print(`${t.volume.imported(read, format.number(read), format.number(changed))}\n`);
  if (changes.length === 0) await context.note(t.volume.nothingNew);
  if (isTrial) await context.note(t.import.dryRun);
  else if (changes.length > 0) {
    await sayOdds(context, [...new Set(told.map(({ day }) => day))].sort());
    await context.hint(t.import.undoHint);
  }
}

async function readFile(
  context: Context,
  file: string,
  { dateFormat }: FileFlags,
): Promise<{ readonly told: readonly VolumeFields[]; readonly read: number }> {
  const { countryPatterns, openVolumeReader } = await import('../../transfer/importmodules.ts');
  const datePatterns = dateFormat ?? countryPatterns(await context.dateOrder());
  const options = { business: await context.business(), today: await context.today(), datePatterns };
  return readWholeFile(context, file, (header) => openVolumeReader(header, options));
}

/** Both may be known, the whole day and its shifts; where they differ, whoever wrote them is told and decides. */
async function sayOdds(context: Context, days: readonly Day[]): Promise<void> {
  const { t, format } = await context.language();
  const { business, volumes } = await volumesOf(await context.records(), days);
  const [from = '', to = from] = [days[0], days.at(-1)];
  const wrong = servedDays(volumes, business, from, to).flatMap((each) => {
    const shifts = shiftsAtOdds(each);
    if (shifts === null || !days.includes(each.day)) return [];
    return [t.volume.sumDiffers(format.day(each.day), format.number(shifts), format.number(each.whole ?? 0))];
  });
  for (const line of wrong.slice(0, namedAtMost)) await context.note(line);
  if (wrong.length > namedAtMost)
    await context.note(t.volume.moreDiffering(format.number(wrong.length - namedAtMost)));
}

async function volumesOf(records: Records, days: readonly Day[]) {
  return records.atOneMoment(async (still) => ({
    business: await still.business(),
    volumes: await still.volumes(periodOf(days.map((day) => ({ day })))),
  }));
}

/** From the first day told to the last. */
function periodOf(told: readonly { readonly day: Day }[]) {
  const days = told.map(({ day }) => day).sort();
  return { from: days[0] ?? '', to: days.at(-1) ?? '' };
}

async function readShift(context: Context, typed: string | undefined): Promise<number | null> {
  if (typed === undefined) return null;
  return requireName('shift', (await context.business()).names.shift, typed).id;
}

async function inWords(context: Context, day: Day, shift: number | null): Promise<string> {
  const { format } = await context.language();
  return named(format.day(day), nameOf('shift', await context.business(), shift));
}

function named(day: string, shift: string | null): string {
  return shift === null ? day : `${day}, ${shift}`;
}
