import type { TradeWords } from '../messages/trades.ts';
import type { CareMessages } from '../messages/care.ts';
import { capital } from '../capital.ts';
import { complaints, many } from './grammar.ts';

export const care = (trade: TradeWords): CareMessages => ({
  care: {
    sinceThen: 'DESDE ENTONCES',
    erased: '(borrado)',
    overdue: 'fuera de plazo',
    waiting: 'pendiente',
    promise: 'Promesa',
    promiseOutcome: { kept: 'cumplida', broken: 'no cumplida' },
    formal: 'Reclamación',
    prevention: 'Medida preventiva',
    preventionKind: { fix: 'se arregla algo', training: 'formación', rule: 'norma o forma de trabajar' },
    receivedOn: (day) => `recibida el ${day}`,
    sentOn: (day) => `contestada el ${day}`,
    dueOn: (day) => `plazo: ${day}`,
    doneOn: (day) => `hecha el ${day}`,
    outcome: {
      reached: 'contestó',
      not_reached: 'no contestó',
      no_contact: 'sin forma de contactar',
    },
    scored: (score) => `${score} de 5`,
    scoredBefore: (score) => `antes ${score} de 5`,
    scoredUsually: (score) => `otras veces ${score} de 5`,
    authorisedBy: (name) => `autoriza ${name}`,
    understood: { yes: 'sintió que le entendimos', no: 'no sintió que le entendiéramos' },
    told: { yes: 'se le dijo qué ha cambiado', no: 'no se le dijo qué ha cambiado' },
    score: { 1: 'nada', 2: 'poco', 3: 'regular', 4: 'bastante', 5: 'del todo' },

    acknowledged: (number, when) => `Queja ${number}: primera respuesta al ${trade.customer}, ${when}.`,
    remedyQuestion: '¿Qué se le dio?',
    remedyAdded: (number, thing, value) =>
      `Añadido a la queja ${number}: ${thing}${value === null ? '' : `, ${value}`}.`,
    remedyRemoved: (number, thing, value) =>
      `Quitado de la queja ${number}: ${thing}${value === null ? '' : `, ${value}`}.`,
    namesOnTrust: 'Los nombres se dan por buenos: aquí nadie inicia sesión.',
    promiseQuestion: '¿Para cuándo le prometes noticias?',
    futureTimeHint: '21:00, mañana 12:00, +30m',
    futureDayHint: 'mañana, vie, 2026-12-01; Intro: sin fecha',
    promised: (number, when) => `Queja ${number}: noticias prometidas, a más tardar el ${when}.`,
    promiseHint: (number) => `Cuando lo cumplas: recovery promesa ${number} --kept`,
    promiseSettled: (number, when, outcome) => `Queja ${number}, promesa para el ${when}: ${outcome}.`,
    formalRecorded: (number, day) =>
      `La queja ${number} es una reclamación; ${day === null ? 'falta el plazo para contestar' : `hay que contestar a más tardar el ${day}`}.`,
    formalSent: (number, day) => `Queja ${number}: la respuesta salió el ${day}.`,
    formalUnsent: (number: number) =>
      `La respuesta por escrito aún no ha salido. Cuando salga: recovery reclamación ${number} --sent hoy`,
    formalNoDue: (number) =>
      `Ponle plazo: recovery reclamación ${number} --due 10 (días hábiles), o de una vez para todas: recovery ajustes fijar answer-within 10`,
    formalReferenceQuestion: 'Su referencia o número de hoja (Intro: después)',
    formalDueQuestion: 'Días hábiles para contestar, o la fecha límite (Intro: aún no se sabe)',
    endingQuestion: '¿Cómo terminó?',
    findingQuestion: '¿Estaba justificada la reclamación?',
    followUpHint: (number) => `¿Has hecho el seguimiento? Apúntalo: recovery seguimiento ${number}`,
    reachedQuestion: '¿Cómo fue el seguimiento?',
    question: {
      satisfaction: '¿Está todo bien ahora?',
      understood: '¿Sintió que le entendimos?',
      told: '¿Se le dijo qué hemos cambiado?',
      before: 'Y antes de que hiciéramos nada, ¿estaba bien?',
      usual: 'Y otras veces que viene, ¿está todo bien?',
      text: '¿Dijo algo más?',
      again: '¿Cuándo volver a intentarlo?',
    },
    tomorrow: 'mañana',
    retryHint: 'mañana, vie, 2026-12-01; no',
    followedUp: (number, outcome) => `Queja ${number}: ${outcome}.`,
    cameBack: (number, day) => `Queja ${number}: volvió el ${day}.`,
  },

  due: {
    title: 'Pendiente ahora',
    formalTask: {
      acknowledge: 'acuse de recibo pendiente',
      answer: 'respuesta por escrito',
      authority: 'copia a la autoridad',
    },
    lastBefore: (isWorkingDay, day) =>
      `${isWorkingDay ? 'último día hábil antes' : 'último día abierto antes'}: ${day}`,
    kind: {
      safety: 'salud: atender lo primero',
      aftercare: 'trataron mal a alguien del equipo: ver cómo está',
      upset: 'sigue con enfado',
      gone: 'se marchó sin solución',
      promise: 'noticias prometidas',
      answer: 'espera una primera respuesta',
      solution: 'espera una solución',
      formal: 'contestar por escrito',
      follow_up: 'seguimiento',
      prevention: 'medida preventiva',
      call: 'llamada tras la encuesta',
    },
    callBy: (day) => `hasta el ${day}`,
    overdue: 'fuera de plazo',
    nothing: 'No hay nada pendiente.',
    nothingButOpen: (open, shown) =>
      `No hay nada con plazo. ${shown} ${many(open, 'queja sigue abierta', 'quejas siguen abiertas')}.`,
    openHint: 'Para verlas: recovery buscar --status open --all',
    more: (count) => `y ${count} más: recovery pendiente`,
    hint: 'Detalles: recovery ver NÚMERO\nCuando esté resuelta: recovery resolver NÚMERO\nPara el cambio de turno: recovery pendiente --handover',
    handover: (day, shift) => `Cambio de turno, ${day}, ${shift}`,
    toDo: 'PENDIENTE',
    todaySoFar: 'HOY, HASTA AHORA',
    since: (when) => `DESDE EL CAMBIO DE TURNO, ${when}`,
    done: 'Qué se hizo',
    nothingSince: 'Desde entonces no se ha apuntado ni cambiado nada.',
    otherActions: 'ADEMÁS',
    handoverRecorded: 'Cambio de turno apuntado: la próxima hoja empieza aquí.',
    handoverHint: 'Cuando esté hecho el cambio de turno: recovery pendiente --handover --done',
    nothingToday: 'Hoy no hay nada apuntado.',
    remarks: 'Observaciones',
  },

  review: {
    none: 'Todas las quejas tienen ya su causa o su explicación. No queda nada por revisar.',
    intro: (count, shown) =>
      `${shown} ${many(count, 'queja', 'quejas')} sin causa. Una tras otra; si pulsas Ctrl-C, lo hecho queda guardado.`,
    why: '¿Por qué pasó?',
    whyFirst: 'En concreto, ¿qué pasó?',
    whyAgain: '¿Y eso por qué?',
    expected: `¿Qué esperaba ${trade.theCustomer}?`,
    touchpoint: '¿En qué momento del servicio?',
    change: '¿Qué cambia para que no vuelva a pasar?',
    nothing: 'nada, y por qué',
    later: 'decidirlo más adelante',
    whyNothing: '¿Por qué no cambia nada?',
    whatChanges: '¿Qué va a cambiar exactamente?',
    who: '¿Quién se encarga?',
    when: '¿Para cuándo?',
    skip: 'dejar esta por ahora',
    stop: 'parar por hoy',
    reviewed: (number) => `Queja ${number} revisada.`,
    undecided: (number) =>
      `Falta decidir qué cambia:\n  recovery repaso ${number} --action "…"   o   --nothing "…"`,
    done: (count, shown) =>
      count === 0
        ? 'No se ha revisado ninguna.'
        : `${shown} ${many(count, 'revisada', 'revisadas')}. Lo decidido: recovery medida lista`,
  },

  prevention: {
    title: 'Medidas preventivas',
    none: 'Todavía no hay ninguna medida preventiva. A partir de una queja: recovery repaso',
    id: 'Id',
    kind: 'Tipo',
    owner: 'Quién',
    decided: 'Decidida',
    due: 'Plazo',
    done: 'Hecha',
    added: (id, text) => `Medida ${id} decidida: ${text}`,
    changed: (id) => `Medida ${id} corregida.`,
    finished: (id, text, day) => `Medida ${id} hecha el ${day}: ${text}`,
    removed: (id, text) => `Medida ${id} quitada de la lista: ${text}`,
    tellCustomer: (number) =>
      `Cuéntale al ${trade.customer} qué ha cambiado y apúntalo: recovery seguimiento ${number} --told yes`,
  },

  anticipate: {
    title: `Con qué cuentan los ${trade.customers} y qué puede fallar`,
    none: 'Todavía no hay nada apuntado.',
    example: 'Todavía no has apuntado nada. Esto es lo que suele importar en un negocio como el tuyo:',
    startHint: 'Para partir de esto y cambiarlo a tu gusto: recovery prever empezar',
    mayFail: 'Puede fallar',
    prevention: 'Se evita así',
    since: 'Desde',
    failureQuestion: '¿Qué puede fallar ahí?',
    added: (touchpoint) => `Apuntado en este momento del servicio: ${touchpoint}.`,
    changed: (id) => `Línea ${id} cambiada.`,
    removed: (id) => `Línea ${id} quitada.`,
    started: (count) =>
      `Ya tienes ${count} momentos del servicio en tu lista. Cámbialos a tu gusto: recovery prever corregir`,
  },

  customer: {
    title: `${capital(trade.customers)}, según las veces que les hemos fallado`,
    none: 'No hay nadie que mostrar. Solo se reconoce a alguien por su teléfono o su correo.',
    open: 'Abiertas',
    last: 'Última vez',
    satisfaction: 'Todo bien (1–5)',
    merged: (from, into) => `${from} y ${into} son desde ahora la misma persona.`,
    erasePreview: (count, numbers, text) =>
      count === 0
        ? 'Ninguna queja lleva ya este contacto; se borra del historial y de los borradores. No se puede deshacer.'
        : `Se borran el nombre y el contacto${text ? ', y también lo que se escribió,' : ''} de ${complaints(count)} (${numbers}), de su historial y de los borradores. No se puede deshacer.`,
    confirmErase: '¿Lo borro?',
    erased: (count, numbers) =>
      count === 0
        ? 'Borrado del historial y de los borradores; ninguna queja llevaba ya este contacto.'
        : `Borrado. ${many(count, 'La queja sigue', 'Las quejas siguen')} contando: ${numbers}.`,
    formerComplaints: (count, numbers) =>
      `${many(count, 'Otra queja tuvo', 'Otras quejas tuvieron')} antes un contacto suyo; se ha borrado del historial y lo demás se conserva: ${numbers}. Si ${many(count, 'también es suya', 'también son suyas')}: recovery cliente olvidar NÚMERO`,
    openDrafts: (count) =>
      `${count === 1 ? 'Una queja suya se está apuntando' : `${count} quejas suyas se están apuntando`} ahora mismo; no se ${many(count, 'ha', 'han')} borrado. Cuando ${many(count, 'esté guardada', 'estén guardadas')}, repítelo.`,
    actionsStay: (count) =>
      `${count === 1 ? 'Se conserva una medida preventiva: es una decisión interna' : `Se conservan ${count} medidas preventivas: son decisiones internas`}. Para ver si aparece algún nombre: recovery medida lista`,
    stillInFile: (typed) =>
      `En el archivo todavía puede quedar algún rastro: otro puesto estaba trabajando o el disco está lleno. Cuando se resuelva, otra vez:\n  recovery cliente olvidar ${typed} --yes`,
    notSearched:
      'Lo que está dañado no se ha podido revisar, y puede que aún hable de esa persona. Para verlo: recovery comprobar',
    textStays: (numbers) =>
      `Lo que se escribió sigue ahí${numbers === '' ? '' : ` y su nombre aparece en ${numbers}`}. Para borrarlo también: recovery cliente olvidar NÚMERO --text`,
    contactElsewhere: (count, numbers) =>
      `Su teléfono o su correo aparece también en ${many(count, 'otra queja', 'otras quejas')}, y ahí no se toca nada: ${numbers}. Para ver de quién: recovery ver NÚMERO`,
    nameElsewhere: (count, numbers) =>
      `Su nombre aparece también en ${many(count, 'otra queja', 'otras quejas')}, y ahí no se toca nada: ${numbers}. Si ${many(count, 'es suya', 'son suyas')}: recovery cliente olvidar NÚMERO`,
    foundInText: (count, numbers) =>
      `No es el contacto principal de nadie, pero está en ${many(count, 'la queja', 'las quejas')} ${numbers}. Para borrar a esa persona: recovery cliente olvidar NÚMERO`,
    tracesOnly:
      'Ninguna queja tiene ya ese contacto; todavía está en un historial, en un borrador o entre contactos unidos.',
    severalNames: (names) =>
      `Varias personas usan ese contacto: ${names}. Para borrar solo a una: recovery cliente olvidar NÚMERO`,
    copies: 'Si hay copias en otro sitio (exportaciones, copias de seguridad, papel), ahí siguen sus datos.',
    retention: (numbers, months) =>
      `Según tus ajustes, todo se guarda ${months} meses; todavía no han pasado para: ${numbers}.`,
  },
});
