/** What we use of the YAML library; a script of its own, which only files of the owner load. */
export { isScalar, LineCounter, parseDocument, stringify } from 'yaml';
