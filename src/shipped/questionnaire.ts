import survey from '../../data/survey.json' with { type: 'json' };
import { qualities, statements, type Questionnaire } from '../domain/questionnaire.ts';
import { inWording, type Wording } from '../domain/wording.ts';

/** Returns the statements of the survey sheet and the names of the five dimensions. */
export function shippedQuestionnaire(wording: Wording): Questionnaire {
  return {
    qualities: Object.fromEntries(
      qualities.map((quality) => {
        const { name, means } = survey.qualities[quality];
        return [quality, { name: inWording(name, wording), means: inWording(means, wording) }];
      }),
    ) as Questionnaire['qualities'],
    statements: Object.fromEntries(
      statements.map((statement) => [statement, inWording(survey.statements[statement], wording)]),
    ) as Questionnaire['statements'],
  };
}
