/** Spreadsheets, read and written. The build makes a chunk of it, which is loaded only for them. */
export { openWorkbook, textInZip } from './spreadsheet/open.ts';
export {
  SpreadsheetError,
  type Sheet,
  type SpreadsheetProblem,
  type Workbook,
} from './spreadsheet/workbook.ts';
export { writeWorkbook } from './spreadsheet/write.ts';
