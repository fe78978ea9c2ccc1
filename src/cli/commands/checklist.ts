import { parseChecklist, type Checklist } from '../../domain/checklist.ts';
import { UserError } from '../../domain/error.ts';
import { escapeLine } from '../../render/escape.ts';
import { chooseChecklist, openBusinessView, type KnownChecklist } from '../business/view.ts';
import type { Context } from '../context.ts';
import {
  addByFlag,
  addOutputFlags,
  addPageFlags,
  paperOption,
  readPaper,
  type ByFlag,
  type PaperFlag,
} from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { editOwnFile, readOwnFile } from '../ownfile.ts';
import { presentCard, presentChecklist, presentChecklists } from '../present/checklists.ts';
import type { RegisterCommand } from '../command.ts';

type CardFlags = OutputFlags & PaperFlag;

/** Checklists: what to do and say, step by step. Some are shipped, and the owner can add others. */
export const registerChecklist: RegisterCommand = (program, { run, group }) => {
  const checklist = program.command('checklist');
  group(checklist);
  const named = (name: string) => checklist.command(name).argument('<checklist>');
  run(addOutputFlags(checklist.command('list')), (context, _words, flags: OutputFlags) =>
    listChecklists(context, flags),
  );
  run(addPageFlags(checklist.command('show').argument('[checklist]')), (context, [id], flags: OutputFlags) =>
    showChecklist(context, id, flags),
  );
  run(checklist.command('check').argument('<file>'), (context, [path = '']) => checkFile(context, path));
  run(addByFlag(checklist.command('add').argument('<file>')), (context, [path = ''], flags: ByFlag) =>
    addChecklist(context, path, flags),
  );
  run(addByFlag(named('edit')), (context, [id = ''], flags: ByFlag) => editChecklist(context, id, flags));
  run(addByFlag(named('remove')), (context, [id = ''], flags: ByFlag) => removeChecklist(context, id, flags));
  run(
    addPageFlags(checklist.command('card').argument('[checklist]')).option(paperOption),
    (context, [id], flags: CardFlags) => printCard(context, id, flags),
  );
};

async function listChecklists(context: Context, flags: OutputFlags): Promise<void> {
  const document = presentChecklists(await openBusinessView(context), await context.language());
  await publish(context, document, flags);
}

async function showChecklist(context: Context, id: string | undefined, flags: OutputFlags): Promise<void> {
  const view = await openBusinessView(context);
  const checklist = chooseChecklist(view, id);
  await publish(context, presentChecklist(checklist, view.business, await context.language()), flags);
}

async function checkFile(context: Context, path: string): Promise<void> {
  const { t } = await context.language();
  const { id, name, steps } = parseChecklist(await readOwnFile(context, path));
  await context.print(`${escapeLine(t.guidance.valid(name, id, steps.length))}\n`);
}

async function addChecklist(context: Context, path: string, flags: ByFlag): Promise<void> {
  const checklist = parseChecklist(await readOwnFile(context, path));
  await saveChecklist(context, checklist, flags);
}

/** Adds a checklist of the owner, or replaces the one with the same id. */
async function saveChecklist(context: Context, checklist: Checklist, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const existing = (await store.entries('checklist')).find(({ key }) => key === checklist.id);
  const fields = { key: checklist.id, source: JSON.stringify(checklist) };
  await store.commit(context.action('checklist_set', by, checklist.id), [
    existing
      ? { change: 'update', of: 'checklist', id: existing.id, set: fields }
      : { change: 'create', of: 'checklist', fields },
  ]);
  await context.note(t.guidance.saved(checklist.name, checklist.id));
  await context.hint(t.guidance.useHint(checklist.id));
}

async function editChecklist(context: Context, id: string, flags: ByFlag): Promise<void> {
  const { t } = await context.language();
  const { parseOwnFile, writeOwnFile } = await import('../../transfer/files/yamlfile.ts');
  const checklist = chooseChecklist(await openBusinessView(context), id);
  const edited = await editOwnFile(
    context,
    'checklist',
    `${checklist.id}.yaml`,
    writeOwnFile(fileFields(checklist)),
    (text) => parseChecklist(parseOwnFile(text)),
  );
  if (edited === 'given_up') return;
  if (edited === 'unchanged') return context.note(t.undo.unchanged);
  await saveChecklist(context, edited.value, flags);
}

/** Returns what a file with this checklist contains: everything that is not null. */
function fileFields({ id, name, note, steps }: KnownChecklist) {
  const withoutNull = (fields: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  return withoutNull({ id, name, note, steps: steps.map((step) => withoutNull({ ...step })) });
}

async function removeChecklist(context: Context, id: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const own = (await store.entries('checklist')).find(({ key }) => key === id.trim().toLowerCase());
  if (!own) {
    // A shipped checklist cannot be removed; an unknown one throws no_checklist.
    const { id: shippedId } = chooseChecklist(await openBusinessView(context), id);
    throw new UserError('not_own', { value: shippedId });
  }
  await store.commit(context.action('checklist_remove', by, own.key), [
    { change: 'remove', of: 'checklist', id: own.id },
  ]);
  await context.note(t.guidance.removed(own.key));
  const view = await openBusinessView(context);
  if (view.business.settings.checklist !== own.key) return;
  const { id: next, name } = chooseChecklist(view, undefined);
  await context.note(t.guidance.nowInUse(name, next));
}

async function printCard(context: Context, id: string | undefined, flags: CardFlags): Promise<void> {
  const view = await openBusinessView(context);
  const checklist = chooseChecklist(view, id);
  const language = await context.language();
  const { formalPaper } = await import('../../shipped/formalpapers.ts');
  const { business } = view;
  const document = presentCard(
    checklist,
    readPaper(flags, language.format),
    business,
    formalPaper(business.settings, business.ruleChoices, language.wording),
    language,
  );
  await publish(context, document, flags);
}
