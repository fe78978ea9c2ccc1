import type { Change } from '../../domain/action.ts';
import { calendarOf, currentShifts, type Business } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { cleanName, isCurrentName, parseNewName } from '../../domain/name.ts';
import { fold } from '../../domain/text.ts';
import { layOutShifts, parseShiftPeriods, type ShiftPeriod } from '../../domain/time/shift.ts';
import { weekdays } from '../../domain/time/wall.ts';
import { noteRederived, noteRunsOver, type RederiveFlag } from '../business/recountnotes.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { hintReserved } from '../filterflags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentShifts } from '../present/shifts.ts';
import type { RegisterCommand } from '../command.ts';

export const registerShift: RegisterCommand = (program, { run, group }) => {
  const shift = program.command('shift');
  group(shift);
  run(addOutputFlags(shift.command('list')), (context, _words, flags: OutputFlags) =>
    listShifts(context, flags),
  );
  run(
    addByFlag(shift.command('set').argument('<shifts...>').option('--rederive')),
    (context, words, flags: RederiveFlag & ByFlag) =>
      setShifts(
        context,
        words.map((word) => word ?? ''),
        flags,
      ),
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

async function setShifts(
  context: Context,
  typed: readonly string[],
  { rederive, by }: RederiveFlag & ByFlag,
): Promise<void> {
  // Works despite damaged shifts, which it replaces.
  const { t } = await context.languageDespiteDamage();
  const periods = typed.flatMap(parseShift);
  checkOverlaps(periods);
  const store = await context.store();
  const changes = shiftChanges(periods, await store.business());
  const names = distinctNames(periods).join(', ');
  const { incidents } = await store.commit(context.action('shift_set', by, names), [
    ...changes,
    ...(rederive === true ? [{ change: 'rederive' } as const] : []),
  ]);
  await context.note(t.shift.set(names));
  await noteRunsOver(context);
  await noteRederived(context, rederive === true, incidents, 'recovery shift set … --rederive');
}

type NamedPeriod = Omit<ShiftPeriod, 'shift'> & { readonly name: string };

/** Parses a shift as typed: "Dinner=19:00-23:00". Throws bad_shift, and the errors of cleanName and parseShiftPeriods. */
function parseShift(typed: string): readonly NamedPeriod[] {
  const [, name, hours] = /^([^=]+)=(.+)$/su.exec(typed) ?? [];
  if (name === undefined || hours === undefined) throw new UserError('bad_shift', { value: typed });
  const clean = cleanName(name, 'shift');
  return parseShiftPeriods(hours).map((period) => ({ ...period, name: clean }));
}

/** Returns the names in the order typed, each as spelled first. */
function distinctNames(periods: readonly NamedPeriod[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { name } of periods) if (!names.has(fold(name))) names.set(fold(name), name);
  return [...names.values()];
}

/** Checks the shifts before anything is changed; they are only numbered for the check. Throws the errors of layOutShifts. */
function checkOverlaps(periods: readonly NamedPeriod[]): void {
  const order = distinctNames(periods).map(fold);
  layOutShifts(periods.map((period) => ({ ...period, shift: order.indexOf(fold(period.name)) + 1 })));
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
