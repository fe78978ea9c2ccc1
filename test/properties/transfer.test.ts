import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Change } from '../../src/domain/action.ts';
import type { NewIncident } from '../../src/domain/incident.ts';
import type { Store } from '../../src/domain/records.ts';
import { cleanLine, cleanText } from '../../src/domain/text.ts';
import { guardFormula, unguardFormula } from '../../src/render/delimited.ts';
import { decodeText } from '../../src/transfer/files/encoding.ts';
import { chooseColumns, exportBytes, type ExportFormat } from '../../src/transfer/export.ts';
import type { ReadRow } from '../../src/transfer/rows/rowreader.ts';
import { readTable, type FileRow } from '../../src/transfer/files/csvreader.ts';
import { openWorkbook } from '../../src/transfer/files/spreadsheet.ts';
import { anyIncident } from '../support/arbitraries.ts';
import { action, everyKind, remedy, without } from '../support/builders.ts';
import { readerOf } from '../support/importing.ts';
import { collect, convert, hasProgram } from '../support/spreadsheets.ts';
import { freshStore } from '../support/store.ts';

const signs = fc.constantFrom(
  ...[
    '=',
    '+',
    '-',
    '@',
    "'",
    '"',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    ' ',
    'a',
    'é',
    '漢',
    '👩‍🍳',
    '\u202e',
    '\u0007',
    '1',
  ],
);
/** Texts that are difficult for CSV: quotes, delimiters, line breaks, formulas, and texts that look already guarded. */
const hardText = fc.oneof(
  fc.array(signs, { maxLength: 12 }).map((list) => list.join('')),
  fc.string({ unit: 'grapheme' }),
);
const storable = (clean: (text: string) => string | null) =>
  hardText
    .filter((text) => text.isWellFormed() && !text.includes('\0'))
    .map(clean)
    // An import trims the guard and white space; stored texts have neither at their ends.
    .filter((text) => text === null || text === text.trim());
const line = storable((text) => cleanLine(text, 'line'));
const someLine = line.filter((text): text is string => text !== null);
const item = someLine.filter((text) => !text.includes(';') && text !== 'none');

const page = storable((text) => cleanText(text, 'page'));
const somePage = page.filter((text): text is string => text !== null);

const amount = fc.option(fc.nat({ max: 100_000 }));
const anyRemedies = fc
  .array(
    fc.record({
      kind: item,
      valueMinor: amount,
      costMinor: amount,
      minutes: fc.option(fc.nat({ max: 600 })),
      givenBy: line,
      approvedBy: line,
    }),
    { maxLength: 4 },
  )
  .map((remedies) => remedies.map(({ kind, ...others }) => remedy(kind, others)));

/** Incidents whose fields all fit on one line of a file: without notes and references to other incidents. */
const anyExportable: fc.Arbitrary<NewIncident> = fc
  .tuple(
    anyIncident,
    fc.record({ description: page, expected: page, unchangedBecause: page, whys: fc.array(somePage) }),
    line,
    line,
    line,
    fc.array(item),
    anyRemedies,
  )
  .map(
    ([
      incident,
      { description, expected, unchangedBecause, whys },
      place,
      customer,
      contact,
      offered,
      remedies,
    ]) => ({
      ...incident,
      description: description ?? 'x',
      expected,
      unchangedBecause,
      whys: whys.length === 0 ? null : whys,
      owner: place,
      partner: contact,
      outsideId: place,
      servedBy: customer,
      involved: place,
      companions: customer,
      sameEvent: null,
      anticipation: null,
      place,
      customer,
      contact,
      recordedBy: customer,
      offered: offered.length === 0 ? null : offered,
      stepsDone: offered,
      resolvedAt: incident.status === 'resolved' ? incident.resolvedAt : null,
      ending: incident.status === 'resolved' ? incident.ending : null,
      remedies,
      notes: [],
    }),
  );

async function bytesOf(store: Store, format: ExportFormat): Promise<Buffer> {
  const parts: Buffer[] = [];
  const columns = chooseColumns(await store.business(), undefined);
  // The bytes of a part are valid only until the next one.
  for await (const { bytes } of exportBytes(store.stream(everyKind), columns, format))
    parts.push(Buffer.from(bytes));
  return Buffer.concat(parts);
}

const textOf = async (store: Store, format: 'csv' | 'tsv') => (await bytesOf(store, format)).toString();

