import type { Answers } from '../domain/answers.ts';
import type { Business } from '../domain/business.ts';
import { isCurrentName, findName, type NameList } from '../domain/name.ts';
import type { Minor } from '../domain/money.ts';
import { findPlay, isStale, type Play } from '../domain/playbook.ts';
import type { Day } from '../domain/time/wall.ts';
import { severities, states } from '../domain/incident.ts';
import { guessCategory, type Vocabulary } from '../domain/vocabulary.ts';
import type { Language } from '../language/language.ts';
import type { InterviewQuestion } from './interview.ts';
import type { Choice, Prompter, Reply } from './prompter.ts';
import { parseCustomerLine } from './customerline.ts';

/** What the questions of a recording depend on. */
export interface RecordingContext {
  readonly business: Business;
  readonly vocabulary: Vocabulary;
  readonly plays: readonly Play[];
  readonly today: Day;
  readonly language: Language;
  /** The department usually responsible for a category, by the category's id. */
  readonly usualDepartment: Readonly<Record<string, string>>;
  readonly placeWords: readonly string[];
  /** Returns what is wrong with answers, as a sentence; null if they are valid. */
  readonly findProblem: (answers: Answers) => string | null;
  /** Returns the limit that the remedies exceed, and who may authorise them; null if they do not exceed it. */
  readonly limitExceeded: (
    answers: Answers,
  ) => { readonly limitMinor: Minor; readonly approvers: string } | null;
  /** Returns why the named person may not authorise the remedies, as a sentence; null if they may. */
  readonly findApproverProblem: (answers: Answers) => string | null;
  /** Adds what a text says besides what happened, such as the stars of a review; leaves it empty if it said nothing else. */
  readonly readText: (answers: Answers) => Promise<Answers>;
  /** Whether the complaint is recorded later, when the customer has gone. */
  readonly isCatchUp: boolean;
  /** Whether to ask only what nobody can guess or leave out: the card has all the rest. */
  readonly isBrief: boolean;
}

/** The answer that records nothing, and the first entry of every list. */
const unanswered = '';
const unansweredChoice = ({ language: { t } }: RecordingContext) => ({
  value: unanswered,
  label: t.log.unanswered,
});
const followUps = { before_leaving: 'today', tomorrow: 'tomorrow', no: 'no' } as const;

/** The arguments of a question: the prompter, the previous answers and the position in the interview. */
interface Turn {
  readonly prompter: Prompter;
  readonly answers: Answers;
  readonly position: string;
  readonly context: RecordingContext;
}

interface RecordingQuestion {
  readonly id: string;
  /** Returns the answers that the question fills. */
  readonly ask: (turn: Turn) => Promise<Reply<Answers>>;
  /** Whether to ask the question; always, if missing. */
  readonly applies?: (answers: Answers, context: RecordingContext) => boolean;
  /** Whether a brief interview asks it. */
  readonly isBrief?: true;
  /** Whether nobody can answer it about a review, whose customer is not here; `praise` if only about a good one. */
  readonly withoutReview?: 'always' | 'praise' | 'named';
}

/** The questions of the counter, in order. Only the description and the customer's state are required. */
const questions: readonly RecordingQuestion[] = [
  { id: 'description', ask: askDescription, isBrief: true },
  { id: 'category', ask: askCategory },
  { id: 'department', ask: askDepartment },
  { id: 'severity', ask: askSeverity, withoutReview: 'praise' },
  { id: 'offered', ask: askOffered, isBrief: true, withoutReview: 'praise' },
  { id: 'value', ask: askValue, applies: tookSomethingOfValue },
  { id: 'state', ask: askState, isBrief: true, withoutReview: 'always' },
  { id: 'who', ask: askWho, withoutReview: 'named' },
  { id: 'followUp', ask: askFollowUp, withoutReview: 'always' },
];

