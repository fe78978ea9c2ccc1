import type { Incident } from './incident.ts';
import type { FormalTask } from './formal.ts';
import type { Entry, EntryKind } from './entry.ts';
import type { Day } from './time/wall.ts';
import type { EarlierDay } from './time/workingdays.ts';
import type { Instant } from './time/zone.ts';

/** How far ahead to look: business days up to and including `day`, instants before `before`. */
export interface DueHorizon {
  /** The business day of calls to customers who answered the survey; without it, none are listed. */
  readonly callsOn?: Day;
  readonly day: Day;
  readonly before: Instant;
  /** The last business day for formal answers, which take days to write and are therefore listed earlier. */
  readonly formalUntil: Day;
}

/** What pages need of an incident that is due: they list hundreds, and its other fields take most of the time. */
export type DueIncident = Pick<
  Incident,
  | 'number'
  | 'uuid'
  | 'description'
  | 'place'
  | 'customer'
  | 'contact'
  | 'owner'
  | 'recordedBy'
  | 'state'
  | 'reportedAt'
  | 'acknowledgedAt'
  | 'acknowledgeDueAt'
  | 'resolveDueAt'
  | 'followUpOn'
> & { readonly moment: Pick<Incident['moment'], 'businessDay'> };

type EntryPart<Kind extends EntryKind, Field extends keyof Entry<Kind>> = Pick<
  Entry<Kind>,
  'id' | 'incident' | Field
>;

/** What is pending, as the records return it, with the incidents concerned; incidents are in the order of their numbers. */
export interface Pending {
  /** Open incidents with a health risk. */
  readonly safety: readonly DueIncident[];
  /** Incidents in which staff were treated abusively and have not been looked after. */
  readonly aftercare: readonly DueIncident[];
  /** Open complaints whose customer was upset or has left, however old: no other list would show them. */
  readonly upset: readonly DueIncident[];
  /** Open incidents with a target for the first response or the resolution. */
  readonly unanswered: readonly DueIncident[];
  readonly followUps: readonly DueIncident[];
  readonly promises: readonly EntryPart<'promise', 'text' | 'dueAt' | 'madeBy'>[];
  /** The deadlines of formal complaints, with the reference of the complaint. */
  readonly deadlines: readonly (EntryPart<'deadline', 'task' | 'dueOn'> & {
    readonly reference: string | null;
  })[];
  readonly preventions: readonly EntryPart<'prevention', 'text' | 'dueOn' | 'owner'>[];
  /** Answers to the survey whose customer may be called on this day, except those that became complaints. */
  readonly calls: readonly Pick<
    Entry<'response'>,
    'id' | 'satisfaction' | 'text' | 'customer' | 'contact' | 'callUntil'
  >[];
  /** The incidents of the promises, formal complaints and corrective actions. */
  readonly incidents: readonly DueIncident[];
}

const dueKinds = [
  'safety',
  'aftercare',
  'upset',
  'gone',
  'promise',
  'answer',
  'solution',
  'formal',
  'follow_up',
  'prevention',
  'call',
] as const;
export type DueKind = (typeof dueKinds)[number];

/** Refers to a due date: that of an incident, or that of an entry by its id. */
export interface DatedItem {
  readonly kind: DueKind;
  readonly incident: Pick<Incident, 'number'> | null;
  readonly id: number | null;
}

/** One thing that is due. */
export interface DueItem {
  readonly kind: DueKind;
  readonly incident: DueIncident | null;
  /** The id of the promise, corrective action or formal complaint; null if the incident itself is due. */
  readonly id: number | null;
  /** Null if it is due on a day without a time. */
  readonly at: Instant | null;
  readonly on: Day;
  /** Always true for items without a due date: health risks, and customers who are upset or have left. */
  readonly isOverdue: boolean;
  /** What has to be done about a formal complaint; null for other kinds. */
  readonly task: FormalTask | null;
  /** The last day before it is due on which post, offices and the business work, if they do not on that day; otherwise null. */
  readonly meetBy: EarlierDay | null;
  readonly text: string;
  readonly owner: string | null;
}

/**
 * Lists everything that is due, for all pages and exit codes: health risks first, then overdue items, then upset customers
 * (newest first), then the rest; otherwise the earliest due date first. Of the deadlines of a formal complaint, only the first is
 * listed. `dayOf` returns the business day of an instant, `earlierDay` the day before a deadline by which it is better met.
 */
export function dueItems(pending: Pending, { now, today, dayOf, earlierDay }: DueDays): readonly DueItem[] {
  const deadlines: Deadlines = {
    byInstant: (at) => ({ ...notFormal, at, on: dayOf(at), isOverdue: at < now }),
    byDay: (on) => ({ ...notFormal, at: null, on, isOverdue: on < today }),
  };
  return [...incidentItems(pending, deadlines), ...entryItems(pending, deadlines, earlierDay)].sort(
    byUrgency,
  );
}

/** By what days things are due. */
export interface DueDays {
  readonly now: Instant;
  readonly today: Day;
  readonly dayOf: (at: Instant) => Day;
  readonly earlierDay: (deadline: Day) => EarlierDay | null;
}

const notFormal = { task: null, meetBy: null } as const;

type DuePart = Pick<DueItem, 'at' | 'on' | 'isOverdue' | 'task' | 'meetBy'>;

/** The parts of a due item that follow from its deadline. */
interface Deadlines {
  readonly byInstant: (at: Instant) => DuePart;
  readonly byDay: (on: Day) => DuePart;
}

