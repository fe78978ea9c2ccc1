import type { Records } from '../domain/records.ts';
import type { Document } from '../document/document.ts';
import { longTable, presentResult, type ResultContent } from './result.ts';
import type { Request } from './request.ts';

/**
 * How many dissatisfied customers stay silent for each who complains, and how many people each dissatisfied customer tells. About
 * half complain to front-line staff, and at most 1 in 20 to a manager (TARP, in Goodman, "Basic Facts on Customer Complaint
 * Behavior", 1999); which of the two applies depends on who records the complaints. Articles often quote 26 silent customers,
 * which rests on a misquotation, and 10 to 20 or 16 people told, but 5 by a customer who was won back. They disagree, and the
 * true figures of a business are unknown, so the report is an assumption, not a measurement: each range holds all of them.
 */
const silentEach = { low: 1, high: 26 };
const listenersEach = { low: 5, high: 20 };
const claims = { people: 16, peopleFrom: 10, peopleTo: 20, silent: 26, peopleWhenRecovered: 5 } as const;

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
  const silent = { low: complaints * silentEach.low, high: complaints * silentEach.high };
  return {
    complaints,
    silent,
    listeners: {
      low: (complaints + silent.low) * listenersEach.low,
      high: (complaints + silent.high) * listenersEach.high,
    },
  };
}

function presentReach({ complaints, silent, listeners }: ReachFigures, { language }: Request): ResultContent {
  const { t, format } = language;
  const messages = t.results.reach;
  const range = ({ low, high }: Range) => `${format.number(low)}–${format.number(high)}`;
  return {
    rows: longTable([
      ['complaints', null, 'complaints', complaints],
      ['assumption', 'share_who_complain', 'low', 1 / (1 + silentEach.high)],
      ['assumption', 'share_who_complain', 'high', 1 / (1 + silentEach.low)],
      ['assumption', 'people_told', 'low', listenersEach.low],
      ['assumption', 'people_told', 'high', listenersEach.high],
      ['assumed', 'silent', 'low', silent.low],
      ['assumed', 'silent', 'high', silent.high],
      ['assumed', 'told', 'low', listeners.low],
      ['assumed', 'told', 'high', listeners.high],
      ['claim', 'people_told', 'articles', claims.people],
      ['claim', 'people_told', 'low', claims.peopleFrom],
      ['claim', 'people_told', 'high', claims.peopleTo],
      ['claim', 'people_told', 'recovered', claims.peopleWhenRecovered],
      ['claim', 'silent', 'each', claims.silent],
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
          format.number(1 + silentEach.high),
          format.number(1 + silentEach.low),
          range(listenersEach),
        ),
      },
      {
        kind: 'prose',
        title: messages.claimsTitle,
        text: messages.claims(
          format.number(claims.silent),
          format.number(claims.people),
          `${format.number(claims.peopleFrom)}–${format.number(claims.peopleTo)}`,
          format.number(claims.peopleWhenRecovered),
        ),
      },
    ],
  };
}
