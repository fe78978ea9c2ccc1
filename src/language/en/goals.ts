import type { GoalMeasure, MeasureFlag } from '../../domain/goal.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const goals = ({ customer, customers, theCustomer, served: [, several] }: TradeWords) => ({
  goals: {
    title: 'Goals',
    none: 'No goals yet. For example: recovery goal add 10 --category NAME',
    allComplaints: 'All complaints',
    followUps: 'Follow-ups in time',
    target: {
      complaints_per_week: (count: string) => `at most ${count} in 12 weeks`,
      complaints_per_100: (rate: string) => `at most ${rate} per 100 ${several}`,
      cost_per_week: (money: string) => `at most ${money} given away a week`,
      follow_ups_in_time: (percent: string) => `at least ${percent}`,
    } satisfies Readonly<Record<GoalMeasure, (figure: string) => string>>,
    by: (subject: string, target: string, day: string) => `${subject}: ${target} by ${day}`,
    before: (count: string) => `Before: ${count}`,
    since: (count: string) => `Since then: ${count}`,
    per100: (rate: string) => `${rate} per 100 ${several}`,
    perWeek: (money: string) => `${money} a week`,
    ofFollowUps: (percent: string, done: string, due: string) => `${percent} (${done} of ${due})`,
    verdict: {
      reached: 'Reached.',
      missed: 'Not reached.',
      better: 'Better.',
      worse: 'Worse.',
      none: 'No clear difference yet.',
      too_early: 'Too early to tell.',
      unknown: 'Too little is recorded to compare.',
    },
    met: 'Met, but without a clear difference from before.',
    added: (goal: string) => `Goal ${goal}.`,
    notBetter: (now: string) => `Until now it was ${now}: that goal asks for no change.`,
    line: (goal: string) => `Goal ${goal}`,
    removed: (id: number) => `Goal ${id} no longer counts.`,
    moreGoals: (n: number, shown: string) => `${shown} more ${many(n, 'goal', 'goals')}`,
    question: {
      measure: 'What should get better?',
      measures: {
        complaints: 'fewer complaints',
        'per-100': `fewer complaints per 100 ${several}`,
        cost: 'less given away',
        'follow-ups': 'more follow-ups in time',
      } satisfies Readonly<Record<MeasureFlag, string>>,
      category: 'Which category?',
      allCategories: 'all of them',
      target: {
        complaints_per_week: 'At most how many in 12 weeks?',
        complaints_per_100: `At most how many per 100 ${several}?`,
        cost_per_week: 'At most how much a week?',
        follow_ups_in_time: 'At least what percentage?',
      } satisfies Readonly<Record<GoalMeasure, string>>,
      now: (subject: string, count: string) => `${subject}: ${count} up to now.`,
      due: 'By when?',
      dueHint: (day: string) => `ENTER: ${day}`,
    },
    offer: (what: string, count: string, day: string) => `${what}: ${count}. A goal by ${day}?`,
    offerHint: (example: string) =>
      `at most how many in 12 weeks, for example ${example}; ENTER: none, do not ask again this quarter`,
  },

  plan: {
    title: 'The plan',
    goals: 'GOALS',
    open: 'OPEN CHANGES',
    noneOpen: 'No change is open. To decide on one: recovery review',
    rules: 'RULES IN FORCE',
    toTell: `${customers.toUpperCase()} WHO DO NOT KNOW YET WHAT CHANGED`,
    toTellOnWall: (numbers: string) => `Complaints: ${numbers}`,
    tellHint: (number: number) =>
      `Once ${theCustomer} knows, record it: recovery follow-up ${number} --told yes`,
    allActions: 'All of them, also those that are done: recovery action list',
    due: (n: number, shown: string) => `Tell ${shown} ${many(n, customer, customers)} what changed`,
  },
});
