/** Everything an import needs, loaded together and only then. */
export { decoded } from './encoding.ts';
export { exportColumns } from './columns.ts';
export { countryPatterns, guessDatePatterns, readsDate } from './dates.ts';
export { openDoubting } from './doubts.ts';
export { guessColumns, looksLikeData, ownColumns, typedMapping, unusedColumns } from './headings.ts';
export { comparedFields, openRowReader, readMapping, readMaps, Rejection, hasMoment } from './import.ts';
export { openOtherReader } from './other.ts';
export { openTable, readTable } from './table.ts';
export { openSheetReader } from './surveys.ts';
export { openVolumeReader } from './volumes.ts';
