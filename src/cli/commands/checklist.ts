import { readChecklist, type Checklist } from '../../domain/checklist.ts';
import { UserError } from '../../domain/error.ts';
import { limitOf } from '../../domain/authority.ts';
import type { Block, Document, Table } from '../../document/document.ts';
import { capital } from '../../language/capital.ts';
import { escapeLine } from '../../render/escape.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { choice } from '../../domain/choice.ts';
import { editOwnFile, readOwnFile } from '../ownfile.ts';
import { chooseChecklist, openBusinessView, type KnownChecklist } from '../business/view.ts';
import { publish, type OutputFlags } from '../output.ts';
import { plainDocument } from '../present/plain.ts';
import type { RegisterCommand } from '../registration.ts';

interface CardFlags extends OutputFlags {
  readonly sheet?: string;
}

/** What to do and say, step by step: the shipped checklists and the owner's own. */
export const registerChecklist: RegisterCommand = (program, { run, group }) => {
  const checklist = program.command('checklist');
  group(checklist);
  const named = (name: string) => checklist.command(name).argument('<checklist>');
  run(addOutputFlags(checklist.command('list')), (context, _words, flags: OutputFlags) =>
    listChecklists(context, flags),
  );
  run(
    addOutputFlags(checklist.command('show').argument('[checklist]')),
    (context, [id], flags: OutputFlags) => showChecklist(context, id, flags),
  );
  run(checklist.command('check').argument('<file>'), (context, [path = '']) => checkFile(context, path));
  run(addByFlag(checklist.command('add').argument('<file>')), (context, [path = ''], flags: ByFlag) =>
    addChecklist(context, path, flags),
  );
  run(addByFlag(named('edit')), (context, [id = ''], flags: ByFlag) => editChecklist(context, id, flags));
  run(addByFlag(named('remove')), (context, [id = ''], flags: ByFlag) => removeChecklist(context, id, flags));
  run(
    addOutputFlags(checklist.command('card').argument('[checklist]')).option('--sheet <A6|A4>'),
    (context, [id], flags: CardFlags) => printCard(context, id, flags),
  );
};

async function listChecklists(context: Context, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const house = await openBusinessView(context);
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
      id === chosen ? t.guidance.chosen : null,
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
  await publish(
    context,
    { ...document, blocks: [{ kind: 'table', table }], hints: [t.guidance.chooseHint] },
    flags,
  );
}

async function showChecklist(context: Context, id: string | undefined, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const house = await openBusinessView(context);
  const checklist = chooseChecklist(house, id);
  const columns = (['id', 'word', 'do', 'say', 'avoid', 'limit', 'more'] as const).map((key) => ({
    key,
    type: 'text' as const,
    label: key,
  }));
  const document = plainDocument(
    'checklist',
    checklist.name,
    house.business,
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
  await publish(
    context,
    { ...document, meta: checklist.note === null ? [] : [checklist.note], blocks },
    flags,
  );
}

async function checkFile(context: Context, path: string): Promise<void> {
  const { t } = await context.language();
  const { id, name, steps } = readChecklist(await readOwnFile(context, path));
  await context.print(`${escapeLine(t.guidance.fine(name, id, steps.length))}\n`);
}

async function addChecklist(context: Context, path: string, flags: ByFlag): Promise<void> {
  const checklist = readChecklist(await readOwnFile(context, path));
  await keep(context, checklist, flags);
}

/** Puts the owner's own on the list; one of the same id is replaced. */
async function keep(context: Context, checklist: Checklist, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const known = (await store.kept('checklist')).find(({ key }) => key === checklist.id);
  const fields = { key: checklist.id, source: JSON.stringify(checklist) };
  await store.commit(context.action('checklist_set', by, checklist.id), [
    known
      ? { change: 'update', of: 'checklist', id: known.id, set: fields }
      : { change: 'create', of: 'checklist', fields },
  ]);
  await context.note(t.guidance.kept(checklist.name, checklist.id));
  await context.hint(t.guidance.choose(checklist.id));
}

async function editChecklist(context: Context, id: string, flags: ByFlag): Promise<void> {
  const { t } = await context.language();
  const { parseOwnFile, writeOwnFile } = await import('../../transfer/written.ts');
  const known = chooseChecklist(await openBusinessView(context), id);
  const edited = await editOwnFile(
    context,
    'checklist',
    `${known.id}.yaml`,
    writeOwnFile(written(known)),
    (text) => readChecklist(parseOwnFile(text)),
  );
  if (edited === 'given_up') return;
  if (edited === 'unchanged') return context.note(t.undo.kept);
  await keep(context, edited.value, flags);
}

/** A checklist as it stands in a file: without what is not said. */
function written({ id, name, note, steps }: KnownChecklist) {
  const said = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return said({ id, name, note, steps: steps.map((step) => said({ ...step })) });
}

async function removeChecklist(context: Context, id: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const own = await store.kept('checklist');
  const known = own.find(({ key }) => key === id.trim().toLowerCase());
  if (!known) {
    // A shipped one is there, and stays.
    const { id: shipped } = chooseChecklist(await openBusinessView(context), id);
    throw new UserError('not_own', { value: shipped });
  }
  await store.commit(context.action('checklist_remove', by, known.key), [
    { change: 'remove', of: 'checklist', id: known.id },
  ]);
  await context.note(t.guidance.removed(known.key));
  const house = await openBusinessView(context);
  if (house.business.settings.checklist !== known.key) return;
  const { id: next, name } = chooseChecklist(house, undefined);
  await context.note(t.guidance.usedNow(name, next));
}

/** The card beside the till: the steps, the limit, the people who may give more. */
async function printCard(context: Context, id: string | undefined, flags: CardFlags): Promise<void> {
  const { t, format } = await context.language();
  const house = await openBusinessView(context);
  const { business } = house;
  const checklist = chooseChecklist(house, id);
  const { limitMinor, name } = business.settings;
  const limit = limitMinor === null ? null : format.money(limitMinor);
  const sheet = flags.sheet === undefined ? 'A6' : choice('--sheet', flags.sheet, ['a6', 'a4']);
  const steps = checklist.steps.map((step, index): readonly [string, string] => [
    `${index + 1} ${step.word}`,
    [
      step.do,
      ...(step.say === null ? [] : [`"${step.say}"`]),
      ...(step.avoid === null ? [] : [t.log.notNow(step.avoid)]),
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
      title: t.guidance.whoMay,
      facts: people.map((person): readonly [string, string] => {
        const most = limitOf(business, person.name);
        const upTo = most === null ? t.staff.noLimit : t.staff.upTo(format.money(most));
        return [person.name, person.role === null ? upTo : `${person.role}, ${upTo}`];
      }),
    });
  }
  const document: Document = {
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
    sheet: sheet === 'a4' ? 'A4' : 'A6',
  };
  await publish(context, document, flags);
}
