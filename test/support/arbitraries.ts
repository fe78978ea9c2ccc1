import fc from 'fast-check';
import type { Filter } from '../../src/domain/filter.ts';
import { channels, severities, states, statuses, type NewIncident } from '../../src/domain/incident.ts';
import { settleMoment, type Moment, type Occurrence } from '../../src/domain/time/moment.ts';
import { addDays } from '../../src/domain/time/wall.ts';
import { allTime } from '../../src/domain/time/period.ts';
import { everything, house, noon } from './builders.ts';

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

export const anyMoment: fc.Arbitrary<Moment> = anyOccurrence.map((occurrence) =>
  settleMoment(occurrence, house),
);

const words = fc.constantFrom('Café', 'cafe ', 'soup', 'Íñigo', '100%', "o'clock", '🍲', '__proto__');

const anyRemedy = fc.record({
  kind: words,
  valueMinor: orNull(fc.nat({ max: 10_000 })),
  costMinor: orNull(fc.nat({ max: 10_000 })),
  approvedBy: orNull(words),
});

/** Any incident that the domain lets through, under departments and categories of ids 1 to 3. */
export const anyIncident: fc.Arbitrary<NewIncident> = fc.record({
  description: fc.array(words, { minLength: 1, maxLength: 3 }).map((list) => list.join(' ')),
  moment: anyMoment,
  department: orNull(fc.integer({ min: 1, max: 3 })),
  category: orNull(fc.integer({ min: 1, max: 3 })),
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
});

const anyNames = fc
  .subarray([1, 2, 3, null] as const)
  .map((ids) => ids.map((id) => ({ ids: id === null ? null : [id], name: null })));

const anyPeriod = fc.record({ from: orNull(anyDay), to: orNull(anyDay) });
const byName = { department: anyNames, category: anyNames, shift: anyNames };
const bySaid = { status: fc.subarray([...statuses]), severity: fc.subarray([...severities, null]) };

/** Any filter; half of them of the kinds that engines answer out of an index, which the others never reach. */
export const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
  fc.constant(everything),
  fc.record({ period: fc.constant(allTime), ...byName, ...bySaid }, { requiredKeys: ['period'] }),
  fc.record({ period: anyPeriod, ...byName, ...bySaid }, { requiredKeys: ['period'] }),
  fc.record(
    {
      period: anyPeriod,
      ...byName,
      ...bySaid,
      state: fc.subarray([...states, null]),
      text: fc.constantFrom('cafe', 'CAFÉ', '%', ''),
      customer: fc.constantFrom('iñigo', '600', 'example'),
      place: fc.constantFrom('soup', "'"),
      contact: fc.constantFrom('ana@example.com', '600112233'),
      deleted: fc.boolean(),
    },
    { requiredKeys: ['period'] },
  ),
);
