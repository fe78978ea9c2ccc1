import type { Document } from '../../../document/document.ts';
import type { Checklist } from '../../../domain/checklist.ts';
import { findName } from '../../../domain/name.ts';
import { findPlay, type Play } from '../../../domain/playbook.ts';
import { fold } from '../../../domain/text.ts';
import type { PracticeCase } from '../../../domain/training.ts';
import type { Language } from '../../../language/language.ts';
import { emergencyInWords } from '../../../shipped/emergency.ts';
import type { BusinessView } from '../../business/view.ts';
import type { Fact } from '../checklists.ts';
import { offersOf, safetyCategory } from './pages.ts';
import { sectionDocument, type Section } from './sections.ts';

/** Three cards, each a message of its own. */
const maxDrillMessage = 6000;

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
