import type { Business } from '../../domain/business.ts';
import type { Document } from '../../document/document.ts';
import type { Language } from '../../language/language.ts';
import { goalItems, goalRows, type GoalProgress } from '../../reports/goals.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents goals and how they stand. */
export function presentGoals(
  goals: readonly GoalProgress[],
  business: Business,
  language: Language,
): Document {
  const { goals: words } = language.t;
  const document = tableDocument('goals', words.title, business, goalRows(goals, business), words.none);
  if (goals.length === 0) return document;
  return {
    ...document,
    blocks: [{ kind: 'list', isWrapped: true, items: goalItems(goals, business, language) }],
  };
}
