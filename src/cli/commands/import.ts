import { basename } from 'node:path';
import type { NameRef } from '../../domain/action.ts';
import { damagedSetting, nameOf, type Business } from '../../domain/business.ts';
import { choice } from '../../domain/optionvalue.ts';
import { UserError } from '../../domain/error.ts';
import { requireMapping } from '../../domain/mapping.ts';
import { cleanName, currentName, nameLists, type NameList } from '../../domain/name.ts';
import type { Arrivals, Store } from '../../domain/records.ts';
import { quoted } from '../../domain/shell.ts';
import { fold } from '../../domain/text.ts';
import { ClosedPipe } from '../../outside/outside.ts';
import { truncate } from '../../render/fit.ts';
import { backupBefore } from '../backups.ts';
import type { FileReading } from '../import/columns.ts';
import type { Context } from '../context.ts';
import { isDatabase, refuseFileFlags, stageDatabase } from '../import/database.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { stageFile, type FileFlags, type Staged } from '../import/file.ts';
import { parseFormat } from '../output.ts';
import type { RegisterCommand } from '../registration.ts';
import { openRejects } from '../import/rejects.ts';

interface ImportFlags extends ByFlag, FileFlags {
  readonly saveAs?: string;
  readonly as?: string;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly onError?: string;
  readonly addSimilar?: boolean;
  readonly format?: string;
}

/** How many rows a trial shows, and how much of what each says. */
const shownAtMost = 3;
const longestShown = 60;
/** How many of the records that rows are like are named. */
const numbersShown = 5;
/** With more rows than this, landing takes long enough to be announced. */
const manyRows = 100_000;

const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

export const registerImport: RegisterCommand = (program, { run }) => {
  const command = addByFlag(
    program
      .command('import')
      .argument('<file>')
      .option('--map <field=column>', '', repeatable)
      .option('--save-as <name>')
      .option('--as <name>')
      .option('--date-format <pattern>', '', repeatable)
      .option('--create')
      .option('--dry-run')
      .option('--rejects <file>')
      .option('--on-error <stop|skip>')
      .option('--add-similar')
      .option('--delimiter <sign>')
      .option('--encoding <name>'),
  ).option('--format <format>');
  run(command, (context, [file = '-'], flags: ImportFlags) => runImport(context, file, flags));
};

async function runImport(context: Context, file: string, typed: ImportFlags): Promise<void> {
  const { t, format } = await context.language();
  const asked = parseFormat(typed.format, ['table', 'json'], 'table');
  const onError = typed.onError === undefined ? null : choice('--on-error', typed.onError, ['stop', 'skip']);
  const isTrial = typed.dryRun === true;
  const about = file === '-' ? undefined : basename(file);
  const action = context.action('import', typed.by, about);
  const saveAs = typed.saveAs === undefined ? null : cleanName(typed.saveAs, '--save-as');

  const isOther = await isDatabase(file);
  if (isOther) refuseFileFlags(file, typed);

  // A trial must not make a database; a real run must read against the lists it lands in.
  const store = await (isTrial ? context.scratch() : context.store());
  const business = await store.business();
  const staging = await store.stage();
  const flags = flagsOf(typed, business);
  const rejects = await openRejects(
    context,
    flags.rejects,
    file,
    isOther ? (number, reason) => `#${number}: ${reason}` : t.import.rejectedLine,
  );
  try {
    const counts = await (isOther
      ? stageDatabase(context, file, flags, business, staging, rejects)
      : stageFile(context, file, flags, business, staging, rejects));
    const stopped = onError === 'stop' && counts.rejected > 0;
    const good = counts.read - counts.rejected;
    let added = 0;
    let similar: readonly number[] = [];
    let differing: readonly number[] = [];
    if (!stopped) {
      differing = await staging.differing(counts.compared);
      // Another database brings its own identities along.
      if (!isOther && flags.addSimilar !== true) similar = await staging.leaveOutSimilar();
      context.outside.stop.throwIfAborted();
      if (good > manyRows) await context.hint(t.import.saving);
      // Before the rows, so that an undo takes back these first.
      if (!isTrial && saveAs !== null) await keepReading(context, store, saveAs, counts.reading, flags);
      if (!isTrial && good > similar.length) await backupBefore(context, 'import');
      added = await (isTrial ? staging.countNew() : staging.land(action));
    }
    const skipped = stopped ? 0 : good - added - similar.length;
    const summary = {
      ...{ read: counts.read, added, skipped, rejected: counts.rejected },
      ...{ similar: similar.length, differing: differing.length },
    };
    const [read, ...others] = [summary.read, added, skipped, summary.rejected].map((count) =>
      format.number(count),
    );
    const [shownAdded = '', shownSkipped = '', shownRejected = ''] = others;
    const said = context.print(
      asked === 'json'
        ? `${JSON.stringify(summary)}\n`
        : `${t.import.summary(read ?? '', shownAdded, shownSkipped, shownRejected)}\n`,
    );
    // A reader that has gone changes nothing about what landed and what did not.
    await said.catch(async (error: unknown) => {
      if (error instanceof ClosedPipe) return;
      await context.note(t.import.summary(read ?? '', shownAdded, shownSkipped, shownRejected));
      throw error;
    });
    if (isTrial) await context.note(t.import.dryRun);
    await rejects.tell();
    if (isTrial && !stopped) await tellArrivals(context, business, await staging.arrivals(shownAtMost));
    else if (!stopped) await tellCreated(context, business, await store.business(), counts.created);
    for (const warning of counts.warnings) await context.note(warning);
    const listed = (numbers: readonly number[]) =>
      [...numbers.slice(0, numbersShown), ...(numbers.length > numbersShown ? ['…'] : [])].join(', ');
    if (similar.length > 0)
      await context.note(t.import.similar(format.number(similar.length), listed(similar), similar[0] ?? 0));
    if (differing.length > 0)
      await context.note(
        t.import.differing(format.number(differing.length), listed(differing), differing[0] ?? 0),
      );
    if (added > 0 && !isTrial) await context.hint(t.import.undoHint);
    if (stopped) throw new UserError('import_stopped', { count: counts.rejected });
    if (counts.rejected > 0 && flags.rejects === undefined && onError !== 'skip') {
      throw new UserError('rows_rejected', {
        count: counts.rejected,
        others: counts.read - counts.rejected,
        isTrial: isTrial ? 1 : 0,
      });
    }
  } finally {
    await rejects.abandon();
    await staging.discard();
  }
}

