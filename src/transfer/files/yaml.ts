/** The parts of the YAML library in use. The build makes a chunk of it, which is loaded only for files of the owner. */
export { isScalar, LineCounter, parseDocument, stringify } from 'yaml';
