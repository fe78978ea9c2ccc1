import type { Overlay } from '../../domain/wording.ts';
import { capital } from '../capital.ts';
import { wayBack } from '../es/errors.ts';
import { many } from '../es/grammar.ts';
import { actionWords, undone } from '../es/reports.ts';
import type { Messages } from '../messages.ts';
import type { TradeWords } from '../messages/trades.ts';

/** What Latin America says otherwise than Spain. */
export const latinAmerican = (trade: TradeWords): Overlay<Messages> => {
  const action = {
    add: 'anotada',
    volume_set: 'afluencia anotada',
    holiday_add: 'feriado añadido',
    holiday_remove: 'feriado quitado',
    survey_add: 'cuestionario anotado',
    training_add: 'capacitación anotada',
    training_remove: 'capacitación quitada',
  };
  return {
    parties: {
      recordedTitle: 'Quién la anotó',
      blame: `Los números no culpan a nadie: quien pone más cuidado anota más, y quien más trabaja atiende a más ${trade.customers}.`,
    },
    abuseReport: {
      note: 'Cuanto más se anota, mejor se protege al equipo: si sube, puede que haya más valor para contarlo, no más agresiones.',
    },
    teamPage: {
      happened: 'Qué pasó',
      unchanged: 'No se decidió ni se terminó nada.',
      nobody:
        'No consta ninguna felicitación ni ningún buen final. Las felicitaciones también se anotan: recovery anotar "…" --kind praise',
      foot: 'Los números cuentan lo que se anotó. No culpan a nadie.',
    },
    customs: {
      monthsShort: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'],
    },

    shift: {
      none: 'No hay turnos. Ejemplo: recovery turno fijar almuerzo=12:00-16:00 cena=19:00-00:00',
      confirmRecount: '¿Volver a contar lo ya anotado con los turnos nuevos?',
    },
    settings: {
      names: {
        holidays: 'Feriados',
        'optional-holidays': 'Los días de costumbre son feriados',
        'cost-percent': 'Costo de una compensación, en %',
        'hourly-cost': 'Costo de una hora de personal',
      },
    },

    train: {
      title: 'Capacitación',
      nobody: 'Todavía no hay ninguna capacitación anotada.',
      nobodyHint: 'Para anotarla: recovery capacitación hecho NOMBRE empezar',
      recordIt: 'Para anotar a quién se ha capacitado: recovery capacitación hecho NOMBRE TEMA',
      goesToo: (count) =>
        `También se ${many(count, 'quita', 'quitan')} ${count} ${many(count, 'capacitación suya', 'capacitaciones suyas')}.`,
      page: { write: 'Anótalo enseguida, mientras te acuerdas: recovery queja' },
      own: { happened: 'Esto es lo que se anotó:' },
      drill: {
        who: 'Qué pasó',
        tick: 'Marca lo que viste; no es una nota para nadie.',
        privateHint:
          'Es una de tus quejas. Los nombres anotados se han quitado, pero el texto puede tener otros: léelo antes de repartirlo.',
      },
      cases: {
        hint: 'Tarjetas para imprimir: recovery capacitación ejercicio CASO\nEn el terminal: recovery capacitación práctica CASO',
      },
      practice: {
        words: 'con tus palabras; Enter: nada',
        result: 'Lo que hiciste, junto a una buena forma de hacerlo',
        record: 'Para anotar',
      },
      pageCommand: (topic) => `recovery capacitación página ${topic}`,
      drillCommand: 'recovery capacitación ejercicio',
    },

    care: {
      preventionKind: {
        training: 'capacitación',
      },
      understood: {
        yes: 'sintió que lo entendimos',
        no: 'no sintió que lo entendiéramos',
      },
      told: {
        yes: 'se le dijo qué cambió',
        no: 'no se le dijo qué cambió',
      },
      futureDayHint: 'mañana, vie, 2026-12-01; Enter: sin fecha',
      formalReferenceQuestion: 'Su referencia o número de hoja (Enter: después)',
      formalDueQuestion: 'Días hábiles para contestar, o la fecha límite (Enter: aún no se sabe)',
      followUpHint: (number) => `¿Hiciste el seguimiento? Anótalo: recovery seguimiento ${number}`,
      question: {
        understood: '¿Sintió que lo entendimos?',
      },
    },
    due: {
      kind: {
        upset: 'sigue con enojo',
        gone: 'se fue sin solución',
      },
      nothingSince: 'Desde entonces no se anotó ni se cambió nada.',
      handoverRecorded: 'Cambio de turno anotado: la próxima hoja empieza aquí.',
      nothingToday: 'Hoy no hay nada anotado.',
    },
    review: {
      intro: (count, shown) =>
        `${shown} ${many(count, 'queja', 'quejas')} sin causa. Una tras otra; si presionas Ctrl-C, lo hecho queda guardado.`,
      done: (count, shown) =>
        count === 0
          ? 'No se revisó ninguna.'
          : `${shown} ${many(count, 'revisada', 'revisadas')}. Lo decidido: recovery medida lista`,
    },
    prevention: {
      tellCustomer: (number) =>
        `Cuéntale al ${trade.customer} qué cambió y anótalo: recovery seguimiento ${number} --told yes`,
    },
    anticipate: {
      none: 'Todavía no hay nada anotado.',
      example: 'Todavía no has anotado nada. Esto es lo que suele importar en un negocio como el tuyo:',
      added: (touchpoint) => `Anotado en este momento del servicio: ${touchpoint}.`,
    },
    customer: {
      title: `${capital(trade.customers)}, según las veces que les fallamos`,
      formerComplaints: (count, numbers) =>
        `${many(count, 'Otra queja tuvo', 'Otras quejas tuvieron')} antes un contacto suyo; se borró del historial y lo demás se conserva: ${numbers}. Si ${many(count, 'también es suya', 'también son suyas')}: recovery cliente olvidar NÚMERO`,
      openDrafts: (count) =>
        `${count === 1 ? 'Una queja suya se está anotando' : `${count} quejas suyas se están anotando`} ahora mismo; no se ${many(count, 'borró', 'borraron')}. Cuando ${many(count, 'esté guardada', 'estén guardadas')}, repítelo.`,
      stillInFile: (typed) =>
        `En el archivo todavía puede quedar algún rastro: otro usuario estaba trabajando o el disco está lleno. Cuando se resuelva, otra vez:\n  recovery cliente olvidar ${typed} --yes`,
      notSearched:
        'Lo que está dañado no se pudo revisar, y puede que aún hable de esa persona. Para verlo: recovery comprobar',
      copies:
        'Si hay copias en otro lugar (exportaciones, copias de seguridad, papel), ahí siguen sus datos.',
    },

    record: {
      skippedTime: (typed, moment) =>
        `${typed} no existió esa noche, se adelantaron los relojes.\nCuenta en la hora que diste; según el reloj fue ${moment}.`,
      savedAsDraft: 'Todavía no está anotada, pero lo escrito está guardado. Para terminarla: recovery queja',
      truncatedContact: (contact, number) =>
        `"${contact}" parece un teléfono que una hoja de cálculo cortó, y no sirve para reconocer a nadie. Para corregirlo: recovery corregir ${number} --contact …`,
      waitingForFile: 'Otro usuario está escribiendo; un momento…',
    },
    log: {
      started: (time) => `Hora anotada: ${time}. Puedes dejarlo cuando quieras.`,
      firstTime: 'Todavía no hay nada anotado. Cuando alguien se queja:',
      recordNow: '¿Anotamos una?',
      paper: { numberHint: 'Enter: más tarde' },
      prompt: {
        enter: 'Enter',
        pick: '↑ ↓ o primeras letras, Enter',
        several: '↑ ↓  ESPACIO marca  Enter',
        pressKey: 'Presiona una de las teclas entre corchetes.',
        acceptedHint: 'números de lo que eligió, con comas; Enter: nada',
        declinedQuestion: '¿Y qué se le ofreció que no haya elegido? Números, o Enter si no hay.',
      },
      write: 'anotar',
      abuseGuidance:
        'No tienes por qué aguantarlo. Da un paso atrás, baja la voz y dilo una sola vez:\n"Quiero ayudarlo, pero si me grita no puedo." Ve a buscar a alguien del equipo.\nSi no te sientes a salvo, vete y pide ayuda. Después, tómate cinco minutos.',
      question: {
        description: '¿Qué pasó?',
        department: '¿Dónde estuvo la falla?',
        severity: '¿Qué tan grave es para esa persona?',
        value: '¿Cuánto vale lo que eligió?',
      },
      hint: {
        offered: 'ESPACIO marca varias, dos veces: solo ofrecido. Enter: seguir',
        who: `${trade.place}, nombre, teléfono o correo; Enter: nada`,
        enter: 'Enter: sin indicar',
        catchUp: 'ayer 21:10, vie 20:40; Enter: no hay más',
      },
      severityChoice: {
        2: 'le arruinó la visita',
      },
      stateChoice: {
        calm: 'sin enojo',
        upset: 'con enojo',
        gone: 'ya se fue',
      },
      steps: {
        question: '¿Qué pasos de la pauta diste?',
      },
      secondFailure:
        '  La otra vez no se arregló bien. Una segunda falla pesa el doble: avisa a quien lleve el turno y haz tú el seguimiento.',
      optionalLabel: (label) => `${label} (Enter para dejarlo en blanco)`,
    },
    home: {
      empty: 'Todavía no hay nada anotado.',
    },
    demo: {
      lines: [
        ['report category', 'de qué se quejan'],
        ['report cross día turno --all', 'cuándo pasa'],
        ['due', 'lo que hay que hacer ahora'],
        ['review', 'por qué pasó y qué cambia'],
        ['report changes', 'qué se cambió y qué pasó después'],
        ['list --this-week', 'lo más nuevo'],
        ['log', 'anota tú una'],
      ],
    },

    error: {
      goal_needs_volumes: () => [
        'Sin saber a cuántos se atiende no hay quejas por cada 100.',
        'Para anotarlo: recovery afluencia fijar ayer 84. Sin eso: --measure quejas',
      ],
      no_case: ({ value, known }) => [
        `No hay ningún caso "${String(value)}".`,
        known === '' ? 'Para verlos: recovery capacitación casos' : `Casos: ${String(known)}`,
      ],
      no_training: ({ value }) => [
        `No hay ninguna capacitación con el número ${String(value)}.`,
        'Para verlas: recovery capacitación lista',
      ],
      bad_shift: ({ value }) => [
        `"${String(value)}" no es un turno.`,
        'Escríbelo así: almuerzo=12:00-16:00 o cena=lun-jue@19:00-23:00,vie-dom@19:00-01:00',
      ],
      not_yet: ({ value, example }) => [
        `"${String(value)}" todavía no ha llegado; aquí se anota lo que ya pasó.`,
        example === undefined ? '' : `Si es la vez anterior, escribe ${String(example)}`,
      ],
      nothing_to_change: ({ command, example, others }) => [
        'No dijiste qué cambiar.',
        `Por ejemplo: ${String(example)} (o ${String(others)})\nTodo lo que se puede cambiar: recovery ${String(command)} --help`,
      ],
      unknown_place: ({ value, known }) => [
        `No hay nada que poner en {${String(value)}}.`,
        `Hay estos espacios: ${String(known)}`,
      ],
      editor_failed: ({ editor }) => [`El editor (${String(editor)}) terminó con un error; no cambió nada.`],
      needs_ending: ({ number }) => [
        `¿Cómo terminó la queja ${String(number)}?`,
        `Por ejemplo: recovery resolver ${String(number)} --ending solved\nPuede ser solved (solucionada), partly (en parte), explained (se explicó), left (se fue) o unknown (no se sabe).`,
      ],
      no_remedy: ({ number }) => [`En la queja ${String(number)} no se dio nada; no hay nada que quitar.`],
      not_own: ({ value }) => [`Para "${String(value)}" vale lo original; no hay nada tuyo que quitar.`],
      no_engine: ({ machine, reason }) => [
        `El motor de la base de datos (better-sqlite3) no funciona en esta computadora: ${String(machine)}.`,
        `No se anotó nada. Vuelve a instalar el programa; en docs/install.md están los sistemas en los que funciona. (${String(reason)})`,
      ],
      other_currency: ({ path, theirs, ours }) => [
        `${String(path)} cuenta en ${String(theirs)} y aquí se cuenta en ${String(ours)}.`,
        'Los importes no se pueden importar. No cambió nada.',
      ],
      no_records: ({ path }) => [
        `No hay nada anotado en ${String(path)}.`,
        '¿Es ese el archivo? Lo indican RECOVERY_DB o --db; si no, es el de siempre.',
      ],
      no_regions: ({ country }) => [
        `El calendario no tiene regiones de ${String(country)}: los feriados son los mismos en todas partes, o no se conocen.`,
        'Días propios: recovery feriado añadir 2027-01-01',
      ],
      country_first: () => ['La región depende del país.', 'Fíjalo antes: recovery ajustes fijar country MX'],
      days_backwards: ({ from, to }) => [
        `El último día (${String(to)}) es anterior al primero (${String(from)}).`,
        `Al revés: recovery feriado añadir ${String(to)}..${String(from)}`,
      ],
      no_own_day: ({ value, name }) => [
        name === undefined
          ? `${String(value)} no es uno de tus días.`
          : `${String(value)} (${String(name)}) es un feriado oficial, no uno de tus días.`,
        name === undefined
          ? 'Para verlos: recovery feriado lista'
          : `Si ese día trabajas: recovery feriado añadir ${String(value)} --working`,
      ],
      no_volume: ({ value }) => [
        `No hay nada anotado de ${String(value)}.`,
        'Para ver lo anotado: recovery afluencia lista',
      ],
      bad_line: ({ line, reason }) => [`Línea ${String(line)}: ${String(reason)}`, 'No se guardó nada.'],
      rows_rejected: ({ count, others, isTrial }) => [
        isTrial === 1
          ? `${String(count)} ${many(count ?? 0, 'fila se quedaría', 'filas se quedarían')} fuera; ${others === 0 ? 'no se importaría ninguna' : 'las demás se importarían'}.`
          : `${String(count)} ${many(count ?? 0, 'fila se quedó', 'filas se quedaron')} fuera; ${others === 0 ? 'no se importó ninguna' : 'las demás se importaron'}.`,
        'Para guardar las filas rechazadas: --rejects rechazadas.csv. Si repites la importación, solo se añade lo que falta.',
      ],
      import_stopped: ({ count }) => [
        `${String(count)} ${many(count ?? 0, 'fila tiene', 'filas tienen')} errores; no se importó nada.`,
      ],
      sales_list: ({ file }) => [
        `${String(file)} es una lista de ventas, no de quejas; no se importó nada.`,
        'Si algunas filas son quejas, indica sus columnas: --map occurred=COLUMNA --map description=COLUMNA',
      ],
      not_a_database: ({ path }) => [
        `${String(path)} no es una base de datos de este programa.`,
        'No se tocó.',
      ],
      foreign_database: ({ path }) => [
        `${String(path)} es una base de datos de otro programa.`,
        'No se tocó. Elige otro archivo con --db.',
      ],
      damaged_database: ({ path, backup }) => [
        `${String(path)} está dañado.`,
        backup === undefined
          ? 'No se escribió nada. Para volver atrás: recovery copia lista, y después recovery restaurar NOMBRE.'
          : `No se escribió nada. Para volver atrás: recovery restaurar ${String(backup)}`,
      ],
      damaged_left_out: ({ count, backup }) => [
        `${many(Number(count), 'Hay un registro dañado que se dejó fuera', `Hay ${String(count)} registros dañados que se dejaron fuera`)}; los demás están todos.`,
        wayBack(backup),
      ],
      damaged_other: ({ path }) => [
        `${String(path)} está dañado.`,
        'No se importó nada. En su lugar se puede importar una copia de seguridad suya.',
      ],
      newer_database: ({ path, host, program }) => [
        `${String(path)} lo escribió una versión más nueva de recovery.`,
        `No se escribió nada. Actualiza esta computadora, ${String(host)}, que tiene la versión ${String(program)}: docs/install.md`,
      ],
      disk_full: ({ isPartial, recorded }) => {
        if (recorded !== undefined)
          return [
            `Quedó anotada como ${String(recorded)}, pero el número no se pudo escribir: el disco está lleno o falla.`,
          ];
        return isPartial === 1
          ? [
              'El disco está lleno o falla: lo que llegó a la salida está incompleto.',
              'Libera espacio y prueba otra vez.',
            ]
          : ['El disco está lleno o falla; no quedó nada a medias.', 'Libera espacio y prueba otra vez.'];
      },
      draft_gone: () => ['Otro usuario ya la guardó; no se guardó dos veces.', 'Para verla: recovery buscar'],
      changed_meanwhile: () => [
        'Otro usuario acaba de cambiar lo mismo; no se guardó nada.',
        'Vuelve a intentarlo.',
      ],
      busy: () => [
        'Otro usuario no deja de escribir, o tiene el archivo ocupado.',
        'No se cambió nada; vuelve a intentarlo.',
      ],
      address_for_file: ({ value }) => [
        `Eso es la dirección de un servidor (${String(value)}); los datos se guardan en un archivo.`,
        'Escribe la ruta de un archivo o no pongas nada: RECOVERY_DB, --db ARCHIVO. No se escribió nada.',
      ],
      tilde_for_home: ({ path }) => [
        `Solo la terminal sabe qué carpeta es ~, y aquí no intervino: ${String(path)}`,
        'Escribe la ruta entera, desde /. No se escribió nada.',
      ],
    },
    bug: (message) => [
      `Algo falló dentro del programa: ${message}`,
      'Lo guardado hasta ahora está a salvo. Para ver más: RECOVERY_DEBUG=1',
    ],

    guidance: {
      textSavedIn: (file: string) => `No cambió nada. Lo que escribiste está en ${file}.`,
      shipped: 'original',
      stale: (day) => `${day}: hace más de medio año, ¿sigue vigente?`,
      reviewedPlay: 'Se queda como está; consta que lo repasaste hoy.',
    },
    letter: {
      declined: 'Revisamos su reclamo con atención y llegamos a otra conclusión.',
      mediation: {
        accepted:
          'Si esta respuesta no resuelve el asunto, puede acudir a un organismo de mediación: [su nombre y su página web]. Aceptamos la mediación.',
        refused:
          'Si esta respuesta no resuelve el asunto, puede acudir a un organismo de mediación: [su nombre y su página web]. No aceptamos la mediación.',
        unsaid: '[Nombra un organismo de mediación y su página web, y di si el negocio acepta la mediación.]',
      },
      whatQuestion: '¿Qué pasó, en una frase para el cliente? (nada: queda un espacio)',
      blankHint:
        'En la carta quedan espacios para tus propias palabras: llénalos o escríbelas con --what y --text.',
      removed: (name) => `${name}: vuelve a ser la original.`,
    },
    staff: {
      removed: (name) => `${name} ya no está en la lista; lo que anotó se conserva.`,
    },
    names: {
      none: {
        category:
          'Todavía no tienes motivos propios; los habituales valen igualmente: recovery anotar … --category Espera',
      },
    },
    slip: {
      severity: '¿Qué tan grave?  1 leve   2 le arruinó la visita   3 quizá no vuelva',
      state: '¿Cómo se fue?  sin enojo   con enojo   se fue antes de poder preguntarle',
      writer: 'Quién lo anota',
    },

    holiday: {
      title: (year) => `Feriados de ${year}`,
      none: 'No se conoce ningún feriado de este año.',
      name: 'Feriado',
      kind: {
        public: 'feriado oficial',
        holiday: 'feriado propio',
      },
      calendar: (country, region, from, to) =>
        `Calendario: ${country}${region === null ? '' : `, ${region}`}, feriados oficiales de ${from} a ${to}.`,
      noCountry:
        'No se conocen los feriados oficiales, porque falta el país: recovery ajustes fijar country MX',
      noTable: (country) =>
        `No hay calendario de feriados oficiales de ${country}. Añádelos uno a uno: recovery feriado añadir 2027-01-01`,
      regionMissing: (country) =>
        `Faltan los feriados de la región, porque no consta en qué región de ${country} está el negocio: recovery ajustes fijar region NOMBRE`,
      townMissing: (year) =>
        `No incluye fiestas locales, y no has añadido ninguna de ${year}. Por ejemplo: recovery feriado añadir ${year}-06-13 "Fiesta local"`,
      mayChange:
        'Los días de los años siguientes aún pueden cambiar. Si uno no es correcto: recovery feriado añadir DÍA, o con --working',
      optionalCounted: (names) =>
        `Aquí cuentan como feriados: ${names}. Para cambiarlo: recovery ajustes fijar optional-holidays off`,
      counted: (source, count, skipped) =>
        skipped.length === 0
          ? `Cuenta: ${count} ${many(count, 'día hábil', 'días hábiles')} (${source}), sin los fines de semana; ningún feriado entremedias.`
          : `Cuenta: ${count} ${many(count, 'día hábil', 'días hábiles')} (${source}), sin los fines de semana ni ${skipped.join(', ')}.`,
      regionQuestion: '¿En qué región está el negocio? (por los feriados)',
    },

    patterns: {
      countsNote: 'Las cifras dicen dónde se anotan las quejas; un turno cuidadoso anota más.',
      weight: {
        cost: 'costo',
      },
      nothingToRank: {
        cost: 'De lo que se dio todavía no consta el costo. La próxima vez: recovery compensación 142 descuento --cost 1',
      },
      longRun: (run, limit) =>
        `Algo cambió: ${run} puntos seguidos al mismo lado de la mediana; por azar, rara vez más de ${limit}.`,
      fewCrossings: (crossings, limit) =>
        `Algo cambió: cruza la mediana ${crossings} ${many(Number(crossings), 'vez', 'veces')}; por azar, rara vez menos de ${limit}.`,
      method: (shuffles, seed, heldAgainst) =>
        `Cada turno se compara con el mismo turno de los demás días, ${heldAgainst}, barajando días enteros ${shuffles} veces (semilla ${seed}). Las cifras dicen dónde se anotan las quejas; un turno cuidadoso anota más.`,
    },

    history: {
      action,
      recentChanges: 'Lo último que se hizo',
      change: {
        created: 'anotada',
      },
    },
    undo: {
      ...undone({ ...actionWords(trade), ...action }),
      unchanged: 'No cambió nada.',
    },
    report: {
      noneRecorded: 'Todavía no hay quejas anotadas.',
    },
    chart: {
      commands: 'En la computadora',
    },
    weekly: {
      none: (range, usual) =>
        `Ninguna queja anotada (${range})${usual === null ? '' : `; suele haber ${usual}`}. ¿Hubo calma o es que nadie anota?`,
      noneOfKind: (range) => `Nada anotado (${range}).`,
      countOfKind: (shown) => `Anotadas: ${shown}`,
      noneRecorded: 'Todavía no hay nada anotado. Para empezar: recovery queja',
      unchanged: (what, count, total, given, since, areMany) =>
        `${what}: ${count} de las ${total} quejas desde el ${since}, ${given === null ? '' : `${given} en compensaciones, `}y ninguna medida preventiva anotada. ${areMany ? 'Lee las de la semana' : 'Léelas'} y decide qué vas a cambiar.`,
      failedTwice: (who, times) =>
        `A ${who} le fallamos ${times} veces en doce semanas. Mira qué pasó y llama.`,
    },

    results: {
      cost: {
        none: 'Aquí no hay ninguna compensación anotada. Anota lo que se dio: recovery compensación 142 descuento --value 8',
        remedyTotal: (money, given, without) =>
          `${money} (compensaciones: ${given}; sin costo anotado: ${without})`,
        withoutCost: 'Sin costo anotado',
        noRemedySinceLimits: 'Desde que hay límites no se dio nada de valor conocido.',
      },
      times: {
        noWaits: 'Aquí no constan primeras respuestas ni soluciones. Anótalas: recovery respuesta 142',
        noDuty: {
          promise: 'no se hizo ninguna; haz una: recovery promesa 142 21:00',
        },
      },
      followUps: {
        none: 'Para estos días no había ningún seguimiento previsto ni se hizo ninguno. Anota uno: recovery seguimiento 142, o ponle fecha: recovery corregir 142 --follow-up mañana',
      },
      satisfaction: {
        none: 'Todavía no se ha preguntado a nadie. Pregunta y anótalo: recovery seguimiento 142 --satisfaction 4 --before 2 --usual 5',
      },
      customers: {
        none: 'No se puede reconocer a nadie: aquí ninguna queja tiene teléfono ni correo. Anota uno: recovery corregir 142 --contact "600 555 012"',
      },
      steps: {
        none: 'Nadie ha dicho qué pasos se dieron. Dilo al anotar: recovery anotar "sopa fría" --steps all',
      },
      changes: {
        none: 'Aquí no se decidió ninguna medida preventiva. Decide una: recovery medida añadir 142 "llevar la cuenta en cuanto la piden"',
      },
      unchanged: {
        none: 'Aquí no se dio nada que tenga valor o costo.',
      },
    },

    goals: {
      verdict: {
        reached: 'Logrado.',
        missed: 'No se logró.',
        unknown: 'Hay poco anotado para comparar.',
      },
      question: { dueHint: (day) => `Enter: ${day}` },
      offerHint: (example) =>
        `cuántas, como mucho, en 12 semanas, por ejemplo ${example}; Enter: ninguno, y no se vuelve a preguntar este trimestre`,
    },
    plan: {
      toTell: `${trade.customers.toUpperCase()} QUE AÚN NO SABEN QUÉ CAMBIÓ`,
      due: (n, shown) =>
        `${many(n, 'Queda', 'Quedan')} ${shown} ${many(n, trade.customer, trade.customers)} por saber qué cambió`,
      tellHint: (number) =>
        `Cuando se lo cuentes al ${trade.customer}, anótalo: recovery seguimiento ${number} --told yes`,
    },

    response: {
      card: {
        title: '¿Cómo le fue?',
        intro: 'Encierre un número en un círculo. Es un minuto.',
        satisfaction: '¿Cómo le fue esta vez?',
        usual: '¿Y cómo le va normalmente aquí? (Si es la primera vez, déjelo en blanco.)',
      },
    },

    selfReview: {
      records: 'Lo anotado (12 meses)',
      intro:
        'Se acaba el mes: cinco preguntas sobre cómo trabaja el negocio. Con Enter se pasa una por alto.',
      introNow: 'Cinco preguntas sobre cómo trabaja el negocio. Con Enter se pasa una por alto.',
      recorded: (facts) => `Lo anotado: ${facts}`,
      noAnswer: 'Sin respuestas; no se guardó nada.',
      fact: {
        trainings: 'capacitaciones',
        surveys: 'encuestas contestadas',
        told: 'saben qué cambió',
      },
    },

    survey: {
      sheet: {
        intro:
          'Encierre en un círculo dos números en cada línea: en qué medida debería ser así en un establecimiento excelente de este tipo y en qué medida lo es aquí. El 1 quiere decir nada; el 7, por completo. Deje en blanco lo que no sepa.',
      },
      questions: {
        intro:
          'Dos números por afirmación, los que están marcados: lo esperado y lo de aquí, por ejemplo 6 5. Enter: no lo dice. < vuelve atrás; con Ctrl-C no se guarda nada.',
        day: '¿Qué día se contestó?',
        badPair: 'Dos números del 1 al 7, por ejemplo 6 5; uno solo: 6/ o /5. Enter: no lo dice.',
        nothing: 'No decía nada; no se guardó nada.',
      },
      ignoredColumns: (columns) => `Columnas que no son del cuestionario y no se leyeron: ${columns}`,
      list: {
        title: 'Cuestionarios contestados',
      },
      report: {
        sheetCount: (n, shown) =>
          `${shown} ${many(n, 'cuestionario contestado', 'cuestionarios contestados')}`,
        unweighted: 'Menos de 5 repartieron sus puntos: las cinco cuentan igual.',
      },
    },

    import: {
      dryRun: 'Era solo una prueba; no cambió nada.',
      firstRows: 'Las primeras, tal como quedarían anotadas:',
      garbled: (count, line) =>
        `Con caracteres que no se pudieron leer (\uFFFD): ${count} (la primera vez, en la línea ${line}).`,
      dateOrder: (text, day, flag) => `"${text}" se leyó como ${day}; si es al revés: ${flag}`,
      sheet: (name, others) =>
        `Hoja leída: ${name}.${others === '' ? ' Para leer otra: --sheet NOMBRE' : ` Estas tienen las mismas columnas y no se leyeron: ${others}; impórtalas con --sheet NOMBRE.`}`,
      sheets: (names, others) =>
        `Hojas con las mismas columnas, leídas una tras otra: ${names} (los números de línea siguen de una a otra). Para leer solo una: --sheet NOMBRE${others === '' ? '' : `; no se leyeron: ${others}`}`,
      moreLeftEmpty: (count) => `y ${count} celdas más que no se pudieron leer`,
      question: {
        words: '¿Se entienden bien estas palabras? Enter si está todo bien, o elige una para cambiarla.',
      },
    },

    upkeep: {
      notMade: (reason) => `No se hizo la copia: ${reason}`,
      check: 'Qué se miró',
      result: 'Qué se vio',
      checks: {
        space: 'espacio en el disco',
        calendar: 'feriados',
      },
      finding: {
        noFile: (path) => `no hay nada anotado en ${path}`,
        clockBehind: (when) => `el reloj va atrasado: hay algo anotado a las ${when}`,
        holidaysUntil: (year) => `los feriados oficiales se conocen hasta ${year}`,
      },
      todo: {
        settings: 'Se corrigen solos la próxima vez que se anote algo.',
        space: 'Libera espacio, o no se podrá guardar nada.',
        cloud:
          'Guárdalo en otro lugar: si se copia a mitad de una escritura, se daña. Pon ahí las copias de seguridad.',
        calendar:
          'Actualiza el programa: una versión más nueva conoce los años siguientes. Mientras tanto, añade los días: recovery feriado añadir',
      },
    },

    volume: {
      none: 'Todavía no hay nada anotado. Para empezar: recovery afluencia fijar ayer 84',
      noneInRange: 'No hay nada anotado en este periodo. Para verlo todo: recovery afluencia lista --all',
      sumDiffers: (day, shifts, whole) =>
        `${day}: los turnos suman ${shifts}; para el día entero se anotó ${whole}.`,
      nothingNew: 'Ya estaba todo anotado; no cambió nada.',
      byDayOnly:
        'Cifras absolutas: la afluencia está anotada por día, no por turno (recovery afluencia fijar --shift).',
      notByHour: 'Cifras absolutas: la afluencia se anota por día y por turno, no por hora.',
      notEveryDay: 'Cifras absolutas: faltan por anotar días de este periodo (recovery afluencia lista).',
      countsOnly: 'Cifras absolutas: falta anotar la afluencia (recovery afluencia fijar).',
    },

    setting: {
      region: 'región del país, por sus feriados: X o Córdoba',
      'day-start': 'cuándo empieza la jornada; lo de antes cuenta para el día anterior',
      checklist: 'la pauta que sale primero; mira recovery pauta lista',
      holidays: 'feriados propios, como los locales; mira recovery feriado lista',
      'optional-holidays': 'on u off: Carnaval y similares, donde no son feriados oficiales',
    },
  };
};
