import type { HolidayMessages } from '../messages/holidays.ts';
import { many } from './grammar.ts';

/** What is due on another day. */
const movedTask = {
  acknowledge: 'confirmar o recebimento',
  answer: 'responder',
  authority: 'enviar a cópia ao órgão',
};

export const holidays = (): HolidayMessages => ({
  holiday: {
    title: (year) => `Feriados de ${year}`,
    none: 'Nenhum feriado deste ano é conhecido.',
    day: 'Dia',
    until: 'Até',
    name: 'Feriado',
    kindTitle: 'Tipo',
    kind: {
      public: 'feriado oficial',
      optional: 'ponto facultativo; conta como dia útil',
      holiday: 'feriado próprio',
      vacation: 'férias; os prazos correm',
      working: 'vocês trabalham: dia útil',
    },
    calendar: (country, region, from, to) =>
      `Calendário: ${country}${region === null ? '' : `, ${region}`}, feriados oficiais de ${from} a ${to}.`,
    noCountry:
      'Os feriados oficiais não são conhecidos, porque falta o país: recovery configurações definir country BR',
    noTable: (country) =>
      `Não há calendário de feriados oficiais para este país: ${country}. Adicione um por um: recovery feriado adicionar 2027-01-01`,
    regionMissing: (country) =>
      `Faltam os feriados do estado, porque ele não está definido (${country}): recovery configurações definir region NOME`,
    townMissing: (year) =>
      `Não inclui feriados municipais, e nenhum foi adicionado para ${year}. Por exemplo: recovery feriado adicionar ${year}-01-25 "Aniversário da cidade"`,
    beyond: (to) =>
      `O calendário termina em ${to}; depois disso, só são descontados os fins de semana e os dias próprios.`,
    mayChange:
      'Os dias dos próximos anos ainda podem mudar. Se algum estiver errado: recovery feriado adicionar DIA, ou com --working',
    optionalCounted: (names) =>
      `Aqui contam como feriados: ${names}. Para mudar: recovery configurações definir optional-holidays off`,
    optionalNotCounted: (names) =>
      `Contam como dias úteis: ${names}. Para mudar: recovery configurações definir optional-holidays on`,
    closedOn: (weekdays) => `Fechado: ${weekdays}. Os prazos correm mesmo assim.`,
    counted: (source, count, skipped) =>
      skipped.length === 0
        ? `Contagem: ${count} ${many(count, 'dia útil', 'dias úteis')} (${source}), sem os fins de semana; nenhum feriado no meio.`
        : `Contagem: ${count} ${many(count, 'dia útil', 'dias úteis')} (${source}), sem os fins de semana nem ${skipped.join(', ')}.`,
    added: (when, kind) => `${when}: ${kind}.`,
    removed: (when) => `${when} não é mais um dia próprio.`,
    moved: {
      acknowledge: (number, from, to) =>
        `Reclamação ${number}: agora ${movedTask.acknowledge} até ${to}; antes, até ${from}.`,
      answer: (number, from, to) =>
        `Reclamação ${number}: agora ${movedTask.answer} até ${to}; antes, até ${from}.`,
      authority: (number, from, to) =>
        `Reclamação ${number}: agora ${movedTask.authority} até ${to}; antes, até ${from}.`,
    },
    nowDue: {
      acknowledge: (number, day) => `Reclamação ${number}: agora ${movedTask.acknowledge} até ${day}.`,
      answer: (number, day) => `Reclamação ${number}: agora ${movedTask.answer} até ${day}.`,
      authority: (number, day) => `Reclamação ${number}: agora ${movedTask.authority} até ${day}.`,
    },
    movedMore: (count) => `e mais ${count}; para ver todas: recovery pendências`,
    regionQuestion: 'Em que estado fica o estabelecimento? (por causa dos feriados)',
    otherRegion: 'nenhum destes',
    optionalQuestion: (names) => `Nos pontos facultativos (${names}), vocês fecham?`,
    regionCleared: 'O estado ou região era de outro país e não está mais definido.',
  },
});