export function recordingQuestions(context: RecordingContext): readonly InterviewQuestion[] {
  const asked = questions.filter(({ isBrief = false }) => isBrief || !context.isBrief);
  return asked.map(({ id, ask, applies, withoutReview }) => ({
    id,
    applies: (answers) => applies?.(answers, context) ?? true,
    isNeeded: (answers) => !isNeedless(answers, withoutReview),
    ask: (prompter, answers, position) => ask({ prompter, answers, position, context }),
  }));
}

/** Whether a question is needless because the complaint is a review that was read. */
function isNeedless(
  { channel, posted, kind, customer }: Answers,
  withoutReview: RecordingQuestion['withoutReview'],
): boolean {
  if (channel !== 'review' || posted !== 'yes') return false;
  switch (withoutReview) {
    case 'always':
      return true;
    case 'praise':
      return kind === 'praise';
    case 'named':
      return answerText(customer) !== null;
    case undefined:
      return false;
  }
}

/** Puts the position in front of a question, if it has one. */
function withPosition(position: string, question: string): string {
  return position === '' ? question : `${position}  ${question}`;
}

/** Converts the answer of a reply; a navigation stays as it is. */
function mapReply<Value>(reply: Reply<Value>, convert: (value: Value) => Answers): Reply<Answers> {
  return 'answer' in reply ? { answer: convert(reply.answer) } : reply;
}

/** Returns the message that an answer is required if there is none, otherwise null. */
function requiredProblem(text: string, { language: { t } }: RecordingContext): string | null {
  return text.trim() === '' ? t.log.required : null;
}

async function askDescription({ prompter, answers, position, context }: Turn): Promise<Reply<Answers>> {
  const { question, hint } = context.language.t.log;
  const reply = await prompter.text({
    id: 'description',
    message: withPosition(position, question.description),
    hasLines: true,
    check: (text) => requiredProblem(text, context) ?? context.findProblem({ text }),
    ...(typeof answers.text === 'string' && answers.text !== ''
      ? { default: answers.text }
      : { hint: hint.description }),
  });
  if (!('answer' in reply)) return reply;
  const read = await context.readText({ ...answers, text: reply.answer });
  if (read.text === '') {
    return askDescription({ prompter, position, context, answers: read });
  }
  return { answer: { ...read, ...(context.isBrief ? guessAnswers(read, context) : {}) } };
}

/** Guesses what a brief interview does not ask: the category from the words, the department from the category. */
function guessAnswers(answers: Answers, context: RecordingContext): Answers {
  // A mark of the first page has already said what it is about.
  const marked = answers.safety === 'yes' ? answerText(answers.category) : null;
  const category = marked ?? guessedCategory(answers, context) ?? unanswered;
  return { category, department: usualDepartment(context, { category }) ?? unanswered };
}

/** Returns the category that the words of the description suggest, as the list names it. */
function guessedCategory({ text }: Answers, context: RecordingContext): string | null {
  const guess = guessCategory(context.vocabulary.categories, String(text ?? ''));
  const choice =
    guess &&
    categoryChoices(context).find(({ value }) => isSameCategory(context, value, guess.id, guess.name));
  return choice?.value ?? null;
}

/** The choices of a list: first that nothing is said, then its entries, the guess marked as such. */
function choicesWithGuess(
  context: RecordingContext,
  choices: readonly Choice[],
  guess: string | null,
): readonly Choice[] {
  const { t } = context.language;
  return [
    unansweredChoice(context),
    ...choices.map((choice) =>
      choice.value === guess ? { ...choice, label: t.log.guess(choice.label) } : choice,
    ),
  ];
}

async function askCategory({ prompter, answers, position, context }: Turn): Promise<Reply<Answers>> {
  const { t } = context.language;
  const known = answerText(answers.category);
  const guess = known === null ? guessedCategory(answers, context) : null;
  const reply = await prompter.pick({
    id: 'category',
    message: withPosition(position, t.log.question.category),
    choices: choicesWithGuess(context, categoryChoices(context), guess),
    default: known ?? guess ?? unanswered,
  });
  return mapReply(reply, (category) => ({ category }));
}

