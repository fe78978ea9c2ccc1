import fc from 'fast-check';
import { describeFilter, filterKeys, type Filter, type FilterKey } from '../../src/domain/filter.ts';
import {
  abuses,
  channels,
  endings,
  findings,
  kinds,
  severities,
  states,
  statuses,
  substitutes,
  type NewIncident,
} from '../../src/domain/incident.ts';
import { deriveMoment, type Moment, type Occurrence } from '../../src/domain/time/moment.ts';
import { addDays, weekdays } from '../../src/domain/time/wall.ts';
import { allTime } from '../../src/domain/time/period.ts';
import { everything, testCalendar, noon } from './builders.ts';

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 });

/** One of three weeks around the night the clocks go back in Madrid. */
export const anyDay = fc.nat({ max: 20 }).map((days) => addDays('2026-10-15', days));

const anyOccurrence: fc.Arbitrary<Occurrence> = fc.oneof(
  anyDay.map((day) => ({ basis: 'date', day }) as const),
  fc.tuple(anyDay, fc.nat({ max: 23 }), fc.nat({ max: 59 })).map(([day, hour, minute]) => {
    const two = (number: number) => String(number).padStart(2, '0');
    return { basis: 'wall', wall: `${day}T${two(hour)}:${two(minute)}:00` } as const;
  }),
  fc
    .nat({ max: 20 * 1440 })
    .map((minutes) => ({ basis: 'instant', at: Date.UTC(2026, 9, 15) + minutes * 60_000 }) as const),
);

const anyMoment: fc.Arbitrary<Moment> = anyOccurrence.map((occurrence) =>
  deriveMoment(occurrence, testCalendar),
);

const words = fc.constantFrom('Café', 'cafe ', 'soup', 'Íñigo', '100%', "o'clock", '🍲', '__proto__');

const anyAmount = orNull(fc.nat({ max: 10_000 }));
export const anyRemedy = fc.record({
  kind: words,
  valueMinor: anyAmount,
  costMinor: anyAmount,
  givenBy: orNull(words),
  approvedBy: orNull(words),
  limitMinor: anyAmount,
  minutes: orNull(fc.integer({ min: 1, max: 90 })),
  timeCostMinor: anyAmount,
});

const anyId = orNull(fc.integer({ min: 1, max: 3 }));
const anyInstant = orNull(fc.integer({ min: noon - 86_400_000, max: noon }));
const anyMark = orNull(fc.constant('yes' as const));
const anyKind = fc.oneof(
  { weight: 4, arbitrary: fc.constant('complaint' as const) },
  fc.constantFrom(...kinds),
);

/** The fields of the recovery. */
const anyRecovery = {
  resolvedOn: orNull(anyDay),
  ending: orNull(fc.constantFrom(...endings)),
  finding: orNull(fc.constantFrom(...findings)),
  kind: anyKind,
  owner: orNull(words),
  acknowledgedAt: anyInstant,
  acknowledgeDueAt: anyInstant,
  resolveDueAt: anyInstant,
  followUpDueOn: orNull(anyDay),
  safety: anyMark,
  abuse: orNull(fc.constantFrom(...abuses)),
  posted: anyMark,
  proactive: anyMark,
  sameEvent: orNull(fc.constant(1)),
  affected: orNull(fc.integer({ min: 1, max: 9 })),
  substitute: orNull(fc.constantFrom(...substitutes)),
  partner: orNull(words),
  touchpoint: anyId,
  expected: orNull(words),
  cause: anyId,
  whys: orNull(fc.array(words, { minLength: 1, maxLength: 3 })),
  unchangedBecause: orNull(words),
  reviewedAt: anyInstant,
  anticipation: orNull(fc.constant(1)),
  cameBackOn: orNull(anyDay),
  outsideId: orNull(words),
  servedBy: orNull(words),
  involved: orNull(words),
  companions: orNull(words),
};

/** Any valid incident, with names of the ids 1 to 3. */
export const anyIncident: fc.Arbitrary<NewIncident> = fc.record({
  description: fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
  moment: anyMoment,
  department: anyId,
  category: anyId,
  severity: orNull(fc.constantFrom(...severities)),
  state: orNull(fc.constantFrom(...states)),
  channel: orNull(fc.constantFrom(...channels)),
  place: orNull(words),
  customer: orNull(words),
  contact: orNull(fc.constantFrom('Ana@Example.com', 'ana@example.com', '+34 600112233', 'table 3')),
  offered: orNull(fc.array(words, { maxLength: 2 })),
  followUpOn: orNull(anyDay),
  recordedBy: orNull(words),
  recordedAt: fc.constant(noon),
  reportedAt: orNull(fc.constant(noon - 1)),
  status: fc.constantFrom(...statuses),
  resolvedAt: orNull(fc.constant(noon + 1)),
  checklist: orNull(fc.constant('five-step')),
  stepsDone: orNull(fc.array(words, { maxLength: 2 })),
  remedies: fc.array(anyRemedy, { maxLength: 2 }),
  notes: fc.array(words, { maxLength: 2 }),
  ...anyRecovery,
});

const anyNames = fc
  .subarray([1, 2, 3, null] as const)
  .map((ids) => ids.map((id) => ({ ids: id === null ? null : [id], name: null })));

const anyPeriod = fc.record({ from: orNull(anyDay), to: orNull(anyDay) });
const byName = { department: anyNames, category: anyNames, shift: anyNames };
const byChoice = {
  status: fc.subarray([...statuses]),
  severity: fc.subarray([...severities, null]),
  weekday: fc.subarray([...weekdays]),
};

const anyLetters = fc.constantFrom('cafe', 'CAFÉ', '%', '', 'iñigo', 'inigo', '600', 'example', 'soup', "'");

/** Any value of a filter. */
function anyFilterValue(key: FilterKey): fc.Arbitrary<unknown> {
  const description = describeFilter(key);
  switch (description.values) {
    case 'names':
      return anyNames;
    case 'weekdays':
      return fc.subarray([...weekdays]);
    case 'hours':
      return fc.subarray([0, 9, 13, 20, 23, null]);
    case 'words': {
      const { words, also } = description;
      return fc.subarray([...words, ...(also === 'none' ? [null] : [])], {
        minLength: also === 'all' ? 1 : 0,
      });
    }
    case 'letters':
      return anyLetters;
    case 'remedies':
      return fc.subarray([
        { remedies: ['dessert', 'Café'], name: 'dessert' },
        { remedies: ['discount'], name: 'discount' },
        { remedies: null, name: null },
      ]);
    case 'flag':
      return fc.boolean();
  }
}

const anyCondition: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  reviewed: fc.boolean(),
  contact: fc.constantFrom('ana@example.com', '+34600112233'),
  ...Object.fromEntries(filterKeys.map((key) => [key, anyFilterValue(key)])),
};

/** One to three conditions, because hardly any incident matches many. */
const fewConditions = fc.subarray(Object.keys(anyCondition), { minLength: 1, maxLength: 3 }).chain((keys) =>
  fc.record({
    period: fc.oneof(fc.constant(allTime), anyPeriod),
    ...Object.fromEntries(keys.map((key) => [key, anyCondition[key] ?? fc.constant(undefined)])),
  }),
) as fc.Arbitrary<Filter>;

/** Any filter; half of them of kinds that SQLite answers from an index. */
export const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.constant(everything),
  fc.record({ period: fc.constant(allTime), ...byName, ...byChoice }, { requiredKeys: ['period'] }),
  fc.record({ period: anyPeriod, ...byName, ...byChoice }, { requiredKeys: ['period'] }),
  { weight: 3, arbitrary: fewConditions },
);
