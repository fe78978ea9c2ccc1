/*
 * Conditions by which a row of `temp.staged` resembles an incident. Moments are compared by the minute, because files rarely
 * have seconds. Midnight may be what a spreadsheet writes for no time, so it counts as a date without a time.
 */

const isDateOnly = (table: string) => `(${table}.basis = 'date' or substr(${table}.wall, 12) = '00:00:00')`;
const minuteOf = (table: string) => `substr(${table}.wall, 1, 16)`;
export const dayOf = (table: string) => `substr(${table}.wall, 1, 10)`;

/** The minute of a row or incident or, without a time, its date; and the minute alone, null without a time. */
export const momentOf = (table: string): { readonly moment: string; readonly minute: string } => ({
  moment: `case when ${isDateOnly(table)} then ${dayOf(table)} else ${minuteOf(table)} end`,
  minute: `case when ${isDateOnly(table)} then null else ${minuteOf(table)} end`,
});
/** Whether row and incident have the same minute, or the same date and no time. */
export const preciseMoment = `${minuteOf('incident')} = ${minuteOf('staged')}`;
/** Whether row and incident have the same minute, or the same date if one of them has no time. */
export const isSameMoment = `(${dayOf('incident')} = ${dayOf('staged')} and
  (${preciseMoment} or ${isDateOnly('incident')} or ${isDateOnly('staged')}))`;
/** Whether a row says another moment than the incident, as precisely as the row says it. The business may have moved. */
export const saysOtherMoment = `(case when ${isDateOnly('staged')} then ${dayOf('incident')} <> ${dayOf('staged')}
  else ${minuteOf('incident')} <> ${minuteOf('staged')} and incident.at / 60000 is not staged.at / 60000 end)`;

const asLines = (text: string) => `char(10) || ${text} || char(10)`;
/** Whether a text contains another as whole lines: several columns of a file may fill one field. */
export const containsLines = (text: string, part: string) => `instr(${asLines(text)}, ${asLines(part)}) > 0`;
/** Whether two texts are the same, or one contains the other as whole lines. */
export const isSameText = (one: string, other: string) =>
  `(${one} <> '' and ${other} <> '' and (${containsLines(one, other)} or ${containsLines(other, one)}))`;
