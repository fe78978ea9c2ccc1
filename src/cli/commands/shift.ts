import type { Change } from '../../domain/action.ts';
import { calendarOf, currentShifts } from '../../domain/business.ts';
import { UserError } from '../../domain/error.ts';
import { cleanName, currentName, newName } from '../../domain/name.ts';
import { fold } from '../../domain/text.ts';
import { layShifts, parseShiftPeriods, type ShiftPeriod } from '../../domain/time/shift.ts';
import { weekdays } from '../../domain/time/wall.ts';
import { noteRederived, noteRunsOver, type RederiveFlag } from '../business/rederive.ts';
import type { Context } from '../context.ts';
import { addByFlag, hintReserved, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentShifts } from '../present/shifts.ts';
import type { RegisterCommand } from '../registration.ts';

export const registerShift: RegisterCommand = (program, { run, group }) => {
  const shift = program.command('shift');
  group(shift);
  run(
    shift.command('list').option('--format <format>').option('-o, --output <file>'),
    (context, _words, flags: OutputFlags) => listShifts(context, flags),
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
  // It mends what is damaged.
  const { t } = await context.languageAnyhow();
  const changes: Change[] = [];
  const periods: (Omit<ShiftPeriod, 'shift'> & { readonly name: string })[] = [];
  for (const word of typed) {
    const [, name, hours] = /^([^=]+)=(.+)$/su.exec(word) ?? [];
    if (name === undefined || hours === undefined) throw new UserError('bad_shift', { value: word });
    const clean = cleanName(name, 'shift');
    periods.push(...parseShiftPeriods(hours).map((period) => ({ ...period, name: clean })));
  }
  // Numbered only to be laid out and checked before anything is made.
  const order = [...new Set(periods.map(({ name }) => fold(name)))];
  layShifts(periods.map((period) => ({ ...period, shift: order.indexOf(fold(period.name)) + 1 })));

  const store = await context.store();
  const business = await store.business();
  const refs = new Map<string, number | { created: string }>();
  for (const { name } of periods) {
    const key = fold(name);
    if (refs.has(key)) continue;
    const known = business.names.shift.find((shift) => currentName(shift) && fold(shift.name) === key);
    refs.set(key, known ? known.id : { created: newName('shift', name) });
    if (!known) changes.push({ change: 'create_name', list: 'shift', name });
    // The spelling typed last is the one the owner wants to see.
    else if (known.name !== name) changes.push({ change: 'rename', list: 'shift', id: known.id, name });
  }
  changes.push({
    change: 'set_shifts',
    periods: periods.map(({ name, ...period }) => ({ ...period, shift: refs.get(fold(name)) ?? 0 })),
  });
  if (rederive === true) changes.push({ change: 'rederive' });
  const names = order.map((key) => periods.find(({ name }) => fold(name) === key)?.name ?? key).join(', ');
  const { incidents } = await store.commit(context.action('shift_set', by, names), changes);
  await context.note(t.shift.set(names));
  await noteRunsOver(context);
  await noteRederived(context, rederive === true, incidents, 'recovery shift set … --rederive');
}
