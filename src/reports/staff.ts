import type { Records } from '../domain/records.ts';
import type { Block, Document } from '../document/document.ts';
import { reportBreakdown } from './breakdown.ts';
import type { Request } from './request.ts';

/**
 * Reports who recorded the complaints and, apart from it, who served: two different questions, and neither says who is to blame.
 * The rows are those of who recorded them; `lists.served_by` has the others.
 */
export async function reportStaff(records: Records, request: Request): Promise<Document> {
  const { t } = request.language;
  const [recorded, served] = [
    await reportBreakdown(records, request, 'staff'),
    await reportBreakdown(records, request, 'served_by'),
  ];
  const isEmpty = recorded.blocks.every(({ kind }) => kind !== 'table');
  const isServedKnown = served.rows.rows.some(([name]) => name !== null);
  const titled = (blocks: readonly Block[], title: string): readonly Block[] =>
    blocks.map((block) => (block.kind === 'table' ? { ...block, title } : block));
  // What both tables need to be told stands below the second.
  const withoutNote = (blocks: readonly Block[]): readonly Block[] =>
    blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const rest = { ...block };
      delete rest.note;
      return rest;
    });
  const caution: Block = { kind: 'prose', text: t.parties.blame, tone: 'quiet' };
  return {
    ...recorded,
    lists: { ...recorded.lists, served_by: listOf(served) },
    blocks: isEmpty
      ? recorded.blocks
      : [
          ...titled(isServedKnown ? withoutNote(recorded.blocks) : recorded.blocks, t.parties.recordedTitle),
          ...(isServedKnown
            ? titled(served.blocks, t.parties.servedTitle)
            : [{ kind: 'prose', text: t.parties.withoutServer, tone: 'quiet' } as const]),
          caution,
        ],
  };
}

/** Reports who served, with the same caution. */
export async function reportServedBy(records: Records, request: Request): Promise<Document> {
  const served = await reportBreakdown(records, request, 'served_by');
  const { blame } = request.language.t.parties;
  const hasTable = served.blocks.some(({ kind }) => kind === 'table');
  return hasTable
    ? { ...served, blocks: [...served.blocks, { kind: 'prose', text: blame, tone: 'quiet' }] }
    : served;
}

/** The rows of a report as objects, for a list of the JSON. */
function listOf({ rows: { columns, rows } }: Document): NonNullable<Document['lists']>[string] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key }, index) => [key, row[index] ?? null])));
}
