import { UserError } from '../error.ts';
import { isNumber, listOf, objectOf } from '../jsonshape.ts';
import { fold } from '../text.ts';
import { formatTimeOfDay, parseTimeOfDay, weekdays, type Weekday } from './wall.ts';

/** The reserved name of the time outside all shifts, and its id in the store. */
export const outsideShift = 'outside';
export const outsideShiftId = 0;

/** One period of a shift. It belongs to the weekday on which it begins and may end after midnight (`end` > 1440). */
export interface ShiftPeriod {
  readonly shift: number;
  readonly weekday: Weekday;
  /** Minutes since midnight, inclusive. */
  readonly start: number;
  /** Minutes since midnight of the weekday, exclusive. */
  readonly end: number;
}

const isPeriod = objectOf<Pick<ShiftPeriod, 'shift' | 'start' | 'end'>>({
  shift: isNumber,
  start: isNumber,
  end: isNumber,
});

/** Whether a stored value is a list of valid shift periods, none of which overlaps another or is longer than a day. */
export function areShiftPeriods(found: unknown): found is readonly ShiftPeriod[] {
  const isPeriodList = listOf((each: unknown): each is ShiftPeriod => {
    if (!isPeriod(each)) return false;
    const { shift, weekday, start, end } = each as ShiftPeriod;
    const numbers = [shift, weekday, start, end];
    const isInDay = start >= 0 && start < minutesPerDay && end > start && end <= start + minutesPerDay;
    return numbers.every(Number.isSafeInteger) && weekdays.includes(weekday) && shift > 0 && isInDay;
  });
  if (!isPeriodList(found)) return false;
  try {
    layOutShifts(found);
    return true;
  } catch {
    return false;
  }
}

const minutesPerDay = 1440;
const minutesPerWeek = 7 * minutesPerDay;

/** Returns the id of the shift at a minute of a weekday; `outsideShiftId` if there is none. */
export type ShiftAt = (weekday: Weekday, minute: number) => number;

/**
 * Lays out the periods over a cyclic week. Throws shifts_overlap with the first minute that belongs to two of them, and the ids of
 * their shifts.
 */
export function layOutShifts(periods: readonly ShiftPeriod[]): ShiftAt {
  const week = new Int32Array(minutesPerWeek).fill(outsideShiftId);
  periods.forEach((period, index) => {
    const start = startInWeek(period);
    const earlier = periods.slice(0, index);
    const untilOverlap = earlier.map((each) => minutesUntilOverlap(period, each));
    const minutesToOverlap = Math.min(...untilOverlap);
    if (minutesToOverlap < Infinity) {
      const minute = (start + minutesToOverlap) % minutesPerWeek;
      throw new UserError('shifts_overlap', {
        weekday: Math.floor(minute / minutesPerDay) + 1,
        time: formatTimeOfDay(minute),
        first: earlier[untilOverlap.indexOf(minutesToOverlap)]?.shift ?? period.shift,
        second: period.shift,
      });
    }
    // Every command does this, and minute by minute it would take 3 ms.
    const end = start + lengthOf(period);
    week.fill(period.shift, start, end);
    week.fill(period.shift, 0, Math.max(0, end - minutesPerWeek));
  });
  return (weekday, minute) => week[(weekday - 1) * minutesPerDay + minute] ?? outsideShiftId;
}

function startInWeek({ weekday, start }: ShiftPeriod): number {
  return (weekday - 1) * minutesPerDay + start;
}

function lengthOf({ start, end }: ShiftPeriod): number {
  return end - start;
}

/** Returns how long after the start of a period an earlier one overlaps it; Infinity if it does not. */
function minutesUntilOverlap(period: ShiftPeriod, earlier: ShiftPeriod): number {
  const untilEarlier = (startInWeek(earlier) - startInWeek(period) + minutesPerWeek) % minutesPerWeek;
  // The earlier one, which began last week or at the same minute, is still running at the start.
  if (untilEarlier === 0 || minutesPerWeek - untilEarlier < lengthOf(earlier)) return 0;
  return untilEarlier < lengthOf(period) ? untilEarlier : Infinity;
}

