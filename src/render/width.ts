import stringWidth from 'string-width';

// Latin letters, typographic signs and the characters of our drawings take one column each.
const singleColumnText =
  /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20AC\u2190-\u21FF\u2500-\u259F]*$/u;

/**
 * Computes how many columns a line takes on a terminal. Calls the library only for text that needs it: its first call
 * takes longer than rendering a page.
 */
export function displayWidth(line: string): number {
  return singleColumnText.test(line) ? line.length : stringWidth(line);
}
