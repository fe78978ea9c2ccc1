import type { Answers } from '../domain/answers.ts';
import { channels } from '../domain/incident.ts';
import type { Draft } from '../domain/draft.ts';
import type { Progress, Question } from '../interview/interview.ts';
import type { Reply } from '../interview/prompter.ts';
import { UserError } from '../domain/error.ts';
import { renderTerminal } from '../render/terminal.ts';
import { readDraft, type Counter } from './counter.ts';
import { incidentFacts } from './present/incident.ts';

/** A line of the card that can be changed: by one of the questions, or by a small one of its own. */
interface CardLine {
  readonly key: string;
  readonly label: string;
  readonly change: (answers: Answers) => Promise<Reply<Answers>>;
}

/** The summary: everything that will be kept, defaults included; a letter changes a line, ENTER keeps it all. */
export async function reviewCard(
  counter: Counter,
  questions: readonly Question[],
  done: Progress,
  draft: Draft,
  save: (progress: Progress) => Promise<void>,
): Promise<Answers | 'later'> {
  const { context, prompter, language } = counter;
  const { t } = language;
  const lines = cardLines(counter, questions);
  let { answers } = done;
  for (;;) {
    await context.outside.err.write(await cardText(counter, answers, draft));
    const reply = await prompter.key({
      id: 'card',
      message: t.log.card,
      choices: [
        { value: 'save', label: t.log.saveKey, key: 'return' },
        ...lines.map(({ key, label }) => ({ value: key, label, key })),
        { value: 'later', label: t.log.later, key: 'l' },
      ],
      default: 'save',
    });
    if (!('answer' in reply)) continue;
    if (reply.answer === 'save') return answers;
    if (reply.answer === 'later') return 'later';
    const line = lines.find(({ key }) => key === reply.answer);
    const changed = await line?.change(answers);
    if (!changed || !('answer' in changed)) continue;
    const candidate = { ...answers, ...changed.answer };
    try {
      readDraft(counter, candidate, draft);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      await context.note(t.error[error.code](error.values).join(' '));
      continue;
    }
    answers = candidate;
    await save({ answers, asked: done.asked });
  }
}

function cardLines(counter: Counter, questions: readonly Question[]): readonly CardLine[] {
  const { prompter, language, checklist } = counter;
  const { t } = language;
  const keys = t.log.cardKey;
  const asking = (key: string, label: string, ...ids: readonly string[]): CardLine => ({
    key,
    label,
    async change(answers) {
      let changed: Answers = {};
      for (const id of ids) {
        const question = questions.find((each) => each.id === id);
        if (!question?.applies({ ...answers, ...changed })) continue;
        const reply = await question.ask(prompter, { ...answers, ...changed }, '>');
        if (!('answer' in reply)) return reply;
        changed = { ...changed, ...reply.answer };
      }
      return { answer: changed };
    },
  });
  const typing = (key: string, label: string, answer: 'at' | 'by', hint: string): CardLine => ({
    key,
    label,
    async change(answers) {
      const before = answers[answer];
      const reply = await prompter.text({
        id: answer,
        message: label,
        hint,
        ...(typeof before === 'string' && before !== '' ? { default: before } : {}),
      });
      return 'answer' in reply ? { answer: { [answer]: reply.answer } } : reply;
    },
  });
  return [
    asking(keys.description, t.field.description, 'description'),
    asking(keys.category, t.field.category, 'category'),
    asking(keys.department, t.field.department, 'department'),
    asking(keys.severity, t.field.severity, 'severity'),
    asking(keys.offered, t.field.offered, 'offered', 'value', 'approvedBy'),
    asking(keys.state, t.field.state, 'state'),
    asking(keys.who, t.log.who, 'who'),
    asking(keys.followUp, t.field.followUpOn, 'followUp'),
    typing(keys.at, t.field.when, 'at', '14:30, yesterday 19:30'),
    typing(keys.by, t.field.recordedBy, 'by', t.log.hint.enter),
    {
      key: keys.channel,
      label: t.field.channel,
      async change() {
        const reply = await prompter.pick({
          id: 'channel',
          message: t.field.channel,
          choices: channels.map((channel) => ({ value: channel, label: t.channel[channel] })),
        });
        return 'answer' in reply ? { answer: { channel: reply.answer } } : reply;
      },
    },
    {
      key: keys.steps,
      label: t.field.stepsDone,
      async change() {
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
        const which = await prompter.several({
          id: 'which_steps',
          message: t.log.steps.which,
          choices: checklist.steps.map(({ id, word }) => ({ value: id, label: word })),
        });
        return 'answer' in which ? { answer: { steps: which.answer.length === 0 ? 'none' : which.answer.join(',') } } : which;
      },
    },
  ];
}

/** The card as it is shown: what will be stored, read back from the answers as the store will get them. */
async function cardText(counter: Counter, answers: Answers, draft: Draft): Promise<string> {
  const { context, language, business, reading, checklist } = counter;
  const { read, incident } = readDraft(counter, answers, draft);
  const nameless = (ref: typeof incident.department) => (typeof ref === 'number' ? ref : null);
  const created = read.created.map(({ list, name }): readonly [string, string] => [
    list === 'department' ? language.t.field.department : language.t.field.category,
    name,
  ]);
  const facts = incidentFacts(
    {
      ...incident,
      department: nameless(incident.department),
      category: nameless(incident.category),
      remedies: incident.remedies.map((remedy) => ({ id: 0, ...remedy })),
    },
    { business, language, vocabulary: reading.vocabulary, checklist },
  );
  const paper = await context.paper(context.outside.err);
  const document = {
    report: 'card',
    title: '',
    meta: [],
    frame: { period: { from: null, to: null, zone: '', day_start: '' }, filter: {}, total: 1 },
    rows: { columns: [], rows: [] },
    blocks: [{ kind: 'facts' as const, facts: [...facts.slice(0, 1), ...created, ...facts.slice(1)] }],
    hints: [],
  };
  return `\n${renderTerminal(document, paper).trim()}\n\n`;
}
