import type { NameRef } from '../../domain/action.ts';
import { parseAnswers, type AnswerKey, type Answers } from '../../domain/answers.ts';
import { nameOf } from '../../domain/business.ts';
import type { Draft } from '../../domain/draft.ts';
import { UserError } from '../../domain/error.ts';
import { channels } from '../../domain/incident.ts';
import type { NameList } from '../../domain/name.ts';
import { outsideShiftId } from '../../domain/time/shift.ts';
import type { Progress, InterviewQuestion } from '../../interview/interview.ts';
import type { Prompter, Reply } from '../../interview/prompter.ts';
import type { Language } from '../../language/language.ts';
import type { Messages } from '../../language/messages.ts';
import { wrap } from '../../render/fit.ts';
import { chooseTimeIfSeveral, findTimeProblem } from '../choosetime.ts';
import { checkAuthority, findExcess } from './authority.ts';
import { readDraft, withoutEmpty, type Counter } from './counter.ts';
import { earlierComplaintLines } from './earliercomplaints.ts';
import { findWrongAnswer, withoutAnswer } from './refuseddrafts.ts';

/** One line of the card: what will be recorded, and how to change it. */
interface CardLine {
  readonly name: CardLineName;
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly change: (answers: Answers) => Promise<Reply<Answers>>;
}

/** A stored complaint on the card, to be corrected. */
export interface CardOfStored {
  /** What lines without an answer say, instead of the default of a new complaint. */
  readonly stored: Partial<CardValues>;
  /** Lines that are left out. */
  readonly hidden: readonly CardLineName[];
  /** Whether remedies were changed, and their limits have to be checked. */
  readonly hasNewRemedies: (answers: Answers) => boolean;
}

/**
 * Shows the summary card: everything that will be recorded, defaults included. A letter changes a line, ENTER confirms. Calls
 * `save` after each change. An answer that cannot be read is asked again in its place. `correcting` is given for a complaint that
 * is stored already.
 */
export async function reviewCard(
  counter: Counter,
  questions: readonly InterviewQuestion[],
  done: Progress,
  draft: Draft,
  save: (progress: Progress) => Promise<void>,
  correcting?: CardOfStored,
): Promise<Answers | 'later'> {
  let progress = done;
  const change = async (line: CardLine | undefined): Promise<void> => {
    const changed = await line?.change(progress.answers);
    if (!line || !changed || !('answer' in changed)) return;
    progress = {
      ...progress,
      answers: { ...progress.answers, ...changed.answer },
      asked: [...new Set([...progress.asked, line.name])],
    };
    await save(progress);
  };
  for (;;) {
    const all = cardLines(counter, questions, progress, draft, correcting?.stored);
    const lines = all.filter(({ name }) => correcting?.hidden.includes(name) !== true);
    await showCard(counter, lines, correcting ? {} : progress.answers);
    const reply = await askCardKey(counter, lines, correcting !== undefined);
    if (!('answer' in reply)) continue;
    if (reply.answer === 'later') return 'later';
    if (reply.answer !== 'save') {
      await change(lines.find(({ key }) => key === reply.answer));
      continue;
    }
    const checksRemedies = correcting?.hasNewRemedies(progress.answers) ?? true;
    const approval = await confirmAnswers(counter, progress.answers, draft, checksRemedies);
    if (approval === 'confirmed') return progress.answers;
    if (approval === 'refused') continue;
    if ('unreadable' in approval) {
      await change(lines.find(({ name }) => name === lineOf[approval.unreadable]));
      continue;
    }
    progress = { ...progress, answers: { ...progress.answers, approved_by: approval.approvedBy } };
    // An approver who was refused is only cleared; one who was named is saved.
    if (approval.approvedBy !== '') await save(progress);
  }
}

async function showCard(counter: Counter, lines: readonly CardLine[], { contact }: Answers): Promise<void> {
  const { context, store, business, language } = counter;
  const earlier = await earlierComplaintLines(
    store,
    business,
    language,
    typeof contact === 'string' ? contact : null,
  );
  const { width, isPlain } = await context.renderOptions(context.outside.err);
  await context.note(cardText(lines, width, isPlain, language) + earlier.map((line) => `${line}\n`).join(''));
}

function askCardKey({ prompter, language: { t } }: Counter, lines: readonly CardLine[], isStored: boolean) {
  return prompter.key({
    id: 'card',
    message: t.log.card,
    choices: [
      { value: 'save', label: t.log.save, key: 'return' },
      { value: 'letter', label: t.log.changeLine, key: t.log.letter },
      { value: 'later', label: isStored ? t.log.leave : t.log.later, key: '0' },
      ...lines.map(({ key }) => ({ value: key, label: '', key })),
    ],
    default: 'save',
  });
}

