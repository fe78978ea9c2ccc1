import type { Records } from '../domain/records.ts';
import type { Document } from '../document/document.ts';
import { longTable, presentResult, type ResultContent } from './result.ts';
import type { Request } from './request.ts';

/**
 * The share of dissatisfied customers who complain, and how many people each dissatisfied customer tells. About half complain to
 * front-line staff, and at most 1 in 20 to a manager (TARP, in Goodman, "Basic Facts on Customer Complaint Behavior", 1999);
 * which of the two applies depends on who records the complaints. Studies give 5 to 20 people told. The often quoted "26
 * silent customers for each who complains" rests on a misquotation. The true figures of a business are unknown, so the
 * report is an assumption, not a measurement.
 */
const oneIn = { fewest: 20, most: 2 };
const listenersEach = { low: 5, high: 20 };

interface Range {
  readonly low: number;
  readonly high: number;
}

interface ReachFigures {
  readonly complaints: number;
  readonly silent: Range;
  /** The number of people who may have been told. */
  readonly listeners: Range;
}

/** Reports how many customers may have been dissatisfied in silence, and how many people may have heard of it. */
export async function reportReach(records: Records, request: Request): Promise<Document> {
  const figures = reachOf(await records.count(request.filter));
  return presentResult(records, request, 'reach', presentReach(figures, request));
}

function reachOf(complaints: number): ReachFigures {
  const dissatisfied = { low: complaints * oneIn.most, high: complaints * oneIn.fewest };
  return {
    complaints,
    silent: { low: dissatisfied.low - complaints, high: dissatisfied.high - complaints },
    listeners: { low: dissatisfied.low * listenersEach.low, high: dissatisfied.high * listenersEach.high },
  };
}

function presentReach({ complaints, silent, listeners }: ReachFigures, { language }: Request): ResultContent {
  const { t, format } = language;
  const messages = t.results.reach;
  const range = ({ low, high }: Range) => `${format.number(low)}–${format.number(high)}`;
  return {
    rows: longTable([
      ['complaints', null, 'complaints', complaints],
      ['assumption', 'share_who_complain', 'low', 1 / oneIn.fewest],
      ['assumption', 'share_who_complain', 'high', 1 / oneIn.most],
      ['assumption', 'people_told', 'low', listenersEach.low],
      ['assumption', 'people_told', 'high', listenersEach.high],
      ['assumed', 'silent', 'low', silent.low],
      ['assumed', 'silent', 'high', silent.high],
      ['assumed', 'told', 'low', listeners.low],
      ['assumed', 'told', 'high', listeners.high],
    ]),
    blocks: [
      {
        kind: 'facts',
        title: messages.title,
        facts: [
          [t.report.complaints, format.number(complaints)],
          [messages.silent, range(silent)],
          [messages.listeners, range(listeners)],
        ],
      },
      {
        kind: 'prose',
        text: messages.assumption(
          format.number(oneIn.fewest),
          format.number(oneIn.most),
          range(listenersEach),
        ),
      },
    ],
  };
}
