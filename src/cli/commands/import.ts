import { basename } from 'node:path';
import type { NameRef, NewAction } from '../../domain/action.ts';
import { damagedSetting, nameOf, type Business } from '../../domain/business.ts';
import { kinds } from '../../domain/incidentchoices.ts';
import { allTime } from '../../domain/time/period.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import { UserError } from '../../domain/error.ts';
import { requireMapping } from '../../domain/mapping.ts';
import { cleanName, isCurrentName, nameLists, type NameList } from '../../domain/name.ts';
import type {
  ChangedRow,
  DoubtfulRow,
  ImportPreview,
  Matches,
  Staging,
  Store,
} from '../../domain/records.ts';
import { quoteForShell } from '../../domain/shell.ts';
import { fold } from '../../domain/text.ts';
import { ClosedPipe } from '../../outside/outside.ts';
import { truncate, wrap } from '../../render/fit.ts';
import { backupBefore } from '../automaticbackups.ts';
import type { FileReading } from '../import/columns.ts';
import type { Context } from '../context.ts';
import { isDatabase, refuseFileFlags, stageDatabase } from '../import/stagedatabase.ts';
import { openDialog } from '../dialog.ts';
import { addByFlag, collectValues, type ByFlag } from '../flags.ts';
import type { FileFlags } from '../import/fileflags.ts';
import { stageFile, type Staged } from '../import/stagefile.ts';
import { parseFormat } from '../output.ts';
import type { RegisterCommand } from '../command.ts';
import { openRejects, type Rejects } from '../import/rejects.ts';
import { openBusinessView } from '../business/view.ts';
import { joinParts } from '../present/entries.ts';
import { findOffer } from '../../domain/vocabulary.ts';
import { showCommands } from '../../language/commandwords.ts';

interface ImportFlags extends ByFlag, FileFlags {
  readonly saveAs?: string;
  readonly as?: string;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly onError?: string;
  readonly addSimilar?: boolean;
  readonly update?: boolean;
  readonly format?: string;
}

/** The number of rows that a trial shows, and the width of each description in columns. */
const maxArrivals = 3;
const descriptionWidth = 60;
/** The maximum number of changed rows, and of doubtful ones, that are described. */
const maxDescribed = 5;
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
      .option('--update')
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
  // Before the first complaint, the lists are only our suggestions, and the file has the names of the business.
  const isFirst = !isOther && (await store.list({ period: allTime, kind: kinds }, 1)).length === 0;
  // At a terminal, new names are shown before anything is imported.
  const flags = isFirst || (context.canAsk && read.map === undefined) ? { ...read, create: true } : read;
  const rejects = await openRejects(context, flags.rejects, file, await rejectedWords(context, isOther));
  const run = { context, store, business, staging, rejects, file, flags, format, onError, isOther, isTrial };
  try {
    const staged = await stageRows(run);
    const landed = await land(run, staged, action, saveAs);
    await printSummary(run, staged, landed);
    if (!landed.isDescribed) {
      await rejects.report();
      await noteNewNames(run, staged, landed);
      for (const warning of staged.warnings) await context.note(warning);
      await noteMatched(run, landed);
    }
    if (landed.updated > 0 && !isTrial)
      await context.note((await context.language()).t.import.updated(await counted(context, landed.updated)));
    if (landed.matches.added + landed.updated > 0 && !isTrial)
      await context.hint((await context.language()).t.import.undoHint);
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
    sheet,
    from,
  } = requireMapping(mappings, as);
  const fieldOf = (pair: string) => pair.split('=', 1)[0]?.trim();
  const isTyped = (pair: string) => typed.map?.some((each) => fieldOf(each) === fieldOf(pair)) === true;
  return {
    ...(typeof zone === 'string' ? { zone } : {}),
    ...(delimiter === null ? {} : { delimiter }),
    ...(encoding === null ? {} : { encoding }),
    ...(skip === undefined ? {} : { skip }),
    ...(sheet === undefined ? {} : { sheet }),
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
  readonly matches: Matches;
  /** Number of records into which changes were brought. */
  readonly updated: number;
  /** The first changed and the first doubtful rows. */
  readonly changed: readonly ChangedRow[];
  readonly doubtful: readonly DoubtfulRow[];
  /** Whether all of this was already described, because a question was asked about it. */
  readonly isDescribed: boolean;
}

