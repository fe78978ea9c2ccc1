import type { Block, Document } from '../../document/document.ts';
import type { Business } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Language } from '../../language/language.ts';
import { showCommands } from '../../language/commandwords.ts';
import { goalItems, goalRows, type GoalProgress } from '../../reports/goals.ts';
import type { ToTell } from '../../reports/totell.ts';
import { presentActions } from './actions.ts';

/** What the plan consists of. */
export interface Plan {
  readonly actions: readonly Entry<'prevention'>[];
  readonly goals: readonly GoalProgress[];
  readonly toTell: readonly ToTell[];
}

/**
 * Presents the plan: goals, open changes, rules in force, and which customers do not know yet what changed. Its rows are the
 * corrective actions. A page for the wall has no customers in it, only the numbers of their complaints.
 */
export function presentPlan(
  { actions, goals, toTell }: Plan,
  business: Business,
  language: Language,
  isForWall: boolean,
): Document {
  const { t, format, wording } = language;
  const document = presentActions(actions, business, language);
  const list = (
    title: string,
    items: Extract<Block, { kind: 'list' }>['items'],
    isToDo = false,
  ): readonly Block[] =>
    items.length === 0 ? [] : [{ kind: 'list', title, isWrapped: true, isToDo, items }];
  const item = (text: string, person: string | null = null) => ({ isUrgent: false, text, person });
  const open = actions.filter(({ doneOn }) => doneOn === null);
  const rules = actions.filter(({ kind, doneOn }) => kind === 'rule' && doneOn !== null);
  const lists = {
    goals: goalRows(goals, business),
    to_tell: {
      columns: [{ key: 'action' }, { key: 'number' }],
      rows: toTell.map(({ action, incident }) => [action.id, incident.number]),
    },
  };
  return {
    ...document,
    title: t.plan.title,
    lists: Object.fromEntries(
      Object.entries(lists).map(([name, { columns, rows }]) => [
        name,
        rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null]))),
      ]),
    ),
    blocks: [
      ...list(t.plan.goals, goalItems(goals, business, language)),
      ...(open.length === 0
        ? [{ kind: 'prose', title: t.plan.open, text: t.plan.noneOpen } as const]
        : list(
            t.plan.open,
            open.map(({ id, text, owner, dueOn }) =>
              item(`${id} ${text}${dueOn === null ? '' : ` (${format.shortDay(dueOn)})`}`, owner),
            ),
            true,
          )),
      ...list(
        t.plan.rules,
        rules.map(({ id, text, doneOn }) => item(`${id} ${text} (${format.shortDay(doneOn ?? '')})`)),
      ),
      ...(isForWall
        ? list(
            t.plan.toTell,
            toTell.length === 0
              ? []
              : [item(t.plan.toTellOnWall(toTell.map(({ incident }) => `#${incident.number}`).join(', ')))],
          )
        : list(
            t.plan.toTell,
            toTell.map(({ action, incident }) => {
              const who = [incident.customer, incident.contact].filter((part) => part !== null).join(', ');
              return item(`#${incident.number} ${who}: ${action.text}`);
            }),
          )),
    ],
    hints: [
      ...(toTell[0] === undefined || isForWall
        ? []
        : [showCommands(t.plan.tellHint(toTell[0].incident.number), wording)]),
      ...(actions.length === 0 ? [] : [t.plan.allActions]),
    ],
  };
}
