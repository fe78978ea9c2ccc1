import type { Incident } from './incident.ts';
import type { FollowUpFields } from './kept.ts';
import type { Day } from './time/wall.ts';

/** A customer as far as contacts tell one from another. */
export interface Customer {
  /** The contact by which they are known again; others were merged into it. */
  readonly key: string;
  /** As they were written down last. */
  readonly contact: string;
  readonly name: string | null;
  readonly complaints: number;
  readonly open: number;
  readonly last: Day;
  /** Numbers of their incidents, the newest first. */
  readonly numbers: readonly number[];
}

/** Which customers: one by their contact, those with at least so many complaints, so many of them. */
export interface CustomerFilter {
  readonly key?: string;
  readonly atLeast?: number;
  readonly limit?: number;
}

/**
 * The one form of a contact by which a returning customer is recognised: an e-mail address in lower case, or the last
 * nine digits of a phone number (country prefixes and spaces differ from one note to the next). Null when it is neither.
 */
export function contactKey(contact: string | null): string | null {
  if (contact === null) return null;
  const mail = /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[^\s<>(),;:".!?]+/u.exec(contact.toLowerCase());
  if (mail) return mail[0];
  const digits = contact.replace(/\D/gu, '');
  return digits.length >= 6 ? digits.slice(-9) : null;
}

/**
 * Whether somebody was left worse than put right: a second failure then weighs double (Maxham & Netemeyer 2002). They
 * left, it was settled in part only, it is still open though they were upset, or they said so when asked again.
 */
export function wasPoor(
  { status, ending, state }: Incident,
  followUps: readonly Pick<FollowUpFields, 'satisfaction' | 'understood'>[],
): boolean {
  const last = followUps.at(-1);
  if (last?.satisfaction !== null && last?.satisfaction !== undefined) return last.satisfaction <= 2;
  if (last?.understood === 'no') return true;
  if (status === 'open') return state === 'upset' || state === 'gone';
  return ending === 'left' || ending === 'partly';
}

/** Whether a text is a phone number or an e-mail address and nothing else. */
export function isNothingButContact(text: string | null): boolean {
  if (text === null) return false;
  return contactKey(text) !== null && (/^[+\d\s().-]+$/u.test(text) || /^\S+@\S+$/u.test(text));
}
