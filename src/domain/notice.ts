/** What the owner has to be told of once, with a count: things that came out otherwise without anybody having done them. */
export const noticeKinds = ['customers_apart', 'customers_together', 'shifts_whole'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

export interface Notice {
  readonly kind: NoticeKind;
  /** How many it is about; at least one. */
  readonly count: number;
}
