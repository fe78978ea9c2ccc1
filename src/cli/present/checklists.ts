import type { Block, Document, PaperSize, Table } from '../../document/document.ts';
import { limitOf } from '../../domain/authority.ts';
import type { Business } from '../../domain/business.ts';
import type { Checklist } from '../../domain/checklist.ts';
import type { FormalPaper } from '../../shipped/formalpapers.ts';
import { capital } from '../../language/capital.ts';
import type { Language } from '../../language/language.ts';
import { chooseChecklist, type BusinessView } from '../business/view.ts';
import { emergencyInWords } from '../../shipped/emergency.ts';
import { tableDocument } from './tabledocument.ts';

/** Presents the list of checklists, and which is in use. */
export function presentChecklists(view: BusinessView, { t }: Language): Document {
  const chosen = chooseChecklist(view, undefined).id;
  const columns: Table['columns'] = [
    { key: 'checklist', type: 'key', label: t.guidance.id },
    { key: 'name', type: 'text', label: t.guidance.name },
    { key: 'steps', type: 'count', label: t.guidance.steps },
    { key: 'chosen', type: 'key', label: '' },
  ];
  const rowsMarked = (mark: string) =>
    view.checklists.map(({ id, name, steps }) => [id, name, steps.length, id === chosen ? mark : null]);
  const document = tableDocument(
    'checklists',
    t.guidance.checklists,
    view.business,
    { columns, rows: rowsMarked('yes') },
    '',
  );
  const table = { columns, rows: rowsMarked(t.guidance.inUse) };
  return { ...document, blocks: [{ kind: 'table', table }], hints: [t.guidance.listHint] };
}

/** Presents the steps of a checklist. */
export function presentChecklist(checklist: Checklist, business: Business, { t }: Language): Document {
  const columns = (['id', 'word', 'do', 'say', 'avoid', 'limit', 'more'] as const).map((key) => ({
    key,
    type: 'text' as const,
    label: key,
  }));
  const document = tableDocument(
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

/** Presents the card for the till: the steps, what to do if safety is at risk, and who may give how much. */
export function presentCard(
  checklist: Checklist,
  paper: PaperSize,
  business: Business,
  formalPaper: FormalPaper | null,
  language: Language,
): Document {
  const { t, format } = language;
  const { limitMinor, name } = business.settings;
  const emergency = emergencyInWords(business.settings, language.wording);
  const limit = limitMinor === null ? null : format.money(limitMinor);
  const steps = stepFacts(checklist, limit, language);
  const limits = staffLimits(business, language);
  const columns: Table['columns'] = [
    { key: 'step', type: 'text', label: '' },
    { key: 'text', type: 'text', label: '' },
  ];
  const title = [name, checklist.name].filter((part) => part !== null).join(' · ');
  return {
    ...tableDocument('card', title, business, { columns, rows: steps }, ''),
    blocks: [
      { kind: 'facts', facts: steps },
      ...(formalPaper === null
        ? []
        : [
            {
              kind: 'prose',
              title: capital(formalPaper.request),
              text: formalPaper.steps.join('\n'),
            } as const,
          ]),
      { kind: 'prose', title: capital(t.log.safety), text: t.log.safetyGuidance(emergency) },
      ...(limits.length === 0
        ? []
        : [{ kind: 'facts', title: t.guidance.authorisers, facts: limits } as const]),
    ],
    paper,
  };
}

/** Lists the steps: what to do, say and avoid. `limit` is how much may be given without asking; null if there is no limit. */
export function stepFacts({ steps }: Checklist, limit: string | null, { t }: Language): readonly Fact[] {
  return steps.map((step, index): Fact => [
    `${index + 1} ${step.word}`,
    [
      step.do,
      ...(step.say === null ? [] : [`"${step.say}"`]),
      ...(step.avoid === null ? [] : [t.log.avoid(step.avoid)]),
      ...(step.limit === null || limit === null ? [] : [step.limit.replace('{limit}', limit)]),
    ].join('\n'),
  ]);
}

export type Fact = readonly [label: string, text: string];

/** Lists the staff who may give more than everybody, and how much; without a limit for everybody, those with a role or a limit. */
export function staffLimits(business: Business, { t, format }: Language): readonly Fact[] {
  const everybody = business.settings.limitMinor;
  return business.staff
    .filter(({ name, role, limitMinor }) => {
      if (everybody === null) return role !== null || limitMinor !== null;
      const limit = limitOf(business, name);
      return limit === null || limit > everybody;
    })
    .map(({ name, role }): Fact => {
      const limitMinor = limitOf(business, name);
      const upTo = limitMinor === null ? t.staff.noLimit : t.staff.upTo(format.money(limitMinor));
      return [name, role === null ? upTo : `${role}, ${upTo}`];
    });
}
