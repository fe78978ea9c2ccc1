/** What a trade calls the things every house has; lower case, as inside a sentence. */
export interface TradeWords {
  readonly customer: string;
  /** With its article. */
  readonly theCustomer: string;
  readonly customers: string;
  /** Where the customer is: table, room. */
  readonly place: string;
  readonly department: string;
  readonly departments: string;
  readonly playbook: string;
  /** What customers are counted in: one, several. */
  readonly served: readonly [one: string, several: string];
}
