import type { Change } from './action.ts';
import { contactKeys } from './contact.ts';
import type { Country } from './country.ts';
import type { EntryFields } from './entry.ts';
import { fold } from './text.ts';
import { addDays, type Day } from './time/wall.ts';

/** A customer's answers to the short survey. */
export type Response = EntryFields['response'];

export const scores = [1, 2, 3, 4, 5] as const;
export type Score = (typeof scores)[number];

/** For how many days after the visit a customer who agreed may be called. */
export const consentDays = 30;

/** Returns the last day on which a customer who agreed may be called. */
export function lastCallDay(visit: Day): Day {
  return addDays(visit, consentDays);
}

/** Whether a customer may be called on a day. */
export function mayCall({ contact, callUntil }: Pick<Response, 'contact' | 'callUntil'>, on: Day): boolean {
  return contact !== null && callUntil !== null && callUntil >= on;
}

type Caller = Pick<Response, 'customer' | 'contact' | 'callUntil'>;
export const nobodyToCall: Caller = { customer: null, contact: null, callUntil: null };

/** Leaves out who the customer is, unless they may be called today. */
export function withoutEndedConsent<Row extends Caller>(row: Row, today: Day): Row {
  return mayCall(row, today) ? row : { ...row, ...nobodyToCall };
}

/** Why a contact is not stored: the customer did not agree, it is no phone number or e-mail, or the time is over. */
export type Omission = 'no_consent' | 'no_contact' | 'over';

/**
 * Decides what is stored of a customer: name and contact for as long as they may be called, otherwise neither. `callUntil` is null
 * without consent.
 */
export function callerWithConsent(
  { customer, contact, callUntil }: Caller,
  { today, country }: { readonly today: Day; readonly country: Country | null },
): { readonly caller: Caller; readonly omission: Omission | null } {
  const given = customer !== null || contact !== null;
  const refuse = (omission: Omission) => ({ caller: nobodyToCall, omission: given ? omission : null });
  if (callUntil === null) return refuse('no_consent');
  if (contactKeys(contact, country).length === 0) return refuse('no_contact');
  if (callUntil < today) return refuse('over');
  return { caller: { customer, contact, callUntil }, omission: null };
}

/** The words by which a text is told from praise and from "nothing"; folded. */
export interface RemarkWords {
  readonly nothing: readonly string[];
  readonly praise: readonly string[];
  readonly but: readonly string[];
}

/**
 * Whether what a customer wrote under "not as expected" complains of something. "Nothing" and "-" do not, nor does praise by
 * somebody who gave 4 or 5. `isFailure` says whether a text names a known kind of failure.
 */
export function isComplaint(
  { text, satisfaction }: Pick<Response, 'text' | 'satisfaction'>,
  { nothing, praise, but }: RemarkWords,
  isFailure: (text: string) => boolean,
): boolean {
  const words = fold(text ?? '').match(/[\p{L}\p{N}]+/gu) ?? [];
  const remark = ` ${words.join(' ')} `;
  const has = (phrase: string) => remark.includes(` ${phrase} `);
  if (words.length === 0 || nothing.includes(remark.trim())) return false;
  if (satisfaction !== null && satisfaction <= 3) return true;
  return !praise.some(has) || but.some(has) || isFailure(text ?? '');
}

/** Whether an answer says nothing at all. */
export function isBlankResponse({ satisfaction, usual, text }: Response): boolean {
  return satisfaction === null && usual === null && text === null;
}

/** Answers as read from a file; `isDated` if the file or a flag says their day. */
export interface ReadResponse {
  readonly response: Response;
  readonly isDated: boolean;
}

/** In the place of a text that was erased, so that the same row of a file is still recognised. */
export const erasedText = '';

/**
 * Returns the answers that are not stored yet, by what they say and not by who said it, because that is erased in the end: of
 * several identical ones, the n-th matches the n-th stored one. Without a day they match those of any day.
 */
export function newResponses<Read extends ReadResponse>(
  stored: readonly Response[],
  read: readonly Read[],
): readonly Read[] {
  const left = new Set(stored);
  const byKey = new Map<string, Response[]>();
  for (const row of stored) byKey.set(ratingKey(row), [...(byKey.get(ratingKey(row)) ?? []), row]);
  const isStored = ({ response, isDated }: ReadResponse, isSame: (row: Response) => boolean) => {
    const found = (byKey.get(ratingKey(response)) ?? []).find(
      (row) => left.has(row) && (!isDated || row.day === response.day) && isSame(row),
    );
    return found !== undefined && left.delete(found);
  };
  const matched = new Set<Read>();
  // Those with a day match fewer stored ones, and so do those whose text is still there.
  for (const isErased of [false, true])
    for (const isDated of [true, false])
      for (const each of read)
        if (!matched.has(each) && each.isDated === isDated) {
          const isSame = ({ text }: Response) =>
            isErased ? text === erasedText && each.response.text !== null : text === each.response.text;
          if (isStored(each, isSame)) matched.add(each);
        }
  return read.filter((each) => !matched.has(each));
}

function ratingKey({ satisfaction, usual, shift, department }: Response): string {
  return [satisfaction, usual, shift, department].map((each) => each ?? '').join(' ');
}

/** Answers of a period that were given alike, in the same shift and department. */
export interface ResponseCount {
  readonly shift: number | null;
  readonly department: number | null;
  readonly satisfaction: number | null;
  readonly usual: number | null;
  readonly count: number;
}

/** Ends the consents that are over: erases whom they were about. */
export function endConsents(today: Day): Change {
  return { change: 'end_consents', before: today };
}
