import type { MenuMessages } from '../messages/menus.ts';

export const menus = (): MenuMessages => ({
  menu: {
    question: 'O que você quer fazer?',
    done: 'Pronto',
    whichComplaint: 'Qual reclamação?',
    pager: 'PgDn continua, q volta',
  },

  case: {
    question: (number) => `O que fazer com a ${number}?`,
    done: 'pronto',
    commands: {
      acknowledge: { key: 'r', label: 'primeira resposta' },
      promise: { key: 'p', label: 'promessa' },
      remedy: { key: 'd', label: 'dar algo' },
      'follow-up': { key: 's', label: 'acompanhamento' },
      resolve: { key: 'v', label: 'resolver' },
      reopen: { key: 'b', label: 'reabrir' },
      letter: { key: 'c', label: 'carta' },
      formal: { key: 'f', label: 'reclamação formal' },
      edit: { key: 'g', label: 'corrigir' },
      note: { key: 'n', label: 'nota' },
      history: { key: 'h', label: 'histórico' },
      delete: { key: 'e', label: 'excluir' },
      restore: { key: 'u', label: 'restaurar' },
    },
  },

  doorNotice: {
    title: 'Alguma coisa não está bem?',
    later: (contact) => `Ou mais tarde: ${contact}`,
    texts: ['Conte agora mesmo a qualquer um de nós. Preferimos resolver hoje a ficar sabendo amanhã.'],
  },
});
