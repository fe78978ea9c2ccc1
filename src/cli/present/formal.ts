import type { Business } from '../../domain/business.ts';
import { nextDeadline } from '../../domain/deadline.ts';
import type { DeadlineFields, Entry } from '../../domain/entry.ts';
import {
  formalTasks,
  formatTerm,
  isInForce,
  isOld,
  type FormalRule,
  type FormalTask,
  type RuleChoice,
  type Term,
} from '../../domain/formal.ts';
import type { Incident } from '../../domain/incident.ts';
import type { HolidayCalendar } from '../../domain/time/holidays.ts';
import type { Day } from '../../domain/time/wall.ts';
import { earlierDay } from '../../domain/time/workingdays.ts';
import type { Block, Document, Table } from '../../document/document.ts';
import { capital, withinSentence } from '../../language/capital.ts';
import type { Language } from '../../language/language.ts';
import { withEarlierDay } from '../../reports/due.ts';
import { joinParts } from './entries.ts';
import { tableDocument } from './tabledocument.ts';

/** A formal complaint in the register. */
export interface RegisterRow {
  readonly formal: Entry<'formal'>;
  readonly incident: Incident;
  readonly deadlines: readonly DeadlineFields[];
}

/** What the page of one formal complaint shows. */
export interface FormalPage {
  readonly entry: Entry<'formal'>;
  readonly deadlines: readonly Entry<'deadline'>[];
  readonly rules: readonly FormalRule[];
  readonly today: Day;
  readonly calendar: HolidayCalendar;
  /** Whether rules that are in use have terms that this complaint lacks, because it was formal before they were known. */
  readonly lacksRules: boolean;
}

/** Presents one formal complaint: its deadlines, how each was counted, and the sources. */
export function presentFormalCase(
  { entry, deadlines, rules, today, calendar, lacksRules }: FormalPage,
  business: Business,
  language: Language,
): Document {
  const { t, format } = language;
  const { column } = t.formal;
  const number = entry.incident ?? 0;
  const isUndated = nextDeadline(deadlines) === null && deadlines.some(({ doneOn }) => doneOn === null);
  const ordered = [...deadlines].sort((a, b) => ((a.dueOn ?? '9') < (b.dueOn ?? '9') ? -1 : 1));
  const used = rules.filter(({ id }) => deadlines.some(({ rule }) => rule === id));
  const day = (value: Day | null) => (value === null ? null : format.day(value));
  const facts = [
    [column.reference, entry.reference],
    [column.received, day(entry.receivedOn)],
    [column.called, entry.called],
    [column.channel, entry.channel === null ? null : t.formal.channel[entry.channel]],
    [
      column.authority,
      entry.authority ?? used.find(({ authority }) => authority !== null)?.authority ?? null,
    ],
    [column.notice, day(entry.noticeOn)],
    [column.paper, entry.paper],
  ] as const;
  const table: Table = {
    columns: [
      { key: 'task', type: 'text', label: column.task },
      { key: 'due', type: 'text', label: column.due },
      { key: 'counted', type: 'text', label: column.counted },
      { key: 'done', type: 'text', label: column.done },
    ],
    rows: ordered.map((each) => [
      t.formal.task[each.task],
      lastDayInWords(each, calendar, language),
      countedInWords(each, rules, language),
      joinParts(day(each.doneOn), each.how),
    ]),
  };
  const document = tableDocument(
    'formal',
    t.formal.title(number),
    business,
    {
      columns: (['task', 'rule', 'term', 'counted_from', 'due', 'done', 'how'] as const).map((key) => ({
        key,
        type: 'text',
        label: key,
      })),
      rows: ordered.map((each) => [
        each.task,
        each.rule,
        each.count === null || each.unit === null ? null : formatTerm({ count: each.count, unit: each.unit }),
        each.countedFrom,
        each.dueOn,
        each.doneOn,
        each.how,
      ]),
    },
    '',
  );
  const needsNotice = deadlines.some(({ rule, dueOn }) =>
    rules.some(
      ({ id, deadlines: terms }) =>
        id === rule && dueOn === null && terms.some(({ from }) => from === 'notice'),
    ),
  );
  return {
    ...document,
    blocks: [
      {
        kind: 'facts',
        facts: facts.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const])),
      },
      { kind: 'table', table, isWrapped: true },
      ...(isUndated && business.settings.country === null
        ? [{ kind: 'prose', text: t.formal.noCountry } as const]
        : []),
      ...(isUndated && lacksRules
        ? [{ kind: 'prose', text: t.formal.uncounted(number, entry.receivedOn) } as const]
        : []),
      ...(used.length === 0 ? [] : used.map((rule) => ruleBlock(rule, today, language))),
      ...(used.length === 0 ? [] : [{ kind: 'prose', text: t.formal.noAdvice } as const]),
    ],
    hints: needsNotice ? [t.formal.noticeHint(number)] : [],
  };
}

