import { followUpOutcomes, type FollowUpFields } from '../domain/entry.ts';
import type { Records } from '../domain/records.ts';
import type { Block, Document } from '../document/document.ts';
import {
  countOf,
  totalCount,
  longTable,
  shareInWords,
  resultDocument,
  shareOf,
  type ResultContent,
} from './result.ts';
import { listCommand, type Request } from './request.ts';

type Outcome = FollowUpFields['outcome'];

interface FollowUpFigures {
  readonly inTime: number;
  readonly late: number;
  readonly overdue: number;
  /** Not due yet: neither kept nor missed. */
  readonly waiting: number;
  readonly outcomes: Readonly<Record<Outcome, number>>;
  readonly cameBack: number;
}

/** Whether customers are asked again when they should be, and what comes of it; by the days of the follow-ups. */
export async function reportFollowUps(records: Records, request: Request): Promise<Document> {
  const figures = await measureFollowUps(records, request);
  return resultDocument(records, request, 'follow-ups', presentFollowUps(figures, request));
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
    cameBack: totalCount(await records.distribution(filter, 'came_back', [], request)),
  };
}

function presentFollowUps(figures: FollowUpFigures, request: Request): ResultContent {
  const { language, flags } = request;
  const { t } = language;
  const said = t.results.followUps;
  const { inTime, late, overdue, waiting, outcomes, cameBack } = figures;
  const due = inTime + late + overdue;
  const made = followUpOutcomes.reduce((sum, outcome) => sum + outcomes[outcome], 0);
  const isAny = due + waiting + made + cameBack > 0;
  return {
    rows: longTable([
      ['due', null, 'due', due],
      ['due', null, 'in_time', inTime],
      ['due', null, 'late', late],
      ['due', null, 'not_done', overdue],
      ['due', null, 'not_yet_due', waiting],
      ...followUpOutcomes.map((outcome) => ['outcome', outcome, 'follow_ups', outcomes[outcome]]),
      ['came_back', null, 'customers', cameBack],
    ]),
    hasOwnDays: true,
    blocks: isAny
      ? [theDue(figures, due, request), theOutcomes(figures, made, request)]
      : [{ kind: 'prose', text: said.none }],
    sources: [
      ...(overdue + waiting > 0 ? [said.seeDue(`recovery due${flags.database}`)] : []),
      said.seeList(listCommand(request)),
    ],
  };
}

function theDue(
  { inTime, late, overdue, waiting }: FollowUpFigures,
  due: number,
  { language }: Request,
): Block {
  const { t, format } = language;
  const said = t.results.followUps;
  return {
    kind: 'facts',
    title: said.due,
    facts: [
      [said.inTime, due === 0 ? said.noneDue : shareInWords(inTime, due, language)],
      [said.late, format.number(late)],
      [said.overdue, format.number(overdue)],
      [said.waiting, format.number(waiting)],
    ],
  };
}

function theOutcomes({ outcomes, cameBack }: FollowUpFigures, made: number, { language }: Request): Block {
  const { t, format } = language;
  const said = t.results.followUps;
  const isAny = made > 0;
  if (!isAny && cameBack === 0) return { kind: 'prose', title: said.outcomes, text: said.noneMade };
  return {
    kind: 'table',
    title: said.outcomes,
    table: {
      columns: [
        { key: 'outcome', type: 'text', label: t.field.outcome },
        { key: 'follow_ups', type: 'count', label: said.times },
        { key: 'share', type: 'share', label: t.report.share },
      ],
      rows: followUpOutcomes.map((outcome) => [
        t.care.outcome[outcome],
        outcomes[outcome],
        shareOf(outcomes[outcome], made),
      ]),
      totals: [t.report.total, made, null],
    },
    note: said.cameBack(format.number(cameBack)),
  };
}
