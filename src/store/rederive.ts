import type { Database } from 'better-sqlite3';
import { occurrenceOf, deriveMoment, type Calendar, type Moment } from '../domain/time/moment.ts';
import type { ActionWriter } from './actionwriter.ts';
import { incidentColumns } from './incidentrows.ts';

interface StoredMoment {
  readonly number: number;
  readonly basis: Moment['basis'];
  readonly wall: string;
  readonly at: number | null;
  readonly offset_minutes: number | null;
  readonly business_day: string;
  readonly weekday: number;
  readonly hour: number | null;
  readonly shift_id: number | null;
}

const derived = ['wall', 'at', 'offset_minutes', 'business_day', 'weekday', 'hour', 'shift_id'] as const;
const pageRows = 5_000;

/**
 * Recomputes every stored moment with a calendar, as part of an action. Changes only the incidents that differ, each with
 * its former values, so that an undo restores what was counted before, whatever the calendar was.
 */
export function rederive(raw: Database, writer: ActionWriter, calendar: Calendar): void {
  const page = raw.prepare<[number, number], StoredMoment>(
    `select number, basis, ${derived.join(', ')} from incident where number > ? order by number limit ?`,
  );
  const update = raw.prepare(
    `update incident set ${derived.map((column) => `${column} = ?`).join(', ')} where number = ?`,
  );
  const insertChange = raw.prepare(
    `insert into change (action_id, position, entity, record, incident, before, after)
     values (?, ?, 'incident', ?, ?, ?, ?)`,
  );
  for (
    let rows = page.all(0, pageRows);
    rows.length > 0;
    rows = page.all(rows.at(-1)?.number ?? 0, pageRows)
  ) {
    for (const row of rows) {
      const moment = deriveMoment(occurrenceOf({ ...row, shift: row.shift_id }), calendar);
      const now = incidentColumns({ moment }, () => null) as Record<
        (typeof derived)[number],
        string | number | null
      >;
      const changed = derived.filter((column) => now[column] !== row[column]);
      if (changed.length === 0) continue;
      const image = (source: Readonly<Record<string, unknown>>) =>
        JSON.stringify(Object.fromEntries(changed.map((column) => [column, source[column]])));
      update.run(...derived.map((column) => now[column]), row.number);
      insertChange.run(
        writer.id,
        writer.nextPosition(),
        String(row.number),
        row.number,
        image({ ...row }),
        image(now),
      );
      writer.touchRange(row.number, 1);
    }
  }
}
