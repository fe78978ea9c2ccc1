import type { Answers } from '../domain/answers.ts';
import type { Business } from '../domain/business.ts';
import { currentName, findName, type NameList } from '../domain/name.ts';
import { minorDigits, parseMoney, type Minor } from '../domain/money.ts';
import { findPlay, isStale, type Play } from '../domain/playbook.ts';
import type { Day } from '../domain/time/wall.ts';
import { severities, states } from '../domain/incident.ts';
import { guessCategory, type Vocabulary } from '../domain/vocabulary.ts';
import type { Language } from '../language/language.ts';
import type { InterviewQuestion } from './interview.ts';
import type { Choice, Reply } from './prompter.ts';
import { parseCustomerLine } from './customerline.ts';

/** What the questions of a recording are made from. */
export interface RecordingContext {
  readonly business: Business;
  readonly vocabulary: Vocabulary;
  readonly plays: readonly Play[];
  readonly today: Day;
  readonly language: Language;
  /** The department that usually answers for a category, by the category's id. */
  readonly usualDepartment: Readonly<Record<string, string>>;
  readonly lastDepartment: string | null;
  readonly placeWords: readonly string[];
  /** What is wrong with answers, in a sentence; null when they can all be kept. */
  readonly findProblem: (answers: Answers) => string | null;
  /** The limit that what was given goes beyond, and who may authorise it; null when it does not. */
  readonly limitExceeded: (
    answers: Answers,
  ) => { readonly limitMinor: Minor; readonly approvers: string } | null;
  /** What speaks against whoever is named to authorise it, in a sentence. */
  readonly findApproverProblem: (answers: Answers) => string | null;
  /** Whether it is written down after the fact: nobody is still standing there. */
  readonly isCatchUp: boolean;
}

const notSaid = '';
const followUps = { before_leaving: 'today', tomorrow: 'tomorrow', no: 'no' } as const;