/**
 * Checks the answers before they are stored; for a remedy above a limit, asks who approved it. Returns the new answer
 * `approved_by` if it changes (empty if the approver was refused), an answer that has to be asked again, or 'refused' if
 * something else is wrong.
 */
async function confirmAnswers(
  counter: Counter,
  answers: Answers,
  draft: Draft,
  checksRemedies: boolean,
): Promise<'confirmed' | 'refused' | { readonly approvedBy: string } | { readonly unreadable: AnswerKey }> {
  const { context, prompter, business, language } = counter;
  const { t, format } = language;
  const problem = counter.findAnswerProblem(answers);
  if (problem !== null) {
    await context.note(problem);
    const [unreadable] = splitReadable(counter, answers).unreadable;
    return unreadable === undefined || lineOf[unreadable] === undefined ? 'refused' : { unreadable };
  }
  if (!checksRemedies) return 'confirmed';
  const { remedies } = readDraft(counter, answers, draft).incident;
  const findAuthorityProblem = (checked: typeof remedies) =>
    counter.findProblem(() => checkAuthority(checked, business, format));
  const excess = findExcess(remedies, business);
  if (!excess) {
    const refusal = findAuthorityProblem(remedies);
    if (refusal === null) return 'confirmed';
    await context.note(refusal);
    return { approvedBy: '' };
  }
  const approval = await prompter.text({
    id: 'approvedBy',
    message: t.log.question.approvedBy,
    hint: t.log.hint.aboveLimit(format.money(excess.limitMinor), excess.approvers),
    check: (name) =>
      name.trim() === ''
        ? t.log.required
        : findAuthorityProblem(remedies.map((remedy) => ({ ...remedy, approvedBy: name.trim() }))),
  });
  return 'answer' in approval ? { approvedBy: approval.answer } : 'refused';
}

function cardLines(
  counter: Counter,
  questions: readonly InterviewQuestion[],
  { answers, asked, given }: Progress,
  draft: Draft,
  stored: Partial<CardValues> = {},
): readonly CardLine[] {
  const { prompter } = counter;
  const { t } = counter.language;
  const values = cardValues(counter, answers, draft);
  const hasRemedy = [answers.remedy ?? []].flat().some((kind) => kind !== '');
  const line = (name: CardLineName, label: string, change: CardLine['change']): CardLine => ({
    name,
    key: t.log.cardKey[name],
    label,
    value: isAnswered(answers, name) ? values[name] : (stored[name] ?? values[name]),
    change,
  });
  const asking = (name: CardLineName, label: string, ...ids: readonly string[]) =>
    line(name, label, (current) => askAgain(prompter, questions, ids, current));
  /** A value that nobody was asked for was guessed from the words. */
  const guessed = (name: 'category' | 'department', label: string): CardLine => {
    const isGuess = (answers[name] ?? '') !== '' && ![...asked, ...given].includes(name);
    const usual = asking(name, label, name);
    return isGuess ? { ...usual, value: t.log.guess(usual.value) } : usual;
  };
  const typing = (name: 'at' | 'by', label: string, hint: string) =>
    line(name, label, (current) => askText(counter, name, label, hint, current[name]));
  // The marks of the first page can be taken off here if they were set.
  const mark = (name: 'safety' | 'abuse', label: string, on: string) =>
    values[name] === '' ? [] : [line(name, label, () => askMark(counter, name, label, on))];
  return [
    ...mark('safety', t.field.safety, 'yes'),
    ...mark('abuse', t.field.abuse, 'happened'),
    asking('description', t.field.description, 'description'),
    guessed('category', t.field.category),
    guessed('department', t.field.department),
    asking('severity', t.field.severity, 'severity'),
    asking('offered', hasRemedy ? t.field.remedy : t.field.offered, 'offered', 'value'),
    asking('state', t.field.state, 'state'),
    asking('who', t.log.who, 'who'),
    asking('followUp', t.field.followUpOn, 'followUp'),
    typing('at', t.field.wall, t.log.hint.at),
    typing('by', t.field.recordedBy, t.log.hint.enter),
    line('channel', t.field.channel, (current) => askChannel(counter, current.channel)),
    line('steps', t.field.stepsDone, () => askSteps(counter)),
  ];
}

/** Asks some questions of the interview once more. */
async function askAgain(
  prompter: Prompter,
  questions: readonly InterviewQuestion[],
  ids: readonly string[],
  answers: Answers,
): Promise<Reply<Answers>> {
  let changed: Answers = {};
  for (const id of ids) {
    const question = questions.find((each) => each.id === id);
    if (!question?.applies({ ...answers, ...changed })) continue;
    const reply = await question.ask(prompter, { ...answers, ...changed }, '');
    if (!('answer' in reply)) return reply;
    changed = { ...changed, ...reply.answer };
  }
  return { answer: changed };
}

