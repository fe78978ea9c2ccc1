import type { MenuMessages } from '../messages/menus.ts';

export const menus = (): MenuMessages => ({
  menu: {
    question: 'Cosa vuoi fare?',
    done: 'Fatto',
    whichComplaint: 'Quale reclamo?',
    pager: 'SPAZIO continua, q torna',
  },

  case: {
    question: (number) => `Cosa fare con il ${number}?`,
    done: 'fatto',
    commands: {
      acknowledge: { key: 'r', label: 'primo riscontro' },
      promise: { key: 'p', label: 'promessa' },
      remedy: { key: 'd', label: 'dare qualcosa' },
      'follow-up': { key: 'i', label: 'ricontatto' },
      resolve: { key: 'c', label: 'chiudere' },
      reopen: { key: 'a', label: 'riaprire' },
      letter: { key: 'l', label: 'lettera' },
      formal: { key: 'f', label: 'reclamo formale' },
      edit: { key: 'm', label: 'correggere' },
      note: { key: 'n', label: 'nota' },
      history: { key: 's', label: 'storico' },
      delete: { key: 'e', label: 'eliminare' },
      restore: { key: 'u', label: 'recuperare' },
    },
  },

  doorNotice: {
    title: 'Qualcosa non va?',
    later: (contact) => `Oppure più tardi: ${contact}`,
    texts: ['Lo dica subito a chiunque di noi. Preferiamo rimediare oggi che saperlo domani.'],
  },
});
