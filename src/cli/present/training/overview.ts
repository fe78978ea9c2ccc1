import type { Block, Document, Table } from '../../../document/document.ts';
import type { Business } from '../../../domain/business.ts';
import type { Checklist } from '../../../domain/checklist.ts';
import type { Entry } from '../../../domain/entry.ts';
import type { PracticeCase } from '../../../domain/training.ts';
import { shownCommand } from '../../../language/commandwords.ts';
import type { Language } from '../../../language/language.ts';
import { shownTopic, type SkippedStep } from '../../../reports/skippedstep.ts';
import { tableDocument } from '../tabledocument.ts';
import { topicName } from './pages.ts';

/** Presents the cases for drills, with those of the business first. */
export function presentCases(cases: readonly PracticeCase[], business: Business, { t }: Language): Document {
  const messages = t.train.cases;
  const document = tableDocument(
    'cases',
    messages.title,
    business,
    {
      columns: [
        { key: 'case', type: 'text', label: '' },
        { key: 'source', type: 'key', label: '' },
        { key: 'day', type: 'day', label: '' },
        { key: 'title', type: 'text', label: '' },
      ],
      rows: cases.map(({ id, isOwn, onDay, title }) => [id, isOwn ? 'own' : 'shipped', onDay, title]),
    },
    '',
  );
  const block = (title: string, shown: readonly PracticeCase[]): Block => ({
    kind: 'table',
    title,
    isWrapped: true,
    table: {
      columns: [
        { key: 'case', type: 'text', label: messages.id },
        { key: 'title', type: 'text', label: messages.what, weight: 'main' },
        ...(shown.some(({ onDay }) => onDay !== null)
          ? [{ key: 'day', type: 'day' as const, label: t.train.day }]
          : []),
      ],
      rows: shown.map(({ id, title, onDay }) => [id, title, ...(onDay === null ? [] : [onDay])]),
    },
  });
  const own = cases.filter(({ isOwn }) => isOwn);
  return {
    ...document,
    blocks: [
      own.length === 0
        ? { kind: 'prose', title: messages.own, text: messages.none }
        : block(messages.own, own),
      block(
        messages.shipped,
        cases.filter(({ isOwn }) => !isOwn),
      ),
    ],
    hints: [messages.hint],
  };
}

type Training = Entry<'training'>;

/** Presents who was trained on what; with ids, as a list that can be corrected. */
export function presentTraining(
  entries: readonly Training[],
  checklist: Checklist,
  business: Business,
  language: Language,
): Document {
  const { t } = language;
  const nameOf = (id: number) => business.staff.find((person) => person.id === id)?.name ?? null;
  const sorted = [...entries].sort((a, b) => (a.onDay < b.onDay ? 1 : a.onDay > b.onDay ? -1 : b.id - a.id));
  const columns = (labels: readonly string[]): Table['columns'] => [
    { key: 'id', type: 'id', label: labels[0] ?? '' },
    { key: 'person', type: 'text', label: labels[1] ?? '' },
    { key: 'topic', type: 'text', label: labels[2] ?? '' },
    { key: 'day', type: 'day', label: labels[3] ?? '' },
  ];
  const rows = (topicOf: (topic: string) => string) =>
    sorted.map(({ id, person, page, onDay }) => [id, nameOf(person), topicOf(page), onDay]);
  const machine: Table = { columns: columns([]), rows: rows((topic) => topic) };
  const table: Table = {
    columns: columns([t.guidance.id, t.train.person, t.train.topic, t.train.day]),
    rows: rows((topic) => topicName(topic, checklist, language)),
  };
  const document = tableDocument('training', t.train.title, business, machine, t.train.nobody);
  return {
    ...document,
    blocks: machine.rows.length === 0 ? document.blocks : [{ kind: 'table', table }],
    hints: [machine.rows.length === 0 ? t.train.nobodyHint : t.train.recordIt],
  };
}

/** Presents who was trained last on what, and what is suggested next. */
export function presentTrainingOverview(
  entries: readonly Training[],
  checklist: Checklist,
  skipped: SkippedStep | null,
  business: Business,
  language: Language,
): Document {
  const { t } = language;
  const latest = entries.filter(
    ({ id, person, page }) =>
      !entries.some((other) => other.person === person && other.page === page && other.id > id),
  );
  const document = presentTraining(latest, checklist, business, language);
  const topic = skipped?.step ?? 'start';
  const suggestion: Block = {
    kind: 'prose',
    title: t.train.suggested,
    text:
      skipped === null ? t.train.firstPage : t.train.skipped(skipped.word, skipped.skipped, skipped.reported),
    commands: [
      t.train.pageCommand(
        skipped === null ? shownCommand('subcommand', topic, language.wording) : shownTopic(skipped),
      ),
      t.train.drillCommand,
    ],
  };
  return {
    ...document,
    lists: { suggested: [{ topic, skipped: skipped?.skipped ?? null, reported: skipped?.reported ?? null }] },
    blocks: [...document.blocks, suggestion],
    hints: [...document.hints, t.train.cases.hint],
  };
}