/** Asks for an answer in words until it can be read; if it is a time that can mean several, asks which. */
async function askText(
  { context, prompter, reading, language }: Counter,
  key: 'at' | 'by',
  message: string,
  hint: string,
  current: Answers[AnswerKey],
): Promise<Reply<Answers>> {
  const read = (typed: string) => parseAnswers({ [key]: typed }, reading);
  const reply = await prompter.text({
    id: key,
    message,
    hint,
    check: (typed) => (typed.trim() === '' ? null : findTimeProblem(() => read(typed), language)),
    ...(typeof current === 'string' && current !== '' ? { default: current } : {}),
  });
  return 'answer' in reply
    ? { answer: { [key]: reply.answer === '' ? '' : await chooseTimeIfSeveral(context, reply.answer, read) } }
    : reply;
}

async function askMark(
  { prompter, language: { t } }: Counter,
  key: 'safety' | 'abuse',
  message: string,
  on: string,
): Promise<Reply<Answers>> {
  const reply = await prompter.key({
    id: key,
    message,
    choices: [
      { value: on, label: t.yes, key: t.yes.charAt(0) },
      { value: '', label: t.no, key: t.no.charAt(0) },
    ],
    default: on,
  });
  return 'answer' in reply ? { answer: { [key]: reply.answer } } : reply;
}

async function askChannel(
  { prompter, language: { t } }: Counter,
  current: Answers[AnswerKey],
): Promise<Reply<Answers>> {
  const reply = await prompter.pick({
    id: 'channel',
    message: t.field.channel,
    choices: [
      { value: '', label: t.log.unanswered },
      ...channels
        // Answers to the survey are recorded by its own command.
        .filter((channel) => channel !== 'survey' || current === 'survey')
        .map((channel) => ({ value: channel, label: t.channel[channel] })),
    ],
    default: typeof current === 'string' ? current : '',
  });
  return 'answer' in reply ? { answer: { channel: reply.answer } } : reply;
}

/** Asks which steps of the checklist were done: all, some (then which), or none. */
async function askSteps({ prompter, language: { t }, checklist }: Counter): Promise<Reply<Answers>> {
  const reply = await prompter.key({
    id: 'steps',
    message: t.log.steps.question,
    choices: (['all', 'some', 'none'] as const).map((value, index) => ({
      value,
      label: t.log.steps[value],
      key: String(index + 1),
    })),
  });
  if (!('answer' in reply)) return reply;
  if (reply.answer !== 'some') return { answer: { steps: reply.answer } };
  const which = await prompter.pickSeveral({
    id: 'which_steps',
    message: t.log.steps.which,
    choices: [
      { value: '', label: t.log.unanswered },
      ...checklist.steps.map(({ id, word }) => ({ value: id, label: word })),
    ],
  });
  return 'answer' in which ? { answer: { steps: which.answer.join(',') } } : which;
}

/** Renders the lines of the card; those without an answer share the last one. */
function cardText(
  lines: readonly CardLine[],
  width: number | null,
  isPlain: boolean,
  { t }: Language,
): string {
  const answered = lines.filter(({ value }) => value !== t.log.unanswered);
  const others = lines.filter((line) => !answered.includes(line));
  if (isPlain) {
    return `\n${lines.map(({ key, label, value }) => `${key.toUpperCase()}: ${label}: ${value}`).join('\n')}\n`;
  }
  const labelWidth = Math.max(...answered.map(({ label }) => label.length));
  const indent = ' '.repeat(labelWidth + 7);
  const valueWidth = width === null ? null : Math.max(20, width - indent.length);
  const text = answered.flatMap(({ key, label, value }) => {
    const [first = '', ...more] = wrap(value, valueWidth);
    return [
      `  ${key.toUpperCase()}  ${label.padEnd(labelWidth)}  ${first}`,
      ...more.map((line) => indent + line),
    ];
  });
  const missing = others.map(({ key, label }) => `${key.toUpperCase()} ${label}`);
  const missingLines = joinEntries(`${t.log.unansweredLines}:`, missing, (width ?? 80) - 2);
  return `\n${[...text, ...missingLines.map((line) => `  ${line}`)].join('\n')}\n`;
}

/** Joins entries after a heading into lines of this width, without breaking an entry. */
function joinEntries(heading: string, entries: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const [index, entry] of entries.entries()) {
    const last = lines.at(-1) ?? heading;
    const joined = `${last}${index === 0 ? ' ' : ' · '}${entry}`;
    if (lines.length === 0) lines.push(joined);
    else if (joined.length <= width) lines[lines.length - 1] = joined;
    else lines.push(entry);
  }
  return lines;
}

