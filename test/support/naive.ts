import type { Dimension, TallyDimension } from '../../src/domain/dimension.ts';
import type { Filter } from '../../src/domain/filter.ts';
import { primaryContactKey } from '../../src/domain/contact.ts';
import type { Incident } from '../../src/domain/incident.ts';
import { fold } from '../../src/domain/text.ts';
import { weekdayOf, type Day } from '../../src/domain/time/wall.ts';
import { businessDefaults } from './store.ts';

/** The key of an incident in a dimension, computed without the database. */
export function keyOf(incident: Incident, dimension: TallyDimension): string | number | null {
  switch (dimension) {
    case 'hour':
    case 'weekday':
    case 'shift':
      return incident.moment[dimension];
    case 'business_day':
      return incident.moment.businessDay;
    case 'contact':
      return primaryContactKey(incident.contact, businessDefaults.country);
    case 'department':
    case 'category':
    case 'severity':
    case 'state':
    case 'status':
    case 'cause':
    case 'touchpoint':
    case 'place':
    case 'channel':
    case 'ending':
    case 'finding':
    case 'safety':
    case 'posted':
    case 'proactive':
    case 'abuse':
    case 'partner':
      return incident[dimension];
    case 'staff':
      return incident.recordedBy;
    case 'served_by':
      return incident.servedBy;
    case 'remedy':
      return incident.remedies[0]?.kind ?? null;
    case 'promise':
    case 'informed':
      // These incidents have no promises and no follow-ups; test/contracts/store/filters.ts has some.
      return null;
    case 'approach':
      if (incident.substitute !== null) return 'substitute';
      if (incident.proactive !== null) return 'early';
      return incident.checklist === null ? 'case_by_case' : 'standard';
  }
}

/** The value of a dimension for all customers of a day; undefined if it does not depend on the day. */
export function valueOnDay(dimension: Dimension, day: Day): string | number | undefined {
  return dimension === 'weekday' ? weekdayOf(day) : undefined;
}

/** Whether a filter, without its period, includes the customers of a day. */
export function includesDay({ weekday }: Filter, day: Day): boolean {
  return weekday?.includes(weekdayOf(day)) ?? true;
}

/** Whether an incident matches a filter, computed without the database. */
export function matches(incident: Incident, filter: Filter): boolean {
  const holds = (text: string | null, part: string) => text !== null && fold(text).includes(fold(part));
  const { description, customer, place, contact, moment } = incident;
  const names = (['department', 'category', 'shift', 'cause', 'touchpoint'] as const).every((list) => {
    const key = keyOf(incident, list);
    return filter[list]?.some(({ ids }) => (ids === null ? key === null : ids.includes(Number(key)))) ?? true;
  });
  return (
    names &&
    (filter.kind ?? ['complaint']).includes(incident.kind) &&
    (filter.weekday?.includes(moment.weekday) ?? true) &&
    (filter.hour?.includes(moment.hour) ?? true) &&
    (filter.channel?.includes(incident.channel) ?? true) &&
    (filter.owner === undefined || holds(incident.owner, filter.owner)) &&
    (filter.reviewed === undefined || filter.reviewed === (incident.reviewedAt !== null)) &&
    incident.deleted === (filter.deleted ?? false) &&
    moment.businessDay >= (filter.period.from ?? '') &&
    moment.businessDay <= (filter.period.to ?? '9') &&
    (filter.status?.includes(incident.status) ?? true) &&
    (filter.severity?.includes(incident.severity) ?? true) &&
    (filter.state?.includes(incident.state) ?? true) &&
    (filter.text === undefined ||
      [description, customer, place].some((text) => holds(text, filter.text ?? ''))) &&
    (filter.customer === undefined ||
      [customer, contact].some((text) => holds(text, filter.customer ?? ''))) &&
    (filter.place === undefined || holds(place, filter.place)) &&
    (filter.abuse?.includes(incident.abuse) ?? true) &&
    (['safety', 'posted', 'proactive'] as const).every(
      (mark) => filter[mark] !== true || incident[mark] === 'yes',
    ) &&
    (filter.partner === undefined || holds(incident.partner, filter.partner)) &&
    (filter.promise?.includes(null) ?? true) &&
    (filter.informed?.includes(null) ?? true) &&
    (filter.remedy?.some(({ remedies }) =>
      remedies === null
        ? incident.remedies.length === 0
        : incident.remedies.some(({ kind }) => remedies.some((each) => fold(each) === fold(kind))),
    ) ??
      true) &&
    (filter.contact === undefined || primaryContactKey(contact, businessDefaults.country) === filter.contact)
  );
}
