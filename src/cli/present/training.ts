import type { Block, Document, Table, Value } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Checklist, ChecklistStep } from '../../domain/checklist.ts';
import type { Entry } from '../../domain/entry.ts';
import { findName, isCurrentName } from '../../domain/name.ts';
import { findPlay, type Play } from '../../domain/playbook.ts';
import { fold } from '../../domain/text.ts';
import { shownTopic, type SkippedStep } from '../../reports/skippedstep.ts';
import { isGeneralTopic, stepOfOffers, type PracticeCase } from '../../domain/training.ts';
import { capital } from '../../language/capital.ts';
import { shownCommand } from '../../language/commandwords.ts';
import type { Language } from '../../language/language.ts';
import type { PracticeAnswers } from '../../interview/practice.ts';
import { emergencyInWords } from '../../shipped/emergency.ts';
import type { FormalPaper } from '../../shipped/formalpapers.ts';
import type { BusinessView } from '../business/view.ts';
import { staffLimits, stepFacts, type Fact } from './checklists.ts';
import { categoryName, offerName } from './playbook.ts';
import { tableDocument } from './tabledocument.ts';

/** The page fits into a message that people still read. */
const maxPageMessage = 2000;
/** Three cards, each a message of its own. */
const maxDrillMessage = 6000;
/** As many situations of the playbook as a page has room for. */
const maxPlays = 8;
/** The offer that gives nothing, and so is none to hand out. */
const nothing = 'nothing';

type Section = readonly [section: string, facts: readonly Fact[]];

/** Makes a document of facts under headings; programs get them as rows. */
function sectionDocument(
  report: string,
  title: string,
  business: Business,
  sections: readonly Section[],
): Document {
  const rows = sections.flatMap(([section, facts]) =>
    facts.map(([label, text]): readonly Value[] => [section, label, text]),
  );
  const columns: Table['columns'] = ['section', 'label', 'text'].map((key) => ({
    key,
    type: 'text',
    label: '',
  }));
  return {
    ...tableDocument(report, title, business, { columns, rows }, ''),
    blocks: sections.map(([section, facts]): Block => ({
      kind: 'facts',
      ...(section === '' ? {} : { title: section }),
      facts,
    })),
  };
}

/** The names of a topic on the screen: that of a page, the word of a step, or its id if the checklist has it no more. */
export function topicName(topic: string, { steps }: Checklist, { t }: Language): string {
  if (isGeneralTopic(topic)) return t.train.topics[topic];
  return steps.find(({ id }) => id === topic)?.word ?? topic;
}

/** Presents the page for somebody new: the steps, what may be given, whom to call, and what never to do. */
export function presentStartPage(
  checklist: Checklist,
  view: BusinessView,
  formalPaper: FormalPaper | null,
  language: Language,
): Document {
  const { t } = language;
  const { page } = t.train;
  const { business } = view;
  const { name } = business.settings;
  const emergency = emergencyInWords(business.settings, language.wording);
  const steps = stepFacts(checklist, null, language);
  const limits = limitFacts(business, language);
  const calls = callFacts(view, language);
  const nevers = page.nevers.map((text): Fact => ['–', text]);
  const paper: readonly Section[] =
    formalPaper === null ? [] : [[capital(formalPaper.request), [['', formalPaper.steps.join('\n')]]]];
  const document = sectionDocument('page', titled(name, page.title), business, [
    ['', steps],
    [page.give, limits],
    [page.offers, offerFacts(view)],
    [page.call, calls],
    [page.never, nevers],
    ...paper,
    [capital(t.log.safety), [['', t.log.safetyGuidance(emergency)]]],
    [page.abuse, [['', t.log.abuseGuidance]]],
    [page.afterwards, [['', page.write]]],
  ]);
  return {
    ...document,
    blocks: document.blocks.map(asProse),
    isOnePage: true,
    hints: [t.train.recordIt],
    messageLength: maxPageMessage,
    message: [
      [titled(name, page.title)],
      checklist.steps.map((step, index) => stepLine(step, index)),
      [page.give, ...limits.map(([label, text]) => `${label}: ${text}`)],
      [page.call, ...calls.map(([label, text]) => `${label}: ${text}`)],
      [capital(t.log.safety), ...t.log.safetyGuidance(emergency).split('\n')],
      [page.never, ...page.nevers.map((text) => `- ${text}`)],
    ],
  };
}

