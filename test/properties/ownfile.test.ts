import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChecklist } from '../../src/domain/checklist.ts';
import { UserError } from '../../src/domain/error.ts';
import { parsePlay } from '../../src/domain/playbook.ts';
import { longestFile, parseOwnFile, writeOwnFile } from '../../src/transfer/files/yamlfile.ts';
import { damagedFile, markOf, lostMarks } from '../support/damagedfiles.ts';
import { inProcessSandbox } from '../support/program.ts';

/** Damaged files of the owner: they are read completely or refused with a line number. */

const checklist = (steps: number) => ({
  name: `ours, ${markOf(0)}`,
  note: markOf(1),
  steps: Array.from({ length: steps }, (_, index) => ({
    word: `STEP ${index}`,
    do: markOf(10 * index + 11),
    say: `"Sorry", ${markOf(10 * index + 12)}`,
    limit: markOf(10 * index + 13),
  })),
});
const play = (texts: number) => ({
  category: markOf(0),
  say: Array.from({ length: texts }, (_, index) => `say: ${markOf(index + 10)}`),
  remedies: Array.from({ length: texts }, (_, index) => ({ offer: markOf(index + 20), value: 6.5, cost: 2 })),
  limit: 20,
  help: markOf(1),
});
const signs = [
  ...['"', "'", '\n', '\n\n', '\n  ', '\n- ', ' ', '\t', ':', ': ', '-', '- ', ',', '[', ']', '{', '}', '[]'],
  ...[
    '&a ',
    '*a',
    '!!binary ',
    '!!set ',
    '? ',
    '|',
    '>',
    '|-\n',
    '<<: ',
    '\n---\n',
    '\n...\n',
    '%YAML 1.1\n',
  ],
  ...[
    '__proto__: ',
    '"__proto__": {}, ',
    'constructor: ',
    'name: ',
    'steps: ',
    'say: ',
    '\0',
    '\uFEFF',
    '\\',
    '\r',
  ],
];
const kinds = [
  ['checklist', checklist, (text: string): unknown => parseChecklist(parseOwnFile(text))],
  ['playbook', play, (text: string): unknown => parsePlay(parseOwnFile(text), '2026-11-20')],
] as const;
const writings: readonly ((value: unknown) => string)[] = [
  writeOwnFile,
  (value) => JSON.stringify(value, null, 2),
  (value) => JSON.stringify(value),
];
const fileOf = (make: (size: number) => unknown) =>
  damagedFile(
    fc
      .tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...writings))
      .map(([size, write]) => write(make(size))),
    signs,
  );

describe.each(kinds)('a damaged %s', (command, make, read) => {
  test('is refused with a line of it, or nothing that is whole in it is lost', () => {
    let readable = 0;
    fc.assert(
      fc.property(fileOf(make), (bytes) => {
        const text = bytes.toString();
        // Lost comments do not matter.
        fc.pre(!text.includes('#'));
        let found: string;
        try {
          found = JSON.stringify(read(text));
        } catch (error) {
          // Any other error would be printed as a stack trace.
          if (!(error instanceof UserError)) throw error;
          const { line = 1 } = error.values;
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(text.split(/\r\n|\n|\r/u).length + 1);
          return;
        }
        readable++;
        expect(lostMarks(bytes, found)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
    expect(readable).toBeGreaterThan(200);
  });

  test('ends the program in a sentence that names a line, or is told to be in order', async () => {
    const sandbox = inProcessSandbox();
    await fc.assert(
      fc.asyncProperty(fileOf(make), async (bytes) => {
        const { code, stdout, stderr } = await sandbox.run([command, 'check', '-'], { input: bytes });
        expect([0, 65]).toContain(code);
        expect(stdout === '').toBe(code !== 0);
        if (code === 0) return;
        expect(stderr).toMatch(/^recovery: (?:Line \d+|There is no category|.*(?:text|long))/u);
        expect(stderr).not.toMatch(/^ +at |node:/mu);
      }),
      { numRuns: 15 },
    );
  });

  test.each([
    ['deep lists', '['.repeat(50_000)],
    ['deep lists that close again', '['.repeat(20_000) + ']'.repeat(20_000)],
    ['deep objects', '{"a":'.repeat(20_000) + '1' + '}'.repeat(20_000)],
    ['deep indentation', Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
    ['lists of lists', '- '.repeat(50_000)],
    [
      'aliases that multiply',
      `a0: &a0 [x]\n${Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}`,
    ],
    ['an alias of itself', 'name: &a [*a]\n'],
    ['an alias for the name', 'note: &a [x]\nname: *a\nsteps: *a\n'],
    ['merged keys', 'base: &b {name: x}\n<<: *b\n'],
    ['a prototype', '{"__proto__": {"name": "x", "steps": []}, "constructor": 1}'],
    [
      'a prototype in a step',
      '{"name": "x", "steps": [{"word": "A", "do": "b", "__proto__": {"say": "c"}}]}',
    ],
    ['a prototype in a remedy', '{"remedies": [{"offer": "x", "__proto__": {"value": 1}}]}'],
    ['the longest that is read', `name: "${'x'.repeat(longestFile - 20)}"`],
    ['more than is read', 'x'.repeat(longestFile + 1)],
  ])('%s: refused in a sentence', async (_, text) => {
    expect(() => read(text)).toThrow(UserError);
    const { code, stderr } = await inProcessSandbox().run([command, 'add', '-'], { input: text });
    expect(code).toBe(65);
    expect(stderr).toMatch(/^recovery: /u);
    expect(stderr.length).toBeLessThan(500);
  });
});
