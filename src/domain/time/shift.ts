import { UserError } from '../error.ts';
import { isNumber, listOf, objectOf } from '../jsonshape.ts';
import { fold } from '../text.ts';
import { formatTimeOfDay, parseTimeOfDay, weekdays, type Weekday } from './wall.ts';

/** The reserved shift of a time that no shift covers. Its id in the store is 0. */
export const outside = 'outside';
export const outsideId = 0;

/** One stretch of a shift. It belongs to the weekday on which it begins; `end` may lie beyond midnight (> 1440). */
export interface ShiftPeriod {
  readonly shift: number;
  readonly weekday: Weekday;
  /** Minutes since midnight, inclusive. */
  readonly start: number;
  /** Minutes since midnight of the same day, exclusive. */
  readonly end: number;
}

const isPeriod = objectOf<Pick<ShiftPeriod, 'shift' | 'start' | 'end'>>({
  shift: isNumber,
  start: isNumber,
  end: isNumber,
});

/** Whether something is the periods of shifts as they are kept: laid out, none over another, none longer than a day. */
export function arePeriods(found: unknown): found is readonly ShiftPeriod[] {
  const isWhole = listOf((each: unknown): each is ShiftPeriod => {
    if (!isPeriod(each)) return false;
    const { shift, weekday, start, end } = each as ShiftPeriod;
    const numbers = [shift, weekday, start, end];
    const isInDay = start >= 0 && start < minutesPerDay && end > start && end <= start + minutesPerDay;
    return numbers.every(Number.isSafeInteger) && weekdays.includes(weekday) && shift > 0 && isInDay;
  });
  if (!isWhole(found)) return false;
  try {
    layShifts(found);
    return true;
  } catch {
    return false;
  }
}

const minutesPerDay = 1440;
const minutesPerWeek = 7 * minutesPerDay;

/** The id of the shift that covers a minute of a weekday, `outsideId` when none does. */
export type ShiftAt = (weekday: Weekday, minute: number) => number;

/** Lays the periods on the circle of the week. Throws shifts_overlap with the first minute that two of them claim. */
export function layShifts(periods: readonly ShiftPeriod[]): ShiftAt {
  const week = new Int32Array(minutesPerWeek).fill(outsideId);
  for (const { shift, weekday, start, end } of periods) {
    for (let minute = start; minute < end; minute++) {
      const place = ((weekday - 1) * minutesPerDay + minute) % minutesPerWeek;
      if (week[place] !== outsideId) {
        throw new UserError('shifts_overlap', {
          weekday: Math.floor(place / minutesPerDay) + 1,
          time: formatTimeOfDay(place),
        });
      }
      week[place] = shift;
    }
  }
  return (weekday, minute) => week[(weekday - 1) * minutesPerDay + minute] ?? outsideId;
}

/** The minute of a date, by its weekday, at which the business day of that date begins. */
export type DayStartAt = (weekday: Weekday) => number;

/**
 * Days begin at `dayStartMinute`. Where somebody works over that minute the day waits for them: it begins when a shift
 * of the evening before is over, or with a shift that began on the date itself, so that no shift has two business days.
 */
export function layDayStarts(periods: readonly TypedPeriod[], dayStartMinute: number): DayStartAt {
  const starts = weekdays.map(() => dayStartMinute);
  for (const { weekday, start, end } of periods) {
    if (runsOver(dayStartMinute, { start, end })) starts[weekday - 1] = start;
    const nextDayStart = minutesPerDay + dayStartMinute;
    if (runsOver(nextDayStart, { start, end })) starts[weekday % 7] = end - minutesPerDay;
  }
  return (weekday) => starts[weekday - 1] ?? dayStartMinute;
}

function runsOver(minute: number, { start, end }: Pick<TypedPeriod, 'start' | 'end'>): boolean {
  return start < minute && minute < end;
}

/** Whether a stretch runs over the start of some day, which then waits for its end or begins with it. */
export function runsOverDayStart(period: TypedPeriod, dayStartMinute: number): boolean {
  return runsOver(dayStartMinute, period) || runsOver(minutesPerDay + dayStartMinute, period);
}

/** A period as typed, before its shift has an id. */
export type TypedPeriod = Omit<ShiftPeriod, 'shift'>;

