import type { ResponseMessages } from '../messages/response.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const response = ({ customers, department }: TradeWords): ResponseMessages => ({
  response: {
    card: {
      title: '¿Qué tal ha ido?',
      intro: 'Rodee un número. Es un minuto.',
      satisfaction: '¿Qué tal ha ido esta vez?',
      text: '¿Hubo algo que no fuera como esperaba?',
      usual: '¿Y qué tal suele ir aquí? (Si es la primera vez, déjelo en blanco.)',
      lowest: 'mal',
      highest: 'muy bien',
      mayCall: '¿Podemos llamarle para hablarlo?',
      privacy: (days) =>
        `En ese caso guardamos estos datos solo para llamarle por esta visita, como mucho ${days} días. Puede dejarlos en blanco.`,
      customer: 'Nombre',
      contact: 'Teléfono o correo',
      house: (parts) => `Para nosotros: ${parts}`,
      day: 'día',
      shift: 'turno',
      cut: 'Imprime y corta por las líneas.',
    },
    score: { 1: 'mal', 2: 'regular', 3: 'normal', 4: 'bien', 5: 'muy bien' },
    question: {
      satisfaction: '¿Qué tal fue?',
      text: '¿Hubo algo que no fuera como esperaban?',
      textHint: 'con sus palabras; vacío: nada',
      usual: '¿Y qué tal suele ir?',
      mayCall: '¿Se les puede llamar?',
      customer: 'Nombre',
      contact: 'Teléfono o correo',
      badContact: 'Eso no es un teléfono ni un correo; se puede dejar vacío.',
      day: '¿Qué día estuvieron aquí?',
      dayHint: 'vacío: hoy; ayer, viernes, 2026-11-20',
      complaint: '¿Queda como queja?',
    },
    outOf: (score) => `${score} de 5`,
    added: (id, day, score) => `Respuesta ${id}, ${day}${score === null ? '' : `: ${score}`}.`,
    complaint: (number) => `Registrada como queja ${number}. Para verla: recovery ver ${number}`,
    followUp: (day) => `Seguimiento: ${day}.`,
    callUntil: (day) => `Se puede llamar hasta el ${day}; después se borran nombre y contacto.`,
    omittedContact: {
      no_consent:
        'No se han guardado nombre ni contacto: no han dicho que se les pueda llamar. Si lo han dicho: --may-call yes',
      no_contact: 'No se han guardado nombre ni contacto: no hay teléfono ni correo al que llamar.',
      over: 'No se han guardado nombre ni contacto: el plazo para llamar ya pasó.',
    },
    next: 'La siguiente: recovery encuesta añadir\nLo que dicen juntas: recovery informe encuesta',
    nothing: 'No decía nada; no se ha guardado nada.',
    removed: (id) => `La respuesta ${id} ya no cuenta.`,
    called: (id) => `Respuesta ${id}: hecho. Ya no se guardan nombre ni contacto.`,
    nobodyToCall: (id) => `En la respuesta ${id} no hay a quién llamar, o ya no.`,
    imported: (read, shown, added, known, empty) =>
      `${shown} ${many(read, 'fila leída', 'filas leídas')}; nuevas: ${added}; ya estaban: ${known}; vacías: ${empty}.`,
    columns: 'Así se han entendido',
    columnOf: {
      satisfaction: 'qué tal fue',
      usual: 'qué tal suele ir',
      text: 'no fue como esperaban',
      mayCall: 'se les puede llamar',
      contact: 'contacto',
      customer: 'nombre',
      shift: 'turno',
      department,
      day: 'día',
      sent: 'día en que se envió',
    },
    ignoredColumns: (columns) => `No se han leído: ${columns}`,
    complaints: (count, shown) =>
      `${shown} ${many(count, 'dice', 'dicen')} que algo no fue como esperaban: ${many(count, 'queda registrada como queja', 'quedan registradas como quejas')}. Para verlas: recovery buscar --channel survey`,
    wouldBeComplaints: (count, shown) =>
      `${shown} ${many(count, 'dice', 'dicen')} que algo no fue como esperaban y ${many(count, 'quedaría registrada como queja', 'quedarían registradas como quejas')}.`,
    callable: (_count, shown) => `Se puede llamar a ${shown}: recovery encuesta lista --calls`,
    omittedContacts: {
      no_consent: (count, shown) =>
        `${many(count, 'No se ha guardado', 'No se han guardado')} ${shown} ${many(count, 'contacto', 'contactos')}: no han dicho que se les pueda llamar.`,
      no_contact: (_count, shown) => `${shown} sin teléfono ni correo, aunque se les podía llamar.`,
      over: (count, shown) =>
        `${many(count, 'No se ha guardado', 'No se han guardado')} ${shown} ${many(count, 'contacto', 'contactos')}: el plazo para llamar ya pasó.`,
    },
    list: {
      title: 'Respuestas a la encuesta corta',
      calls: `${capital(customers)} a quienes se puede llamar`,
      none: 'Todavía no hay respuestas. Imprime tarjetas para las mesas: recovery encuesta tarjeta -o tarjeta.html',
      noneInRange: 'No hay ninguna en este periodo. Para verlas todas: recovery encuesta lista --all',
      noCalls: 'Nadie ha dicho que se le pueda llamar, o el plazo ya pasó.',
      more: 'Más atrás: --all, o un periodo, como --month 2026-11',
      calledHint: 'Cuando hayas llamado: recovery encuesta llamado NÚMERO',
      longHint: 'Los cuestionarios largos: recovery encuesta lista --long',
      id: 'N.º',
      day: 'Día',
      satisfaction: 'Esta vez',
      usual: 'Suele',
      text: 'No fue como esperaban',
      customer: 'Nombre',
      contact: 'Contacto',
      callUntil: 'Llamar hasta',
    },
    report: {
      title: `Lo que dicen los ${customers} a quienes se pregunta`,
      none: 'No hay respuestas en este periodo.',
      printHint: 'Para imprimir tarjetas: recovery encuesta tarjeta -o tarjeta.html',
      seeAnswers: (command) => `Las respuestas: ${command}`,
      answers: 'Respuestas',
      countsOnly: (answers) =>
        `${answers}; para una proporción falta la afluencia de todos los días abiertos`,
      satisfied: 'Contentos (4 o 5)',
      thisTime: 'Esta vez, de media',
      usual: 'Otras veces, de media',
      compared: 'Comparado con otras veces',
      worseSameBetter: (worse, same, better) => `peor: ${worse}, igual: ${same}, mejor: ${better}`,
      difference: 'Esta vez menos otras veces',
      nowMean: 'Bien ahora, de media (seguimientos)',
      usualMean: `Otras veces, de media (encuesta; otros ${customers})`,
      byShift: 'POR TURNO',
      byDepartment: `POR ${department.toUpperCase()}`,
      count: 'Respuestas',
      mean: 'Media',
      from: 'de',
      to: 'a',
      categories: 'QUÉ NO FUE COMO ESPERABAN',
      inSurvey: 'En la encuesta',
      inComplaints: 'Quejas',
      categoriesNote:
        'A la izquierda, respuestas que se quejaban de algo; a la derecha, las demás quejas de los mismos días.',
      note: (least) =>
        `Notas del 1 (mal) al 5 (muy bien). Con menos de ${least} respuestas solo se ven los números; de … a: donde estará la media verdadera. No todos los ${customers} contestan, y quienes lo hacen pueden ser distintos de los demás.`,
    },
    found: (count, ids) =>
      `${many(count, 'Una respuesta', 'Respuestas')} a la encuesta con este contacto: ${ids}`,
  },
  retention: {
    more: (shown) => `y ${shown} más`,
    formal: (count, numbers) =>
      `Se ${many(count, 'deja fuera una queja formal', 'dejan fuera quejas formales')}, que se guardan según otras normas: ${numbers}. Para borrar a una persona: recovery cliente olvidar NÚMERO`,
    none: (months) => `Nadie tiene solo datos de hace más de ${months} meses.`,
    past: (count, shown, months) =>
      `${shown} ${many(count, 'persona solo tiene', 'personas solo tienen')} datos de hace más de ${months} meses. Se borrarían nombre y contacto; las quejas siguen contando. No se puede deshacer.`,
    confirm: (count) => `¿Borrar ${many(count, 'a esta persona', 'a todas')}?`,
    erased: (_count, shown) => `Borrado: ${shown}. Las quejas siguen contando.`,
  },
});
