import type { Document, Table } from '../../document/document.ts';
import { minorDigits } from '../../domain/money.ts';
import { findName } from '../../domain/name.ts';
import { type Play, isStale } from '../../domain/playbook.ts';
import type { Day } from '../../domain/time/wall.ts';
import { findOffer } from '../../domain/vocabulary.ts';
import type { Language } from '../../language/language.ts';
import type { BusinessView, KnownPlay } from '../business/view.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents the playbook: the remedies for each situation, and when each entry was last reviewed. */
export function presentPlays(view: BusinessView, today: Day, language: Language): Document {
  const { t } = language;
  const table: Table = {
    columns: [
      { key: 'category', type: 'text', label: t.field.category },
      { key: 'department', type: 'text', label: t.field.department },
      { key: 'remedies', type: 'text', label: t.guidance.remedies },
      { key: 'reviewed', type: 'text', label: t.guidance.reviewed },
    ],
    rows: view.plays.map((play) => [
      categoryName(play, view) ?? t.guidance.everythingElse,
      play.department,
      play.remedies.map(({ offer }) => offerName(offer, view)).join(', '),
      reviewedInWords(play, today, language),
    ]),
  };
  const machine: Table = {
    columns: [
      { key: 'category', type: 'text', label: '' },
      { key: 'department', type: 'text', label: '' },
      { key: 'remedies', type: 'text', label: '' },
      { key: 'reviewed', type: 'key', label: '' },
    ],
    rows: view.plays.map((play) => [
      categoryName(play, view),
      play.department,
      play.remedies.map(({ offer }) => offer).join(';'),
      play.reviewedOn,
    ]),
  };
  const document = tableDocument('playbook', t.guidance.playbook, view.business, machine, '');
  return { ...document, blocks: [{ kind: 'table', table }] };
}

/** Presents one entry: what to say and offer, the limit, and who can help. */
export function presentPlay(play: KnownPlay, view: BusinessView, today: Day, language: Language): Document {
  const { t, format } = language;
  const money = (amount: number | null) =>
    amount === null
      ? t.guidance.caseByCase
      : format.money(Math.round(amount * 10 ** minorDigits(view.business.settings.currency)));
  const table: Table = {
    columns: [
      { key: 'remedy', type: 'text', label: t.guidance.remedies },
      { key: 'value', type: 'text', label: t.field.value },
      { key: 'cost', type: 'text', label: t.field.cost },
    ],
    rows: play.remedies.map(({ offer, value, cost }) => [
      offerName(offer, view),
      offer === 'nothing' ? null : money(value),
      cost === null ? null : money(cost),
    ]),
  };
  const title = [categoryName(play, view) ?? t.guidance.everythingElse, play.department]
    .filter((part) => part !== null)
    .join(', ');
  const document = tableDocument(
    'play',
    title,
    view.business,
    {
      columns: [
        { key: 'remedy', type: 'text', label: '' },
        { key: 'value', type: 'number', label: '' },
        { key: 'cost', type: 'number', label: '' },
      ],
      rows: play.remedies.map(({ offer, value, cost }) => [offer, value, cost]),
    },
    '',
  );
  return {
    ...document,
    blocks: [
      { kind: 'facts', facts: adviceFacts(play, today, money, language) },
      { kind: 'table', table },
    ],
  };
}

/** Lists the advice of an entry, and when it was last reviewed. */
function adviceFacts(
  play: KnownPlay,
  today: Day,
  money: (amount: number) => string,
  language: Language,
): readonly (readonly [string, string])[] {
  const { guidance } = language.t;
  const lines = (label: string, texts: readonly string[]): readonly (readonly [string, string])[] =>
    texts.length === 0 ? [] : [[label, texts.join('\n')]];
  return [
    ...lines(
      guidance.say,
      play.say.map((text) => `"${text}"`),
    ),
    ...lines(guidance.alternatives, play.alternatives),
    ...(play.limit === null ? [] : [[guidance.limit, money(play.limit)] as const]),
    ...(play.help === null ? [] : [[guidance.help, play.help] as const]),
    [guidance.reviewed, reviewedInWords(play, today, language)],
  ];
}

function reviewedInWords(play: Play, today: Day, { t, format }: Language): string {
  if (play.reviewedOn === null) return t.guidance.shipped;
  const day = format.day(play.reviewedOn);
  return isStale(play, today) ? t.guidance.stale(day) : day;
}

export function offerName(offer: string, { vocabulary }: BusinessView): string {
  return findOffer(vocabulary, offer)?.names[0] ?? offer;
}

/** Returns the name of the category of an entry; shipped entries only have its id. Null for all other situations. */
export function categoryName(
  { category }: Pick<Play, 'category'>,
  { vocabulary, business }: BusinessView,
): string | null {
  if (category === null) return null;
  return (
    findName(business.names.category, category, 'exact').exact?.name ??
    vocabulary.categories.find(({ id }) => id === category)?.name ??
    category
  );
}
