/**
 * What a clock in the business shows, as "YYYY-MM-DDTHH:MM:SS"; a day is "YYYY-MM-DD". Calculations treat wall-clock times as
 * UTC, so that the time zone of the machine has no influence.
 */
export type WallTime = string;
export type Day = string;

const msPerDay = 86_400_000;
const wallPattern = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/u;

/** Converts a wall-clock time or day, taken as UTC, to milliseconds; NaN for a day or hour that does not exist. */
export function wallMs(wall: WallTime): number {
  if (!wallPattern.test(wall)) return Number.NaN;
  const year = twoDigits(wall, 0) * 100 + twoDigits(wall, 2);
  const month = twoDigits(wall, 5);
  const day = twoDigits(wall, 8);
  const hour = twoDigits(wall, 11);
  const minute = twoDigits(wall, 14);
  const second = twoDigits(wall, 17);
  if (hour > 23 || minute > 59 || second > 59 || year < 1 || month < 1 || month > 12 || day < 1)
    return Number.NaN;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  // Every month has at least 28 days.
  return day <= 28 || new Date(ms).getUTCDate() === day ? ms : Number.NaN;
}

/** Reads two digits at a position; 0 beyond the end. `Number(text.slice(…))` would make an import 6 % slower. */
function twoDigits(text: string, at: number): number {
  return at + 1 < text.length ? text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528 : 0;
}

export function wallFromMs(ms: number): WallTime {
  return new Date(ms).toISOString().slice(0, 19);
}

export function dayFromMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Whether a value is a day that exists, as "YYYY-MM-DD". */
export function isDay(found: unknown): found is Day {
  return typeof found === 'string' && found.length === 10 && !Number.isNaN(wallMs(found));
}

export function dayOf(wall: WallTime): Day {
  return wall.slice(0, 10);
}

/** Minutes since midnight, 0–1439. */
export function minuteOfDay(wall: WallTime): number {
  return twoDigits(wall, 11) * 60 + twoDigits(wall, 14);
}

export function addDays(day: Day, days: number): Day {
  return dayFromMs(wallMs(day) + days * msPerDay);
}

/** Counts the days from one day to another; negative if `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((wallMs(to) - wallMs(from)) / msPerDay);
}

/** Returns the ISO weekday of a day or wall-clock time: 1 is Monday, 7 is Sunday. */
export function weekdayOf(wall: WallTime): Weekday {
  // 1 January 1970 was a Thursday.
  const days = Math.floor(wallMs(wall) / msPerDay) + 3;
  return (days - 7 * Math.floor(days / 7) + 1) as Weekday;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Returns the business day of a wall-clock time: its date, or the day before if that date's business day has not begun. */
export function businessDay(wall: WallTime, dayStartMinute: number): Day {
  return minuteOfDay(wall) < dayStartMinute ? dayFromMs(wallMs(wall) - msPerDay) : dayOf(wall);
}

/** Replaces the h of Portuguese and Spanish times by a colon: "21h30" becomes "21:30", "20 h" becomes "20:00". "-2h" is not a time. */
export function withColon(text: string): string {
  return text.replace(
    /(?<![-+\d])(\d{1,2})\s?h(\d\d)?(?![\p{L}\d])/iu,
    (_, hour: string, minute = '00') => `${hour}:${String(minute)}`,
  );
}

/**
 * Parses "06:00", "6h" or "6h30" as minutes since midnight; null if it is not a time of day. "24:00" gives 1440, which is only
 * valid as an end.
 */
export function parseTimeOfDay(text: string): number | null {
  const clockTime = /^(\d{1,2}):(\d\d)$/u;
  // Settings are stored with a colon; the pattern for the h takes 1 % of the time of a list to compile.
  const parts = clockTime.exec(text) ?? clockTime.exec(withColon(text));
  if (!parts) return null;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute <= 1440 ? minute : null;
}

export function formatTimeOfDay(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
