import type { HolidayMessages } from '../messages/holidays.ts';
import { many } from './grammar.ts';

/** What is due on another day. */
const movedTask = {
  acknowledge: 'acusar a receção',
  answer: 'responder',
  authority: 'enviar a cópia à entidade',
};

export const holidays = (): HolidayMessages => ({
  holiday: {
    title: (year) => `Feriados de ${year}`,
    none: 'Não se conhece nenhum feriado deste ano.',
    day: 'Dia',
    until: 'Até',
    name: 'Feriado',
    kindTitle: 'Tipo',
    kind: {
      public: 'feriado oficial',
      optional: 'por costume; conta como dia útil',
      holiday: 'feriado próprio',
      vacation: 'férias; os prazos correm',
      working: 'trabalha-se: dia útil',
    },
    calendar: (country, region, from, to) =>
      `Calendário: ${country}${region === null ? '' : `, ${region}`}, feriados oficiais de ${from} a ${to}.`,
    noCountry:
      'Os feriados oficiais não são conhecidos, porque falta o país: recovery definições definir country PT',
    noTable: (country) =>
      `Não há calendário de feriados oficiais para este país: ${country}. Acrescente-os um a um: recovery feriado acrescentar 2027-01-01`,
    regionMissing: (country) =>
      `Faltam os feriados da região, porque não consta em que região fica o estabelecimento (${country}): recovery definições definir region NOME`,
    townMissing: (year) =>
      `Não inclui feriados municipais, e não há nenhum acrescentado para ${year}. Por exemplo: recovery feriado acrescentar ${year}-06-13 "Santo António"`,
    beyond: (to) =>
      `O calendário acaba em ${to}; a partir daí só se descontam os fins de semana e os dias próprios.`,
    mayChange:
      'Os dias dos anos seguintes ainda podem mudar. Se algum estiver errado: recovery feriado acrescentar DIA, ou com --working',
    optionalCounted: (names) =>
      `Aqui contam como feriados: ${names}. Para mudar: recovery definições definir optional-holidays off`,
    optionalNotCounted: (names) =>
      `Contam como dias úteis: ${names}. Para mudar: recovery definições definir optional-holidays on`,
    closedOn: (weekdays) => `Fecha-se: ${weekdays}. Os prazos correm na mesma.`,
    counted: (source, count, skipped) =>
      skipped.length === 0
        ? `Contagem: ${count} ${many(count, 'dia útil', 'dias úteis')} (${source}), sem os fins de semana; nenhum feriado pelo meio.`
        : `Contagem: ${count} ${many(count, 'dia útil', 'dias úteis')} (${source}), sem os fins de semana nem ${skipped.join(', ')}.`,
    added: (when, kind) => `${when}: ${kind}.`,
    removed: (when) => `${when} já não é um dia próprio.`,
    moved: {
      acknowledge: (number, from, to) =>
        `Reclamação ${number}: agora é para ${movedTask.acknowledge} até ${to}; antes, até ${from}.`,
      answer: (number, from, to) =>
        `Reclamação ${number}: agora é para ${movedTask.answer} até ${to}; antes, até ${from}.`,
      authority: (number, from, to) =>
        `Reclamação ${number}: agora é para ${movedTask.authority} até ${to}; antes, até ${from}.`,
    },
    nowDue: {
      acknowledge: (number, day) => `Reclamação ${number}: agora é para ${movedTask.acknowledge} até ${day}.`,
      answer: (number, day) => `Reclamação ${number}: agora é para ${movedTask.answer} até ${day}.`,
      authority: (number, day) => `Reclamação ${number}: agora é para ${movedTask.authority} até ${day}.`,
    },
    movedMore: (count) => `e mais ${count}; para as ver: recovery pendentes`,
    regionQuestion: 'Em que região fica o estabelecimento? (por causa dos feriados)',
    otherRegion: 'nenhuma destas',
    optionalQuestion: (names) => `Nos dias de folga por costume (${names}), fecha-se?`,
    regionCleared: 'A região era de outro país e já não consta.',
  },
});
