import { fold } from '../domain/text.ts';
import { importFields, type ImportField } from './columns.ts';
import { rejectColumns } from './rejection.ts';

/** The index of the column of each field. */
export type Mapping = ReadonlyMap<ImportField, number>;

/** Folded headings of ratings: a higher rating is better, but a higher severity is worse. */
const ratingHeadings: ReadonlySet<string> = new Set([
  ...[
    'rating',
    'ratings',
    'stars',
    'star rating',
    'review rating',
    'score',
    'overall rating',
    'overall score',
  ],
  ...['estrellas', 'puntuacion', 'valoracion', 'calificacion', 'stelle', 'valutazione', 'punteggio', 'voto'],
  ...['estrelas', 'pontuacao', 'classificacao', 'avaliacao'],
]);

/** Whether a column contains ratings, according to its heading. */
export function isRating(heading: string): boolean {
  return ratingHeadings.has(fold(heading));
}

/**
 * Folded headings that people use in four languages, the most specific first. Fields that accept only our own keys are not
 * guessed, because a wrong guess would reject rows.
 */
export const headings: Readonly<Partial<Record<ImportField, readonly string[]>>> = {
  occurred: [
    ...[
      'occurred at',
      'when it happened',
      'happened at',
      'happened',
      'date and time',
      'date time',
      'datetime',
    ],
    ...['when', 'timestamp', 'fecha y hora', 'fecha hora', 'cuando paso', 'cuando', 'marca temporal'],
    ...['data e ora', 'data ora', 'quando e successo', 'quando', 'informazioni cronologiche'],
    ...['data e hora', 'data hora', 'quando aconteceu', 'carimbo de data hora'],
  ],
  date: [
    ...['date', 'day', 'date of complaint', 'complaint date', 'date of incident', 'incident date'],
    ...['fecha', 'dia', 'fecha de la queja', 'fecha queja', 'fecha de la incidencia', 'fecha incidencia'],
    ...['data', 'giorno', 'data del reclamo', 'data reclamo', 'data della segnalazione', 'data segnalazione'],
    ...['data da reclamacao', 'data reclamacao', 'data da ocorrencia', 'data ocorrencia'],
  ],
  time: ['time', 'time of day', 'hour', 'hora', 'horas', 'ora', 'orario'],
  department: [
    ...['department', 'dept', 'area', 'section', 'unit', 'departamento', 'depto', 'seccion'],
    ...['reparto', 'settore', 'seccao', 'servico', 'sector', 'setor'],
  ],
  description: [
    ...[
      'description',
      'what happened',
      'what',
      'complaint',
      'incident',
      'problem',
      'issue',
      'details',
      'text',
    ],
    ...['comments', 'comment', 'subject', 'descripcion', 'que paso', 'que ha pasado', 'queja', 'incidencia'],
    ...['detalles', 'comentarios', 'comentario', 'texto', 'asunto', 'descrizione', 'cosa e successo'],
    ...['che cosa e successo', 'reclamo', 'segnalazione', 'disservizio', 'problema', 'dettagli', 'testo'],
    ...['commenti', 'commento', 'oggetto', 'descricao', 'o que aconteceu', 'o que se passou', 'reclamacao'],
    ...['queixa', 'ocorrencia', 'detalhes', 'assunto'],
  ],
  place: [
    ...['place', 'table', 'room', 'where', 'mesa', 'habitacion', 'lugar', 'sitio'],
    ...['tavolo', 'camera', 'stanza', 'luogo', 'quarto', 'local'],
  ],
  category: [
    ...['category', 'type', 'reason', 'about', 'motivo', 'categoria', 'tipo', 'tema', 'tipologia'],
    ...['type of complaint', 'complaint type', 'tipo de queja', 'tipo di reclamo', 'tipo de reclamacao'],
  ],
  customer: [
    ...['customer', 'customer name', 'client', 'guest', 'patient', 'name', 'cliente', 'nombre del cliente'],
    ...['huesped', 'paciente', 'nombre', 'nome cliente', 'ospite', 'paziente', 'nominativo', 'nome'],
    ...['nome do cliente', 'hospede', 'utente'],
  ],
  contact: [
    ...['contact', 'phone', 'phone number', 'telephone', 'mobile', 'e mail', 'email', 'contacto', 'telefono'],
    ...[
      'movil',
      'correo',
      'correo electronico',
      'contatto',
      'recapito',
      'cellulare',
      'telefone',
      'telemovel',
    ],
  ],
  recorded_by: [
    ...['recorded by', 'taken by', 'written by', 'apuntado por', 'anotado por', 'registrado por'],
    ...['atendido por', 'registrato da', 'annotato da', 'registado por'],
  ],
  owner: ['owner', 'responsable', 'referente', 'responsabile', 'responsavel'],
  resolved: [
    ...['resolved', 'resolved on', 'closed', 'closed on', 'resuelta', 'fecha de cierre', 'cerrada'],
    ...['risolto', 'chiuso', 'data di chiusura', 'data chiusura', 'resolvida', 'fechada', 'data de fecho'],
  ],
  remedy: [
    ...['remedy', 'compensation', 'compensacion', 'gesto commerciale', 'omaggio'],
    ...['compensacao', 'gesto comercial'],
  ],
  remedy_value: ['remedy value', 'value', 'amount', 'importe', 'valor', 'importo', 'valore'],
  cause: ['cause', 'root cause', 'causa', 'causa raiz'],
  note: [...['note', 'notes', 'remarks', 'nota', 'notas', 'observaciones', 'osservazioni', 'observacoes']],
};

