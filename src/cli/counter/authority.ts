import { approvers, checkApprover, findLimitExcess } from '../../domain/authority.ts';
import type { Business } from '../../domain/business.ts';
import type { RemedyFields } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { moneyToDecimal, type Minor } from '../../domain/money.ts';
import { fold } from '../../domain/text.ts';
import type { Formatter } from '../../language/format.ts';

/**
 * Checks remedies against the limits of the staff who give them; above a limit, the remedy must name somebody who may
 * approve it. `earlier` are the remedies already given for the same complaint. Throws needs_approval, no_such_person and
 * not_enough_authority.
 */
export function checkAuthority(
  remedies: readonly RemedyFields[],
  business: Business,
  format: Formatter,
  earlier: readonly RemedyFields[] = [],
): void {
  for (const { approvedBy } of remedies) {
    if (approvedBy === null) continue;
    // The limit of an approver applies to the sum of all they approved for this complaint.
    const approved = [...earlier, ...remedies].filter(
      (remedy) => fold(remedy.approvedBy ?? '') === fold(approvedBy),
    );
    checkApprover(
      approvedBy,
      approved.reduce((sum, { valueMinor }) => sum + (valueMinor ?? 0), 0),
      business,
    );
  }
  const excess = findExcess(remedies, business, earlier);
  if (!excess) return;
  throw new UserError('needs_approval', {
    value: format.money(excess.valueMinor),
    limit: format.money(excess.limitMinor),
    amount: moneyToDecimal(excess.valueMinor, business.settings.currency),
    ...(business.staff.length === 0 ? {} : { able: excess.approvers }),
  });
}

/** The value above the limit of the person giving it; `approvers` are the names of others who may approve it, in one line. */
interface Excess {
  readonly valueMinor: Minor;
  readonly limitMinor: Minor;
  readonly approvers: string;
}

/** Finds remedies above the limit of the person giving them; null if there are none. */
export function findExcess(
  remedies: readonly RemedyFields[],
  business: Business,
  earlier: readonly RemedyFields[] = [],
): Excess | null {
  const excess = findLimitExcess(remedies, earlier);
  if (!excess) return null;
  const givers = remedies.map(({ givenBy }) => fold(givenBy ?? ''));
  const names = approvers(business, excess.valueMinor).filter((name) => !givers.includes(fold(name)));
  return { ...excess, approvers: names.join(', ') };
}
