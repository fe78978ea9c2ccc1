import type { Business } from './business.ts';
import { UserError } from './error.ts';
import type { RemedyFields } from './entry.ts';
import { moneyToDecimal, type Minor } from './money.ts';
import { fold } from './text.ts';

/** Somebody on the list of staff, or null for a name that is not on it. */
export function findPerson({ staff }: Business, name: string | null) {
  const typed = fold(name ?? '');
  return staff.find((person) => fold(person.name) === typed) ?? null;
}

/**
 * How much somebody may give without asking, in minor units; null for no limit. Their own limit, else that of their role,
 * else that of the house.
 */
export function limitOf(business: Business, name: string | null): Minor | null {
  const person = findPerson(business, name);
  if (person?.limitMinor !== null && person?.limitMinor !== undefined) return person.limitMinor;
  const role = business.roles.find((each) => fold(each.name) === fold(person?.role ?? ''));
  return role ? role.limitMinor : business.settings.limitMinor;
}

/** Whether anybody has a limit. */
export function hasLimits(business: Business): boolean {
  return [null, ...business.staff.map(({ name }) => name)].some((name) => limitOf(business, name) !== null);
}

/** Who may authorise an amount. Names without log-ins: an honour system. */
export function approvers(business: Business, valueMinor: Minor): readonly string[] {
  return business.staff.map(({ name }) => name).filter((name) => covers(limitOf(business, name), valueMinor));
}

/** Somebody else has agreed: one's own name authorises nothing. */
function isAuthorised({ approvedBy, givenBy }: Pick<RemedyFields, 'approvedBy' | 'givenBy'>): boolean {
  return approvedBy !== null && fold(approvedBy) !== fold(givenBy ?? '');
}

type Given = Pick<RemedyFields, 'valueMinor' | 'limitMinor' | 'givenBy' | 'approvedBy'>;

/**
 * What nobody authorised, where it goes beyond what whoever gives it may give; null where it does not. What one person gave
 * for one complaint before counts along: small gifts one after the other do not slip below the limit.
 */
export function overLimit(
  remedies: readonly Given[],
  before: readonly Given[] = [],
): { readonly valueMinor: Minor; readonly limitMinor: Minor } | null {
  for (const { givenBy, approvedBy, limitMinor } of remedies) {
    if (isAuthorised({ approvedBy, givenBy }) || limitMinor === null) continue;
    const valueMinor = [...before, ...remedies]
      .filter((other) => !isAuthorised(other) && fold(other.givenBy ?? '') === fold(givenBy ?? ''))
      .reduce((sum, other) => sum + (other.valueMinor ?? 0), 0);
    if (valueMinor > limitMinor) return { valueMinor, limitMinor };
  }
  return null;
}

/**
 * Whether the one who is named may authorise it. Where nobody is on the list of staff, any name will do. Throws
 * no_such_person and not_enough_authority.
 */
export function checkApprover(name: string, valueMinor: Minor, business: Business): void {
  if (business.staff.length === 0) return;
  const refusal = {
    value: name,
    able: approvers(business, valueMinor).join(', '),
    amount: moneyToDecimal(valueMinor, business.settings.currency),
  };
  if (!findPerson(business, name)) throw new UserError('no_such_person', refusal);
  if (!covers(limitOf(business, name), valueMinor)) throw new UserError('not_enough_authority', refusal);
}

function covers(limitMinor: Minor | null, valueMinor: Minor): boolean {
  return limitMinor === null || valueMinor <= limitMinor;
}
