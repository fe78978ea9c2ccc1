import { UserError } from '../../domain/error.ts';
import { currentName } from '../../domain/name.ts';
import { delimitedLine } from '../../render/delimited.ts';
import type { Context } from '../context.ts';
import { choice } from '../flags.ts';
import { openDestination, parseFormat } from '../output.ts';
import { progress } from '../progress.ts';
import type { Registered } from '../registered.ts';

interface ImportFlags {
  readonly map?: readonly string[];
  readonly dateFormat?: readonly string[];
  readonly create?: boolean;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly onError?: string;
  readonly delimiter?: string;
  readonly encoding?: string;
  readonly by?: string;
  readonly format?: string;
}

/** How many rejected rows are named one by one. */
const namedAtMost = 10;

const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

export const registerImport: Registered = (program, { t, run }) => {
  const { option, argument } = t.help;
  const command = program
    .command('import')
    .argument('<file>', argument.file)
    .option('--map <field=column>', option.map, repeatable)
    .option('--date-format <pattern>', option.dateFormat, repeatable)
    .option('--create', option.create)
    .option('--dry-run', option.dryRun)
    .option('--rejects <file>', option.rejects)
    .option('--on-error <stop|skip>', option.onError)
    .option('--delimiter <sign>', option.delimiter)
    .option('--encoding <name>', option.encoding)
    .option('--by <name>', option.by)
    .option('--format <format>', option.format);
  run(command, 'import', (context, [file = '-'], flags: ImportFlags) => runImport(context, file, flags));
};

async function runImport(context: Context, file: string, flags: ImportFlags): Promise<void> {
  const { t, format } = await context.language();
  const asked = parseFormat(flags.format, ['table', 'json'], 'table');
  const onError = flags.onError === undefined ? null : choice('--on-error', flags.onError, ['stop', 'skip']);
  const { openRowReader, readMapping, Rejection, decoded, readTable } =
    await import('../../transfer/incoming.ts');
  const { outside } = context;
  const bytes = file === '-' ? outside.input.stream() : outside.files.read(file);

  // A trial must not make a database; a real run must not read against other lists than those it lands in.
  const store = await (flags.dryRun === true ? context.scratch() : context.store());
  const business = await store.business();
  const staging = await store.stage();
  const options = {
    business,
    now: context.now,
    maps: flags.map ?? [],
    datePatterns: flags.dateFormat ?? [],
    create: flags.create === true,
  };

  let reader: ReturnType<typeof openRowReader> | undefined;
  let header: readonly string[] = [];
  const rejects = flags.rejects === undefined ? null : await openDestination(context, flags.rejects);
  let rejecting = Promise.resolve();
  const counts = { read: 0, rejected: 0, withoutTime: 0 };
  const named: string[] = [];
  const watch = progress(context, (rows) => t.import.progress(format.number(rows)));
  try {
    await readTable(
      decoded(bytes, flags.encoding, file),
      delimiterOf(flags.delimiter),
      ({ line, cells, whole }) => {
        outside.stop.throwIfAborted();
        if (!reader) {
          header = cells.map((cell) => cell.trim());
          if (header.every((cell) => cell === '')) throw new UserError('no_header', { file });
          reader = openRowReader(readMapping(header, options.maps), options);
          return;
        }
        counts.read++;
        watch.tick(counts.read);
        try {
          if (!whole) throw new Rejection('quotes');
          if (cells.slice(header.length).some((cell) => cell !== '')) {
            throw new Rejection('columns', { found: cells.length, expected: header.length });
          }
          const row = reader.read(line, cells);
          if (row.incident.moment.basis === 'date') counts.withoutTime++;
          staging.add(row);
        } catch (error) {
          if (!(error instanceof Rejection)) throw error;
          counts.rejected++;
          const reason = t.import.reason[error.reason](error.values);
          if (named.length < namedAtMost) named.push(t.import.rejectedLine(line, reason));
          if (!rejects) return;
          const values = [
            ...header.map((_, index) => cells[index] ?? ''),
            ...cells.slice(header.length),
            line,
            reason,
          ];
          const heading = counts.rejected === 1 ? delimitedLine([...header, 'line', 'reason'], [], ',') : '';
          const text =
            heading +
            delimitedLine(
              values,
              values.map(() => 'text' as const),
              ',',
            );
          rejecting = rejecting.then(() => rejects.write(text));
        }
      },
    );
    await watch.clear();
    if (!reader) throw new UserError('no_header', { file });

    const stopped = onError === 'stop' && counts.rejected > 0;
    await rejecting;
    if (counts.rejected > 0) await rejects?.finish();
    const good = counts.read - counts.rejected;
    let added = 0;
    if (!stopped) {
      outside.stop.throwIfAborted();
      if (good > 100_000) await context.hint(t.import.landing);
      added =
        flags.dryRun === true
          ? await staging.countNew()
          : await staging.land(
              context.action('import', flags.by ?? null, file === '-' ? undefined : baseName(file)),
            );
    }
    const skipped = stopped ? 0 : good - added;
    const summary = { read: counts.read, added, skipped, rejected: counts.rejected };
    if (asked === 'json') await context.print(`${JSON.stringify(summary)}\n`);
    else {
      const figures = [summary.read, added, skipped, summary.rejected].map((count) => format.number(count));
      await context.print(`${t.import.summary(...(figures as [string, string, string, string]))}\n`);
    }
    if (flags.dryRun === true) await context.note(t.import.dryRun);
    for (const line of named) await context.note(line);
    if (counts.rejected > named.length) {
      await context.note(t.import.moreRejected(format.number(counts.rejected - named.length)));
    }
    if (flags.rejects !== undefined && counts.rejected > 0)
      await context.note(t.import.rejectsWritten(flags.rejects));
    for (const [list, names] of reader.created) {
      const fresh = [...names].filter(
        (name) => !business.names[list].some((each) => currentName(each) && each.name === name),
      );
      if (fresh.length > 0) await context.hint(t.import.created(list, fresh.join(', ')));
    }
    if (counts.withoutTime > 0) await context.note(t.import.withoutTime(format.number(counts.withoutTime)));
    if (added > 0 && flags.dryRun !== true) await context.hint(t.import.undoHint);
    if (stopped) throw new UserError('import_stopped', { count: counts.rejected });
    if (counts.rejected > 0 && flags.rejects === undefined && onError !== 'skip') {
      throw new UserError('rows_rejected', { count: counts.rejected });
    }
  } finally {
    await watch.clear();
    await rejecting.catch(() => undefined);
    await rejects?.abandon();
    await staging.discard();
  }
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

function baseName(path: string): string {
  return path.split(/[/\\]/u).at(-1) ?? path;
}
