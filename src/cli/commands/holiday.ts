import { UserError } from '../../domain/error.ts';
import { addOwnDays, removeOwnDays } from '../../domain/owndays.ts';
import { cleanLine } from '../../domain/text.ts';
import { parseAnyDay } from '../../domain/time/dateinput.ts';
import {
  daysBetween,
  publicHolidays,
  type CalendarParts,
  type OwnDayKind,
  type OwnDays,
} from '../../domain/time/holidays.ts';
import { parseYear } from '../../domain/time/period.ts';
import type { Day } from '../../domain/time/wall.ts';
import { askCalendar, calendarParts, noteMoved, recount, type Recount } from '../business/holidaycalendar.ts';
import type { RegisterCommand } from '../command.ts';
import type { Context } from '../context.ts';
import { addByFlag, addOutputFlags, type ByFlag } from '../flags.ts';
import { publish, type OutputFlags } from '../output.ts';
import { presentHolidays } from '../present/holidays.ts';

interface AddFlags extends ByFlag {
  readonly vacation?: boolean;
  readonly working?: boolean;
}

/** Days in a row that can be entered at once: longer ones are a typing error. */
const maxDays = 366;

/** Public holidays of the place of the business, and the owner's own days. */
export const registerHoliday: RegisterCommand = (program, { run, group }) => {
  const holiday = program.command('holiday');
  group(holiday);
  run(addOutputFlags(holiday.command('list').argument('[year]')), (context, [year], flags: OutputFlags) =>
    listHolidays(context, year, flags),
  );
  run(
    addByFlag(
      holiday.command('add').argument('<days>').argument('[name]').option('--vacation').option('--working'),
    ),
    (context, [days = '', name], flags: AddFlags) => addHoliday(context, days, name, flags),
  );
  run(addByFlag(holiday.command('remove').argument('<days>')), (context, [days = ''], { by }: ByFlag) =>
    removeHoliday(context, days, by),
  );
};

async function listHolidays(context: Context, typed: string | undefined, flags: OutputFlags): Promise<void> {
  await askCalendar(context);
  const { from } = parseYear(typed ?? true, await context.today());
  const business = await context.business();
  const parts = await calendarParts(business);
  await publish(context, presentHolidays(from.slice(0, 4), parts, business, await context.language()), flags);
}

async function addHoliday(
  context: Context,
  typedDays: string,
  typedName: string | undefined,
  { vacation = false, working = false, by }: AddFlags,
): Promise<void> {
  if (vacation && working) throw new UserError('one_kind_of_day');
  const days = await readDays(context, typedDays);
  const name = typedName === undefined ? null : cleanLine(typedName, 'name');
  const kind: OwnDayKind = vacation ? 'vacation' : working ? 'working' : 'holiday';
  await askCalendar(context);
  const store = await context.store();
  let recounted: Recount = { moved: [], changes: [] };
  await store.commit(context.action('holiday_add', by, inIso(days)), async (now) => {
    const { ownDays } = await now.business();
    const others = ownDays.filter((own) => own.firstDay !== days.firstDay || own.lastDay !== days.lastDay);
    recounted = await recount(now, { ownDays: [...others, { ...days, name, kind }] });
    return [...addOwnDays(ownDays, { ...days, name, kind }), ...recounted.changes];
  });
  const { t } = await context.language();
  const shown = [await inWords(context, days), ...(name === null ? [] : [name])].join(', ');
  await context.note(t.holiday.added(shown, t.holiday.kind[kind]));
  await noteMoved(context, recounted.moved);
}

/** Throws no_own_day, which says so if it is a public holiday. */
async function removeHoliday(context: Context, typed: string, by: string | undefined): Promise<void> {
  const days = await readDays(context, typed);
  const business = await context.business();
  if (removeOwnDays(business.ownDays, days).length === 0)
    throw noOwnDay(days, await inWords(context, days), await calendarParts(business));
  const store = await context.store();
  let recounted: Recount = { moved: [], changes: [] };
  await store.commit(context.action('holiday_remove', by, inIso(days)), async (now) => {
    const { ownDays } = await now.business();
    recounted = await recount(now, { ownDays: without(ownDays, days) });
    return [...removeOwnDays(ownDays, days), ...recounted.changes];
  });
  const { t } = await context.language();
  await context.note(t.holiday.removed(await inWords(context, days)));
  await noteMoved(context, recounted.moved);
}

type Days = Pick<OwnDays, 'firstDay' | 'lastDay'>;

function noOwnDay({ firstDay }: Days, shown: string, { table, country, region }: CalendarParts): UserError {
  const known = publicHolidays(table, country, region).find(({ day }) => day === firstDay);
  return known === undefined
    ? new UserError('no_own_day', { value: shown })
    : new UserError('no_own_day', { value: firstDay, name: known.name });
}

/** Returns the own days as they are without some of them. */
function without(ownDays: readonly OwnDays[], removed: Days): readonly OwnDays[] {
  return ownDays.flatMap((own) =>
    daysBetween(own)
      .filter((day) => day < removed.firstDay || day > removed.lastDay)
      .map((day) => ({ ...own, firstDay: day, lastDay: day })),
  );
}

/** Reads a day, or the first and the last of several: "2026-08-10..2026-08-23". Throws bad_date, days_backwards and too_many_days. */
async function readDays(context: Context, typed: string): Promise<Days> {
  const [today, order] = [await context.today(), await context.dateOrder()];
  const read = (text: string): Day => parseAnyDay(text, today, order);
  const [first = '', last = first, ...more] = typed.split(/\.\.+|…/u);
  if (more.length > 0) throw new UserError('bad_date', { value: typed });
  const [firstDay, lastDay] = [read(first), read(last)];
  if (lastDay < firstDay) throw new UserError('days_backwards', { from: firstDay, to: lastDay });
  const days = { firstDay, lastDay };
  if (daysBetween(days).length > maxDays)
    throw new UserError('too_many_days', { value: typed, max: maxDays });
  return days;
}

function inIso({ firstDay, lastDay }: Days): string {
  return firstDay === lastDay ? firstDay : `${firstDay}..${lastDay}`;
}

async function inWords(context: Context, { firstDay, lastDay }: Days): Promise<string> {
  const { format } = await context.language();
  return firstDay === lastDay ? format.day(firstDay) : `${format.day(firstDay)} – ${format.day(lastDay)}`;
}
