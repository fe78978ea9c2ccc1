import type { Change } from '../../domain/action.ts';
import { limitOf } from '../../domain/authority.ts';
import { handoverChanges, findUnfinishedWork, type UnfinishedWork } from '../../domain/absence.ts';
import type { Entry } from '../../domain/entry.ts';
import { UserError } from '../../domain/error.ts';
import { parseMoney, type Minor, type MoneyNotation } from '../../domain/money.ts';
import { cleanName } from '../../domain/name.ts';
import { fold } from '../../domain/text.ts';
import type { Day } from '../../domain/time/wall.ts';
import { parseFutureDay } from '../../domain/time/dateinput.ts';
import type { Language } from '../../language/language.ts';
import { noteAway } from '../business/awaynote.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, nothingToChange, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentStaff } from '../present/staff.ts';
import type { RegisterCommand } from '../command.ts';

interface StaffFlags extends ByFlag {
  readonly role?: string;
  readonly limit?: string;
  readonly name?: string;
  readonly until?: string;
  readonly to?: string;
}

/** The staff, and how much each may give without approval. */
export const registerStaff: RegisterCommand = (program, { run, group }) => {
  const staff = program.command('staff');
  group(staff);
  run(addOutputFlags(staff.command('list')), (context, _words, flags: OutputFlags) =>
    listStaff(context, flags),
  );

  run(
    addByFlag(staff.command('add').argument('<name>').option('--role <role>').option('--limit <amount>')),
    (context, [name = ''], flags: StaffFlags) => addPerson(context, name, flags),
  );
  run(
    addByFlag(
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
    addByFlag(staff.command('away').argument('<name>').option('--until <day>').option('--to <name>')),
    (context, [name = ''], flags: StaffFlags) => setAway(context, name, flags),
  );
  run(addByFlag(staff.command('remove').argument('<name>')), (context, [name = ''], flags: ByFlag) =>
    removePerson(context, name, flags),
  );
  run(
    addByFlag(staff.command('role').argument('<role>').option('--limit <amount>')),
    (context, [role = ''], flags: StaffFlags) => setRole(context, role, flags),
  );
};

async function listStaff(context: Context, flags: OutputFlags): Promise<void> {
  const business = await context.business();
  await publish(context, presentStaff(business, await context.today(), await context.language()), flags);
}

async function addPerson(context: Context, typed: string, { role, limit, by }: StaffFlags): Promise<void> {
  const { t } = await context.language();
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
        limitMinor: readLimit(limit, business.settings),
      },
    },
  ]);
  const limitMinor = limitOf(await store.business(), name);
  await context.note(t.staff.added(name, limitInWords(limitMinor, await context.language())));
  await context.hint(t.care.namesOnTrust);
}

/** Reads the limit of a person; without one of their own, that of their role applies. Throws the errors of parseMoney. */
function readLimit(typed: string | undefined, notation: MoneyNotation): Minor | null {
  return typed === undefined || typed === '' || fold(typed) === 'none' ? null : parseMoney(typed, notation);
}

function limitInWords(limitMinor: Minor | null, { t, format }: Language): string {
  return limitMinor === null ? t.staff.noLimit : t.staff.upTo(format.money(limitMinor));
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
  const parseNewName = name === undefined ? person.name : cleanName(name, 'name');
  if (staff.some((other) => other.id !== person.id && fold(other.name) === fold(parseNewName)))
    throw new UserError('name_taken', { value: parseNewName });
  const store = await context.store();
  await store.commit(context.action('staff_edit', flags.by, parseNewName), [
    {
      change: 'update',
      of: 'person',
      id: person.id,
      set: {
        name: parseNewName,
        ...(role === undefined ? {} : { role: role === '' ? null : cleanName(role, 'role') }),
        ...(limit === undefined ? {} : { limitMinor: readLimit(limit, settings) }),
      },
    },
  ]);
  await context.note(t.staff.changed(parseNewName));
}

