import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crossResiduals, holmAdjusted, testableSubtable } from '../../src/statistics/residuals.ts';
import { twoSidedP } from '../../src/statistics/normal.ts';

const cellsOf = (counts: readonly (readonly number[])[], phi?: number) => {
  const cells = crossResiduals(counts, phi);
  return cells === 'too_few' ? [] : cells;
};

describe('adjusted residuals', () => {
  // Agresti 2007, An Introduction to Categorical Data Analysis, section 2.4: gender and party.
  const party = [
    [762, 327, 468],
    [484, 239, 477],
  ];

  test('agree with the textbook', () => {
    const cells = cellsOf(party);
    const residuals = [4.5, 0.7, -5.32, -4.5, -0.7, 5.32];
    cells.forEach(({ residual }, index) => expect(residual).toBeCloseTo(residuals[index] ?? NaN, 2));
    expect(cells.map(({ expected }) => expected.toFixed(1))).toEqual([
      '703.7',
      '319.6',
      '533.7',
      '542.3',
      '246.4',
      '411.3',
    ]);
  });

  test('shrink with the square root of the dispersion, and never grow', () => {
    const [plain, four, below] = [cellsOf(party), cellsOf(party, 4), cellsOf(party, 0.2)];
    plain.forEach(({ residual }, index) => {
      expect(four[index]?.residual).toBeCloseTo(residual / 2, 12);
      expect(below[index]?.residual).toBe(residual);
    });
    expect(crossResiduals(party, null)).toEqual(plain);
  });

  test('of a two-by-two table are the roots of Pearson’s chi-square', () => {
    const count = fc.integer({ min: 20, max: 200 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const chiSquare = ((a + b + c + d) * (a * d - b * c) ** 2) / ((a + b) * (c + d) * (a + c) * (b + d));
        for (const { residual } of cellsOf([
          [a, b],
          [c, d],
        ]))
          expect(residual ** 2).toBeCloseTo(chiSquare, 8);
      }),
    );
  });

  test('have a p that is adjusted for all cells', () => {
    const cells = cellsOf(party);
    expect(cells.map(({ p }) => p)).toEqual(holmAdjusted(cells.map(({ residual }) => twoSidedP(residual))));
  });

  test('find nothing if rows and columns explain everything', () => {
    for (const { residual, ratio, p } of cellsOf([
      [10, 20, 30],
      [20, 40, 60],
    ]))
      expect([residual, ratio, p]).toEqual([0, 1, 1]);
  });

  test.each([
    [
      'a cell is expected to hold fewer than five',
      [
        [4, 40],
        [40, 400],
      ],
    ],
    ['there is one row', [[50, 60]]],
    ['there is one column', [[50], [60]]],
    [
      'a row has no complaint',
      [
        [50, 60],
        [0, 0],
      ],
    ],
    ['there is nothing', []],
    [
      'nothing was counted',
      [
        [0, 0],
        [0, 0],
      ],
    ],
  ])('are too few if %s', (_, counts) => {
    expect(crossResiduals(counts)).toBe('too_few');
  });

  test('need a table', () => {
    expect(() => crossResiduals([[1, 2], [3]])).toThrow(RangeError);
  });
});

describe('Holm’s adjustment', () => {
  test('agrees with R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")', () => {
    [0.03, 0.06, 0.06, 0.02].forEach((p, index) =>
      expect(holmAdjusted([0.01, 0.04, 0.03, 0.005])[index]).toBeCloseTo(p, 12),
    );
  });

  test('lies between no adjustment and Bonferroni’s, and keeps the order', () => {
    const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });
    fc.assert(
      fc.property(ps, (list) => {
        const adjusted = holmAdjusted(list);
        list.forEach((p, index) => {
          expect(adjusted[index]).toBeGreaterThanOrEqual(p);
          expect(adjusted[index]).toBeLessThanOrEqual(Math.min(1, p * list.length));
          list.forEach((other, index) => {
            if (other > p) expect(adjusted[index]).toBeGreaterThanOrEqual(adjusted[index] ?? NaN);
          });
        });
      }),
    );
  });
});

const anyTable = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat({ max: 60 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
const partOf = (counts: readonly (readonly number[])[]) => {
  const { rows, columns } = testableSubtable(counts);
  return rows.map((row) => columns.map((column) => counts[row]?.[column] ?? 0));
};

describe('the testable part of a table', () => {
  test('is the whole table if every cell is expected to hold five', () => {
    expect(
      testableSubtable([
        [5, 5],
        [5, 5],
      ]),
    ).toEqual({ rows: [0, 1], columns: [0, 1] });
  });

  test('leaves out the smallest row or column, and keeps the indexes of the others', () => {
    expect(
      testableSubtable([
        [20, 20, 0],
        [1, 1, 0],
        [30, 10, 1],
      ]),
    ).toEqual({ rows: [0, 2], columns: [0, 1] });
    expect(
      testableSubtable([
        [20, 20],
        [0, 0],
        [30, 10],
      ]),
    ).toEqual({ rows: [0, 2], columns: [0, 1] });
  });

  test('is empty if no two rows and columns hold enough', () => {
    expect(
      testableSubtable([
        [4, 4],
        [4, 4],
      ]),
    ).toEqual({ rows: [], columns: [] });
    expect(testableSubtable([[100, 100]])).toEqual({ rows: [], columns: [] });
    expect(testableSubtable([])).toEqual({ rows: [], columns: [] });
  });

  test('can be tested, whatever the table', () => {
    fc.assert(
      fc.property(anyTable, (counts) => {
        const part = partOf(counts);
        if (part.length > 0) expect(crossResiduals(part)).not.toBe('too_few');
        // A table that can be tested as a whole is not reduced.
        if (crossResiduals(counts) !== 'too_few') expect(part).toEqual(counts);
      }),
    );
  });
});
