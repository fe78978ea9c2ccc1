import type { survey } from '../en/survey.ts';

/** What is said of what customers expect and find, likewise. */
export type SurveyMessages = ReturnType<typeof survey>;
