/** Everything that imports need, in one module, so that it is loaded together and only for an import. */
export { decoded } from './encoding.ts';
export { exportColumns } from './columns.ts';
export { countryPatterns, guessDatePatterns, readsDate } from './dates.ts';
export { createDateChecker } from './datechecker.ts';
export { guessColumns, looksLikeData, ownColumns, typedMapping, unusedColumns } from './headings.ts';
export { hasMoment, readMapping, readMaps } from './columnmapping.ts';
export { Rejection } from './rejection.ts';
export { comparedFields, openRowReader } from './rowreader.ts';
export { openOtherReader } from './otherdatabase.ts';
export { openTable, readTable } from './csvreader.ts';
export { openSheetReader } from './surveys.ts';
export { openVolumeReader } from './volumes.ts';
