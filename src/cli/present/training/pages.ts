import type { Block, Document } from '../../../document/document.ts';
import type { Business } from '../../../domain/business.ts';
import type { Checklist, ChecklistStep } from '../../../domain/checklist.ts';
import { findName, isCurrentName } from '../../../domain/name.ts';
import type { Play } from '../../../domain/playbook.ts';
import { fold } from '../../../domain/text.ts';
import { isGeneralTopic } from '../../../domain/training.ts';
import { capital } from '../../../language/capital.ts';
import type { Language } from '../../../language/language.ts';
import { emergencyInWords } from '../../../shipped/emergency.ts';
import type { FormalPaper } from '../../../shipped/formalpapers.ts';
import type { BusinessView } from '../../business/view.ts';
import { staffLimits, stepFacts, type Fact } from '../checklists.ts';
import { categoryName, offerName } from '../playbook.ts';
import { sectionDocument, type Section } from './sections.ts';

/** The page fits into a message that people still read. */
const maxPageMessage = 2000;
/** As many situations of the playbook as a page has room for. */
const maxPlays = 8;
/** The offer that gives nothing, and so is none to hand out. */
const nothing = 'nothing';
/** The category of allergies, injuries and illness, for which nothing is offered. */
export const safetyCategory = 'safety';

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
  const message = [
    [titled(name, page.title)],
    checklist.steps.map((step, index) => stepLine(step, index)),
    [page.give, ...limits.map(([label, text]) => `${label}: ${text}`)],
    [page.call, ...calls.map(([label, text]) => `${label}: ${text}`)],
    [capital(t.log.safety), ...t.log.safetyGuidance(emergency).split('\n')],
    [page.never, ...page.nevers.map((text) => `- ${text}`)],
  ];
  return handout(document, message, language);
}

/** Makes a document to hand out: one sheet of paper, or a message. */
function handout(document: Document, message: NonNullable<Document['message']>, { t }: Language): Document {
  return {
    ...document,
    blocks: document.blocks.map(asProse),
    isOnePage: true,
    hints: [t.train.recordIt],
    messageLength: maxPageMessage,
    message,
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
export function offersOf(play: Play, view: BusinessView): string {
  return play.remedies
    .filter(({ offer }) => offer !== nothing)
    .map(({ offer }) => offerName(offer, view))
    .join(', ');
}

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
  const message = [
    [title],
    ...sections.map(([section, lines]) => [
      ...(section === '' ? [] : [section]),
      ...lines.map(([label, text]) =>
        label === '' ? text : label === '–' ? `- ${text}` : `${label}: ${text}`,
      ),
    ]),
  ];
  return handout(document, message, language);
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

function titled(name: string | null, title: string): string {
  return [name, title].filter((part) => part !== null).join(' · ');
}
