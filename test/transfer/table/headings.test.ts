import { expect, test } from 'vitest';
import { exportColumns } from '../../../src/transfer/columns.ts';
import {
  findRepeatedId,
  guessColumns,
  headings,
  looksLikeData,
  typedMapping,
  unusedColumns,
} from '../../../src/transfer/table/headings.ts';
import { business } from '../../support/business.ts';
import { evidence } from '../../support/importing.ts';

const guessed = (header: readonly string[], ...rows: readonly (readonly string[])[]) =>
  typedMapping(header, guessColumns(header, evidence(...rows))).join(' ');

test.each([
  [['Date', 'Time', 'Area', 'What happened', 'Guest'], 'date time department description customer'],
  [
    ['Fecha', 'Hora', 'Área', 'Qué pasó', 'Motivo', 'Teléfono'],
    'date time department description category contact',
  ],
  [
    ['Data', 'Ora', 'Reparto', 'Descrizione', 'Motivo', 'Note'],
    'date time department description category note',
  ],
  [['Data', 'Hora', 'Secção', 'O que aconteceu', 'Observações'], 'date time department description note'],
  [['Departamento', 'Queja', 'Fecha y hora'], 'occurred department description'],
  [['Marca temporal', 'Fecha', 'Queja'], 'date description'],
  [['Timestamp', 'Complaint:'], 'occurred description'],
] as const)('%j is read as %s', (header, fields) => {
  const found = [...guessColumns(header, evidence())].map(([field]) => field);
  expect(new Set(found)).toEqual(new Set(fields.split(' ')));
});

test('a column named like a field is not guessed otherwise, and each column is used once', () => {
  expect(guessed(['occurred', 'Fecha', 'Hora', 'description', 'Queja'])).toBe(
    'occurred=occurred description=description',
  );
  expect(guessed(['Fecha', 'Fecha', 'Queja', 'Incidencia'])).toBe('date=Fecha#1 description=Queja');
  expect(
    unusedColumns(['Fecha', '', 'Queja', 'Incidencia'], guessColumns(['Fecha', '', 'Queja'], evidence())),
  ).toEqual(['Incidencia']);
});

test('a column is not guessed if its cells do not match', () => {
  const header = ['Date', 'What', 'Closed', 'Value'];
  expect(guessed(header, ['2026-11-20', 'x', '7', 'high'])).toBe('date=Date description=What');
  expect(guessed(header, ['2026-11-20', 'x', 'yes', 'high'])).toBe(
    'date=Date description=What status=Closed',
  );
  expect(guessed(header, ['2026-11-20', 'x', '2026-11-21', '9,50 €'])).toBe(
    'date=Date description=What resolved=Closed remedy_value=Value',
  );
});

test('an unmistakable heading is believed if one of its words is known, another if most are', () => {
  const header = ['Date', 'What', 'Status', 'Progress'];
  const rowsOf = (...cells: readonly string[]) => cells.map((cell) => ['2026-11-20', 'x', cell, '']);
  expect(guessed(header, ...rowsOf('Open', 'Parkiert', 'Zzz', 'Zzz'))).toContain('status=Status');
  expect(
    guessed(
      ['Fecha', 'Queja', 'Estado (abierta o no)'],
      ['2026-11-20', 'x', 'Abierta'],
      ['2026-11-20', 'x', 'Zzz'],
    ),
  ).toContain('status=Estado');
  expect(guessed(header, ...rowsOf('Gold', 'Silver', '-', ''))).toBe('date=Date description=What');
  const other = ['Date', 'What', 'Stage', 'Nothing'];
  expect(guessed(other, ...rowsOf('Open', 'Parkiert', 'Zzz', 'Zzz'))).toBe('date=Date description=What');
});

test('a column with the heading of an id and a value that occurs again is found with its first two rows', () => {
  const find = (header: readonly string[], ...cells: readonly string[]) => {
    const given = evidence(...cells.map((cell) => ['2026-11-20', 'x', cell]));
    return findRepeatedId(header, given, guessColumns(header, given));
  };
  expect(find(['Date', 'What', 'Ticket'], '1', '-', '2', '3', '3', '2')).toEqual({
    column: 'Ticket',
    value: '3',
    rows: [3, 4],
  });
  expect(find(['Date', 'What', 'Ticket'], '1', '-', '-', '', '')).toBeNull();
  // Not the id of a complaint: every table occurs many times.
  expect(find(['Date', 'What', 'No'], '1', '1', '2', '2', '1')).toBeNull();
  expect(find(['Date', 'What', 'Colour'], '1', '2', '3', '3')).toBeNull();
});

test('an export is mapped only by its own names', () => {
  const header = exportColumns(business()).map(({ key }) => key);
  const mapping = typedMapping(header, guessColumns(header, evidence()));
  expect(mapping.filter((pair) => pair.split('=')[0] !== pair.split('=')[1])).toEqual([]);
});

test('a heading that two fields share can be told by its cells', () => {
  const fieldsOf = new Map<string, string[]>();
  for (const [field, words] of headings)
    for (const word of words) fieldsOf.set(word, [...(fieldsOf.get(word) ?? []), field]);
  const shared = [...fieldsOf.values()]
    .filter((fields) => fields.length > 1)
    .map((fields) => fields.join(' '));
  expect(new Set(shared)).toEqual(new Set(['status resolved', 'remedy remedy_value', 'recorded_by channel']));
});

test('a first row of data is recognised, and a header is not taken for one', () => {
  const first = (...header: string[]) => looksLikeData(header, guessColumns(header, evidence()));
  expect(first('20/11/2026', 'Kitchen', 'cold soup')).toBe(true);
  expect(first('1', 'Kitchen', 'cold soup')).toBe(true);
  expect(first('20.11.26 19:42', 'Cocina')).toBe(true);
  expect(first('2026-11-20T19:42', 'Cocina')).toBe(true);
  expect(first('When it was', 'Where it was')).toBe(false);
  expect(first('Fecha', '2026', 'Queja')).toBe(false);
  expect(looksLikeData(['2026-11-20', 'x'], new Map([['occurred', [0]]]))).toBe(true);
});

test('the columns that our file of rejects adds are neither guessed nor reported as ignored', () => {
  const rejects = ['Date', 'Area', 'What', 'line', 'reason'];
  expect(guessed(rejects)).toBe('date=Date department=Area description=What');
  expect(unusedColumns(rejects, guessColumns(rejects, evidence()))).toEqual([]);
  expect(guessed(['Date', 'What', 'reason'])).toBe('date=Date description=What category=reason');
});