/** Returns the minute of a date at which its business day begins, depending on its weekday. */
export type DayStartAt = (weekday: Weekday) => number;

/**
 * Computes when each business day begins. This is `dayStartMinute`, unless a shift runs across that minute: then the day
 * begins at the end of a shift from the evening before, or at the beginning of one on the date itself. No shift therefore
 * has two business days.
 */
export function layOutDayStarts(periods: readonly TypedPeriod[], dayStartMinute: number): DayStartAt {
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

/** Whether a period runs across the start of a day, which then moves to the end or the beginning of the period. */
export function runsOverDayStart(period: TypedPeriod, dayStartMinute: number): boolean {
  return runsOver(dayStartMinute, period) || runsOver(minutesPerDay + dayStartMinute, period);
}

/** A period without the id of its shift. */
export type TypedPeriod = Omit<ShiftPeriod, 'shift'>;

/** The weekdays from Monday, in English, Spanish, Italian and Portuguese, folded. */
export const dayNames: readonly (readonly string[])[] = [
  ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'],
  ['lunes', 'martes', 'miercoles', 'jueves', 'viernes', 'sabado', 'domingo'],
  ['lunedi', 'martedi', 'mercoledi', 'giovedi', 'venerdi', 'sabato', 'domenica'],
  ['segunda-feira', 'terca-feira', 'quarta-feira', 'quinta-feira', 'sexta-feira', 'sabado', 'domingo'],
];

/** Matches the name of a weekday: "sexta-feira", "sexta feira", "6ª feira", "sex.". */
const dayPattern = String.raw`(?:[2-6][aª][\s-]?feira|\p{L}+(?:[\s-]feira)?)\.?`;

/**
 * Parses the name of a weekday in any supported language, which may be shortened to three letters ("fri", "vie.",
 * "sexta-feira", "6ª feira"); null if it is none.
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

/** A time as the hours of a shift are typed: 19, 19:00, 19.00, 19h30, 7pm, 7:30 p.m. */
const clockPattern = String.raw`\d{1,2}(?:[:.]\d\d|\s?h(?:\d\d)?)?(?:\s?[ap]\.?\s?m\.?(?!\p{L}))?`;
const hoursPattern = String.raw`(?:${dayPattern}(?:\s*[-–]\s*${dayPattern})?\s*@\s*)?${clockPattern}\s*[-–]\s*${clockPattern}`;
const periodPattern = new RegExp(
  String.raw`^\s*(?:(?<from>${dayPattern})(?:\s*[-–]\s*(?<to>${dayPattern}))?\s*@\s*)?(?<start>${clockPattern})\s*[-–]\s*(?<end>${clockPattern})\s*$`,
  'iu',
);

/** A name and its hours, joined by "=" or a space; the hours may follow each other after commas. */
const namedPattern = new RegExp(
  String.raw`^\s*(?<name>[^=]+?)\s*(?:=|\s)\s*(?<hours>${hoursPattern}(?:\s*,\s*${hoursPattern})*)(?=\s|$)`,
  'iu',
);

/** A shift as typed: its name, and its hours for `parseShiftPeriods`. */
export interface TypedShift {
  readonly name: string;
  readonly hours: string;
}

/** Splits what is typed for several shifts: "lunch=12-16 late dinner 22:00 - 1:00". Throws bad_shift. */
export function splitShifts(text: string): readonly TypedShift[] {
  const shifts: TypedShift[] = [];
  for (let rest = text.normalize('NFC').trim(); rest !== '' || shifts.length === 0;) {
    const [whole = ''] = namedPattern.exec(rest) ?? [];
    const { name, hours } = namedPattern.exec(rest)?.groups ?? {};
    if (name === undefined || hours === undefined) throw new UserError('bad_shift', { value: rest });
    shifts.push({ name, hours });
    rest = rest.slice(whole.length).trim();
  }
  return shifts;
}

/**
 * Parses the periods of a shift: separated by commas, each with its weekdays in front unless it is for every day:
 * "06:00-14:00", "7pm-11pm", "mon-thu@18-23,fri-sun@18:00-01:00". An end at or before the start is on the next day. Throws
 * bad_shift.
 */
export function parseShiftPeriods(text: string): readonly TypedPeriod[] {
  return text.split(',').flatMap((period) => {
    const parts = periodPattern.exec(period.normalize('NFC'))?.groups;
    const start = parseClock(parts?.['start'] ?? '');
    const end = parseClock(parts?.['end'] ?? '');
    const days = weekdaysBetween(parts?.['from'], parts?.['to']);
    // Who types "7-11pm" may mean the morning or the evening.
    const isUnclear = start !== null && end !== null && start.hasHalf !== end.hasHalf;
    if (start === null || end === null || isUnclear || start.minute === minutesPerDay || !days) {
      throw new UserError('bad_shift', { value: text });
    }
    const isNextDay = end.minute <= start.minute;
    return days.map((weekday) => ({
      weekday,
      start: start.minute,
      end: isNextDay ? end.minute + minutesPerDay : end.minute,
    }));
  });
}

/** Parses a time as the hours of a shift are typed, as minutes since midnight; null if it is none. */
export function parseClockTime(text: string): number | null {
  return new RegExp(`^${clockPattern}$`, 'iu').test(text) ? (parseClock(text)?.minute ?? null) : null;
}

/** Parses a time of `clockPattern` as minutes since midnight, and whether it says "am" or "pm"; null if it does not exist. */
function parseClock(text: string): { readonly minute: number; readonly hasHalf: boolean } | null {
  const [, hour = '', minute = '00', half] = /^(\d{1,2})(?:\s?[:.h](\d\d)?)?\s*([ap])?/iu.exec(text) ?? [];
  const inDay = parseTimeOfDay(`${hour}:${minute}`);
  if (inDay === null || half === undefined) return inDay === null ? null : { minute: inDay, hasHalf: false };
  if (Number(hour) < 1 || Number(hour) > 12) return null;
  const isAfternoon = half.toLowerCase() === 'p';
  return { minute: (inDay % 720) + (isAfternoon ? 720 : 0), hasHalf: true };
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

/** Formats the periods of one shift; the inverse of `parseShiftPeriods`. */
export function formatShiftPeriods(periods: readonly TypedPeriod[]): string {
  return groupByHours(periods, formatTimeOfDay)
    .flatMap(({ hours, days }) =>
      days.length === 7 ? [hours] : formatWeekdayRanges(days).map((range) => `${range}@${hours}`),
    )
    .join(',');
}

/** Groups the periods of one shift by their hours, each with its weekdays. */
export function groupByHours(
  periods: readonly TypedPeriod[],
  timeOfDay: (minute: number) => string,
): readonly { readonly hours: string; readonly days: readonly Weekday[] }[] {
  const daysByHours = new Map<string, Weekday[]>();
  for (const { weekday, start, end } of periods) {
    const hours = `${timeOfDay(start)}-${timeOfDay(end)}`;
    daysByHours.set(hours, [...(daysByHours.get(hours) ?? []), weekday].sort());
  }
  return [...daysByHours].map(([hours, days]) => ({ hours, days }));
}

/** Formats weekdays as ranges: 1 2 3 5 → "mon-wed", "fri". */
function formatWeekdayRanges(days: readonly Weekday[]): readonly string[] {
  const starts = days.filter((day) => !days.includes((day - 1) as Weekday));
  return starts.map((start) => {
    let last = start;
    while (days.includes((last + 1) as Weekday)) last = (last + 1) as Weekday;
    const [from, to] = [dayTokens[start - 1] ?? '', dayTokens[last - 1] ?? ''];
    return from === to ? from : `${from}-${to}`;
  });
}
