import { UserError } from '../../domain/error.ts';

/** Parses `--delimiter`; undefined to detect it. Throws bad_choice. */
export function parseDelimiter(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const names: Readonly<Record<string, string>> = {
    tab: '\t',
    '\\t': '\t',
    comma: ',',
    semicolon: ';',
    pipe: '|',
  };
  const delimiter = names[typed.toLowerCase()] ?? typed;
  if (delimiter.length !== 1 || delimiter === '"' || delimiter === '\n') {
    throw new UserError('bad_choice', { option: '--delimiter', value: typed, choices: ', ; | tab' });
  }
  return delimiter;
}