async function askDepartment({ prompter, answers, position, context }: Turn): Promise<Reply<Answers>> {
  const { t } = context.language;
  const message = withPosition(position, t.log.question.department);
  const names = context.business.names.department.filter(isCurrentName).map(({ name }) => name);
  if (names.length === 0) {
    const reply = await prompter.text({ id: 'department', message, hint: t.log.hint.enter });
    return mapReply(reply, (department) => ({ department }));
  }
  const known = answerText(answers.department);
  const guess = known === null ? usualDepartment(context, answers) : null;
  const reply = await prompter.pick({
    id: 'department',
    message,
    choices: choicesWithGuess(
      context,
      names.map((name) => ({ value: name, label: name })),
      guess,
    ),
    default: known ?? guess ?? unanswered,
  });
  return mapReply(reply, (department) => ({ department }));
}

/** The choice of ENTER where no answer is the default. */
function enterChoice(context: RecordingContext, normal: string | null): readonly Choice[] {
  return normal === null ? [{ ...unansweredChoice(context), key: 'return' }] : [];
}

async function askSeverity({ prompter, answers, position, context }: Turn): Promise<Reply<Answers>> {
  const {
    language: { t },
  } = context;
  const reply = await prompter.key({
    id: 'severity',
    message: withPosition(position, t.log.question.severity),
    choices: [
      ...severities.map((severity) => ({
        value: String(severity),
        label: t.log.severityChoice[severity],
        key: String(severity),
      })),
      ...enterChoice(context, answerText(answers.severity)),
    ],
    default: answerText(answers.severity) ?? unanswered,
  });
  return mapReply(reply, (severity) => ({ severity }));
}

async function askOffered({ prompter, answers, position, context }: Turn): Promise<Reply<Answers>> {
  const { question, hint } = context.language.t.log;
  const play = findPlayFor(context, answers);
  const [first, ...more] =
    play === null || context.isCatchUp || answers.abuse === 'happened' ? [] : adviceOf(play, context);
  const usual = play?.remedies.map(({ offer }) => offer) ?? [];
  const taken = answerList(answers.remedy);
  const reply = await prompter.pickOffers({
    id: 'offered',
    message: withPosition(position, question.offered),
    hint: hint.offered,
    ...(first === undefined ? {} : { advice: [first], more }),
    before: answerList(answers.offered).map((value) => ({ value, isTaken: taken.includes(value) })),
    choices: [unansweredChoice(context), ...offerChoices(context, usual)],
  });
  return mapReply(reply, (offers) => {
    const accepted = offers.filter((offer) => offer.isTaken).map(({ value }) => value);
    // Clears earlier answers about remedies that are no longer accepted.
    return {
      offered: offers.map(({ value }) => value),
      remedy: oneOrMany(accepted),
      ...(accepted.join() === taken.join() ? {} : { value: '', approved_by: '' }),
    };
  });
}

function tookSomethingOfValue({ remedy }: Answers, context: RecordingContext): boolean {
  return answerList(remedy).some((kind) => isWorthSomething(context, kind));
}

/** Asks for the value of each remedy and, if the total exceeds the limit, for who authorises it. */
async function askValue(turn: Turn): Promise<Reply<Answers>> {
  const { prompter, answers, position, context } = turn;
  const { t, format } = context.language;
  let before = answerList(answers.value);
  for (;;) {
    const amounts = await askAmounts(turn, before);
    if (!('answer' in amounts)) return amounts;
    const value = oneOrMany(amounts.answer);
    const excess = context.limitExceeded({ ...answers, value, approved_by: '' });
    if (excess === null) return { answer: { value, approved_by: '' } };
    const approval = await prompter.text({
      id: 'approvedBy',
      message: withPosition(position, t.log.question.approvedBy),
      hint: t.log.hint.aboveLimit(format.money(excess.limitMinor), excess.approvers),
      check: (name) =>
        requiredProblem(name, context) ??
        context.findApproverProblem({ ...answers, value, approved_by: name }),
    });
    if ('answer' in approval) return { answer: { value, approved_by: approval.answer } };
    if (approval.navigation === 'later') return approval;
    // Going back shows the amounts that were just typed.
    before = amounts.answer;
  }
}