type CardLineName = keyof Messages['log']['cardKey'];
type CardValues = Readonly<Record<CardLineName, string>>;

/** The line that shows an answer. */
const lineOf: Readonly<Partial<Record<AnswerKey, CardLineName>>> = {
  text: 'description',
  category: 'category',
  department: 'department',
  severity: 'severity',
  offered: 'offered',
  remedy: 'offered',
  value: 'offered',
  approved_by: 'offered',
  state: 'state',
  place: 'who',
  customer: 'who',
  contact: 'who',
  follow_up: 'followUp',
  at: 'at',
  by: 'by',
  channel: 'channel',
  steps: 'steps',
  safety: 'safety',
  abuse: 'abuse',
};

/** Leaves out the answers that cannot be read any more, for example amounts after a change of currency. */
function splitReadable(
  { reading }: Counter,
  typed: Answers,
): { readonly answers: Answers; readonly unreadable: readonly AnswerKey[] } {
  let answers = withoutEmpty(typed);
  const unreadable: AnswerKey[] = [];
  for (;;) {
    try {
      parseAnswers(answers, reading);
      return { answers, unreadable };
    } catch (error) {
      const key = error instanceof UserError ? findWrongAnswer(error, answers, reading) : null;
      if (key === null || answers[key] === undefined) throw error;
      answers = withoutAnswer(answers, key);
      unreadable.push(key);
    }
  }
}

/** Whether a line has an answer, if only an empty one; otherwise its value is a default. */
function isAnswered(answers: Answers, name: CardLineName): boolean {
  return (Object.keys(answers) as AnswerKey[]).some((key) => lineOf[key] === name);
}

/** Describes what will be stored, read from the answers as the store will receive them; what cannot be read is shown as typed. */
function cardValues(counter: Counter, typed: Answers, draft: Draft): CardValues {
  const { answers, unreadable } = splitReadable(counter, typed);
  const values = readableValues(counter, answers, draft);
  const asTyped = unreadable.flatMap((key) => {
    const line = lineOf[key];
    return line === undefined ? [] : [[line, `${[typed[key] ?? ''].flat().join(', ')} (?)`] as const];
  });
  return { ...values, ...Object.fromEntries(asTyped) };
}

function readableValues(counter: Counter, answers: Answers, draft: Draft): CardValues {
  const { business, reading, checklist } = counter;
  const { t, format } = counter.language;
  const { incident } = readDraft(counter, answers, draft);
  const { moment, offered, remedies, place, customer, contact, followUpOn, stepsDone } = incident;
  const nameOfRef = (list: NameList, ref: NameRef) =>
    ref === null ? null : typeof ref === 'number' ? nameOf(list, business, ref) : ref.created;
  const offerName = (kind: string) =>
    reading.vocabulary.offers.find(({ id }) => id === kind)?.names[0] ?? kind;
  const approvedBy = remedies.find((remedy) => remedy.approvedBy !== null)?.approvedBy;
  const remedyParts = [
    ...remedies.map(({ kind, valueMinor }) =>
      [offerName(kind), ...(valueMinor === null ? [] : [format.money(valueMinor)])].join(' '),
    ),
    ...(approvedBy === undefined ? [] : [`${t.field.approvedBy}: ${approvedBy ?? ''}`]),
  ];
  const shift = moment.shift === outsideShiftId ? t.outsideShifts : nameOf('shift', business, moment.shift);
  const steps = stepsDone?.map((id) => checklist.steps.find((step) => step.id === id)?.word ?? id);
  const joined = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ') || t.log.unanswered;
  return {
    description: incident.description.replaceAll('\n', ' '),
    category: joined(nameOfRef('category', incident.category)),
    department: joined(nameOfRef('department', incident.department)),
    severity: joined(incident.severity === null ? null : t.severity[incident.severity]),
    offered: remedies.length > 0 ? remedyParts.join(', ') : joined(...(offered ?? []).map(offerName)),
    state: joined(incident.state === null ? null : t.state[incident.state]),
    who: joined(place, customer, contact),
    followUp: joined(
      followUpOn === null ? (answers.follow_up === undefined ? null : t.no) : format.day(followUpOn),
    ),
    at: joined(format.moment(moment.wall), shift),
    by: joined(incident.recordedBy),
    channel: joined(incident.channel === null ? null : t.channel[incident.channel]),
    steps: stepsDone?.length === 0 ? t.log.steps.none : joined(...(steps ?? [])),
    safety: incident.safety === null ? '' : t.yes,
    abuse: incident.abuse === null ? '' : t.abuse[incident.abuse],
  };
}
