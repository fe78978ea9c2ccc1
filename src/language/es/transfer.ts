import { quoteForShell } from '../../domain/shell.ts';
import type { TradeWords } from '../messages/trades.ts';
import type { TransferMessages } from '../messages/transfer.ts';
import { complaints, many, noneOf, severalOf } from './grammar.ts';

export const transfer = (trade: TradeWords): TransferMessages => ({
  import: {
    summary: (read, added, unchanged, changed, doubtful, rejected) =>
      `${read} ${many(read, 'fila leída', 'filas leídas')}: ${added} ${many(added, 'añadida', 'añadidas')}, ${unchanged} ya ${many(unchanged, 'estaba', 'estaban')}, ${changed === '0' ? '' : `${changed} con cambios, `}${doubtful === '0' ? '' : `${doubtful} ${many(doubtful, 'dudosa', 'dudosas')}, `}${rejected} ${many(rejected, 'rechazada', 'rechazadas')}.`,
    dryRun: 'Era solo una prueba; no ha cambiado nada.',
    rejectedLine: (line, reason) => `línea ${line}: ${reason}`,
    moreRejected: (count) => `y ${count} más; con --rejects ARCHIVO se guardan todas`,
    rejectsWritten: (file) => `Filas rechazadas: ${file}`,
    created: (list, names) => `Nuevo en tus ${severalOf(list, trade)}: ${names}`,
    sameEventLost: (count, line) =>
      `Filas que remiten a otra queja por el mismo suceso (ese dato no se importa): ${count} (la primera, en la línea ${line}).`,
    unnamedColumn: (count, line) =>
      `Filas con datos en una columna sin nombre (esos datos no se importan): ${count} (la primera, en la línea ${line}).`,
    withoutTime: (count) =>
      `${count} ${many(count, 'tiene fecha pero no hora; no cuenta', 'tienen fecha pero no hora; no cuentan')} en ninguna hora ni turno.`,
    guessed: (mapping) => `Columnas reconocidas por su nombre; para cambiarlas, indícalas todas: ${mapping}`,
    ignoredColumns: (columns) => `No se importan: ${columns}`,
    repeatedId: (column, value, first, second, flags) =>
      `"${column}" no se usa como id de las quejas, porque ${value} está en la línea ${first} y otra vez en la ${second}. Para usarla de todas formas: ${flags}`,
    unknownWordHint: (typed) => `; si significa algo: --map-value ${quoteForShell(`${typed}=VALOR`)}`,
    dateRange: (range) => `Fechas: ${range}.`,
    firstRows: 'Las primeras, tal como quedarían apuntadas:',
    doubt: {
      impossible: (count, line, pattern) =>
        `${count} ${many(count, 'fecha solo tiene', 'fechas solo tienen')} sentido con el día y el mes al revés: --date-format "${pattern}" (la primera, en la línea ${line}).`,
      order:
        'El día y el mes parecen estar al revés: tal como se leen, las filas van y vienen en el tiempo; al revés están en orden. Mira --date-format.',
      future: (count, line) =>
        `${count} ${many(count, 'fila cae', 'filas caen')} en el futuro, y no con el día y el mes al revés (la primera, en la línea ${line}). Mira --date-format.`,
      low_days: (months) =>
        `Son ${months} meses sin ningún día posterior al 12: puede que el día y el mes estén al revés. Mira --date-format.`,
    },
    truncatedContacts: (count, line) =>
      `${count} ${count === '1' ? 'contacto parece cortado' : 'contactos parecen cortados'} por una hoja de cálculo y no ${count === '1' ? 'sirve' : 'sirven'} para reconocer a nadie (la primera vez, en la línea ${line}). Da a la columna formato de texto, guarda el archivo otra vez e importa ese.`,
    garbled: (count, line) =>
      `Con caracteres que no se han podido leer (\uFFFD): ${count} (la primera vez, en la línea ${line}).`,
    resolvedBefore: (count, line) =>
      `${many(count, 'Resuelta', 'Resueltas')} antes de que pasara: ${count} (la primera, en la línea ${line}).`,
    saved: (name, command) => `Guardado como "${name}". Para el próximo archivo como este: ${command}`,
    repeatCommand: (typed) => `Para hacer lo mismo sin preguntas: ${typed}`,
    dateOrder: (text, day, flag) => `"${text}" se ha leído como ${day}; si es al revés: ${flag}`,
    sheet: (name, others) =>
      `Hoja leída: ${name}.${others === '' ? ' Para leer otra: --sheet NOMBRE' : ` Estas tienen las mismas columnas y no se han leído: ${others}; impórtalas con --sheet NOMBRE.`}`,
    sheets: (names, others) =>
      `Hojas con las mismas columnas, leídas una tras otra: ${names} (los números de línea siguen de una a otra). Para leer solo una: --sheet NOMBRE${others === '' ? '' : `; no se han leído: ${others}`}`,
    repeatedRows: (count) => `Filas que ya estaban en una hoja anterior, leídas una sola vez: ${count}.`,
    leftOut: (count) =>
      `No se importan, porque el archivo dice que no son quejas (fusionadas, spam…): ${count}.`,
    headerLine: (line) => `Los nombres de las columnas están en la línea ${line}.`,
    recognised: (source) =>
      `Se lee como un archivo de ${source}. Si no lo es: --map occurred=COLUMNA --map description=COLUMNA …`,
    leftEmpty: (problem, count, line) =>
      `${problem}: ${count === '1' ? 'queda vacío' : `queda vacío ${count} veces`} (${count === '1' ? 'en' : 'la primera, en'} la línea ${line})`,
    moreLeftEmpty: (count) => `y ${count} celdas más que no se han podido leer`,
    outsideTable: (count, line) =>
      `Líneas omitidas por no ser de la tabla, como los totales: ${count} (la primera, la ${line}).`,
    chat: (taken, passedOver) =>
      `Mensajes que empiezan como se acordó: ${taken}. Otros mensajes, que no se importan: ${passedOver}.`,
    question: {
      column: {
        occurred: '¿Qué columna dice cuándo pasó?',
        description: '¿Qué columna dice qué pasó?',
      },
      words: '¿Se entienden bien estas palabras? Intro si está todo bien, o elige una para cambiarla.',
      allRight: 'Está todo bien',
      unknownWord: '?',
      leaveOut: 'no importar la fila',
      nothing: 'dejar vacío',
      meaning: (word) => `¿Qué significa "${word}"?`,
      none: 'ninguna',
      dateOrder: (text) => `¿Qué día es "${text}"?`,
      dateFormat: (text) => `¿En qué orden van el día, el mes y el año en "${text}"? Por ejemplo: d/M/yyyy`,
      badFormat: (text) => `Así, "${text}" no sería una fecha.`,
      update: (count) => (count === '1' ? '¿Aplicar este cambio?' : `¿Aplicar estos ${count} cambios?`),
      extent: '¿Importarlas?',
      onlyNew: (count) => `Sí: ${count} ${many(count, 'nueva', 'nuevas')}`,
      changesToo: (count) => `Sí, y aplicar también ${count} ${many(count, 'cambio', 'cambios')}`,
      importNothing: 'No, nada',
    },
    changed: 'Distintas en el archivo:',
    kept: (field, here, there) => `${field}: se queda ${here} (en el archivo: ${there})`,
    more: (count) => `y ${count} más`,
    updateHint: 'Para aplicar estos cambios: --update',
    updated: (count) => `Actualizadas: ${count}.`,
    doubtful: 'Filas dudosas, que no se añaden:',
    likeNumber: (line, number, differences) =>
      `línea ${line}: se parece a la queja ${number}, pero no es igual${differences === '' ? '' : ` (${differences})`}`,
    sameIdAsLine: (line, other) => `línea ${line}: mismo id que la línea ${other}, pero no es igual`,
    similarHint: 'Para añadir estas filas de todas formas: --add-similar',
    undoHint: 'Para deshacer toda la importación: recovery deshacer',
    progress: (rows) => `${rows} filas leídas…`,
    saving: 'Guardando…',
    reason: {
      no_date: () => 'sin fecha',
      bad_date: ({ value, field }) =>
        `${String(field)} "${String(value)}" no encaja en ningún formato de fecha; mira --date-format`,
      only_day: ({ field, value }) => `${String(field)} "${String(value)}" es un día sin hora`,
      bad_time: ({ value }) => `"${String(value)}" no es una hora del día`,
      bad_value: ({ field, value, known }) =>
        `${String(field)} no puede ser "${String(value)}" (${String(known)})`,
      unknown_name: ({ list, value, near }) =>
        `no hay ${noneOf(list, trade)} "${String(value)}"${near === undefined ? '' : ` (¿"${String(near)}"?)`}; con --create se añade a la lista`,
      bad_text: ({ field }) => `${String(field)}: contiene caracteres no válidos`,
      reserved_name: ({ value }) =>
        `"${String(value)}" no puede ser un nombre: en los filtros y los informes significa otra cosa`,
      text_too_long: ({ field, limit }) => `${String(field)}: más de ${String(limit)} caracteres`,
      empty_text: ({ field }) => `${String(field)}: está vacío`,
      bad_money: ({ value, currency }) => `"${String(value)}" no es un importe en ${String(currency)}`,
      no_remedy: ({ field }) => `${String(field)} sin compensación`,
      columns: ({ found, expected }) =>
        `${String(found)} ${many(found ?? 0, 'columna', 'columnas')} en lugar de ${String(expected)}`,
      quotes: () => 'hay unas comillas sin cerrar',
      not_yet: ({ value }) => `${String(value)} es una fecha futura`,
      twice: ({ line, value }) => `la línea ${String(line)} ya tiene ${String(value)}`,
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
