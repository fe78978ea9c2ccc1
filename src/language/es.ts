import type { Action, ActionKind } from '../domain/action.ts';
import type { Messages } from './messages.ts';

const many = (count: number | string, one: string, more: string) => (String(count) === '1' ? one : more);
const complaints = (count: number | string) => `${count} ${many(count, 'queja', 'quejas')}`;
const lists = {
  department: ['departamento', 'departamentos'],
  category: ['motivo', 'motivos'],
  shift: ['turno', 'turnos'],
} as const;
const listOf = (list: unknown) => lists[list as keyof typeof lists];

export const es: Messages = {
  customs: {
    decimal: ',',
    group: '.',
    groupFrom: 5,
    percent: (figure) => `${figure}\u00A0%`,
    money: (figure, sign) => `${figure}\u00A0${sign}`,
    weekdays: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo'],
    weekdaysShort: ['lun', 'mar', 'mié', 'jue', 'vie', 'sáb', 'dom'],
    monthsShort: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
  },

  help: {
    tagline: 'Arregla el fallo con el cliente, apúntalo y mira el lunes qué hay que cambiar.',
    usage: 'Uso',
    examples: 'Ejemplos',
    options: 'Opciones',
    globalOptions: 'Con cualquier comando',
    commands: 'Comandos',
    argumentsTitle: 'Argumentos',
    groups: {
      record: 'Cuando pasa',
      look: 'El lunes',
      mend: 'Buscar y corregir',
      files: 'Sacar y traer datos',
      house: 'Tu negocio',
    },
    commandWord: 'comando',
    optionsWord: 'opciones',
    footer: 'Más sobre un comando: recovery help COMANDO',
    topExamples: [
      ['recovery demo', 'curiosea en un hotel inventado'],
      ['recovery log', 'alguien se queja: te acompaña'],
      ['recovery add "sopa fría" --department Cocina --create', 'en una línea'],
      ['recovery report', 'la semana pasada en una página'],
    ],
    command: {
      log: {
        does: 'Alguien se queja: primero qué decirle, luego unas preguntas cortas',
        examples: [
          ['recovery log'],
          ['recovery log --quick', 'directo a las preguntas'],
          ['recovery log --at 19:30 --place "mesa 4"', 'lo que ya das no se pregunta'],
        ],
        notes: [
          'Cada respuesta se guarda en cuanto la das. Si pulsas Ctrl-C, se cierra la ventana o se va la luz, el siguiente "recovery log" te ofrece terminar.',
          'Con < vuelves a la pregunta anterior.',
        ],
      },
      add: {
        does: 'Apunta una queja en una línea, o muchas que vienen de otro programa',
        examples: [
          ['recovery add "sopa fría" --department Cocina --at "ayer 19:30"'],
          ['recovery add "cuenta mal" --category Cobro --remedy Descuento --value 12,50'],
          ['recovery add "no le saludamos" --severity 1 --state calm --place "mesa 4"'],
          ['recovery add --jsonl - < quejas.jsonl', 'un objeto JSON por línea; todo o nada'],
        ],
        notes: [
          'Momentos: ahora, hoy 14:30, ayer 19:30, vie 21:00 (el último), -2h, 14:30, 2026-11-20, 2026-11-20 19:42.',
          'Una línea de --jsonl lleva "text" y lo que quieras de: at, department, category, severity, state, channel, place, customer, contact, offered, remedy, value, cost, approved_by, follow_up, reported, by, steps, note.',
        ],
      },
      list: {
        does: 'Muestra las quejas, primero las más recientes',
        examples: [
          ['recovery list', 'las 20 más recientes'],
          ['recovery list --this-week --department Cocina'],
          ['recovery list --status open --all'],
          ['recovery list --text croquetas --all --format csv'],
        ],
      },
      show: {
        does: 'Muestra todo lo que se sabe de una queja',
        examples: [['recovery show 142'], ['recovery show última']],
      },
      edit: {
        does: 'Corrige lo apuntado; el historial guarda lo que ponía antes',
        examples: [
          ['recovery edit 142 --department Barra'],
          ['recovery edit última --at "ayer 21:10" --severity 3'],
          ['recovery edit 142 --contact ""', 'vacío: lo quita'],
        ],
      },
      note: {
        does: 'Añade una nota a una queja',
        examples: [['recovery note 142 "la llamamos, quedó contenta"']],
      },
      resolve: {
        does: 'Da una queja por resuelta',
        examples: [['recovery resolve 142'], ['recovery resolve 142 143']],
      },
      reopen: {
        does: 'Vuelve a abrir una queja: no estaba resuelta',
        examples: [['recovery reopen 142']],
      },
      delete: {
        does: 'Quita una queja de las listas y las cuentas; se puede recuperar',
        examples: [['recovery delete 142'], ['recovery list --deleted --all', 'las borradas']],
      },
      restore: {
        does: 'Recupera una queja borrada',
        examples: [['recovery restore 142']],
      },
      history: {
        does: 'Muestra quién cambió qué, y cuándo',
        examples: [['recovery history 142']],
      },
      undo: {
        does: 'Deshace lo último que se hizo, lo hiciera quien lo hiciera',
        examples: [['recovery undo'], ['recovery undo --yes', 'sin preguntar']],
      },
      report: {
        does: 'La semana pasada en una página, o el desglose que quieras',
        examples: [
          ['recovery report', 'la página del lunes: la última semana completa'],
          ['recovery report department --all'],
          ['recovery report hour --month 2026-10 --department Cocina'],
          ['recovery report cross weekday shift --all --format csv -o cruce.csv'],
        ],
        notes: ['Si no das un periodo, el informe es de la última semana completa.'],
      },
      'report week': {
        does: 'La página del lunes: qué hacer hoy, qué llama la atención, doce semanas',
        examples: [['recovery report'], ['recovery report week --week 2026-W46']],
      },
      'report breakdown': {
        does: 'Quejas por',
        examples: [
          ['recovery report department', 'la última semana completa'],
          ['recovery report weekday --all'],
          ['recovery report category --this-week --format json'],
        ],
      },
      'report cross': {
        does: 'Dos desgloses cruzados',
        examples: [
          ['recovery report cross weekday shift --all'],
          ['recovery report cross department category --month 2026-10 --format csv'],
        ],
      },
      export: {
        does: 'Guarda las quejas en un archivo, una por línea',
        examples: [
          ['recovery export -o quejas.csv', 'todas'],
          ['recovery export --last-week --columns number,occurred,description'],
          ['recovery export --format jsonl --month 2026-10 > octubre.jsonl'],
        ],
      },
      import: {
        does: 'Trae quejas de una hoja de cálculo, sin repetir las que ya están',
        examples: [
          ['recovery import viejo.csv --map occurred=Fecha --map description=Queja'],
          ['recovery import viejo.csv --map date=Día --map time=Hora --date-format d/M/yyyy'],
          ['recovery import viejo.csv --map occurred=Fecha --map department=Área --create'],
          ['recovery import quejas.csv', 'un archivo de recovery export no necesita --map'],
        ],
        notes: [
          'Con --dry-run ves qué pasaría sin cambiar nada.',
          'Un formato de fecha se compone de yyyy MM dd HH mm ss; M, d y H van sin el cero delante, MMM es ene, feb…; da varios si el archivo los mezcla.',
          'Sin --create, una fila con un departamento o un motivo que no está en tu lista se rechaza.',
        ],
      },
      department: {
        does: 'Tus departamentos: verlos, añadir, cambiar de nombre, unir',
        examples: [
          ['recovery department list'],
          ['recovery department add Cocina'],
          ['recovery department merge Cosina Cocina', 'lo contado en uno cuenta en el otro'],
        ],
      },
      'department list': { does: 'Muestra tus departamentos', examples: [['recovery department list']] },
      'department add': {
        does: 'Añade un departamento',
        examples: [['recovery department add "Recepción"']],
      },
      'department rename': {
        does: 'Cambia el nombre de un departamento; el antiguo también sirve para buscarlo',
        examples: [['recovery department rename Cocina "Cocina central"']],
      },
      'department merge': {
        does: 'Cuenta un departamento como otro desde ahora, con todo su pasado',
        examples: [['recovery department merge Cosina Cocina']],
      },
      shift: {
        does: 'Tus turnos: verlos, definirlos',
        examples: [
          ['recovery shift list'],
          ['recovery shift set comida=12:00-16:00 cena=19:00-00:00'],
          ['recovery shift set cena=lun-jue@19:00-23:00,vie-dom@19:00-01:00'],
        ],
      },
      'shift list': { does: 'Muestra tus turnos', examples: [['recovery shift list']] },
      'shift set': {
        does: 'Dice qué turnos hay; todos de una vez',
        examples: [
          ['recovery shift set mañana=06:00-14:00 tarde=14:00-22:00 noche=22:00-06:00'],
          ['recovery shift set cena=lun-jue@19:00-23:00,vie-dom@19:00-01:00'],
          [
            'recovery shift set comida=12:00-16:00 cena=19:00-00:00 --rederive',
            'vuelve a contar lo guardado',
          ],
        ],
        notes: [
          'Un turno puede pasar de medianoche y cambiar según el día, y puede haber huecos; dos turnos no pueden coincidir.',
        ],
      },
      settings: {
        does: 'Lo que el programa sabe de tu negocio',
        examples: [
          ['recovery settings'],
          ['recovery settings set trade restaurant', 'con departamentos, turnos y motivos'],
          ['recovery settings set limit 20', 'lo que se puede dar sin preguntar'],
        ],
      },
      'settings list': { does: 'Muestra todos los ajustes', examples: [['recovery settings list']] },
      'settings get': { does: 'Muestra un ajuste', examples: [['recovery settings get zone']] },
      'settings set': {
        does: 'Cambia un ajuste',
        examples: [
          ['recovery settings set name "La Alacena"'],
          ['recovery settings set zone Europe/Madrid'],
          ['recovery settings set day-start 05:00 --rederive', 'vuelve a contar lo guardado'],
        ],
      },
      demo: {
        does: 'Un hotel inventado con tres meses de quejas, para curiosear',
        examples: [['recovery demo']],
      },
    },
    option: {
      help: 'muestra esta ayuda',
      version: 'muestra la versión',
      db: 'el archivo con tus datos (si no, RECOVERY_DB)',
      lang: 'en o es, para lo que se muestra (si no, RECOVERY_LANG)',
      color: 'sin colores',
      input: 'no pregunta nada; dice qué opción falta',
      quick: 'se salta la primera página',
      at: 'cuándo pasó (si no, ahora)',
      reported: 'cuándo nos lo dijeron, si fue después',
      department: 'dónde ha fallado',
      category: 'motivo de la queja',
      severity: '1 leve, 2 le estropeó la visita, 3 quizá no vuelva',
      state: 'cómo está ahora: tranquilo (calm), molesto (upset), se marchó (gone)',
      channel: 'por qué vía nos llegó: in_person, phone, email, web, letter, review u other',
      place: 'mesa, habitación, consulta, pedido',
      customer: 'su nombre',
      contact: 'teléfono o correo',
      offered: 'qué se le ofreció (repítela si fue más de una cosa)',
      remedy: 'qué eligió',
      value: 'cuánto vale lo que eligió',
      cost: 'cuánto nos cuesta',
      approvedBy: 'quién lo autoriza, si pasa del límite',
      followUp: 'cuándo volver a preguntarle',
      by: 'quién escribe',
      steps: 'pasos dados: all (todos), none (ninguno) o sus nombres con comas',
      noteText: 'algo más que apuntar',
      create: 'añade a tu lista los nombres nuevos',
      jsonl: 'un archivo con un objeto JSON por línea; - es la entrada estándar',
      description: 'qué pasó',
      today: 'hoy',
      thisWeek: 'esta semana',
      lastWeek: 'la semana pasada',
      week: 'una semana ISO, 2026-W47',
      month: 'un mes, 2026-11',
      from: 'primer día',
      to: 'último día, incluido',
      all: 'todo lo que hay',
      filterDepartment: 'solo este departamento (repítela para varios; none: no consta)',
      filterCategory: 'solo este motivo',
      filterShift: 'solo este turno (outside: fuera de turno)',
      filterStatus: 'abiertas (open) o resueltas (resolved)',
      filterSeverity: '1, 2 o 3',
      filterState: 'tranquilo (calm), molesto (upset) o se marchó (gone)',
      filterText: 'estas letras en lo que se escribió',
      filterCustomer: 'estas letras en el nombre o el contacto',
      filterPlace: 'estas letras en el lugar',
      filterDeleted: 'solo las borradas',
      limit: 'como mucho, tantas',
      format: 'table, csv, tsv o json',
      exportFormat: 'csv, tsv, json o jsonl',
      importFormat: 'table o json',
      output: 'en este archivo, entero o nada',
      columns: 'solo estas columnas, con comas',
      map: 'CAMPO=COLUMNA, una vez por cada campo',
      dateFormat: 'cómo se escriben las fechas en el archivo (repítela para varios)',
      dryRun: 'dice qué pasaría y no cambia nada',
      rejects: 'guarda las filas rechazadas en este archivo',
      onError: 'stop: no trae nada; skip: deja fuera las filas malas',
      delimiter: 'qué separa las columnas (si no, se averigua)',
      encoding: 'la codificación del archivo (si no, se averigua)',
      rederive: 'vuelve a contar lo que ya está guardado',
      yes: 'sin preguntar',
    },
    argument: {
      text: 'qué pasó',
      number: 'número de la queja, o última',
      numbers: 'números de las quejas, o última',
      note: 'qué añadir',
      file: 'un archivo CSV o TSV; - es la entrada estándar',
      name: 'nombre',
      newName: 'nombre nuevo',
      mergeFrom: 'el que desaparece',
      mergeInto: 'el que se queda',
      shifts: 'nombre=desde-hasta, uno por turno',
      settingKey: 'qué ajuste',
      settingValue: 'valor nuevo; "none" quita el nombre o el límite',
      rows: 'department, hour, weekday, shift, category, severity, state o status',
      columns: 'otro de ellos',
    },
    word: {
      amount: 'importe',
      'calm|upset|gone': 'calm|upset|gone',
      channel: 'vía',
      columns: 'columnas',
      contact: 'contacto',
      count: 'cuántas',
      customer: 'nombre',
      day: 'día',
      'field=column': 'campo=columna',
      file: 'archivo',
      format: 'formato',
      into: 'destino',
      language: 'idioma',
      letters: 'letras',
      month: 'mes',
      name: 'nombre',
      names: 'nombres',
      'new-name': 'nombre-nuevo',
      note: 'nota',
      number: 'número',
      pattern: 'patrón',
      place: 'sitio',
      report: 'informe',
      rows: 'filas',
      setting: 'ajuste',
      shifts: 'turnos',
      sign: 'signo',
      state: 'ánimo',
      status: 'estado',
      steps: 'pasos',
      'stop|skip': 'stop|skip',
      text: 'texto',
      thing: 'qué',
      value: 'valor',
      week: 'semana',
      when: 'cuándo',
      '1-3': '1-3',
    },
  },

  error: {
    nothing_to_undo: () => ['No hay nada que deshacer.'],
    undo_refused: ({ number, action }) => [
      `Ya no se puede deshacer: la acción ${String(action)} vino después y cambió lo mismo${number === undefined ? '' : ` (${String(number)})`}.`,
      'Deshaz antes la última: recovery undo',
    ],
    already_resolved: ({ number }) => [`La queja ${String(number)} ya está resuelta.`],
    already_open: ({ number }) => [`La queja ${String(number)} está abierta; no hay nada que reabrir.`],
    already_deleted: ({ number }) => [
      `La queja ${String(number)} ya está borrada.`,
      `Para recuperarla: recovery restore ${String(number)}`,
    ],
    not_deleted: ({ number }) => [`La queja ${String(number)} no está borrada; no hay nada que recuperar.`],
    usage: ({ message }) => [String(message)],
    unknown_command: ({ value, near }) => [
      `No existe el comando "${String(value)}".`,
      near === undefined ? 'Todos los comandos: recovery --help' : `¿Querías decir recovery ${String(near)}?`,
    ],
    unknown_option: ({ value, near, command }) => [
      `Aquí no existe la opción ${String(value)}.`,
      near === undefined
        ? `Todas las opciones: recovery ${String(command)} --help`.replace('  ', ' ')
        : `¿Querías decir ${String(near)}?`,
    ],
    missing_argument: ({ name, placeholder, command }) => [
      placeholder === 'number' ? 'Falta el número de la queja.' : `Falta algo: ${String(name)}.`,
      placeholder === 'number'
        ? "Escribe solo el número, como 142, o última. (Con # hacen falta comillas: '#142')"
        : `Ejemplos: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    too_many_arguments: ({ value, command }) => [
      `Sobra una palabra: "${String(value)}".`,
      `Pon entre comillas el texto con espacios. Ejemplos: recovery ${String(command)} --help`.replace(
        '  ',
        ' ',
      ),
    ],
    missing_value: ({ option }) => [`A ${String(option)} le falta un valor.`],
    bad_choice: ({ option, value, choices }) => [
      `${String(option)} no entiende "${String(value)}".`,
      `Vale: ${String(choices)}`,
    ],
    bad_number: ({ value }) => [
      `"${String(value)}" no es el número de una queja.`,
      "Escribe solo el número, como 142, o última. (Con # hacen falta comillas: '#142')",
    ],
    bad_money: ({ value }) => [
      `"${String(value)}" no es un importe.`,
      'Escríbelo así: 12 o 12,50, sin puntos de millar.',
    ],
    bad_date: ({ value }) => [
      `No se entiende cuándo es "${String(value)}".`,
      'Escríbelo así: ahora, 14:30, ayer 19:30, vie 21:00, -2h, 2026-11-20 19:42',
    ],
    bad_coming_day: ({ value }) => [
      `«${String(value)}» no es un día por venir.`,
      'Escríbelo así: hoy, mañana, +3d, vie (el próximo), 2026-11-24',
    ],
    slash_date: ({ value }) => [
      `Una fecha como "${String(value)}" se puede leer de dos maneras.`,
      'Escribe primero el año: 2026-11-20',
    ],
    bad_period: ({ flag, value, example }) => [
      `${String(flag)} no entiende "${String(value)}".`,
      `Escríbelo así: ${String(flag)} ${String(example)}`,
    ],
    period_twice: ({ flags }) => [`Un solo periodo cada vez: ${String(flags)}.`],
    period_backwards: ({ from, to }) => [
      `El periodo acaba (${String(to)}) antes de empezar (${String(from)}).`,
    ],
    bad_shift: ({ value }) => [
      `"${String(value)}" no es un turno.`,
      'Escríbelo así: comida=12:00-16:00 o cena=lun-jue@19:00-23:00,vie-dom@19:00-01:00',
    ],
    shifts_overlap: ({ weekday, time }) => [
      `Dos turnos coinciden: ${String(weekday)} ${String(time)}.`,
      'Cada momento es de un solo turno; acaba uno donde empieza el otro.',
    ],
    bad_setting: ({ key, value, example }) => [
      `${String(key)} no puede ser "${String(value)}".`,
      `Escríbelo así: recovery settings set ${String(key)} ${String(example)}`,
    ],
    unknown_setting: ({ value, known }) => [
      `No existe el ajuste "${String(value)}".`,
      `Hay estos: ${String(known)}`,
    ],
    needs_terminal: ({ flags, command }) => [
      'No hay nadie en la pantalla para contestar preguntas.',
      `Da las respuestas como opciones:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_approval: ({ value, limit }) => [
      `Con ${String(value)} te pasas del límite autorizado, ${String(limit)}.`,
      'Di quién lo autoriza: --approved-by NOMBRE',
    ],
    bad_map: ({ value }) => [
      `"${String(value)}" no dice qué columna es cada cosa.`,
      'Escríbelo así: --map occurred=Fecha',
    ],
    unknown_field: ({ value, known }) => [
      `No existe el campo "${String(value)}".`,
      `Hay estos: ${String(known)}`,
    ],
    unknown_column: ({ value, known }) => [
      `El archivo no tiene ninguna columna "${String(value)}".`,
      `Tiene estas: ${String(known)}`,
    ],
    no_time_column: ({ known }) => [
      '¿Qué columna dice cuándo pasó?',
      `Añade --map occurred=COLUMNA, o --map date=COLUMNA y --map time=COLUMNA. El archivo tiene: ${String(known)}`,
    ],
    bad_pattern: ({ value }) => [
      `"${String(value)}" no es un formato de fecha.`,
      'Escríbelo así: "yyyy-MM-dd HH:mm" o "d/M/yyyy H:mm": MM es el mes, mm los minutos.',
    ],
    bad_format: ({ value, choices }) => [
      `Aquí no se puede escribir en "${String(value)}".`,
      `Puede ser: ${String(choices)}`,
    ],
    same_dimension: ({ value }) => [
      `Cruzar ${String(value)} consigo mismo no dice nada.`,
      'Elige dos distintos: recovery report cross weekday shift',
    ],
    same_name: ({ value }) => [`${String(value)} y ${String(value)} ya son lo mismo.`],
    nothing_to_change: ({ number }) => [
      'No has dicho qué cambiar.',
      `Por ejemplo: recovery edit ${String(number)} --department Barra`,
    ],
    unknown_name: ({ list, value, known }) => [
      `No hay ningún ${listOf(list)[0]} "${String(value)}".`,
      known === ''
        ? 'Para añadirlo a la lista sobre la marcha, pon --create'
        : `Tienes: ${String(known)}. Para añadirlo a la lista sobre la marcha, pon --create`,
    ],
    near_name: ({ list, value, near }) => [
      `No hay ningún ${listOf(list)[0]} "${String(value)}". ¿Querías decir "${String(near)}"?`,
      'Si de verdad es otro, pon --create',
    ],
    name_taken: ({ value }) => [`"${String(value)}" ya está en la lista.`],
    empty_text: ({ field }) => [`${String(field)} está vacío.`],
    bad_text: ({ field }) => [`${String(field)} lleva caracteres que no son texto.`],
    text_too_long: ({ field, limit, length }) => [
      `${String(field)} es demasiado largo: ${String(length)} caracteres, como mucho ${String(limit)}.`,
    ],
    bad_line: ({ line, reason }) => [`Línea ${String(line)}: ${String(reason)}`, 'No se ha guardado nada.'],
    rows_rejected: ({ count, isTrial }) => [
      `${String(count)} ${many(count ?? 0, 'fila se ha quedado', 'filas se han quedado')} fuera; las demás ${isTrial === 1 ? 'entrarían' : 'están dentro'}.`,
      'Para guardarlas: --rejects rechazadas.csv. Repetir añade solo lo que falta.',
    ],
    import_stopped: ({ count }) => [
      `${String(count)} ${many(count ?? 0, 'fila no está', 'filas no están')} bien; no se ha traído nada.`,
    ],
    no_header: ({ file }) => [`${String(file)} no empieza con una línea de nombres de columna.`],
    not_text: ({ file }) => [
      `${String(file)} no es un archivo de texto.`,
      'Guárdalo como CSV desde la hoja de cálculo.',
    ],
    not_a_database: ({ path }) => [
      `${String(path)} no es una base de datos de este programa.`,
      'No se ha tocado.',
    ],
    foreign_database: ({ path }) => [
      `${String(path)} es una base de datos de otro programa.`,
      'No se ha tocado. Elige otro archivo con --db.',
    ],
    damaged_database: ({ path }) => [
      `${String(path)} está dañado.`,
      'No se ha escrito nada. Pon en su lugar una copia, o pide ayuda antes de seguir.',
    ],
    newer_database: ({ path }) => [
      `${String(path)} lo escribió una versión más nueva de este programa.`,
      'No se ha escrito nada. Actualiza recovery y prueba otra vez.',
    ],
    no_incident: ({ number, last }) => [
      `No hay ninguna queja ${String(number)}.`,
      last === undefined ? 'Para ver las que hay: recovery list' : `La más reciente es la ${String(last)}.`,
    ],
    incident_deleted: ({ number }) => [
      `La queja ${String(number)} está borrada.`,
      `Para recuperarla: recovery restore ${String(number)}`,
    ],
    no_file: ({ path }) => [`No existe el archivo ${String(path)}.`],
    cannot_write: ({ path }) => [`No se puede escribir ${String(path)}.`],
    disk_full: () => [
      'El disco está lleno o falla; no ha quedado nada a medias.',
      'Haz sitio y prueba otra vez.',
    ],
    read_failed: ({ path }) => [`No se puede leer ${String(path)}.`],
    draft_gone: () => [
      'Otro puesto ya la ha guardado; no se ha guardado dos veces.',
      'Para verla: recovery list',
    ],
    currency_in_use: () => [
      'Ya hay importes guardados; en otra moneda querrían decir otra cosa.',
      'Para la moneda nueva empieza otro archivo: --db ARCHIVO',
    ],
    changed_meanwhile: () => [
      'Otro puesto acaba de cambiar tus listas; no se ha guardado nada.',
      'Vuelve a intentarlo.',
    ],
    would_overwrite: ({ path }) => [
      `${String(path)} está en uso aquí; escribir encima lo destruiría.`,
      'Elige otro nombre.',
    ],
    busy: () => [
      'Otro puesto no deja de escribir, o tiene el archivo ocupado.',
      'No se ha cambiado nada; vuelve a intentarlo.',
    ],
    no_permission: ({ path }) => [`No tienes permiso para ${String(path)}.`],
  },
  bug: (message) => [
    `Algo ha fallado dentro del programa: ${message}`,
    'Lo guardado hasta ahora está a salvo. Para ver más: RECOVERY_DEBUG=1',
  ],

  status: { open: 'abierta', resolved: 'resuelta' },
  state: { calm: 'tranquilo', upset: 'molesto', gone: 'se marchó' },
  severity: { 1: 'leve', 2: 'estropeó la visita', 3: 'quizá no vuelva' },
  channel: {
    in_person: 'en persona',
    phone: 'teléfono',
    email: 'correo',
    web: 'formulario web',
    letter: 'carta',
    review: 'reseña pública',
    other: 'otra',
  },
  dimension: {
    department: 'Departamento',
    hour: 'Hora',
    weekday: 'Día',
    shift: 'Turno',
    category: 'Motivo',
    severity: 'Gravedad',
    state: 'Ánimo',
    status: 'Estado',
  },
  trade: {
    restaurant: 'restaurante o bar',
    hotel: 'hotel u hostal',
    clinic: 'clínica o consulta',
    shop: 'tienda',
    other: 'otro negocio',
  },
  setting: {
    name: 'nombre del negocio',
    trade: 'restaurant, hotel, clinic, shop u other',
    zone: 'zona horaria del negocio',
    currency: 'en qué se cobra',
    language: 'en o es',
    'day-start': 'cuándo empieza la jornada; antes aún es ayer',
    'week-start': 'primer día de la semana; 1 es lunes',
    limit: 'lo que se puede dar sin preguntar',
  },
  outsideShifts: 'fuera de turno',
  notRecorded: 'no consta',
  answer: {
    text: 'Lo ocurrido',
    at: 'Cuándo',
    reported: 'Cuándo nos lo dijeron',
    department: 'El departamento',
    category: 'El motivo',
    severity: 'La gravedad',
    state: 'El ánimo',
    channel: 'La vía',
    place: 'El sitio',
    customer: 'El nombre',
    contact: 'El contacto',
    offered: 'Lo ofrecido',
    remedy: 'Lo que aceptaron',
    value: 'El valor',
    cost: 'El coste',
    approved_by: 'Quién lo autorizó',
    follow_up: 'Cuándo volver a preguntar',
    by: 'Quién escribe',
    steps: 'Los pasos',
    note: 'La nota',
    description: 'Lo ocurrido',
    name: 'El nombre',
    shift: 'El turno',
  },

  record: {
    saved: (number) => `Guardada con el número ${number}.`,
    notJson: (text) => `«${text}» no es un objeto JSON con textos.`,
    savedMany: (count) => `${complaints(count)} ${many(count, 'guardada', 'guardadas')}.`,
    at: (moment, zone) => `${moment}, ${zone}`,
    atGap: (typed, moment) =>
      `${typed} no existió esa noche, se adelantaron los relojes.\nCuenta en la hora que has dado; según el reloj fue ${moment}.`,
    atTwice: (moment) => `${moment} pasó dos veces (se atrasó el reloj); se toma la primera.`,
    inFuture: 'Eso está en el futuro. Si es un error: recovery undo',
    created: (list, name) => `Nuevo ${listOf(list)[0]}: ${name}.`,
    changed: (number) => `Queja ${number} corregida.`,
    unchanged: (number) => `La queja ${number} ya decía eso; no cambia nada.`,
    noted: (number) => `Nota añadida a la queja ${number}.`,
    resolved: (number) => `Queja ${number} resuelta.`,
    reopened: (number) => `Queja ${number} abierta de nuevo.`,
    deleted: (number) => `Queja ${number} borrada. Para recuperarla: recovery restore ${number}`,
    restored: (number) => `Queja ${number} recuperada.`,
    next: (number) => `Para verla: recovery show ${number}   Para deshacerlo: recovery undo`,
    waiting: 'Otro puesto está escribiendo; un momento…',
    didYouMean: (name) => `¿Querías decir ${name}?`,
  },

  field: {
    number: 'N.º',
    when: 'Cuándo',
    businessDay: 'Jornada',
    shift: 'Turno',
    department: 'Dónde',
    category: 'Motivo',
    severity: 'Gravedad',
    state: 'Ánimo',
    status: 'Estado',
    description: 'Qué pasó',
    place: 'Lugar',
    customer: 'Nombre',
    contact: 'Contacto',
    channel: 'Vía',
    offered: 'Ofrecido',
    remedy: 'Eligió',
    value: 'Valor',
    cost: 'Nos cuesta',
    approvedBy: 'Autoriza',
    followUpOn: 'Seguimiento',
    recordedBy: 'Escrita por',
    recordedAt: 'Escrita el',
    reportedAt: 'Avisaron el',
    resolvedAt: 'Resuelta el',
    checklist: 'Pauta',
    stepsDone: 'Pasos dados',
    notes: 'Notas',
    given: 'Dado',
    now: 'Ahora',
  },

  list: {
    title: 'Quejas',
    shown: (shown, total, totalShown) => {
      const all = `${totalShown} ${many(total, 'queja', 'quejas')}`;
      if (shown === total) return all;
      return `${many(shown, 'la más reciente', `las ${shown} más recientes`)} de ${all}`;
    },
    more: 'Más: --limit 50, o un periodo, como --month 2026-11',
    deletedMark: 'borrada',
  },

  history: {
    title: (number) => `Historial de la queja ${number}`,
    action: {
      add: 'apuntada',
      import: 'importada',
      edit: 'corregida',
      note: 'nota',
      resolve: 'resuelta',
      reopen: 'reabierta',
      delete: 'borrada',
      restore: 'recuperada',
      undo: 'deshecho',
      department_add: 'departamento añadido',
      department_rename: 'departamento con otro nombre',
      department_merge: 'departamentos unidos',
      shift_set: 'turnos cambiados',
      setting_set: 'ajuste cambiado',
    },
    what: {
      created: 'apuntada',
      updated: 'corregida',
      removed: 'borrada',
      restored: 'recuperada',
      noted: 'nota añadida',
      remedied: 'compensación añadida',
    },
    undone: 'deshecho',
    from: (before, after) => `${before} → ${after}`,
    nothing: '(nada)',
  },

  undo: {
    will: (action, when) => `Lo último: ${describeAction(action)}, ${when}.`,
    ask: '¿Lo deshago?',
    done: (action, when) => `Deshecho: ${describeAction(action)}, ${when}.`,
    kept: 'No ha cambiado nada.',
  },

  report: {
    title: {
      department: 'Quejas por departamento',
      hour: 'Quejas por hora',
      weekday: 'Quejas por día de la semana',
      shift: 'Quejas por turno',
      category: 'Quejas por motivo',
      severity: 'Quejas por gravedad',
      state: 'Con qué ánimo se quedaron',
      status: 'Quejas abiertas y resueltas',
    },
    cross: (rows, columns) => `Quejas por ${rows.toLowerCase()} y ${columns.toLowerCase()}`,
    complaints: 'Quejas',
    share: '%',
    total: 'Total',
    period: (range, dayStart, zone) => `${range} (jornada desde ${dayStart}, ${zone})`,
    allTime: (range, dayStart, zone) => `todo: ${range} (jornada desde ${dayStart}, ${zone})`,
    counted: (count) => complaints(count),
    filtered: (filter) => `solo: ${filter}`,
    noneAtAll: 'Todavía no hay quejas apuntadas.',
    noneFit: 'Ninguna queja cumple eso.',
    noneInPeriod: 'No hay quejas en este periodo.',
    thisWeekHasSome: (count, command) => `Esta semana ya hay ${count}:\n  ${command}`,
    nearest: (day, command) => `Las más cercanas son del ${day}:\n  ${command}`,
    seeList: (command) => `Las quejas una a una: ${command}`,
  },

  weekly: {
    heading: (range, dayStart, zone) => `${range} (jornada ${dayStart}, ${zone})`,
    weekNumber: (week) => `sem. ${week}`,
    house: 'Tu negocio',
    count: (count, shown) => `${shown} ${many(count, 'queja', 'quejas')}`,
    usual: (typical, low, high, weeks) =>
      `suele haber ${typical} (${low}–${high} en las ${weeks} semanas anteriores)`,
    verdict: {
      ordinary: 'una semana normal',
      more: 'más que de costumbre',
      fewer: 'menos que de costumbre',
    },
    none: (range, usual) =>
      `Ninguna queja apuntada (${range})${usual === null ? '' : `; suele haber ${usual}`}. ¿Hubo calma, o es que nadie apunta?`,
    noneEver: 'Todavía no hay nada apuntado. La primera: recovery log',
    nothingBefore: 'no hay semanas anteriores con las que comparar',
    doToday: 'PARA HOY',
    nothingToday: 'No hay nada pendiente.',
    followUpDue: (number, day, text) => `${number} seguimiento (${day}): ${text}`,
    stillUpset: (number, state, text) => `${number} sin resolver (${state}): ${text}`,
    moreToDo: (count) => `y ${count} más`,
    withoutCategory: (count, total) => `${count} de ${total} sin motivo`,
    costly: (category, count, total, given, since, command) =>
      `${category}: ${count} de las ${total} quejas desde el ${since}, ${given} en compensaciones. Léelas y decide un cambio:\n  ${command}`,
    seenOften: (category, count, total, since, command) =>
      `${category}: ${count} de las ${total} quejas desde el ${since}. Léelas y decide un cambio:\n  ${command}`,
    failedTwice: (who, times, command) =>
      `A ${who} le hemos fallado ${times} veces en doce semanas. Llama:\n  ${command}`,
    nothingStandsOut: 'Nada llama la atención.',
    all: (count) => many(count, 'LA ÚNICA QUEJA', `LAS ${count} QUEJAS`),
    totalGiven: 'total',
    usuallyGiven: (money) => `lo normal: ${money} por semana`,
    window: (weeks, count) =>
      `${weeks} ${many(weeks, 'SEMANA', 'SEMANAS')}, ${count} (en número, no por cliente)`,
    perWeek: 'por semana',
    about: 'motivo',
    where: 'dónde',
    when: 'cuándo',
    others: 'resto',
    tooFewForDays: 'Son pocas para decir qué día o turno es peor; léelas una a una.',
  },

  import: {
    summary: (read, added, skipped, rejected) =>
      `${read} ${many(read, 'fila leída', 'filas leídas')}: ${added} ${many(added, 'añadida', 'añadidas')}, ${skipped} ya ${many(skipped, 'estaba', 'estaban')}, ${rejected} ${many(rejected, 'rechazada', 'rechazadas')}.`,
    dryRun: 'Era solo una prueba; no ha cambiado nada.',
    rejectedLine: (line, reason) => `línea ${line}: ${reason}`,
    moreRejected: (count) => `y ${count} más; con --rejects ARCHIVO se guardan todas`,
    rejectsWritten: (file) => `Filas rechazadas: ${file}`,
    created: (list, names) => `Añadido a tus ${listOf(list)[1]}: ${names}`,
    withoutTime: (count) =>
      `${count} ${many(count, 'tiene fecha pero no hora; no cuenta', 'tienen fecha pero no hora; no cuentan')} en ninguna hora ni turno.`,
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
        `no hay ningún ${listOf(list)[0]} "${String(value)}"${near === undefined ? '' : ` (¿"${String(near)}"?)`}; --create lo añade a la lista`,
      bad_text: ({ field }) => `${String(field)} lleva caracteres que no son texto`,
      text_too_long: ({ field, limit }) => `${String(field)} pasa de ${String(limit)} caracteres`,
      empty_text: ({ field }) => `${String(field)} está vacío`,
      bad_money: ({ value }) => `"${String(value)}" no es un importe`,
      columns: ({ found, expected }) =>
        `${String(found)} ${many(found ?? 0, 'columna', 'columnas')} en lugar de ${String(expected)}`,
      quotes: () => 'hay unas comillas sin cerrar',
    },
  },

  exported: {
    written: (count, file) => `${complaints(count)} ${many(count, 'guardada', 'guardadas')} en ${file}.`,
    progress: (rows) => `${rows} escritas…`,
  },

  department: {
    title: 'Departamentos',
    added: (name) => `${name} queda en la lista.`,
    renamed: (before, after) => `${before} se llama ahora ${after}; el nombre antiguo también sirve.`,
    merged: (name, into) => `${name} cuenta ahora como ${into}.`,
    none: 'Todavía no hay departamentos. El primero: recovery department add Cocina',
    merges: 'Incluye',
  },

  shift: {
    title: 'Turnos',
    everyDay: 'todos los días',
    set: (names) => `Turnos: ${names}.`,
    rederived: (count) => `${complaints(count)} ${many(count, 'contada', 'contadas')} de nuevo.`,
    keeps: (count, command) =>
      `${many(count, 'La queja guardada sigue', `Las ${count} quejas guardadas siguen`)} en la jornada y el turno de antes.\nPara volver a contar: ${command}`,
    gaps: 'Lo que pasa entre dos turnos cuenta como "fuera de turno".',
    none: 'No hay turnos. Ejemplo: recovery shift set comida=12:00-16:00 cena=19:00-00:00',
  },

  settings: {
    title: 'Ajustes',
    set: (key, value) => `${key} es ahora ${value}.`,
    cleared: (key) => `${key} queda sin valor.`,
    notSet: '(sin valor)',
    preset: (departments, shifts) =>
      `Departamentos: ${departments}.\nTurnos: ${shifts}.\nCámbialos a tu gusto.`,
    value: 'Ahora',
    meaning: 'Qué es',
    key: 'Ajuste',
  },

  log: {
    trade: '¿Qué tipo de negocio es? (solo se pregunta una vez)',
    tradeSkip: 'lo decido más tarde',
    noted: (time) => `${time}, apuntada la hora. Puedes dejarlo cuando quieras; esto sigue abierto.`,
    notNow: (avoid) => `Ahora no: ${avoid}`,
    firstPage: 'Después de atender a la persona:',
    prompt: { enter: 'Intro', pick: '↑ ↓  Intro', several: '↑ ↓  Espacio marca  Intro' },
    write: 'apuntarlo',
    safety: 'alergia, lesión, indisposición',
    safetyGuidance:
      'Primero la persona: ¿necesita ayuda ya? Llama al 112 o al número de tu país.\nNo des por hecho cuál es la causa ni des medicinas. Guarda lo que comió o usó.\nAvisa a quien esté al mando.',
    abuse: 'agresividad, insultos: pide ayuda',
    abuseGuidance:
      'No tienes por qué aguantarlo. Da un paso atrás, baja la voz y dilo una sola vez:\n"Quiero ayudarle, pero si me grita no puedo." Ve a buscar a alguien del equipo.\nSi no te sientes a salvo, vete y pide ayuda. Después, tómate cinco minutos.',
    abuseNote: 'El personal recibió un trato agresivo.',
    later: 'luego',
    back: '< vuelve atrás',
    step: (step, of) => `${step} de ${of}`,
    question: {
      description: '¿Qué ha pasado?',
      category: '¿De qué se queja?',
      department: '¿Dónde ha fallado?',
      severity: '¿Cómo de grave es para esa persona?',
      offered: '¿Qué se le ha ofrecido y qué ha elegido?',
      value: '¿Cuánto vale lo que ha elegido?',
      approvedBy: '¿Quién lo autoriza?',
      state: '¿Cómo está ahora?',
      who: '¿Quién es?',
      followUp: '¿Cuándo volvemos a preguntarle?',
    },
    hint: {
      description: 'con unas palabras basta',
      offered: 'ESPACIO: elegido ● , otra vez: ofrecido ○ , otra vez: nada. Intro: seguir',
      who: (place) => `${place}, nombre, teléfono o correo; Intro: nada`,
      aboveLimit: (limit) => `pasa de ${limit}`,
      enter: 'Intro: sin indicar',
      at: '14:30, ayer 19:30, -2h',
    },
    severityChoice: { 1: 'leve', 2: 'le ha estropeado la visita', 3: 'quizá no vuelva' },
    stateKey: { calm: 't', upset: 'm', gone: 's' },
    stateChoice: { calm: 'tranquilo', upset: 'molesto', gone: 'se marchó antes de poder preguntarle' },
    followUpChoice: {
      before_leaving: 'antes de que se vaya',
      tomorrow: 'mañana a las 12:00',
      no: 'no',
    },
    notSaid: 'sin indicar',
    required: 'Hacen falta unas palabras.',
    card: 'Esto es lo que se va a guardar.',
    cardKey: {
      description: 'q',
      category: 'm',
      department: 'd',
      severity: 'g',
      offered: 'o',
      state: 'a',
      who: 'c',
      followUp: 's',
      at: 'h',
      by: 'e',
      channel: 'v',
      steps: 'p',
    },
    who: 'Contacto',
    steps: {
      question: '¿Cuáles de los cinco pasos has dado?',
      all: 'los cinco',
      some: 'algunos',
      none: 'ninguno',
      which: '¿Cuáles?',
    },
    saveKey: 'guardar',
    letterWord: 'letra',
    changeKey: 'cambiar esa línea',
    kept: (time) => `Está guardado. Para terminar lo del ${time}: recovery log`,
    finish: (time, text) => `Terminar lo del ${time}${text === '' ? '' : `: ${text}`}`,
    finishWhich: 'Hay algo sin terminar.',
    startNew: 'empezar otra',
    dropDraft: (time) => `descartar lo del ${time}`,
    dropped: 'Descartado.',
    after: {
      followUp: (day) => `Vuelve a preguntarle: ${day}.`,
      stillHere: 'Acércate antes de que se vaya: "¿Está ahora todo bien?"',
      resolve: (number) => `Cuando esté resuelta: recovery resolve ${number}`,
      show: (number) => `Para verla o corregirla: recovery show ${number}`,
    },
  },

  home: {
    welcome: 'recovery: arregla el fallo con el cliente y mira qué hay que cambiar.',
    empty: 'Todavía no hay nada apuntado.',
    open: (count) => `${complaints(count)} ${many(count, 'abierta', 'abiertas')}.`,
    commands: [
      ['recovery log', 'alguien se queja'],
      ['recovery report', 'la semana pasada en una página'],
      ['recovery list', 'las quejas más recientes'],
      ['recovery --help', 'todo lo demás'],
    ],
  },

  demo: {
    intro: (file) => `Un hotel inventado con tres meses de quejas, en un archivo de usar y tirar:\n${file}`,
    tryNext: 'SIGUE POR AQUÍ',
    lines: [
      ['report category', 'de qué se quejan'],
      ['report cross weekday shift --all', 'cuándo pasa'],
      ['list --this-week', 'lo más nuevo'],
      ['log', 'apunta tú una'],
    ],
  },

  tip: 'Consejo',
  yes: 'sí',
  no: 'no',
  note: 'Nota',
};

const done: Readonly<Partial<Record<ActionKind, readonly [one: string, more: string]>>> = {
  add: ['apuntada', 'apuntadas'],
  import: ['importada', 'importadas'],
  edit: ['corregida', 'corregidas'],
  resolve: ['resuelta', 'resueltas'],
  reopen: ['abierta de nuevo', 'abiertas de nuevo'],
  delete: ['borrada', 'borradas'],
  restore: ['recuperada', 'recuperadas'],
  shift_set: ['contada de nuevo', 'contadas de nuevo'],
  setting_set: ['contada de nuevo', 'contadas de nuevo'],
};

function describeAction({ kind, firstIncident, incidents, about }: Action): string {
  const which = incidents > 1 ? complaints(incidents) : `queja ${firstIncident ?? ''}`.trimEnd();
  const what = kind === 'note' ? `nota en la ${which}` : es.history.action[kind];
  const participles = done[kind];
  const parts = [
    ...(participles === undefined || kind === 'shift_set' || kind === 'setting_set' ? [what] : []),
    ...(participles === undefined || incidents === 0 ? [] : [`${which} ${many(incidents, ...participles)}`]),
  ];
  return `${parts.join(', ')}${about === undefined ? '' : ` (${about})`}`;
}
