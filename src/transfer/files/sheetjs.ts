/** The part of SheetJS in use. The build makes a chunk of it, which is loaded only for spreadsheets of old programs. */
export { CFB, read } from '@e965/xlsx';
export type { CellObject, WorkBook } from '@e965/xlsx';
