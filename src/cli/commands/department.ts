import { UserError } from '../../domain/error.ts';
import { cleanName, currentName, findName, mergeTarget, requireName } from '../../domain/name.ts';
import { allTime } from '../../domain/time/period.ts';
import type { Table } from '../../document/document.ts';
import type { Context } from '../context.ts';
import { publish, type OutputFlags } from '../output.ts';
import { plainDocument } from '../present/plain.ts';
import type { Registered } from '../registered.ts';

export const registerDepartment: Registered = (program, { t, run, group }) => {
  const { argument, option } = t.help;
  const department = program.command('department');
  group(department, 'department');
  run(
    department
      .command('list')
      .option('--format <format>', option.format)
      .option('-o, --output <file>', option.output),
    'department list',
    (context, _words, flags: OutputFlags) => listDepartments(context, flags),
  );
  run(department.command('add').argument('<name>', argument.name), 'department add', (context, [name = '']) =>
    addDepartment(context, name),
  );
  run(
    department.command('rename').argument('<name>', argument.name).argument('<new-name>', argument.newName),
    'department rename',
    (context, [name = '', newName = '']) => renameDepartment(context, name, newName),
  );
  run(
    department.command('merge').argument('<name>', argument.mergeFrom).argument('<into>', argument.mergeInto),
    'department merge',
    (context, [name = '', into = '']) => mergeDepartments(context, name, into),
  );
};

async function listDepartments(context: Context, flags: OutputFlags): Promise<void> {
  const { t } = await context.language();
  const business = await context.business();
  const counts = new Map<number, number>();
  for (const { keys, complaints } of await (
    await context.records()
  ).tally({ period: allTime }, ['department'])) {
    counts.set(Number(keys[0] ?? -1), complaints);
  }
  const names = business.names.department;
  const rows = names.filter(currentName).map(({ id, name }) => {
    const merged = names.filter((each) => mergeTarget(names, each).id === id && each.id !== id);
    const complaints = [id, ...merged.map((each) => each.id)].reduce(
      (sum, each) => sum + (counts.get(each) ?? 0),
      0,
    );
    return [name, complaints, merged.map((each) => each.name).join(', ') || null] as const;
  });
  const table: Table = {
    columns: [
      { key: 'department', type: 'text', label: t.dimension.department },
      { key: 'complaints', type: 'count', label: t.report.complaints },
      { key: 'merged', type: 'text', label: t.department.merges },
    ],
    rows,
  };
  await publish(
    context,
    plainDocument('departments', t.department.title, business, table, t.department.none),
    flags,
  );
}

async function addDepartment(context: Context, typed: string): Promise<void> {
  const { t } = await context.language();
  const store = await context.store();
  const { names } = await store.business();
  const name = cleanName(typed, 'department');
  if (findName(names.department, name).exact) throw new UserError('name_taken', { value: name });
  await store.commit(context.action('department_add', null, name), [
    { change: 'create_name', list: 'department', name },
  ]);
  await context.note(t.department.added(name));
}

async function renameDepartment(context: Context, typed: string, typedNew: string): Promise<void> {
  const { t } = await context.language();
  const { names } = await context.business();
  const department = requireName('department', names.department, typed);
  const name = cleanName(typedNew, 'department');
  const holder = findName(names.department, name).exact;
  if (holder && holder.id !== department.id) throw new UserError('name_taken', { value: name });
  const store = await context.store();
  await store.commit(context.action('department_rename', null, `${department.name} → ${name}`), [
    { change: 'rename', list: 'department', id: department.id, name },
  ]);
  await context.note(t.department.renamed(department.name, name));
}

async function mergeDepartments(context: Context, typed: string, typedInto: string): Promise<void> {
  const { t } = await context.language();
  const { names } = await context.business();
  const department = requireName('department', names.department, typed);
  const into = requireName('department', names.department, typedInto);
  if (department.id === into.id) throw new UserError('same_name', { value: department.name });
  const store = await context.store();
  await store.commit(context.action('department_merge', null, `${department.name} → ${into.name}`), [
    { change: 'merge_name', list: 'department', id: department.id, into: into.id },
  ]);
  await context.note(t.department.merged(department.name, into.name));
}
