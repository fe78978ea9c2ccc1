import { basename } from 'node:path';
import type { NameRef, NewAction } from '../../domain/action.ts';
import { damagedSetting, nameOf, type Business } from '../../domain/business.ts';
import { kinds } from '../../domain/incidentchoices.ts';
import { allTime } from '../../domain/time/period.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import { UserError } from '../../domain/error.ts';
import { requireMapping } from '../../domain/mapping.ts';
import { cleanName, isCurrentName, nameLists, type NameList } from '../../domain/name.ts';
import type { ImportPreview, Staging, Store } from '../../domain/records.ts';
import { quoteForShell } from '../../domain/shell.ts';
import { fold } from '../../domain/text.ts';
import { ClosedPipe } from '../../outside/outside.ts';
import { truncate } from '../../render/fit.ts';
import { backupBefore } from '../automaticbackups.ts';
import type { FileReading } from '../import/columns.ts';
import type { Context } from '../context.ts';
import { isDatabase, refuseFileFlags, stageDatabase } from '../import/stagedatabase.ts';
import { addByFlag, collectValues, type ByFlag } from '../flags.ts';
import type { FileFlags } from '../import/fileflags.ts';
import { stageFile, type Staged } from '../import/stagefile.ts';
import { parseFormat } from '../output.ts';
import type { RegisterCommand } from '../command.ts';
import { openRejects, type Rejects } from '../import/rejects.ts';
import { showCommands } from '../../language/commandwords.ts';

interface ImportFlags extends ByFlag, FileFlags {
  readonly saveAs?: string;
  readonly as?: string;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly onError?: string;
  readonly addSimilar?: boolean;
  readonly format?: string;
}

/** The number of rows that a trial shows, and the width of each description in columns. */
const maxArrivals = 3;
const descriptionWidth = 60;
/** The maximum number of similar or differing records that are named. */
const maxNamed = 5;
/** Landing more rows than this takes long enough to be announced. */
const manyRows = 100_000;

