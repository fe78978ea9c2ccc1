/** Everything that imports need, in one module, so that it is loaded together and only for an import. */
export { compileDatePattern } from '../domain/time/datepattern.ts';
export { decodeText } from './encoding.ts';
export { exportColumns } from './columns.ts';
export { compileDateCells, isDateText, isUtcHeading, plainReading } from './datecells.ts';
export { compileFileDates, readAlike, readingsOf, surveyFileDates } from './filedates.ts';
export { guessColumns, looksLikeData, ownColumns, typedMapping, unusedColumns } from './headings.ts';
export { hasMoment, resolveMapping, parseMapFlags } from './columnmapping.ts';
export { comparedFields, createRowReader } from './rowreader.ts';
export { createOtherReader } from './otherdatabase.ts';
export { openTable, readTable } from './csvreader.ts';
export { createSheetReader } from './surveys.ts';
export { createVolumeReader } from './volumes.ts';
