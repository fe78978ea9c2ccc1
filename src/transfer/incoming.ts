/** Everything an import needs, loaded together and only then. */
export { decoded } from './encoding.ts';
export { openRowReader, readMapping, Rejection } from './import.ts';
export { readTable } from './table.ts';
export { openSheetReader } from './surveys.ts';
export { openVolumeReader } from './volumes.ts';
