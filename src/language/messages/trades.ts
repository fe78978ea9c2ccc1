/** What a trade calls the things that every business has; in lower case, as within a sentence. */
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
  /** The unit in which customers are counted, singular and plural. */
  readonly served: readonly [one: string, several: string];
}