/** Asks for an amount for each remedy; empty for one without a value. */
async function askAmounts(
  { prompter, answers, position, context }: Turn,
  before: readonly string[],
): Promise<Reply<readonly string[]>> {
  const { t } = context.language;
  const { currency } = context.business.settings;
  const remedies = answerList(answers.remedy);
  const isOnlyOne = remedies.filter((kind) => isWorthSomething(context, kind)).length === 1;
  const amounts: string[] = [];
  for (const [index, kind] of remedies.entries()) {
    if (!isWorthSomething(context, kind)) {
      amounts.push('');
      continue;
    }
    const { value: question } = t.log.question;
    const normal = answerText(before[index]) ?? usualValue(context, answers, kind);
    const reply = await prompter.text({
      id: 'value',
      message: withPosition(position, isOnlyOne ? question : `${question} ${offerLabel(context, kind)}`),
      hint: currency,
      check: (text) => context.findProblem({ remedy: kind, value: text }),
      ...(normal === null ? {} : { default: normal }),
    });
    if (!('answer' in reply)) return reply;
    amounts.push(reply.answer.trim());
  }
  return { answer: amounts };
}

async function askState({ prompter, position, context }: Turn): Promise<Reply<Answers>> {
  const {
    language: { t },
    isCatchUp,
  } = context;
  const reply = await prompter.key({
    id: 'state',
    message: withPosition(position, isCatchUp ? t.log.stateAfterwards : t.log.question.state),
    choices: states.map((state, index) => ({
      value: state,
      label: t.log.stateChoice[state],
      key: String(index + 1),
    })),
  });
  return mapReply(reply, (state) => ({ state }));
}

async function askWho({ prompter, answers, position, context }: Turn): Promise<Reply<Answers>> {
  const { question, hint } = context.language.t.log;
  const before = [answers.place, answers.customer, answers.contact]
    .flatMap((part) => answerText(part) ?? [])
    .join(', ');
  const reply = await prompter.text({
    id: 'who',
    message: withPosition(position, question.who),
    check: (line) => context.findProblem(whoAnswers(line, context)),
    ...(before === '' ? { hint: hint.who } : { default: before }),
  });
  return mapReply(reply, (line) => whoAnswers(line, context));
}

async function askFollowUp({ prompter, answers, position, context }: Turn): Promise<Reply<Answers>> {
  const { t } = context.language;
  // Whoever left an address can be asked tomorrow; otherwise only the person at the counter knows.
  const normal = answerText(answers.contact) === null ? null : 'tomorrow';
  const choices = (Object.keys(followUps) as (keyof typeof followUps)[]).map((value, index) => ({
    value,
    label: t.log.followUpChoice[value],
    key: String(index + 1),
  }));
  const reply = await prompter.key({
    id: 'followUp',
    message: withPosition(position, t.log.question.followUp),
    choices: [
      ...choices.filter(({ value }) => value !== 'before_leaving' || !context.isCatchUp),
      ...enterChoice(context, normal),
    ],
    default: normal ?? unanswered,
  });
  return mapReply(reply, (choice) => ({
    follow_up: choice === unanswered ? unanswered : followUps[choice as keyof typeof followUps],
  }));
}

function whoAnswers(line: string, { placeWords }: RecordingContext): Answers {
  const { place, customer, contact } = parseCustomerLine(line, placeWords);
  return { place: place ?? '', customer: customer ?? '', contact: contact ?? '' };
}

/** Lists the owner's categories or, if there are none yet, the shipped ones. */
function categoryChoices({ business, vocabulary }: RecordingContext): readonly Choice[] {
  const own = business.names.category.filter(isCurrentName).map(({ name }) => ({ value: name, label: name }));
  return own.length > 0 ? own : vocabulary.categories.map(({ name }) => ({ value: name, label: name }));
}

