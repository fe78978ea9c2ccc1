import hotel from '../../data/demo/hotel.json' with { type: 'json' };
import type { Answers } from '../domain/answers.ts';
import type { LanguageCode, Trade } from '../domain/settings.ts';

/** The made-up business of `recovery demo`, in one language. */
export interface DemoHouse {
  readonly name: string;
  readonly trade: Trade;
  readonly zone: string;
  readonly currency: string;
  /** Whole currency units. */
  readonly limit: number;
  readonly departments: readonly string[];
  readonly shifts: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly incidents: readonly DemoIncident[];
}

export interface DemoIncident {
  /** -1 is the last completed week. */
  readonly week: number;
  /** 1–7, the wall date within the week. */
  readonly day: number;
  readonly time: string | null;
  readonly answers: Answers;
  readonly followUpDays: number | null;
  readonly resolvedAfterHours: number | null;
}

export function demoHouse(language: LanguageCode): DemoHouse {
  const departmentName = (id: string | null) =>
    hotel.departments.find((each) => each.id === id)?.name[language];
  return {
    name: hotel.name[language],
    trade: 'hotel',
    zone: hotel.zone,
    currency: hotel.currency,
    limit: hotel.limit,
    departments: hotel.departments.map(({ name }) => name[language]),
    shifts: hotel.shifts.map(({ name, from, to }) => ({ name: name[language], from, to })),
    incidents: hotel.incidents.map((told) => ({
      week: told.week,
      day: told.day,
      time: told.time,
      followUpDays: told.follow_up_days,
      resolvedAfterHours: told.resolved_after_hours,
      answers: given({
        text: told.text[language],
        department: departmentName(told.department),
        category: told.category,
        severity: told.severity,
        state: told.state,
        place: told.place?.[language],
        customer: told.customer,
        contact: told.contact,
        by: told.by,
        offered: told.offered.length > 0 ? told.offered : null,
        remedy: told.remedy?.kind,
        value: told.remedy?.value,
        cost: told.remedy?.cost,
        approved_by: told.remedy?.approved_by,
      }),
    })),
  };
}

function given(
  answers: Readonly<Record<string, string | number | readonly string[] | null | undefined>>,
): Answers {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) =>
      value === null || value === undefined ? [] : [[key, typeof value === 'number' ? String(value) : value]],
    ),
  );
}