/** Facts whose only label is empty are a text. */
function asProse(block: Block): Block {
  if (block.kind !== 'facts') return block;
  const [first, ...others] = block.facts;
  if (first === undefined || others.length > 0 || first[0] !== '' || typeof first[1] !== 'string')
    return block;
  return {
    kind: 'prose',
    ...(block.title === undefined ? {} : { title: block.title }),
    text: first[1],
  };
}

function stepLine({ word, do: what, say }: ChecklistStep, index: number): string {
  return `${index + 1} ${word}: ${what}${say === null ? '' : ` "${say}"`}`;
}

function titled(name: string | null, title: string): string {
  return [name, title].filter((part) => part !== null).join(' · ');
}

/** Lists how much everybody may give, and each role with a limit of its own. */
function limitFacts({ settings, roles }: Business, { t, format }: Language): readonly Fact[] {
  const upTo = (amount: number | null) =>
    amount === null ? t.staff.noLimit : t.staff.upTo(format.money(amount));
  return [
    [t.train.page.everybody, settings.limitMinor === null ? t.train.page.noLimit : upTo(settings.limitMinor)],
    ...roles.map(({ name, limitMinor }): Fact => [name, upTo(limitMinor)]),
  ];
}

/** Lists the staff who may give more, whom the playbook names, and the emergency number. */
function callFacts(view: BusinessView, language: Language): readonly Fact[] {
  const { t, wording } = language;
  const help = view.plays.find(({ category, department }) => category === null && department === null)?.help;
  return [
    ...staffLimits(view.business, language),
    ...(help === undefined || help === null ? [] : [[t.guidance.help, help] as const]),
    [t.train.page.emergency, emergencyInWords(view.business.settings, wording)],
  ];
}

/** Lists what the playbook offers in each situation. */
function offerFacts(view: BusinessView): readonly Fact[] {
  return currentPlays(view)
    .filter(({ category }) => !isAboutSafety(category, view))
    .map((play): Fact => [playName(play, view), offersOf(play, view)])
    .filter(([, offers]) => offers !== '')
    .slice(0, maxPlays);
}

/**
 * Lists the entries for a category. An entry of the owner's own replaces the shipped one for the same situation; those shipped
 * for categories that the business does not have are left out, unless it has none yet.
 */
function currentPlays(view: BusinessView): readonly Play[] {
  const names = view.plays.map((play) => fold(playName(play, view)));
  const categories = view.business.names.category;
  const hasCategories = categories.some(isCurrentName);
  const isInUse = (category: string) => {
    const { exact } = findName(categories, category, 'exact');
    return exact !== undefined && isCurrentName(exact);
  };
  return view.plays.filter(
    ({ category, own }, index) =>
      category !== null &&
      names.indexOf(names[index] ?? '') === index &&
      (own !== null || !hasCategories || isInUse(category)),
  );
}

function playName(play: Play, view: BusinessView): string {
  return [categoryName(play, view), play.department].filter((part) => part !== null).join(', ');
}

/** The remedies of an entry, without that of giving nothing. */
function offersOf(play: Play, view: BusinessView): string {
  return play.remedies
    .filter(({ offer }) => offer !== nothing)
    .map(({ offer }) => offerName(offer, view))
    .join(', ');
}

const safetyCategory = 'safety';

function isAboutSafety(category: string | null, { business }: BusinessView): boolean {
  if (category === null) return false;
  if (category === safetyCategory) return true;
  return (
    findName(business.names.category, category, 'exact').exact?.alsoKnownAs.includes(safetyCategory) ?? false
  );
}