/** The flags as typed, on top of those that were kept under a name. Throws no_mapping. */
function flagsOf(typed: ImportFlags, { mappings, broken }: Business): ImportFlags {
  const { as } = typed;
  if (as === undefined) return typed;
  const damaged = broken.find(({ key }) => key === `mapping:${fold(as)}`);
  if (damaged !== undefined) throw damagedSetting(damaged);
  const { map, dateFormat, delimiter, encoding } = requireMapping(mappings, as);
  return {
    ...(delimiter === null ? {} : { delimiter }),
    ...(encoding === null ? {} : { encoding }),
    dateFormat,
    ...typed,
    map: [...map, ...(typed.map ?? [])],
  };
}

/** Keeps how the file was read, for the next one like it. */
async function keepReading(
  context: Context,
  store: Store,
  name: string,
  { maps, datePatterns }: FileReading,
  { delimiter, encoding, by }: ImportFlags,
): Promise<void> {
  const { t } = await context.language();
  await store.commit(context.action('mapping_set', by, name), [
    {
      change: 'set_mapping',
      mapping: {
        name,
        map: maps,
        dateFormat: datePatterns,
        delimiter: delimiter ?? null,
        encoding: encoding ?? null,
      },
    },
  ]);
  await context.note(t.import.saved(name, `recovery import … --as ${quoted(name)}`));
}

/** What a trial would have brought. */
async function tellArrivals(
  context: Context,
  business: Business,
  { days, names, first }: Arrivals,
): Promise<void> {
  const { t, format } = await context.language();
  if (days === null) return;
  await context.note(t.import.dateRange(format.range(days.from, days.to)));
  for (const list of nameLists) {
    const fresh = names.filter((each) => each.list === list).map(({ name }) => name);
    if (fresh.length > 0) await context.note(t.import.created(list, fresh.join(', ')));
  }
  await context.note(t.import.firstRows);
  const shown = (list: NameList, ref: NameRef) =>
    typeof ref === 'object' && ref !== null ? ref.created : nameOf(list, business, ref);
  for (const { wall, department, category, description } of first) {
    const said = [
      format.moment(wall),
      shown('department', department),
      shown('category', category),
      truncate(description.replace(/\s+/gu, ' '), longestShown),
    ].filter((part) => part !== null && part !== '');
    await context.note(`  ${said.join(' · ')}`);
  }
}

/** Names that landing brought; those of rows that stayed out are on no list. */
async function tellCreated(
  context: Context,
  before: Business,
  after: Business,
  created: Staged['created'],
): Promise<void> {
  const { t } = await context.language();
  for (const [list, names] of created) {
    const [known, now] = [before, after].map(
      (business) => new Set(business.names[list].filter(currentName).map(({ name }) => name)),
    );
    const fresh = [...names].filter((name) => known?.has(name) === false && now?.has(name) === true);
    if (fresh.length > 0) await context.hint(t.import.created(list, fresh.join(', ')));
  }
}
