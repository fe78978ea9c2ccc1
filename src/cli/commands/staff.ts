import type { Change } from '../../domain/action.ts';
import { limitOf } from '../../domain/authority.ts';
import { handingOver, unfinishedOf, type Unfinished } from '../../domain/absence.ts';
import type { Entry } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { parseMoney, type Minor } from '../../domain/money.ts';
import { cleanName } from '../../domain/name.ts';
import { fold } from '../../domain/text.ts';
import { parseComingDay } from '../../domain/time/dateinput.ts';
import { noteAway } from '../business/away.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, nothingToChange, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentStaff } from '../present/staff.ts';
import type { RegisterCommand } from '../registration.ts';

interface StaffFlags extends ByFlag {
  readonly role?: string;
  readonly limit?: string;
  readonly name?: string;
  readonly until?: string;
  readonly to?: string;
}

/** Who works here, and how much each may give without asking. */
export const registerStaff: RegisterCommand = (program, { run, group }) => {
  const staff = program.command('staff');
  group(staff);
  run(addOutputFlags(staff.command('list')), (context, _words, flags: OutputFlags) =>
    listStaff(context, flags),
  );
  const withBy = (command: typeof program) => addByFlag(command);
  run(
    withBy(staff.command('add').argument('<name>').option('--role <role>').option('--limit <amount>')),
    (context, [name = ''], flags: StaffFlags) => addPerson(context, name, flags),
  );
  run(
    withBy(
      staff
        .command('edit')
        .argument('<name>')
        .option('--name <name>')
        .option('--role <role>')
        .option('--limit <amount>'),
    ),
    (context, [name = ''], flags: StaffFlags) => editPerson(context, name, flags),
  );
  run(
    withBy(staff.command('away').argument('<name>').option('--until <day>').option('--to <name>')),
    (context, [name = ''], flags: StaffFlags) => setAway(context, name, flags),
  );
  run(withBy(staff.command('remove').argument('<name>')), (context, [name = ''], flags: ByFlag) =>
    removePerson(context, name, flags),
  );
  run(
    withBy(staff.command('role').argument('<role>').option('--limit <amount>')),
    (context, [role = ''], flags: StaffFlags) => setRole(context, role, flags),
  );
};

async function listStaff(context: Context, flags: OutputFlags): Promise<void> {
  const business = await context.business();
  await publish(context, presentStaff(business, await context.today(), await context.language()), flags);
}

async function addPerson(context: Context, typed: string, { role, limit, by }: StaffFlags): Promise<void> {
  const { t, format } = await context.language();
  const name = cleanName(typed, 'name');
  const store = await context.store();
  const business = await store.business();
  if (business.staff.some((person) => fold(person.name) === fold(name)))
    throw new UserError('name_taken', { value: name });
  await store.commit(context.action('staff_add', by, name), [
    {
      change: 'create',
      of: 'person',
      fields: {
        name,
        role: role === undefined ? null : cleanName(role, 'role'),
        limitMinor: readLimit(limit, business.settings.currency),
      },
    },
  ]);
  const limitMinor = limitOf(await store.business(), name);
  await context.note(
    t.staff.added(name, limitMinor === null ? t.staff.noLimit : t.staff.upTo(format.money(limitMinor))),
  );
  await context.hint(t.care.namesOnTrust);
}

/** An amount, or none of one's own: then that of the role counts. */
function readLimit(typed: string | undefined, currency: string): Minor | null {
  return typed === undefined || typed === '' || fold(typed) === 'none' ? null : parseMoney(typed, currency);
}

async function findPerson(context: Context, typed: string): Promise<Entry<'person'>> {
  const { staff } = await context.business();
  const person = staff.find(({ name }) => fold(name) === fold(typed));
  if (!person)
    throw new UserError('no_person', { value: typed, known: staff.map(({ name }) => name).join(', ') });
  return person;
}