const nothing: Matches = {
  ...{ added: 0, unchanged: 0, changed: 0, updatable: 0, changedByUuid: 0, doubtful: 0 },
};

async function land(
  run: ImportRun,
  staged: Staged,
  action: NewAction,
  saveAs: string | null,
): Promise<Landed> {
  const { context, store, staging, flags, onError, isOther, isTrial } = run;
  const nothingLanded = { matches: nothing, updated: 0, changed: [], doubtful: [] };
  if (onError === 'stop' && staged.rejected > 0)
    return { ...nothingLanded, isStopped: true, isDescribed: false };
  const compare = (updates: boolean) => {
    const addsSimilar = flags.addSimilar === true;
    // The records of another database have identities of their own.
    return staging.match(isOther ? null : { fields: staged.compared, addsSimilar, updates });
  };
  let matches = await compare(flags.update === true);
  let landed: Landed = {
    isStopped: false,
    matches,
    updated: flags.update === true ? matches.updatable : 0,
    changed: await staging.changedRows(maxDescribed),
    doubtful: await staging.doubtfulRows(maxDescribed),
    isDescribed: false,
  };
  const mayUpdate = matches.updatable > 0 && flags.update !== true;
  if (!isTrial && context.canAsk && (mayUpdate || (staged.isGuessed && matches.added > 0))) {
    await describe(run, staged, landed);
    const extent = await askExtent(context, matches.added, mayUpdate ? matches.updatable : 0);
    if (extent === 'nothing') return { ...nothingLanded, isStopped: false, isDescribed: true };
    if (extent === 'all' && mayUpdate) matches = await compare(true);
    landed = {
      ...landed,
      updated: extent === 'all' && mayUpdate ? matches.updatable : landed.updated,
      isDescribed: true,
    };
  }
  context.outside.stop.throwIfAborted();
  if (staged.read - staged.rejected > manyRows)
    await context.hint((await context.language()).t.import.saving);
  // Saved before the rows, so that the first undo takes back the rows.
  if (!isTrial && saveAs !== null) await saveReading(context, store, saveAs, staged.reading, flags);
  if (isTrial) return { ...landed, matches };
  if (matches.added + landed.updated > 0) await backupBefore(context, 'import');
  matches = await staging.land(action, await context.today());
  return { ...landed, matches, updated: landed.updated > 0 ? matches.updatable : 0 };
}

/** Describes what would be imported: rejected rows, days, names, the first rows, and what is doubtful. */
async function describe(run: ImportRun, staged: Staged, landed: Landed): Promise<void> {
  const { context, business, staging, rejects } = run;
  await rejects.report();
  for (const warning of staged.warnings) await context.note(warning);
  await noteMatched(run, landed);
  await noteArrivals(context, business, await staging.preview(maxArrivals));
}

/** Asks what to import: new complaints, changes of known ones too, or nothing. */
async function askExtent(
  context: Context,
  added: number,
  updatable: number,
): Promise<'all' | 'new' | 'nothing'> {
  const { t } = await context.language();
  const { question } = t.import;
  const [adds, updates] = [await counted(context, added), await counted(context, updatable)];
  const dialog = await openDialog(context, 'import', '--update');
  if (added === 0) return (await dialog.yesNo('update', question.update(updates), 'no')) ? 'all' : 'nothing';
  const choices = [
    { value: 'new', label: question.onlyNew(adds) },
    ...(updatable > 0 ? [{ value: 'all', label: question.changesToo(updates) } as const] : []),
    { value: 'nothing', label: question.importNothing },
  ] as const;
  return dialog.pick('import', question.extent, choices, 'new');
}

