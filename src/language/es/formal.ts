import type { FormalMessages } from '../messages/formal.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const formal = (trade: TradeWords): FormalMessages => ({
  formal: {
    title: (number) => `Reclamación formal ${number}`,
    register: 'Registro de reclamaciones formales',
    none: 'No hay reclamaciones formales.',
    deadline: 'Plazo',
    task: {
      acknowledge: 'acusar recibo',
      answer: `responder al ${trade.customer}`,
      authority: 'copia a la autoridad',
    },
    channel: { paper: 'en papel', electronic: 'por vía electrónica' },
    column: {
      incident: 'Queja',
      reference: 'Número',
      received: 'Recibida',
      called: 'Tipo',
      channel: 'Llegó',
      authority: 'Autoridad',
      notice: 'Aviso',
      paper: 'Nuestra copia',
      finding: 'Conclusión',
      text: 'Qué pasó',
      task: 'Qué hacer',
      due: 'Último día',
      done: 'Hecho',
      how: 'Cómo',
      counted: 'Cuenta',
      rule: 'Norma',
      state: 'Estado',
      name: 'Se llama',
      terms: 'Plazos',
      source: 'Fuente',
    },
    term: (count, unit) =>
      unit === 'month'
        ? `${count} ${many(count, 'mes', 'meses')}`
        : `${count} ${many(count, 'día', 'días')} ${unit === 'working' ? many(count, 'hábil', 'hábiles') : many(count, 'natural', 'naturales')}`,
    after: (term, day) => `${term} desde el ${day}`,
    own: 'fijado por ti',
    noDay: 'sin día fijado',
    waitsFor: {
      receipt: 'desde que se recibe',
      notice: 'desde el aviso de la autoridad',
      acknowledgement: 'desde el acuse de recibo',
    },
    uncounted: (number, received) =>
      `No se ha contado ningún plazo, porque al anotarla como formal no constaba ninguna norma. Para contarlo: recovery reclamación ${number} --received ${received}`,
    noticeHint: (number) => `Cuando llegue el aviso: recovery reclamación ${number} --notice hoy`,
    mustContain: (text) => `Qué debe llevar la respuesta: ${text}`,
    keep: (months) => `Guarda los papeles ${months} meses.`,
    noSource: 'ninguna encontrada',
    readOn: (source, day) => `${source}, leído el ${day}`,
    isOld: 'Se leyó hace más de un año: comprueba que siga vigente.',
    noAdvice: 'Cada norma va con su fuente. No es asesoramiento legal: consulta a quien te asesore.',
    recorded: (number, due) =>
      due === null
        ? `La queja ${number} es formal. No consta ningún día límite.`
        : `La queja ${number} es formal. Lo primero: ${due}.`,
    details: (number) => `Todos los plazos y su fuente: recovery reclamación ${number}`,
    done: (number, task, day) => `Queja ${number}: ${task}, hecho el ${day}.`,
    nothingLeft: (number) => `Queja ${number}: no queda ningún plazo.`,
    calledQuestion: `¿Cómo lo llama ${trade.theCustomer}?`,
    sheetsLeft: (count) =>
      count === 0
        ? 'No quedan hojas.'
        : `${many(count, 'Queda', 'Quedan')} ${count} ${many(count, 'hoja', 'hojas')}.`,
    sheetsOrder: 'Pide un talonario nuevo; después: recovery ajustes fijar sheets 25',
    rules: 'Normas para las reclamaciones formales',
    noRules: (place) =>
      `No se conoce ninguna norma de ${place}. Para fijar un plazo propio: recovery ajustes fijar answer-within 10`,
    noCountry: 'Las normas dependen del país: recovery ajustes fijar country ES',
    regionHint: 'Puede haber además normas de tu comunidad o región: recovery ajustes fijar region NOMBRE',
    state: {
      on: 'se aplica',
      off: 'la has apartado',
      note: 'sin confirmar: no se aplica',
      scope: 'solo para algunos: no se aplica',
      none: 'no consta ningún plazo',
    },
    useHint: (rule) =>
      `Para aplicar una norma o fijar otro plazo: recovery reclamación normas ${rule} --on, o --answer 10w`,
    ruleSet: (rule, state, terms) => `${rule}: ${state}${terms === '' ? '' : ` (${terms})`}.`,
  },
});
