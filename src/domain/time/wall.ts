/**
 * Wall times: what a clock on the wall of the house showed. Written "YYYY-MM-DDTHH:MM:SS", days "YYYY-MM-DD".
 * They are counted here as if they were UTC, so that no zone of any machine can reach them.
 */
export type WallTime = string;
export type Day = string;

const msPerDay = 86_400_000;
const wallPattern = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?)?$/u;

// Each of the million moments of an import is asked for several times in a row.
let lastWall: WallTime = '';
let lastMs = Number.NaN;

/** Milliseconds of a wall time or day read as UTC; NaN for a day or hour that no calendar has. */
export function wallMs(wall: WallTime): number {
  if (wall !== lastWall) {
    lastWall = wall;
    lastMs = readWall(wall);
  }
  return lastMs;
}

function readWall(wall: WallTime): number {
  if (!wallPattern.test(wall)) return Number.NaN;
  const year = twoDigits(wall, 0) * 100 + twoDigits(wall, 2);
  const [month, day] = [twoDigits(wall, 5), twoDigits(wall, 8)];
  const [hour, minute, second] = [twoDigits(wall, 11), twoDigits(wall, 14), twoDigits(wall, 17)];
  if (hour > 23 || minute > 59 || second > 59 || year < 1 || month < 1 || month > 12 || day < 1)
    return Number.NaN;
  const ms = Date.UTC(year, month - 1, day, hour, minute, second);
  // Every month has the first twenty-eight.
  return day <= 28 || new Date(ms).getUTCDate() === day ? ms : Number.NaN;
}

/** Of digits that are there; 0 beyond the end. An import reads millions of them. */
function twoDigits(text: string, at: number): number {
  return at + 1 < text.length ? text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 528 : 0;
}

export function wallFromMs(ms: number): WallTime {
  return new Date(ms).toISOString().slice(0, 19);
}

export function dayFromMs(ms: number): Day {
  return new Date(ms).toISOString().slice(0, 10);
}

/** Whether something is a day of the calendar, written as one. */
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

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((wallMs(to) - wallMs(from)) / msPerDay);
}

/** ISO weekday of a day, or of the day of a wall time: 1 is Monday, 7 is Sunday. */
export function weekdayOf(wall: WallTime): Weekday {
  // 1 January 1970 was a Thursday.
  const since = Math.floor(wallMs(wall) / msPerDay) + 3;
  return (since - 7 * Math.floor(since / 7) + 1) as Weekday;
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** The day a moment counts for: its wall date, or the day before when the day of that date has not yet started. */
export function businessDay(wall: WallTime, dayStartMinute: number): Day {
  return minuteOfDay(wall) < dayStartMinute ? dayFromMs(wallMs(wall) - msPerDay) : dayOf(wall);
}

/** A time as it is written in Portuguese and Spanish, "21h30" or "20 h", as others write it; "-2h" is no time. */
export function withColon(text: string): string {
  return text.replace(
    /(?<![-+\d])(\d{1,2})\s?h(\d\d)?(?![\p{L}\d])/iu,
    (_, hour: string, minute = '00') => `${hour}:${String(minute)}`,
  );
}

/** "06:00", "6h", "6h30" → minutes since midnight; null when it is no time of day. "24:00" is 1440, an end only. */
export function parseTimeOfDay(text: string): number | null {
  const parts = /^(\d{1,2}):(\d\d)$/u.exec(withColon(text));
  if (!parts) return null;
  const minute = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minute <= 1440 ? minute : null;
}

export function formatTimeOfDay(minute: number): string {
  const inDay = minute % 1440;
  return `${String(Math.floor(inDay / 60)).padStart(2, '0')}:${String(inDay % 60).padStart(2, '0')}`;
}
