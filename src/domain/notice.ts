/** Kinds of notices to the owner, shown once: a new version of the program changed something that was recorded earlier. */
export const noticeKinds = ['customers_apart', 'customers_together', 'shifts_whole'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  readonly kind: NoticeKind;
  /** The number of records affected; at least 1. */
  readonly count: number;
}
