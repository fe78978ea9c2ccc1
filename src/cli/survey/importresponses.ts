import { basename } from 'node:path';
import type { Change } from '../../domain/action.ts';
import { UserError } from '../../domain/error.ts';
import type { Records } from '../../domain/records.ts';
import {
  endConsents,
  callerWithConsent,
  newResponses,
  type ReadResponse,
  type Omission,
} from '../../domain/response.ts';
import { addDays } from '../../domain/time/wall.ts';
import type { TableSource } from '../../transfer/files/csvreader.ts';
import type { ResponseTable } from '../../transfer/responses.ts';
import { Rejection } from '../../transfer/rejection.ts';
import type { Context } from '../context.ts';
import { openAnswerContext } from '../counter/answercontext.ts';
import type { ByFlag } from '../flags.ts';
import { chooseOrder } from '../import/dates.ts';
import { requireReadable } from '../import/filerow.ts';
import { stopIfRejected } from '../import/wholefile.ts';
import { readDay, readHouse } from './addresponse.ts';
import { complains, complaintChanges } from './complaint.ts';

/** The flags of `survey import`. */
export interface ImportFlags extends ByFlag {
  readonly day?: string;
  readonly shift?: string;
  readonly department?: string;
  readonly map?: readonly string[];
  readonly dateFormat?: readonly string[];
  readonly dryRun?: boolean;
}

/** Why the contacts of rows were not kept, with the number of rows. */
type OmissionCounts = Readonly<Record<Omission, number>>;

/** Imports the answers of a form as a whole or not at all; what complains of something becomes a complaint, in the same action. */
export async function importResponses(
  context: Context,
  file: string,
  source: TableSource,
  flags: ImportFlags,
): Promise<void> {
  const { t, format } = await context.language();
  const isTrial = flags.dryRun === true;
  const action = context.action('survey_import', flags.by, file === '-' ? undefined : basename(file));
  const table = await readTable(source, flags.map ?? []);
  const read = await readRows(context, table, flags);
  const responses = read.filter((each) => each !== null);
  const reading = await openAnswerContext(context, false);
  const today = await context.today();
  const { country } = reading.business.settings;
  const decide = async (now: Pick<Records, 'entries' | 'business'>) => {
    const business = await now.business();
    const added = newResponses(await now.entries('response'), responses).map(({ response }) => {
      const { caller, omission } = callerWithConsent(response, { today, country });
      return { response: { ...response, ...caller }, omission };
    });
    const changes = added.flatMap(({ response }): readonly Change[] => [
      { change: 'create', of: 'response', fields: response },
      ...(complains(response, reading)
        ? complaintChanges(
            response,
            { ...reading, business },
            { by: action.by, followUpOn: addDays(today, 1) },
          )
        : []),
    ]);
    return { added, changes };
  };
  const { added, changes } = await decide(await context.records());
  if (!isTrial && changes.length > 0)
    await (
      await context.store()
    ).commit(action, async (now) => [endConsents(today), ...(await decide(now)).changes]);

  const count = (value: number) => format.number(value);
  await context.print(
    `${t.response.imported(read.length, count(read.length), count(added.length), count(responses.length - added.length), count(read.length - responses.length))}\n`,
  );
  await noteColumns(context, table);
  const complaints = changes.filter(({ change }) => change === 'create_incident').length;
  if (complaints > 0)
    await context.note(
      (isTrial ? t.response.wouldBeComplaints : t.response.complaints)(complaints, count(complaints)),
    );
  const callable = added.filter(({ response }) => response.callUntil !== null).length;
  if (callable > 0 && !isTrial) await context.note(t.response.callable(callable, count(callable)));
  const omission = countOmissions(added);
  for (const reason of ['no_consent', 'no_contact', 'over'] as const)
    if (omission[reason] > 0)
      await context.note(t.response.omittedContacts[reason](omission[reason], count(omission[reason])));
  if (isTrial) await context.note(t.import.dryRun);
  else if (changes.length > 0) await context.hint(t.import.undoHint);
}

function countOmissions(added: readonly { readonly omission: Omission | null }[]): OmissionCounts {
  const count = (reason: Omission) => added.filter(({ omission }) => omission === reason).length;
  return { no_consent: count('no_consent'), no_contact: count('no_contact'), over: count('over') };
}

/** Throws no_response_columns. */
async function readTable(source: TableSource, map: readonly string[]): Promise<ResponseTable> {
  const { findResponseTable } = await import('../../transfer/importmodules.ts');
  const rows: ResponseTable['rows'][number][] = [];
  await (await source.open()).each((row) => rows.push(row));
  return findResponseTable(rows, map);
}

/** Reads all rows; null stands for one without answers. Names those that cannot be read. Throws import_stopped and open_dates. */
async function readRows(
  context: Context,
  table: ResponseTable,
  flags: ImportFlags,
): Promise<readonly (ReadResponse | null)[]> {
  const { createResponseReader, decideDates } = await import('../../transfer/importmodules.ts');
  const { t } = await context.language();
  const [business, today, country] = [
    await context.business(),
    await context.calendarDay(),
    await context.dateOrder(),
  ];
  const patterns = flags.dateFormat ?? [];
  const decided = decideDates(table, { today, country, patterns });
  const dates = new Map<Parameters<typeof decided.get>[0], NonNullable<ReturnType<typeof decided.get>>>();
  for (const [question, decision] of decided)
    dates.set(
      question,
      decision.reason === 'open' ? { ...decision, order: await chooseOrder(context, decision) } : decision,
    );
  const { shift, department } = await readHouse(context, flags);
  const day = flags.day === undefined ? null : await readDay(context, flags.day);
  const house = { shift, department, day };
  const read = createResponseReader(table, {
    business,
    today: await context.today(),
    house,
    patterns,
    dates,
  });
  const rejected: string[] = [];
  const responses = table.rows.map((row) => {
    context.outside.stop.throwIfAborted();
    try {
      requireReadable(row, table.header.length);
      return read(row.cells);
    } catch (error) {
      const rejection = rejectionOf(error);
      rejected.push(t.import.rejectedLine(row.line, t.import.reason[rejection.reason](rejection.values)));
      return null;
    }
  });
  await stopIfRejected(context, rejected);
  return responses;
}

/** Returns why a row cannot be read. Rethrows any other error. */
function rejectionOf(error: unknown): Rejection {
  if (error instanceof Rejection) return error;
  if (error instanceof UserError && error.code === 'text_too_long')
    return new Rejection('text_too_long', error.values);
  if (error instanceof UserError && error.code === 'bad_text') return new Rejection('bad_text', error.values);
  throw error;
}

/** Says how the columns were understood, and which were not read. */
async function noteColumns(context: Context, table: ResponseTable): Promise<void> {
  const { unreadColumns } = await import('../../transfer/importmodules.ts');
  const { t } = await context.language();
  const lines = [...table.columns].map(
    ([question, at]) => `  ${t.response.columnOf[question]}: ${table.header[at] ?? ''}`,
  );
  await context.note([`${t.response.columns}:`, ...lines].join('\n'));
  const unread = unreadColumns(table);
  if (unread.length > 0) await context.note(t.response.ignoredColumns(unread.join(', ')));
}
