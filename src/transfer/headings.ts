import { fold } from '../domain/text.ts';
import { importFields, type ImportField } from './columns.ts';
import { rejectColumns } from './rejection.ts';

/** Which column of the file each field comes from. */
export type Mapping = ReadonlyMap<ImportField, number>;

/** What columns of stars or marks are called, folded: more of them is better, where a higher severity is worse. */
const stars: ReadonlySet<string> = new Set([
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

/** Whether a column is one of stars or marks, by its heading. */
export function countsStars(heading: string): boolean {
  return stars.has(fold(heading));
}

/**
 * What people head their columns with in four languages, folded; what says most is first. Fields that only our own
 * words can fill are not here: a guess must not turn away rows that would come in without it.
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

/** What the cells of a column have to look like for its name to be believed. */
const cellsOf: Readonly<Partial<Record<ImportField, RegExp>>> = {
  resolved: /\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/u,
  remedy_value: /^\p{Sc}?\s?\d+(?:[.,]\d{1,2})?\s?\p{Sc}?$/u,
};

/** A heading without what people put around and between its words. */
function plain(heading: string): string {
  return fold(heading.replace(/[^\p{L}\p{N}\p{M}]+/gu, ' '));
}

/** The columns that go by our own names. */
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
 * The columns that go by our own names, and those whose names and cells tell what they hold. `rows` are some rows of the
 * file.
 */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[] = []): Mapping {
  const mapping = ownColumns(header);
  const known = header.map(plain);
  const taken = new Set([...mapping.values(), ...rejectsBeside(header)]);
  const isBelieved = (field: ImportField, index: number) => {
    const cells = rows.map((row) => (row[index] ?? '').trim()).filter((cell) => cell !== '');
    const look = cellsOf[field];
    return look === undefined || (cells.length > 0 && cells.every((cell) => look.test(cell)));
  };
  const guess = (field: ImportField) => {
    if (mapping.has(field)) return;
    for (const word of headings[field] ?? []) {
      const index = known.findIndex((each, at) => each === word && !taken.has(at) && isBelieved(field, at));
      if (index < 0) continue;
      mapping.set(field, index);
      taken.add(index);
      return;
    }
  };
  // A column of dates says more than the stamp that a form put beside it.
  if (!mapping.has('occurred')) guess('date');
  if (!mapping.has('date')) guess('occurred');
  for (const field of importFields) {
    const isWhen = field === 'occurred' || field === 'date' || field === 'time';
    if (!isWhen || (field === 'time' && !mapping.has('occurred'))) guess(field);
  }
  return mapping;
}

/** A date or a number, which nobody names a column by. */
const dataCell = /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}.*|[-+]?\d+(?:[.,:]\d+)*)$/u;

/** Whether the first row of a file is a row like the others: it holds what no column is called. */
export function looksLikeData(header: readonly string[], mapping: Mapping): boolean {
  const when = mapping.get('occurred') ?? mapping.get('date');
  if (when !== undefined) return dataCell.test((header[when] ?? '').trim());
  return mapping.size === 0 && header.some((cell) => dataCell.test(cell.trim()));
}

/** Places of what our own file of rejects says beside its rows, which is not of the rows. */
function rejectsBeside(header: readonly string[]): readonly number[] {
  const first = header.length - rejectColumns.length;
  return rejectColumns.every((name, at) => header[first + at] === name)
    ? rejectColumns.map((_, at) => first + at)
    : [];
}

/** The places of the columns that go by a name, as it is written; else by one that differs in case or accents. */
export function columnsCalled(header: readonly string[], name: string): readonly number[] {
  const places = (isCalled: (each: string) => boolean) =>
    header.flatMap((each, index) => (isCalled(each) ? [index] : []));
  const same = places((each) => each === name);
  return same.length > 0 ? same : places((each) => fold(each) === fold(name));
}

/** A column by its name; of several that are called alike which one it is: "note#2". */
function nameOfColumn(header: readonly string[], index: number): string {
  const name = header[index] ?? '';
  const same = columnsCalled(header, name);
  return same.length > 1 ? `${name}#${same.indexOf(index) + 1}` : name;
}

/** A mapping as it is typed after --map. */
export function typedMapping(header: readonly string[], mapping: Mapping): readonly string[] {
  return importFields.flatMap((field) => {
    const index = mapping.get(field);
    return index === undefined ? [] : [`${field}=${nameOfColumn(header, index)}`];
  });
}

/** The named columns that nothing is taken from. */
export function unusedColumns(header: readonly string[], mapping: Mapping): readonly string[] {
  const used = new Set([...mapping.values(), ...rejectsBeside(header)]);
  return header.flatMap((name, index) =>
    name === '' || used.has(index) ? [] : [nameOfColumn(header, index)],
  );
}
