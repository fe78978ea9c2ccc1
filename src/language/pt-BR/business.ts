import type { BusinessMessages } from '../messages/business.ts';
import type { TradeWords } from '../messages/trades.ts';
import { capital } from '../capital.ts';
import { complaints, many } from './grammar.ts';

export const business = (trade: TradeWords): BusinessMessages => ({
  department: {
    title: capital(trade.departments),
    added: (name) => `${name} está na lista.`,
    renamed: (before, after) => `${before} agora se chama ${after}; o nome antigo continua valendo.`,
    merged: (name, into) => `${name} agora conta como ${into}.`,
    none: `Ainda não há ${trade.departments}. O primeiro: recovery setor adicionar Cozinha`,
    merges: 'Inclui',
  },

  shift: {
    title: 'Turnos',
    everyDay: 'todos os dias',
    set: (names) => `Turnos: ${names}.`,
    rederived: (count) => `${complaints(count)} ${many(count, 'contada', 'contadas')} de novo.`,
    notRederived: (count, command) =>
      `${many(count, 'A reclamação já registrada continua', `As ${count} reclamações já registradas continuam`)} no dia e no turno de antes.\nPara contar de novo: ${command}`,
    gapsNote: 'O que acontece entre dois turnos conta como "fora dos turnos".',
    crossesDayStart: (dayStart, names) =>
      `Turnos em andamento quando o dia fecha (${dayStart}): ${names}. O que acontece num turno desses conta para o dia em que ele começou.`,
    none: 'Não há turnos. Exemplo: recovery turno definir almoço=11:30-15:00 jantar=18:30-23:30',
    confirmReplace: (names) => `Estes turnos deixariam de existir: ${names}. Remover?`,
    confirmRecount: 'Contar de novo o que já está registrado, com os novos turnos?',
  },

  settings: {
    title: 'Configurações',
    names: {
      name: 'Nome',
      trade: 'Tipo de negócio',
      zone: 'Fuso horário',
      country: 'País',
      formats: 'Formatos',
      region: 'Estado ou região',
      currency: 'Moeda',
      language: 'Idioma',
      'day-start': 'Fechamento do dia',
      'week-start': 'Primeiro dia da semana',
      limit: 'Limite sem pedir autorização',
      checklist: 'Roteiro',
      page: 'Página de conselhos antes da reclamação',
      'acknowledge-within': 'Prazo da primeira resposta',
      'resolve-within': 'Prazo da solução',
      'follow-up-within': 'Prazo do acompanhamento',
      'answer-within': 'Prazo para responder a uma reclamação formal',
      sheets: 'Folhas que restam no livro',
      holidays: 'Feriados',
      'optional-holidays': 'Pontos facultativos contam como feriados',
      'closed-days': 'Dias fechados',
      retention: 'Por quanto tempo guardar os registros',
      'cost-percent': 'Custo de uma compensação, em %',
      'hourly-cost': 'Custo de uma hora de funcionário',
      emergency: 'Número de emergência',
    },
    set: (name, value) => `${name}: ${value}.`,
    cleared: (name) => `${name}: sem valor.`,
    formatsNow: (amount, time) => `Os valores e os horários agora aparecem assim: ${amount}, ${time}`,
    otherCurrency: (currency, country, usual, command) =>
      `Os valores estão em ${currency}; em ${country} se usa ${usual}.${command === '' ? '' : ` Para mudar: ${command}`}`,
    otherWeekStart: (day, country, usual, command) =>
      `Primeiro dia da semana: ${day}; em ${country}, ${usual}. Para mudar: ${command}`,
    workingDays: (count) => `${count} ${count === 1 ? 'dia útil' : 'dias úteis'}`,
    notSet: '(sem valor)',
    noRegion: 'nenhum dos que estão no calendário',
    damaged: (value) => `danificada: ${value}`,
    preset: (departments, shifts) =>
      `${capital(trade.departments)}: ${departments}.\nTurnos: ${shifts}.\nTudo pode ser mudado.`,
    value: 'Agora',
    meaning: 'O que é',
    key: 'Configuração',
  },

  notice: {
    customers_apart: (count, written) =>
      `Os telefones agora são distinguidos por todos os dígitos: ${count === 1 ? 'um contato que parecia de uma só pessoa é de várias' : `${written} contatos que pareciam de uma só pessoa são de várias`}.\nPara ver: recovery cliente lista --at-least 1`,
    shifts_whole: (count, written, dayStart, typed) =>
      `O que acontece num turno agora conta para o dia em que o turno começou, mesmo depois do fechamento do dia (${dayStart}). ${count === 1 ? 'Uma reclamação já registrada fica no dia em que foi contada' : `${written} reclamações já registradas ficam no dia em que foram contadas`}.\nPara contar de novo (dá para voltar atrás com recovery desfazer): recovery configurações definir day-start ${typed} --rederive`,
    customers_together: (count, written) =>
      `Os telefones agora são lidos de acordo com o país: ${count === 1 ? 'uma pessoa contava' : `${written} pessoas contavam`} como várias.\nPara ver: recovery cliente lista --at-least 1`,
  },
});
