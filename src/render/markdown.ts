import type { Block, Document, Table, Value } from '../document/document.ts';
import { formatCell, isNumeric, factText } from './cell.ts';
import { sparkline } from './draw/sparkline.ts';
import type { RenderOptions } from './options.ts';
import { escapeControls, escapeLine } from './escape.ts';

/** Renders a document as Markdown: headings, pipe tables, lists. Text that people typed never becomes markup. */
export function renderMarkdown(document: Document, options: RenderOptions): string {
  const parts = [
    ...(document.title === '' ? [] : [`# ${escapeMarkdown(escapeLine(document.title))}`]),
    ...(document.headline === undefined ? [] : [`**${escapeMarkdown(escapeLine(document.headline))}**`]),
    ...document.meta.map((line) => escapeLineStart(escapeMarkdown(escapeLine(line)))),
    ...document.blocks.map((block) => renderBlock(block, options)),
    ...[...(document.foot ?? []), ...(document.seeAlso ?? [])].map(renderProse),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Escapes the characters that have a meaning within a line of Markdown or HTML. */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/gu, (character) => `\\${character}`);
}

/** Escapes the start of a line that would become a list, a heading or a rule, and removes the indent that would make it code. */
function escapeLineStart(line: string): string {
  return line.trimStart().replace(/^(\d*)([-+=.)])/u, '$1\\$2');
}

function renderProse(text: string): string {
  return escapeControls(text)
    .split('\n')
    .map((line) => escapeLineStart(escapeMarkdown(line)))
    .join('  \n');
}

function renderBlock(block: Block, options: RenderOptions): string {
  const title = block.title === undefined ? [] : [`## ${escapeMarkdown(escapeLine(block.title))}`];
  switch (block.kind) {
    case 'chart':
    case 'table':
      return [
        ...title,
        renderTable(block.table, options),
        ...(block.note === undefined ? [] : [renderProse(block.note)]),
      ].join('\n\n');
    case 'prose':
      return [
        ...title,
        `${block.tone === 'callout' ? '> ' : ''}${renderProse(block.text)}`,
        ...(block.commands ?? []).map((command) => renderCode(escapeLine(command))),
      ].join('\n\n');
    case 'facts':
      return [
        ...title,
        block.facts
          .map(([label, value]) => {
            const sparklineText = typeof value === 'string' ? '' : `${sparkline(value.values, true)} `;
            const [firstLine = '', ...rest] = escapeControls(factText(value)).split('\n').map(escapeMarkdown);
            // Two spaces before a line break keep the lines of one item apart.
            const furtherLines = rest
              .filter((line) => line.trim() !== '')
              .map((line) => `  \n  ${escapeLineStart(line)}`);
            return `- **${escapeMarkdown(escapeLine(label))}** ${sparklineText}${firstLine}${furtherLines.join('')}`;
          })
          .join('\n'),
      ].join('\n\n');
    case 'form':
      return [
        ...title,
        block.fields
          .map(
            ({ label, lines, choices = [] }) =>
              `${escapeMarkdown(escapeLine(label))}\n\n${choices.length === 0 ? '' : `${escapeMarkdown(escapeLine(choices.join('   ')))}\n\n`}${'\\_\\_\\_\\_\\_\\_\\_\\_\n\n'.repeat(lines).trimEnd()}`,
          )
          .join('\n\n'),
      ].join('\n\n');
    case 'list':
      return [
        ...title,
        block.items
          .map(({ isUrgent, text, verdict, person, command }) => {
            const line = `${isUrgent ? '**!** ' : ''}${escapeLineStart(escapeMarkdown(escapeLine(text)))}`;
            const name = person === null ? '' : ` (${escapeMarkdown(escapeLine(person))})`;
            const ending = verdict === undefined ? '' : ` **${escapeMarkdown(escapeLine(verdict))}**`;
            return `- ${line}${ending}${name}${command === undefined ? '' : `: ${renderCode(escapeLine(command))}`}`;
          })
          .join('\n'),
      ].join('\n\n');
  }
}

/** Renders inline code, which may itself contain backticks. */
function renderCode(text: string): string {
  const longestRun = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longestRun + 1);
  return longestRun === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function renderTable({ columns, rows, totals }: Table, options: RenderOptions): string {
  const shownColumns = columns.flatMap((column, index) => (column.type === 'bar' ? [] : [{ column, index }]));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const row = (values: readonly Value[]) =>
    line(
      shownColumns.map(({ column, index }) =>
        escapeMarkdown(formatCell(column, values[index] ?? null, options.language)),
      ),
    );
  return [
    line(shownColumns.map(({ column }) => escapeMarkdown(escapeLine(column.label)))),
    line(shownColumns.map(({ column }) => (isNumeric(column) ? '---:' : '---'))),
    ...rows.map(row),
    ...(totals ? [row(totals)] : []),
  ].join('\n');
}
