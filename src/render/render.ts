import type { Document } from '../document/document.ts';
import { csv, renderDelimited, tsv } from './delimited.ts';
import { renderJson, renderJsonLines } from './json.ts';
import type { RenderOptions } from './options.ts';

export const formats = ['table', 'csv', 'tsv', 'json', 'jsonl', 'md', 'html'] as const;
export type Format = (typeof formats)[number];

type Renderer = (document: Document, paper: RenderOptions) => string | Promise<string>;

const renderers: Readonly<Record<Format, Renderer>> = {
  // The table library and chalk are loaded for people only.
  table: async (document, paper) => (await import('./terminal.ts')).renderTerminal(document, paper),
  csv: (document) => renderDelimited(document, csv),
  tsv: (document) => renderDelimited(document, tsv),
  json: renderJson,
  jsonl: renderJsonLines,
  md: async (document, paper) => (await import('./markdown.ts')).renderMarkdown(document, paper),
  html: async (document, paper) => {
    const { renderHtml } = await import('./html.ts');
    // What draws is larger than all the rest of the program: it is loaded where there is something to draw.
    const isDrawn = document.blocks.some(({ kind }) => kind === 'chart');
    return renderHtml(document, paper, isDrawn ? (await import('./svg.ts')).drawSvg : undefined);
  },
};

export async function render(document: Document, format: Format, paper: RenderOptions): Promise<string> {
  return renderers[format](document, paper);
}