/** Presents the page of one step: what to do and say, why, what helps, an exercise, and what the playbook has for it. */
export function presentStepPage(
  checklist: Checklist,
  topic: string,
  view: BusinessView,
  language: Language,
): Document {
  const { t, format } = language;
  const { page, steps: texts } = t.train;
  const { business } = view;
  const { name, limitMinor } = business.settings;
  const index = checklist.steps.findIndex(({ id }) => id === topic);
  const step = checklist.steps[index];
  if (step === undefined) throw new Error(`no step is called ${topic}`);
  const more = texts[topic];
  const optional = (label: string, text: string | null): readonly Fact[] =>
    text === null ? [] : [[label, text]];
  const facts: readonly Fact[] = [
    [t.guidance.do, step.do],
    ...optional(t.guidance.say, step.say === null ? null : `"${step.say}"`),
    ...optional(t.guidance.avoid, step.avoid),
    ...optional(
      page.give,
      step.limit === null || limitMinor === null ? null : t.staff.upTo(format.money(limitMinor)),
    ),
    ...optional(t.guidance.more, step.more),
  ];
  const plays = playFacts(topic, view);
  const hasOffers = topic === 'alternatives' || topic === 'amends';
  const sections: readonly Section[] = [
    ['', facts],
    ...(more === undefined ? [] : [[page.tips, more.tips.map((tip): Fact => ['–', tip])] as const]),
    ...(plays.length === 0 ? [] : [[capital(t.guidance.playbook), plays] as const]),
    ...(hasOffers ? [[capital(t.log.safety), [['', page.safetyFirst]]] as const] : []),
    ...(more === undefined ? [] : [[page.tryIt, [['', more.tryIt]]] as const]),
  ];
  const title = titled(name, page.step(index + 1, step.word));
  const document = sectionDocument('page', title, business, sections);
  return {
    ...document,
    blocks: document.blocks.map(asProse),
    isOnePage: true,
    hints: [t.train.recordIt],
    messageLength: maxPageMessage,
    message: [
      [title],
      ...sections.map(([section, lines]) => [
        ...(section === '' ? [] : [section]),
        ...lines.map(([label, text]) =>
          label === '' ? text : label === '–' ? `- ${text}` : `${label}: ${text}`,
        ),
      ]),
    ],
  };
}

/** What the playbook says for a step, by situation: sentences, options or remedies. */
function playFacts(topic: string, view: BusinessView): readonly Fact[] {
  const textOf = (play: Play): string => {
    switch (topic) {
      case 'acknowledge':
        return play.say[0] === undefined ? '' : `"${play.say[0]}"`;
      case 'apologise':
        return play.say[1] === undefined ? '' : `"${play.say[1]}"`;
      case 'alternatives':
        return play.alternatives.join(' · ');
      case 'amends':
        return isAboutSafety(play.category, view) ? '' : offersOf(play, view);
      default:
        return '';
    }
  };
  return currentPlays(view)
    .map((play): Fact => [playName(play, view), textOf(play)])
    .filter(([, text]) => text !== '')
    .slice(0, maxPlays);
}

export const drillCards = ['guest', 'staff', 'observer'] as const;
export type DrillCard = (typeof drillCards)[number];

