import { UserError } from '../../domain/error.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, readFilter, type FilterFlags } from '../flags.ts';
import {
  isFile,
  openDestination,
  parseFormat,
  recordsToShow,
  type OutputFlags,
  requireCsv,
} from '../output.ts';
import { spreadsheetFormat } from '../../render/delimited.ts';
import { progress } from '../progress.ts';
import type { RegisterCommand } from '../registration.ts';

interface ExportFlags extends FilterFlags, OutputFlags {
  readonly columns?: string;
}

export const registerExport: RegisterCommand = (program, { run }) => {
  const command = addFilterFlags(program.command('export'))
    .option('--format <format>')
    .option('--columns <names>')
    .option('-o, --output <file>');
  run(command, (context, _words, flags: ExportFlags) => runExport(context, flags));
};

async function runExport(context: Context, flags: ExportFlags): Promise<void> {
  const { t, format } = await context.language();
  const { chooseColumns, exportBytes, exportFormats } = await import('../../transfer/export.ts');
  const asked = parseFormat(flags.format, exportFormats, 'csv');
  requireCsv(flags, asked);
  const { filter } = await readFilter(context, flags, allTime);
  const columns = chooseColumns(await context.business(), flags.columns);
  const spreadsheet = flags.excel === true ? spreadsheetFormat(t.customs.decimal) : null;
  const records = await recordsToShow(context, flags);
  if (!isFile(flags.output)) {
    // Whoever wants nothing but the exit code of a list or a report hands in what looks the same; of an export nobody does.
    if (context.outside.out.isClosed()) throw new UserError('cannot_write', { path: '(standard output)' });
    context.outside.stopAtOnce();
  }
  const destination = await openDestination(context, flags.output);
  const watch = progress(context, (rows) => t.exported.progress(format.number(rows)));
  let written = 0;
  try {
    for await (const { bytes, incidents } of exportBytes(
      records.stream(filter),
      columns,
      asked,
      spreadsheet,
    )) {
      context.outside.stop.throwIfAborted();
      await destination.write(bytes);
      written += incidents;
      watch.tick(written);
    }
    await watch.clear();
    await destination.finish();
  } catch (error) {
    await destination.abandon();
    await watch.clear();
    throw error;
  }
  if (isFile(flags.output)) await context.hint(t.exported.written(format.number(written), flags.output));
}
