import type { survey } from '../en/survey.ts';

/** Messages about the survey. The English ones define the type. */
export type SurveyMessages = ReturnType<typeof survey>;
