import type { Answers } from '../domain/answers.ts';
import type { Business } from '../domain/business.ts';
import type { Checklist } from '../domain/checklist.ts';
import type { Play } from '../domain/playbook.ts';
import type { Day } from '../domain/time/wall.ts';
import { stepOfOffers } from '../domain/training.ts';
import type { Vocabulary } from '../domain/vocabulary.ts';
import type { Language } from '../language/language.ts';
import { runInterview, type InterviewQuestion } from './interview.ts';
import type { Prompter } from './prompter.ts';
import { recordingQuestions } from './questions.ts';

/** What practising works with: values that were read before, and nothing through which a record could be written. */
export interface Practice {
  readonly prompter: Prompter;
  readonly language: Language;
  readonly checklist: Checklist;
  readonly business: Business;
  readonly vocabulary: Vocabulary;
  readonly plays: readonly Play[];
  readonly today: Day;
  readonly usualDepartment: Readonly<Record<string, string>>;
  readonly placeWords: readonly string[];
}

/** What somebody answered in a drill at the terminal. */
export interface PracticeAnswers {
  readonly description: string;
  readonly category: string;
  /** By the id of a step. */
  readonly words: ReadonlyMap<string, string>;
  /** Ids of offers, or words of one's own. */
  readonly offered: readonly string[];
  /** When the customer is asked again, as the counter stores it. */
  readonly followUp: string;
}

/** Asks the questions of the counter, and between them what one would say in each step. Returns "later" if it is stopped. */
export async function practise(practice: Practice): Promise<PracticeAnswers | 'later'> {
  const { prompter, language, checklist } = practice;
  const words = new Map<string, string>();
  const counter = counterQuestions(practice);
  const question = (id: string) => counter.filter((each) => each.id === id);
  const offerStep = stepOfOffers(checklist);
  const questions = [
    ...question('description'),
    ...question('category'),
    ...question('severity'),
    ...checklist.steps.flatMap(({ id, word, do: what }) =>
      id === offerStep ? question('offered') : [stepQuestion(id, `${word}: ${what}`, words, language)],
    ),
    ...question('followUp'),
  ];
  const start = { answers: {}, asked: [], given: [] };
  const done = await runInterview(questions, prompter, start, language.t.log.step, () => Promise.resolve());
  if (done === 'later') return done;
  const { text, category, offered, follow_up: followUp } = done.answers;
  return {
    description: textOf(text),
    category: textOf(category),
    words,
    offered: [offered ?? []].flat().filter((offer) => offer !== ''),
    followUp: textOf(followUp),
  };
}

function textOf(answer: Answers[keyof Answers]): string {
  return typeof answer === 'string' ? answer : '';
}

/** The questions of the counter. Amounts are not asked for, so that there is no limit to exceed. */
function counterQuestions(practice: Practice): readonly InterviewQuestion[] {
  return recordingQuestions({
    ...practice,
    findProblem: () => null,
    limitExceeded: () => null,
    findApproverProblem: () => null,
    readText: (answers) => Promise.resolve(answers),
    isCatchUp: false,
    isBrief: false,
  });
}

/** Asks for the words of a step, which no field of a complaint has. */
function stepQuestion(
  id: string,
  message: string,
  words: Map<string, string>,
  { t }: Language,
): InterviewQuestion {
  return {
    id: `step_${id}`,
    applies: () => true,
    isNeeded: () => true,
    async ask(prompter, _answers, position) {
      const earlier = words.get(id) ?? '';
      const reply = await prompter.text({
        id: `step_${id}`,
        message: `${position}  ${message}`,
        hint: t.train.practice.words,
        hasLines: true,
        ...(earlier === '' ? {} : { default: earlier }),
      });
      if (!('answer' in reply)) return reply;
      words.set(id, reply.answer.trim());
      return { answer: {} };
    },
  };
}
