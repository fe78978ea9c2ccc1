import stringWidth from 'string-width';

// Latin letters, what typographers put between them, and what we draw with: a column each.
const singleColumnText =
  /^[\u0020-\u007E\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20AC\u2190-\u21FF\u2500-\u259F]*$/u;

/** How many columns a line takes at a terminal. The library knows every sign there is; getting ready takes it longer than a page of ours. */
export function displayWidth(line: string): number {
  return singleColumnText.test(line) ? line.length : stringWidth(line);
}
