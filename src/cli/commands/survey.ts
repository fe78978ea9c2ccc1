import { basename } from 'node:path';
import { nameOf } from '../../domain/business.ts';
import type { Entry, SurveyFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { qualities, statements, type Questionnaire, type SheetAnswers } from '../../domain/questionnaire.ts';
import type { Records } from '../../domain/records.ts';
import { endConsents, mayCall, nobodyToCall, withoutEndedConsent } from '../../domain/response.ts';
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
import {
  addByFlag,
  addOutputFlags,
  addPageFlags,
  collectValues,
  paperOption,
  readPaper,
  type ByFlag,
  type PaperFlag,
} from '../flags.ts';
import { addPeriodFlags, readPeriodFlags, type PeriodFlags } from '../filterflags.ts';
import { openFile } from '../import/openfile.ts';
import { readWholeFile } from '../import/wholefile.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentCard, presentResponses } from '../present/responses.ts';
import { presentBlankSheet, presentSheets } from '../present/survey.ts';
import { addResponse, readDay, readHouse, responseFlags, type ResponseFlags } from '../survey/addresponse.ts';
import { importResponses, type ImportFlags } from '../survey/importresponses.ts';
import type { TableSource } from '../../transfer/files/csvreader.ts';
import type { RegisterCommand } from '../command.ts';

interface AddFlags extends ResponseFlags {
  readonly answers?: string;
  readonly points?: string;
  readonly long?: boolean;
}

interface CardFlags extends OutputFlags, PaperFlag {
  readonly day?: string;
  readonly shift?: string;
  readonly department?: string;
  readonly long?: boolean;
}

interface ListFlags extends PeriodFlags, OutputFlags {
  readonly calls?: boolean;
  readonly long?: boolean;
}

/** The number of sheets listed without a period. */
const defaultLimit = 20;

/** The surveys: the short one, of four questions, and the long one, about what customers expect and perceive. */
export const registerSurvey: RegisterCommand = (program, { run, group }) => {
  const survey = program.command('survey');
  group(survey);
  run(
    addPageFlags(survey.command('card'))
      .option('--day <day>')
      .option('--shift <name>')
      .option('--department <name>')
      .option('--long')
      .option(paperOption),
    (context, _words, flags: CardFlags) =>
      flags.long === true ? printSheet(context, flags) : printCard(context, flags),
  );
  run(
    addByFlag(
      survey
        .command('add')
        .option('--satisfaction <1-5>')
        .option('--text <text>')
        .option('--usual <1-5>')
        .option('--may-call <yes|no|day>')
        .option('--customer <name>')
        .option('--contact <contact>')
        .option('--complaint <yes|no>')
        .option('--day <day>')
        .option('--shift <name>')
        .option('--department <name>')
        .option('--long')
        .option('--answers <answers>')
        .option('--points <points>'),
    ),
    (context, _words, flags: AddFlags) =>
      isLong(flags) ? addSheet(context, flags) : addResponse(context, flags),
  );
  run(
    addByFlag(
      survey
        .command('import')
        .argument('<file>')
        .option('--day <day>')
        .option('--shift <name>')
        .option('--department <name>')
        .option('--map <field=column>', '', collectValues)
        .option('--date-format <pattern>', '', collectValues)
        .option('--dry-run'),
    ),
    (context, [file = '-'], flags: ImportFlags) => importFile(context, file, flags),
  );
  run(
    addOutputFlags(addPeriodFlags(survey.command('list').option('--calls').option('--long'))),
    (context, _words, flags: ListFlags) => listSurveys(context, flags),
  );
  run(addByFlag(survey.command('called').argument('<id>')), (context, [id = ''], flags: ByFlag) =>
    endCall(context, id, flags),
  );
  run(
    addByFlag(survey.command('remove').argument('<id>').option('--long')),
    (context, [id = ''], flags: ByFlag & { readonly long?: boolean }) => removeSurvey(context, id, flags),
  );
  run(addPageFlags(survey.command('sheet')), (context, _words, flags: OutputFlags) =>
    printSheet(context, flags),
  );
};

/** Whether a sheet of the long survey is to be added. Throws unknown_option for flags of both surveys. */
function isLong(flags: AddFlags): boolean {
  if (flags.long !== true && flags.answers === undefined && flags.points === undefined) return false;
  const other = responseFlags.find((flag) => flags[flag] !== undefined);
  if (other !== undefined)
    throw new UserError('unknown_option', {
      value: `--${other === 'mayCall' ? 'may-call' : other}`,
      command: 'survey add --long',
    });
  return true;
}

async function printCard(context: Context, flags: CardFlags): Promise<void> {
  const language = await context.language();
  const business = await context.business();
  const { shift, department } = await readHouse(context, flags);
  const house = {
    day:
      flags.day === undefined
        ? null
        : parseAnyDay(flags.day, await context.today(), await context.dateOrder()),
    shift: nameOf('shift', business, shift),
    department: nameOf('department', business, department),
  };
  const paper = flags.sheet === undefined ? language.format.paper : readPaper(flags, language.format);
  await publish(context, presentCard(paper, house, business, language), flags);
}

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
      command: 'survey add --long',
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

/** Imports answers to the short survey or sheets of the long one, whichever the columns are of. */
async function importFile(context: Context, file: string, flags: ImportFlags): Promise<void> {
  if (file !== '-' && context.outside.files.isFolder(file))
    return importSheets(context, file, undefined, flags);
  const { isSheetHeader } = await import('../../transfer/importmodules.ts');
  const { dateFormat } = flags;
  const source = await openFile(context, file, dateFormat === undefined ? {} : { dateFormat });
  const table = await source.open();
  await table.close();
  const [header] = table.head;
  if (!header || isSheetHeader(header.cells)) return importSheets(context, file, source, flags);
  await importResponses(context, file, source, flags);
}

async function importSheets(
  context: Context,
  file: string,
  source: TableSource | undefined,
  flags: ImportFlags,
): Promise<void> {
  const unfit = (['map', 'shift', 'department'] as const).find((flag) => flags[flag] !== undefined);
  if (unfit !== undefined)
    throw new UserError('unknown_option', { value: `--${unfit}`, command: 'survey import' });
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
  const { rows, read } = await readWholeFile(
    context,
    file,
    (header) => {
      const reader = createSheetReader(header, options);
      ({ ignoredColumns } = reader);
      return reader.read;
    },
    source,
  );
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

/** Lists the answers to the short survey; the sheets of the long one if they are asked for, or if there is nothing else. */
async function listSurveys(context: Context, flags: ListFlags): Promise<void> {
  const records = await context.records();
  const responses = await records.entries('response');
  const sheets = await records.entries('survey');
  const isOnlyLong = responses.length === 0 && sheets.length > 0 && flags.calls !== true;
  if (flags.long === true || isOnlyLong) return listSheets(context, flags);
  await listResponses(context, responses, sheets.length > 0, flags);
}

async function listResponses(
  context: Context,
  responses: readonly Entry<'response'>[],
  hasSheets: boolean,
  flags: ListFlags,
): Promise<void> {
  const period = await readPeriodFlags(context, flags);
  const { from, to } = period ?? { from: null, to: null };
  const today = await context.today();
  const rows = responses
    .filter(({ day }) => (from === null || day >= from) && (to === null || day <= to))
    .map((row) => withoutEndedConsent(row, today))
    .filter((row) => flags.calls !== true || mayCall(row, today))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : b.id - a.id));
  const shown = {
    rows: period === null && flags.calls !== true ? rows.slice(0, defaultLimit) : rows,
    total: rows.length,
    hasPeriod: period !== null,
  };
  const kind = { isCalls: flags.calls === true, hasSheets };
  await publish(
    context,
    presentResponses(shown, kind, await context.business(), await context.language()),
    flags,
  );
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

async function findResponse(context: Context, typed: string): Promise<Entry<'response'> | undefined> {
  return (await (await context.records()).entries('response')).find(({ id }) => String(id) === typed.trim());
}

/** Removes an answer to the short survey, or a sheet of the long one if it is meant or there is no such answer. */
async function removeSurvey(
  context: Context,
  typed: string,
  flags: ByFlag & { readonly long?: boolean },
): Promise<void> {
  const response = flags.long === true ? undefined : await findResponse(context, typed);
  if (!response) return removeSheet(context, typed, flags);
  const { id } = response;
  const store = await context.store();
  await store.commit(context.action('survey_remove', flags.by, String(id)), [
    endConsents(await context.today()),
    { change: 'remove', of: 'response', id },
  ]);
  await context.note((await context.language()).t.response.removed(id));
}

/** Ends a customer's consent because they have been called. Throws no_response. */
async function endCall(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const response = await findResponse(context, typed);
  if (!response) throw new UserError('no_response', { value: typed });
  const { id } = response;
  const today = await context.today();
  if (!mayCall(response, today)) return context.note(t.response.nobodyToCall(id));
  const store = await context.store();
  await store.commit(context.action('survey_called', by, String(id)), [
    endConsents(today),
    { change: 'update', of: 'response', id, set: nobodyToCall },
  ]);
  await context.note(t.response.called(id));
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

/** Throws bad_date, and not_yet for a day after today. */
function parseDayNotAfter(typed: string, today: Day, order: DateOrder): Day {
  const day = parseAnyDay(typed, today, order);
  if (day > today) throw new UserError('not_yet', { value: typed });
  return day;
}
