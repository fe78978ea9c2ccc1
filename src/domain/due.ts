import type { Incident } from './incident.ts';
import type { Entry } from './entry.ts';
import type { Day } from './time/wall.ts';
import type { Instant } from './time/zone.ts';

/** How far to look: business days up to `day`, instants before `before`. */
export interface Until {
  readonly day: Day;
  readonly before: Instant;
  /** Written answers take days: they are looked for further ahead. */
  readonly formalUntil: Day;
}

/** What waits, as the records answer it, with the incidents it is about. */
export interface Pending {
  /** Open incidents with a danger to health. */
  readonly safety: readonly Incident[];
  /** Incidents in which staff were treated badly, and nobody has said that they were looked after. */
  readonly aftercare: readonly Incident[];
  /** Open complaints whose customer is upset or has left, however long ago: nobody else asks for them. */
  readonly upset: readonly Incident[];
  /** Open incidents with a target for the answer or the solution. */
  readonly unanswered: readonly Incident[];
  readonly followUps: readonly Incident[];
  readonly promises: readonly Entry<'promise'>[];
  readonly formals: readonly Entry<'formal'>[];
  readonly preventions: readonly Entry<'prevention'>[];
  /** Those that promises, formal complaints and preventive actions belong to. */
  readonly incidents: readonly Incident[];
}

export const dueKinds = [
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
] as const;
export type DueKind = (typeof dueKinds)[number];

/** Something with a date: of an incident, or of what stands beside one under an id of its own. */
export interface Dated {
  readonly kind: DueKind;
  readonly incident: Pick<Incident, 'number'> | null;
  readonly id: number | null;
}

/** One thing somebody has to do. */
export interface DueItem {
  readonly kind: DueKind;
  readonly incident: Incident | null;
  /** The id of what was promised, decided or is formal; null where it is the incident itself. */
  readonly id: number | null;
  /** Null where only a day is known. */
  readonly at: Instant | null;
  readonly on: Day;
  /** Always of what nobody set a day for: a danger to health, and whoever is upset or has left. */
  readonly isOverdue: boolean;
  readonly text: string;
  readonly owner: string | null;
}

/**
 * Everything that waits, as every page and every exit code has it: safety first, then what is overdue, then who is upset (the newest
 * first), then the rest; what was due first comes first. `dayOf` is the business day of an instant.
 */
export function dueItems(
  pending: Pending,
  { now, today, dayOf }: { readonly now: Instant; readonly today: Day; readonly dayOf: (at: Instant) => Day },
): readonly DueItem[] {
  const known = new Map(pending.incidents.map((incident) => [incident.number, incident]));
  const found = (number: number | null) => (number === null ? null : (known.get(number) ?? null));
  const byInstant = (at: Instant) => ({ at, on: dayOf(at), isOverdue: at < now });
  const byDay = (on: Day) => ({ at: null, on, isOverdue: on < today });
  const about = (incident: Incident) => ({
    incident,
    id: null,
    text: incident.description,
    owner: ownerOf(incident),
  });

  const items: DueItem[] = [
    ...pending.safety.map((incident): DueItem => ({
      kind: 'safety',
      ...about(incident),
      at: incident.reportedAt,
      on: incident.moment.businessDay,
      isOverdue: true,
    })),
    ...pending.aftercare.map((incident): DueItem => ({
      kind: 'aftercare',
      ...about(incident),
      ...byDay(incident.moment.businessDay),
    })),
    ...pending.upset.map((incident): DueItem => ({
      kind: incident.state === 'gone' ? 'gone' : 'upset',
      ...about(incident),
      at: null,
      on: incident.moment.businessDay,
      isOverdue: true,
    })),
    ...pending.unanswered.flatMap((incident): readonly DueItem[] => {
      // Whoever has had no word yet waits for that first.
      const isAnswer = incident.acknowledgedAt === null && incident.acknowledgeDueAt !== null;
      const due = isAnswer ? incident.acknowledgeDueAt : incident.resolveDueAt;
      if (due === null) return [];
      return [{ kind: isAnswer ? 'answer' : 'solution', ...about(incident), ...byInstant(due) }];
    }),
    ...pending.followUps.flatMap((incident): readonly DueItem[] =>
      incident.followUpOn === null
        ? []
        : [{ kind: 'follow_up', ...about(incident), ...byDay(incident.followUpOn) }],
    ),
    ...pending.promises.map((promise): DueItem => {
      const incident = found(promise.incident);
      return {
        kind: 'promise',
        incident,
        id: promise.id,
        ...byInstant(promise.dueAt),
        text: promise.text ?? incident?.description ?? '',
        owner: promise.madeBy ?? (incident && ownerOf(incident)),
      };
    }),
    ...pending.formals.flatMap((formal): readonly DueItem[] => {
      const incident = found(formal.incident);
      if (formal.dueOn === null) return [];
      const text = [formal.reference, incident?.description].filter((part) => part !== null).join(': ');
      return [
        {
          kind: 'formal',
          incident,
          id: formal.id,
          ...byDay(formal.dueOn),
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
              incident: found(prevention.incident),
              id: prevention.id,
              ...byDay(prevention.dueOn),
              text: prevention.text,
              owner: prevention.owner,
            },
          ],
    ),
  ];
  return [...items].sort(byUrgency);
}

function byUrgency(a: DueItem, b: DueItem): number {
  const rank = rankOf(a);
  if (rank !== rankOf(b)) return rank - rankOf(b);
  if (rank === ranks.upset) return byAge(b, a);
  return byAge(a, b);
}

const ranks = { safety: 0, overdue: 1, upset: 2, others: 3 } as const;

function rankOf({ kind, isOverdue }: DueItem): number {
  if (kind === 'safety') return ranks.safety;
  if (kind === 'upset' || kind === 'gone') return ranks.upset;
  return isOverdue ? ranks.overdue : ranks.others;
}

function byAge(a: DueItem, b: DueItem): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  // On one day, what has an hour comes before what has all day.
  const [atA, atB] = [a.at ?? Number.MAX_SAFE_INTEGER, b.at ?? Number.MAX_SAFE_INTEGER];
  return (
    atA - atB ||
    dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) ||
    (a.id ?? 0) - (b.id ?? 0) ||
    (a.incident?.number ?? 0) - (b.incident?.number ?? 0)
  );
}

/** Whose an incident is: its owner, else whoever wrote it down. */
export function ownerOf({ owner, recordedBy }: Incident): string | null {
  return owner ?? recordedBy;
}
