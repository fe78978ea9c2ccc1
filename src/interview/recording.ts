import type { Answers } from '../domain/answers.ts';
import type { Business } from '../domain/business.ts';
import { currentName, findName } from '../domain/name.ts';
import { parseMoney } from '../domain/money.ts';
import { severities, states } from '../domain/incident.ts';
import { guessCategory, type Vocabulary } from '../domain/vocabulary.ts';
import type { Language } from '../language/language.ts';
import type { Question } from './interview.ts';
import type { Choice, Reply } from './prompter.ts';
import { readWho } from './who.ts';

/** What the questions of a recording are made from. */
export interface RecordingWords {
  readonly business: Business;
  readonly vocabulary: Vocabulary;
  readonly language: Language;
  /** The department that usually answers for a category, by the category's id. */
  readonly usualDepartment: Readonly<Record<string, string>>;
  readonly lastDepartment: string | null;
  readonly placeWords: readonly string[];
  /** What is wrong with answers, in a sentence; null when they can all be kept. */
  readonly troubleWith: (answers: Answers) => string | null;
}

const notSaid = '';
const followUps = { before_leaving: 'today', tomorrow: 'tomorrow', no: 'no' } as const;

/** The nine short questions of the counter. Only what happened and how they are now must be answered. */
export function recordingQuestions(words: RecordingWords): readonly Question[] {
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
            check: (text) => required(text) ?? words.troubleWith({ text }),
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
      ask: async (prompter, answers, place) =>
        asAnswer(
          await prompter.offers({
            id: 'offered',
            message: ask(place, question.offered),
            hint: hint.offered,
            before: [answers.offered ?? []]
              .flat()
              .map((value) => ({ value, taken: value === answers.remedy })),
            choices: words.vocabulary.offers.map(({ id, names }) => ({ value: id, label: names[0] ?? id })),
          }),
          (offers) => {
            const taken = offers.find((offer) => offer.taken);
            // An answer given before, and now taken back, must not stay behind.
            return {
              offered: offers.map(({ value }) => value),
              remedy: taken?.value ?? '',
              ...(taken ? {} : { value: '', approved_by: '' }),
            };
          },
        ),
    },
    {
      id: 'value',
      applies: ({ remedy }) => isWorthSomething(words, remedy),
      ask: async (prompter, answers, place) => {
        const usual = words.vocabulary.offers.find(({ id }) => id === answers.remedy)?.usualValue;
        const normal =
          known(answers.value) ?? (usual === null || usual === undefined ? undefined : String(usual));
        const { currency, limitMinor } = words.business.settings;
        for (;;) {
          const reply = await prompter.text({
            id: 'value',
            message: ask(place, question.value),
            hint: currency,
            check: (text) => (isMoney(text, currency) ? null : t.error.bad_money({ value: text }).join(' ')),
            ...(normal === undefined ? {} : { default: normal }),
          });
          if (!('answer' in reply)) return reply;
          const value = reply.answer.trim();
          if (!isAboveLimit(words, value)) return { answer: { value, approved_by: '' } };
          const approval = await prompter.text({
            id: 'approvedBy',
            message: ask(place, question.approvedBy),
            hint: hint.aboveLimit(format.money(limitMinor ?? 0)),
            check: (name) => required(name) ?? words.troubleWith({ approved_by: name }),
          });
          if ('answer' in approval) return { answer: { value, approved_by: approval.answer } };
          if (approval.away === 'later') return approval;
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
            message: ask(place, question.state),
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
            check: (line) => words.troubleWith(whoAnswers(line, words)),
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
        const stillHere = answers.state !== 'gone';
        return asAnswer(
          await prompter.key({
            id: 'followUp',
            message: ask(place, question.followUp),
            choices: (Object.keys(followUps) as (keyof typeof followUps)[]).map((value, index) => ({
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

function whoAnswers(line: string, { placeWords }: RecordingWords): Answers {
  const { place, customer, contact } = readWho(line, placeWords);
  return { place: place ?? '', customer: customer ?? '', contact: contact ?? '' };
}

/** The owner's categories; before there are any, the shipped ones. */
function categoryChoices({ business, vocabulary }: RecordingWords): readonly Choice[] {
  const own = business.names.category.filter(currentName).map(({ name }) => ({ value: name, label: name }));
  return own.length > 0 ? own : vocabulary.categories.map(({ name }) => ({ value: name, label: name }));
}

function isSameCategory({ business }: RecordingWords, value: string, id: string, name: string): boolean {
  if (value === name) return true;
  const entry = findName(business.names.category, id).exact;
  return entry?.name === value;
}

function usualDepartment(
  { business, usualDepartment: usual, vocabulary }: RecordingWords,
  { category }: Answers,
): string | null {
  const typed = known(category);
  if (typed === null) return null;
  const id = vocabulary.categories.find(
    ({ id: key, name }) => name === typed || findName(business.names.category, key).exact?.name === typed,
  )?.id;
  const department = id === undefined ? undefined : usual[id];
  return department === undefined
    ? null
    : (findName(business.names.department, department).exact?.name ?? null);
}

function isWorthSomething({ vocabulary }: RecordingWords, remedy: Answers['remedy']): boolean {
  if (known(remedy) === null) return false;
  const offer = vocabulary.offers.find(({ id }) => id === remedy);
  return offer === undefined || (offer.costPercent ?? 0) > 0;
}

function isAboveLimit({ business: { settings } }: RecordingWords, value: Answers['value']): boolean {
  const typed = known(value);
  if (typed === null || settings.limitMinor === null || !isMoney(typed, settings.currency)) return false;
  return parseMoney(typed, settings.currency) > settings.limitMinor;
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