async function counted(context: Context, count: number): Promise<string> {
  return (await context.language()).format.number(count);
}

/** Saves how the file was read, for the next one like it. */
async function saveReading(
  context: Context,
  store: Store,
  name: string,
  { maps, mapValues, datePatterns, from }: FileReading,
  { zone, delimiter, encoding, skip, sheet, by }: ImportFlags,
): Promise<void> {
  const { t, wording } = await context.language();
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
        ...(sheet === undefined ? {} : { sheet }),
        ...(from === undefined ? {} : { from }),
      },
    },
  ]);
  await context.note(
    t.import.saved(name, showCommands(`recovery import … --as ${quoteForShell(name)}`, wording)),
  );
}

async function printSummary(
  { context, format, isTrial }: ImportRun,
  { read, rejected, leftOut }: Staged,
  { matches, updated }: Landed,
): Promise<void> {
  const { t, format: formatter } = await context.language();
  const number = (count: number) => formatter.number(count);
  const { added, unchanged, changed, doubtful, changedByUuid } = matches;
  const sentence = t.import.summary(
    number(read),
    number(added),
    number(unchanged),
    number(changed),
    number(doubtful),
    number(rejected),
  );
  const similar = doubtful + (updated > 0 ? 0 : changed - changedByUuid);
  const counts = {
    read,
    added,
    skipped: unchanged + changed + doubtful - similar,
    rejected,
    similar,
    differing: changedByUuid,
    ...{ unchanged, changed, updated, doubtful },
    left_out: leftOut,
  };
  try {
    const { out } = context.outside;
    const lines = wrap(sentence, out.isTerminal ? out.width : null).join('\n');
    await context.print(format === 'json' ? `${JSON.stringify(counts)}\n` : `${lines}\n`);
  } catch (error) {
    // If the output cannot be written, the rows have landed all the same.
    if (!(error instanceof ClosedPipe)) {
      await context.note(sentence);
      throw error;
    }
  }
  if (leftOut > 0) await context.note(t.import.leftOut(number(leftOut)));
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
  const { vocabulary } = await openBusinessView(context);
  for (const { wall, department, category, place, description, remedies, customer, status } of first) {
    const parts = [
      format.moment(wall),
      nameOfRef('department', department),
      nameOfRef('category', category),
      place,
      truncate(description.replace(/\s+/gu, ' '), descriptionWidth),
      ...remedies.map(({ kind, valueMinor }) =>
        joinParts(
          findOffer(vocabulary, kind)?.names[0] ?? kind,
          valueMinor !== null && format.money(valueMinor),
        ),
      ),
      customer,
      status === 'open' ? null : t.status[status],
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

/** Describes the first changed and doubtful rows, and says which options bring them in. */
async function noteMatched(run: ImportRun, { matches, changed, doubtful, updated }: Landed): Promise<void> {
  const { context, flags, isTrial } = run;
  const { t } = await context.language();
  const list = async (title: string, lines: readonly string[], count: number) => {
    if (lines.length === 0) return;
    const others = count - lines.length;
    await context.note(title);
    for (const line of lines) await context.note(`  ${line}`);
    if (others > 0) await context.note(`  ${t.import.more(await counted(context, others))}`);
  };
  if (changed.length + doubtful.length === 0) return;
  const { openRowDescriber } = await import('../import/changedrows.ts');
  const describer = await openRowDescriber(context);
  await list(t.import.changed, changed.map(describer.changed), matches.changed);
  if (updated === 0 && matches.updatable > 0 && flags.update !== true && (isTrial || !context.canAsk))
    await context.note(t.import.updateHint);
  await list(t.import.doubtful, doubtful.map(describer.doubtful), matches.doubtful);
  if (matches.doubtful > 0) await context.note(t.import.similarHint);
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
