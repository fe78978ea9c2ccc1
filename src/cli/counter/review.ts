import type { AnswerKey, Answers } from '../../domain/answers.ts';
import { channels } from '../../domain/incident.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Progress, InterviewQuestion } from '../../interview/interview.ts';
import type { Reply } from '../../interview/prompter.ts';
import { nameOf } from '../../domain/business.ts';
import type { NameRef } from '../../domain/action.ts';
import type { NameList } from '../../domain/name.ts';
import { outsideId } from '../../domain/time/shift.ts';
import { wrap } from '../../render/fit.ts';
import type { Messages } from '../../language/messages.ts';
import { readDraft, type Counter } from './counter.ts';
import { checkAuthority, excessOf } from './reading.ts';
import { earlierLines } from './earliercomplaints.ts';

/** A line of the card: what will be kept, and how to change it. */
interface CardLine {
  readonly key: string;
  readonly label: string;
  readonly value: string;
  readonly change: (answers: Answers) => Promise<Reply<Answers>>;
}

/** The summary: everything that will be kept, defaults included; a letter changes a line, ENTER keeps it all. */
export async function reviewCard(
  counter: Counter,
  questions: readonly InterviewQuestion[],
  done: Progress,
  draft: Draft,
  save: (progress: Progress) => Promise<void>,
): Promise<Answers | 'later'> {
  const { context, prompter, language } = counter;
  const { t, format } = language;
  let { answers } = done;
  for (;;) {
    const lines = cardLines(counter, questions, answers, draft);
    const { contact } = answers;
    const earlier = await earlierLines(
      counter.store,
      counter.business,
      language,
      typeof contact === 'string' ? contact : null,
    );
    const { width, isPlain } = await context.paper(context.outside.err);
    await context.note(cardText(lines, width, isPlain) + earlier.map((line) => `${line}\n`).join(''));
    const reply = await prompter.key({
      id: 'card',
      message: t.log.card,
      choices: [
        { value: 'save', label: t.log.save, key: 'return' },
        { value: 'letter', label: t.log.changeLine, key: t.log.letter },
        { value: 'later', label: t.log.later, key: 'l' },
        ...lines.map(({ key }) => ({ value: key, label: '', key })),
      ],
      default: 'save',
    });
    if (!('answer' in reply)) continue;
    if (reply.answer === 'save') {
      const trouble = counter.troubleWith(answers);
      if (trouble !== null) {
        await context.note(trouble);
        continue;
      }
      const { remedies } = readDraft(counter, answers, draft).incident;
      const authority = (given: typeof remedies) =>
        counter.trouble(() => checkAuthority(given, counter.business, format));
      const excess = excessOf(remedies, counter.business);
      if (!excess) {
        const refusal = authority(remedies);
        if (refusal === null) return answers;
        await context.note(refusal);
        answers = { ...answers, approved_by: '' };
        continue;
      }
      const approval = await prompter.text({
        id: 'approvedBy',
        message: t.log.question.approvedBy,
        hint: t.log.hint.aboveLimit(format.money(excess.limitMinor), excess.approvers),
        check: (name) =>
          name.trim() === ''
            ? t.log.required
            : authority(remedies.map((remedy) => ({ ...remedy, approvedBy: name.trim() }))),
      });
      if (!('answer' in approval)) continue;
      answers = { ...answers, approved_by: approval.answer };
      await save({ ...done, answers });
      continue;
    }
    if (reply.answer === 'later') return 'later';
    const line = lines.find(({ key }) => key === reply.answer);
    const changed = await line?.change(answers);
    if (!changed || !('answer' in changed)) continue;
    const candidate = { ...answers, ...changed.answer };
    const trouble = counter.troubleWith(candidate);
    if (trouble !== null) await context.note(trouble);
    answers = candidate;
    await save({ ...done, answers });
  }
}

function cardLines(
  counter: Counter,
  questions: readonly InterviewQuestion[],
  answers: Answers,
  draft: Draft,
): readonly CardLine[] {
  const { prompter, language, checklist } = counter;
  const { t } = language;
  const keys = t.log.cardKey;
  const shown = cardValues(counter, answers, draft);
  const asking = (line: keyof typeof keys, label: string, ...ids: readonly string[]): CardLine => ({
    key: keys[line],
    label,
    value: shown[line],
    async change(before) {
      let changed: Answers = {};
      for (const id of ids) {
        const question = questions.find((each) => each.id === id);
        if (!question?.applies({ ...before, ...changed })) continue;
        const reply = await question.ask(prompter, { ...before, ...changed }, '>');
        if (!('answer' in reply)) return reply;
        changed = { ...changed, ...reply.answer };
      }
      return { answer: changed };
    },
  });
  const typing = (answer: 'at' | 'by', label: string, hint: string): CardLine => ({
    key: keys[answer],
    label,
    value: shown[answer],
    async change({ [answer]: before }) {
      const reply = await prompter.text({
        id: answer,
        message: label,
        hint,
        ...(typeof before === 'string' && before !== '' ? { default: before } : {}),
      });
      return 'answer' in reply ? { answer: { [answer]: reply.answer } } : reply;
    },
  });
  /** A mark of the first page: there to be taken off, where it was set. */
  const mark = (answer: 'safety' | 'abuse', on: string, label: string): readonly CardLine[] =>
    shown[answer] === ''
      ? []
      : [
          {
            key: keys[answer],
            label,
            value: shown[answer],
            async change() {
              const reply = await prompter.key({
                id: answer,
                message: label,
                choices: [
                  { value: on, label: t.yes, key: t.yes.charAt(0) },
                  { value: '', label: t.no, key: t.no.charAt(0) },
                ],
                default: on,
              });
              return 'answer' in reply ? { answer: { [answer]: reply.answer } } : reply;
            },
          },
        ];
  return [
    ...mark('safety', 'yes', t.field.safety),
    ...mark('abuse', 'happened', t.field.abuse),
    asking('description', t.field.description, 'description'),
    asking('category', t.field.category, 'category'),
    asking('department', t.field.department, 'department'),
    asking('severity', t.field.severity, 'severity'),
    asking('offered', t.field.offered, 'offered', 'value'),
    asking('state', t.field.state, 'state'),
    asking('who', t.log.who, 'who'),
    asking('followUp', t.field.followUpOn, 'followUp'),
    typing('at', t.field.wall, t.log.hint.at),
    typing('by', t.field.recordedBy, t.log.hint.enter),
    {
      key: keys.channel,
      label: t.field.channel,
      value: shown.channel,
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
      value: shown.steps,
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
        return 'answer' in which
          ? { answer: { steps: which.answer.length === 0 ? 'none' : which.answer.join(',') } }
          : which;
      },
    },
  ];
}

