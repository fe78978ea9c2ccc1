import type { Block, Document, Table } from '../../document/document.ts';
import { limitOf } from '../../domain/authority.ts';
import type { Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import { capital } from '../../language/capital.ts';
import type { Language } from '../../language/language.ts';
import { chooseChecklist, type BusinessView } from '../business/view.ts';
import { plainDocument } from './plain.ts';

/** The checklists there are, and which is in use. */
export function presentChecklists(house: BusinessView, { t }: Language): Document {
  const chosen = chooseChecklist(house, undefined).id;
  const table: Table = {
    columns: [
      { key: 'checklist', type: 'key', label: t.guidance.id },
      { key: 'name', type: 'text', label: t.guidance.name },
      { key: 'steps', type: 'count', label: t.guidance.steps },
      { key: 'chosen', type: 'key', label: '' },
    ],
    rows: house.checklists.map(({ id, name, steps }) => [
      id,
      name,
      steps.length,
      id === chosen ? t.guidance.inUse : null,
    ]),
  };
  const machine = {
    ...table,
    rows: table.rows.map(([id = null, name = null, steps = null]) => [
      id,
      name,
      steps,
      id === chosen ? 'yes' : null,
    ]),
  };
  const document = plainDocument('checklists', t.guidance.checklists, house.business, machine, '');
  return { ...document, blocks: [{ kind: 'table', table }], hints: [t.guidance.listHint] };
}

/** The steps of a checklist. */
export function presentChecklist(checklist: Checklist, business: Business, { t }: Language): Document {
  const columns = (['id', 'word', 'do', 'say', 'avoid', 'limit', 'more'] as const).map((key) => ({
    key,
    type: 'text' as const,
    label: key,
  }));
  const document = plainDocument(
    'checklist',
    checklist.name,
    business,
    { columns, rows: checklist.steps.map((step) => columns.map(({ key }) => step[key])) },
    '',
  );
  const blocks = checklist.steps.map((step, index): Block => ({
    kind: 'facts',
    title: `${index + 1} ${step.word}`,
    facts: [
      [t.guidance.do, step.do],
      ...(step.say === null ? [] : [[t.guidance.say, `"${step.say}"`] as const]),
      ...(step.avoid === null ? [] : [[t.guidance.avoid, step.avoid] as const]),
      ...(step.more === null ? [] : [[t.guidance.more, step.more] as const]),
    ],
  }));
  return { ...document, meta: checklist.note === null ? [] : [checklist.note], blocks };
}

/** The card beside the till: the steps, the limit, the people who may give more. */
export function presentCard(
  checklist: Checklist,
  sheet: 'A4' | 'A6',
  business: Business,
  { t, format }: Language,
): Document {
  const { limitMinor, name } = business.settings;
  const limit = limitMinor === null ? null : format.money(limitMinor);
  const steps = checklist.steps.map((step, index): readonly [string, string] => [
    `${index + 1} ${step.word}`,
    [
      step.do,
      ...(step.say === null ? [] : [`"${step.say}"`]),
      ...(step.avoid === null ? [] : [t.log.avoid(step.avoid)]),
      ...(step.limit === null || limit === null ? [] : [step.limit.replace('{limit}', limit)]),
    ].join('\n'),
  ]);
  const people = business.staff.filter(({ role, limitMinor: own }) => role !== null || own !== null);
  const blocks: Block[] = [
    { kind: 'facts', facts: steps },
    {
      kind: 'prose',
      title: capital(t.log.safety),
      text: t.log.safetyGuidance,
    },
  ];
  if (people.length > 0) {
    blocks.push({
      kind: 'facts',
      title: t.guidance.authorisers,
      facts: people.map((person): readonly [string, string] => {
        const most = limitOf(business, person.name);
        const upTo = most === null ? t.staff.noLimit : t.staff.upTo(format.money(most));
        return [person.name, person.role === null ? upTo : `${person.role}, ${upTo}`];
      }),
    });
  }
  return {
    ...plainDocument(
      'card',
      [name, checklist.name].filter((part) => part !== null).join(' · '),
      business,
      {
        columns: [
          { key: 'step', type: 'text', label: '' },
          { key: 'text', type: 'text', label: '' },
        ],
        rows: steps,
      },
      '',
    ),
    blocks,
    sheet,
  };
}
