import type { Change } from '../../domain/action.ts';
import { todayOf } from '../../domain/answers.ts';
import { guessCountry } from '../../domain/country.ts';
import type { Store } from '../../domain/records.ts';
import { settingKeys, type LanguageCode } from '../../domain/settings.ts';
import { weekOf } from '../../domain/time/period.ts';
import { parseShiftPeriods } from '../../domain/time/shift.ts';
import { shippedNames, type Vocabulary } from '../../domain/vocabulary.ts';
import { demoBusiness, type DemoBusiness, type DemoIncident } from '../../shipped/demobusiness.ts';
import type { Context } from '../context.ts';
import { clockOf, demoStory, limitIn } from './story.ts';
import { chooseChecklist, readBusinessView } from '../business/view.ts';

/** Fills a new database with the demo business, its weeks counted back from now. */
export async function fillDemo(path: string, { outside, now }: Context, code: LanguageCode): Promise<Store> {
  const { openStore } = await import('../../store/open.ts');
  const demo = demoBusiness(code);
  const store = await openStore({
    path,
    random: outside.random,
    zones: outside.zones,
    isThrowaway: true,
    defaults: () => ({
      zone: demo.zone,
      country: guessCountry(demo.zone),
      currency: demo.currency,
      language: code,
      shifts: demo.shifts.map(({ name, from, to }) => ({
        name,
        periods: parseShiftPeriods(`${from}-${to}`),
      })),
    }),
  });
  const empty = await store.business();
  const monday = weekOf(todayOf(empty, now), empty.settings.weekStart).from;
  const opened = clockOf(empty, monday)({ week: -demo.roomNights.weeks.length + 1, day: 1, time: '10:00' });
  const { vocabulary } = await readBusinessView(await settled(store, demo, opened), store, code);
  await store.commit({ kind: 'name_add', at: opened, by: demo.reviewer }, namesOf(demo, vocabulary));
  await store.commit(
    {
      kind: 'staff_add',
      at: opened,
      by: demo.reviewer,
      subject: demo.people.map(({ name }) => name).join(', '),
    },
    staffOf(demo),
  );

  const view = await readBusinessView(await store.business(), store, code);
  const numbers = new Map<DemoIncident, number>();
  for (const { told, changes, ...action } of demoStory(demo, {
    view,
    checklist: chooseChecklist(view, undefined),
    monday,
    now,
  })) {
    const number = told ? numbers.get(told) : undefined;
    const { numbers: created } = await store.commit(action, changes(number ?? 0));
    if (told && number === undefined) numbers.set(told, created[0] ?? 0);
  }
  return store;
}

/** The trade among the settings decides which words the house has. */
async function settled(store: Store, { name, trade, settings, reviewer }: DemoBusiness, at: number) {
  await store.commit({ kind: 'setting_set', at, by: reviewer }, [
    { change: 'set_setting', key: 'name', value: name },
    { change: 'set_setting', key: 'trade', value: trade },
    ...settingKeys.flatMap((key): readonly Change[] => {
      const value = settings[key];
      return value === undefined ? [] : [{ change: 'set_setting', key, value }];
    }),
  ]);
  return store.business();
}

/** The lists of the house: all its categories, the causes that were found, the path with its own moments in it. */
function namesOf({ departments, touchpoints, incidents }: DemoBusiness, vocabulary: Vocabulary) {
  const found = new Set(incidents.map(({ review }) => review?.cause));
  const shipped = (list: 'category' | 'cause' | 'touchpoint') =>
    shippedNames(vocabulary, list)
      .filter(({ id }) => list !== 'cause' || found.has(id))
      .map(({ id, name, names }): Change => ({
        change: 'create_name',
        list,
        name,
        alsoKnownAs: [id, ...names],
      }));
  const path = vocabulary.path.flatMap(({ id, name }) => [
    name,
    ...touchpoints.filter(({ after }) => after === id).map((own) => own.name),
  ]);
  return [
    ...departments.map((name): Change => ({ change: 'create_name', list: 'department', name })),
    ...shipped('category'),
    ...shipped('cause'),
    ...shipped('touchpoint'),
    ...touchpoints.map(({ name }): Change => ({ change: 'create_name', list: 'touchpoint', name })),
    { change: 'set_path', touchpoints: path.map((created) => ({ created })) } as const,
  ];
}

function staffOf({ roles, people, currency }: DemoBusiness): readonly Change[] {
  return [
    ...roles.map(({ name, limit }): Change => ({
      change: 'create',
      of: 'role',
      fields: { name, limitMinor: limitIn(limit, currency) },
    })),
    ...people.map(({ name, role, limit }): Change => ({
      change: 'create',
      of: 'person',
      fields: { name, role, limitMinor: limitIn(limit, currency) },
    })),
  ];
}
