import { basename } from 'node:path';
import type { Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { currentName } from '../../domain/name.ts';
import type { Staging } from '../../domain/records.ts';
import { delimitedLine } from '../../render/delimited.ts';
import type { RowReading } from '../../transfer/import.ts';
import { ClosedPipe } from '../../outside/outside.ts';
import { keepBefore } from '../backups.ts';
import { settleColumns } from '../columns.ts';
import type { Context } from '../context.ts';
import { choice } from '../../domain/choice.ts';
import { addByFlag, type ByFlag } from '../flags.ts';
import { openDestination, parseFormat } from '../output.ts';
import { progress } from '../progress.ts';
import type { Registered } from '../registered.ts';

interface ImportFlags extends ByFlag {
  readonly map?: readonly string[];
  readonly dateFormat?: readonly string[];
  readonly create?: boolean;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly onError?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly format?: string;
}

/** How many rejected rows are named one by one. */
const namedAtMost = 10;
/** With more rows than this, landing takes long enough to be announced. */
const manyRows = 100_000;

const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

export const registerImport: Registered = (program, { t, run }) => {
  const { option, argument } = t.help;
  const command = addByFlag(
    program
      .command('import')
      .argument('<file>', argument.file)
      .option('--map <field=column>', option.map, repeatable)
      .option('--date-format <pattern>', option.dateFormat, repeatable)
      .option('--create', option.create)
      .option('--dry-run', option.dryRun)
      .option('--rejects <file>', option.rejects)
      .option('--on-error <stop|skip>', option.onError)
      .option('--delimiter <sign>', option.delimiter)
      .option('--encoding <name>', option.encoding),
    t,
  ).option('--format <format>', option.importFormat);
  run(command, 'import', (context, [file = '-'], flags: ImportFlags) => runImport(context, file, flags));
};

interface Counts {
  read: number;
  rejected: number;
  withoutTime: number;
}

async function runImport(context: Context, file: string, flags: ImportFlags): Promise<void> {
  const { t, format } = await context.language();
  const asked = parseFormat(flags.format, ['table', 'json'], 'table');
  const onError = flags.onError === undefined ? null : choice('--on-error', flags.onError, ['stop', 'skip']);
  const isTrial = flags.dryRun === true;
  const about = file === '-' ? undefined : basename(file);
  const action = context.action('import', flags.by, about);

  // A trial must not make a database; a real run must read against the lists it lands in.
  const store = await (isTrial ? context.scratch() : context.store());
  const business = await store.business();
  const staging = await store.stage();
  const rejects = await openRejects(context, flags.rejects, file);
  try {
    const { counts, created } = await readRows(context, file, flags, business, staging, rejects);
    const stopped = onError === 'stop' && counts.rejected > 0;
    const good = counts.read - counts.rejected;
    let added = 0;
    if (!stopped) {
      context.outside.stop.throwIfAborted();
      if (good > manyRows) await context.hint(t.import.landing);
      if (!isTrial && good > 0) await keepBefore(context, 'import');
      added = await (isTrial ? staging.countNew() : staging.land(action));
    }
    const skipped = stopped ? 0 : good - added;
    const summary = { read: counts.read, added, skipped, rejected: counts.rejected };
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
    await said.catch((error: unknown) => {
      if (!(error instanceof ClosedPipe)) throw error;
    });
    if (isTrial) await context.note(t.import.dryRun);
    await rejects.tell();
    for (const [list, names] of created) {
      const known = new Set(business.names[list].filter(currentName).map(({ name }) => name));
      const fresh = [...names].filter((name) => !known.has(name));
      if (fresh.length > 0 && !stopped) await context.hint(t.import.created(list, fresh.join(', ')));
    }
    if (counts.withoutTime > 0) await context.note(t.import.withoutTime(format.number(counts.withoutTime)));
    if (added > 0 && !isTrial) await context.hint(t.import.undoHint);
    if (stopped) throw new UserError('import_stopped', { count: counts.rejected });
    if (counts.rejected > 0 && flags.rejects === undefined && onError !== 'skip') {
      throw new UserError('rows_rejected', { count: counts.rejected, isTrial: isTrial ? 1 : 0 });
    }
  } finally {
    await rejects.abandon();
    await staging.discard();
  }
}

/** Reads the whole file into the staging; what cannot be read goes to the rejects. */
async function readRows(
  context: Context,
  file: string,
  flags: ImportFlags,
  business: Business,
  staging: Staging,
  rejects: Rejects,
): Promise<{ readonly counts: Readonly<Counts>; readonly created: RowReading['created'] }> {
  const { t, format } = await context.language();
  const { outside } = context;
  const { openRowReader, Rejection, decoded, openTable } = await import('../../transfer/incoming.ts');
  const options = {
    business,
    now: context.now,
    datePatterns: flags.dateFormat ?? [],
    create: flags.create === true,
  };
  const counts: Counts = { read: 0, rejected: 0, withoutTime: 0 };
  const watch = progress(context, (rows) => t.import.progress(format.number(rows)));
  const bytes = file === '-' ? outside.input.stream() : outside.files.read(file);
  const table = await openTable(decoded(bytes, flags.encoding, file), delimiterOf(flags.delimiter));
  try {
    const { header, mapping } = await settleColumns(context, file, table, flags.map ?? []);
    const reading = openRowReader(mapping, options);
    let isHeader = true;
    await table.each(({ line, cells, whole }) => {
      outside.stop.throwIfAborted();
      if (isHeader) {
        isHeader = false;
        return;
      }
      counts.read++;
      watch.tick(counts.read);
      try {
        if (!whole) throw new Rejection('quotes');
        if (cells.slice(header.length).some((cell) => cell !== '')) {
          throw new Rejection('columns', { found: cells.length, expected: header.length });
        }
        const row = reading.read(line, cells);
        if (row.incident.moment.basis === 'date') counts.withoutTime++;
        staging.add(row);
      } catch (error) {
        if (!(error instanceof Rejection)) throw error;
        counts.rejected++;
        rejects.take(header, cells, line, t.import.reason[error.reason](error.values));
      }
    });
    return { counts, created: reading.created };
  } finally {
    await table.close();
    await watch.clear();
  }
}

/** Where rejected rows go: the first ones are named, all of them are written to a file where one was asked for. */
interface Rejects {
  take(header: readonly string[], cells: readonly string[], line: number, reason: string): void;
  /** Names them, and completes the file. */
  tell(): Promise<void>;
  abandon(): Promise<void>;
}

async function openRejects(context: Context, path: string | undefined, source: string): Promise<Rejects> {
  const { t, format } = await context.language();
  const file = path === undefined ? null : await openDestination(context, path, [source]);
  const named: string[] = [];
  let count = 0;
  let writing = Promise.resolve();
  return {
    take(header, cells, line, reason) {
      count++;
      if (named.length < namedAtMost) named.push(t.import.rejectedLine(line, reason));
      if (!file) return;
      const values = [
        ...header.map((_, index) => cells[index] ?? ''),
        ...cells.slice(header.length),
        line,
        reason,
      ];
      const heading = count === 1 ? delimitedLine([...header, 'line', 'reason'], [], ',') : '';
      const text =
        heading +
        delimitedLine(
          values,
          values.map(() => 'text' as const),
          ',',
        );
      writing = writing.then(() => file.write(text));
      // Told when the file has been read; until then nobody may take it for unheard of.
      writing.catch(() => undefined);
    },
    async tell() {
      await writing;
      if (count === 0) return;
      await file?.finish();
      for (const line of named) await context.note(line);
      const rest = count - named.length;
      if (path !== undefined) await context.note(t.import.rejectsWritten(path));
      else if (rest > 0) await context.note(t.import.moreRejected(format.number(rest)));
    },
    async abandon() {
      await writing.catch(() => undefined);
      await file?.abandon();
    },
  };
}

function delimiterOf(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const names: Readonly<Record<string, string>> = {
    tab: '\t',
    '\\t': '\t',
    comma: ',',
    semicolon: ';',
    pipe: '|',
  };
  const sign = names[typed.toLowerCase()] ?? typed;
  if (sign.length !== 1 || sign === '"' || sign === '\n') {
    throw new UserError('bad_choice', { option: '--delimiter', value: typed, choices: ', ; | tab' });
  }
  return sign;
}
