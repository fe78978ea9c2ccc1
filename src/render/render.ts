import type { Document } from '../document/document.ts';
import { csvFormat, renderDelimited, tsvFormat } from './delimited.ts';
import { renderJson, renderJsonLines } from './json.ts';
import { renderMessage } from './message.ts';
import type { RenderOptions } from './options.ts';

export const formats = ['table', 'csv', 'tsv', 'json', 'jsonl', 'md', 'html', 'xlsx'] as const;
/** `text` is for documents with a message. */
export type Format = (typeof formats)[number] | 'text';
/** A spreadsheet is written from `sheetsOf`. */
export type TextFormat = Exclude<Format, 'xlsx'>;

type Renderer = (document: Document, options: RenderOptions) => string | Promise<string>;

const renderers: Readonly<Record<TextFormat, Renderer>> = {
  // The table library and chalk are loaded only when a terminal needs them.
  table: async (document, options) => (await import('./terminal.ts')).renderTerminal(document, options),
  csv: (document) => renderDelimited(document, csvFormat),
  tsv: (document) => renderDelimited(document, tsvFormat),
  json: renderJson,
  jsonl: renderJsonLines,
  md: async (document, options) => (await import('./markdown.ts')).renderMarkdown(document, options),
  text: renderMessage,
  html: async (document, options) => {
    const { renderHtml } = await import('./html.ts');
    // The chart library is larger than the rest of the program, so it is loaded only for a chart.
    const hasChart = document.blocks.some(
      (block) =>
        block.kind === 'chart' || (block.kind === 'facts' && block.pictures?.some(({ chart }) => chart)),
    );
    return renderHtml(document, options, hasChart ? (await import('./svg.ts')).drawSvg : undefined);
  },
};

/** Renders a document as text. */
export async function render(
  document: Document,
  format: TextFormat,
  options: RenderOptions,
): Promise<string> {
  return renderers[format](document, options);
}
