import { UserError } from '../../domain/error.ts';
import {
  formalTasks,
  formatRuleChoice,
  isInForce,
  parseTerm,
  type FormalTask,
  type RuleChoice,
  type Term,
} from '../../domain/formal.ts';
import { askCalendar } from '../business/holidaycalendar.ts';
import type { Context } from '../context.ts';
import type { ByFlag } from '../flags.ts';
import { missingArgument } from '../help/missingargument.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentRules, ruleState, termsInWords } from '../present/formal.ts';
import { loadRules } from './formalcase.ts';

export interface RuleFlags extends ByFlag, OutputFlags {
  readonly on?: boolean;
  readonly off?: boolean;
  readonly acknowledge?: string;
  readonly answer?: string;
  readonly authority?: string;
}

/** Lists the rules of the place of the business with their source and whether they are used. Throws missing_argument. */
export async function listRules(context: Context, flags: RuleFlags): Promise<void> {
  const isChange = [flags.on, flags.off, ...formalTasks.map((task) => flags[task])].some(
    (value) => value !== undefined,
  );
  if (isChange) throw await missingArgument(context, 'formal rules', 'rule');
  await askCalendar(context);
  const business = await context.business();
  const page = { rules: await loadRules(business), today: await context.today() };
  await publish(context, presentRules(page, business, await context.language()), flags);
}

/** Uses a rule, sets its terms or puts it aside. Complaints that are already formal keep their deadlines. */
export async function setRule(context: Context, id: string, flags: RuleFlags): Promise<void> {
  const business = await context.business();
  const rules = await loadRules(business);
  const rule = rules.find((each) => each.id.toLowerCase() === id.trim().toLowerCase());
  if (rule === undefined)
    throw new UserError('unknown_rule', { value: id, known: rules.map((each) => each.id).join(', ') });
  const choice = readChoice(rule.id, flags, business.ruleChoices.get(rule.id));
  if (choice !== 'off' && rule.deadlines.length === 0 && Object.keys(choice.terms).length === 0)
    throw new UserError('rule_without_days', { value: rule.id });
  const store = await context.store();
  await store.commit(context.action('setting_set', flags.by, rule.id), [
    { change: 'set_rule', rule: rule.id, choice: formatRuleChoice(choice) },
  ]);
  const language = await context.language();
  const { t } = language;
  await context.note(
    t.formal.ruleSet(
      rule.id,
      t.formal.state[ruleState(rule, choice)],
      isInForce(rule, choice) ? termsInWords(rule, choice, language) : '',
    ),
  );
}

/**
 * Reads a choice. Typed terms are added to those of before; `--on` alone returns to those of the rule. Throws bad_term and
 * rule_needs_flag.
 */
function readChoice(id: string, flags: RuleFlags, before: RuleChoice | undefined): RuleChoice {
  const typed = formalTasks.flatMap((task) => {
    const text = flags[task];
    return text === undefined ? [] : [[task, text] as const];
  });
  const isOff = flags.off === true;
  const isOn = flags.on === true || typed.length > 0;
  if (isOff === isOn) throw new UserError('rule_needs_flag', { value: id });
  if (isOff) return 'off';
  const terms: Partial<Record<FormalTask, Term>> =
    flags.on === true || typeof before !== 'object' ? {} : { ...before.terms };
  for (const [task, text] of typed) {
    const term = parseTerm(text);
    if (term === null) throw new UserError('bad_term', { value: text });
    terms[task] = term;
  }
  return { terms };
}
