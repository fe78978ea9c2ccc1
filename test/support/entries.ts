import { formalChannels, formalTasks, termUnits } from '../../src/domain/formal.ts';
import fc from 'fast-check';
import type { Change } from '../../src/domain/action.ts';
import { endings } from '../../src/domain/incident.ts';
import {
  followUpOutcomes,
  preventionKinds,
  type EntryFields,
  type EntryKind,
} from '../../src/domain/entry.ts';
import { goalMeasures } from '../../src/domain/goal.ts';
import { marks, sheetColumns, type SheetAnswers } from '../../src/domain/questionnaire.ts';
import { reviewAnswers } from '../../src/domain/selfreview.ts';
import { blankSheet, pointsOf } from '../../src/domain/survey.ts';
import { ownDayKinds } from '../../src/domain/time/holidays.ts';
import { anyDay, anyRemedy } from './arbitraries.ts';
import { noon, remedy } from './builders.ts';

/** The stored source of a checklist without steps. */
export function checklistSource(name: string): string {
  return JSON.stringify({ id: 'ours', name, note: null, steps: [] });
}

/** The stored source of a playbook entry. */
function playSource(say: string): string {
  return JSON.stringify({ say: [say], alternatives: [], remedies: [], limit: null, help: null });
}

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });
const words = fc.constantFrom('Café', 'soup', 'Íñigo', "o'clock", '🍲', '');
const anyWords = orNull(words);
const anyDayOrNone = orNull(anyDay);
const anyInstant = fc.integer({ min: noon - 86_400_000, max: noon + 86_400_000 });
const anyScore = orNull(fc.integer({ min: 1, max: 5 }));
const yesOrNo = orNull(fc.constantFrom('yes' as const, 'no' as const));
const anyAmount = orNull(fc.nat({ max: 10_000 }));
const none = fc.constant(null);

const anySheet = fc
  .tuple(fc.array(orNull(fc.constantFrom(...marks)), { minLength: 44, maxLength: 44 }), fc.boolean())
  .map(([given, isShared]) => ({
    ...(Object.fromEntries(
      sheetColumns.map(({ answer }, index) => [answer, given[index] ?? null]),
    ) as unknown as SheetAnswers),
    ...pointsOf(isShared ? [30, 20, 20, 15, 15] : []),
  }));

/** Any entry of each kind, without references to names. */
export const anyEntry: { readonly [Kind in EntryKind]: fc.Arbitrary<EntryFields[Kind]> } = {
  remedy: anyRemedy,
  promise: fc.record({
    text: anyWords,
    dueAt: anyInstant,
    madeBy: anyWords,
    outcome: orNull(fc.constantFrom('kept' as const, 'broken' as const)),
    settledAt: orNull(anyInstant),
  }),
  follow_up: fc.record({
    at: anyInstant,
    onDay: anyDay,
    dueOn: anyDayOrNone,
    by: anyWords,
    outcome: fc.constantFrom(...followUpOutcomes),
    satisfaction: anyScore,
    before: anyScore,
    usual: anyScore,
    understood: yesOrNo,
    told: yesOrNo,
    text: anyWords,
  }),
  reopening: fc.record({
    resolvedAt: orNull(anyInstant),
    resolvedOn: anyDayOrNone,
    ending: orNull(fc.constantFrom(...endings)),
    at: anyInstant,
    onDay: anyDay,
    by: anyWords,
  }),
  formal: fc.record({
    reference: anyWords,
    authority: anyWords,
    receivedOn: anyDay,
    channel: orNull(fc.constantFrom(...formalChannels)),
    called: anyWords,
    paper: anyWords,
    noticeOn: anyDayOrNone,
  }),
  deadline: fc.record({
    task: fc.constantFrom(...formalTasks),
    rule: anyWords,
    count: orNull(fc.integer({ min: 1, max: 60 })),
    unit: orNull(fc.constantFrom(...termUnits)),
    countedFrom: anyDayOrNone,
    dueOn: anyDayOrNone,
    doneOn: anyDayOrNone,
    how: anyWords,
  }),
  prevention: fc.record({
    text: words,
    kind: fc.constantFrom(...preventionKinds),
    owner: anyWords,
    category: none,
    department: none,
    decidedOn: anyDay,
    dueOn: anyDayOrNone,
    doneOn: anyDayOrNone,
  }),
  anticipation: fc.record({
    touchpoint: none,
    category: none,
    expected: anyWords,
    mayFail: words,
    prevention: anyWords,
    since: anyDay,
    reviewedOn: anyDay,
  }),
  person: fc.record({ name: words, role: anyWords, limitMinor: anyAmount }),
  role: fc.record({ name: words, limitMinor: anyAmount }),
  checklist: fc.record({ key: words, source: words.map(checklistSource) }),
  play: fc.record({ category: none, department: none, source: words.map(playSource), reviewedOn: anyDay }),
  letter: fc.record({ key: words, language: fc.constantFrom('en', 'es'), source: words }),
  same_customer: fc.record({ contact: words, sameContact: words }),
  volume: fc.record({ day: anyDay, shift: none, count: orNull(fc.nat({ max: 500 })) }),
  holiday: fc.record({
    firstDay: anyDay,
    lastDay: anyDay,
    name: anyWords,
    kind: fc.constantFrom(...ownDayKinds),
  }),
  survey: fc.tuple(anyDay, anySheet).map(([day, sheet]) => ({ ...sheet, day })),
  response: fc.record({
    day: anyDay,
    shift: fc.constant(null),
    department: fc.constant(null),
    satisfaction: anyScore,
    usual: anyScore,
    text: anyWords,
    customer: anyWords,
    contact: anyWords,
    callUntil: anyDayOrNone,
  }),
  goal: fc.record({
    measure: fc.constantFrom(...goalMeasures),
    category: fc.constant(null),
    department: fc.constant(null),
    shift: fc.constant(null),
    baseline: fc.option(fc.nat(1000)),
    target: fc.nat(1000),
    setOn: anyDay,
    dueOn: anyDay,
  }),
  self_review: fc.record({
    question: words,
    answer: fc.constantFrom(...reviewAnswers),
    onDay: anyDay,
  }),
  training: fc.record({ person: fc.integer({ min: 1, max: 9 }), page: words, onDay: anyDay }),
};

