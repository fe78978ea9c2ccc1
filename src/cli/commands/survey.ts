import { basename } from 'node:path';
import type { SurveyFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { qualities, statements, type Questionnaire, type SheetAnswers } from '../../domain/questionnaire.ts';
import type { Records } from '../../domain/records.ts';
import {
  countAnsweredStatements,
  blankSheet,
  isBlank,
  parseMarks,
  parseMarkPair,
  parsePoints,
  surveyChanges,
} from '../../domain/survey.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseAnyDay, type DateOrder } from '../../domain/time/dateinput.ts';
import { Interrupted, type Prompter } from '../../interview/prompter.ts';
import type { Context } from '../context.ts';
import { findProblem } from '../dialog.ts';
import { addByFlag, addOutputFlags, addPageFlags, collectValues, type ByFlag } from '../flags.ts';
import { addPeriodFlags, readPeriodFlags, type PeriodFlags } from '../filterflags.ts';
import { readWholeFile } from '../import/wholefile.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentBlankSheet, presentSheets } from '../present/survey.ts';
import type { RegisterCommand } from '../command.ts';

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

/** The number of sheets listed without a period. */
const defaultLimit = 20;

/** The survey of what customers expect and perceive: the sheet to hand out, and the completed sheets. */
export const registerSurvey: RegisterCommand = (program, { run, group }) => {
  const survey = program.command('survey');
  group(survey);
  run(addPageFlags(survey.command('sheet')), (context, _words, flags: OutputFlags) =>
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
        .option('--date-format <pattern>', '', collectValues)
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

async function printSheet(context: Context, flags: OutputFlags): Promise<void> {
  const questionnaire = await openQuestionnaire(context);
  await publish(
    context,
    presentBlankSheet(questionnaire, await context.business(), await context.language()),
    flags,
  );
}

async function addSheet(context: Context, flags: AddFlags): Promise<void> {
  const { t, format } = await context.language();
  const sheet = await readSheet(context, flags);
  if (isBlank(sheet)) return context.note(t.survey.questions.nothing);
  const store = await context.store();
  await store.commit(context.action('survey_add', flags.by, sheet.day), [
    { change: 'create', of: 'survey', fields: sheet },
  ]);
  const id = (await store.entries('survey')).at(-1)?.id ?? 0;
  await context.print(`${id}\n`);
  await context.note(
    t.survey.added(id, format.day(sheet.day), countAnsweredStatements(sheet), statements.length),
  );
  await context.hint(t.survey.next);
}

/** Reads a sheet from the flags; without answers and points, asks for them. Throws needs_answers. */
async function readSheet(
  context: Context,
  { day: typedDay, answers, points }: AddFlags,
): Promise<SurveyFields> {
  const day = typedDay === undefined ? null : await readDay(context, typedDay);
  if (answers === undefined && points === undefined) {
    if (context.canAsk) return askSheet(context, day);
    throw new UserError('needs_answers', {
      command: 'survey add',
      flags: '--answers reliability_1=6/5,… --points 30,20,20,15,15',
    });
  }
  return {
    ...blankSheet,
    ...(answers === undefined ? {} : parseMarks('--answers', answers)),
    ...(points === undefined ? {} : parsePoints(points)),
    day: day ?? (await context.today()),
  };
}

/** Asks for everything on a sheet, in its order. Nothing is saved before the last answer. */
async function askSheet(context: Context, day: Day | null): Promise<SurveyFields> {
  const { t } = await context.language();
  await context.note(t.survey.questions.intro);
  const answers = await askInOrder(await context.prompter(), await sheetQuestions(context, day === null));
  const pairs = statements.map((statement) => {
    const { expected = null, perceived = null } = parseMarkPair(answers.get(statement) ?? '') ?? {};
    return { [`${statement}Expected`]: expected, [`${statement}Perceived`]: perceived };
  });
  const typedDay = answers.get('day')?.trim() ?? '';
  return {
    ...(Object.assign({}, blankSheet, ...pairs) as SheetAnswers),
    ...parsePoints(answers.get('points') ?? ''),
    day: day ?? (typedDay === '' ? await context.today() : await readDay(context, typedDay)),
  };
}

/** One question of the sheet. */
interface SheetQuestion {
  readonly id: string;
  readonly message: string;
  readonly hint?: string;
  /** Returns what is wrong with an answer, in a sentence; null if it is accepted. */
  readonly check: (typed: string) => string | null;
}

async function sheetQuestions(context: Context, asksDay: boolean): Promise<readonly SheetQuestion[]> {
  const language = await context.language();
  const questionnaire = await openQuestionnaire(context);
  const [today, order] = [await context.today(), await context.dateOrder()];
  const words = language.t.survey.questions;
  const dayQuestion: SheetQuestion = {
    id: 'day',
    message: words.day,
    hint: words.dayHint,
    check: (typed) =>
      findProblem(() => typed.trim() === '' || parseDayNotAfter(typed, today, order), language),
  };
  const statementQuestions = statements.map((statement, index): SheetQuestion => ({
    id: statement,
    message: `${words.progress(index + 1, statements.length)}  ${questionnaire.statements[statement]}`,
    check: (typed) => (parseMarkPair(typed) === null ? words.badPair : null),
  }));
  const pointsQuestion: SheetQuestion = {
    id: 'points',
    message: words.points(qualities.map((quality) => questionnaire.qualities[quality].name).join(', ')),
    hint: words.pointsHint,
    check: (typed) => findProblem(() => parsePoints(typed), language),
  };
  return [...(asksDay ? [dayQuestion] : []), ...statementQuestions, pointsQuestion];
}

/** Asks questions in order; `<` goes back to the one before. Returns the answers by id. Throws Interrupted. */
async function askInOrder(
  prompter: Prompter,
  questions: readonly SheetQuestion[],
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (let index = 0; index < questions.length;) {
    const question = questions[index];
    if (!question) break;
    const earlier = answers.get(question.id) ?? '';
    const reply = await prompter.text({ ...question, ...(earlier === '' ? {} : { default: earlier }) });
    if ('answer' in reply) {
      answers.set(question.id, reply.answer);
      index++;
    } else {
      if (reply.navigation === 'later') throw new Interrupted();
      index = Math.max(0, index - 1);
    }
  }
  return answers;
}

async function importSheets(context: Context, file: string, flags: FileFlags): Promise<void> {
  const { t, format } = await context.language();
  const isTrial = flags.dryRun === true;
  const { createSheetReader } = await import('../../transfer/importmodules.ts');
  const options = {
    today: await context.today(),
    day: flags.day === undefined ? null : await readDay(context, flags.day),
    datePatterns: flags.dateFormat ?? [],
    order: flags.dateFormat === undefined ? await context.dateOrder() : null,
  };
  const action = context.action('survey_import', flags.by, file === '-' ? undefined : basename(file));
  let ignoredColumns: readonly string[] = [];
  const { rows, read } = await readWholeFile(context, file, (header) => {
    const reader = createSheetReader(header, options);
    ({ ignoredColumns } = reader);
    return reader.read;
  });
  const decide = async (now: Pick<Records, 'entries'>) => surveyChanges(await now.entries('survey'), rows);
  const changes = await decide(await context.records());
  if (!isTrial && changes.length > 0) await (await context.store()).commit(action, decide);
  const added = changes.length;
  const summary = t.survey.imported(
    read,
    format.number(read),
    format.number(added),
    format.number(rows.length - added),
    format.number(read - rows.length),
  );
  await context.print(`${summary}\n`);
  if (ignoredColumns.length > 0) await context.note(t.survey.ignoredColumns(ignoredColumns.join(', ')));
  if (isTrial) await context.note(t.import.dryRun);
  else if (added > 0) await context.hint(t.import.undoHint);
}

async function listSheets(context: Context, flags: PeriodFlags & OutputFlags): Promise<void> {
  const period = await readPeriodFlags(context, flags);
  const { from, to } = period ?? { from: null, to: null };
  const rows = (await (await context.records()).entries('survey'))
    .filter(({ day }) => (from === null || day >= from) && (to === null || day <= to))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.id - a.id));
  const shown = {
    rows: period === null ? rows.slice(0, defaultLimit) : rows,
    total: rows.length,
    hasPeriod: period !== null,
  };
  await publish(context, presentSheets(shown, await context.business(), await context.language()), flags);
}

async function removeSheet(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const sheet = (await (await context.records()).entries('survey')).find(
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
  const { shippedQuestionnaire } = await import('../../shipped/knowledge.ts');
  return shippedQuestionnaire((await context.language()).wording);
}

async function readDay(context: Context, typed: string): Promise<Day> {
  return parseDayNotAfter(typed, await context.today(), await context.dateOrder());
}

/** Throws bad_date, and not_yet for a day after today. */
function parseDayNotAfter(typed: string, today: Day, order: DateOrder): Day {
  const day = parseAnyDay(typed, today, order);
  if (day > today) throw new UserError('not_yet', { value: typed });
  return day;
}
