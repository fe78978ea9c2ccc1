import { liveIncident, type TransactionRecords } from '../../domain/records.ts';
import { findAnticipation } from '../../domain/anticipation.ts';
import { calendarOf } from '../../domain/business.ts';
import type { SurveyFields } from '../../domain/entry.ts';
import { requireName, type NameList } from '../../domain/name.ts';
import { statements } from '../../domain/questionnaire.ts';
import { blankSheet, parseMarkPair, pointsOf } from '../../domain/survey.ts';
import { startOfBusinessDay } from '../../domain/time/moment.ts';
import { addDays } from '../../domain/time/wall.ts';
import type { DemoAction, DemoBusiness, DemoIncident, DemoReview } from '../../shipped/demobusiness.ts';
import { dayOfMoment, instantOfMoment, minuteMs, type DemoSetting, type DemoStep } from './demostep.ts';

/** The Monday review begins at this time, and takes a few minutes for each complaint. */
const reviewStart = '09:20';
const reviewMs = 3 * minuteMs;

function idOf(list: NameList, { view: { business } }: DemoSetting, name: string): number {
  return requireName(list, business.names[list], name).id;
}

/** Records what may fail at touchpoints, in the words of the trade. */
export function anticipationSteps(
  { anticipated, reviewer }: DemoBusiness,
  setting: DemoSetting,
): readonly DemoStep[] {
  const { business, vocabulary } = setting.view;
  return anticipated.flatMap(({ touchpoint, category, decided }): readonly DemoStep[] => {
    const shipped = vocabulary.path.find(({ id }) => id === touchpoint);
    if (shipped === undefined) return [];
    const { expected, mayFail, prevention } = shipped;
    const since = dayOfMoment(setting.monday, decided);
    const fields = {
      touchpoint: idOf('touchpoint', setting, touchpoint),
      category: category === null ? null : idOf('category', setting, category),
      ...{ expected, mayFail, prevention },
      ...{ since, reviewedOn: since },
    };
    return [
      {
        kind: 'anticipate',
        at: instantOfMoment(business, setting.monday, decided),
        by: reviewer,
        changes: () => [{ change: 'create', of: 'anticipation', fields }],
      },
    ];
  });
}

/** Imports the occupied rooms: every Monday those of the week before, in the current week each day once it is over. */
export function volumeSteps(
  { roomNights: { file, weeks }, reviewer }: DemoBusiness,
  { view, monday }: DemoSetting,
): readonly DemoStep[] {
  const currentWeek = weeks.length - 1;
  const volumes = weeks.map((counts, index) =>
    counts.map((count, place) => ({
      day: dayOfMoment(monday, { week: index - currentWeek, day: place + 1 }),
      shift: null,
      count,
    })),
  );
  const completeWeeks = volumes.slice(0, -1);
  const currentDays = (volumes.at(-1) ?? []).map((volume) => [volume]);
  return [...completeWeeks, ...currentDays].map((batch): DemoStep => ({
    kind: 'volume_import',
    at: startOfBusinessDay(addDays(batch.at(-1)?.day ?? monday, 1), calendarOf(view.business)),
    by: reviewer,
    subject: file,
    changes: () => batch.map((fields) => ({ change: 'create', of: 'volume', fields })),
  }));
}

/** Imports the survey sheets that guests have filled in. */
export function surveyStep(
  { surveys: { file, read, sheets }, reviewer }: DemoBusiness,
  { view, monday }: DemoSetting,
): DemoStep {
  const fields = sheets.map(({ answers, points, ...moment }): SurveyFields => {
    const pairs = answers.split(' ').map(parseMarkPair);
    const marks = statements.flatMap((statement, index) => [
      [`${statement}Expected`, pairs[index]?.expected ?? null],
      [`${statement}Perceived`, pairs[index]?.perceived ?? null],
    ]);
    return {
      ...blankSheet,
      ...(Object.fromEntries(marks) as Partial<SurveyFields>),
      ...pointsOf(points),
      day: dayOfMoment(monday, moment),
    };
  });
  return {
    kind: 'survey_import',
    at: instantOfMoment(view.business, monday, read),
    by: reviewer,
    subject: file,
    changes: () => fields.map((sheet) => ({ change: 'create', of: 'survey', fields: sheet })),
  };
}

/** Decides on a corrective action and marks it as done. One that a complaint caused has its category and department. */
export function preventionSteps(
  { text, kind, owner, decided, due, done }: DemoAction,
  incident: DemoIncident | undefined,
  { view: { business }, monday }: DemoSetting,
): readonly DemoStep[] {
  const step = { by: owner, ...(incident ? { incident } : {}) };
  const reference = (number: number) => (incident ? { incident: number } : {});
  const fields = {
    text,
    kind,
    owner,
    decidedOn: dayOfMoment(monday, decided),
    dueOn: due === null ? null : dayOfMoment(monday, due),
    doneOn: null,
  };
  const decide: DemoStep = {
    kind: 'prevention_add',
    at: instantOfMoment(business, monday, decided),
    ...step,
    changes: (number) => async (now) => {
      const { category, department } = incident
        ? await liveIncident(now, number)
        : { category: null, department: null };
      return [
        {
          change: 'create',
          of: 'prevention',
          fields: { ...fields, category, department },
          ...reference(number),
        },
      ];
    },
  };
  if (done === null) return [decide];
  const finish: DemoStep = {
    kind: 'prevention_done',
    at: instantOfMoment(business, monday, done),
    ...step,
    changes: (number) => async (now) =>
      (await now.entries('prevention'))
        .filter((prevention) => prevention.text === text)
        .map(({ id }) => ({
          change: 'update',
          of: 'prevention',
          id,
          set: { doneOn: dayOfMoment(monday, done) },
          ...reference(number),
        })),
  };
  return [decide, finish];
}

/** Reviews, every Monday, the complaints of the week before, one after the other. */
export function reviewSteps(
  { incidents, reviewer }: DemoBusiness,
  setting: DemoSetting,
): readonly DemoStep[] {
  const { business } = setting.view;
  const reviewedByWeek = new Map<number, number>();
  return incidents.flatMap((incident): readonly DemoStep[] => {
    const { review } = incident;
    if (review === null) return [];
    const week = incident.occurred.week + 1;
    const place = reviewedByWeek.get(week) ?? 0;
    reviewedByWeek.set(week, place + 1);
    const start = instantOfMoment(business, setting.monday, { week, day: 1, time: reviewStart });
    const at = start + place * reviewMs;
    return [{ kind: 'review', at, by: reviewer, incident, changes: reviewChanges(review, at, setting) }];
  });
}

function reviewChanges(review: DemoReview, at: number, setting: DemoSetting): DemoStep['changes'] {
  const touchpoint = review.touchpoint === null ? null : idOf('touchpoint', setting, review.touchpoint);
  const set = {
    cause: idOf('cause', setting, review.cause),
    ...(review.whys.length === 0 ? {} : { whys: review.whys }),
    ...(review.expected === null ? {} : { expected: review.expected }),
    ...(touchpoint === null ? {} : { touchpoint }),
    ...(review.unchangedBecause === null ? {} : { unchangedBecause: review.unchangedBecause }),
    reviewedAt: at,
  };
  return (number) => async (now: TransactionRecords) => {
    const { category, moment } = await liveIncident(now, number);
    const anticipation = findAnticipation(await now.entries('anticipation'), {
      touchpoint,
      category,
      on: moment.businessDay,
    });
    return [{ change: 'update_incident', number, set: { ...set, anticipation } }];
  };
}