/** One simple entry of each kind. */
export const oneOfEach: { readonly [Kind in EntryKind]: EntryFields[Kind] } = {
  remedy: remedy('dessert', { valueMinor: 650, costMinor: 200, givenBy: 'Ana', limitMinor: 2000 }),
  promise: { text: 'news', dueAt: noon + 3_600_000, madeBy: 'Ana', outcome: null, settledAt: null },
  follow_up: {
    at: noon,
    onDay: '2026-11-20',
    dueOn: '2026-11-21',
    by: 'Luis',
    outcome: 'reached',
    satisfaction: 4,
    before: 2,
    usual: 5,
    understood: 'yes',
    told: 'no',
    text: 'all right now',
  },
  reopening: {
    resolvedAt: noon,
    resolvedOn: '2026-11-20',
    ending: 'partly',
    at: noon + 1,
    onDay: '2026-11-21',
    by: null,
  },
  formal: {
    reference: 'HR-7',
    authority: 'Consumo',
    receivedOn: '2026-11-20',
    channel: 'paper',
    called: null,
    paper: 'blue folder',
    noticeOn: null,
  },
  deadline: {
    task: 'answer',
    rule: 'ES',
    count: 10,
    unit: 'working',
    countedFrom: '2026-11-20',
    dueOn: '2026-12-04',
    doneOn: null,
    how: null,
  },
  prevention: {
    text: 'two cooks on Fridays',
    kind: 'rule',
    owner: 'Eva',
    category: null,
    department: null,
    decidedOn: '2026-11-20',
    dueOn: '2026-12-01',
    doneOn: null,
  },
  anticipation: {
    touchpoint: null,
    category: null,
    expected: 'hot soup',
    mayFail: 'it waits at the pass',
    prevention: 'a bell',
    since: '2026-11-01',
    reviewedOn: '2026-11-02',
  },
  person: { name: 'Eva', role: 'shift lead', limitMinor: 5000 },
  role: { name: 'shift lead', limitMinor: null },
  checklist: { key: 'ours', source: checklistSource('Ours') },
  play: { category: null, department: null, source: playSource('Sorry'), reviewedOn: '2026-11-20' },
  letter: { key: 'apology', language: 'es', source: 'Hola' },
  same_customer: { contact: 'a@b.es', sameContact: '600112233' },
  volume: { day: '2026-11-20', shift: null, count: 84 },
  holiday: { firstDay: '2026-12-07', lastDay: '2026-12-08', name: 'Fair', kind: 'holiday' },
  survey: {
    ...blankSheet,
    ...pointsOf([30, 20, 20, 15, 15]),
    day: '2026-11-20',
    reliability_1Expected: 7,
    reliability_1Perceived: 5,
  },
  response: {
    day: '2026-11-20',
    shift: null,
    department: null,
    satisfaction: 3,
    usual: 5,
    text: 'the wait',
    customer: 'Eva',
    contact: 'eva@example.org',
    callUntil: '2026-12-20',
  },
  goal: {
    measure: 'complaints_per_week',
    category: null,
    department: null,
    shift: null,
    baseline: 250,
    target: 150,
    setOn: '2026-11-20',
    dueOn: '2027-03-31',
  },
  self_review: { question: 'essentials_path', answer: 'partly', onDay: '2026-11-20' },
  training: { person: 1, page: 'apologise', onDay: '2026-11-20' },
};

export function createEntry<Kind extends EntryKind>(
  of: Kind,
  fields: EntryFields[Kind],
  incident?: number,
): Change {
  // The compiler cannot relate the kind of a union to its fields.
  return { change: 'create', of, fields, ...(incident === undefined ? {} : { incident }) } as Change;
}

export function updateEntry<Kind extends EntryKind>(
  of: Kind,
  id: number,
  set: Partial<EntryFields[Kind]>,
  incident?: number,
): Change {
  return { change: 'update', of, id, set, ...(incident === undefined ? {} : { incident }) };
}

export function removeEntry(of: EntryKind, id: number, incident?: number): Change {
  return { change: 'remove', of, id, ...(incident === undefined ? {} : { incident }) };
}
