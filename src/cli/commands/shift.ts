import type { Change } from '../../domain/action.ts';
import { calendarOf, currentShifts, type Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { cleanName, findName, isCurrentName, parseNewName, requireName } from '../../domain/name.ts';
import { quoteForShell } from '../../domain/shell.ts';
import { fold } from '../../domain/text.ts';
import { allTime } from '../../domain/time/period.ts';
import {
  formatShiftPeriods,
  layOutShifts,
  parseShiftPeriods,
  splitShifts,
  type ShiftPeriod,
} from '../../domain/time/shift.ts';
import { weekdays } from '../../domain/time/wall.ts';
import { noteRederived, noteRunsOver, type RederiveFlag } from '../business/recountnotes.ts';
import { hasShippedShifts } from '../business/tradepreset.ts';
import type { Context } from '../context.ts';
import { openDialog } from '../dialog.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { hintReserved } from '../filterflags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentShifts } from '../present/shifts.ts';
import type { RegisterCommand } from '../command.ts';

type ChangeFlags = RederiveFlag & ByFlag;
type SetFlags = ChangeFlags & { readonly replace?: boolean };
type Words = readonly (string | undefined)[];

export const registerShift: RegisterCommand = (program, { run, group }) => {
  const shift = program.command('shift');
  group(shift);
  const changing = (name: string, ...words: readonly string[]) =>
    addByFlag(words.reduce((command, word) => command.argument(word), shift.command(name)));
  run(addOutputFlags(shift.command('list')), (context, _words, flags: OutputFlags) =>
    listShifts(context, flags),
  );
  run(changing('add', '<shifts...>').option('--rederive'), (context, words, flags: ChangeFlags) =>
    addShifts(context, words, flags),
  );
  run(
    changing('set', '<shifts...>').option('--replace').option('--rederive'),
    (context, words, flags: SetFlags) => setShifts(context, words, flags),
  );
  run(changing('rename', '<name>', '<new-name>'), (context, [name = '', newName = ''], flags: ByFlag) =>
    renameShift(context, name, newName, flags),
  );
  run(changing('remove', '<name>').option('--rederive'), (context, [name = ''], flags: ChangeFlags) =>
    removeShift(context, name, flags),
  );
};

async function listShifts(context: Context, flags: OutputFlags): Promise<void> {
  const language = await context.language();
  const business = await context.business();
  await publish(context, presentShifts(business, language), flags);
  await hintReserved(context, 'shift');
  const calendar = calendarOf(business);
  const hasGaps = weekdays.some((weekday) =>
    Array.from({ length: 1440 }, (_, minute) => calendar.shiftAt(weekday, minute)).includes(0),
  );
  if (hasGaps && currentShifts(business).length > 0) await context.hint(language.t.shift.gapsNote);
}

type NamedPeriod = Omit<ShiftPeriod, 'shift'> & { readonly name: string };

/** Adds shifts to those of the business. Throws name_taken, bad_shift and shifts_overlap. */
async function addShifts(context: Context, words: Words, flags: ChangeFlags): Promise<void> {
  const added = readShifts(words);
  const business = await (await context.store()).business();
  const taken = added.find(({ name }) => findName(currentOf(business), name, 'exact').exact);
  if (taken) throw new UserError('name_taken', { value: taken.name });
  await saveShifts(context, [...namedPeriods(business), ...added], flags);
}

/** Sets the shifts of the business. Those of its own that are not named are only removed if that is confirmed. */
async function setShifts(context: Context, words: Words, flags: SetFlags): Promise<void> {
  const periods = readShifts(words);
  // Works despite damaged shifts, which it replaces.
  const business = await (await context.store()).business();
  const missing = (await hasShippedShifts(business))
    ? []
    : currentOf(business).filter(({ name }) => periods.every((each) => fold(each.name) !== fold(name)));
  const names = missing.map(({ name }) => name).join(', ');
  if (names === '' || flags.replace === true) return saveShifts(context, periods, flags);
  if (!context.canAsk) throw new UserError('shifts_would_go', { names, ...addable(words, business) });
  const { t } = await context.languageDespiteDamage();
  const dialog = await openDialog(context, 'shift set', '--replace');
  const isConfirmed = await dialog.yesNo('replace', t.shift.confirmReplace(names), 'no');
  const kept = namedPeriods(business).filter(({ name }) => missing.some((each) => each.name === name));
  await saveShifts(context, isConfirmed ? periods : [...kept, ...periods], flags);
}

/** Returns those of the shifts as typed that `shift add` would take: the business has none of their names. */
function addable(words: Words, business: Business): { readonly added?: string } {
  const typed = splitShifts(words.join(' ')).filter(
    ({ name }) => findName(currentOf(business), cleanName(name, 'shift'), 'exact').exact === undefined,
  );
  if (typed.length === 0) return {};
  return { added: typed.map(({ name, hours }) => `${quoteForShell(name)}=${hours}`).join(' ') };
}

/** Throws unknown_name, near_name and name_taken. */
async function renameShift(context: Context, typed: string, typedNew: string, { by }: ByFlag): Promise<void> {
  const { t } = await context.language();
  const { names } = await context.business();
  const shift = requireName('shift', names.shift, typed);
  const name = parseNewName('shift', typedNew);
  const holder = findName(names.shift, name, 'exact').exact;
  if (holder && holder.id !== shift.id) throw new UserError('name_taken', { value: name });
  const store = await context.store();
  await store.commit(context.action('shift_set', by, `${shift.name} → ${name}`), [
    { change: 'rename', list: 'shift', id: shift.id, name },
  ]);
  await context.note(t.department.renamed(shift.name, name));
}

