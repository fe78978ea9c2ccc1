import type { BusinessMessages } from '../messages/business.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { byDepartment, complaints, many } from './grammar.ts';

export const business = (trade: TradeWords): BusinessMessages => ({
  department: {
    title: capital(trade.departments),
    added: (name) => `${name} fica na lista.`,
    renamed: (before, after) => `${before} passa a chamar-se ${after}; o nome antigo continua a servir.`,
    merged: (name, into) => `${name} passa a contar como ${into}.`,
    none: `Ainda não há ${trade.departments}. ${byDepartment(trade, 'A primeira: recovery departamento acrescentar Cozinha', 'O primeiro: recovery departamento acrescentar Receção')}`,
    merges: 'Inclui',
  },

  shift: {
    title: 'Turnos',
    everyDay: 'todos os dias',
    set: (names) => `Turnos: ${names}.`,
    rederived: (count) => `${complaints(count)} ${many(count, 'contada', 'contadas')} de novo.`,
    notRederived: (count, command) =>
      `${many(count, 'A reclamação guardada continua', `As ${count} reclamações guardadas continuam`)} no dia e no turno de antes.\nPara contar de novo: ${command}`,
    gapsNote: 'O que acontece entre dois turnos conta como "fora dos turnos".',
    crossesDayStart: (dayStart, names) =>
      `Turnos a decorrer quando o dia fecha (${dayStart}): ${names}. O que acontece num turno assim conta para o dia em que começou.`,
    none: 'Não há turnos. Exemplo: recovery turno definir almoço=12:00-16:00 jantar=19:00-00:00',
    confirmReplace: (names) => `Deixaria de haver ${names}. Retirar?`,
    confirmRecount: 'Contar de novo o que está registado, com os novos turnos?',
  },

  settings: {
    title: 'Definições',
    names: {
      name: 'Nome',
      trade: 'Tipo de negócio',
      zone: 'Fuso horário',
      country: 'País',
      formats: 'Formatos',
      region: 'Região',
      currency: 'Moeda',
      language: 'Língua',
      'day-start': 'Fecho do dia',
      'week-start': 'Primeiro dia da semana',
      limit: 'Limite sem pedir autorização',
      checklist: 'Guião',
      page: 'Página de conselhos antes da reclamação',
      'acknowledge-within': 'Prazo da primeira resposta',
      'resolve-within': 'Prazo da solução',
      'follow-up-within': 'Prazo do seguimento',
      'answer-within': 'Prazo para responder a uma reclamação formal',
      sheets: 'Folhas que restam no livro',
      holidays: 'Feriados',
      'optional-holidays': 'Os dias de folga por costume são feriados',
      'closed-days': 'Dias de fecho',
      retention: 'Tempo que se guardam os registos',
      'cost-percent': 'Custo de uma compensação, em %',
      'hourly-cost': 'Custo de uma hora de pessoal',
      emergency: 'Número de emergência',
    },
    set: (name, value) => `${name}: ${value}.`,
    cleared: (name) => `${name}: sem valor.`,
    formatsNow: (amount, time) => `Os valores e as horas escrevem-se agora assim: ${amount}, ${time}`,
    otherCurrency: (currency, country, usual, command) =>
      `Os valores estão em ${currency}; em ${country} usa-se ${usual}.${command === '' ? '' : ` Para mudar: ${command}`}`,
    otherWeekStart: (day, country, usual, command) =>
      `Primeiro dia da semana: ${day}; em ${country}, ${usual}. Para mudar: ${command}`,
    workingDays: (count) => `${count} ${count === 1 ? 'dia útil' : 'dias úteis'}`,
    notSet: '(sem valor)',
    noRegion: 'nenhuma das do calendário',
    damaged: (value) => `danificada: ${value}`,
    preset: (departments, shifts) =>
      `${capital(trade.departments)}: ${departments}.\nTurnos: ${shifts}.\nTudo se pode mudar.`,
    value: 'Agora',
    meaning: 'O que é',
    key: 'Definição',
  },

  notice: {
    customers_apart: (count, written) =>
      `Os telefones distinguem-se agora por todos os algarismos: ${count === 1 ? 'um contacto que parecia de uma só pessoa é de várias' : `${written} contactos que pareciam de uma só pessoa são de várias`}.\nPara ver: recovery cliente lista --at-least 1`,
    shifts_whole: (count, written, dayStart, typed) =>
      `O que acontece num turno conta agora para o dia em que o turno começou, mesmo depois do fecho do dia (${dayStart}). ${count === 1 ? 'Uma reclamação guardada fica no dia em que foi contada' : `${written} reclamações guardadas ficam no dia em que foram contadas`}.\nPara contar de novo (volta atrás com recovery desfazer): recovery definições definir day-start ${typed} --rederive`,
    customers_together: (count, written) =>
      `Os telefones leem-se agora tendo em conta o país: ${count === 1 ? 'uma pessoa contava' : `${written} pessoas contavam`} como várias.\nPara ver: recovery cliente lista --at-least 1`,
  },
});
