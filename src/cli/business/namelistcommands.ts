import type { Change, NameRef } from '../../domain/action.ts';
import { currentPath } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { findName, parseNewName, requireName, type NameList } from '../../domain/name.ts';
import { allTime } from '../../domain/time/period.ts';
import { findShipped } from '../../domain/vocabulary.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { hintReserved } from '../filterflags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentNames } from '../present/namelist.ts';
import type { RegisterCommand } from '../command.ts';
import { openBusinessView } from './view.ts';

type List = Exclude<NameList, 'shift'>;

interface AddFlags extends ByFlag {
  readonly after?: string;
}

/** Declares the commands of a list of names: `list`, `add`, `rename`, `merge`. Shifts have commands of their own. */
export function nameListCommands(list: List): RegisterCommand {
  return (program, { run, group }) => {
    const family = program.command(list);
    group(family);
    run(addOutputFlags(family.command('list')), (context, _words, flags: OutputFlags) =>
      listNames(context, list, flags),
    );
    const add = addByFlag(family.command('add').argument('<name>'));
    if (list === 'touchpoint') add.option('--after <name>');
    run(add, (context, [name = ''], flags: AddFlags) => addName(context, list, name, flags));
    const rename = family.command('rename').argument('<name>');
    run(addByFlag(rename.argument('<new-name>')), (context, [name = '', newName = ''], flags: ByFlag) =>
      renameName(context, list, name, newName, flags),
    );
    const merge = family.command('merge').argument('<name>');
    run(addByFlag(merge.argument('<into>')), (context, [name = '', into = ''], flags: ByFlag) =>
      mergeNames(context, list, name, into, flags),
    );
  };
}

/** Returns the kind of action for the history. Departments have kinds of their own, from before the other lists existed. */
function actionKind(list: List, verb: 'add' | 'rename' | 'merge') {
  return list === 'department' ? (`department_${verb}` as const) : (`name_${verb}` as const);
}

async function listNames(context: Context, list: List, flags: OutputFlags): Promise<void> {
  const business = await context.business();
  const tally = await (await context.records()).tally({ period: allTime }, [list]);
  const counts = new Map(tally.map(({ keys, complaints }) => [Number(keys[0] ?? -1), complaints]));
  await publish(context, presentNames(list, counts, business, await context.language()), flags);
  await hintReserved(context, list);
}

async function addName(context: Context, list: List, typed: string, { after, by }: AddFlags): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const { business, vocabulary } = await openBusinessView(context);
  const { names } = business;
  const name = parseNewName(list, typed);
  if (findName(names[list], name).exact) throw new UserError('name_taken', { value: name });
  const shipped = findShipped(vocabulary, list, name);
  const changes: Change[] = [
    {
      change: 'create_name',
      list,
      name,
      ...(shipped ? { alsoKnownAs: [shipped.id, ...shipped.names] } : {}),
    },
  ];
  if (after !== undefined) {
    const precedingId = requireName(list, names[list], after).id;
    changes.push({
      change: 'set_path',
      touchpoints: currentPath(business).flatMap(({ id }): readonly NameRef[] =>
        id === precedingId ? [id, { created: name }] : [id],
      ),
    });
  }
  await store.commit(context.action(actionKind(list, 'add'), by, name), changes);
  await context.note(t.department.added(name));
}

async function renameName(
  context: Context,
  list: List,
  typed: string,
  typedNew: string,
  { by }: ByFlag,
): Promise<void> {
  const { t } = await context.language();
  const { names } = await context.business();
  const entry = requireName(list, names[list], typed);
  const name = parseNewName(list, typedNew);
  const holder = findName(names[list], name).exact;
  if (holder && holder.id !== entry.id) throw new UserError('name_taken', { value: name });
  const store = await context.store();
  await store.commit(context.action(actionKind(list, 'rename'), by, `${entry.name} → ${name}`), [
    { change: 'rename', list, id: entry.id, name },
  ]);
  await context.note(t.department.renamed(entry.name, name));
}

async function mergeNames(
  context: Context,
  list: List,
  typed: string,
  typedInto: string,
  { by }: ByFlag,
): Promise<void> {
  const { t } = await context.language();
  const { names } = await context.business();
  const entry = requireName(list, names[list], typed);
  const into = requireName(list, names[list], typedInto);
  if (entry.id === into.id) throw new UserError('same_name', { value: entry.name });
  const store = await context.store();
  await store.commit(context.action(actionKind(list, 'merge'), by, `${entry.name} → ${into.name}`), [
    { change: 'merge_name', list, id: entry.id, into: into.id },
  ]);
  await context.note(t.department.merged(entry.name, into.name));
}