async function editPerson(context: Context, typed: string, flags: StaffFlags): Promise<void> {
  const { t } = await context.language();
  const person = await findPerson(context, typed);
  const { settings, staff } = await context.business();
  const { name, role, limit } = flags;
  if ([name, role, limit].every((flag) => flag === undefined))
    throw nothingToChange('staff edit', person.name, ['--limit 50', '--role …']);
  const newName = name === undefined ? person.name : cleanName(name, 'name');
  if (staff.some((other) => other.id !== person.id && fold(other.name) === fold(newName)))
    throw new UserError('name_taken', { value: newName });
  const store = await context.store();
  await store.commit(context.action('staff_edit', flags.by, newName), [
    {
      change: 'update',
      of: 'person',
      id: person.id,
      set: {
        name: newName,
        ...(role === undefined ? {} : { role: role === '' ? null : cleanName(role, 'role') }),
        ...(limit === undefined ? {} : { limitMinor: readLimit(limit, settings.currency) }),
      },
    },
  ]);
  await context.note(t.staff.changed(newName));
}

/** Says until when somebody is away, and puts what is theirs into the hands of somebody else: one user action. */
async function setAway(context: Context, typed: string, { until, to, by }: StaffFlags): Promise<void> {
  const { t, format } = await context.language();
  const person = await findPerson(context, typed);
  if (until === undefined) throw new UserError('missing_value', { option: '--until' });
  const today = await context.today();
  const day = fold(until) === 'none' ? null : parseComingDay(until, today, await context.dateOrder());
  if (day !== null && day < today) throw new UserError('bad_coming_day', { value: until });
  const heir = to === undefined ? null : await findPerson(context, to);
  if (heir !== null && day === null) throw new UserError('bad_coming_day', { value: until });
  if (heir?.id === person.id) {
    const { staff } = await context.business();
    const others = staff.filter(({ id }) => id !== person.id).map(({ name }) => name);
    throw new UserError('bad_choice', { option: '--to', value: heir.name, choices: others.join(', ') });
  }
  const store = await context.store();
  const handed: Unfinished[] = [];
  await store.commit(context.action('staff_away', by, person.name), async (now) => {
    const changes: Change[] = [{ change: 'set_away', person: person.id, until: day }];
    if (heir === null) return changes;
    const theirs = await unfinishedOf(now, person.name);
    handed.push(theirs);
    return [...changes, ...handingOver(theirs, heir.name)];
  });
  await context.note(
    day === null ? t.staff.returned(person.name) : t.staff.away(person.name, format.day(day)),
  );
  const [theirs] = handed;
  if (heir === null || !theirs) return;
  await noteAway(context, [heir.name]);
  const { incidents, promises, preventions } = theirs;
  const list = (items: readonly (number | null)[]) => [...new Set(items)].join(', ');
  await context.note(
    t.staff.handedOver(
      heir.name,
      list(incidents.map(({ number }) => number)),
      list(promises.map(({ incident }) => incident)),
      list(preventions.map(({ id }) => id)),
    ),
  );
}

async function removePerson(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const person = await findPerson(context, typed);
  const store = await context.store();
  await store.commit(context.action('staff_remove', by, person.name), [
    { change: 'remove', of: 'person', id: person.id },
  ]);
  await context.note(t.staff.removed(person.name));
}

async function setRole(context: Context, typed: string, { limit, by }: StaffFlags): Promise<void> {
  const { t, format } = await context.language();
  const name = cleanName(typed, 'role');
  if (limit === undefined) throw new UserError('missing_value', { option: '--limit' });
  const store = await context.store();
  const { roles, settings } = await store.business();
  const isNone = fold(limit) === 'none';
  const limitMinor = isNone ? null : parseMoney(limit, settings.currency);
  const known = roles.find((role) => fold(role.name) === fold(name));
  const change: Change = known
    ? { change: 'update', of: 'role', id: known.id, set: { name, limitMinor } }
    : { change: 'create', of: 'role', fields: { name, limitMinor } };
  await store.commit(context.action('role_set', by, name), [change]);
  await context.note(
    t.staff.roleSet(name, limitMinor === null ? t.staff.noLimit : t.staff.upTo(format.money(limitMinor))),
  );
}