/** Records until when a person is away and, with `--to`, hands over their unfinished work, in one action. */
async function setAway(context: Context, typed: string, { until, to, by }: StaffFlags): Promise<void> {
  const { t, format } = await context.language();
  const person = await findPerson(context, typed);
  if (until === undefined) throw new UserError('missing_value', { option: '--until' });
  const day = await readAwayUntil(context, until);
  const substitute = to === undefined ? null : await findSubstitute(context, to, person);
  if (substitute !== null && day === null) throw new UserError('bad_coming_day', { value: until });
  const store = await context.store();
  const unfinished: UnfinishedWork[] = [];
  await store.commit(context.action('staff_away', by, person.name), async (now) => {
    const change: Change = { change: 'set_away', person: person.id, until: day };
    if (substitute === null) return [change];
    const handedOver = await findUnfinishedWork(now, person.name);
    unfinished.push(handedOver);
    return [change, ...handoverChanges(handedOver, substitute.name)];
  });
  await context.note(
    day === null ? t.staff.returned(person.name) : t.staff.away(person.name, format.day(day)),
  );
  const [handedOver] = unfinished;
  if (substitute !== null && handedOver) await noteHandedOver(context, substitute.name, handedOver);
}

/** Reads the last day of an absence; null for "none", which ends it. Throws bad_coming_day for a day in the past. */
async function readAwayUntil(context: Context, typed: string): Promise<Day | null> {
  if (fold(typed) === 'none') return null;
  const today = await context.today();
  const day = parseFutureDay(typed, today, await context.dateOrder());
  if (day < today) throw new UserError('bad_coming_day', { value: typed });
  return day;
}

/** Finds the person who takes over the work of another. Throws no_person, and bad_choice for the same person. */
async function findSubstitute(
  context: Context,
  typed: string,
  person: Entry<'person'>,
): Promise<Entry<'person'>> {
  const substitute = await findPerson(context, typed);
  if (substitute.id !== person.id) return substitute;
  const { staff } = await context.business();
  const others = staff.filter(({ id }) => id !== person.id).map(({ name }) => name);
  throw new UserError('bad_choice', { option: '--to', value: substitute.name, choices: others.join(', ') });
}

async function noteHandedOver(
  context: Context,
  substitute: string,
  { incidents, promises, preventions }: UnfinishedWork,
): Promise<void> {
  const { t } = await context.language();
  await noteAway(context, [substitute]);
  const listed = (items: readonly (number | null)[]) => [...new Set(items)].join(', ');
  await context.note(
    t.staff.handedOver(
      substitute,
      listed(incidents.map(({ number }) => number)),
      listed(promises.map(({ incident }) => incident)),
      listed(preventions.map(({ id }) => id)),
    ),
  );
}

async function removePerson(context: Context, typed: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const person = await findPerson(context, typed);
  const store = await context.store();
  const trainings: number[] = [];
  await store.commit(context.action('staff_remove', by, person.name), async (now) => {
    // What somebody was trained on is forgotten with them, and comes back with them.
    const own = (await now.entries('training')).filter((each) => each.person === person.id);
    trainings.push(...own.map(({ id }) => id));
    return [
      { change: 'remove', of: 'person', id: person.id },
      ...trainings.map((id) => ({ change: 'remove', of: 'training', id }) as const),
    ];
  });
  await context.note(t.staff.removed(person.name));
  if (trainings.length > 0) await context.note(t.train.goesToo(trainings.length));
}

async function setRole(context: Context, typed: string, { limit, by }: StaffFlags): Promise<void> {
  const language = await context.language();
  const { t } = language;
  const name = cleanName(typed, 'role');
  if (limit === undefined) throw new UserError('missing_value', { option: '--limit' });
  const store = await context.store();
  const { roles, settings } = await store.business();
  const isNone = fold(limit) === 'none';
  const limitMinor = isNone ? null : parseMoney(limit, settings);
  const existing = roles.find((role) => fold(role.name) === fold(name));
  const change: Change = existing
    ? { change: 'update', of: 'role', id: existing.id, set: { name, limitMinor } }
    : { change: 'create', of: 'role', fields: { name, limitMinor } };
  await store.commit(context.action('role_set', by, name), [change]);
  await context.note(t.staff.roleSet(name, limitInWords(limitMinor, language)));
}
