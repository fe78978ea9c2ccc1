import type { TradeWords } from '../messages/trades.ts';
import type { TransferMessages } from '../messages/transfer.ts';
import { complaints, many, noneOf, severalOf } from './grammar.ts';

export const transfer = (trade: TradeWords): TransferMessages => ({
  import: {
    summary: (read, added, skipped, rejected) =>
      `${read} ${many(read, 'fila leída', 'filas leídas')}: ${added} ${many(added, 'añadida', 'añadidas')}, ${skipped} ya ${many(skipped, 'estaba', 'estaban')}, ${rejected} ${many(rejected, 'rechazada', 'rechazadas')}.`,
    dryRun: 'Era solo una prueba; no ha cambiado nada.',
    rejectedLine: (line, reason) => `línea ${line}: ${reason}`,
    moreRejected: (count) => `y ${count} más; con --rejects ARCHIVO se guardan todas`,
    rejectsWritten: (file) => `Filas rechazadas: ${file}`,
    created: (list, names) => `Añadido a tus ${severalOf(list, trade)}: ${names}`,
    withoutTime: (count) =>
      `${count} ${many(count, 'tiene fecha pero no hora; no cuenta', 'tienen fecha pero no hora; no cuentan')} en ninguna hora ni turno.`,
    guessed: (mapping) => `Columnas supuestas por su nombre; para corregirlo: --map. ${mapping}`,
    unused: (columns) => `No se traen: ${columns}`,
    undoHint: 'Para quitarlo todo: recovery undo',
    progress: (rows) => `${rows} filas leídas…`,
    landing: 'Guardando…',
    reason: {
      no_date: () => 'sin fecha',
      bad_date: ({ value, field }) =>
        `${String(field)} "${String(value)}" no encaja en ningún formato de fecha; mira --date-format`,
      bad_time: ({ value }) => `"${String(value)}" no es una hora del día`,
      bad_value: ({ field, value, known }) =>
        `${String(field)} no puede ser "${String(value)}" (${String(known)})`,
      unknown_name: ({ list, value, near }) =>
        `no hay ${noneOf(list, trade)} "${String(value)}"${near === undefined ? '' : ` (¿"${String(near)}"?)`}; con --create se añade a la lista`,
      bad_text: ({ field }) => `${String(field)}: hay caracteres que no son texto`,
      text_too_long: ({ field, limit }) => `${String(field)}: más de ${String(limit)} caracteres`,
      empty_text: ({ field }) => `${String(field)}: no hay nada escrito`,
      bad_money: ({ value }) => `"${String(value)}" no es un importe`,
      columns: ({ found, expected }) =>
        `${String(found)} ${many(found ?? 0, 'columna', 'columnas')} en lugar de ${String(expected)}`,
      quotes: () => 'hay unas comillas sin cerrar',
      not_yet: ({ value }) => `${String(value)} todavía no ha llegado`,
      twice: ({ line, value }) => `la línea ${String(line)} ya habla de ${String(value)}`,
      bad_points: ({ value }) => `los puntos suman ${String(value)}, no 100`,
    },
  },

  exported: {
    written: (count, file) => `${complaints(count)} ${many(count, 'guardada', 'guardadas')} en ${file}.`,
    into: (file) => `Guardado en ${file}.`,
    notOpened: (file) => `Aquí no hay ningún navegador para abrirlo. Está en\n${file}`,
    progress: (rows) => `${rows} escritas…`,
  },
});
