/** Everything that imports need, in one module, so that it is loaded together and only for an import. */
export { compileDatePattern } from '../domain/time/datepattern.ts';
export { decodeText } from './files/encoding.ts';
export { exportColumns } from './columns.ts';
export { compileDateCells, isDateText, isUtcHeading, plainReading } from './dates/datecells.ts';
export { compileFileDates, readAlike, readingsOf, surveyFileDates } from './rows/filedates.ts';
export {
  choicesOf,
  createWordReader,
  findWords,
  isChoice,
  parseMapValues,
  typedMapValue,
} from './table/choicewords.ts';
export {
  guessColumns,
  isOwnExport,
  likelyTextColumn,
  looksLikeData,
  ownColumns,
  typedMapping,
  findRepeatedId,
  unusedColumns,
} from './table/headings.ts';
export { hasMoment, requireWhenAndWhat, parseMapFlags } from './table/columnmapping.ts';
export { locateTable, tableScore } from './table/locatetable.ts';
export { createOutsideTest } from './table/outsidetable.ts';
export { cellRulesOf, columnsOfSource, newestRows, recogniseSource, requireSource } from './table/sources.ts';
export { comparedFields, createRowReader } from './rows/rowreader.ts';
export { createOtherReader } from './otherdatabase.ts';
export { openRows, openTable, readTable } from './files/csvreader.ts';
export { createSheetReader } from './surveys.ts';
export {
  createResponseReader,
  decideDates,
  findResponseTable,
  isSheetHeader,
  unreadColumns,
} from './responses.ts';
export { createVolumeReader } from './volumes.ts';
export { fileKind, isSpreadsheet, kindBytes } from './files/filekind.ts';
export { joinSheets } from './files/joinedsheets.ts';
export { objectsOfJson, rowsOfObjects } from './files/jsontable.ts';
export { chatRows, findComplaints, looksLikeChat, parseChat, surveyChat } from './chat.ts';