/** The last day of a deadline; while it is open, with the day before it by which it is better met. */
function lastDayInWords(
  { dueOn, doneOn }: DeadlineFields,
  calendar: HolidayCalendar,
  language: Language,
): string {
  if (dueOn === null) return '';
  return withEarlierDay(
    language.format.day(dueOn),
    doneOn === null ? earlierDay(dueOn, calendar) : null,
    language,
  );
}

/** "10 working days after Mon 30 Nov 2026 (ES-AN)", or from when it counts. */
function countedInWords(
  { task, rule, count, unit, countedFrom, dueOn }: DeadlineFields,
  rules: readonly FormalRule[],
  { t, format }: Language,
): string {
  const source = rule ?? t.formal.own;
  if (count === null || unit === null) return dueOn === null ? t.formal.noDay : source;
  const term = t.formal.term(count, unit);
  const from = rules.find(({ id }) => id === rule)?.deadlines.find((each) => each.task === task)?.from;
  return countedFrom === null
    ? `${term}, ${t.formal.waitsFor[from ?? 'receipt']} (${source})`
    : `${t.formal.after(term, format.shortDay(countedFrom))} (${source})`;
}

/** What a rule demands of the answer and the papers, and its source. */
function ruleBlock(rule: FormalRule, today: Day, { t, format, code }: Language): Block {
  return {
    kind: 'prose',
    title: `${rule.id} · ${rule.name}`,
    text: [
      ...(rule.answer === null ? [] : [t.formal.mustContain(rule.answer[code])]),
      ...(rule.keepMonths === null ? [] : [t.formal.keep(rule.keepMonths)]),
      `${t.formal.readOn(rule.source ?? rule.name, format.day(rule.readOn))}.`,
      ...(rule.url === null ? [] : [rule.url]),
      ...(isOld(rule, today) ? [t.formal.isOld] : []),
    ].join('\n'),
  };
}