const dayNames: readonly (readonly string[])[] = [
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
  ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'],
  ['segunda-feira', 'terca-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sabado', 'domingo'],
];

/** One or two words and a full stop: "sexta-feira", "sexta feira", "6ª feira", "sex.". */
const dayPattern = String.raw`(?:[2-6][aª][\s-]?feira|\p{L}+(?:[\s-]feira)?)\.?`;

/**
 * The weekday that a name in one of our languages means, cut to three letters or more ("fri", "vie.", "sexta-feira",
 * "6ª feira"), or null.
 */
export function parseWeekday(word: string): Weekday | null {
  const typed = fold(word).replace(/\.$/u, '').replaceAll(' ', '-');
  const [, ordinal] = /^([2-6])a-?feira$/u.exec(typed) ?? [];
  if (ordinal !== undefined) return (Number(ordinal) - 1) as Weekday;
  if (typed.length < 3) return null;
  for (const names of dayNames) {
    const index = names.findIndex((name) => name.startsWith(typed));
    if (index >= 0) return (index + 1) as Weekday;
  }
  return null;
}

const stretchPattern = new RegExp(
  String.raw`^\s*(?:(?<from>${dayPattern})(?:-(?<to>${dayPattern}))?@)?(?<start>[\d:h]+)-(?<end>[\d:h]+)\s*$`,
  'iu',
);

/**
 * Reads what stands behind the = of `shift set name=…`: stretches separated by commas, each with its days in front
 * where they differ: "06:00-14:00", "mon-thu@18:00-23:00,fri-sun@18:00-01:00". An end at or before the start lies on
 * the next day. Throws bad_shift.
 */
export function parseShiftPeriods(text: string): readonly TypedPeriod[] {
  return text.split(',').flatMap((stretch) => {
    const parts = stretchPattern.exec(stretch.normalize('NFC'))?.groups;
    const start = parseTimeOfDay(parts?.['start'] ?? '');
    const end = parseTimeOfDay(parts?.['end'] ?? '');
    const days = weekdaysBetween(parts?.['from'], parts?.['to']);
    if (start === null || end === null || start === minutesPerDay || !days) {
      throw new UserError('bad_shift', { value: text });
    }
    return days.map((weekday) => ({ weekday, start, end: end > start ? end : end + minutesPerDay }));
  });
}

function weekdaysBetween(from: string | undefined, to: string | undefined): readonly Weekday[] | null {
  if (from === undefined) return weekdays;
  const first = parseWeekday(from);
  const last = parseWeekday(to ?? from);
  if (first === null || last === null) return null;
  const length = ((last - first + 7) % 7) + 1;
  return weekdays.slice(0, length).map((_, index) => (((first - 1 + index) % 7) + 1) as Weekday);
}

export const dayTokens: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** The stretches of one shift as `parseShiftPeriods` reads them. */
export function formatShiftPeriods(periods: readonly TypedPeriod[]): string {
  return byHours(periods)
    .flatMap(({ hours, days }) => (days.length === 7 ? [hours] : runs(days).map((run) => `${run}@${hours}`)))
    .join(',');
}

/** The stretches of one shift by their hours, each with its weekdays. */
export function byHours(
  periods: readonly TypedPeriod[],
): readonly { readonly hours: string; readonly days: readonly Weekday[] }[] {
  const stretches = new Map<string, Weekday[]>();
  for (const { weekday, start, end } of periods) {
    const hours = `${formatTimeOfDay(start)}-${formatTimeOfDay(end)}`;
    stretches.set(hours, [...(stretches.get(hours) ?? []), weekday].sort());
  }
  return [...stretches].map(([hours, days]) => ({ hours, days }));
}

/** Weekdays as runs: 1 2 3 5 → "mon-wed", "fri". */
function runs(days: readonly Weekday[]): readonly string[] {
  const starts = days.filter((day) => !days.includes((day - 1) as Weekday));
  return starts.map((start) => {
    let last = start;
    while (days.includes((last + 1) as Weekday)) last = (last + 1) as Weekday;
    const [from, to] = [dayTokens[start - 1] ?? '', dayTokens[last - 1] ?? ''];
    return from === to ? from : `${from}-${to}`;
  });
}
