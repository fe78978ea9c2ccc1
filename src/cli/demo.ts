import type { Change } from '../domain/action.ts';
import { newIncident, readAnswers, todayOf, type Answers } from '../domain/answers.ts';
import type { Store } from '../domain/records.ts';
import type { LanguageCode } from '../domain/settings.ts';
import { parseShiftPeriods } from '../domain/time/shift.ts';
import { addDays } from '../domain/time/wall.ts';
import { weekOf } from '../domain/time/period.ts';
import { demoHouse } from '../shipped/demo.ts';
import { readHouse } from './house.ts';
import type { Context } from './context.ts';

/** Fills a new database with the demo business, its weeks counted back from now. */
export async function furnishDemo(
  path: string,
  { outside, now }: Context,
  code: LanguageCode,
): Promise<Store> {
  const { openStore } = await import('../store/open.ts');
  const house = demoHouse(code);
  const store = await openStore({
    path,
    random: outside.random,
    furniture: () => ({
      zone: house.zone,
      currency: house.currency,
      language: code,
      shifts: house.shifts.map(({ name, from, to }) => ({
        name,
        periods: parseShiftPeriods(`${from}-${to}`),
      })),
    }),
  });
  const { vocabulary } = await readHouse(await store.business(), store, code);
  await store.commit({ kind: 'setting_set', at: now, by: null }, [
    { change: 'set_setting', key: 'name', value: house.name },
    { change: 'set_setting', key: 'trade', value: house.trade },
    { change: 'set_setting', key: 'limit', value: String(house.limit) },
    ...house.departments.map((name): Change => ({ change: 'create_name', list: 'department', name })),
    ...vocabulary.categories.map(({ id, name, names }): Change => ({
      change: 'create_name',
      list: 'category',
      name,
      alsoKnownAs: [id, ...names],
    })),
  ]);

  const business = await store.business();
  const monday = weekOf(todayOf(business, now), 1).from;
  const reading = {
    business,
    vocabulary,
    create: false,
    plays: [],
    foreseen: [],
    checklistSteps: [],
  };
  for (const told of house.incidents) {
    const day = addDays(monday, told.week * 7 + told.day - 1);
    const answers: Answers = { ...told.answers, at: told.time === null ? day : `${day} ${told.time}` };
    const read = readAnswers(answers, { ...reading, now });
    const incident = newIncident(read, { ...reading, now });
    const happened = incident.moment.at ?? now - 1;
    const resolvedAt =
      told.resolvedAfterHours === null ? null : happened + told.resolvedAfterHours * 3_600_000;
    if (happened > now) continue;
    const isResolved = resolvedAt !== null && resolvedAt <= now;
    await store.commit({ kind: 'add', at: happened, by: incident.recordedBy }, [
      {
        change: 'create_incident',
        incident: {
          ...incident,
          recordedAt: happened,
          reportedAt: happened,
          followUpOn: told.followUpDays === null ? null : addDays(day, told.followUpDays),
          checklist: 'five-step',
          status: isResolved ? 'resolved' : 'open',
          resolvedAt: isResolved ? resolvedAt : null,
          resolvedOn: isResolved ? todayOf(business, resolvedAt) : null,
          ending: isResolved ? 'solved' : null,
          acknowledgedAt: happened,
        },
      },
    ]);
  }
  return store;
}
