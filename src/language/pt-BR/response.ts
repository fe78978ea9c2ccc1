import type { ResponseMessages } from '../messages/response.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { many } from './grammar.ts';

export const response = ({ customers }: TradeWords): ResponseMessages => ({
  response: {
    card: {
      title: 'Como foi?',
      intro: 'Por favor, circule um número. É só um minuto.',
      satisfaction: 'Como foi desta vez?',
      text: 'Alguma coisa não foi como você esperava?',
      usual: 'E como costuma ser aqui? (Se é a primeira vez, deixe em branco.)',
      lowest: 'ruim',
      highest: 'muito bom',
      mayCall: 'Podemos ligar para falar sobre isso?',
      privacy: (days) =>
        `Se sim, guardamos estes dados só para ligar sobre esta visita, no máximo por ${days} dias. Pode deixar em branco.`,
      customer: 'Nome',
      contact: 'Telefone ou e-mail',
      house: (parts) => `Para nós: ${parts}`,
      day: 'dia',
      shift: 'turno',
      cut: 'Imprimir e cortar pelas linhas.',
    },
    score: { 1: 'ruim', 2: 'não muito bom', 3: 'mais ou menos', 4: 'bom', 5: 'muito bom' },
    question: {
      satisfaction: 'Como foi?',
      text: 'Alguma coisa não foi como esperavam?',
      textHint: 'nas palavras deles; Enter: nada',
      usual: 'E como costuma ser?',
      mayCall: 'Podemos ligar?',
      customer: 'Nome',
      contact: 'Telefone ou e-mail',
      badContact: 'Isso não é um telefone nem um e-mail. Enter: nenhum.',
      day: 'Em que dia estiveram aqui?',
      dayHint: 'Enter: hoje; ontem, sexta, 2026-11-20',
      complaint: 'Registrar como reclamação?',
    },
    outOf: (score) => `${score} de 5`,
    added: (id, day, score) => `Resposta ${id}, ${day}${score === null ? '' : `: ${score}`}.`,
    complaint: (number) => `Registrada como reclamação ${number}. Para ver: recovery ver ${number}`,
    followUp: (day) => `Retorno: ${day}.`,
    callUntil: (day) => `Podemos ligar até ${day}; depois, nome e contato são excluídos.`,
    unkept: {
      no_consent:
        'Nome e contato não foram guardados: não disseram que podemos ligar. Se disseram: --may-call yes',
      no_contact: 'Nome e contato não foram guardados: não há telefone nem e-mail para ligar.',
      over: 'Nome e contato não foram guardados: o prazo para ligar já passou.',
    },
    next: 'A próxima: recovery pesquisa adicionar. O que dizem em conjunto: recovery relatório pesquisa',
    nothing: 'Não havia nenhuma resposta; nada foi salvo.',
    removed: (id) => `A resposta ${id} não conta mais.`,
    called: (id) => `Resposta ${id}: feito. Nome e contato não ficam mais guardados.`,
    nobodyToCall: (id) => `Na resposta ${id} não há para quem ligar, ou não mais.`,
    imported: (read, shown, added, known, empty) =>
      `${shown} ${many(read, 'linha lida', 'linhas lidas')}; novas: ${added}; já existentes: ${known}; vazias: ${empty}.`,
    columns: 'Lidas assim',
    columnOf: {
      satisfaction: 'como foi',
      usual: 'como costuma ser',
      text: 'não foi como esperavam',
      mayCall: 'podemos ligar',
      contact: 'contato',
      customer: 'nome',
      shift: 'turno',
      department: 'área',
      day: 'dia',
      sent: 'dia do envio',
    },
    ignoredColumns: (columns) => `Não lidas: ${columns}`,
    complaints: (count, shown) =>
      `${shown} ${many(count, 'diz', 'dizem')} que alguma coisa não foi como esperavam: ${many(count, 'ficou registrada como reclamação', 'ficaram registradas como reclamações')}. Para ver: recovery buscar --channel survey`,
    wouldBeComplaints: (count, shown) =>
      `${shown} ${many(count, 'diz', 'dizem')} que alguma coisa não foi como esperavam e ${many(count, 'ficaria registrada como reclamação', 'ficariam registradas como reclamações')}.`,
    callable: (_count, shown) => `Podemos ligar para ${shown}: recovery pesquisa lista --calls`,
    unkeptCount: {
      no_consent: (count, shown) =>
        `${shown} ${many(count, 'contato não foi guardado', 'contatos não foram guardados')}: não disseram que podemos ligar.`,
      no_contact: (_count, shown) => `${shown} sem telefone nem e-mail, embora pudéssemos ligar.`,
      over: (count, shown) =>
        `${shown} ${many(count, 'contato não foi guardado', 'contatos não foram guardados')}: o prazo para ligar já passou.`,
    },
    list: {
      title: 'Respostas à pesquisa curta',
      calls: `${capital(customers)} para quem podemos ligar`,
      none: 'Ainda não há respostas. Para imprimir cartões para as mesas: recovery pesquisa cartão -o cartao.html',
      noneInRange: 'Não há nenhuma neste período. Para ver todas: recovery pesquisa lista --all',
      noCalls: 'Ninguém disse que podemos ligar, ou o prazo já passou.',
      more: 'Mais antigas: --all, ou um período, como --month 2026-11',
      calledHint: 'Depois de ligar: recovery pesquisa contatado NÚMERO',
      longHint: 'Os questionários longos: recovery pesquisa lista --long',
      id: 'Nº',
      day: 'Dia',
      satisfaction: 'Agora',
      usual: 'Costuma',
      text: 'Não foi como esperavam',
      customer: 'Nome',
      contact: 'Contato',
      callUntil: 'Ligar até',
    },
    found: (count, ids) => `${many(count, 'Uma resposta', 'Respostas')} à pesquisa com este contato: ${ids}`,
  },
});
