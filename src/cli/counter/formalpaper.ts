import type { Answers } from '../../domain/answers.ts';
import { wrapHanging } from '../../render/fit.ts';
import type { Counter } from './counter.ts';

/** The answer for a formal complaint whose number is not known yet. */
const withoutNumber = 'yes';

/** The columns of the number of a step. */
const stepIndent = 3;

/** Says how to hand over the paper for complaints, and asks for its number. Returns the answer. */
export async function handOverPaper({
  context,
  prompter,
  paper,
  language: { t },
}: Pick<Counter, 'context' | 'prompter' | 'paper' | 'language'>): Promise<string> {
  if (paper === null) return withoutNumber;
  const { width } = context.outside.err;
  const steps = paper.steps.flatMap((step, index) => wrapHanging(`${index + 1}  ${step}`, stepIndent, width));
  await context.note(['', paper.name.toUpperCase(), ...steps, ''].join('\n'));
  const reply = await prompter.text({
    id: 'paper',
    message: t.log.paper.number,
    hint: t.log.paper.numberHint,
  });
  const number = 'answer' in reply ? reply.answer.trim() : '';
  return number === '' ? withoutNumber : number;
}

/**
 * Looks in a description for somebody who asks for the paper. Where it says nothing else, the description stays to be asked for. `keep` saves the
 * answers before the number is asked, which may be left.
 */
export async function withFormalPaper(
  counter: Counter,
  answers: Answers,
  keep: (answers: Answers) => Promise<void>,
): Promise<Answers> {
  const { text, formal = '' } = answers;
  const request = typeof text === 'string' ? (counter.paper?.findRequest(text) ?? null) : null;
  if (request === null || formal !== '') return answers;
  await keep(answers);
  const marked = { ...answers, formal: await handOverPaper(counter) };
  return request === 'alone' ? { ...marked, text: '' } : marked;
}
