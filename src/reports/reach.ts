import type { Records } from '../domain/records.ts';
import type { Document } from '../document/document.ts';
import { longTable, resultDocument, type ResultContent } from './result.ts';
import type { Request } from './request.ts';

/**
 * Of dissatisfied customers, the share that says so, and how many people each of them tells. About half say so to whoever
 * stands in front of them, and at most one in twenty goes as far as a manager (TARP, in Goodman, "Basic Facts on Customer
 * Complaint Behavior", 1999); which of the two a list of complaints holds depends on who writes them down. Between 5 and 20
 * are told, by various studies. The "26 silent ones for each who complains" that is often quoted rests on a misquotation.
 * Nobody knows the figures of this house, so that what follows is an assumption and no measurement.
 */
const oneIn = { fewest: 20, most: 2 };
const told = { low: 5, high: 20 };

interface Range {
  readonly low: number;
  readonly high: number;
}

interface ReachFigures {
  readonly complaints: number;
  readonly silent: Range;
  readonly heard: Range;
}

/** How many may have been dissatisfied without a word, and how many may have heard of it. */
export async function reportReach(records: Records, request: Request): Promise<Document> {
  const figures = reachOf(await records.count(request.filter));
  return resultDocument(records, request, 'reach', presentReach(figures, request));
}

function reachOf(complaints: number): ReachFigures {
  const dissatisfied = { low: complaints * oneIn.most, high: complaints * oneIn.fewest };
  return {
    complaints,
    silent: { low: dissatisfied.low - complaints, high: dissatisfied.high - complaints },
    heard: { low: dissatisfied.low * told.low, high: dissatisfied.high * told.high },
  };
}

function presentReach({ complaints, silent, heard }: ReachFigures, { language }: Request): ResultContent {
  const { t, format } = language;
  const said = t.results.reach;
  const range = ({ low, high }: Range) => `${format.number(low)}–${format.number(high)}`;
  return {
    rows: longTable([
      ['complaints', null, 'complaints', complaints],
      ['assumption', 'share_who_complain', 'low', 1 / oneIn.fewest],
      ['assumption', 'share_who_complain', 'high', 1 / oneIn.most],
      ['assumption', 'people_told', 'low', told.low],
      ['assumption', 'people_told', 'high', told.high],
      ['assumed', 'silent', 'low', silent.low],
      ['assumed', 'silent', 'high', silent.high],
      ['assumed', 'told', 'low', heard.low],
      ['assumed', 'told', 'high', heard.high],
    ]),
    blocks: [
      {
        kind: 'facts',
        title: said.title,
        facts: [
          [t.report.complaints, format.number(complaints)],
          [said.silent, range(silent)],
          [said.told, range(heard)],
        ],
      },
      {
        kind: 'prose',
        text: said.assumption(format.number(oneIn.fewest), format.number(oneIn.most), range(told)),
      },
    ],
  };
}