function isSameCategory({ business }: RecordingContext, value: string, id: string, name: string): boolean {
  if (value === name) return true;
  const entry = findName(business.names.category, id).exact;
  return entry?.name === value;
}

function usualDepartment(
  { business, usualDepartment: usual, vocabulary, plays }: RecordingContext,
  { category }: Answers,
): string | null {
  const typed = answerText(category);
  if (typed === null) return null;
  const id = vocabulary.categories.find(
    ({ id: key, name }) => name === typed || findName(business.names.category, key).exact?.name === typed,
  )?.id;
  // The owner's playbook comes first, if it names exactly one department for the category.
  const own = plays.filter(
    (play) =>
      play.reviewedOn !== null &&
      play.department !== null &&
      (play.category === typed || play.category === id),
  );
  const department = own.length === 1 ? own[0]?.department : id === undefined ? undefined : usual[id];
  return department === undefined || department === null
    ? null
    : (findName(business.names.department, department).exact?.name ?? null);
}

function isWorthSomething({ vocabulary }: RecordingContext, kind: string): boolean {
  const offer = vocabulary.offers.find(({ id }) => id === kind);
  return offer === undefined || (offer.costPercent ?? 0) > 0;
}

/** Finds the playbook entry for the answers so far. */
function findPlayFor({ plays, business }: RecordingContext, { category, department }: Answers): Play | null {
  const idOf = (list: NameList, answer: Answers['category']) =>
    findName(business.names[list], answerText(answer) ?? '', 'exact').exact?.id ?? null;
  return findPlay(plays, business, {
    category: idOf('category', category),
    department: idOf('department', department),
  });
}

/** Formats the advice of the playbook, short enough to read at the counter. */
function adviceOf(play: Play, { language: { t, format }, today }: RecordingContext): readonly string[] {
  const { say, alternatives, help, reviewedOn } = play;
  return [
    ...say.map((line) => `  "${line}"`),
    ...(alternatives.length === 0 ? [] : [`  ${t.guidance.alternatives}: ${alternatives.join(' · ')}`]),
    ...(help === null ? [] : [`  ${t.guidance.help}: ${help}`]),
    ...(reviewedOn !== null && isStale(play, today) ? [`  ${t.guidance.stale(format.day(reviewedOn))}`] : []),
  ];
}

/** Lists the offers: those in the playbook first, in its order, then all others. */
function offerChoices({ vocabulary }: RecordingContext, usual: readonly string[]): readonly Choice[] {
  const shipped = vocabulary.offers.map(({ id, names }) => ({ value: id, label: names[0] ?? id }));
  const first = usual.map(
    (offer) => shipped.find(({ value }) => value === offer) ?? { value: offer, label: offer },
  );
  return [...first, ...shipped.filter(({ value }) => !usual.includes(value))];
}

function offerLabel({ vocabulary }: RecordingContext, kind: string): string {
  return vocabulary.offers.find(({ id }) => id === kind)?.names[0] ?? kind;
}

/** Returns the usual value of a remedy: from the playbook, otherwise the shipped one. */
function usualValue(context: RecordingContext, answers: Answers, kind: string): string | null {
  const inPlay = findPlayFor(context, answers)?.remedies.find(({ offer }) => offer === kind)?.value;
  const usual = inPlay ?? context.vocabulary.offers.find(({ id }) => id === kind)?.usualValue ?? null;
  return usual === null ? null : String(usual);
}

function answerList(answer: string | readonly string[] | undefined): readonly string[] {
  return (answer === undefined ? [] : [answer].flat()).filter((each) => each !== '');
}

/** Unwraps a list of one answer. */
function oneOrMany(list: readonly string[]): string | readonly string[] {
  return list.length > 1 ? list : (list[0] ?? '');
}

function answerText(answer: string | readonly string[] | undefined): string | null {
  return typeof answer === 'string' && answer !== '' ? answer : null;
}