/** Presents the register of formal complaints, with the first deadline of each task. */
export function presentRegister(
  rows: readonly RegisterRow[],
  business: Business,
  language: Language,
): Document {
  const { t, format } = language;
  const { column } = t.formal;
  const dayOfTask = (deadlines: readonly DeadlineFields[], task: FormalTask, key: 'dueOn' | 'doneOn') =>
    deadlines
      .filter((each) => each.task === task)
      .map((each) => each[key])
      .filter((day) => day !== null)
      .sort()[0] ?? null;
  const raw = (row: RegisterRow) =>
    ({
      incident: row.incident.number,
      reference: row.formal.reference,
      received: row.formal.receivedOn,
      called: row.formal.called,
      channel: row.formal.channel,
      authority: row.formal.authority,
      answer_due: dayOfTask(row.deadlines, 'answer', 'dueOn'),
      answer_sent: dayOfTask(row.deadlines, 'answer', 'doneOn'),
      authority_due: dayOfTask(row.deadlines, 'authority', 'dueOn'),
      authority_sent: dayOfTask(row.deadlines, 'authority', 'doneOn'),
      finding: row.incident.finding,
      paper: row.formal.paper,
      text: row.incident.description,
    }) as const;
  const keys = [
    ...(['incident', 'reference', 'received', 'called', 'channel', 'authority', 'answer_due'] as const),
    ...(['answer_sent', 'authority_due', 'authority_sent', 'finding', 'paper', 'text'] as const),
  ];
  const short = (day: Day | null) => (day === null ? '' : format.shortDay(day));
  const shown: Table = {
    columns: [
      { key: 'incident', type: 'count', label: column.incident },
      { key: 'reference', type: 'text', label: column.reference },
      { key: 'received', type: 'text', label: column.received },
      { key: 'due', type: 'text', label: column.due },
      { key: 'done', type: 'text', label: column.done },
      { key: 'paper', type: 'text', label: column.paper },
      { key: 'text', type: 'text', label: column.text },
    ],
    rows: rows.map(({ formal, incident, deadlines }) => [
      incident.number,
      formal.reference,
      format.day(formal.receivedOn),
      inTasks(deadlines, 'dueOn', short, language),
      inTasks(deadlines, 'doneOn', short, language),
      formal.paper,
      incident.description,
    ]),
  };
  const hasTask = (task: FormalTask) =>
    rows.some(({ deadlines }) => deadlines.some((each) => each.task === task));
  const tasks = formalTasks
    .filter(hasTask)
    .flatMap((task) => [
      { task, key: 'dueOn', label: column.due } as const,
      { task, key: 'doneOn', label: column.done } as const,
    ]);
  const whole: Table = {
    columns: [
      { key: 'incident', type: 'count', label: column.incident },
      { key: 'reference', type: 'text', label: column.reference },
      { key: 'received', type: 'day', label: column.received },
      { key: 'called', type: 'text', label: column.called },
      { key: 'channel', type: 'text', label: column.channel },
      { key: 'authority', type: 'text', label: column.authority },
      ...tasks.map(
        ({ task, key, label }) =>
          ({
            key: `${task}_${key}`,
            type: 'day',
            label: `${capital(t.formal.task[task])}: ${withinSentence(label)}`,
          }) as const,
      ),
      { key: 'finding', type: 'text', label: column.finding },
      { key: 'paper', type: 'text', label: column.paper },
      { key: 'text', type: 'text', label: column.text },
    ],
    rows: rows.map(({ formal, incident, deadlines }) => [
      incident.number,
      formal.reference,
      formal.receivedOn,
      formal.called,
      formal.channel === null ? null : t.formal.channel[formal.channel],
      formal.authority,
      ...tasks.map(({ task, key }) => dayOfTask(deadlines, task, key)),
      incident.finding === null ? null : t.finding[incident.finding],
      formal.paper,
      incident.description,
    ]),
  };
  const dayColumns: readonly string[] = [
    'received',
    'answer_due',
    'answer_sent',
    'authority_due',
    'authority_sent',
  ];
  const document = tableDocument(
    'formal_list',
    t.formal.register,
    business,
    {
      columns: keys.map((key) => ({
        key,
        type: key === 'incident' ? 'count' : dayColumns.includes(key) ? 'moment' : 'text',
        label: key,
      })),
      rows: rows.map((row) => {
        const values = raw(row);
        return keys.map((key) => values[key]);
      }),
    },
    t.formal.none,
  );
  const { sheets } = business.settings;
  return {
    ...document,
    ...(rows.length === 0 ? {} : { blocks: [{ kind: 'table', table: shown, whole }] }),
    hints: sheets === null ? [] : [t.formal.sheetsLeft(sheets)],
  };
}

/** The first day of each task, with the name of those that are not the answer: "16 Dec; copy to the authority 21 Dec". */
function inTasks(
  deadlines: readonly DeadlineFields[],
  key: 'dueOn' | 'doneOn',
  short: (day: Day | null) => string,
  { t }: Language,
): string {
  return formalTasks
    .flatMap((task) => {
      const [first] = deadlines
        .filter((each) => each.task === task && each[key] !== null)
        .map((each) => each[key])
        .sort();
      if (first === undefined) return [];
      return [task === 'answer' ? short(first) : `${t.formal.task[task]} ${short(first)}`];
    })
    .join('; ');
}