/** Presents a drill: how to run it, and its cards; with `only`, one of them, for a telephone. */
export function presentDrill(
  practiceCase: PracticeCase,
  checklist: Checklist,
  view: BusinessView,
  only: DrillCard | null,
  language: Language,
): Document {
  const { t } = language;
  const { drill } = t.train;
  const cards: Readonly<Record<DrillCard, readonly Section[]>> = {
    guest: [[drill.guest, guestFacts(practiceCase, checklist, language)]],
    staff: [[drill.staff, staffFacts(practiceCase, view, language)]],
    observer: [
      [drill.observer, observerFacts(practiceCase, checklist, language)],
      [drill.afterwards, goodFacts(practiceCase, checklist, view, language)],
    ],
  };
  const shown = only === null ? drillCards : [only];
  const title = only === null ? `${drill.title} · ${practiceCase.title}` : practiceCase.title;
  const document = sectionDocument(
    'drill',
    title,
    view.business,
    shown.flatMap((card) => cards[card]),
  );
  const meta = only === null ? drill.run : [];
  return {
    ...document,
    meta,
    isCutOut: true,
    isOnePage: true,
    messageLength: maxDrillMessage,
    message: [
      ...(only === null ? [[drill.title, ...drill.run]] : []),
      ...shown.flatMap((card) => cards[card].map(messageCard)),
    ],
  };
}

function messageCard([section, facts]: Section): readonly string[] {
  return [
    section.toUpperCase(),
    ...facts.flatMap(([label, text]) =>
      text.split('\n').map((line, index) => (index === 0 && label !== '' ? `${label}: ${line}` : line)),
    ),
  ];
}

/** What whoever plays the customer reads. */
export function guestFacts({ guest }: PracticeCase, { steps }: Checklist, { t }: Language): readonly Fact[] {
  const { drill, own } = t.train;
  const avoid = steps.flatMap(({ avoid: each }) => each ?? []).join('; ');
  return [
    [drill.who, guest.who],
    [drill.says, guest.say],
    [drill.calms, guest.calms],
    [drill.worse, guest.worse === '' ? (avoid === '' ? own.noWorse : own.worse(avoid)) : guest.worse],
  ];
}

/** What whoever answers reads. */
export function staffFacts(
  practiceCase: PracticeCase,
  view: BusinessView,
  language: Language,
): readonly Fact[] {
  const { t, format } = language;
  const { drill, page } = t.train;
  const { limitMinor } = view.business.settings;
  const play = playFor(practiceCase, view);
  const isSafety = practiceCase.marks.includes('safety');
  // Where health is at stake, help comes first, and nothing is given for it.
  const offers = play === null || isSafety ? '' : offersOf(play, view);
  const limit = limitMinor === null ? page.noLimit : t.staff.upTo(format.money(limitMinor));
  return [
    [drill.know, practiceCase.staff],
    ...(isSafety ? [] : [[drill.give, offers === '' ? limit : `${offers} (${limit})`] as const]),
    ...(play?.help === null || play?.help === undefined ? [] : [[drill.call, play.help] as const]),
    ...(isSafety
      ? [[page.emergency, emergencyInWords(view.business.settings, language.wording)] as const]
      : []),
  ];
}

function observerFacts(
  { steps: looks, marks }: PracticeCase,
  { steps }: Checklist,
  { t }: Language,
): readonly Fact[] {
  return [
    ...steps.map(({ id, word, do: what }): Fact => [`[ ] ${word}`, looks[id]?.look ?? what]),
    ...marks.map((mark): Fact => [`[ ] ${t.train.drill.markNames[mark]}`, t.train.drill.marks[mark]]),
    ['', t.train.drill.tick],
  ];
}

/** A good recovery in words: that of the case or, for a complaint of the business, what the playbook says. */
export function goodFacts(
  practiceCase: PracticeCase,
  checklist: Checklist,
  view: BusinessView,
  { t }: Language,
): readonly Fact[] {
  // The good recovery of a shipped case has the five steps, whatever checklist the business uses.
  const fiveSteps = view.checklists.find(({ id }) => id === 'five-step')?.steps ?? [];
  const words = new Map([...fiveSteps, ...checklist.steps].map(({ id, word }) => [id, word]));
  const play = practiceCase.isOwn ? playFor(practiceCase, view) : null;
  const lines =
    play === null
      ? []
      : [
          ...(play.say.length === 0
            ? []
            : [[t.guidance.say, play.say.map((line) => `"${line}"`).join('\n')] as const]),
          ...(play.alternatives.length === 0
            ? []
            : [[t.guidance.alternatives, play.alternatives.join(' · ')] as const]),
        ];
  const steps = Object.entries(practiceCase.steps).flatMap(([id, step]): readonly Fact[] => {
    if (step?.good === undefined || step.good === null) return [];
    return [[words.get(id) ?? id, step.good]];
  });
  return [...steps, ...lines];
}

