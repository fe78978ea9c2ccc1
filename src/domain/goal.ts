/**
 * What a goal can be set for, with the unit of its figures:
 *
 * - `complaints_per_week`: hundredths of a complaint, 250 being 2.5 a week;
 * - `complaints_per_100`: complaints for 100 customers, in hundredths likewise;
 * - `cost_per_week`: minor units of money;
 * - `follow_ups_in_time`: percent of the follow-ups that were due.
 */
export const goalMeasures = [
  'complaints_per_week',
  'complaints_per_100',
  'cost_per_week',
  'follow_ups_in_time',
] as const;
export type GoalMeasure = (typeof goalMeasures)[number];
