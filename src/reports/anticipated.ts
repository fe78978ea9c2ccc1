import { nameOf } from '../domain/business.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Document } from '../document/document.ts';
import { formatShare, presentResult, shareOf, type ResultContent } from './result.ts';
import { listCommand, type Request } from './request.ts';
import { showCommands } from '../language/commandwords.ts';

const lists = ['touchpoint', 'category'] as const;
type List = (typeof lists)[number];

interface Foreseen {
  readonly name: string | null;
  readonly complaints: number;
  readonly foreseen: number;
}

interface AnticipatedFigures {
  /** Whether the anticipation list has any entry. */
  readonly hasList: boolean;
  readonly by: Readonly<Record<List, readonly Foreseen[]>>;
}

/** Reports how many complaints were foreseen on the anticipation list, by touchpoint and category. */
export async function reportAnticipated(records: Records, request: Request): Promise<Document> {
  const figures = await measureAnticipated(records, request);
  return presentResult(records, request, 'anticipated', presentAnticipated(figures, request));
}

async function measureAnticipated(records: Records, request: Request): Promise<AnticipatedFigures> {
  const { filter, business } = request;
  const by = async (list: List): Promise<readonly Foreseen[]> => {
    const sums = new Map<string | null, Foreseen>();
    for (const { keys, value, count } of await records.distribution(filter, 'foreseen', [list], request)) {
      const name = nameOf(list, business, keys[0] ?? null);
      const { complaints = 0, foreseen = 0 } = sums.get(name) ?? {};
      sums.set(name, {
        name,
        complaints: complaints + count,
        foreseen: foreseen + (value === 'yes' ? count : 0),
      });
    }
    return [...sums.values()].sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        b.complaints - a.complaints ||
        (String(a.name) < String(b.name) ? -1 : 1),
    );
  };
  return {
    hasList: (await records.entries('anticipation')).length > 0,
    by: { touchpoint: await by('touchpoint'), category: await by('category') },
  };
}

function presentAnticipated({ hasList, by }: AnticipatedFigures, request: Request): ResultContent {
  const { language, flags } = request;
  const { t } = language;
  const messages = t.results.anticipated;
  const sum = (what: 'complaints' | 'foreseen') => by.category.reduce((total, each) => total + each[what], 0);
  return {
    rows: {
      columns: [
        { key: 'section', type: 'key', label: '' },
        { key: 'key', type: 'text', label: '' },
        { key: 'complaints', type: 'count', label: '' },
        { key: 'foreseen', type: 'count', label: '' },
      ],
      rows: lists.flatMap((list) =>
        by[list].map(({ name, complaints, foreseen }) => [list, name, complaints, foreseen]),
      ),
    },
    blocks: hasList
      ? [
          {
            kind: 'facts',
            facts: [[messages.foreseen, formatShare(sum('foreseen'), sum('complaints'), language)]],
          },
          ...lists.map((list) => presentTable(list, by[list], request)),
          { kind: 'prose', text: messages.note, tone: 'quiet' },
        ]
      : [{ kind: 'prose', text: messages.none }],
    sources: [
      t.report.seeList(listCommand(request)),
      messages.hint(showCommands(`recovery anticipate${flags.database}`, request.language.wording)),
    ],
  };
}

function presentTable(list: List, rows: readonly Foreseen[], { language: { t } }: Request): Block {
  const label = list === 'touchpoint' ? t.field.touchpoint : t.dimension.category;
  return {
    kind: 'table',
    table: {
      columns: [
        { key: list, type: 'text', label },
        { key: 'complaints', type: 'count', label: t.report.complaints },
        { key: 'foreseen', type: 'count', label: t.results.anticipated.foreseen },
        { key: 'share', type: 'share', label: t.report.share },
      ],
      rows: rows.map(({ name, complaints, foreseen }) => [
        name ?? t.notRecorded,
        complaints,
        foreseen,
        shareOf(foreseen, complaints),
      ]),
    },
  };
}
