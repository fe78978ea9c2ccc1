import { Option, type Command } from 'commander';
import { dimensionOf, dimensions, reportOf, type Dimension } from '../../domain/dimension.ts';
import { reportCross } from '../../reports/cross.ts';
import { reportPareto, weights } from '../../reports/pareto.ts';
import { compareReport } from '../../reports/compare.ts';
import { comparableReports, reports, defaultWeeks, type Report } from '../../reports/registry.ts';
import { intervals, reportTrend } from '../../reports/trend.ts';
import { UserError } from '../../domain/error.ts';
import { comparedPeriods, comparisons, type Comparison, type Period } from '../../domain/time/period.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import type { Request } from '../../reports/request.ts';
import { reportTeam } from '../../reports/team.ts';
import { resultNames } from '../../reports/result.ts';
import type { Records } from '../../domain/records.ts';
import { findCommand } from '../../language/commandwords.ts';
import { openCalendar } from '../business/holidaycalendar.ts';
import type { Context } from '../context.ts';
import { addFilterFlags, addPeriodFlags, lastWeek, readFilter, type FilterFlags } from '../filterflags.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import { readBusinessView } from '../business/view.ts';
import { addChatFlag, addPageFlags } from '../flags.ts';
import { publish, recordsToShow, type OutputFlags } from '../output.ts';
import type { RegisterCommand, Registration } from '../command.ts';

type ReportFlags = FilterFlags &
  OutputFlags & {
    readonly details?: boolean;
    readonly team?: boolean;
    /** `true` is the range before. */
    readonly compare?: string | true;
  };

/** The reports that speak in plain words, and give the figures behind them on request. */
const plainReports: readonly string[] = ['week', 'changes', 'patterns'];

export const registerReport: RegisterCommand = (program, { run, relevant }) => {
  const report = addTeamFlags(addFlags(program.command('report')).option('--details'));
  run(report, (context, _words, flags: ReportFlags) => runWeek(context, flags));
  const simple = (name: string) => () => {
    const command = addFlags(report.command(name));
    // Users often type the plural.
    if (name === 'cause') command.alias('causes');
    if (plainReports.includes(name)) command.option('--details');
    if (name === 'week') addTeamFlags(command);
    run(command, (context, _words, flags: ReportFlags) =>
      name === 'week'
        ? runWeek(context, flags)
        : runReport(context, name, reports[name], flags, defaultWeeks[name]),
    );
  };
  const declarations: Readonly<Record<string, () => void>> = {
    week: simple('week'),
    ...Object.fromEntries([...dimensions.map(reportOf), ...resultNames].map((name) => [name, simple(name)])),
    cross: () => registerCross(report, run),
    heatmap: simple('heatmap'),
    trend: () => registerTrend(report, run),
    pareto: () => registerPareto(report, run),
    patterns: simple('patterns'),
    survey: () => registerSurvey(report, run),
    servqual: () => registerServqual(report, run),
  };
  for (const name of relevant(Object.keys(declarations))) declarations[name]?.();
};

/** Adds the flags of the page for the team, which can also be sent to a chat. */
function addTeamFlags(command: Command): Command {
  return addChatFlag(command.option('--team'));
}

/** Publishes the Monday page or, with `--team`, the page for the team. */
async function runWeek(context: Context, flags: ReportFlags): Promise<void> {
  return runReport(context, 'week', flags.team === true ? reportTeam : reports['week'], flags);
}

function addFlags(command: Command): Command {
  return addShowFlags(addFilterFlags(command));
}

function addShowFlags(command: Command): Command {
  // The others refuse it with a sentence that names those that can.
  const compare = new Option('--compare [with]').hideHelp(comparableReports[command.name()] === undefined);
  return addPageFlags(command.addOption(compare));
}

function registerCross(report: Command, run: Registration['run']): void {
  const command = addFlags(report.command('cross').argument('<rows>').argument('<columns>'));
  run(command, (context, [rows = '', columns = ''], flags: ReportFlags) => {
    const [rowDimension, columnDimension] = [readDimension('cross', rows), readDimension('cross', columns)];
    return runReport(
      context,
      'cross',
      (records, request, catalogues) =>
        reportCross(records, request, rowDimension, columnDimension, catalogues),
      flags,
    );
  });
}

