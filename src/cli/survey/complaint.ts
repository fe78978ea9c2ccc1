import type { Change, Named } from '../../domain/action.ts';
import { buildIncident, parseAnswers, type AnswerContext } from '../../domain/answers.ts';
import { calendarOf } from '../../domain/business.ts';
import type { NewIncident } from '../../domain/incident.ts';
import { isComplaint, type Response } from '../../domain/response.ts';
import { deriveMoment } from '../../domain/time/moment.ts';
import type { Day } from '../../domain/time/wall.ts';
import { guessCategory } from '../../domain/vocabulary.ts';
import { shippedSurveyWords } from '../../shipped/surveywords.ts';

/** Whether an answer to the survey complains of something. */
export function complains(response: Response, { vocabulary }: AnswerContext): boolean {
  return isComplaint(
    response,
    shippedSurveyWords,
    (text) => guessCategory(vocabulary.categories, text) !== null,
  );
}

interface ComplaintRequest {
  readonly by: string | null;
  /** The day of the follow-up with a customer who may be called. */
  readonly followUpOn: Day;
}

/** Returns the changes that record an answer to the survey as a complaint, in its category as far as its words tell. */
export function complaintChanges(
  response: Response,
  context: AnswerContext,
  { by, followUpOn }: ComplaintRequest,
): readonly Change[] {
  const { day, shift, department, customer, contact, text } = response;
  const guess = guessCategory(context.vocabulary.categories, text ?? '');
  const read = parseAnswers(
    { text: text ?? '', channel: 'survey', ...(guess === null ? {} : { category: guess.id }) },
    context,
  );
  const moment = deriveMoment(
    { basis: 'date', day, ...(shift === null ? {} : { shift }) },
    calendarOf(context.business),
  );
  const incident: Named<NewIncident> = buildIncident(
    {
      ...read,
      fields: {
        ...read.fields,
        moment,
        department,
        customer,
        contact,
        recordedBy: by,
        followUpOn: contact === null ? null : followUpOn,
      },
    },
    context,
  );
  return [...read.createdNames, { change: 'create_incident', incident }];
}
