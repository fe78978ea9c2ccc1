import type { Change } from '../../domain/action.ts';
import { todayOf } from '../../domain/answers.ts';
import { guessCountry, type Country } from '../../domain/country.ts';
import type { Store } from '../../domain/records.ts';
import { minorDigits } from '../../domain/money.ts';
import { settingKeys } from '../../domain/settings.ts';
import { weekOf } from '../../domain/time/period.ts';
import { parseShiftPeriods } from '../../domain/time/shift.ts';
import type { Instant } from '../../domain/time/zone.ts';
import { shippedNames, type Vocabulary } from '../../domain/vocabulary.ts';
import { demoBusiness, type DemoBusiness, type DemoIncident } from '../../shipped/demobusiness.ts';
import { languageOfWording, type Wording } from '../../domain/wording.ts';
import type { Context } from '../context.ts';
import { chooseChecklist, readBusinessView } from '../business/view.ts';
import { anticipationSteps, preventionSteps, reviewSteps, surveyStep, volumeSteps } from './businesssteps.ts';
import { incidentSteps } from './incidentsteps.ts';
import { openCalendar } from '../business/holidaycalendar.ts';
import { instantOfMoment, type DemoSetting, type DemoStep } from './demostep.ts';

/** Fills a new database with the demo business. Its weeks are counted back from now. */
export async function fillDemo(
  path: string,
  context: Context,
  wording: Wording,
  country: Country | null,
): Promise<Store> {
  const { now } = context;
  const demo = demoBusiness(wording, country);
  const store = await openDemoStore(path, context, demo, wording);
  const empty = await store.business();
  const monday = weekOf(todayOf(empty, now), empty.settings.weekStart).from;
  const firstDay = { week: -demo.roomNights.weeks.length + 1, day: 1, time: '10:00' };
  await setUp(store, demo, wording, instantOfMoment(empty, monday, firstDay));
  const view = await readBusinessView(await store.business(), store, wording);
  const checklist = chooseChecklist(view, undefined);
  const calendar = await openCalendar(view.business);
  await commitSteps(store, demoSteps(demo, { view, checklist, calendar, monday, now }));
  return store;
}

async function openDemoStore(
  path: string,
  { outside }: Context,
  demo: DemoBusiness,
  wording: Wording,
): Promise<Store> {
  const { openStore } = await import('../../store/open.ts');
  return openStore({
    path,
    random: outside.random,
    zones: outside.zones,
    isThrowaway: true,
    defaults: () => ({
      zone: demo.zone,
      country: guessCountry(demo.zone),
      currency: demo.currency,
      language: languageOfWording(wording),
      weekStart: 1,
      shifts: demo.shifts.map(({ name, from, to }) => ({
        name,
        periods: parseShiftPeriods(`${from}-${to}`),
      })),
    }),
  });
}

/** Sets up the demo business: settings, lists of names, staff. */
async function setUp(store: Store, demo: DemoBusiness, wording: Wording, at: Instant): Promise<void> {
  const by = demo.reviewer;
  await store.commit({ kind: 'setting_set', at, by }, settingChanges(demo));
  // Opened after the settings, because the trade decides the vocabulary.
  const { vocabulary } = await readBusinessView(await store.business(), store, wording);
  await store.commit({ kind: 'name_add', at, by }, nameChanges(demo, vocabulary));
  const subject = demo.people.map(({ name }) => name).join(', ');
  await store.commit({ kind: 'staff_add', at, by, subject }, staffChanges(demo));
}

function settingChanges({ name, trade, settings }: DemoBusiness): readonly Change[] {
  return [
    { change: 'set_setting', key: 'name', value: name },
    { change: 'set_setting', key: 'trade', value: trade },
    ...settingKeys.flatMap((key): readonly Change[] => {
      const value = settings[key];
      return value === undefined ? [] : [{ change: 'set_setting', key, value }];
    }),
  ];
}

/** Fills the lists: departments, all categories of the trade, the causes that occur, and the path with its own touchpoints. */
function nameChanges(
  { departments, touchpoints, incidents }: DemoBusiness,
  vocabulary: Vocabulary,
): readonly Change[] {
  const usedCauses = new Set(incidents.map(({ review }) => review?.cause));
  const shipped = (list: 'category' | 'cause' | 'touchpoint') =>
    shippedNames(vocabulary, list)
      .filter(({ id }) => list !== 'cause' || usedCauses.has(id))
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
    { change: 'set_path', touchpoints: path.map((created) => ({ created })) },
  ];
}

function staffChanges({ roles, people, currency }: DemoBusiness): readonly Change[] {
  const minorLimit = (limit: number | null) => (limit === null ? null : limit * 10 ** minorDigits(currency));
  return [
    ...roles.map(({ name, limit }): Change => ({
      change: 'create',
      of: 'role',
      fields: { name, limitMinor: minorLimit(limit) },
    })),
    ...people.map(({ name, role, limit }): Change => ({
      change: 'create',
      of: 'person',
      fields: { name, role, limitMinor: minorLimit(limit) },
    })),
  ];
}

/** Returns everything that has been done up to now, oldest first. */
function demoSteps(demo: DemoBusiness, setting: DemoSetting): readonly DemoStep[] {
  const steps = [
    ...anticipationSteps(demo, setting),
    ...volumeSteps(demo, setting),
    surveyStep(demo, setting),
    ...demo.actions.flatMap((action) => preventionSteps(action, undefined, setting)),
    ...demo.incidents.flatMap((incident) => incidentSteps(incident, setting)),
    ...reviewSteps(demo, setting),
  ];
  return steps.filter(({ at }) => at <= setting.now).sort((a, b) => a.at - b.at);
}

async function commitSteps(store: Store, steps: readonly DemoStep[]): Promise<void> {
  const numbers = new Map<DemoIncident, number>();
  for (const { incident, changes, ...action } of steps) {
    const number = incident ? numbers.get(incident) : undefined;
    const committed = await store.commit(action, changes(number ?? 0));
    if (incident && number === undefined) numbers.set(incident, committed.numbers[0] ?? 0);
  }
}