function registerTrend(report: Command, run: Registration['run']): void {
  const command = addFlags(report.command('trend')).option('--per <day|week|month>');
  run(command, (context, _words, flags: ReportFlags & { readonly per?: string }) => {
    const interval = parseChoice('--per', flags.per ?? 'week', intervals);
    return runReport(
      context,
      'trend',
      (records, request) => reportTrend(records, request, interval),
      flags,
      defaultWeeks['trend'],
    );
  });
}

function registerPareto(report: Command, run: Registration['run']): void {
  const command = addFlags(report.command('pareto').argument('[rows]')).option('--weight <weight>');
  run(command, (context, [rows], flags: ReportFlags & { readonly weight?: string }) => {
    const dimension = rows === undefined ? 'category' : readDimension('pareto', rows);
    const weight = parseChoice('--weight', flags.weight ?? 'complaints', weights);
    return runReport(
      context,
      'pareto',
      (records, request, catalogues) => reportPareto(records, request, dimension, weight, catalogues),
      flags,
      defaultWeeks['pareto'],
    );
  });
}

function registerSurvey(report: Command, run: Registration['run']): void {
  const command = addShowFlags(addPeriodFlags(report.command('survey')));
  run(command, (context, _words, flags: ReportFlags) =>
    runReport(context, 'survey', reports['survey'], flags, defaultWeeks['survey']),
  );
}

function registerServqual(report: Command, run: Registration['run']): void {
  const command = addShowFlags(addPeriodFlags(report.command('servqual')));
  run(command, (context, _words, flags: ReportFlags) =>
    runReport(context, 'servqual', reports['servqual'], flags),
  );
}

/** Reads a dimension by its name in any language. Throws bad_choice. */
function readDimension(report: string, text: string): Dimension {
  const names = dimensions.map(reportOf);
  const dimension = dimensionOf(findCommand('subcommand', names, text) ?? '');
  if (dimension !== undefined) return dimension;
  throw new UserError('bad_choice', { option: report, value: text, choices: names.join(', '), report });
}

/** Publishes a report. Without a period, it covers the last complete week, or the last `weeks` of them. */
async function runReport(
  context: Context,
  name: string,
  report: Report | undefined,
  flags: ReportFlags,
  weeks = 1,
): Promise<void> {
  if (!report) throw new Error('There is no such report');
  const business = await context.business();
  const today = await context.today();
  const { from, to } = lastWeek(today, business.settings.weekStart);
  const defaultPeriod = { from: addDays(from, -7 * (weeks - 1)), to };
  const comparison = readComparison(name, flags);
  const {
    filter: typedFilter,
    names,
    typed,
    isPeriodTyped,
  } = await readFilter(context, flags, defaultPeriod);
  const ranges = comparison === null ? null : readRanges(typedFilter.period, comparison, today);
  const filter = ranges ? { ...typedFilter, period: ranges.now } : typedFilter;
  const request = {
    business,
    filter,
    ...(ranges ? { compared: ranges.compared } : {}),
    filterNames: names,
    flags: { ...typed, database: context.databaseFlag },
    language: await context.language(),
    now: context.now,
    today,
    openCalendar: () => openCalendar(business),
    periodIsDefault: !isPeriodTyped,
    hasDetails: flags.details === true,
  };
  const records = await recordsToShow(context, flags);
  const document = await records.withSnapshot((snapshot) => {
    const run = (from: Records, asked: Request) =>
      report(from, asked, () => readBusinessView(business, snapshot, request.language.wording));
    const comparable = comparableReports[name];
    return ranges && typeof comparable === 'object'
      ? compareReport(run, snapshot, request, ranges.compared, comparable)
      : run(snapshot, request);
  });
  await publish(context, document, flags);
}

/** Reads what a report is compared with; null if it is not. Throws cannot_compare and bad_choice. */
function readComparison(name: string, { compare }: ReportFlags): Comparison | null {
  if (compare === undefined) return null;
  if (comparableReports[name] === undefined)
    throw new UserError('cannot_compare', {
      report: name,
      choices: Object.keys(comparableReports).join(', '),
    });
  return compare === true ? 'previous' : parseChoice<Comparison>('--compare', compare, comparisons);
}

/** Returns the range of a report and the earlier one; an open end is today. Throws no_range_to_compare. */
function readRanges({ from, to }: Period, comparison: Comparison, today: Day) {
  if (from === null) throw new UserError('no_range_to_compare');
  const closed = { from, to: to ?? (from > today ? from : today) };
  const { now, before } = comparedPeriods(closed, comparison, today);
  return { now, compared: { period: before, isRunning: now.to !== closed.to } };
}
