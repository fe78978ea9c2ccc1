import { UserError } from '../../domain/error.ts';
import { readSettings } from '../../domain/settings.ts';
import { type Instant } from '../../domain/time/zone.ts';
import { upkeepOf } from '../upkeep.ts';
import type { Context } from '../context.ts';
import { reasonOf, wordsOf } from '../failure.ts';
import { addOutputFlags } from '../flags.ts';
import { publish, requireRecords, type OutputFlags } from '../output.ts';
import { momentIn } from './backup.ts';
import type { RegisterCommand } from '../registration.ts';

export const registerDoctor: RegisterCommand = (program, { run }) => {
  run(
    addOutputFlags(program.command('doctor')).option('--redact'),
    // Nothing of what it says names anybody: the flag is taken so that a script may always give it.
    (context, _words, flags: OutputFlags) => runDoctor(context, flags),
  );
};

/** Says what is wrong, and ends with a code that scripts can use. */
async function runDoctor(context: Context, flags: OutputFlags): Promise<void> {
  // It writes nothing, and while it reads nobody would be heard.
  context.outside.stopAtOnce();
  const language = await context.languageAnyhow();
  const { examineDatabase } = await import('../../store/examine.ts');
  const { runChecks, presentDoctor } = await import('../../upkeep/doctor.ts');
  const { files } = context.outside;
  const isThere = files.exists(context.databasePath);
  let wrong: UserError | null = null;
  let examined = null;
  try {
    if (isThere) examined = examineDatabase(context.databasePath);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    wrong = error;
  }
  const { settings } = await context.businessAnyhow().catch(() => ({ settings: readSettings({}) }));
  const findings = runChecks(
    {
      upkeep: upkeepOf(context),
      examination: wrong ?? examined,
      reason: wrong && reasonOf(wrong, language),
      bytes: files.status(context.databasePath)?.bytes ?? 0,
      zone: settings.zone,
      newestAt: wrong ? null : await newestAction(context),
      node: context.outside.versions.node,
      explain: (error) => wordsOf(error, language),
      moment: await momentIn(context, language),
    },
    language,
  );
  await publish(context, presentDoctor(findings, language), flags);
  if (wrong) throw wrong;
  if (!isThere) requireRecords(context);
  const problems = findings.filter(({ state }) => state === 'problem').length;
  if (problems > 0) throw new UserError('not_well', { count: problems });
}

/** Null also where it cannot be read: nothing here may depend on what is damaged. */
async function newestAction(context: Context): Promise<Instant | null> {
  try {
    return (await (await context.scratch()).actions(1))[0]?.at ?? null;
  } catch {
    return null;
  }
}