export const registerImport: RegisterCommand = (program, { run }) => {
  const command = addByFlag(
    program
      .command('import')
      .argument('<file>')
      .option('--map <field=column>', '', collectValues)
      .option('--map-value <field:word=value>', '', collectValues)
      .option('--from <source>')
      .option('--skip <lines>')
      .option('--sheet <name>')
      .option('--save-as <name>')
      .option('--as <name>')
      .option('--date-format <pattern>', '', collectValues)
      .option('--zone <zone>')
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

/** What an import works with, from the staging of its rows to the summary. */
interface ImportRun {
  readonly context: Context;
  readonly store: Store;
  /** The business before the import. */
  readonly business: Business;
  readonly staging: Staging;
  readonly rejects: Rejects;
  readonly file: string;
  readonly flags: ImportFlags;
  readonly format: 'table' | 'json';
  readonly onError: 'stop' | 'skip' | null;
  /** Whether the file is another database. */
  readonly isOther: boolean;
  readonly isTrial: boolean;
}

async function runImport(context: Context, file: string, typed: ImportFlags): Promise<void> {
  const format = parseFormat(typed.format, ['table', 'json'], 'table');
  const onError =
    typed.onError === undefined ? null : parseChoice('--on-error', typed.onError, ['stop', 'skip']);
  const isTrial = typed.dryRun === true;
  const action = context.action('import', typed.by, file === '-' ? undefined : basename(file));
  const saveAs = typed.saveAs === undefined ? null : cleanName(typed.saveAs, '--save-as');
  const isOther = await isDatabase(file);
  if (isOther) refuseFileFlags(file, typed);

  // A trial must not create a database; a real import must read names against the lists that it adds to.
  const store = await (isTrial ? context.scratchStore() : context.store());
  const business = await store.business();
  const staging = await store.stage();
  const read = withSavedReading(typed, business);
  // Before the first complaint, the lists are only suggestions of ours, and the file has the names of the house.
  const isFirst = !isOther && (await store.list({ period: allTime, kind: kinds }, 1)).length === 0;
  const flags = isFirst ? { ...read, create: true } : read;
  const rejects = await openRejects(context, flags.rejects, file, await rejectedWords(context, isOther));
  const run = { context, store, business, staging, rejects, file, flags, format, onError, isOther, isTrial };
  try {
    const staged = await stageRows(run);
    const landed = await land(run, staged, action, saveAs);
    await printSummary(run, staged, landed);
    await rejects.report();
    await noteNewNames(run, staged, landed);
    for (const warning of staged.warnings) await context.note(warning);
    await noteLookalikes(run, landed);
    if (landed.added > 0 && !isTrial) await context.hint((await context.language()).t.import.undoHint);
    refuseRejected(run, staged, landed);
  } finally {
    await rejects.abandon();
    await staging.discard();
  }
}

/** Adds the flags that were saved under the name after `--as`. Throws no_mapping and damaged_setting. */
function withSavedReading(typed: ImportFlags, { mappings, brokenSettings }: Business): ImportFlags {
  const { as } = typed;
  if (as === undefined) return typed;
  const damaged = brokenSettings.find(({ key }) => key === `mapping:${fold(as)}`);
  if (damaged !== undefined) throw damagedSetting(damaged);
  const {
    map,
    mapValue = [],
    dateFormat,
    zone,
    delimiter,
    encoding,
    skip,
    from,
  } = requireMapping(mappings, as);
  const fieldOf = (pair: string) => pair.split('=', 1)[0]?.trim();
  const isTyped = (pair: string) => typed.map?.some((each) => fieldOf(each) === fieldOf(pair)) === true;
  return {
    ...(typeof zone === 'string' ? { zone } : {}),
    ...(delimiter === null ? {} : { delimiter }),
    ...(encoding === null ? {} : { encoding }),
    ...(skip === undefined ? {} : { skip }),
    ...(from === undefined ? {} : { from }),
    dateFormat,
    ...typed,
    map: [...map.filter((each) => !isTyped(each)), ...(typed.map ?? [])],
    mapValue: [...mapValue, ...(typed.mapValue ?? [])],
  };
}

/** Returns how a rejected row is named: by its line in a file, or by its number in another database. */
async function rejectedWords(context: Context, isOther: boolean) {
  if (isOther) return (number: number, reason: string) => `#${number}: ${reason}`;
  return (await context.language()).t.import.rejectedLine;
}

function stageRows(run: ImportRun): Promise<Staged> {
  const { context, file, flags, business, staging, rejects, isOther } = run;
  const stage = isOther ? stageDatabase : stageFile;
  return stage(context, file, flags, business, staging, rejects);
}

/** What became of the staged rows; in a trial, what would become of them. */
interface Landed {
  /** Whether rejected rows stopped the import: `--on-error stop`. */
  readonly isStopped: boolean;
  readonly added: number;
  readonly skipped: number;
  /** Numbers of the records that rows resemble so closely that they were left out. */
  readonly similar: readonly number[];
  /** Numbers of the records whose own rows have other values now. */
  readonly differing: readonly number[];
}

async function land(
  { context, store, staging, flags, onError, isOther, isTrial }: ImportRun,
  staged: Staged,
  action: NewAction,
  saveAs: string | null,
): Promise<Landed> {
  if (onError === 'stop' && staged.rejected > 0)
    return { isStopped: true, added: 0, skipped: 0, similar: [], differing: [] };
  const accepted = staged.read - staged.rejected;
  const differing = await staging.findDiffering(staged.compared);
  // The records of another database have identities of their own.
  const similar = isOther || flags.addSimilar === true ? [] : await staging.leaveOutSimilar();
  context.outside.stop.throwIfAborted();
  if (accepted > manyRows) await context.hint((await context.language()).t.import.saving);
  // CommitResult before the rows, so that the first undo takes back the rows.
  if (!isTrial && saveAs !== null) await saveReading(context, store, saveAs, staged.reading, flags);
  if (!isTrial && accepted > similar.length) await backupBefore(context, 'import');
  const added = await (isTrial ? staging.countNew() : staging.land(action));
  return { isStopped: false, added, skipped: accepted - added - similar.length, similar, differing };
}

/** Saves how the file was read, for the next one like it. */
async function saveReading(
  context: Context,
  store: Store,
  name: string,
  { maps, mapValues, datePatterns }: FileReading,
  { zone, delimiter, encoding, skip, from, by }: ImportFlags,
): Promise<void> {
  const { code, t } = await context.language();
  await store.commit(context.action('mapping_set', by, name), [
    {
      change: 'set_mapping',
      mapping: {
        name,
        map: maps,
        mapValue: mapValues,
        dateFormat: datePatterns,
        ...(zone === undefined ? {} : { zone }),
        delimiter: delimiter ?? null,
        encoding: encoding ?? null,
        ...(skip === undefined ? {} : { skip }),
        ...(from === undefined ? {} : { from }),
      },
    },
  ]);
  await context.note(
    t.import.saved(name, showCommands(`recovery import … --as ${quoteForShell(name)}`, code)),
  );
}

async function printSummary(
  { context, format, isTrial }: ImportRun,
  { read, rejected }: Staged,
  { added, skipped, similar, differing }: Landed,
): Promise<void> {
  const { t, format: formatter } = await context.language();
  const number = (count: number) => formatter.number(count);
  const sentence = t.import.summary(number(read), number(added), number(skipped), number(rejected));
  const counts = { read, added, skipped, rejected, similar: similar.length, differing: differing.length };
  try {
    await context.print(format === 'json' ? `${JSON.stringify(counts)}\n` : `${sentence}\n`);
  } catch (error) {
    // If the output cannot be written, the rows have landed all the same.
    if (!(error instanceof ClosedPipe)) {
      await context.note(sentence);
      throw error;
    }
  }
  if (isTrial) await context.note(t.import.dryRun);
}

/** Says which names the import added to the lists; after a trial, what it would have brought. */
async function noteNewNames(run: ImportRun, { created }: Staged, { isStopped }: Landed): Promise<void> {
  const { context, business, store, staging, isTrial } = run;
  if (isStopped) return;
  if (isTrial) return noteArrivals(context, business, await staging.preview(maxArrivals));
  await hintCreated(context, business, await store.business(), created);
}

async function noteArrivals(
  context: Context,
  business: Business,
  { days, names, first }: ImportPreview,
): Promise<void> {
  const { t, format } = await context.language();
  if (days === null) return;
  await context.note(t.import.dateRange(format.range(days.from, days.to)));
  for (const list of nameLists) {
    const created = names.filter((each) => each.list === list).map(({ name }) => name);
    if (created.length > 0) await context.note(t.import.created(list, created.join(', ')));
  }
  await context.note(t.import.firstRows);
  const nameOfRef = (list: NameList, ref: NameRef) =>
    typeof ref === 'object' && ref !== null ? ref.created : nameOf(list, business, ref);
  for (const { wall, department, category, description } of first) {
    const parts = [
      format.moment(wall),
      nameOfRef('department', department),
      nameOfRef('category', category),
      truncate(description.replace(/\s+/gu, ' '), descriptionWidth),
    ];
    await context.note(`  ${parts.filter((part) => part !== null && part !== '').join(' · ')}`);
  }
}

/** Names what the import added to the lists; names that only occur in rows that were left out are not on them. */
async function hintCreated(
  context: Context,
  before: Business,
  after: Business,
  created: Staged['created'],
): Promise<void> {
  const { t } = await context.language();
  for (const [list, names] of created) {
    const [namesBefore, namesAfter] = [before, after].map(
      (business) => new Set(business.names[list].filter(isCurrentName).map(({ name }) => name)),
    );
    const added = [...names].filter(
      (name) => namesBefore?.has(name) === false && namesAfter?.has(name) === true,
    );
    if (added.length > 0) await context.hint(t.import.created(list, added.join(', ')));
  }
}

/** Names the records that rows resemble, and those that their own rows contradict. */
async function noteLookalikes({ context }: ImportRun, { similar, differing }: Landed): Promise<void> {
  const { t, format } = await context.language();
  const listed = (numbers: readonly number[]) =>
    [...numbers.slice(0, maxNamed), ...(numbers.length > maxNamed ? ['…'] : [])].join(', ');
  const count = (numbers: readonly number[]) => format.number(numbers.length);
  if (similar.length > 0)
    await context.note(t.import.similar(count(similar), listed(similar), similar[0] ?? 0));
  if (differing.length > 0)
    await context.note(t.import.differing(count(differing), listed(differing), differing[0] ?? 0));
}

/** Throws import_stopped and rows_rejected, unless the rejected rows were expected or are in a file. */
function refuseRejected(
  { flags, onError, isTrial }: ImportRun,
  { read, rejected }: Staged,
  { isStopped }: Landed,
): void {
  if (isStopped) throw new UserError('import_stopped', { count: rejected });
  if (rejected === 0 || flags.rejects !== undefined || onError === 'skip') return;
  throw new UserError('rows_rejected', {
    count: rejected,
    others: read - rejected,
    isTrial: isTrial ? 1 : 0,
  });
}
