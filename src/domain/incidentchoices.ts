/** The closed lists among the fields of an incident; their words are keys in the records and in files. */
export const statuses = ['open', 'resolved'] as const;
export type Status = (typeof statuses)[number];

/** How the customer was when we parted. */
export const states = ['calm', 'upset', 'gone'] as const;
export type CustomerState = (typeof states)[number];

/** 1 small · 2 it spoiled the visit · 3 they may not come back. */
export const severities = [1, 2, 3] as const;
export type Severity = (typeof severities)[number];

/** Registers of some countries hold all three; only complaints are counted as complaints. */
export const kinds = ['complaint', 'suggestion', 'praise'] as const;
export type Kind = (typeof kinds)[number];

/** How it ended with the customer. "explained": it could not be solved, and we said why. */
export const endings = ['solved', 'partly', 'explained', 'left', 'unknown'] as const;
export type Ending = (typeof endings)[number];

/** Whether the complaint was right; asked at the desk, never at the counter. */
export const findings = ['justified', 'partly', 'not_justified'] as const;
export type ReviewFinding = (typeof findings)[number];

/** Staff were treated abusively; and whether somebody has looked after them since. */
export const abuses = ['happened', 'looked_after'] as const;
export type Abuse = (typeof abuses)[number];

/** By prior agreement: our customer was sent to a partner, or we took over a competitor's. */
export const substitutes = ['sent', 'taken'] as const;
export type Substitute = (typeof substitutes)[number];

/** Something that is so, or was not said. */
export type Mark = 'yes';

export const channels = ['in_person', 'phone', 'email', 'web', 'letter', 'review', 'other'] as const;
export type Channel = (typeof channels)[number];