export type RuleState = 'on' | 'off' | 'note' | 'scope' | 'none';

/** Whether a rule is used, and if not, why. */
export function ruleState(rule: FormalRule, choice: RuleChoice | undefined): RuleState {
  if (choice === 'off') return 'off';
  if (isInForce(rule, choice)) return 'on';
  if (rule.deadlines.length === 0) return 'none';
  return rule.scope === null ? 'note' : 'scope';
}

/** "answer the customer: 10 working days; copy to the authority: 10 working days, from the notice of the authority". */
export function termsInWords(rule: FormalRule, choice: RuleChoice | undefined, { t }: Language): string {
  return termsFor(rule, choice)
    .map(({ task, term, from }) => {
      const start = from === 'receipt' ? '' : `, ${t.formal.waitsFor[from]}`;
      return `${t.formal.task[task]}: ${t.formal.term(term.count, term.unit)}${start}`;
    })
    .join('; ');
}

/** The term of each task of a rule, those that the owner has set before its own. */
function termsFor(rule: FormalRule, choice: RuleChoice | undefined) {
  const own = typeof choice === 'object' ? choice.terms : {};
  return formalTasks.flatMap((task) => {
    const deadline = rule.deadlines.find((each) => each.task === task);
    const term: Term | undefined = own[task] ?? deadline;
    return term === undefined ? [] : [{ task, term, from: deadline?.from ?? 'receipt' }];
  });
}

/** Presents the rules of the place of the business, each with its source. */
export function presentRules(
  { rules, today }: Pick<FormalPage, 'rules' | 'today'>,
  business: Business,
  language: Language,
): Document {
  const { t, format, code } = language;
  const { column } = t.formal;
  const { country, region } = business.settings;
  const stateOf = (rule: FormalRule) => ruleState(rule, business.ruleChoices.get(rule.id));
  const termsOf = (rule: FormalRule) => termsInWords(rule, business.ruleChoices.get(rule.id), language);
  const columns = [
    'rule',
    'state',
    'name',
    'channel',
    'terms',
    'confidence',
    'source',
    'url',
    'read_on',
  ] as const;
  const document = tableDocument(
    'formal_rules',
    t.formal.rules,
    business,
    {
      columns: columns.map((key) => ({ key, type: 'text', label: key })),
      rows: rules.map((rule) => [
        rule.id,
        stateOf(rule),
        rule.name,
        rule.channel,
        termsFor(rule, business.ruleChoices.get(rule.id))
          .map(({ task, term }) => `${task}=${formatTerm(term)}`)
          .join(' '),
        rule.confidence,
        rule.source,
        rule.url,
        rule.readOn,
      ]),
    },
    '',
  );
  const place = [country, region].filter((part) => part !== null).join('-');
  const blocks = rules.map((rule): Block => ({
    kind: 'facts',
    title: `${rule.id} · ${rule.name}`,
    facts: [
      [
        column.state,
        joinParts(t.formal.state[stateOf(rule)], rule.scope !== null && rule.scope[code]),
      ] as const,
      ...(termsOf(rule) === '' ? [] : [[column.terms, termsOf(rule)] as const]),
      [
        column.source,
        joinParts(
          t.formal.readOn(
            [rule.source, rule.url].filter((part) => part !== null).join(', ') || t.formal.noSource,
            format.day(rule.readOn),
          ),
          isOld(rule, today) && t.formal.isOld,
        ),
      ] as const,
    ],
  }));
  const [first] = rules;
  return {
    ...document,
    blocks:
      first === undefined
        ? [{ kind: 'prose', text: country === null ? t.formal.noCountry : t.formal.noRules(place) }]
        : [...blocks, { kind: 'prose', text: t.formal.noAdvice }],
    hints:
      first === undefined
        ? []
        : [t.formal.useHint(first.id), ...(region === null ? [t.formal.regionHint] : [])],
  };
}