/** Removes a shift; its complaints keep it until they are recounted. Throws unknown_name and near_name. */
async function removeShift(context: Context, typed: string, flags: ChangeFlags): Promise<void> {
  const business = await (await context.store()).business();
  const { id } = requireName('shift', currentOf(business), typed);
  const others = { ...business, shiftPeriods: business.shiftPeriods.filter(({ shift }) => shift !== id) };
  await saveShifts(context, namedPeriods(others), flags);
}

/** Reads shifts as typed: "lunch=12-16 dinner 19:00-23:00". Throws bad_shift and the errors of cleanName. */
function readShifts(words: Words): readonly NamedPeriod[] {
  return splitShifts(words.join(' ')).flatMap(({ name, hours }) => {
    const clean = cleanName(name, 'shift');
    return parseShiftPeriods(hours).map((period) => ({ ...period, name: clean }));
  });
}

/** Returns the shifts that have hours. */
function currentOf(business: Business) {
  const ids = new Set(business.shiftPeriods.map(({ shift }) => shift));
  return currentShifts(business).filter(({ id }) => ids.has(id));
}

/** Returns the periods of the shifts of a business, with their names. */
function namedPeriods(business: Business): readonly NamedPeriod[] {
  return business.shiftPeriods.flatMap(({ shift, ...period }) => {
    const name = currentShifts(business).find(({ id }) => id === shift)?.name;
    return name === undefined ? [] : [{ ...period, name }];
  });
}

/** Replaces the shifts, and recounts the stored complaints if that is wanted. Throws shifts_overlap. */
async function saveShifts(
  context: Context,
  periods: readonly NamedPeriod[],
  flags: ChangeFlags,
): Promise<void> {
  const { t } = await context.languageDespiteDamage();
  const names = distinctNames(periods).join(', ');
  const action = context.action('shift_set', flags.by, names);
  checkOverlaps(periods);
  const store = await context.store();
  const changes = shiftChanges(periods, await store.business());
  const recounts = flags.rederive ?? (await confirmRecount(context));
  const { incidents } = await store.commit(action, [
    ...changes,
    ...(recounts ? [{ change: 'rederive' } as const] : []),
  ]);
  await context.note(names === '' ? t.shift.none : t.shift.set(names));
  await noteRunsOver(context);
  await noteRederived(context, recounts, incidents, recountCommand(periods));
}

/** Returns the command that recounts the stored complaints: it sets the same shifts again. */
function recountCommand(periods: readonly NamedPeriod[]): string {
  const shifts = distinctNames(periods).map((name) => {
    const hours = formatShiftPeriods(periods.filter((period) => fold(period.name) === fold(name)));
    return ` ${quoteForShell(name)}=${hours}`;
  });
  return `recovery shift set${shifts.join('')} --rederive`;
}

/** Asks at a terminal whether the stored complaints are recounted; no without a terminal or complaints. */
async function confirmRecount(context: Context): Promise<boolean> {
  if (!context.canAsk || (await (await context.records()).count({ period: allTime })) === 0) return false;
  const dialog = await openDialog(context, 'shift', '--rederive');
  return dialog.yesNo('recount', dialog.language.t.shift.confirmRecount, 'yes');
}

/** Returns the names in the order typed, each as spelled first. */
function distinctNames(periods: readonly NamedPeriod[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { name } of periods) if (!names.has(fold(name))) names.set(fold(name), name);
  return [...names.values()];
}

/** Checks the shifts before anything is changed; they are only numbered for the check. Throws shifts_overlap with their names. */
function checkOverlaps(periods: readonly NamedPeriod[]): void {
  const names = distinctNames(periods);
  const order = names.map(fold);
  try {
    layOutShifts(periods.map((period) => ({ ...period, shift: order.indexOf(fold(period.name)) + 1 })));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const nameOf = (id: unknown) => names[Number(id) - 1] ?? '';
    const { first, second } = error.values;
    throw new UserError(error.code, { ...error.values, first: nameOf(first), second: nameOf(second) });
  }
}

/** Returns the changes that replace the shifts of a business. Names that are on the list keep their id. */
function shiftChanges(periods: readonly NamedPeriod[], { names }: Business): readonly Change[] {
  const changes: Change[] = [];
  const refs = new Map<string, number | { readonly created: string }>();
  for (const name of distinctNames(periods)) {
    const key = fold(name);
    const existing = names.shift.find((shift) => isCurrentName(shift) && fold(shift.name) === key);
    refs.set(key, existing ? existing.id : { created: parseNewName('shift', name) });
    if (!existing) changes.push({ change: 'create_name', list: 'shift', name });
    // The owner has typed the spelling that they want to see.
    else if (existing.name !== name) changes.push({ change: 'rename', list: 'shift', id: existing.id, name });
  }
  return [
    ...changes,
    {
      change: 'set_shifts',
      periods: periods.map(({ name, ...period }) => ({ ...period, shift: refs.get(fold(name)) ?? 0 })),
    },
  ];
}
