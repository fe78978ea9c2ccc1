import survey from '../../data/survey.json' with { type: 'json' };
import { qualities, statements, type Questionnaire } from '../domain/questionnaire.ts';
import type { LanguageCode } from '../domain/settings.ts';

/** Returns the statements of the survey sheet and the names of the five dimensions. */
export function shippedQuestionnaire(language: LanguageCode): Questionnaire {
  return {
    qualities: Object.fromEntries(
      qualities.map((quality) => {
        const { name, means } = survey.qualities[quality];
        return [quality, { name: name[language], means: means[language] }];
      }),
    ) as Questionnaire['qualities'],
    statements: Object.fromEntries(
      statements.map((statement) => [statement, survey.statements[statement][language]]),
    ) as Questionnaire['statements'],
  };
}
