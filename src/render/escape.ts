/**
 * Everything in somebody's text that a terminal would obey instead of show: control characters (C0, C1, DEL), line and
 * paragraph separators, directions and overrides, joiners and tags that hide, lone surrogates.
 */
const controlCharacters =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** The one place that makes such characters visible. Line breaks and tabs stay; see `visibleLine`. */
export function escapeControls(text: string): string {
  return text.replace(controlCharacters, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // The Unicode pictures of the C0 controls: ␛ for ESC.
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** The same of text for other programs, whose lines may end as those of a CSV do. */
export function escapeData(text: string): string {
  return text.split('\r\n').map(escapeControls).join('\r\n');
}

/** The same characters as JSON can write them: for whoever reads it nothing has changed. */
export function escapeJson(json: string): string {
  return json.replace(controlCharacters, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** The same on one line: line breaks become ⏎, tabs a space. */
export function escapeLine(text: string): string {
  return escapeControls(text).replaceAll('\n', ' ⏎ ').replaceAll('\t', ' ');
}
