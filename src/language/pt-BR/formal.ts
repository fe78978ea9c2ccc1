import type { FormalMessages } from '../messages/formal.ts';
import type { TradeWords } from '../messages/trades.ts';
import { many } from './grammar.ts';

export const formal = (trade: TradeWords): FormalMessages => ({
  formal: {
    title: (number) => `Reclamação formal ${number}`,
    register: 'Registro das reclamações formais',
    none: 'Não há reclamações formais.',
    deadline: 'Prazo',
    task: {
      acknowledge: 'confirmar o recebimento',
      answer: `responder ao ${trade.customer}`,
      authority: 'cópia para o órgão',
    },
    channel: { paper: 'em papel', electronic: 'por meio eletrônico' },
    column: {
      incident: 'Reclamação',
      reference: 'Número',
      received: 'Recebida',
      called: 'Tipo',
      channel: 'Chegou',
      authority: 'Órgão',
      notice: 'Notificação',
      paper: 'Nossa cópia',
      finding: 'Conclusão',
      text: 'Ocorrência',
      task: 'O que fazer',
      due: 'Último dia',
      done: 'Feito',
      how: 'Como',
      counted: 'Contagem',
      rule: 'Norma',
      state: 'Estado',
      name: 'Nome',
      terms: 'Prazos',
      source: 'Fonte',
    },
    term: (count, unit) =>
      unit === 'month'
        ? `${count} ${many(count, 'mês', 'meses')}`
        : `${count} ${many(count, 'dia', 'dias')} ${unit === 'working' ? many(count, 'útil', 'úteis') : many(count, 'corrido', 'corridos')}`,
    after: (term, day) => `${term} a contar de ${day}`,
    own: 'definido por você',
    noDay: 'sem data definida',
    waitsFor: {
      receipt: 'a contar do recebimento',
      notice: 'a contar da notificação do órgão',
      acknowledgement: 'a contar do aviso de recebimento',
    },
    uncounted: (number, received) =>
      `Nenhum prazo foi contado, porque nenhuma norma era conhecida quando a reclamação passou a ser formal. Para contar: recovery formal ${number} --received ${received}`,
    noticeHint: (number) => `Quando chegar a notificação: recovery formal ${number} --notice hoje`,
    mustContain: (text) => `O que a resposta deve conter: ${text}`,
    keep: (months) => `Guardar os papéis durante ${months} meses.`,
    noSource: 'nenhuma encontrada',
    readOn: (source, day) => `${source}, lido em ${day}`,
    isOld: 'Foi lido há mais de um ano: confirme que continua em vigor.',
    noAdvice:
      'Cada norma aparece com a sua fonte. Não é aconselhamento jurídico: consulte quem orienta você.',
    recorded: (number, due) =>
      due === null
        ? `A reclamação ${number} é formal. Não consta nenhum prazo.`
        : `A reclamação ${number} é formal. Primeiro: ${due}.`,
    details: (number) => `Todos os prazos e a sua fonte: recovery formal ${number}`,
    done: (number, task, day) => `Reclamação ${number}: ${task}, feito em ${day}.`,
    nothingLeft: (number) => `Reclamação ${number}: não resta nenhum prazo.`,
    calledQuestion: `Como ${trade.theCustomer} chama?`,
    sheetsLeft: (count) =>
      count === 0
        ? 'Não restam folhas.'
        : `${many(count, 'Resta', 'Restam')} ${count} ${many(count, 'folha', 'folhas')}.`,
    sheetsOrder: 'Peça outro livro; depois: recovery configurações definir sheets 25',
    rules: 'Normas para as reclamações formais',
    noRules: (place) =>
      `Não há nenhuma norma para ${place}. Para definir um prazo próprio: recovery configurações definir answer-within 10`,
    noCountry: 'As normas dependem do país: recovery configurações definir country BR',
    regionHint: 'Podem valer também normas da sua região: recovery configurações definir region NOME',
    state: {
      on: 'em uso',
      off: 'deixada de lado por você',
      note: 'não confirmada: não é usada',
      scope: 'só para alguns: não é usada',
      none: 'nenhum prazo encontrado',
    },
    useHint: (rule) =>
      `Para usar uma norma ou definir outros dias: recovery formal normas ${rule} --on, ou --answer 10w`,
    ruleSet: (rule, state, terms) => `${rule}: ${state}${terms === '' ? '' : ` (${terms})`}.`,
  },
});