function incidentItems(pending: Pending, { byInstant, byDay }: Deadlines): readonly DueItem[] {
  const incidentParts = (incident: DueIncident) => ({
    ...notFormal,
    incident,
    id: null,
    text: incident.description,
    owner: ownerOf(incident),
  });
  return [
    ...pending.safety.map((incident): DueItem => ({
      kind: 'safety',
      ...incidentParts(incident),
      at: incident.reportedAt,
      on: incident.moment.businessDay,
      isOverdue: true,
    })),
    ...pending.aftercare.map((incident): DueItem => ({
      kind: 'aftercare',
      ...incidentParts(incident),
      ...byDay(incident.moment.businessDay),
    })),
    ...pending.upset.map((incident): DueItem => ({
      kind: incident.state === 'gone' ? 'gone' : 'upset',
      ...incidentParts(incident),
      at: null,
      on: incident.moment.businessDay,
      isOverdue: true,
    })),
    ...pending.unanswered.flatMap((incident): readonly DueItem[] => {
      // The first response is due before the resolution.
      const isAnswer = incident.acknowledgedAt === null && incident.acknowledgeDueAt !== null;
      const due = isAnswer ? incident.acknowledgeDueAt : incident.resolveDueAt;
      if (due === null) return [];
      return [{ kind: isAnswer ? 'answer' : 'solution', ...incidentParts(incident), ...byInstant(due) }];
    }),
    ...pending.followUps.flatMap((incident): readonly DueItem[] =>
      incident.followUpOn === null
        ? []
        : [{ kind: 'follow_up', ...incidentParts(incident), ...byDay(incident.followUpOn) }],
    ),
  ];
}

function entryItems(
  pending: Pending,
  { byInstant, byDay }: Deadlines,
  earlierDay: DueDays['earlierDay'],
): readonly DueItem[] {
  const incidentsByNumber = new Map(pending.incidents.map((incident) => [incident.number, incident]));
  const findIncident = (number: number | null) =>
    number === null ? null : (incidentsByNumber.get(number) ?? null);
  return [
    ...pending.promises.map((promise): DueItem => {
      const incident = findIncident(promise.incident);
      return {
        kind: 'promise',
        incident,
        id: promise.id,
        ...byInstant(promise.dueAt),
        text: promise.text ?? incident?.description ?? '',
        owner: promise.madeBy ?? (incident && ownerOf(incident)),
      };
    }),
    ...firstDeadlines(pending.deadlines).flatMap((deadline): readonly DueItem[] => {
      const { id, task, dueOn, reference } = deadline;
      const incident = findIncident(deadline.incident);
      if (dueOn === null) return [];
      const text = [reference, incident?.description].filter((part) => part !== null).join(': ');
      return [
        {
          kind: 'formal',
          incident,
          id,
          ...byDay(dueOn),
          task,
          meetBy: earlierDay(dueOn),
          text,
          owner: incident && ownerOf(incident),
        },
      ];
    }),
    ...pending.preventions.flatMap((prevention): readonly DueItem[] =>
      prevention.dueOn === null
        ? []
        : [
            {
              kind: 'prevention',
              incident: findIncident(prevention.incident),
              id: prevention.id,
              ...byDay(prevention.dueOn),
              text: prevention.text,
              owner: prevention.owner,
            },
          ],
    ),
    ...pending.calls.flatMap(({ id, callUntil, customer, contact, text }): readonly DueItem[] =>
      callUntil === null
        ? []
        : [
            {
              kind: 'call',
              incident: null,
              id,
              ...byDay(callUntil),
              text: [[customer, contact].filter((part) => part !== null).join(', '), text]
                .filter((part) => part !== null && part !== '')
                .join(': '),
              owner: null,
            },
          ],
    ),
  ];
}

/** Returns the first deadline of each formal complaint. */
function firstDeadlines(deadlines: Pending['deadlines']): Pending['deadlines'] {
  const first = new Map<number | null, Pending['deadlines'][number]>();
  for (const deadline of deadlines) {
    const before = first.get(deadline.incident);
    if (before === undefined || (deadline.dueOn ?? '') < (before.dueOn ?? ''))
      first.set(deadline.incident, deadline);
  }
  return [...first.values()];
}

function byUrgency(a: DueItem, b: DueItem): number {
  const rank = rankOf(a);
  if (rank !== rankOf(b)) return rank - rankOf(b);
  if (rank === ranks.upset) return byAge(b, a);
  return byAge(a, b);
}

const ranks = { safety: 0, overdue: 1, upset: 2, later: 3 } as const;

function rankOf({ kind, isOverdue }: DueItem): number {
  if (kind === 'safety') return ranks.safety;
  if (kind === 'upset' || kind === 'gone') return ranks.upset;
  return isOverdue ? ranks.overdue : ranks.later;
}

function byAge(a: DueItem, b: DueItem): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return (
    // On the same day, items with a time come before those without.
    (a.at ?? Number.MAX_SAFE_INTEGER) - (b.at ?? Number.MAX_SAFE_INTEGER) ||
    dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) ||
    (a.id ?? 0) - (b.id ?? 0) ||
    (a.incident?.number ?? 0) - (b.incident?.number ?? 0)
  );
}

/** Returns who is responsible for an incident: its owner, otherwise the person who recorded it. */
export function ownerOf({ owner, recordedBy }: Pick<Incident, 'owner' | 'recordedBy'>): string | null {
  return owner ?? recordedBy;
}