/** Finds the entry of the playbook for a case; where health is at stake, the one about that. */
export function playFor({ category, marks }: PracticeCase, { plays, business }: BusinessView): Play | null {
  const wanted = marks.includes('safety') ? safetyCategory : category;
  const id = wanted === null ? null : (findName(business.names.category, wanted, 'exact').exact?.id ?? null);
  if (id !== null) return findPlay(plays, business, { category: id, department: null });
  const shipped = plays.find((play) => play.category !== null && fold(play.category) === fold(wanted ?? ''));
  return shipped ?? findPlay(plays, business, { category: null, department: null });
}

/** Presents the cases for drills, with those of the business first. */
export function presentCases(cases: readonly PracticeCase[], business: Business, { t }: Language): Document {
  const messages = t.train.cases;
  const document = tableDocument(
    'cases',
    messages.title,
    business,
    {
      columns: [
        { key: 'case', type: 'text', label: '' },
        { key: 'source', type: 'key', label: '' },
        { key: 'day', type: 'day', label: '' },
        { key: 'title', type: 'text', label: '' },
      ],
      rows: cases.map(({ id, isOwn, onDay, title }) => [id, isOwn ? 'own' : 'shipped', onDay, title]),
    },
    '',
  );
  const block = (title: string, shown: readonly PracticeCase[]): Block => ({
    kind: 'table',
    title,
    isWrapped: true,
    table: {
      columns: [
        { key: 'case', type: 'text', label: messages.id },
        { key: 'title', type: 'text', label: messages.what, weight: 'main' },
        ...(shown.some(({ onDay }) => onDay !== null)
          ? [{ key: 'day', type: 'day' as const, label: t.train.day }]
          : []),
      ],
      rows: shown.map(({ id, title, onDay }) => [id, title, ...(onDay === null ? [] : [onDay])]),
    },
  });
  const own = cases.filter(({ isOwn }) => isOwn);
  return {
    ...document,
    blocks: [
      own.length === 0
        ? { kind: 'prose', title: messages.own, text: messages.none }
        : block(messages.own, own),
      block(
        messages.shipped,
        cases.filter(({ isOwn }) => !isOwn),
      ),
    ],
    hints: [messages.hint],
  };
}

type Training = Entry<'training'>;

/** Presents who was trained on what; with ids, as a list that can be corrected. */
export function presentTraining(
  entries: readonly Training[],
  checklist: Checklist,
  business: Business,
  language: Language,
): Document {
  const { t } = language;
  const nameOf = (id: number) => business.staff.find((person) => person.id === id)?.name ?? null;
  const sorted = [...entries].sort((a, b) => (a.onDay < b.onDay ? 1 : a.onDay > b.onDay ? -1 : b.id - a.id));
  const columns = (labels: readonly string[]): Table['columns'] => [
    { key: 'id', type: 'id', label: labels[0] ?? '' },
    { key: 'person', type: 'text', label: labels[1] ?? '' },
    { key: 'topic', type: 'text', label: labels[2] ?? '' },
    { key: 'day', type: 'day', label: labels[3] ?? '' },
  ];
  const rows = (topicOf: (topic: string) => string) =>
    sorted.map(({ id, person, page, onDay }) => [id, nameOf(person), topicOf(page), onDay]);
  const machine: Table = { columns: columns([]), rows: rows((topic) => topic) };
  const table: Table = {
    columns: columns([t.guidance.id, t.train.person, t.train.topic, t.train.day]),
    rows: rows((topic) => topicName(topic, checklist, language)),
  };
  const document = tableDocument('training', t.train.title, business, machine, t.train.nobody);
  return {
    ...document,
    blocks: machine.rows.length === 0 ? document.blocks : [{ kind: 'table', table }],
    hints: [machine.rows.length === 0 ? t.train.nobodyHint : t.train.recordIt],
  };
}