function cardText(lines: readonly CardLine[], width: number | null, plain: boolean): string {
  if (plain) {
    return `\n${lines.map(({ key, label, value }) => `${key.toUpperCase()}: ${label}: ${value}`).join('\n')}\n`;
  }
  const widest = Math.max(...lines.map(({ label }) => label.length));
  const indent = ' '.repeat(widest + 7);
  const shown = lines.flatMap(({ key, label, value }) => {
    const [first = '', ...rest] = wrap(value, width === null ? null : Math.max(20, width - indent.length));
    return [
      `  ${key.toUpperCase()}  ${label.padEnd(widest)}  ${first}`,
      ...rest.map((line) => indent + line),
    ];
  });
  return `\n${shown.join('\n')}\n`;
}

type CardValues = Readonly<Record<keyof Messages['log']['cardKey'], string>>;

/** What will be stored, read back from the answers just as the store will get them. */
function cardValues(counter: Counter, answers: Answers, draft: Draft): CardValues {
  const { business, reading, checklist } = counter;
  const { t, format } = counter.language;
  // An answer that can no longer be read (a currency was changed, say) is shown as it was typed, to be mended.
  if (counter.troubleWith(answers) !== null) return asTyped(answers);
  const { incident } = readDraft(counter, answers, draft);
  const { moment, offered, remedies, place, customer, contact, followUpOn, stepsDone } = incident;
  const nameOfRef = (list: NameList, ref: NameRef) =>
    ref === null ? null : typeof ref === 'number' ? nameOf(list, business, ref) : ref.created;
  const offerName = (kind: string) =>
    reading.vocabulary.offers.find(({ id }) => id === kind)?.names[0] ?? kind;
  const approvedBy = remedies.find((remedy) => remedy.approvedBy !== null)?.approvedBy;
  const taken = [
    ...remedies.map(({ kind, valueMinor }) =>
      [offerName(kind), ...(valueMinor === null ? [] : [format.money(valueMinor)])].join(' '),
    ),
    ...(approvedBy === undefined ? [] : [`${t.field.approvedBy}: ${approvedBy ?? ''}`]),
  ];
  const shift = moment.shift === outsideId ? t.outsideShifts : nameOf('shift', business, moment.shift);
  const steps = stepsDone?.map((id) => checklist.steps.find((step) => step.id === id)?.word ?? id);
  const said = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter((part) => part !== null && part !== undefined && part !== '').join(', ') ||
    t.log.notRecorded;
  return {
    description: incident.description.replaceAll('\n', ' '),
    category: said(nameOfRef('category', incident.category)),
    department: said(nameOfRef('department', incident.department)),
    severity: said(incident.severity === null ? null : t.severity[incident.severity]),
    offered:
      remedies.length > 0
        ? `${t.field.remedy}: ${taken.join(', ')}`
        : said(...(offered ?? []).map(offerName)),
    state: said(incident.state === null ? null : t.state[incident.state]),
    who: said(place, customer, contact),
    followUp: followUpOn === null ? t.no : format.day(followUpOn),
    at: said(format.moment(moment.wall), shift),
    by: said(incident.recordedBy),
    channel: said(incident.channel === null ? null : t.channel[incident.channel]),
    steps: stepsDone?.length === 0 ? t.log.steps.none : said(...(steps ?? [])),
    safety: incident.safety === null ? '' : t.yes,
    abuse: incident.abuse === null ? '' : t.abuse[incident.abuse],
  };
}

function asTyped(answers: Answers): CardValues {
  const typed = (...keys: readonly AnswerKey[]) =>
    keys
      .flatMap((key) => answers[key] ?? [])
      .filter((answer) => answer !== '')
      .join(', ');
  return {
    description: typed('text'),
    category: typed('category'),
    department: typed('department'),
    severity: typed('severity'),
    offered: typed('offered', 'remedy', 'value', 'approved_by'),
    state: typed('state'),
    who: typed('place', 'customer', 'contact'),
    followUp: typed('follow_up'),
    at: typed('at'),
    by: typed('by'),
    channel: typed('channel'),
    steps: typed('steps'),
    safety: typed('safety'),
    abuse: typed('abuse'),
  };
}
