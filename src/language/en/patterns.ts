import { withinSentence } from '../capital.ts';
import { many, within } from './grammar.ts';

export const patterns = () => ({
  patterns: {
    heatmap: 'Complaints by weekday and hour',
    withoutHour: (count: string) => `${count} without a time ${count === '1' ? 'is' : 'are'} not shown.`,
    countsNote: 'Counts show where complaints are recorded; a careful shift records more.',

    pareto: (dimension: string, weight: string) => `The vital few: ${within(dimension)}, by ${weight}`,
    weight: { complaints: 'complaints', cost: 'cost', severity: 'severity points' },
    cumulative: 'Cumulative',
    vitalFew: (names: string, few: number, all: string, share: string) =>
      `${names}: ${few} of ${all} ${many(few, 'makes', 'make')} up ${share}.`,
    nothingToRank: {
      complaints: 'There are no complaints to rank.',
      cost: 'No remedy has a cost yet. To record one: recovery remedy 142 drink --cost 1',
      severity: 'No complaint has a severity yet. To add one: recovery edit 142 --severity 2',
    },

    trend: {
      day: 'Complaints day by day',
      week: 'Complaints week by week',
      month: 'Complaints month by month',
    },
    periodHeading: { day: 'Day', week: 'Week from', month: 'Month' },
    partial: '* Incomplete period, left out of the assessment.',
    tooFewPoints: (useful: string) =>
      `Too few to tell: 12 points above or below the median are needed, and there ${useful === '1' ? 'is' : 'are'} ${useful}.`,
    tooManyZeros: {
      day: 'Too many days without a complaint to tell. By week: recovery report trend --per week',
      week: 'Too many weeks without a complaint to tell. By month: recovery report trend --per month',
      month: 'Too many months without a complaint to tell.',
    },
    ordinaryVariation: 'Nothing unusual: the ups and downs are what chance would produce.',
    longRun: (run: string, limit: string) =>
      `Something changed: ${run} points in a row on one side of the median; chance rarely gives more than ${limit}.`,
    fewCrossings: (crossings: string, limit: string) =>
      `Something changed: it crosses the median ${crossings} ${many(Number(crossings), 'time', 'times')}; chance rarely gives fewer than ${limit}.`,

    title: 'What stands out, and what does not',
    tooFew: (needed: string) =>
      `Too few to say which day or shift is worse: about ${needed} complaints are needed. Read them one by one.`,
    assumedClosed: (days: string) => `No complaints at all, so assumed closed: ${days}.`,
    byWeekday: 'WEEKDAY AND SHIFT',
    withoutOutbreaks: 'WITHOUT THE DAYS ABOVE',
    byDepartment: 'DEPARTMENT AND SHIFT',
    shiftOn: (shift: string, weekday: string) => `${weekday} ${withinSentence(shift)}`,
    departmentIn: (department: string, shift: string) => `${department} (${withinSentence(shift)})`,
    level: {
      stands_out: (what: string, observed: string, usual: string) =>
        `${what} stands out: ${observed} complaints, where about ${usual} would be usual`,
      may_stand_out: (what: string, observed: string, usual: string) =>
        `${what} may stand out: ${observed} complaints, where about ${usual} would be usual`,
      none: (what: string, observed: string, usual: string) =>
        `${what}: ${observed} ${many(observed, 'complaint', 'complaints')}, where about ${usual} would be usual; it may be chance`,
    },
    figures: (expected: string, times: string) => `expected ${expected}, ×${times}`,
    noDifference: (times: string) =>
      `No difference large enough to show in this much data. To stand out, a shift on one weekday would need at least ${times} times its share.`,
    noDifferenceShort: 'No difference large enough to show in this much data.',
    tooFewInCells:
      'Too few to tell: this needs two departments with about five complaints in each of two shifts.',
    leftOut: (names: string, more: string | null) =>
      `Too few to tell, left out: ${names}${more === null ? '' : ` and ${more} more`}.`,
    outbreaks: 'DAYS WITH MORE THAN A TENTH OF ALL COMPLAINTS',
    outbreak: (day: string, complaints: string) => `${day}: ${complaints}`,
    proportionalTo: { hours: 'in proportion to the hours open', customers: 'in proportion to the customers' },
    method: (shuffles: string, seed: string, heldAgainst: string) =>
      `Each shift is compared with the same shift on other weekdays, ${heldAgainst}. Shuffling whole days ${shuffles} times (seed ${seed}) shows what chance alone would do. Counts show where complaints are recorded; a careful shift records more.`,
  },
});