/** Presents who was trained last on what, and what is suggested next. */
export function presentTrainingOverview(
  entries: readonly Training[],
  checklist: Checklist,
  skipped: SkippedStep | null,
  business: Business,
  language: Language,
): Document {
  const { t } = language;
  const latest = entries.filter(
    ({ id, person, page }) =>
      !entries.some((other) => other.person === person && other.page === page && other.id > id),
  );
  const document = presentTraining(latest, checklist, business, language);
  const topic = skipped?.step ?? 'start';
  const suggestion: Block = {
    kind: 'prose',
    title: t.train.suggested,
    text:
      skipped === null ? t.train.firstPage : t.train.skipped(skipped.word, skipped.skipped, skipped.reported),
    commands: [
      t.train.pageCommand(
        skipped === null ? shownCommand('subcommand', topic, language.wording) : shownTopic(skipped),
      ),
      t.train.drillCommand,
    ],
  };
  return {
    ...document,
    lists: { suggested: [{ topic, skipped: skipped?.skipped ?? null, reported: skipped?.reported ?? null }] },
    blocks: [...document.blocks, suggestion],
    hints: [...document.hints, t.train.cases.hint],
  };
}

/** Presents what somebody did with a case, and a good recovery step by step. */
export function presentPractice(
  practiceCase: PracticeCase,
  { words, offered, category, followUp }: PracticeAnswers,
  checklist: Checklist,
  view: BusinessView,
  language: Language,
): Document {
  const { t } = language;
  const { practice, drill } = t.train;
  const orNothing = (text: string | undefined) =>
    text === undefined || text === '' ? practice.nothing : text;
  const offers = offered.map((offer) => offerName(offer, view)).join(', ');
  const good = goodFacts(practiceCase, checklist, view, language);
  const known = new Set(checklist.steps.map(({ word }) => word));
  const stepSections = checklist.steps.map(({ id, word, do: what }): Section => [
    word,
    [
      [practice.you, orNothing(id === stepOfOffers(checklist) ? offers : words.get(id))],
      [practice.good, practiceCase.steps[id]?.good ?? what],
    ],
  ]);
  const rest = good.filter(([label]) => !known.has(label));
  const marks = practiceCase.marks.map((mark): Fact => [drill.markNames[mark], drill.marks[mark]]);
  const caseCategory = practiceCase.category;
  const caseName =
    caseCategory === null ? null : categoryName({ ...emptyPlay, category: caseCategory }, view);
  const document = sectionDocument('practice', practice.result, view.business, [
    ...stepSections,
    ...(rest.length + marks.length === 0 ? [] : [[drill.afterwards, [...marks, ...rest]] as const]),
    [
      practice.record,
      [
        [
          t.field.category,
          `${orNothing(category)}${caseName === null ? '' : ` (${practice.good}: ${caseName})`}`,
        ],
        [t.field.followUpOn, orNothing(followUpInWords(followUp, language))],
      ],
    ],
  ]);
  return { ...document, foot: [practice.end] };
}

/** The answer of the counter about the follow-up, in the words in which it was chosen. */
function followUpInWords(answer: string, { t }: Language): string {
  const { before_leaving: today, tomorrow, no } = t.log.followUpChoice;
  return (
    new Map([
      ['today', today],
      ['tomorrow', tomorrow],
      ['no', no],
    ]).get(answer) ?? answer
  );
}

const emptyPlay: Play = {
  category: null,
  department: null,
  say: [],
  alternatives: [],
  remedies: [],
  limit: null,
  help: null,
  reviewedOn: null,
};
