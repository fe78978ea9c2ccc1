import type { Business } from './business.ts';
import { UserError } from './error.ts';
import type { RemedyFields } from './entry.ts';
import { moneyToDecimal, type Minor } from './money.ts';
import { fold } from './text.ts';

/** Returns the member of staff of that name, or null. */
export function findPerson({ staff }: Business, name: string | null) {
  const typed = fold(name ?? '');
  return staff.find((person) => fold(person.name) === typed) ?? null;
}

/**
 * Returns how much a person may give without asking, in minor units; null for no limit. It is their own limit, otherwise
 * that of their role, otherwise that of the business.
 */
export function limitOf(business: Business, name: string | null): Minor | null {
  const person = findPerson(business, name);
  if (person?.limitMinor !== null && person?.limitMinor !== undefined) return person.limitMinor;
  const role = business.roles.find((each) => fold(each.name) === fold(person?.role ?? ''));
  return role ? role.limitMinor : business.settings.limitMinor;
}

/** Whether there is a limit for anyone. */
export function hasLimits(business: Business): boolean {
  return [null, ...business.staff.map(({ name }) => name)].some((name) => limitOf(business, name) !== null);
}

/** Lists the members of staff who may authorise an amount. There are no log-ins, so this relies on honesty. */
export function approvers(business: Business, valueMinor: Minor): readonly string[] {
  return business.staff.map(({ name }) => name).filter((name) => covers(limitOf(business, name), valueMinor));
}

/** Whether another person approved the remedy; nobody can approve their own. */
function isAuthorised({ approvedBy, givenBy }: Pick<RemedyFields, 'approvedBy' | 'givenBy'>): boolean {
  return approvedBy !== null && fold(approvedBy) !== fold(givenBy ?? '');
}

type AuthorisedRemedy = Pick<RemedyFields, 'valueMinor' | 'limitMinor' | 'givenBy' | 'approvedBy'>;

/**
 * Returns the total of unauthorised remedies that exceeds the giver's limit, with that limit; null if none does. Earlier
 * remedies of the same person for the same complaint (`before`) count as well, so that several small ones cannot stay
 * below the limit one by one.
 */
export function findLimitExcess(
  remedies: readonly AuthorisedRemedy[],
  before: readonly AuthorisedRemedy[] = [],
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
 * Checks that the named person may authorise an amount. If the list of staff is empty, any name is accepted. Throws
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
