// The values of the choice fields of an incident. They are stored, exported and imported under these keys.

export const statuses = ['open', 'resolved'] as const;
export type Status = (typeof statuses)[number];

/** How the customer was when the conversation ended. */
export const states = ['calm', 'upset', 'gone'] as const;
export type CustomerState = (typeof states)[number];

/** 1: minor; 2: it spoiled the visit; 3: the customer may not come back. */
export const severities = [1, 2, 3] as const;
export type Severity = (typeof severities)[number];

/** The complaint registers of some countries contain all three; only complaints are counted as complaints. */
export const kinds = ['complaint', 'suggestion', 'praise'] as const;
export type Kind = (typeof kinds)[number];

/** How the complaint ended for the customer. `explained`: it could not be solved, and the customer was told why. */
export const endings = ['solved', 'partly', 'explained', 'left', 'unknown'] as const;
export type Ending = (typeof endings)[number];

/** Whether the complaint was justified; decided in the review, never at the counter. */
export const findings = ['justified', 'partly', 'not_justified'] as const;
export type ReviewFinding = (typeof findings)[number];

/** Whether staff were treated abusively, and whether they have been looked after since. */
export const abuses = ['happened', 'looked_after'] as const;

/** By prior agreement, our customer was sent to a partner, or we took in a customer of a competitor. */
export const substitutes = ['sent', 'taken'] as const;

/** A field that is either set or unknown. */

export const channels = [
  'in_person',
  'phone',
  'email',
  'web',
  'letter',
  'review',
  'survey',
  'other',
] as const;
export type Channel = (typeof channels)[number];
