/**
 * What the program knows about handling complaints in each trade. The build makes one script of it: recording and showing a
 * complaint need it, and lists and reports would only take longer with it.
 */
export { shippedChecklists } from './checklists.ts';
export { shippedPlays } from './playbooks.ts';
export { shippedQuestionnaire } from './questionnaire.ts';
export { tradePreset } from './trades.ts';
export { shippedVocabulary } from './vocabulary.ts';
