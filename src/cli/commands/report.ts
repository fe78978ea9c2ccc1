import { dimensions, type Dimension } from '../../domain/dimension.ts';
import { reportCross } from '../../reports/cross.ts';
import { reportPareto, weights } from '../../reports/pareto.ts';
import { reports, defaultWeeks, type Report } from '../../reports/registry.ts';
import { intervals, reportTrend } from '../../reports/trend.ts';
import { addDays } from '../../domain/time/wall.ts';
import { resultNames } from '../../reports/result.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, addPeriodFlags, lastWeek, readFilter, type FilterFlags } from '../flags.ts';
import { choice } from '../../domain/optionvalue.ts';
import { readBusinessView } from '../business/view.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import type { RegisterCommand } from '../registration.ts';

type ReportFlags = FilterFlags & OutputFlags & { readonly open?: boolean };

export const registerReport: RegisterCommand = (program, { run, relevant }) => {
  const report = program.command('report');
  const addFlags = (command: typeof report) => addShowFlags(addFilterFlags(command));
  const addShowFlags = (command: typeof report) =>
    command.option('--format <format>').option('-o, --output <file>').option('--open');

  run(addFlags(report), (context, _words, flags: ReportFlags) => runReport(context, reports['week'], flags));

  const simple = (name: string) => () => {
    const command = addFlags(report.command(name));
    // The word people say for it.
    if (name === 'cause') command.alias('causes');
    run(command, (context, _words, flags: ReportFlags) =>
      runReport(context, reports[name], flags, defaultWeeks[name]),
    );
  };
  const declarations: Readonly<Record<string, () => void>> = {
    week: simple('week'),
    ...Object.fromEntries(dimensions.map((name) => [name, simple(name)])),
    ...Object.fromEntries(resultNames.map((name) => [name, simple(name)])),
    cross() {
      const cross = addFlags(report.command('cross').argument('<rows>').argument('<columns>'));
      run(cross, (context, [rows = '', columns = ''], flags: ReportFlags) => {
        const [down, across] = [readDimension(rows), readDimension(columns)];
        return runReport(context, (records, request) => reportCross(records, request, down, across), flags);
      });
    },
    heatmap: simple('heatmap'),
    trend() {
      run(
        addFlags(report.command('trend')).option('--per <day|week|month>'),
        (context, _words, flags: ReportFlags & { readonly per?: string }) => {
          const pace = choice('--per', flags.per ?? 'week', intervals);
          return runReport(
            context,
            (records, request) => reportTrend(records, request, pace),
            flags,
            defaultWeeks['trend'],
          );
        },
      );
    },
    pareto() {
      run(
        addFlags(report.command('pareto').argument('[rows]')).option('--weight <weight>'),
        (context, [rows], flags: ReportFlags & { readonly weight?: string }) => {
          const dimension = choice('pareto', rows ?? 'category', dimensions);
          const weight = choice('--weight', flags.weight ?? 'complaints', weights);
          return runReport(
            context,
            (records, request) => reportPareto(records, request, dimension, weight),
            flags,
            defaultWeeks['pareto'],
          );
        },
      );
    },
    patterns: simple('patterns'),
    servqual() {
      run(addShowFlags(addPeriodFlags(report.command('servqual'))), (context, _words, flags: ReportFlags) =>
        runReport(context, reports['servqual'], flags),
      );
    },
  };
  for (const name of relevant(Object.keys(declarations))) declarations[name]?.();
};

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
    flags: { ...asked.typed, database: context.databaseFlag },
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
