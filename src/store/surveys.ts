import { sql, type Kysely } from 'kysely';
import { qualities, statements, statementsOf, type Statement } from '../domain/questionnaire.ts';
import type { ResponseCount } from '../domain/response.ts';
import type { SurveyTotals } from '../domain/survey.ts';
import type { Period } from '../domain/time/period.ts';
import type { Tables } from './schema.ts';

/** Adds up the survey sheets of a period in one query. */
export async function sumSurveys(db: Kysely<Tables>, { from, to }: Period): Promise<SurveyTotals> {
  const mark = (statement: Statement, side: 'expected' | 'perceived') => sql.ref(`${statement}_${side}`);
  const isPair = (statement: Statement) =>
    sql`(${mark(statement, 'expected')} is not null and ${mark(statement, 'perceived')} is not null)`;
  const sums = [
    ...statements.flatMap((statement) => [
      sql`count(case when ${isPair(statement)} then 1 end) as ${sql.ref(`${statement}_answers`)}`,
      ...(['expected', 'perceived'] as const).map(
        (side) =>
          sql`sum(case when ${isPair(statement)} then ${mark(statement, side)} end) as ${sql.ref(`${statement}_${side}_sum`)}`,
      ),
    ]),
    ...qualities.flatMap((quality) => [
      sql`count(case when ${sql.join(statementsOf(quality).map(isPair), sql` or `)} then 1 end)
        as ${sql.ref(`${quality}_answers`)}`,
      sql`sum(${sql.ref(`${quality}_points`)}) as ${sql.ref(`${quality}_points_sum`)}`,
    ]),
  ];
  const { rows } = await sql<Readonly<Record<string, string | number | null>>>`
    select count(*) as sheets, min(day) as first_day, max(day) as last_day,
      count(${sql.ref(`${qualities[0]}_points`)}) as sheets_with_points, ${sql.join(sums)}
    from survey
    where removed_by is null
      ${from === null ? sql`` : sql`and day >= ${from}`}
      ${to === null ? sql`` : sql`and day <= ${to}`}`.execute(db);
  const [row = {}] = rows;
  // A sum of nothing is null.
  const number = (column: string) => Number(row[column] ?? 0);
  const day = (column: string) => (typeof row[column] === 'string' ? row[column] : null);
  return {
    sheets: number('sheets'),
    from: day('first_day'),
    to: day('last_day'),
    sheetsWithPoints: number('sheets_with_points'),
    statements: statements.map((statement) => ({
      statement,
      answers: number(`${statement}_answers`),
      expected: number(`${statement}_expected_sum`),
      perceived: number(`${statement}_perceived_sum`),
    })),
    qualities: qualities.map((quality) => ({
      quality,
      answers: number(`${quality}_answers`),
      points: number(`${quality}_points_sum`),
    })),
  };
}

/** Counts the answers to the short survey of a period that are alike. Names that were merged into others count as those. */
export async function countResponses(
  db: Kysely<Tables>,
  { from, to }: Period,
): Promise<readonly ResponseCount[]> {
  const { rows } = await sql<ResponseCount>`
    select shift_id as shift, department_id as department, satisfaction, usual, count(*) as count
    from response
    where removed_by is null
      ${from === null ? sql`` : sql`and day >= ${from}`}
      ${to === null ? sql`` : sql`and day <= ${to}`}
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4`.execute(db);
  return rows;
}
