import type { Document, PaperSize, Table } from '../../document/document.ts';
import { nameOf, type Business } from '../../domain/business.ts';
import type { Entry } from '../../domain/entry.ts';
import { isCurrentName } from '../../domain/name.ts';
import { consentDays, scores } from '../../domain/response.ts';
import type { Day } from '../../domain/time/wall.ts';
import type { Language } from '../../language/language.ts';
import { tableDocument, type ShownRows } from './tabledocument.ts';

/** What is printed on a card about the visit; null is left to fill in. */
export interface CardHouse {
  readonly day: Day | null;
  readonly shift: string | null;
  readonly department: string | null;
}

/** How many cards fit on a whole page. */
const cardsOnPage = 4;

/** Presents the card of the short survey: one on a card, four on a page to cut. */
export function presentCard(
  paper: PaperSize,
  { day, shift, department }: CardHouse,
  business: Business,
  { t, format }: Language,
): Document {
  const words = t.response.card;
  const has = (list: 'shift' | 'department') => business.names[list].some(isCurrentName);
  const scale = [words.lowest, ...scores.map(String), words.highest];
  const blank = '________';
  const house = [
    `${words.day} ${day === null ? blank : format.day(day)}`,
    ...(has('shift') ? [shift ?? `${words.shift} ${blank}`] : []),
    ...(has('department') ? [department ?? `${t.field.department.toLowerCase()} ${blank}`] : []),
  ].join(', ');
  const questions = [
    { label: words.satisfaction, lines: 0, choices: scale },
    { label: words.text, lines: 3 },
    { label: words.usual, lines: 0, choices: scale },
    { label: words.mayCall, lines: 0, choices: [`☐ ${t.yes}`, `☐ ${t.no}`] },
    { label: `${words.customer} · ${words.contact}`, lines: 1 },
  ];
  const isPage = paper === 'a4' || paper === 'letter';
  return {
    ...tableDocument(
      'survey_card',
      [business.settings.name, words.title].filter((part) => part !== null).join(' · '),
      business,
      {
        columns: [{ key: 'question', type: 'text', label: '' }],
        rows: questions.map(({ label }) => [label]),
      },
      '',
    ),
    blocks: [
      { kind: 'prose', text: words.intro },
      { kind: 'form', fields: questions },
      { kind: 'prose', text: words.privacy(format.number(consentDays)), tone: 'quiet' },
      { kind: 'prose', text: words.house(house), tone: 'quiet' },
    ],
    paper,
    ...(isPage ? { copies: cardsOnPage } : {}),
    hints: isPage ? [words.cut] : [],
  };
}

/** Presents answers to the short survey, or only those of customers who may be called. */
export function presentResponses(
  { rows, total, hasPeriod }: ShownRows<Entry<'response'>>,
  { isCalls, hasSheets }: { readonly isCalls: boolean; readonly hasSheets: boolean },
  business: Business,
  { t }: Language,
): Document {
  const words = t.response.list;
  const none = isCalls ? words.noCalls : hasPeriod ? words.noneInRange : words.none;
  const title = isCalls ? words.calls : words.title;
  const document = tableDocument('responses', title, business, responseTable(rows, business), none);
  const longHint = hasSheets && !isCalls ? [words.longHint] : [];
  if (rows.length === 0) return { ...document, hints: longHint };
  return {
    ...document,
    blocks: [{ kind: 'table', table: isCalls ? callTable(rows, t) : answerTable(rows, business, t) }],
    hints: [
      ...(rows.length < total ? [words.more] : []),
      ...(isCalls ? [words.calledHint] : []),
      ...longHint,
    ],
  };
}

/** All answers with their own keys, for programs. */
export function responseTable(rows: readonly Entry<'response'>[], business: Business): Table {
  return {
    columns: [
      { key: 'id', type: 'id', label: '' },
      { key: 'day', type: 'day', label: '' },
      { key: 'shift', type: 'text', label: '' },
      { key: 'department', type: 'text', label: '' },
      { key: 'satisfaction', type: 'count', label: '' },
      { key: 'usual', type: 'count', label: '' },
      { key: 'text', type: 'text', label: '' },
      { key: 'customer', type: 'text', label: '' },
      { key: 'contact', type: 'text', label: '' },
      { key: 'call_until', type: 'day', label: '' },
    ],
    rows: rows.map((row) => [
      row.id,
      row.day,
      nameOf('shift', business, row.shift),
      nameOf('department', business, row.department),
      row.satisfaction,
      row.usual,
      row.text,
      row.customer,
      row.contact,
      row.callUntil,
    ]),
  };
}

type Words = Language['t'];

function answerTable(rows: readonly Entry<'response'>[], business: Business, t: Words): Table {
  const words = t.response.list;
  const has = (list: 'shift' | 'department') => rows.some((row) => row[list] !== null);
  const columns = [
    ...[
      { key: 'id', type: 'id', label: words.id } as const,
      { key: 'day', type: 'day', label: words.day } as const,
    ],
    ...(has('shift') ? [{ key: 'shift', type: 'text', label: t.field.shift } as const] : []),
    ...(has('department') ? [{ key: 'department', type: 'text', label: t.field.department } as const] : []),
    { key: 'satisfaction', type: 'count', label: words.satisfaction } as const,
    { key: 'usual', type: 'count', label: words.usual } as const,
    { key: 'text', type: 'text', label: words.text, weight: 'main' } as const,
  ];
  return {
    columns,
    rows: rows.map((row) => [
      row.id,
      row.day,
      ...(has('shift') ? [nameOf('shift', business, row.shift)] : []),
      ...(has('department') ? [nameOf('department', business, row.department)] : []),
      row.satisfaction,
      row.usual,
      row.text === '' ? t.care.erased : row.text,
    ]),
  };
}

/** Answers with who gave them. */
export function callTable(rows: readonly Entry<'response'>[], t: Words): Table {
  const words = t.response.list;
  return {
    columns: [
      { key: 'id', type: 'id', label: words.id },
      // On a narrow screen, the contact needs the room.
      { key: 'day', type: 'day', label: words.day, weight: 'spare' },
      { key: 'customer', type: 'text', label: words.customer },
      { key: 'contact', type: 'text', label: words.contact },
      { key: 'call_until', type: 'day', label: words.callUntil },
      { key: 'satisfaction', type: 'count', label: words.satisfaction, weight: 'spare' },
      { key: 'text', type: 'text', label: words.text, weight: 'main' },
    ],
    rows: rows.map(({ id, day, customer, contact, callUntil, satisfaction, text }) => [
      id,
      day,
      customer,
      contact,
      callUntil,
      satisfaction,
      text === '' ? t.care.erased : text,
    ]),
  };
}
