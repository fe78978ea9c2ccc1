import { dimensions, type Dimension } from '../../domain/dimension.ts';
import { UserError } from '../../domain/error.ts';
import { similarWord } from '../../domain/text.ts';
import { reportCross } from '../../reports/cross.ts';
import { reportPareto, weights } from '../../reports/pareto.ts';
import { reports, weeksNormally, type Report } from '../../reports/registry.ts';
import { paces, reportTrend } from '../../reports/trend.ts';
import { addDays } from '../../domain/time/wall.ts';
import type { CommandName } from '../../language/messages/help.ts';
import { resultNames } from '../../reports/result.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, addPeriodFlags, lastWeek, readFilter, type FilterFlags } from '../flags.ts';
import { choice } from '../../domain/choice.ts';
import { readBusinessView } from '../business/view.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import type { RegisterCommand } from '../registration.ts';

type ReportFlags = FilterFlags & OutputFlags & { readonly open?: boolean };

export const registerReport: RegisterCommand = (program, { t, run, meant }) => {
  const report = program.command('report');
  const addFlags = (command: typeof report) => addShowFlags(addFilterFlags(command, t));
  const addShowFlags = (command: typeof report) =>
    command
      .option('--format <format>', t.help.option.format)
      .option('-o, --output <file>', t.help.option.output)
      .option('--open', t.help.option.open);

  run(addFlags(report).argument('[report]'), 'report', (context, [name], flags: ReportFlags) => {
    if (name !== undefined) throw unknownReport(name);
    return runReport(context, reports['week'], flags);
  });

  const simple = (name: string, help: CommandName) => () => {
    const command = addFlags(report.command(name));
    // The word people say for it.
    if (name === 'cause') command.alias('causes');
    run(command, help, (context, _words, flags: ReportFlags) =>
      runReport(context, reports[name], flags, weeksNormally[name]),
    );
  };
  const declarations: Readonly<Record<string, () => void>> = {
    week: simple('week', 'report week'),
    ...Object.fromEntries(dimensions.map((name) => [name, simple(name, 'report breakdown')])),
    ...Object.fromEntries(resultNames.map((name) => [name, simple(name, `report ${name}`)])),
    cross() {
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
    },
    heatmap: simple('heatmap', 'report heatmap'),
    trend() {
      run(
        addFlags(report.command('trend')).option('--per <day|week|month>', t.help.option.per),
        'report trend',
        (context, _words, flags: ReportFlags & { readonly per?: string }) => {
          const pace = choice('--per', flags.per ?? 'week', paces);
          return runReport(
            context,
            (records, request) => reportTrend(records, request, pace),
            flags,
            weeksNormally['trend'],
          );
        },
      );
    },
    pareto() {
      run(
        addFlags(report.command('pareto').argument('[rows]', t.help.argument.rows)).option(
          '--weight <weight>',
          t.help.option.weight,
        ),
        'report pareto',
        (context, [rows], flags: ReportFlags & { readonly weight?: string }) => {
          const dimension = choice('pareto', rows ?? 'category', dimensions);
          const weight = choice('--weight', flags.weight ?? 'complaints', weights);
          return runReport(
            context,
            (records, request) => reportPareto(records, request, dimension, weight),
            flags,
            weeksNormally['pareto'],
          );
        },
      );
    },
    patterns: simple('patterns', 'report patterns'),
    servqual() {
      run(
        addShowFlags(addPeriodFlags(report.command('servqual'), t)),
        'report servqual',
        (context, _words, flags: ReportFlags) => runReport(context, reports['servqual'], flags),
      );
    },
  };
  for (const name of meant(Object.keys(declarations))) declarations[name]?.();
};

function unknownReport(name: string): UserError {
  const similar = similarWord([...Object.keys(reports), 'cross', 'pareto', 'trend'], name);
  return new UserError('unknown_command', {
    value: `report ${name}`,
    ...(similar === undefined ? {} : { near: `report ${similar}` }),
  });
}

function readDimension(text: string): Dimension {
  return choice('cross', text, dimensions);
}

/** Without a range: the last week that is over, or so many weeks up to it. */
async function runReport(
  context: Context,
  report: Report | undefined,
  flags: ReportFlags,
  weeks = 1,
): Promise<void> {
  if (!report) throw new Error('no such report');
  const business = await context.business();
  const today = await context.today();
  const { from, to } = lastWeek(today, business.settings.weekStart);
  const asked = await readFilter(context, flags, { from: addDays(from, -7 * (weeks - 1)), to });
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
  const records = await recordsToShow(context, flags);
  const document = await records.atOneMoment((still) =>
    report(still, request, () => readBusinessView(business, still, request.language.code)),
  );
  await publish(context, document, { ...flags, isShown: flags.open === true });
}
