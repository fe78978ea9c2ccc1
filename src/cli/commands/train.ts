import { findPerson } from '../../domain/authority.ts';
import type { Block } from '../../document/document.ts';
import type { Checklist } from '../../domain/checklist.ts';
import { UserError } from '../../domain/error.ts';
import { parseChoice } from '../../domain/optionvalue.ts';
import { differsByOneLetter, fold } from '../../domain/text.ts';
import { addDays, type Day } from '../../domain/time/wall.ts';
import { parseAnyDay } from '../../domain/time/dateinput.ts';
import { findStep, generalTopics, type GeneralTopic, type PracticeCase } from '../../domain/training.ts';
import { practise } from '../../interview/practice.ts';
import { findCommand } from '../../language/commandwords.ts';
import type { Language } from '../../language/language.ts';
import { findSkippedStep } from '../../reports/skippedstep.ts';
import { render } from '../../render/render.ts';
import { chooseChecklist, openBusinessView, type BusinessView } from '../business/view.ts';
import type { RegisterCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { openDialog } from '../dialog.ts';
import { addByFlag, addChatFlag, addOutputFlags, addPageFlags, type ByFlag } from '../flags.ts';
import { openMenu } from '../menu.ts';
import { publish, type OutputFlags } from '../output.ts';
import type { Fact } from '../present/checklists.ts';
import {
  drillCards,
  guestFacts,
  presentDrill,
  staffFacts,
  type DrillCard,
} from '../present/training/drill.ts';
import { presentCases, presentTraining, presentTrainingOverview } from '../present/training/overview.ts';
import { presentStartPage, presentStepPage, topicName } from '../present/training/pages.ts';
import { presentPractice } from '../present/training/practice.ts';
import { findCase, listCases } from '../training/cases.ts';

interface DrillFlags extends OutputFlags {
  readonly card?: string;
}
interface DoneFlags extends ByFlag {
  readonly day?: string;
}

/** What is most often left out is looked for in the complaints of this many days. */
const skippedDays = 91;

/** Training: pages to hand out, cases to play, and who was trained on what. */
export const registerTrain: RegisterCommand = (program, { run, dispatch }) => {
  const train = addOutputFlags(program.command('train'));
  run(train, async (context, _words, flags: OutputFlags) => {
    await showOverview(context, flags);
    const isShownOnly = flags.format !== undefined || flags.output !== undefined;
    if (!isShownOnly) await openMenu(context, train, dispatch);
  });
  run(
    addChatFlag(addPageFlags(train.command('page').argument('[topic]'))),
    (context, [topic], flags: OutputFlags) => showPage(context, topic, flags),
  );
  run(
    addChatFlag(addPageFlags(train.command('drill').argument('[case]'))).option(
      '--card <guest|staff|observer>',
    ),
    (context, [typed], flags: DrillFlags) => showDrill(context, typed, flags),
  );
  run(addOutputFlags(train.command('cases')), (context, _words, flags: OutputFlags) =>
    showCases(context, flags),
  );
  run(train.command('practice').argument('[case]'), (context, [typed]) => practiseCase(context, typed));
  run(
    addByFlag(train.command('done').argument('<name>').argument('<topic>').option('--day <day>')),
    (context, [name = '', topic = ''], flags: DoneFlags) => recordTraining(context, name, topic, flags),
  );
  run(addOutputFlags(train.command('list')), (context, _words, flags: OutputFlags) =>
    listTraining(context, flags),
  );
  run(addByFlag(train.command('remove').argument('<id>')), (context, [id = ''], flags: ByFlag) =>
    removeTraining(context, id, flags),
  );
};

async function showOverview(context: Context, flags: OutputFlags): Promise<void> {
  const { view, checklist, language } = await openTraining(context);
  const records = await context.records();
  const today = await context.today();
  const period = { from: addDays(today, -skippedDays), to: today };
  const skipped = await findSkippedStep(records, { period }, checklist, { now: context.now, today });
  const document = presentTrainingOverview(
    await records.entries('training'),
    checklist,
    skipped,
    view.business,
    language,
  );
  await publish(context, document, flags);
}

async function openTraining(
  context: Context,
): Promise<{ readonly view: BusinessView; readonly checklist: Checklist; readonly language: Language }> {
  const view = await openBusinessView(context);
  return { view, checklist: chooseChecklist(view, undefined), language: await context.language() };
}

async function showPage(context: Context, typed: string | undefined, flags: OutputFlags): Promise<void> {
  const { view, checklist, language } = await openTraining(context);
  const topic = typed === undefined ? 'start' : readTopic(typed, checklist, ['start']);
  if (topic !== 'start') {
    await publish(context, presentStepPage(checklist, topic, view, language), flags);
    return;
  }
  const { formalPaper } = await import('../../shipped/formalpapers.ts');
  const { settings, ruleChoices } = view.business;
  const paper = formalPaper(settings, ruleChoices, language.wording);
  await publish(context, presentStartPage(checklist, view, paper, language), flags);
}

/** Reads a topic: a general one in any language, or a step by id, word or number. Throws unknown_topic. */
function readTopic(typed: string, checklist: Checklist, general: readonly GeneralTopic[]): string {
  const known = findCommand('subcommand', general, typed);
  if (known !== undefined) return known;
  const { exact, near } = findStep(checklist, typed);
  if (exact !== undefined) return exact;
  const ids = [...general, ...checklist.steps.map(({ id }) => id)];
  throw new UserError('unknown_topic', { value: typed, known: near ?? ids.join(', ') });
}

async function showDrill(
  context: Context,
  typed: string | undefined,
  { card, ...flags }: DrillFlags,
): Promise<void> {
  const { view, checklist, language } = await openTraining(context);
  const only = card === undefined ? null : parseChoice<DrillCard>('--card', card, drillCards);
  const practiceCase = await chooseCase(context, view, typed, language);
  await publish(context, presentDrill(practiceCase, checklist, view, only, language), flags);
  if (practiceCase.isOwn) await context.note(language.t.train.drill.privateHint);
}

/** Finds the case that was named; without a name, asks at a terminal and takes the first elsewhere. Throws no_case. */
async function chooseCase(
  context: Context,
  view: BusinessView,
  typed: string | undefined,
  language: Language,
): Promise<PracticeCase> {
  if (typed !== undefined) return findCase(context, view, typed, language);
  const cases = await listCases(view, await context.records(), await context.today(), language);
  const id = context.canAsk ? await pickCase(context, cases, language) : cases[0]?.id;
  const found = cases.find((each) => each.id === id);
  if (found === undefined) throw new UserError('no_case', { value: '', known: '' });
  return found;
}

async function pickCase(
  context: Context,
  cases: readonly PracticeCase[],
  { t, format }: Language,
): Promise<string> {
  const dialog = await openDialog(context, 'train drill', '<case>');
  return dialog.pick(
    'case',
    t.train.cases.pick,
    cases.map(({ id, title, onDay }) => ({
      value: id,
      label: onDay === null ? title : `${format.day(onDay)}: ${title}`,
    })),
  );
}

async function showCases(context: Context, flags: OutputFlags): Promise<void> {
  const { view, language } = await openTraining(context);
  const cases = await listCases(view, await context.records(), await context.today(), language);
  await publish(context, presentCases(cases, view.business, language), flags);
}

/** Does a case at the terminal. What is asked is given the case and plain values only, so that nothing can be stored. */
async function practiseCase(context: Context, typed: string | undefined): Promise<void> {
  const { view, checklist, language } = await openTraining(context);
  const { t } = language;
  const known = typed === undefined ? null : await findCase(context, view, typed, language);
  if (!context.canAsk) throw new UserError('needs_terminal', { command: 'train drill', flags: '--chat' });
  const practiceCase = known ?? (await chooseCase(context, view, undefined, language));
  const { tradePreset } = await import('../../shipped/trades.ts');
  const { business, vocabulary, plays } = view;
  const { usualDepartment, placeWords } = tradePreset(business.settings.trade ?? 'other', language.wording);
  await context.note(`${t.train.practice.intro}\n`);
  await context.note(await caseText(context, practiceCase, checklist, view, language));
  await context.note(t.log.back);
  const answers = await practise({
    prompter: await context.prompter(),
    language,
    checklist,
    business,
    vocabulary,
    plays,
    today: await context.today(),
    usualDepartment,
    placeWords,
  });
  if (answers === 'later') return;
  await publish(context, presentPractice(practiceCase, answers, checklist, view, language), {});
}

/** Renders what whoever practises has to know: what happened, what the customer says, and what is possible now. */
async function caseText(
  context: Context,
  practiceCase: PracticeCase,
  checklist: Checklist,
  view: BusinessView,
  language: Language,
): Promise<string> {
  const { drill } = language.t.train;
  const [know, ...possible] = staffFacts(practiceCase, view, language);
  const [who, says] = guestFacts(practiceCase, checklist, language);
  // In a complaint of the business, these two say how to play it.
  const [heard, known] = practiceCase.isOwn ? [[who], []] : [[who, says], [know]];
  const document = presentCases([], view.business, language);
  const isFact = (fact: Fact | undefined) => fact !== undefined;
  const blocks: readonly Block[] = [
    { kind: 'facts', title: drill.guest, facts: heard.filter(isFact) },
    { kind: 'facts', title: drill.staff, facts: [...known, ...possible].filter(isFact) },
  ];
  // Notes are escaped, so they have no colour.
  const options = { ...(await context.renderOptions(context.outside.err)), hasColour: false };
  return render({ ...document, title: practiceCase.title, blocks }, 'table', options);
}

async function recordTraining(
  context: Context,
  name: string,
  typed: string,
  { day: typedDay, by }: DoneFlags,
): Promise<void> {
  const { view, checklist, language } = await openTraining(context);
  const { t, format } = language;
  const person = findPerson(view.business, name);
  if (person === null) throw unknownPerson(name, view);
  const page = readTopic(typed, checklist, generalTopics);
  const onDay = await readTrainingDay(context, typedDay);
  const store = await context.store();
  await store.commit(context.action('training_add', by, person.name), [
    { change: 'create', of: 'training', fields: { person: person.id, page, onDay } },
  ]);
  await context.note(t.train.done(person.name, topicName(page, checklist, language), format.day(onDay)));
}

/** Names the staff with a similar name; without any, everybody. */
function unknownPerson(typed: string, { business }: BusinessView): UserError {
  const names = business.staff.map(({ name }) => name);
  const text = fold(typed);
  const near = names.filter((name) => {
    const known = fold(name);
    return differsByOneLetter(known, text) || (text !== '' && known.startsWith(text));
  });
  return new UserError('no_person', { value: typed, known: (near.length > 0 ? near : names).join(', ') });
}

/** Reads the day of a training; today if none is given. Throws bad_date, and not_yet for a day after today. */
async function readTrainingDay(context: Context, typed: string | undefined): Promise<Day> {
  const today = await context.today();
  if (typed === undefined) return today;
  const day = parseAnyDay(typed, today, await context.dateOrder());
  if (day > today) throw new UserError('not_yet', { value: typed });
  return day;
}

async function listTraining(context: Context, flags: OutputFlags): Promise<void> {
  const { view, checklist, language } = await openTraining(context);
  const entries = await (await context.records()).entries('training');
  await publish(context, presentTraining(entries, checklist, view.business, language), flags);
}

async function removeTraining(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const entries = await (await context.records()).entries('training');
  const entry = entries.find(({ id }) => String(id) === typed.trim());
  if (entry === undefined) throw new UserError('no_training', { value: typed });
  const person = (await context.business()).staff.find(({ id }) => id === entry.person)?.name;
  const store = await context.store();
  await store.commit(context.action('training_remove', by, person ?? String(entry.id)), [
    { change: 'remove', of: 'training', id: entry.id },
  ]);
  await context.note(t.train.removed(entry.id));
}
