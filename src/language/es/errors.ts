import { isSettingKey } from '../../domain/settings.ts';
import type { ErrorsMessages } from '../messages/errors.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many, noneOf } from './grammar.ts';

export const errors = (trade: TradeWords): ErrorsMessages => ({
  error: {
    nothing_to_undo: () => ['No hay nada que deshacer.'],
    undo_refused: ({ number, action }) => [
      `Ya no se puede deshacer: la acción ${String(action)} vino después y cambió lo mismo${number === undefined ? '' : ` (${String(number)})`}.`,
      'Deshaz antes la última: recovery deshacer',
    ],
    forgotten_for_good: ({ earlier }) => [
      'El borrado de un cliente no se puede deshacer.',
      earlier === undefined ? '' : 'Para deshacer lo que se hizo antes: recovery deshacer --earlier',
    ],
    already_resolved: ({ number }) => [`La queja ${String(number)} ya está resuelta.`],
    already_open: ({ number }) => [`La queja ${String(number)} está abierta; no hay nada que reabrir.`],
    already_deleted: ({ number }) => [
      `La queja ${String(number)} ya está borrada.`,
      `Para recuperarla: recovery restaurar ${String(number)}`,
    ],
    not_deleted: ({ number }) => [`La queja ${String(number)} no está borrada; no hay nada que recuperar.`],
    usage: ({ message }) => [String(message)],
    unknown_command: ({ value, suggestions, choices, command }) => [
      `No existe el comando "${String(value)}".`,
      suggestions !== undefined
        ? `Quizá querías decir:${String(suggestions)}`
        : choices !== undefined
          ? `Comandos: ${String(choices)}`
          : `Todos los comandos: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    unknown_option: ({ value, near, command }) => [
      `Aquí no existe la opción ${String(value)}.`,
      near === undefined
        ? `Todas las opciones: recovery ${String(command)} --help`.replace('  ', ' ')
        : `¿Querías decir ${String(near)}?`,
    ],
    missing_argument: ({ name, placeholder, command, example }) => [
      placeholder === 'number' ? 'Falta el número de la queja.' : `Falta algo: ${String(name)}.`,
      placeholder === 'number'
        ? "Escribe solo el número, como 142, o última. (Con # hacen falta comillas: '#142')"
        : example !== undefined
          ? `Por ejemplo: ${String(example)}`
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
      `${String(option)} no admite "${String(value)}".`,
      `Valores: ${option === '--weekday' ? '1 – 7, lun, mar …' : String(choices)}`,
    ],
    bad_number: ({ value }) => [
      `"${String(value)}" no es el número de una queja.`,
      "Escribe solo el número, como 142, o última. (Con # hacen falta comillas: '#142')",
    ],
    bad_money: ({ value, digits, example, thousands, decimals }) =>
      thousands === undefined
        ? [
            `"${String(value)}" no es un importe.`,
            digits === 0 ? 'Escríbelo así: 1200, sin decimales.' : `Escríbelo así: 12 o ${String(example)}.`,
          ]
        : [
            `"${String(value)}" se puede leer de dos maneras.`,
            `Escríbelo así: ${String(thousands)} o ${String(decimals)}.`,
          ],
    bad_count: ({ value }) => [
      `"${String(value)}" no es un número de clientes.`,
      'Escríbelo así: 84, sin puntos ni comas.',
    ],
    bad_goal: ({ value, measure }) => [
      `"${String(value)}" no sirve para este objetivo.`,
      `Por ejemplo: ${
        {
          complaints_per_100: 'quejas por cada 100, como 2,5',
          cost_per_week: 'un importe por semana, como 40',
          follow_ups_in_time: 'un porcentaje del 1 al 100, como 80',
        }[String(measure)] ?? 'quejas en doce semanas, 10, o en otras, 2 a la semana'
      }`,
    ],
    goal_needs_volumes: () => [
      'Sin saber a cuántos se atiende no hay quejas por cada 100.',
      'Para apuntarlo: recovery afluencia fijar ayer 84. Sin ello: --measure quejas',
    ],
    bad_points: ({ points }) => [
      `"${String(points)}": los puntos son cinco números que suman 100.`,
      'En el orden de la hoja, por ejemplo 30,20,20,15,15.',
    ],
    bad_date: ({ value }) => [
      `No se entiende cuándo es "${String(value)}".`,
      'Escríbelo así: ahora, 20h30, ayer a las 21, el viernes a las 21, anoche, hace 2 horas, 27 nov, 2026-11-20 19:42',
    ],
    bad_coming_day: ({ value }) => [
      `"${String(value)}" no es un día de aquí en adelante.`,
      'Escríbelo así: hoy, mañana, en 3 días, viernes (el próximo), 24 dic, 2026-11-24',
    ],
    no_such_day: ({ value, month, days, year }) => [
      `"${String(value)}" no existe: ${String(month)}${year === undefined ? '' : ` de ${String(year)}`} tiene ${String(days)} días.`,
    ],
    ambiguous_time: ({ value, choices }) => [
      `"${String(value)}" puede ser más de un momento.`,
      `Escribe uno de estos: ${String(choices)}`,
    ],
    bad_period: ({ flag, value, example }) => [
      `${String(flag)} no admite "${String(value)}".`,
      `Escríbelo así: ${String(flag)} ${String(example)}`,
    ],
    cannot_compare: ({ report, choices }) => [
      `El informe ${String(report)} no se puede comparar con un periodo anterior.`,
      `Estos sí: ${String(choices)}`,
    ],
    no_range_to_compare: () => [
      'Para comparar hace falta un periodo con primer día.',
      'Por ejemplo: --last-month --compare, --year --compare',
    ],
    period_twice: ({ flags }) => [`Un solo periodo cada vez: ${String(flags)}.`],
    period_backwards: ({ from, to }) => [
      `El periodo acaba (${String(to)}) antes de empezar (${String(from)}).`,
    ],
    bad_shift: ({ value }) => [
      `"${String(value)}" no es un turno.`,
      'Escríbelo así: comida=12:00-16:00 o cena=lun-jue@19:00-23:00,vie-dom@19:00-01:00',
    ],
    shifts_would_go: ({ names, added }) => [
      `Así desaparecerían turnos: ${String(names)}.`,
      (added === undefined
        ? ''
        : `Para no quitar ninguno y añadir lo nuevo: recovery turno añadir ${String(added)}\n`) +
        'Para cambiarlos todos: --replace',
    ],
    shifts_overlap: ({ first, second, weekday, time }) => [
      `Los turnos ${String(first)} y ${String(second)} coinciden: ${String(weekday)} ${String(time)}.`,
      'Cada momento es de un solo turno. Para ver las horas de todos: recovery turno lista',
    ],
    bad_setting: ({ key, value, example, choices }) => [
      `${String(key)} no puede ser "${String(value)}".`,
      choices === undefined
        ? `Escríbelo así: recovery ajustes fijar ${String(key)} ${String(example)}`
        : `Puede ser: ${key === 'week-start' ? 'lunes, martes …' : String(choices)}`,
    ],
    language_of_country: ({ value, language, country }) => [
      `"${String(value)}" no es una lengua aparte: la lengua es ${String(language)}, y las palabras, cifras y fechas las da el país.`,
      `recovery ajustes fijar language ${String(language)}\nrecovery ajustes fijar country ${String(country ?? 'MX')}`,
    ],
    unknown_setting: ({ value, known, near }) => [
      `No existe el ajuste "${String(value)}".`,
      near === undefined ? `Hay estos: ${String(known)}` : `¿Querías decir ${String(near)}?`,
    ],
    needs_terminal: ({ flags, command }) => [
      'Aquí no se pueden hacer preguntas: no hay ningún terminal.',
      `Da las respuestas como opciones:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_approval: ({ value, limit, able, amount }) => [
      `Con ${String(value)} te pasas del límite autorizado, ${String(limit)}.`,
      able === undefined
        ? 'Di quién lo autoriza: --approved-by NOMBRE'
        : able === ''
          ? `Nadie del equipo puede autorizar tanto. Lo arregla la dirección: recovery personal añadir NOMBRE --limit ${String(amount)}`
          : `Di quién lo autoriza, con --approved-by: ${String(able)}`,
    ],
    bad_map: ({ value }) => [
      `"${String(value)}" no dice qué columna es cada cosa.`,
      'Escríbelo así: --map occurred=Fecha',
    ],
    bad_map_value: ({ value }) => [
      `"${String(value)}" no dice qué significa una palabra.`,
      'Escríbelo así: --map-value status:Cerrada=resolved',
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
    no_text_column: ({ known, likely }) => [
      '¿Qué columna dice qué pasó?',
      `Añade --map description=COLUMNA.${likely === undefined ? '' : ` Lo más probable: --map description=${String(likely)}.`} Si el archivo no tiene texto, indica todas sus columnas: --map date=COLUMNA --map category=COLUMNA. El archivo tiene: ${String(known)}`,
    ],
    ambiguous_column: ({ value, places, names }) => [
      `Varias columnas se llaman "${String(value)}": son las columnas ${String(places)} del archivo.`,
      `Di cuál: ${String(names)}`,
    ],
    stars_for_severity: ({ value }) => [
      `"${String(value)}" son estrellas: una estrella es lo peor, pero la gravedad 1 es la más leve.`,
      'Deja fuera esa columna, o haz una de 1 a 3 con otro nombre, por ejemplo gravedad.',
    ],
    open_dates: ({ value, line, dayFirst, monthFirst }) => [
      `"${String(value)}" (línea ${String(line)}) puede ser ${String(dayFirst)} o ${String(monthFirst)}, y ninguna otra fila lo aclara.`,
      'Añade --date-format d/M/yyyy si primero va el día, o --date-format M/d/yyyy si primero va el mes.',
    ],
    bad_zone: ({ value }) => [
      `"${String(value)}" no es una zona horaria.`,
      'Por ejemplo: UTC, Europe/Madrid o America/Lima.',
    ],
    bad_pattern: ({ value }) => [
      `"${String(value)}" no es un formato de fecha.`,
      'Escríbelo así: "yyyy-MM-dd HH:mm" o "d/M/yyyy H:mm": MM es el mes, mm los minutos.',
    ],
    bad_format: ({ value, choices }) => [
      `Aquí no se puede usar el formato "${String(value)}".`,
      `Puede ser: ${String(choices)}`,
    ],
    bad_ending: ({ value, choices }) => [
      `No se puede escribir un archivo terminado en .${String(value)}.`,
      `Puede terminar en: ${String(choices)}. ${String(choices).includes('html') ? 'Para papel, escribe .html e imprímelo desde el navegador; o di' : 'O di'} el formato con --format.`,
    ],
    nothing_to_open: () => [
      'La salida estándar no se puede abrir en un navegador.',
      'Indica un archivo con -o, o quita -o.',
    ],
    not_to_terminal: () => [
      'Una hoja de cálculo no se puede mostrar en la terminal.',
      'Indica un archivo: -o ARCHIVO.xlsx',
    ],
    same_dimension: ({ value }) => [
      `Cruzar ${String(value)} consigo mismo no dice nada.`,
      'Elige dos distintos: recovery informe cruce día turno',
    ],
    same_name: ({ value }) => [`${String(value)} y ${String(value)} ya son lo mismo.`],
    same_incident: ({ number }) => [
      `La queja ${String(number)} no puede ser el mismo suceso que ella misma; di otro número.`,
    ],
    not_yet: ({ value, example }) => [
      `"${String(value)}" todavía no ha llegado; aquí se apunta lo que ya ha pasado.`,
      example === undefined ? '' : `Si es la vez anterior, escribe ${String(example)}`,
    ],
    before_reopened: ({ number, value, opened }) => [
      `"${String(value)}" es antes de que la queja ${String(number)} se volviera a abrir (${String(opened)}).`,
    ],
    before_reported: ({ number, value, reported, typed }) => [
      `"${String(value)}" es antes de que nos llegara la queja ${String(number)} (${String(reported)}).`,
      `Si nos llegó antes: recovery corregir ${String(number)} --reported ${String(typed)}`,
    ],
    nothing_to_change: ({ command, example, others }) => [
      'No has dicho qué cambiar.',
      `Por ejemplo: ${String(example)} (o ${String(others)})\nTodo lo que se puede cambiar: recovery ${String(command)} --help`,
    ],
    unknown_question: ({ value, known }) => [
      `"${String(value)}" no es una pregunta de la autoevaluación.`,
      `Preguntas: ${String(known)}`,
    ],
    unknown_name: ({ list, value, known, create, command }) => [
      `No hay ${noneOf(list, trade)} "${String(value)}".`,
      [
        known === '' ? '' : `Tienes: ${String(known)}.`,
        create === undefined ? '' : 'Para añadir el nombre a la lista, pon --create',
        command === undefined ? '' : `Para añadir el nombre: recovery ${String(command)}`,
      ]
        .join(' ')
        .trim(),
    ],
    near_name: ({ list, value, near, create }) => [
      `No hay ${noneOf(list, trade)} "${String(value)}". ¿Querías decir "${String(near)}"?`,
      create === undefined ? '' : 'Si de verdad se llama así, pon --create',
    ],
    near_offer: ({ value, remedy }) => [
      `"${String(value)}" no está entre las compensaciones. ¿Querías decir "${String(remedy)}"?`,
      `Si es otra cosa: "=${String(value)}"`,
    ],
    reserved_name: ({ value }) => [
      `"${String(value)}" no puede ser un nombre: en los filtros y los informes significa otra cosa.`,
      'Lo que no consta no necesita nombre; para lo demás, elige otro.',
    ],
    name_taken: ({ value }) => [`"${String(value)}" ya está en la lista.`],
    empty_text: ({ field }) => [`${String(field)}: no hay nada escrito.`],
    bad_text: ({ field }) => [`${String(field)}: hay caracteres que no son texto.`],
    text_too_long: ({ field, limit, length }) => [
      `${String(field)}: ${String(length)} caracteres son demasiados; caben ${String(limit)}.`,
    ],
    bad_written: ({ line, place, reason }) => [
      `Línea ${String(line)}, en ${String(place)}: ${String(reason)}.`,
    ],
    not_readable: ({ line }) => [`La línea ${String(line)} no se puede leer ni como YAML ni como JSON.`],
    unknown_place: ({ value, known }) => [
      `No hay nada que poner en {${String(value)}}.`,
      `Hay estos huecos: ${String(known)}`,
    ],
    no_such_person: ({ value, able, amount }) => [
      `${String(value)} no está en la lista del equipo.`,
      able === ''
        ? `Nadie de la lista puede autorizar tanto. Lo arregla la dirección: recovery personal añadir NOMBRE --limit ${String(amount)}`
        : `Lo puede autorizar: ${String(able)}`,
    ],
    not_enough_authority: ({ value, able, amount }) => [
      `${String(value)} no puede autorizar tanto.`,
      able === ''
        ? `Nadie del equipo puede. Lo arregla la dirección: recovery personal añadir NOMBRE --limit ${String(amount)}`
        : `Lo puede autorizar: ${String(able)}`,
    ],
    already_acknowledged: ({ number }) => [
      `La queja ${String(number)} ya tiene su primera respuesta; esa hora no se puede cambiar.`,
    ],
    already_done: ({ id }) => [`La medida ${String(id)} ya está hecha.`],
    still_needed: ({ count }) => [
      `${many(count ?? 0, 'Queda una cosa pendiente', `Quedan ${String(count)} cosas pendientes`)}.`,
    ],
    editor_failed: ({ editor }) => [
      `El editor (${String(editor)}) terminó con un error; no ha cambiado nada.`,
    ],
    no_editor: () => ['No hay ningún editor configurado.', 'Indica uno (export EDITOR=nano).'],
    needs_ending: ({ number }) => [
      `¿Cómo terminó la queja ${String(number)}?`,
      `Por ejemplo: recovery resolver ${String(number)} --ending solved\nPuede ser solved (solucionada), partly (en parte), explained (se explicó), left (se marchó) o unknown (no se sabe).`,
    ],
    needs_finding: ({ number }) => [
      `La queja ${String(number)} es una reclamación: ¿estaba justificada?`,
      `Añade --finding justified\nPuede ser justified (sí), partly (en parte) o not_justified (no).`,
    ],
    needs_answers: ({ command, flags }) => [
      'Aquí no se pueden hacer preguntas: no hay ningún terminal.',
      `Da las respuestas como opciones:\nrecovery ${String(command)} ${String(flags)}`,
    ],
    needs_yes: ({ command }) => [
      'Esto no se puede deshacer, y no hay nadie a quien preguntar.',
      `Si es lo que quieres: recovery ${String(command)} --yes`,
    ],
    bad_coming_time: ({ value }) => [
      `"${String(value)}" no es una hora de aquí en adelante.`,
      'Por ejemplo: 21h, mañana a las 12, viernes 10:00, en 2 horas, 2026-12-01 10:00',
    ],
    several_promises: ({ number }) => [`La queja ${String(number)} tiene varias promesas pendientes.`],
    several_remedies: ({ number }) => [
      `La queja ${String(number)} tiene varias compensaciones; di cuál.`,
      `Añadir una: recovery compensación ${String(number)} QUÉ\nQuitar una: recovery compensación ${String(number)} QUÉ --remove`,
    ],
    no_checklist: ({ value, known }) => [
      `No hay ninguna pauta "${String(value)}".`,
      known === '' ? 'Para añadir la tuya: recovery pauta añadir ARCHIVO' : `Hay estas: ${String(known)}`,
    ],
    no_play: ({ value, known }) => [
      `No hay ninguna entrada para "${String(value)}".`,
      `Hay: ${String(known)}`,
    ],
    unknown_topic: ({ value, known }) => [
      `No hay ninguna página sobre "${String(value)}".`,
      `Temas: ${String(known)}`,
    ],
    no_case: ({ value, known }) => [
      `No hay ningún caso "${String(value)}".`,
      known === '' ? 'Para verlos: recovery formación casos' : `Casos: ${String(known)}`,
    ],
    no_training: ({ value }) => [
      `No hay ninguna formación con el número ${String(value)}.`,
      'Para verlas: recovery formación lista',
    ],
    no_person: ({ value, known }) => [
      `${String(value)} no está en la lista del equipo.`,
      known === '' ? 'Para empezar: recovery personal añadir NOMBRE' : `En la lista: ${String(known)}`,
    ],
    no_goal: ({ value }) => [
      `No hay ningún objetivo ${String(value)}.`,
      'Para verlos: recovery objetivo lista',
    ],
    no_prevention: ({ value }) => [
      `No hay ninguna medida ${String(value)}.`,
      'Para verlas: recovery medida lista',
    ],
    no_promise: ({ number }) => [
      `La queja ${String(number)} no tiene ninguna promesa pendiente.`,
      `Para hacer una: recovery promesa ${String(number)} 21:00`,
    ],
    no_remedy: ({ number }) => [`En la queja ${String(number)} no se ha dado nada; no hay nada que quitar.`],
    no_formal: ({ number }) => [`La queja ${String(number)} no es una reclamación.`],
    no_customer: ({ value }) => [
      `No consta nadie con "${String(value)}".`,
      'Vale un teléfono, un correo o el número de una de sus quejas.',
    ],
    no_contact: ({ number }) => [
      `La queja ${String(number)} no tiene teléfono ni correo por el que reconocer al ${trade.customer}.`,
      `Añádelo: recovery corregir ${String(number)} --contact …`,
    ],
    no_letter: ({ value, known }) => [
      `No hay ninguna carta "${String(value)}".`,
      `Hay estas: ${String(known)}`,
    ],
    no_words: ({ value }) => [
      `"${String(value)}" está en el idioma de tu negocio, y la carta va en otro.`,
      'Quítalo y dilo en el idioma de la carta: --text "…"',
    ],
    not_own: ({ value }) => [`Para "${String(value)}" vale lo de serie; no hay nada tuyo que quitar.`],
    no_anticipation: ({ value }) => [
      `No hay ninguna línea ${String(value)}.`,
      'Para verlas: recovery prever lista',
    ],
    no_response_columns: ({ known }) => [
      'No se reconocen las preguntas de este formulario: ninguna columna es una nota ni dice qué no fue como esperaban.',
      `Di cuál es, por ejemplo --map satisfaction="¿Qué tal fue?". El archivo tiene: ${String(known)}`,
    ],
    no_retention: () => [
      'Tus ajustes no dicen cuánto tiempo se guardan los datos.',
      'Para decirlo, por ejemplo dos años: recovery ajustes fijar retention 24m',
    ],
    no_survey_columns: ({ known }) => [
      'Las columnas no son las del cuestionario, o alguna está dos veces.',
      `Empieza con las de: recovery encuesta cuestionario --format csv. El archivo tiene: ${String(known)}`,
    ],
    no_volume_columns: ({ known }) => [
      '¿Qué columna dice el día, y cuál la afluencia?',
      `Encabézalas con fecha y afluencia. El archivo tiene: ${String(known)}`,
    ],
    no_engine: ({ machine, reason }) => [
      `El motor de la base de datos (better-sqlite3) no funciona en este ordenador: ${String(machine)}.`,
      `No se ha apuntado nada. Vuelve a instalar el programa; en docs/install.md están los sistemas en los que funciona. (${String(reason)})`,
    ],
    not_well: ({ count }) => [
      `${String(count)} ${many(Number(count), 'cosa necesita', 'cosas necesitan')} tu atención.`,
    ],
    restore_needs_yes: ({ command }) => [
      'Al recuperar una copia se sustituye todo lo que hay aquí (queda guardado), y no hay nadie a quien preguntar.',
      `Si es lo que quieres: recovery ${String(command)} --yes`,
    ],
    undo_needs_yes: ({ command }) => [
      'No hay nadie a quien preguntar si se deshace.',
      `Si es lo que quieres: recovery ${String(command)} --yes`,
    ],
    no_columns: ({ path, flag }) => [
      `${String(path)} es una base de datos de este programa: ${String(flag)} no le dice nada.`,
      'Quita la opción; sus quejas entran tal como están.',
    ],
    unfit_option: ({ file, flag }) => [`${String(flag)} no sirve para ${String(file)}.`, 'Quita la opción.'],
    other_currency: ({ path, theirs, ours }) => [
      `${String(path)} cuenta en ${String(theirs)} y aquí se cuenta en ${String(ours)}.`,
      'Los importes no se pueden importar. No ha cambiado nada.',
    ],
    no_mapping: ({ value, known }) => [
      `No hay nada guardado con el nombre "${String(value)}".`,
      known === ''
        ? 'Para guardar cómo se lee un archivo: recovery importar ARCHIVO --save-as NOMBRE'
        : `Hay: ${String(known)}`,
    ],
    sent_before_received: ({ received }) => [
      `Nada pudo salir antes de que llegara la queja (${String(received)}).`,
      'Si llegó antes: --received',
    ],
    no_records: ({ path }) => [
      `No hay nada apuntado en ${String(path)}.`,
      '¿Es ese el archivo? Lo indican RECOVERY_DB o --db; si no, es el de siempre.',
    ],
    no_backup: ({ name }) => [
      `No hay ninguna copia ${String(name)}.`,
      'Para ver las que hay: recovery copia lista',
    ],
    onto_shelf: ({ path }) => [
      `${String(path)} quedaría entre las copias, donde no se escribe nada más.`,
      'Elige otra carpeta.',
    ],
    no_backup_folder: ({ path }) => [
      `No hay ninguna carpeta ${String(path)}.`,
      `¿Está conectada la memoria? Para guardar un archivo con ese nombre: ${String(path)}.db`,
    ],
    no_folder: ({ path }) => [`No existe la carpeta ${String(path)}.`, 'Conecta el disco o crea la carpeta.'],
    not_mounted: ({ path }) => [
      `No hay ningún disco montado en ${String(path)}: la carpeta está vacía y está en el disco del propio equipo.`,
      'Conecta el disco; si quieres una carpeta ahí, crea una dentro.',
    ],
    not_a_folder: ({ path }) => [
      `${String(path)} es un archivo, no una carpeta.`,
      'Ponle otro nombre al archivo: las copias van en una carpeta que se llama así.',
    ],
    already_there: ({ path }) => [
      `${String(path)} ya existe; una copia nunca escribe encima de nada.`,
      'Elige otro nombre, o una carpeta.',
    ],
    restores_itself: ({ path }) => [
      `${String(path)} es la propia base de datos; elige una copia suya.`,
      'Para ver las que hay: recovery copia lista',
    ],
    no_response: ({ value }) => [
      `No hay ninguna respuesta ${String(value)} a la encuesta.`,
      'Para verlas: recovery encuesta lista',
    ],
    no_survey: ({ value }) => [
      `No hay ningún cuestionario ${String(value)}.`,
      'Para verlos: recovery encuesta lista',
    ],
    unknown_rule: ({ value, known }) => [
      `"${String(value)}" no es una norma de este lugar.`,
      known === '' ? 'Para verlas: recovery reclamación normas' : `Normas: ${String(known)}`,
    ],
    rule_without_days: ({ value }) => [
      `${String(value)} no tiene plazo: no consta ninguno en su fuente.`,
      `Para fijarlo: recovery reclamación normas ${String(value)} --answer 10w`,
    ],
    rule_needs_flag: ({ value }) => [
      'Falta decir qué hacer con la norma.',
      `recovery reclamación normas ${String(value)} --on, --off, o --answer 10w`,
    ],
    bad_term: ({ value }) => [
      `"${String(value)}" no es un plazo.`,
      'Escribe 10w para diez días hábiles, 15d para quince días naturales, 1m para un mes.',
    ],
    unknown_region: ({ value, country, near, known }) => [
      `El calendario no tiene la región "${String(value)}" (${String(country)}).`,
      near === undefined
        ? `Tiene estas: ${String(known)}. Si la tuya no está: recovery ajustes fijar region none`
        : `¿Querías decir ${String(near)}? Si la tuya no está: recovery ajustes fijar region none`,
    ],
    no_regions: ({ country }) => [
      `El calendario no tiene regiones de ${String(country)}: los festivos son los mismos en todas partes, o no se conocen.`,
      'Días propios: recovery festivo añadir 2027-01-01',
    ],
    country_first: () => ['La región depende del país.', 'Fíjalo antes: recovery ajustes fijar country ES'],
    days_backwards: ({ from, to }) => [
      `El último día (${String(to)}) es anterior al primero (${String(from)}).`,
      `Al revés: recovery festivo añadir ${String(to)}..${String(from)}`,
    ],
    too_many_days: ({ value, max }) => [`"${String(value)}" son más de ${String(max)} días.`],
    one_kind_of_day: () => ['Un día es de vacaciones o hábil, no las dos cosas: --vacation o --working.'],
    no_own_day: ({ value, name }) => [
      name === undefined
        ? `${String(value)} no es uno de tus días.`
        : `${String(value)} (${String(name)}) es un festivo oficial, no uno de tus días.`,
      name === undefined
        ? 'Para verlos: recovery festivo lista'
        : `Si ese día trabajas: recovery festivo añadir ${String(value)} --working`,
    ],
    no_volume: ({ value }) => [
      `No hay nada apuntado de ${String(value)}.`,
      'Para ver lo apuntado: recovery afluencia lista',
    ],
    not_json: ({ value }) => [`"${String(value)}" no es un objeto JSON.`],
    bad_json_value: ({ field, value }) => [
      `"${String(field)}" no puede ser ${String(value)}: escribe un texto, un número o, para sí y no, true o false.`,
    ],
    bad_line: ({ line, reason }) => [`Línea ${String(line)}: ${String(reason)}`, 'No se ha guardado nada.'],
    rows_rejected: ({ count, others, isTrial }) => [
      isTrial === 1
        ? `${String(count)} ${many(count ?? 0, 'fila se quedaría', 'filas se quedarían')} fuera; ${others === 0 ? 'no se importaría ninguna' : 'las demás se importarían'}.`
        : `${String(count)} ${many(count ?? 0, 'fila se ha quedado', 'filas se han quedado')} fuera; ${others === 0 ? 'no se ha importado ninguna' : 'las demás se han importado'}.`,
      'Para guardar las filas rechazadas: --rejects rechazadas.csv. Si repites la importación, solo se añade lo que falta.',
    ],
    import_stopped: ({ count }) => [
      `${String(count)} ${many(count ?? 0, 'fila tiene', 'filas tienen')} errores; no se ha importado nada.`,
    ],
    sales_list: ({ file }) => [
      `${String(file)} es una lista de ventas, no de quejas; no se ha importado nada.`,
      'Si algunas filas son quejas, indica sus columnas: --map occurred=COLUMNA --map description=COLUMNA',
    ],
    no_header: ({ file, first }) =>
      first === undefined
        ? [`${String(file)} no empieza con una línea de nombres de columna.`]
        : [
            `${String(file)} no empieza con una línea de nombres de columna.`,
            `Empieza así: ${String(first)}. Pon encima una línea que diga qué es cada columna.`,
          ],
    file_empty: ({ file }) => [`${String(file)} está vacío.`],
    file_encrypted: ({ file }) => [
      `${String(file)} está protegido con contraseña.`,
      'Ábrelo, guárdalo sin contraseña e importa ese archivo.',
    ],
    file_damaged: ({ file }) => [
      `${String(file)} está dañado y no se puede leer.`,
      'Ábrelo en tu programa de hojas de cálculo, guárdalo otra vez e importa ese archivo.',
    ],
    file_too_large: ({ file }) => [
      `${String(file)} es demasiado grande.`,
      'Guárdalo como CSV e importa ese archivo.',
    ],
    unknown_file: ({ file }) => [
      `${String(file)} no es una hoja de cálculo ni una lista que se pueda leer.`,
      'Se pueden importar hojas de cálculo (xlsx, ods, xls), CSV, JSON y chats exportados de WhatsApp.',
    ],
    nothing_in_folder: ({ folder }) => [
      `En ${String(folder)} no hay nada que se pueda importar.`,
      'Se puede importar una carpeta de Google Takeout. De cualquier otra, indica uno de sus archivos.',
    ],
    chat_without_complaints: ({ file, count }) => [
      `Ninguno de los mensajes de ${String(file)} (${String(count)}) empieza como se acordó.`,
      'Un mensaje así dice dónde, cuándo, qué y qué se dio: mesa 4, 21:10, sopa fría, invitado café',
    ],
    not_text: ({ file }) => [
      `${String(file)} no es ni una hoja de cálculo ni texto.`,
      'Ábrelo en el programa que lo escribió, guárdalo como xlsx o CSV e indica ese archivo.',
    ],
    not_a_database: ({ path }) => [
      `${String(path)} no es una base de datos de este programa.`,
      'No se ha tocado.',
    ],
    foreign_database: ({ path }) => [
      `${String(path)} es una base de datos de otro programa.`,
      'No se ha tocado. Elige otro archivo con --db.',
    ],
    damaged_database: ({ path, backup }) => [
      `${String(path)} está dañado.`,
      backup === undefined
        ? 'No se ha escrito nada. Para volver atrás: recovery copia lista, y después recovery restaurar NOMBRE.'
        : `No se ha escrito nada. Para volver atrás: recovery restaurar ${String(backup)}`,
    ],
    damaged_part: ({ part, record, column, backup }) => {
      const thing =
        part === 'history'
          ? record === 0
            ? 'El historial del negocio está dañado'
            : `El historial de la queja ${String(record)} está dañado`
          : part === 'draft'
            ? `Lo que quedó sin terminar (${String(record)}) está dañado`
            : part === 'incident'
              ? `La queja ${String(record)} está dañada`
              : `El registro ${String(record)} de "${String(part)}" está dañado`;
      return [`${thing}${column === '' ? '' : `, en "${String(column)}"`}.`, wayBack(backup)];
    },
    damaged_left_out: ({ count, backup }) => [
      `${many(Number(count), 'Hay un registro dañado que se ha dejado fuera', `Hay ${String(count)} registros dañados que se han dejado fuera`)}; los demás están todos.`,
      wayBack(backup),
    ],
    damaged_setting: ({ key, value, backup }) => [
      `El ajuste "${String(key)}" está dañado: ${String(value)}`,
      isSettingKey(String(key))
        ? `Ponlo de nuevo: recovery ajustes fijar ${String(key)} …`
        : key === 'shifts'
          ? 'Pon los turnos de nuevo: recovery turno fijar NOMBRE=HORAS …'
          : wayBack(backup),
    ],
    damaged_other: ({ path }) => [
      `${String(path)} está dañado.`,
      'No se ha importado nada. En su lugar se puede importar una copia de seguridad suya.',
    ],
    newer_database: ({ path, host, program }) => [
      `${String(path)} lo escribió una versión más nueva de recovery.`,
      `No se ha escrito nada. Actualiza este puesto, ${String(host)}, que tiene la versión ${String(program)}: docs/install.md`,
    ],
    no_incident: ({ number, last }) => [
      typeof number === 'string'
        ? 'Todavía no hay ninguna queja.'
        : `No hay ninguna queja ${String(number)}.`,
      last === undefined ? 'Para ver las que hay: recovery buscar' : `La más reciente es la ${String(last)}.`,
    ],
    incident_deleted: ({ number }) => [
      `La queja ${String(number)} está borrada.`,
      `Para recuperarla: recovery restaurar ${String(number)}`,
    ],
    no_file: ({ path }) => [`No existe el archivo ${String(path)}.`],
    cannot_write: ({ path }) => [`No se puede escribir ${String(path)}.`],
    disk_full: ({ isPartial, recorded }) => {
      if (recorded !== undefined)
        return [
          `Ha quedado apuntada como ${String(recorded)}, pero el número no se ha podido escribir: el disco está lleno o falla.`,
        ];
      return isPartial === 1
        ? [
            'El disco está lleno o falla: lo que ha llegado a la salida está incompleto.',
            'Haz sitio y prueba otra vez.',
          ]
        : ['El disco está lleno o falla; no ha quedado nada a medias.', 'Haz sitio y prueba otra vez.'];
    },
    read_failed: ({ path }) => [`No se puede leer ${String(path)}.`],
    draft_gone: () => [
      'Otro puesto ya la ha guardado; no se ha guardado dos veces.',
      'Para verla: recovery buscar',
    ],
    currency_in_use: () => [
      'Ya hay importes guardados; en otra moneda querrían decir otra cosa.',
      'Para la moneda nueva empieza otro archivo: --db ARCHIVO',
    ],
    changed_meanwhile: () => [
      'Otro puesto acaba de cambiar lo mismo; no se ha guardado nada.',
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
    address_for_file: ({ value }) => [
      `Eso es la dirección de un servidor (${String(value)}); los datos se guardan en un archivo.`,
      'Escribe la ruta de un archivo o no pongas nada: RECOVERY_DB, --db ARCHIVO. No se ha escrito nada.',
    ],
    tilde_for_home: ({ path }) => [
      `Solo la terminal sabe qué carpeta es ~, y aquí no ha intervenido: ${String(path)}`,
      'Escribe la ruta entera, desde /. No se ha escrito nada.',
    ],
    path_too_long: ({ path }) => [`En este equipo no puede haber una ruta tan larga: ${String(path)}`],
    no_permission: ({ path }) => [`No tienes permiso para ${String(path)}.`],
  },

  bug: (message) => [
    `Algo ha fallado dentro del programa: ${message}`,
    'Lo guardado hasta ahora está a salvo. Para ver más: RECOVERY_DEBUG=1',
  ],
});

export function wayBack(backup: string | number | undefined): string {
  return backup === undefined
    ? 'Para volver atrás: recovery copia lista, y después recovery restaurar NOMBRE.'
    : `Para volver atrás: recovery restaurar ${String(backup)}`;
}
