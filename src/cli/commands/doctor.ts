import { UserError } from '../../domain/error.ts';
import { parseStoredSettings } from '../../domain/settings.ts';
import { type Instant } from '../../domain/time/zone.ts';
import type { Country } from '../../domain/country.ts';
import type { DoctorInput } from '../../upkeep/doctor.ts';
import { loadHolidays } from '../business/holidaycalendar.ts';
import { upkeepOf } from '../upkeep.ts';
import type { Context } from '../context.ts';
import { reasonOf, explainError, withTill } from '../errors.ts';
import { addOutputFlags } from '../flags.ts';
import { publish, requireRecords, type OutputFlags } from '../output.ts';
import { instantFormatter } from './backup.ts';
import type { RegisterCommand } from '../command.ts';

export const registerDoctor: RegisterCommand = (program, { run }) => {
  run(
    addOutputFlags(program.command('doctor')).option('--redact'),
    // The page never names customers; the flag is accepted so that scripts can always pass it.
    (context, _words, flags: OutputFlags) => runDoctor(context, flags),
  );
};

/** Reports what is wrong with the database. Throws its error, no_records, or not_well for any problem. */
async function runDoctor(context: Context, flags: OutputFlags): Promise<void> {
  // It writes nothing, and while SQLite is reading, a signal handler would not run.
  context.outside.stopAtOnce();
  const language = await context.languageDespiteDamage();
  const { examineDatabase } = await import('../../store/examine.ts');
  const { runChecks, presentDoctor } = await import('../../upkeep/doctor.ts');
  const { files } = context.outside;
  const exists = files.exists(context.databasePath);
  let failure: UserError | null = null;
  let examination = null;
  try {
    if (exists) examination = examineDatabase(context.databasePath);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    failure = error;
  }
  const { settings } = await context
    .businessDespiteDamage()
    .catch(() => ({ settings: parseStoredSettings({}) }));
  const findings = runChecks(
    {
      upkeep: upkeepOf(context),
      examination: failure ?? examination,
      reason: failure && reasonOf(failure, language),
      bytes: files.status(context.databasePath)?.bytes ?? 0,
      zone: settings.zone,
      newestAt: failure ? null : await newestActionAt(context),
      calendar: await calendarOf(context, settings.country),
      node: context.outside.versions.node,
      explain: (error) => explainError(withTill(error, context.outside), language),
      moment: await instantFormatter(context, language),
    },
    language,
  );
  await publish(context, presentDoctor(findings, language), flags);
  if (failure) throw failure;
  if (!exists) requireRecords(context);
  const problems = findings.filter(({ state }) => state === 'problem').length;
  if (problems > 0) throw new UserError('not_well', { count: problems });
}

/** Returns the last year of the holidays of a country and the present year, by the machine's clock; null without a calendar. */
async function calendarOf({ now }: Context, country: Country | null): Promise<DoctorInput['calendar']> {
  const { countries, to } = await loadHolidays();
  return country !== null && country in countries
    ? { lastYear: to, year: new Date(now).getUTCFullYear() }
    : null;
}

/** Returns the instant of the newest action; null if it cannot be read, since damage must not stop the doctor. */
async function newestActionAt(context: Context): Promise<Instant | null> {
  try {
    return (await (await context.scratchStore()).actions(1))[0]?.at ?? null;
  } catch {
    return null;
  }
}
