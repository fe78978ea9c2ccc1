import type { DayPart } from './timewords.ts';
import type { Weekday } from './wall.ts';

/** A shift on one weekday, in minutes since the midnight with which its business day's date begins; after 1440 it is the next date. */
export interface ShiftHours {
  readonly id: number;
  readonly weekday: Weekday;
  readonly start: number;
  readonly end: number;
}

/** The hours that a part of the day covers, in the same minutes. */
const windows: Readonly<Record<DayPart, readonly [start: number, end: number]>> = {
  early: [0, 360],
  breakfast: [360, 660],
  morning: [360, 720],
  lunch: [720, 960],
  afternoon: [840, 1140],
  evening: [1080, 1440],
  night: [1200, 1500],
  dinner: [1140, 1440],
};

/** The least overlap, in minutes, that makes a shift worth a question. */
const leastOverlap = 60;
/** The share of a part that shifts must cover to fit it: what was said of the afternoon is not said of a lunch until four. */
const fittingShare = 0.5;
/** The share of all overlaps that leaves no doubt which shift is meant. */
const clearShare = 0.75;

/**
 * Finds the shifts of a weekday that a part of the day means: one if there is no doubt, several if the person must choose, none
 * if no shift fits.
 */
export function shiftsInPart(
  part: DayPart,
  weekday: Weekday,
  hours: readonly ShiftHours[],
): readonly number[] {
  const [start, end] = windows[part];
  const overlaps = new Map<number, number>();
  for (const shift of hours) {
    if (shift.weekday !== weekday) continue;
    const overlap = Math.min(end, shift.end) - Math.max(start, shift.start);
    if (overlap >= leastOverlap) overlaps.set(shift.id, (overlaps.get(shift.id) ?? 0) + overlap);
  }
  const total = [...overlaps.values()].reduce((sum, overlap) => sum + overlap, 0);
  if (total < fittingShare * (end - start)) return [];
  const clear = [...overlaps].find(([, overlap]) => overlap >= clearShare * total);
  return clear ? [clear[0]] : [...overlaps.keys()];
}

/** Returns the minute at which a part of the day begins. */
export function startOfPart(part: DayPart): number {
  return windows[part][0];
}

/**
 * Returns the minutes that an hour on a clock can mean in a part of the day: "9 in the evening" is 1260. After 1440 it is the
 * next date. None if they do not go together.
 */
export function minutesInPart(part: DayPart, hour: number, minute: number): readonly number[] {
  const at = (hours: number) => [hours * 60 + minute];
  if (hour === 0 || hour > 12)
    return isHourOf(part, hour) ? at(hour === 0 && part === 'night' ? 24 : hour) : [];
  switch (part) {
    case 'morning':
      // "Las doce de la mañana" is noon, "12 in the morning" midnight.
      return hour === 12 ? [...at(0), ...at(12)] : at(hour);
    case 'breakfast':
      return hour >= 5 && hour <= 11 ? at(hour) : [];
    case 'lunch':
      return hour >= 11 ? at(hour) : hour <= 5 ? at(hour + 12) : [];
    case 'afternoon':
      return hour === 12 ? at(12) : hour <= 9 ? at(hour + 12) : [];
    case 'evening':
    case 'dinner':
      return hour >= 4 && hour <= 11 ? at(hour + 12) : [];
    case 'night':
      if (hour === 12) return at(24);
      if (hour >= 6) return at(hour + 12);
      return hour <= 4 ? at(hour + 24) : [];
    case 'early':
      return hour === 12 ? at(0) : hour <= 6 ? at(hour) : [];
  }
}

/** Whether an hour of the 24-hour clock can lie in a part of the day. */
function isHourOf(part: DayPart, hour: number): boolean {
  switch (part) {
    case 'morning':
    case 'breakfast':
      return false;
    case 'early':
      return hour === 0;
    case 'lunch':
      return hour >= 13 && hour <= 17;
    case 'afternoon':
      return hour >= 13 && hour <= 21;
    case 'evening':
    case 'dinner':
      return hour >= 16;
    case 'night':
      return hour >= 18 || hour === 0;
  }
}
