import type { Checklist } from '../domain/checklist.ts';
import type { Language } from '../language/language.ts';

const wordWidth = 9;
const pageWidth = 80;

/** Renders what to do and say before the first question: one screen of 80 columns, or plain lines without columns. */
export function guidancePage(
  checklist: Checklist,
  time: string,
  limit: string | null,
  { t }: Language,
  plain = false,
): readonly string[] {
  const lines = checklist.steps.flatMap((step, index) => {
    const head = plain ? `${index + 1} ${step.word}: ` : `${index + 1} ${step.word.padEnd(wordWidth)} `;
    const indent = plain ? '' : ' '.repeat(head.length);
    const say = step.say === null ? [] : [`"${step.say}"`];
    const avoid = step.avoid === null ? [] : [t.log.avoid(step.avoid)];
    const limitText = step.limit === null || limit === null ? [] : [step.limit.replace('{limit}', limit)];
    return joinParts([step.do, ...say, ...avoid, ...limitText], pageWidth - head.length).map((line, part) =>
      part === 0 ? head + line : indent + line,
    );
  });
  return [t.log.started(time), '', ...lines, ''];
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
