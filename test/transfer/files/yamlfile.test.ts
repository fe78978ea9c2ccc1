import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseChecklist, slug } from '../../../src/domain/checklist.ts';
import { UserError, type ErrorValues } from '../../../src/domain/error.ts';
import { parsePlay } from '../../../src/domain/playbook.ts';
import { longestFile, parseOwnFile, writeOwnFile } from '../../../src/transfer/files/yamlfile.ts';

const checklist = (text: string) => parseChecklist(parseOwnFile(text));
const play = (text: string) => parsePlay(parseOwnFile(text), '2026-11-20');

const good = `# ours
name: Hotel, at night
note: only when alone
steps:
  - word: LISTEN
    do: Sit down with them.
    say: I have time for you.
  - id: act
    word: ACT
    do: Do it.
    limit: up to {limit}
`;
const goodPlay = `category: wait
say:
  - Sorry for the wait.
remedies:
  - offer: dessert
    value: 6.5
    cost: 2
limit: 20
help: the shift lead
`;

/** Returns why a file is refused: code, line, place, reason. */
function refusal(read: () => unknown): ErrorValues {
  try {
    read();
  } catch (error) {
    if (error instanceof UserError) return { code: error.code, ...error.values };
    throw error;
  }
  throw new Error('it was read');
}

describe('a checklist file', () => {
  test('is read from YAML, and ids that are missing are made from words', () => {
    expect(checklist(good)).toEqual({
      id: 'hotel-at-night',
      name: 'Hotel, at night',
      note: 'only when alone',
      steps: [
        {
          id: 'listen',
          word: 'LISTEN',
          do: 'Sit down with them.',
          say: 'I have time for you.',
          avoid: null,
          limit: null,
          more: null,
        },
        { id: 'act', word: 'ACT', do: 'Do it.', say: null, avoid: null, limit: 'up to {limit}', more: null },
      ],
    });
  });

  test('is read from JSON too, and from what the program writes', () => {
    const read = checklist(good);
    expect(checklist(JSON.stringify(read, null, 2))).toEqual(read);
    expect(checklist(writeOwnFile(read))).toEqual(read);
  });

  test.each([
    ['a key that means nothing', 'name: x\nstep: []\n', 2, 'step', 'unknown_key'],
    ['no name', 'steps:\n  - word: A\n    do: b\n', 1, '-', 'missing'],
    ['an empty name', 'name: "  "\nsteps: []\n', 1, 'name', 'missing'],
    ['a name of which no key can be made', 'note: x\nname: "!!!"\nsteps: []\n', 1, '-', 'missing'],
    ['a name that is a list', 'name: [a]\n', 1, 'name', 'not_text'],
    ['no steps', 'name: x\n', 1, '-', 'empty_list'],
    ['an empty list of steps', 'name: x\nsteps: []\n', 2, 'steps', 'empty_list'],
    ['steps that are no list', 'name: x\nsteps: three\n', 2, 'steps', 'not_list'],
    ['a step that is a word', 'name: x\nsteps:\n  - listen\n', 3, 'steps › 1', 'not_this'],
    ['a step without its word', 'name: x\nsteps:\n  - do: b\n', 3, 'steps › 1', 'missing'],
    [
      'a step without what to do',
      'name: x\nsteps:\n  - word: A\n    do: b\n  - word: B\n',
      5,
      'steps › 2',
      'missing',
    ],
    [
      'a step with a key that means nothing',
      'name: x\nsteps:\n  - word: A\n    doo: b\n',
      4,
      'steps › 1 › doo',
      'unknown_key',
    ],
    [
      'a word too long for the page',
      `name: x\nsteps:\n  - do: b\n    word: ${'A'.repeat(13)}\n`,
      4,
      'steps › 1 › word',
      'too_long',
    ],
    [
      'a text too long',
      `name: x\nsteps:\n  - word: A\n    do: b\n    say: ${'a'.repeat(201)}\n`,
      5,
      'steps › 1 › say',
      'too_long',
    ],
    [
      'two steps of one word',
      'name: x\nsteps:\n  - word: A\n    do: b\n  - word: a\n    do: c\n',
      5,
      'steps › 2 › word',
      'twice',
    ],
    [
      'two steps of one id',
      'name: x\nsteps:\n  - {word: A, do: b, id: z}\n  - {word: B, do: c, id: Z}\n',
      4,
      'steps › 2 › id',
      'twice',
    ],
    ['too many steps', `name: x\nsteps:\n${'  - {word: A, do: b}\n'.repeat(10)}`, 3, 'steps', 'too_many'],
    ['a list at the top', '- a\n- b\n', 1, '-', 'not_this'],
  ])('%s is refused with line and place', (_, text, line, place, reason) => {
    expect(refusal(() => checklist(text))).toMatchObject({ code: 'bad_written', line, place, reason });
  });

  test.each(['', 'hello\n', 'a;b\n1;2\n'])('%j is not readable as a checklist', (text) => {
    expect(refusal(() => checklist(text))).toMatchObject({ code: 'not_readable', line: 1 });
  });

  test('a refusal of JSON names line and place too', () => {
    const text =
      '{\n  "name": "x",\n  "steps": [\n    { "word": "A", "do": "b" },\n    { "word": "B", "do": 7.5, "avoid": [] }\n  ]\n}';
    expect(refusal(() => checklist(text))).toMatchObject({
      code: 'bad_written',
      line: 5,
      place: 'steps › 2 › avoid',
      reason: 'not_text',
    });
  });

  test.each([
    ['more than any text may hold', 'a'.repeat(10_001), 'too_long'],
    ['a character that is no text', '"\\0"', 'not_text'],
  ])('%s is refused with line and place as well', (_, text, reason) => {
    expect(refusal(() => checklist(`name: x\nsteps:\n  - word: A\n    do: ${text}\n`))).toMatchObject({
      code: 'bad_written',
      line: 4,
      place: 'steps › 1 › do',
      reason,
    });
  });
});

