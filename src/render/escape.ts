/**
 * Characters that a terminal would obey or hide instead of showing: control characters (C0, C1, DEL), line and paragraph
 * separators, directional marks and overrides, invisible joiners and tags, lone surrogates.
 */
const controlCharacters =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Makes control characters visible. Keeps line breaks and tabs; `escapeLine` replaces those too. */
export function escapeControls(text: string): string {
  return text.replace(controlCharacters, (character) => {
    const code = character.codePointAt(0) ?? 0;
    // The Unicode pictures of the C0 controls: ␛ for ESC.
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  });
}

/** Makes control characters visible in text for other programs; also keeps the \r\n that ends lines of CSV. */
export function escapeData(text: string): string {
  return text.split('\r\n').map(escapeControls).join('\r\n');
}

/** Escapes control characters as \uXXXX, which JSON parsers read as the same characters. */
export function escapeJson(json: string): string {
  return json.replace(controlCharacters, (character) =>
    Array.from(
      { length: character.length },
      (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
    ).join(''),
  );
}

/** Makes control characters visible on one line: line breaks become ⏎, tabs a space. */
export function escapeLine(text: string): string {
  return escapeControls(text).replaceAll('\n', ' ⏎ ').replaceAll('\t', ' ');
}
