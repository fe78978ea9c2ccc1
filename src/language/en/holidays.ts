import type { FormalTask } from '../../domain/formal.ts';
import { many } from './grammar.ts';

/** What is due on another day. */
const movedTask: Readonly<Record<FormalTask, string>> = {
  acknowledge: 'the acknowledgement',
  answer: 'the answer',
  authority: 'the copy to the authority',
};

export const holidays = () => ({
  holiday: {
    title: (year: string) => `Holidays of ${year}`,
    none: 'No holidays are known for this year.',
    day: 'Day',
    until: 'Until',
    name: 'Holiday',
    kindTitle: 'Kind',
    kind: {
      public: 'public holiday',
      optional: 'by custom, counts as a working day',
      holiday: 'your own holiday',
      vacation: 'vacation, deadlines run on',
      working: 'you work: a working day',
    },
    calendar: (country: string, region: string | null, from: number, to: number) =>
      `Calendar: ${country}${region === null ? '' : `, ${region}`}, public holidays from ${from} to ${to}.`,
    noCountry: 'Public holidays are not known, because no country is set: recovery settings set country GB',
    noTable: (country: string) =>
      `There is no calendar of public holidays for ${country}. Add them one by one: recovery holiday add 2027-01-01`,
    regionMissing: (country: string) =>
      `Holidays of regions are not in it, because no region of ${country} is set: recovery settings set region NAME`,
    townMissing: (year: string) =>
      `It has no local holidays, and you have added none for ${year}. For example: recovery holiday add ${year}-06-13 "Town festival"`,
    beyond: (to: number) =>
      `The calendar ends with ${to}; after that, only weekends and your own days are left out.`,
    mayChange:
      'Governments may still move or add days of later years. If one is wrong: recovery holiday add DAY, or with --working',
    optionalCounted: (names: string) =>
      `Counted as holidays here: ${names}. To change that: recovery settings set optional-holidays off`,
    optionalNotCounted: (names: string) =>
      `Counted as working days: ${names}. To change that: recovery settings set optional-holidays on`,
    closedOn: (weekdays: string) => `Closed on: ${weekdays}. Deadlines run on.`,
    counted: (source: string, count: number, skipped: readonly string[]) =>
      skipped.length === 0
        ? `Counted: ${count} working ${many(count, 'day', 'days')} (${source}), without weekends; no holiday in between.`
        : `Counted: ${count} working ${many(count, 'day', 'days')} (${source}), without weekends and ${skipped.join(', ')}.`,
    added: (when: string, kind: string) => `${when}: ${kind}.`,
    removed: (when: string) => `${when} is no longer one of your own days.`,
    moved: {
      acknowledge: (number: number, from: string, to: string) =>
        `${number}: ${movedTask.acknowledge} is now due ${to}, formerly ${from}.`,
      answer: (number: number, from: string, to: string) =>
        `${number}: ${movedTask.answer} is now due ${to}, formerly ${from}.`,
      authority: (number: number, from: string, to: string) =>
        `${number}: ${movedTask.authority} is now due ${to}, formerly ${from}.`,
    },
    nowDue: {
      acknowledge: (number: number, day: string) => `${number}: ${movedTask.acknowledge} is now due ${day}.`,
      answer: (number: number, day: string) => `${number}: ${movedTask.answer} is now due ${day}.`,
      authority: (number: number, day: string) => `${number}: ${movedTask.authority} is now due ${day}.`,
    },
    movedMore: (count: string) => `and ${count} more; to see them: recovery due`,
    regionQuestion: 'Which region is the business in? (for its holidays)',
    otherRegion: 'none of these',
    optionalQuestion: (names: string) => `Are you closed on days off by custom (${names})?`,
    regionCleared: 'The region was one of another country and is no longer set.',
  },
});
