import { compile } from '../../scripts/compile.js';

/** Compiles what only tests need, before the first of them. */
export default function setUp() {
  compile('node-pty', 'pty.node', 'for the tests');
}
