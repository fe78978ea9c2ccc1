import { followUpOutcomes, type FollowUpFields } from '../domain/entry.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Document } from '../document/document.ts';
import {
  countOf,
  totalCount,
  longTable,
  formatShare,
  presentResult,
  shareOf,
  type ResultContent,
} from './result.ts';
import { listCommand, type Request } from './request.ts';
import { showCommands } from '../language/commandwords.ts';

type Outcome = FollowUpFields['outcome'];

interface FollowUpFigures {
  readonly inTime: number;
  readonly late: number;
  readonly overdue: number;
  /** Not due yet; counted neither as done nor as overdue. */
  readonly waiting: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly returned: number;
}

/** Reports whether follow-ups were done on time, and their outcomes, by the days of the follow-ups. */
export async function reportFollowUps(records: Records, request: Request): Promise<Document> {
  const figures = await measureFollowUps(records, request);
  return presentResult(records, request, 'follow-ups', presentFollowUps(figures, request));
}

async function measureFollowUps(records: Records, request: Request): Promise<FollowUpFigures> {
  const { filter } = request;
  const due = await records.distribution(filter, 'follow_up', [], request);
  const made = await records.distribution(filter, 'follow_up_outcome', [], request);
  return {
    inTime: countOf(due, 'in_time'),
    late: countOf(due, 'late'),
    overdue: countOf(due, 'overdue'),
    waiting: countOf(due, 'waiting'),
    outcomes: {
      reached: countOf(made, 'reached'),
      not_reached: countOf(made, 'not_reached'),
      no_contact: countOf(made, 'no_contact'),
    },
    returned: totalCount(await records.distribution(filter, 'came_back', [], request)),
  };
}

function presentFollowUps(figures: FollowUpFigures, request: Request): ResultContent {
  const { language, flags } = request;
  const { t } = language;
  const messages = t.results.followUps;
  const { inTime, late, overdue, waiting, outcomes, returned } = figures;
  const due = inTime + late + overdue;
  const made = followUpOutcomes.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  const hasFollowUps = due + waiting + made + returned > 0;
  return {
    rows: longTable([
      ['due', null, 'due', due],
      ['due', null, 'in_time', inTime],
      ['due', null, 'late', late],
      ['due', null, 'not_done', overdue],
      ['due', null, 'not_yet_due', waiting],
      ...followUpOutcomes.map((outcome) => ['outcome', outcome, 'follow_ups', outcomes[outcome]]),
      ['came_back', null, 'customers', returned],
    ]),
    hasOwnDays: true,
    blocks: hasFollowUps
      ? [presentDue(figures, due, request), presentOutcomes(figures, made, request)]
      : [{ kind: 'prose', text: messages.none }],
    sources: [
      ...(overdue + waiting > 0
        ? [messages.seeDue(showCommands(`recovery due${flags.database}`, request.language.wording))]
        : []),
      messages.seeList(listCommand(request)),
    ],
  };
}

function presentDue(
  { inTime, late, overdue, waiting }: FollowUpFigures,
  due: number,
  { language }: Request,
): Block {
  const { t, format } = language;
  const messages = t.results.followUps;
  return {
    kind: 'facts',
    title: messages.due,
    facts: [
      [messages.inTime, due === 0 ? messages.noneDue : formatShare(inTime, due, language)],
      [messages.late, format.number(late)],
      [messages.overdue, format.number(overdue)],
      [messages.waiting, format.number(waiting)],
    ],
  };
}

function presentOutcomes(
  { outcomes, returned }: FollowUpFigures,
  made: number,
  { language }: Request,
): Block {
  const { t, format } = language;
  const messages = t.results.followUps;
  if (made === 0 && returned === 0)
    return { kind: 'prose', title: messages.outcomes, text: messages.noneMade };
  return {
    kind: 'table',
    title: messages.outcomes,
    table: {
      columns: [
        { key: 'outcome', type: 'text', label: t.field.outcome },
        { key: 'follow_ups', type: 'count', label: messages.count },
        { key: 'share', type: 'share', label: t.report.share },
      ],
      rows: followUpOutcomes.map((outcome) => [
        t.care.outcome[outcome],
        outcomes[outcome],
        shareOf(outcomes[outcome], made),
      ]),
      totals: [t.report.total, made, null],
    },
    note: messages.returned(format.number(returned)),
  };
}
