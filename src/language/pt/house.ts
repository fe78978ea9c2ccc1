import { many, complaints } from './grammar.ts';
import type { HouseMessages } from '../messages/house.ts';

export const house: HouseMessages = {
  department: {
    title: 'Secções',
    added: (name) => `${name} fica na lista.`,
    renamed: (before, after) => `${before} passa a chamar-se ${after}; o nome antigo continua a servir.`,
    merged: (name, into) => `${name} passa a contar como ${into}.`,
    none: 'Ainda não há secções. A primeira: recovery department add Cozinha',
    merges: 'Inclui',
  },

  shift: {
    title: 'Turnos',
    everyDay: 'todos os dias',
    set: (names) => `Turnos: ${names}.`,
    rederived: (count) => `${complaints(count)} ${many(count, 'contada', 'contadas')} de novo.`,
    keeps: (count, command) =>
      `${many(count, 'A reclamação guardada continua', `As ${count} reclamações guardadas continuam`)} no dia e no turno de antes.\nPara contar de novo: ${command}`,
    gaps: 'O que acontece entre dois turnos conta como "fora de turno".',
    none: 'Não há turnos. Exemplo: recovery shift set almoço=12:00-16:00 jantar=19:00-00:00',
  },

  settings: {
    title: 'Definições',
    set: (key, value) => `${key} é agora ${value}.`,
    cleared: (key) => `${key} fica sem valor.`,
    notSet: '(sem valor)',
    preset: (departments, shifts) => `Secções: ${departments}.\nTurnos: ${shifts}.\nTudo se pode mudar.`,
    value: 'Agora',
    meaning: 'O que é',
    key: 'Definição',
  },
};
