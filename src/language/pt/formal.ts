import type { FormalMessages } from '../messages/formal.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const formal = (trade: TradeWords): FormalMessages => ({
  formal: {
    title: (number) => `Reclamação formal ${number}`,
    register: 'Registo das reclamações formais',
    none: 'Não há reclamações formais.',
    deadline: 'Prazo',
    task: {
      acknowledge: 'acusar a receção',
      answer: `responder ao ${trade.customer}`,
      authority: 'cópia para a entidade',
    },
    channel: { paper: 'em papel', electronic: 'por via eletrónica' },
    column: {
      incident: 'Reclamação',
      reference: 'Número',
      received: 'Recebida',
      called: 'Tipo',
      channel: 'Chegou',
      authority: 'Entidade',
      notice: 'Notificação',
      paper: 'A nossa cópia',
      finding: 'Conclusão',
      text: 'Ocorrência',
      task: 'O que fazer',
      due: 'Último dia',
      done: 'Feito',
      how: 'Como',
      counted: 'Contagem',
      rule: 'Norma',
      state: 'Estado',
      name: 'Chama-se',
      terms: 'Prazos',
      source: 'Fonte',
    },
    term: (count, unit) =>
      unit === 'month'
        ? `${count} ${many(count, 'mês', 'meses')}`
        : `${count} ${many(count, 'dia', 'dias')} ${unit === 'working' ? many(count, 'útil', 'úteis') : many(count, 'seguido', 'seguidos')}`,
    after: (term, day) => `${term} a contar de ${day}`,
    own: 'definido por si',
    noDay: 'sem dia definido',
    waitsFor: {
      receipt: 'a contar da receção',
      notice: 'a contar da notificação da entidade',
      acknowledgement: 'a contar do aviso de receção',
    },
    uncounted: (number, received) =>
      `Nenhum prazo foi contado, porque não constava nenhuma norma quando a reclamação passou a formal. Para o contar: recovery livro ${number} --received ${received}`,
    noticeHint: (number) => `Quando chegar a notificação: recovery livro ${number} --notice hoje`,
    mustContain: (text) => `O que a resposta deve conter: ${text}`,
    keep: (months) => `Guardar os papéis durante ${months} meses.`,
    noSource: 'nenhuma encontrada',
    readOn: (source, day) => `${source}, lido em ${day}`,
    isOld: 'Foi lido há mais de um ano: confirme que continua em vigor.',
    noAdvice: 'Cada norma aparece com a sua fonte. Não é aconselhamento jurídico: consulte quem o aconselha.',
    recorded: (number, due) =>
      due === null
        ? `A reclamação ${number} é formal. Não consta nenhum prazo.`
        : `A reclamação ${number} é formal. Primeiro: ${due}.`,
    details: (number) => `Todos os prazos e a sua fonte: recovery livro ${number}`,
    done: (number, task, day) => `Reclamação ${number}: ${task}, feito em ${day}.`,
    nothingLeft: (number) => `Reclamação ${number}: não resta nenhum prazo.`,
    calledQuestion: `Como lhe chama ${trade.theCustomer}?`,
    sheetsLeft: (count) =>
      count === 0
        ? 'Não restam folhas.'
        : `${many(count, 'Resta', 'Restam')} ${count} ${many(count, 'folha', 'folhas')}.`,
    sheetsOrder: 'Encomende outro livro; depois: recovery definições definir sheets 25',
    rules: 'Normas para as reclamações formais',
    noRules: (place) =>
      `Não se conhece nenhuma norma para ${place}. Para definir um prazo próprio: recovery definições definir answer-within 10`,
    noCountry: 'As normas dependem do país: recovery definições definir country PT',
    regionHint: 'Podem valer também normas da sua região: recovery definições definir region NOME',
    state: {
      on: 'em uso',
      off: 'posta de parte por si',
      note: 'não confirmada: não se usa',
      scope: 'só para alguns: não se usa',
      none: 'nenhum prazo encontrado',
    },
    useHint: (rule) =>
      `Para usar uma norma ou definir outros dias: recovery livro normas ${rule} --on, ou --answer 10w`,
    ruleSet: (rule, state, terms) => `${rule}: ${state}${terms === '' ? '' : ` (${terms})`}.`,
  },
});
