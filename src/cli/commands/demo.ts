import { formatCountry } from '../../domain/settings.ts';
import { openCalendar } from '../business/holidaycalendar.ts';
import type { Context } from '../context.ts';
import { lastWeek } from '../filterflags.ts';
import { publish } from '../output.ts';
import { layCommands } from '../../render/fit.ts';
import type { RegisterCommand } from '../command.ts';
import { reportWeekly } from '../../reports/weekly/weekly.ts';
import { todayOf } from '../../domain/answers.ts';
import { speak } from '../../language/language.ts';
import { shownCommandLine } from '../../language/commandwords.ts';

export const registerDemo: RegisterCommand = (program, { run }) => {
  run(program.command('demo'), (context) => runDemo(context));
};

/** Fills a temporary database with a quarter of a fictitious hotel, and prints its weekly page and what to try next. */
async function runDemo(context: Context): Promise<void> {
  const { outside } = context;
  const { code, wording } = await context.language();
  const { fillDemo } = await import('../demo/demo.ts');
  outside.files.removeOldTemporaryFolders(outside.clock(), context.databasePath);
  const path = `${outside.files.temporaryFolder()}/demo.db`;
  const store = await fillDemo(path, context, wording, formatCountry((await context.business()).settings));
  try {
    const business = await store.business();
    const { settings } = business;
    const language = speak(code, settings.currency, settings.trade, formatCountry(settings));
    const { t } = language;
    const today = todayOf(business, context.now);
    const week = lastWeek(today, business.settings.weekStart);
    await context.print(`${t.demo.intro(path)}\n\n`);
    const document = await reportWeekly(store, {
      business,
      filter: { period: week },
      filterNames: {},
      flags: { range: ' --last-week', filters: '', database: ` --db ${path}` },
      language,
      now: context.now,
      today,
      openCalendar: () => openCalendar(business),
      periodIsDefault: true,
    });
    await publish(context, document, {}, language);
    const lines = t.demo.lines.map(
      ([line, does]) => [`recovery ${shownCommandLine(line, language.wording)} --db ${path}`, does] as const,
    );
    const next = `\n${t.demo.tryNext}\n${lines.map(([line, does]) => `  ${does}\n    ${line}`).join('\n')}\n`;
    await context.print(layCommands(next, outside.out.width));
  } finally {
    await store.close();
  }
}
