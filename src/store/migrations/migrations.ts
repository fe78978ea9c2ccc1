import { createSchema } from './version1.ts';
import { addRecovery } from './version2.ts';
import { addVolumes } from './version3.ts';
import { addSurveys } from './version4.ts';
import { indexUpsetCustomers } from './version5.ts';
import { identifyContactsByAllDigits } from './version6.ts';
import { identifyByOutsideIds } from './version7.ts';
import { addHolidays } from './version8.ts';
import { addDeadlines } from './version9.ts';
import { addProgramme } from './version10.ts';
import type { Migration } from './dialect.ts';

/** Version n consists of the first n migrations. Released migrations are never edited. */
export const migrations: readonly Migration[] = [
  createSchema,
  addRecovery,
  addVolumes,
  addSurveys,
  indexUpsetCustomers,
  identifyContactsByAllDigits,
  identifyByOutsideIds,
  addHolidays,
  addDeadlines,
  addProgramme,
];

/** Contact keys are derived again in files of earlier versions. Raise this when phone numbers are parsed differently. */
export const contactKeysSince = 6;
