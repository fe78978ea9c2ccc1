import { dimensions, type Dimension } from '../../domain/dimension.ts';
import { UserError } from '../../domain/error.ts';
import { similarWord } from '../../domain/text.ts';
import { reportCross } from '../../reports/cross.ts';
import { reports, type Report } from '../../reports/registry.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, lastWeek, readFilter, type FilterFlags } from '../flags.ts';
import { choice } from '../../domain/choice.ts';
import { publish, type OutputFlags } from '../output.ts';
import type { Registered } from '../registered.ts';

type ReportFlags = FilterFlags & OutputFlags & { readonly open?: boolean };

export const registerReport: Registered = (program, { t, run }) => {
  const report = program.command('report');
  const addFlags = (command: typeof report) =>
    addFilterFlags(command, t)
      .option('--format <format>', t.help.option.format)
      .option('-o, --output <file>', t.help.option.output)
      .option('--open', t.help.option.open);

  run(addFlags(report).argument('[report]'), 'report', (context, [name], flags: ReportFlags) => {
    if (name !== undefined) throw unknownReport(name);
    return runReport(context, reports['week'], flags);
  });
  for (const name of ['week', ...dimensions] as const) {
    const command = addFlags(report.command(name));
    run(
      command,
      name === 'week' ? 'report week' : 'report breakdown',
      (context, _words, flags: ReportFlags) => runReport(context, reports[name], flags),
    );
  }
  const cross = addFlags(
    report
      .command('cross')
      .argument('<rows>', t.help.argument.rows)
      .argument('<columns>', t.help.argument.columns),
  );
  run(cross, 'report cross', (context, [rows = '', columns = ''], flags: ReportFlags) => {
    const [down, across] = [readDimension(rows), readDimension(columns)];
    return runReport(context, (records, request) => reportCross(records, request, down, across), flags);
  });
};

function unknownReport(name: string): UserError {
  const similar = similarWord([...Object.keys(reports), 'cross'], name);
  return new UserError('unknown_command', {
    value: `report ${name}`,
    ...(similar === undefined ? {} : { near: `report ${similar}` }),
  });
}

function readDimension(text: string): Dimension {
  return choice('cross', text, dimensions);
}

async function runReport(context: Context, report: Report | undefined, flags: ReportFlags): Promise<void> {
  if (!report) throw new Error('no such report');
  const business = await context.business();
  const today = await context.today();
  const asked = await readFilter(context, flags, lastWeek(today, business.settings.weekStart));
  const request = {
    business,
    filter: asked.filter,
    filterNames: asked.names,
    typed: { ...asked.typed, database: context.databaseFlag },
    language: await context.language(),
    now: context.now,
    today,
    periodIsDefault: !asked.periodGiven,
  };
  const records = await context.records();
  const document = await records.atOneMoment((still) => report(still, request));
  await publish(context, document, { ...flags, isShown: flags.open === true });
}
