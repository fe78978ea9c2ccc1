import { isScalar, LineCounter, parseDocument, stringify } from './yaml.ts';
import { UserError } from '../../domain/error.ts';
import type { Location, OwnFile } from '../../domain/ownfile.ts';

/** Longest file read, in characters; a checklist fits on a page. */
export const longestFile = 200_000;

/**
 * Parses a file of the owner in YAML or JSON, which is valid YAML, with the line of each of its parts.
 * @throws UserError not_readable with the line, or text_too_long
 */
export function parseOwnFile(text: string): OwnFile {
  if (text.length > longestFile)
    throw new UserError('text_too_long', { field: 'file', limit: longestFile, length: text.length });
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    prettyErrors: false,
    logLevel: 'error',
    uniqueKeys: true,
  });
  const [error] = document.errors;
  if (error) {
    throw new UserError('not_readable', { line: lineCounter.linePos(error.pos[0]).line });
  }
  let value: unknown;
  try {
    // Limited, because aliases can expand a small file enormously.
    value = document.toJS({ maxAliasCount: 20 });
  } catch {
    throw new UserError('not_readable', { line: 1 });
  }
  return {
    value,
    lineOf(place: Location) {
      const node: unknown = document.getIn(place, true);
      const range = isScalar(node) || hasRange(node) ? node.range : null;
      return range ? lineCounter.linePos(range[0]).line : null;
    },
  };
}

function hasRange(node: unknown): node is { readonly range: readonly [number, number, number] | null } {
  return typeof node === 'object' && node !== null && 'range' in node;
}

/** Writes a value as YAML that people can edit. */
export function writeOwnFile(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