/** Patterns that the cells of a column must match before its heading is trusted. */
const cellPatterns: Readonly<Partial<Record<ImportField, RegExp>>> = {
  resolved: /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/u,
  remedy_value: /^\p{Sc}?\s?\d+(?:[.,]\d{1,2})?\s?\p{Sc}?$/u,
};

/** Normalises a heading: folded, with single spaces instead of punctuation. */
function normalise(heading: string): string {
  return fold(heading.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '));
}

/** Maps the columns named like our own fields. */
export function ownColumns(header: readonly string[]): Map<ImportField, number> {
  const folded = header.map(fold);
  const mapping = new Map<ImportField, number>();
  for (const field of importFields) {
    const index = header.includes(field) ? header.indexOf(field) : folded.indexOf(field);
    if (index >= 0) mapping.set(field, index);
  }
  return mapping;
}

/**
 * Maps the columns named like our own fields, and guesses others by their headings and cells.
 * @param rows some rows of the file
 */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[] = []): Mapping {
  const mapping = ownColumns(header);
  const normalised = header.map(normalise);
  const taken = new Set([...mapping.values(), ...rejectColumnIndexes(header)]);
  const isPlausible = (field: ImportField, index: number) => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    const pattern = cellPatterns[field];
    return pattern === undefined || (cells.length > 0 && cells.every((cell) => pattern.test(cell)));
  };
  const guess = (field: ImportField) => {
    if (mapping.has(field)) return;
    for (const word of headings[field] ?? []) {
      const index = normalised.findIndex(
        (each, at) => each === word && !taken.has(at) && isPlausible(field, at),
      );
      if (index < 0) continue;
      mapping.set(field, index);
      taken.add(index);
      return;
    }
  };
  // A date column is preferred to the timestamp that an online form adds.
  if (!mapping.has('occurred')) guess('date');
  if (!mapping.has('date')) guess('occurred');
  for (const field of importFields) {
    const isWhen = field === 'occurred' || field === 'date' || field === 'time';
    if (!isWhen || (field === 'time' && !mapping.has('occurred'))) guess(field);
  }
  return mapping;
}

/** A date or a number, which is never the name of a column. */
const dataCell = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|[-+]?\d+(?:[.,:]\d+)*)$/u;

/** Whether the first row of a file has data instead of column names. */
export function looksLikeData(header: readonly string[], mapping: Mapping): boolean {
  const when = mapping.get('occurred') ?? mapping.get('date');
  if (when !== undefined) return dataCell.test((header[when] ?? '').trim());
  return mapping.size === 0 && header.some((cell) => dataCell.test(cell.trim()));
}

/** Returns the indexes of the columns that our file of rejects adds to the rows. */
function rejectColumnIndexes(header: readonly string[]): readonly number[] {
  const first = header.length - rejectColumns.length;
  return rejectColumns.every((name, at) => header[first + at] === name)
    ? rejectColumns.map((_, at) => first + at)
    : [];
}

/** Returns the indexes of the columns with exactly this name; if there are none, ignores case and accents. */
export function columnsCalled(header: readonly string[], name: string): readonly number[] {
  const indexesWhere = (isCalled: (each: string) => boolean) =>
    header.flatMap((each, index) => (isCalled(each) ? [index] : []));
  const exact = indexesWhere((each) => each === name);
  return exact.length > 0 ? exact : indexesWhere((each) => fold(each) === fold(name));
}

/** Returns the name of a column; with its number if several have that name: "note#2". */
function nameOfColumn(header: readonly string[], index: number): string {
  const name = header[index] ?? '';
  const indexes = columnsCalled(header, name);
  return indexes.length > 1 ? `${name}#${indexes.indexOf(index) + 1}` : name;
}

/** Formats a mapping as values of `--map`. */
export function typedMapping(header: readonly string[], mapping: Mapping): readonly string[] {
  return importFields.flatMap((field) => {
    const index = mapping.get(field);
    return index === undefined ? [] : [`${field}=${nameOfColumn(header, index)}`];
  });
}

/** Returns the names of the columns that are not imported. */
export function unusedColumns(header: readonly string[], mapping: Mapping): readonly string[] {
  const used = new Set([...mapping.values(), ...rejectColumnIndexes(header)]);
  return header.flatMap((name, index) =>
    name === '' || used.has(index) ? [] : [nameOfColumn(header, index)],
  );
}
