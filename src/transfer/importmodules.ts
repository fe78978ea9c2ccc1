/** Everything that imports need, in one module, so that it is loaded together and only for an import. */
export { compileDatePattern } from '../domain/time/datepattern.ts';
export { decodeText } from './encoding.ts';
export { exportColumns } from './columns.ts';
export { compileDateCells, isDateText, isUtcHeading, plainReading } from './datecells.ts';
export { compileFileDates, readAlike, readingsOf, surveyFileDates } from './filedates.ts';
export {
  choicesOf,
  createWordReader,
  findWords,
  isChoice,
  parseMapValues,
  typedMapValue,
} from './choicewords.ts';
export {
  guessColumns,
  isOwnExport,
  likelyTextColumn,
  looksLikeData,
  ownColumns,
  typedMapping,
  unusedColumns,
} from './headings.ts';
export { hasMoment, requireWhenAndWhat, parseMapFlags } from './columnmapping.ts';
export { locateTable, tableScore } from './locatetable.ts';
export { createOutsideTest } from './outsidetable.ts';
export { cellRulesOf, columnsOfSource, newestRows, recogniseSource, requireSource } from './sources.ts';
export { comparedFields, createRowReader } from './rowreader.ts';
export { createOtherReader } from './otherdatabase.ts';
export { openRows, openTable, readTable } from './csvreader.ts';
export { createSheetReader } from './surveys.ts';
export { createVolumeReader } from './volumes.ts';
export { fileKind, isSpreadsheet, kindBytes } from './filekind.ts';
export { objectsOfJson, rowsOfObjects } from './jsontable.ts';
export { chatRows, findComplaints, looksLikeChat, parseChat, surveyChat } from './chat.ts';
