import type { MenuMessages } from '../messages/menus.ts';

export const menus = (): MenuMessages => ({
  menu: {
    question: '¿Qué quieres hacer?',
    done: 'Listo',
    whichComplaint: '¿Qué queja?',
    pager: 'ESPACIO sigue, q vuelve',
  },

  case: {
    question: (number) => `¿Qué hacemos con la ${number}?`,
    done: 'listo',
    commands: {
      acknowledge: { key: 'r', label: 'primera respuesta' },
      promise: { key: 'p', label: 'promesa' },
      remedy: { key: 'd', label: 'dar algo' },
      'follow-up': { key: 's', label: 'seguimiento' },
      resolve: { key: 'v', label: 'resolver' },
      reopen: { key: 'a', label: 'reabrir' },
      letter: { key: 'c', label: 'carta' },
      formal: { key: 'f', label: 'reclamación formal' },
      edit: { key: 'g', label: 'corregir' },
      note: { key: 'n', label: 'nota' },
      history: { key: 'h', label: 'historial' },
      delete: { key: 'b', label: 'borrar' },
      restore: { key: 'u', label: 'recuperar' },
    },
  },

  doorNotice: {
    title: '¿Algo no está bien?',
    later: (contact) => `O más tarde: ${contact}`,
    texts: ['Díganoslo ahora, a cualquiera del equipo. Preferimos arreglarlo hoy a enterarnos mañana.'],
  },
});
