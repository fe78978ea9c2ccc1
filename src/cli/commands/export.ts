import { UserError } from '../../domain/error.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, readFilter, type FilterFlags } from '../filterflags.ts';
import { isFile, openDestination } from '../destination.ts';
import {
  chooseFormat,
  recordsToShow,
  requireForSpreadsheets,
  requireShowable,
  type OutputFlags,
} from '../output.ts';
import { openProgress } from '../progress.ts';
import type { RegisterCommand } from '../command.ts';

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
  const exportFormat = chooseFormat(context, flags, exportFormats, 'csv');
  requireForSpreadsheets(flags, exportFormat);
  requireShowable(context, flags.output, exportFormat);
  const { filter } = await readFilter(context, flags, allTime);
  const columns = chooseColumns(await context.business(), flags.columns);
  const options = {
    delimited: flags.excel === true ? format.spreadsheet : null,
    sheetName: t.list.title,
    moneyFormat: format.moneyFormat(),
  };
  const records = await recordsToShow(context, flags);
  if (!isFile(flags.output)) {
    // A list or report may run with closed output for its exit code alone; an export is of no use then.
    if (context.outside.out.isClosed()) throw new UserError('cannot_write', { path: '(standard output)' });
    context.outside.stopAtOnce();
  }
  const destination = await openDestination(context, flags.output);
  const progress = openProgress(context, (rows) => t.exported.progress(format.number(rows)));
  let written = 0;
  try {
    for await (const { bytes, incidents } of exportBytes(
      records.stream(filter),
      columns,
      exportFormat,
      options,
    )) {
      context.outside.stop.throwIfAborted();
      await destination.write(bytes);
      written += incidents;
      progress.tick(written);
    }
    await progress.clear();
    await destination.finish();
  } catch (error) {
    await destination.abandon();
    await progress.clear();
    throw error;
  }
  if (isFile(flags.output)) await context.hint(t.exported.written(format.number(written), flags.output));
}
