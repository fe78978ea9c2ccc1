import type { Checklist } from '../domain/checklist.ts';
import type { Language } from '../language/language.ts';

const wordWidth = 10;
const pageWidth = 80;
/** The columns before the text of a step. */
export const guidanceIndent = wordWidth + 1;

export interface GuidanceOptions {
  /** What stands above the steps. */
  readonly heading: string;
  /** How much may be given without asking; null if there is no limit. */
  readonly limit: string | null;
  /** Plain lines without columns. */
  readonly isPlain: boolean;
  /** For which steps to show what to avoid; `first` is the first that has something. */
  readonly avoid: 'none' | 'first' | 'all';
}

/** Renders what to do and say before the first question: one screen of 80 columns, or plain lines. */
export function guidancePage(
  { steps }: Checklist,
  { heading, limit, isPlain, avoid: shown }: GuidanceOptions,
  { t }: Language,
): readonly string[] {
  const firstToAvoid = steps.find((step) => step.avoid !== null);
  const lines = steps.flatMap((step) => {
    const head = isPlain ? `${step.word}: ` : `${step.word.padEnd(wordWidth)} `;
    const indent = isPlain ? '' : ' '.repeat(head.length);
    const say = step.say === null ? [] : [`"${step.say}"`];
    const isAvoidShown = shown === 'all' || (shown === 'first' && step === firstToAvoid);
    const avoid = step.avoid === null || !isAvoidShown ? [] : [t.log.avoid(step.avoid)];
    const limitText = step.limit === null || limit === null ? [] : [step.limit.replace('{limit}', limit)];
    return joinParts([step.do, ...say, ...avoid, ...limitText], pageWidth - head.length).map((line, part) =>
      part === 0 ? head + line : indent + line,
    );
  });
  return [heading, '', ...lines, ''];
}

/** Joins short parts into one line if they fit. */
function joinParts(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && `${last}   ${part}`.length <= width)
      lines[lines.length - 1] = `${last}   ${part}`;
    else lines.push(part);
  }
  return lines;
}
