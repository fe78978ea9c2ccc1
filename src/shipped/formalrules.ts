import formal from '../../data/formal.json' with { type: 'json' };
import type { FormalRule, TermStart } from '../domain/formal.ts';

/** A rule as it is written in the file: what is missing has its usual value. */
interface StoredRule extends Partial<Omit<FormalRule, 'deadlines'>> {
  readonly deadlines?: readonly (Omit<FormalRule['deadlines'][number], 'from'> & {
    readonly from?: TermStart;
  })[];
  readonly praise?: boolean;
  readonly called?: readonly string[];
  readonly mediation?: boolean;
}

/** The rules for formal complaints in all countries. */
export const formalRules: readonly FormalRule[] = (formal.rules as readonly StoredRule[]).map(completeRule);

function completeRule({
  deadlines = [],
  praise = false,
  called = [],
  mediation = false,
  ...rule
}: StoredRule): FormalRule {
  return {
    region: null,
    trades: null,
    channel: null,
    paper: null,
    scope: null,
    authority: null,
    keepMonths: null,
    answer: null,
    source: null,
    url: null,
    readOn: formal.readOn,
    ...rule,
    includesPraise: praise,
    kinds: called,
    asksMediation: mediation,
    deadlines: deadlines.map((deadline) => ({ from: 'receipt', ...deadline })),
  } as FormalRule;
}
