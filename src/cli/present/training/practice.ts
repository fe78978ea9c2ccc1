import type { Document } from '../../../document/document.ts';
import type { Checklist } from '../../../domain/checklist.ts';
import { stepOfOffers, type PracticeCase } from '../../../domain/training.ts';
import type { PracticeAnswers } from '../../../interview/practice.ts';
import type { Language } from '../../../language/language.ts';
import type { BusinessView } from '../../business/view.ts';
import type { Fact } from '../checklists.ts';
import { categoryName, offerName } from '../playbook.ts';
import { goodFacts } from './drill.ts';
import { sectionDocument, type Section } from './sections.ts';

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
  const caseName = caseCategory === null ? null : categoryName({ category: caseCategory }, view);
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
