import { basename } from 'node:path';
import type { SurveyFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { qualities, statements, type Questionnaire, type SheetAnswers } from '../../domain/questionnaire.ts';
import type { Records } from '../../domain/records.ts';
import {
  answered,
  blankSheet,
  isBlank,
  parseAnswers,
  parsePair,
  parsePoints,
  surveyChanges,
} from '../../domain/survey.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseAnyDay, type DateOrder } from '../../domain/time/dateinput.ts';
import { Interrupted } from '../../interview/prompter.ts';
import type { Language } from '../../language/language.ts';
import type { Context } from '../context.ts';
import {
  addByFlag,
  addOutputFlags,
  addPeriodFlags,
  readPeriodFlags,
  type ByFlag,
  type PeriodFlags,
} from '../flags.ts';
import { readWholeFile } from '../import/table.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentBlankSheet, presentSheets } from '../present/survey.ts';
import type { RegisterCommand } from '../registration.ts';

interface DayFlag {
  readonly day?: string;
}

interface AddFlags extends ByFlag, DayFlag {
  readonly answers?: string;
  readonly points?: string;
}

interface FileFlags extends ByFlag, DayFlag {
  readonly dateFormat?: readonly string[];
  readonly dryRun?: boolean;
}

const shownNormally = 20;

const repeatable = (value: string, before: readonly string[] | undefined) => [...(before ?? []), value];

/** What customers expect and what they find: the sheet they fill in, and the sheets that were. */
export const registerSurvey: RegisterCommand = (program, { run, group }) => {
  const survey = program.command('survey');
  group(survey);
  run(addOutputFlags(survey.command('sheet')), (context, _words, flags: OutputFlags) =>
    printSheet(context, flags),
  );
  run(
    addByFlag(
      survey.command('add').option('--day <day>').option('--answers <answers>').option('--points <points>'),
    ),
    (context, _words, flags: AddFlags) => addSheet(context, flags),
  );
  run(
    addByFlag(
      survey
        .command('import')
        .argument('<file>')
        .option('--day <day>')
        .option('--date-format <pattern>', '', repeatable)
        .option('--dry-run'),
    ),
    (context, [file = '-'], flags: FileFlags) => importSheets(context, file, flags),
  );
  run(
    addOutputFlags(addPeriodFlags(survey.command('list'))),
    (context, _words, flags: PeriodFlags & OutputFlags) => listSheets(context, flags),
  );
  run(addByFlag(survey.command('remove').argument('<id>')), (context, [id = ''], flags: ByFlag) =>
    removeSheet(context, id, flags),
  );
};

/** People get the sheet; a spreadsheet its columns, with nothing in them yet. */
async function printSheet(context: Context, flags: OutputFlags): Promise<void> {
  const questionnaire = await openQuestionnaire(context);
  await publish(
    context,
    presentBlankSheet(questionnaire, await context.business(), await context.language()),
    flags,
  );
}

async function addSheet(context: Context, { day: typedDay, answers, points, by }: AddFlags): Promise<void> {
  const language = await context.language();
  const { t, format } = language;
  const day = typedDay === undefined ? null : await readDay(context, typedDay);
  const isGiven = answers !== undefined || points !== undefined;
  if (!isGiven && !context.canAsk)
    throw new UserError('needs_answers', {
      command: 'survey add',
      flags: '--answers reliability_1=6/5,… --points 30,20,20,15,15',
    });
  const sheet: SurveyFields = isGiven
    ? {
        ...blankSheet,
        ...(answers === undefined ? {} : parseAnswers('--answers', answers)),
        ...(points === undefined ? {} : parsePoints(points)),
        day: day ?? (await context.today()),
      }
    : await askSheet(context, day, language);
  if (isBlank(sheet)) return context.note(t.survey.questions.nothing);
  const store = await context.store();
  await store.commit(context.action('survey_add', by, sheet.day), [
    { change: 'create', of: 'survey', fields: sheet },
  ]);
  const id = (await store.kept('survey')).at(-1)?.id ?? 0;
  await context.print(`${id}\n`);
  await context.note(t.survey.added(id, format.day(sheet.day), answered(sheet), statements.length));
  await context.hint(t.survey.next);
}

/** One question of the sheet, and what is wrong with an answer; null where it will do. */
interface SheetQuestion {
  readonly id: string;
  readonly message: string;
  readonly hint?: string;
  readonly trouble: (typed: string) => string | null;
}

/** Asks what stands on a sheet, in its order; nothing is kept before the last answer. */
async function askSheet(context: Context, day: Day | null, { t }: Language): Promise<SurveyFields> {
  const questionnaire = await openQuestionnaire(context);
  const prompter = await context.prompter();
  const today = await context.today();
  const order = await context.dateOrder();
  const said = t.survey.questions;
  const trouble = (work: () => unknown): string | null => {
    try {
      work();
      return null;
    } catch (error) {
      if (error instanceof UserError) return t.error[error.code](error.values).join(' ');
      throw error;
    }
  };
  const questions: readonly SheetQuestion[] = [
    ...(day === null
      ? [
          {
            id: 'day',
            message: said.day,
            hint: said.dayHint,
            trouble: (typed: string) => trouble(() => typed.trim() === '' || pastDay(typed, today, order)),
          },
        ]
      : []),
    ...statements.map((statement, index) => ({
      id: statement,
      message: `${said.progress(index + 1, statements.length)}  ${questionnaire.statements[statement]}`,
      trouble: (typed: string) => (parsePair(typed) === null ? said.badPair : null),
    })),
    {
      id: 'points',
      message: said.points(qualities.map((quality) => questionnaire.qualities[quality].name).join(', ')),
      hint: said.pointsHint,
      trouble: (typed: string) => trouble(() => parsePoints(typed)),
    },
  ];
  await context.note(said.intro);
  const typed = new Map<string, string>();
  for (let at = 0; at < questions.length;) {
    const question = questions[at];
    if (!question) break;
    const { id, message, hint, trouble: check } = question;
    const before = typed.get(id) ?? '';
    const reply = await prompter.text({
      id,
      message,
      check,
      ...(hint === undefined ? {} : { hint }),
      ...(before === '' ? {} : { default: before }),
    });
    if ('answer' in reply) {
      typed.set(id, reply.answer);
      at++;
    } else {
      if (reply.navigation === 'later') throw new Interrupted();
      at = Math.max(0, at - 1);
    }
  }
  const pairs = statements.map((statement) => {
    const { expected = null, perceived = null } = parsePair(typed.get(statement) ?? '') ?? {};
    return { [`${statement}Expected`]: expected, [`${statement}Perceived`]: perceived };
  });
  const typedDay = typed.get('day')?.trim() ?? '';
  return {
    ...(Object.assign({}, blankSheet, ...pairs) as SheetAnswers),
    ...parsePoints(typed.get('points') ?? ''),
    day: day ?? (typedDay === '' ? today : pastDay(typedDay, today, order)),
  };
}

async function importSheets(context: Context, file: string, flags: FileFlags): Promise<void> {
  const { t, format } = await context.language();
  const isTrial = flags.dryRun === true;
  const { countryPatterns, openSheetReader } = await import('../../transfer/importmodules.ts');
  const options = {
    today: await context.today(),
    day: flags.day === undefined ? null : await readDay(context, flags.day),
    datePatterns: flags.dateFormat ?? countryPatterns(await context.dateOrder()),
  };
  const action = context.action('survey_import', flags.by, file === '-' ? undefined : basename(file));
  let ignoredColumns: readonly string[] = [];
  const { told, read } = await readWholeFile(context, file, (header) => {
    const reader = openSheetReader(header, options);
    ({ ignoredColumns } = reader);
    return reader.read;
  });
  const decide = async (now: Pick<Records, 'kept'>) => surveyChanges(await now.kept('survey'), told);
  const changes = await decide(await context.records());
  if (!isTrial && changes.length > 0) await (await context.store()).commit(action, decide);
  const [added, known, empty] = [changes.length, told.length - changes.length, read - told.length];
  await context.print(
    `${t.survey.imported(read, format.number(read), format.number(added), format.number(known), format.number(empty))}\n`,
  );
  if (ignoredColumns.length > 0) await context.note(t.survey.ignoredColumns(ignoredColumns.join(', ')));
  if (isTrial) await context.note(t.import.dryRun);
  else if (added > 0) await context.hint(t.import.undoHint);
}

async function listSheets(context: Context, flags: PeriodFlags & OutputFlags): Promise<void> {
  const period = await readPeriodFlags(context, flags);
  const { from, to } = period ?? { from: null, to: null };
  const rows = (await (await context.records()).kept('survey'))
    .filter(({ day }) => (from === null || day >= from) && (to === null || day <= to))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.id - a.id));
  const shown = {
    rows: period === null ? rows.slice(0, shownNormally) : rows,
    total: rows.length,
    isOfRange: period !== null,
  };
  await publish(context, presentSheets(shown, await context.business(), await context.language()), flags);
}

async function removeSheet(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const sheet = (await (await context.records()).kept('survey')).find(
    ({ id }) => String(id) === typed.trim(),
  );
  if (!sheet) throw new UserError('no_survey', { value: typed });
  const { id } = sheet;
  const store = await context.store();
  await store.commit(context.action('survey_remove', by, String(id)), [
    { change: 'remove', of: 'survey', id },
  ]);
  await context.note(t.survey.removed(id));
}

async function openQuestionnaire(context: Context): Promise<Questionnaire> {
  const { shippedQuestionnaire } = await import('../../shipped/questionnaire.ts');
  return shippedQuestionnaire((await context.language()).code);
}

async function readDay(context: Context, typed: string): Promise<Day> {
  return pastDay(typed, await context.today(), await context.dateOrder());
}

/** Throws bad_date and not_yet. */
function pastDay(typed: string, today: Day, order: DateOrder): Day {
  const day = parseAnyDay(typed, today, order);
  if (day > today) throw new UserError('not_yet', { value: typed });
  return day;
}
