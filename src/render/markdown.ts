import type { Block, Document, Table, Value } from '../document/document.ts';
import { formatCell, isNumeric, factText } from './cell.ts';
import { sparkline } from './draw/sparkline.ts';
import type { RenderOptions } from './options.ts';
import { escapeControls, escapeLine } from './escape.ts';

/** A document as Markdown: headings, pipe tables, lists. Nothing that somebody typed becomes markup. */
export function renderMarkdown(document: Document, paper: RenderOptions): string {
  const parts = [
    ...(document.title === '' ? [] : [`# ${escaped(escapeLine(document.title))}`]),
    ...document.meta.map((line) => lineSafe(escaped(escapeLine(line)))),
    ...document.blocks.map((block) => renderBlock(block, paper)),
    ...(document.seeAlso ?? []).map(prose),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Everything that Markdown, or the HTML inside it, would obey within a line. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/gu, (character) => `\\${character}`);
}

/** A line whose beginning could be taken for a list, a heading, a rule or (indented) for code. */
function lineSafe(line: string): string {
  return line.trimStart().replace(/^(\d*)([-+=.)])/u, '$1\\$2');
}

function prose(text: string): string {
  return escapeControls(text)
    .split('\n')
    .map((line) => lineSafe(escaped(line)))
    .join('  \n');
}

function renderBlock(block: Block, paper: RenderOptions): string {
  const title = block.title === undefined ? [] : [`## ${escaped(escapeLine(block.title))}`];
  switch (block.kind) {
    case 'chart':
    case 'table':
      return [
        ...title,
        renderTable(block.table, paper),
        ...(block.note === undefined ? [] : [prose(block.note)]),
      ].join('\n\n');
    case 'prose':
      return [
        ...title,
        prose(block.text),
        ...(block.commands ?? []).map((command) => code(escapeLine(command))),
      ].join('\n\n');
    case 'facts':
      return [
        ...title,
        block.facts
          .map(([label, value]) => {
            const drawn = typeof value === 'string' ? '' : `${sparkline(value.values, true)} `;
            const [first = '', ...rest] = escapeControls(factText(value)).split('\n').map(escaped);
            // Further lines of the same item: indented, each broken by two spaces before it.
            const more = rest.filter((line) => line.trim() !== '').map((line) => `  \n  ${lineSafe(line)}`);
            return `- **${escaped(escapeLine(label))}** ${drawn}${first}${more.join('')}`;
          })
          .join('\n'),
      ].join('\n\n');
    case 'form':
      return [
        ...title,
        block.fields
          .map(
            ({ label, lines }) =>
              `${escaped(escapeLine(label))}\n\n${'\\_\\_\\_\\_\\_\\_\\_\\_\n\n'.repeat(lines).trimEnd()}`,
          )
          .join('\n\n'),
      ].join('\n\n');
    case 'list':
      return [
        ...title,
        block.items
          .map(({ isUrgent, text, person, command }) => {
            const line = `${isUrgent ? '**!** ' : ''}${lineSafe(escaped(escapeLine(text)))}`;
            const name = person === null ? '' : ` (${escaped(escapeLine(person))})`;
            return `- ${line}${name}${command === undefined ? '' : `: ${code(escapeLine(command))}`}`;
          })
          .join('\n'),
      ].join('\n\n');
  }
}

/** Code that may itself hold backquotes. */
function code(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function renderTable({ columns, rows, totals }: Table, paper: RenderOptions): string {
  const shown = columns.flatMap((column, index) => (column.type === 'bar' ? [] : [{ column, index }]));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const row = (values: readonly Value[]) =>
    line(
      shown.map(({ column, index }) => escaped(formatCell(column, values[index] ?? null, paper.language))),
    );
  return [
    line(shown.map(({ column }) => escaped(escapeLine(column.label)))),
    line(shown.map(({ column }) => (isNumeric(column) ? '---:' : '---'))),
    ...rows.map(row),
    ...(totals ? [row(totals)] : []),
  ].join('\n');
}
