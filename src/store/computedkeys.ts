import { sql, type RawBuilder } from 'kysely';
import type { Approach, ComputedDimension, PromiseState } from '../domain/dimension.ts';

/** The expressions of dimensions that are not a single column; each has one value for an incident, so that all rows add up. */
export const computedKeys: Readonly<Record<ComputedDimension, RawBuilder<unknown>>> = {
  approach: sql<Approach>`case
    when incident.substitute is not null then 'substitute'
    when incident.proactive is not null then 'early'
    when incident.checklist is not null then 'standard'
    else 'case_by_case' end`,
  remedy: sql<string | null>`(select remedy.kind from remedy
    where remedy.incident = incident.number and remedy.removed_by is null
    order by remedy.id limit 1)`,
  promise: sql<PromiseState | null>`(select case
      when sum(promise.outcome = 'broken') > 0 then 'broken'
      when sum(promise.outcome is null) > 0 then 'open'
      else 'kept' end
    from promise where promise.incident = incident.number and promise.removed_by is null
    having count(*) > 0)`,
  // "yes" is the greater of the two words.
  informed: sql<string | null>`(select max(follow_up.told) from follow_up
    where follow_up.incident = incident.number and follow_up.removed_by is null)`,
};