describe('an entry of the playbook', () => {
  test('is read with its remedies and limit', () => {
    expect(play(goodPlay)).toEqual({
      category: 'wait',
      department: null,
      say: ['Sorry for the wait.'],
      alternatives: [],
      remedies: [{ offer: 'dessert', value: 6.5, cost: 2 }],
      limit: 20,
      help: 'the shift lead',
      reviewedOn: '2026-11-20',
    });
    expect(play('{}')).toMatchObject({ category: null, department: null, remedies: [], limit: null });
  });

  test.each([
    ['a key that means nothing', 'catgory: wait\n', 1, 'catgory', 'unknown_key'],
    ['a limit in words', 'category: wait\nlimit: twenty\n', 2, 'limit', 'not_number'],
    ['a limit below nothing', 'limit: -1\n', 1, 'limit', 'not_number'],
    ['an endless limit', 'limit: .inf\n', 1, 'limit', 'not_number'],
    ['words to say that are no list', 'category: x\nsay: sorry\n', 2, 'say', 'not_list'],
    ['a list within a list', 'say:\n  - a\n  - [b]\n', 3, 'say › 2', 'not_text'],
    ['too much to say', `say:\n${'  - a\n'.repeat(7)}`, 2, 'say', 'too_many'],
    ['a remedy without what it is', 'remedies:\n  - value: 3\n', 2, 'remedies › 1', 'missing'],
    [
      'a worth in words',
      'remedies:\n  - offer: x\n    value: much\n',
      3,
      'remedies › 1 › value',
      'not_number',
    ],
  ])('%s is refused with line and place', (_, text, line, place, reason) => {
    expect(refusal(() => play(text))).toMatchObject({ code: 'bad_written', line, place, reason });
  });
});

describe('a file that cannot be read', () => {
  test.each([
    ['a quote that never ends', 'name: x\nnote: "y\n', 2],
    ['a key twice', 'name: x\nname: y\n', 2],
    ['a tab for white space', 'name: x\nsteps:\n\t- a\n', 3],
    ['two documents', 'name: x\n---\nname: y\n', 2],
    ['JSON that ends too soon', '{\n"name": "x",\n', 3],
  ])('%s is refused with its line', (_, text, line) => {
    const values = refusal(() => parseOwnFile(text));
    expect(values['code']).toBe('not_readable');
    expect(Math.abs(Number(values['line']) - line)).toBeLessThanOrEqual(1);
  });

  test('that is too long is refused before it is parsed', () => {
    expect(refusal(() => parseOwnFile('a'.repeat(longestFile + 1)))).toMatchObject({ code: 'text_too_long' });
  });

  test('that expands its aliases enormously is refused', () => {
    const grown = ['a: &a [x,x,x,x,x,x,x,x,x,x]'];
    for (const [last, next] of ['ab', 'bc', 'cd', 'de', 'ef'] as unknown as readonly string[][])
      grown.push(`${next ?? ''}: &${next ?? ''} [${`*${last ?? ''},`.repeat(10)}x]`);
    expect(refusal(() => parseOwnFile(grown.join('\n')))).toMatchObject({ code: 'not_readable' });
  });

  test.each(['[', '{a: ', '- ', '"'])(
    'one that is nothing but %j, thousands of times, is refused or read',
    (sign) => {
      const text = sign.repeat(20_000);
      const values = refusal(() => checklist(text));
      expect(['not_readable', 'bad_written']).toContain(values['code']);
    },
  );
});

describe('any file', () => {
  const pieces = fc.constantFrom(
    ...[
      'name',
      'steps',
      'word',
      'do',
      'id',
      'say',
      'limit',
      'remedies',
      'offer',
      ': ',
      ':',
      '- ',
      '\n',
      '\n  ',
    ],
    ...[
      '\n    ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '#',
      '&a',
      '*a',
      '!!binary',
      '!!set',
      '? ',
      '|',
      '>',
      '%YAML 1.1',
    ],
    ...[
      '---',
      '...',
      '<<',
      '\t',
      'x',
      '7',
      '-1',
      '1e400',
      'null',
      'true',
      '2026-01-01',
      '__proto__',
      'constructor',
      '\0',
    ],
  );
  const anyFile = fc.oneof(
    fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.json(),
    // A valid file with a piece of it replaced.
    fc
      .tuple(fc.constantFrom(good, goodPlay), fc.nat({ max: 200 }), fc.nat({ max: 9 }), pieces)
      .map(([text, at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length)),
  );

  test.each([
    ['checklist', checklist],
    ['entry of a playbook', play],
  ])('is a %s, or is refused with a reason', (_, read) => {
    fc.assert(
      fc.property(anyFile, (text) => {
        try {
          read(text);
        } catch (error) {
          if (!(error instanceof UserError)) throw error;
          if (error.code !== 'bad_written' && error.code !== 'not_readable') return;
          expect(error.values['line']).toBeGreaterThanOrEqual(1);
          expect(error.values['line']).toBeLessThanOrEqual(text.split('\n').length + 1);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});

test.each([
  ['Hotel, at night', 'hotel-at-night'],
  ['  Café — Núm. 5 ', 'cafe-num-5'],
  ['夜', '夜'],
  ['--', ''],
])('the id made from %j is %j', (text, key) => {
  expect(slug(text)).toBe(key);
});