/** The nine short questions of the counter. Only what happened and how they are now must be answered. */
export function recordingQuestions(words: RecordingContext): readonly InterviewQuestion[] {
  const { t, format } = words.language;
  const { question, hint } = t.log;
  const required = (text: string) => (text.trim() === '' ? t.log.required : null);
  const ask = (place: string, text: string) => `${place}  ${text}`;
  const asAnswer = <Value>(reply: Reply<Value>, turn: (value: Value) => Answers): Reply<Answers> =>
    'answer' in reply ? { answer: turn(reply.answer) } : reply;

  return [
    {
      id: 'description',
      applies: () => true,
      ask: async (prompter, answers, place) =>
        asAnswer(
          await prompter.text({
            id: 'description',
            message: ask(place, question.description),
            check: (text) => required(text) ?? words.findProblem({ text }),
            ...(typeof answers.text === 'string' ? { default: answers.text } : { hint: hint.description }),
          }),
          (text) => ({ text }),
        ),
    },
    {
      id: 'category',
      applies: () => true,
      ask: async (prompter, answers, place) => {
        const choices = categoryChoices(words);
        const guess = guessCategory(words.vocabulary.categories, String(answers.text ?? ''));
        const guessed =
          guess && choices.find(({ value }) => isSameCategory(words, value, guess.id, guess.name));
        return asAnswer(
          await prompter.pick({
            id: 'category',
            message: ask(place, question.category),
            choices: [...choices, { value: notSaid, label: t.log.notSaid }],
            default: known(answers.category) ?? guessed?.value ?? notSaid,
          }),
          (category) => ({ category }),
        );
      },
    },
    {
      id: 'department',
      applies: () => true,
      ask: async (prompter, answers, place) => {
        const names = words.business.names.department.filter(currentName).map(({ name }) => name);
        if (names.length === 0) {
          return asAnswer(
            await prompter.text({
              id: 'department',
              message: ask(place, question.department),
              hint: hint.enter,
            }),
            (department) => ({ department }),
          );
        }
        const choices: readonly Choice[] = names.map((name) => ({ value: name, label: name }));
        return asAnswer(
          await prompter.pick({
            id: 'department',
            message: ask(place, question.department),
            choices: [...choices, { value: notSaid, label: t.log.notSaid }],
            default:
              known(answers.department) ?? usualDepartment(words, answers) ?? words.lastDepartment ?? notSaid,
          }),
          (department) => ({ department }),
        );
      },
    },
    {
      id: 'severity',
      applies: () => true,
      ask: async (prompter, answers, place) =>
        asAnswer(
          await prompter.key({
            id: 'severity',
            message: ask(place, question.severity),
            choices: severities.map((severity) => ({
              value: String(severity),
              label: t.log.severityChoice[severity],
              key: String(severity),
            })),
            default: known(answers.severity) ?? '2',
          }),
          (severity) => ({ severity }),
        ),
    },
    {
      id: 'offered',
      applies: () => true,
      ask: async (prompter, answers, place) => {
        const play = playFor(words, answers);
        const usual = play?.remedies.map(({ offer }) => offer) ?? [];
        const taken = answerList(answers.remedy);
        return asAnswer(
          await prompter.offers({
            id: 'offered',
            message: ask(place, question.offered),
            hint: hint.offered,
            ...(play === null || words.isCatchUp || answers.abuse === 'happened'
              ? {}
              : { advice: adviceOf(play, words) }),
            before: answerList(answers.offered).map((value) => ({ value, isTaken: taken.includes(value) })),
            choices: offerChoices(words, usual),
          }),
          (offers) => {
            const gone = offers.filter((offer) => offer.isTaken).map(({ value }) => value);
            // An answer given before, and now taken back, must not stay behind.
            return {
              offered: offers.map(({ value }) => value),
              remedy: oneOrMany(gone),
              ...(gone.join() === taken.join() ? {} : { value: '', approved_by: '' }),
            };
          },
        );
      },
    },
    {
      id: 'value',
      applies: ({ remedy }) => answerList(remedy).some((kind) => isWorthSomething(words, kind)),
      ask: async (prompter, answers, place) => {
        const { currency } = words.business.settings;
        const taken = answerList(answers.remedy);
        let before = answerList(answers.value);
        const worth = taken.filter((kind) => isWorthSomething(words, kind)).length;
        for (;;) {
          const values: string[] = [];
          for (const [index, kind] of taken.entries()) {
            if (!isWorthSomething(words, kind)) {
              values.push('');
              continue;
            }
            const normal = known(before[index]) ?? usualValue(words, answers, kind);
            const reply = await prompter.text({
              id: 'value',
              message: ask(
                place,
                worth === 1 ? question.value : `${question.value} ${offerLabel(words, kind)}`,
              ),
              hint: currency,
              check: (text) =>
                isMoney(text, currency)
                  ? null
                  : t.error.bad_money({ value: text, digits: minorDigits(currency) }).join(' '),
              ...(normal === null ? {} : { default: normal }),
            });
            if (!('answer' in reply)) return reply;
            values.push(reply.answer.trim());
          }
          const value = oneOrMany(values);
          const excess = words.limitExceeded({ ...answers, value, approved_by: '' });
          if (excess === null) return { answer: { value, approved_by: '' } };
          const approval = await prompter.text({
            id: 'approvedBy',
            message: ask(place, question.approvedBy),
            hint: hint.aboveLimit(format.money(excess.limitMinor), excess.approvers),
            check: (name) =>
              required(name) ?? words.findApproverProblem({ ...answers, value, approved_by: name }),
          });
          if ('answer' in approval) return { answer: { value, approved_by: approval.answer } };
          if (approval.navigation === 'later') return approval;
          // Back at the amounts, what was just typed stands there.
          before = values;
        }
      },
    },
    {
      id: 'state',
      applies: () => true,
      ask: async (prompter, _answers, place) =>
        asAnswer(
          await prompter.key({
            id: 'state',
            message: ask(place, words.isCatchUp ? t.log.stateLate : question.state),
            choices: states.map((state) => ({
              value: state,
              label: t.log.stateChoice[state],
              key: t.log.stateKey[state],
            })),
          }),
          (state) => ({ state }),
        ),
    },
    {
      id: 'who',
      applies: () => true,
      ask: async (prompter, answers, place) => {
        const before = [answers.place, answers.customer, answers.contact]
          .flatMap((part) => known(part) ?? [])
          .join(', ');
        return asAnswer(
          await prompter.text({
            id: 'who',
            message: ask(place, question.who),
            ...(before === '' ? { hint: hint.who } : {}),
            check: (line) => words.findProblem(whoAnswers(line, words)),
            ...(before === '' ? {} : { default: before }),
          }),
          (line) => whoAnswers(line, words),
        );
      },
    },
    {
      id: 'followUp',
      applies: () => true,
      ask: async (prompter, answers, place) => {
        const reachable = known(answers.contact) !== null;
        const stillHere = answers.state !== 'gone' && !words.isCatchUp;
        return asAnswer(
          await prompter.key({
            id: 'followUp',
            message: ask(place, question.followUp),
            choices: (Object.keys(followUps) as (keyof typeof followUps)[])
              .filter((value) => value !== 'before_leaving' || !words.isCatchUp)
              .map((value, index) => ({
                value,
                label: t.log.followUpChoice[value],
                key: String(index + 1),
              })),
            default: reachable ? 'tomorrow' : stillHere ? 'before_leaving' : 'no',
          }),
          (choice) => ({ follow_up: followUps[choice as keyof typeof followUps] }),
        );
      },
    },
  ];
}