/** Splits the bytes of a text into small chunks, so that characters and line ends are cut in two. */
async function* portions(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

async function importText(store: Store, text: string, portion: number): Promise<number> {
  return importRows(store, false, (take) =>
    readTable(decodeText(portions(text, portion), undefined, 'file'), undefined, take),
  );
}

async function importWorkbook(store: Store, bytes: Uint8Array): Promise<number> {
  const [sheet] = (await openWorkbook(bytes)).sheets;
  return importRows(store, true, async (take) => {
    for (const row of await collect(sheet?.rows() ?? [])) take(row);
  });
}

/** Imports rows of which the first are the headings. */
async function importRows(
  store: Store,
  isPlainNumber: boolean,
  each: (take: (row: FileRow) => void) => Promise<unknown>,
): Promise<number> {
  const staging = await store.stage();
  const business = await store.business();
  let read: ReadRow | undefined;
  await each(({ line: at, cells, whole }) => {
    expect(whole).toBe(true);
    if (!read) {
      read = readerOf(cells, { business, hasMarksForNothing: false, isPlainNumber }).read;
      return;
    }
    const row = read(at, cells);
    if (row === null) throw new Error('left out');
    staging.add(row);
  });
  return (await staging.land(action('import'))).added;
}

/** The content of incidents, without the ids of names and remedies. */
async function knownTo(store: Store): Promise<readonly unknown[]> {
  const incidents = [...(await store.list(everyKind))].sort((a, b) => a.number - b.number);
  return incidents.map((incident) => ({
    // Derived from the instant of the resolution.
    ...without(incident, 'number', 'addedBy', 'resolvedOn', 'department', 'category', 'cause', 'touchpoint'),
    // A file does not contain whether the time was a wall-clock time or an instant.
    moment: without(incident.moment, 'basis'),
    remedies: incident.remedies.map((each) => without(each, 'id', 'incident')),
  }));
}

async function storeWith(incidents: readonly NewIncident[]): Promise<Store> {
  const store = await freshStore();
  const names = ['Kitchen', '=cmd', "'+Bar"].flatMap((name): Change[] => [
    { change: 'create_name', list: 'department', name },
    { change: 'create_name', list: 'category', name },
    { change: 'create_name', list: 'cause', name },
    { change: 'create_name', list: 'touchpoint', name },
  ]);
  await store.commit(action('add'), [
    ...names,
    ...incidents.map((incident): Change => ({ change: 'create_incident', incident })),
  ]);
  return store;
}

it('what is exported and imported into an empty house is exported the same again', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyExportable, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('csv' as const, 'tsv' as const),
      fc.integer({ min: 1, max: 400 }),
      async (incidents, format, portion) => {
        const [here, there] = [await storeWith(incidents), await freshStore()];
        const file = await textOf(here, format);
        expect(await importText(there, file, portion)).toBe(incidents.length);
        expect(await textOf(there, format)).toBe(file);
        expect(await knownTo(there)).toEqual(await knownTo(here));
        expect(await importText(there, file, portion)).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

it('a spreadsheet is imported into an empty house as it was exported', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyExportable, { minLength: 1, maxLength: 8 }), async (incidents) => {
      const [here, there] = [await storeWith(incidents), await freshStore()];
      const file = await bytesOf(here, 'xlsx');
      expect(await importWorkbook(there, file)).toBe(incidents.length);
      expect(await textOf(there, 'csv')).toBe(await textOf(here, 'csv'));
      expect(await knownTo(there)).toEqual(await knownTo(here));
      expect(await importWorkbook(there, file)).toBe(0);
    }),
    { numRuns: 60 },
  );
});

/** An .ods file cannot contain control characters, and LibreOffice 7.4 leaves tabs out of its cells with several lines. */
const storableInOds = (incidents: readonly NewIncident[]) =>
  JSON.parse(JSON.stringify(incidents), (_, value: unknown) =>
    typeof value === 'string' ? value.replace(/[\u0007\t]/gu, 'x') : value,
  ) as readonly NewIncident[];

describe.skipIf(!hasProgram('libreoffice'))('a spreadsheet that LibreOffice saved', () => {
  test.each(['xlsx:Calc MS Excel 2007 XML', 'ods:calc8'])('as %s is imported unchanged', async (filter) => {
    for (const sample of fc.sample(fc.array(anyExportable, { minLength: 12, maxLength: 12 }), 3)) {
      const incidents = filter.startsWith('ods') ? storableInOds(sample) : sample;
      const [here, there] = [await storeWith(incidents), await freshStore()];
      const saved = convert('libreoffice', await bytesOf(here, 'xlsx'), 'xlsx', filter);
      expect(await importWorkbook(there, saved)).toBe(incidents.length);
      expect(await textOf(there, 'csv')).toBe(await textOf(here, 'csv'));
    }
  });
});

it('the guard against formulas comes off exactly, whatever the text', () => {
  fc.assert(
    fc.property(hardText, (text) => {
      expect(unguardFormula(guardFormula(text))).toBe(text);
      expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r]/u);
    }),
  );
});
