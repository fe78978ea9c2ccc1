import fc from 'fast-check';

/** Damaged import files: truncated, with misplaced characters, in another encoding. */

type Damage = (bytes: Buffer) => Buffer;

const at = (bytes: Buffer, place: number) => Math.floor(place * bytes.length);
const insertAt =
  (what: Uint8Array, place: number): Damage =>
  (bytes) =>
    Buffer.concat([bytes.subarray(0, at(bytes, place)), what, bytes.subarray(at(bytes, place))]);
// With fast-check's bias, mostly the first bytes would be damaged.
const place = fc.noBias(fc.nat({ max: 9_999 })).map((part) => part / 10_000);

const damageBy = (signs: readonly string[]): fc.Arbitrary<Damage> =>
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...signs), place)
        .map(([sign, where]) => insertAt(Buffer.from(sign), where)),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.uint8Array({ minLength: 1, maxLength: 6 }), place)
        .map(([what, where]) => insertAt(what, where)),
    },
    ...[
      place.map(
        (where): Damage =>
          (bytes) =>
            bytes.subarray(0, at(bytes, where)),
      ),
      place.map(
        (where): Damage =>
          (bytes) =>
            bytes.subarray(at(bytes, where / 20)),
      ),
      fc.constant<Damage>((bytes) =>
        Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r\n'), 'latin1'),
      ),
      fc.constant<Damage>((bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le')),
      fc
        .tuple(fc.integer({ min: 1, max: 20_000 }), place)
        .map(([length, where]) => insertAt(Buffer.alloc(length, 'x'), where)),
    ].map((arbitrary) => ({ weight: 1, arbitrary })),
  );

/** Valid files with one to three damages; `signs` are the characters with a meaning in the format. */
export function damagedFile(good: fc.Arbitrary<string>, signs: readonly string[]): fc.Arbitrary<Buffer> {
  return fc
    .tuple(good, fc.array(damageBy(signs), { minLength: 1, maxLength: 3 }))
    .map(([text, damages]) => damages.reduce<Buffer>((bytes, each) => each(bytes), Buffer.from(text)));
}

/** A text that can be recognised in a file whatever happens to the bytes around it. */
export function markOf(index: number): string {
  return `mark${String(index).padStart(4, '0')}`;
}

/** Finds the marks that are intact in a file but missing in the result. */
export function lostMarks(bytes: Buffer, found: string): readonly string[] {
  return [...bytes.toString('latin1').matchAll(/mark\d{4}/gu)]
    .map(([mark]) => mark)
    .filter((mark) => !found.includes(mark));
}