function whoAnswers(line: string, { placeWords }: RecordingContext): Answers {
  const { place, customer, contact } = parseCustomerLine(line, placeWords);
  return { place: place ?? '', customer: customer ?? '', contact: contact ?? '' };
}

/** The owner's categories; before there are any, the shipped ones. */
function categoryChoices({ business, vocabulary }: RecordingContext): readonly Choice[] {
  const own = business.names.category.filter(currentName).map(({ name }) => ({ value: name, label: name }));
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
  const typed = known(category);
  if (typed === null) return null;
  const id = vocabulary.categories.find(
    ({ id: key, name }) => name === typed || findName(business.names.category, key).exact?.name === typed,
  )?.id;
  // Where the house's own playbook knows one department for it, that is the one.
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

/** The entry of the playbook for what was said so far. */
function playFor({ plays, business }: RecordingContext, { category, department }: Answers): Play | null {
  const idOf = (list: NameList, answer: Answers['category']) =>
    findName(business.names[list], known(answer) ?? '', 'exact').exact?.id ?? null;
  return findPlay(plays, business, {
    category: idOf('category', category),
    department: idOf('department', department),
  });
}

/** What the playbook says, as one reads it in passing. */
function adviceOf(play: Play, { language: { t, format }, today }: RecordingContext): readonly string[] {
  const { say, alternatives, help, reviewedOn } = play;
  return [
    ...say.map((line) => `  "${line}"`),
    ...(alternatives.length === 0 ? [] : [`  ${t.guidance.alternatives}: ${alternatives.join(' · ')}`]),
    ...(help === null ? [] : [`  ${t.guidance.help}: ${help}`]),
    ...(reviewedOn !== null && isStale(play, today) ? [`  ${t.guidance.stale(format.day(reviewedOn))}`] : []),
  ];
}

/** What can be offered: what the playbook names first, in its order, then everything else. */
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

/** What something is usually worth: as the playbook says, else as shipped. */
function usualValue(words: RecordingContext, answers: Answers, kind: string): string | null {
  const inPlay = playFor(words, answers)?.remedies.find(({ offer }) => offer === kind)?.value;
  const usual = inPlay ?? words.vocabulary.offers.find(({ id }) => id === kind)?.usualValue ?? null;
  return usual === null ? null : String(usual);
}

function answerList(answer: string | readonly string[] | undefined): readonly string[] {
  return (answer === undefined ? [] : [answer].flat()).filter((each) => each !== '');
}

/** One answer stands alone, as it would be typed. */
function oneOrMany(list: readonly string[]): string | readonly string[] {
  return list.length > 1 ? list : (list[0] ?? '');
}

function isMoney(text: string, currency: string): boolean {
  if (text.trim() === '') return true;
  try {
    return parseMoney(text, currency) >= 0;
  } catch {
    return false;
  }
}

function known(answer: string | readonly string[] | undefined): string | null {
  return typeof answer === 'string' && answer !== '' ? answer : null;
}
