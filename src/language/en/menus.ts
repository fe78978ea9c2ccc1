import type { MenuMessages } from '../messages/menus.ts';

export const menus = (): MenuMessages => ({
  menu: {
    question: 'What do you want to do?',
    done: 'Done',
    whichComplaint: 'Which complaint?',
    pager: 'SPACE more, q back',
  },

  case: {
    question: (number) => `What next with ${number}?`,
    done: 'done',
    commands: {
      acknowledge: { key: 'r', label: 'first response' },
      promise: { key: 'p', label: 'promise' },
      remedy: { key: 'g', label: 'give something' },
      'follow-up': { key: 'u', label: 'follow up' },
      resolve: { key: 's', label: 'settled' },
      reopen: { key: 'o', label: 'reopen' },
      letter: { key: 'l', label: 'letter' },
      formal: { key: 'f', label: 'formal complaint' },
      edit: { key: 'c', label: 'correct' },
      note: { key: 'n', label: 'note' },
      history: { key: 'h', label: 'history' },
      delete: { key: 'd', label: 'delete' },
      restore: { key: 'b', label: 'bring back' },
    },
  },

  doorNotice: {
    title: 'Is something not right?',
    later: (contact) => `Or later: ${contact}`,
    texts: ['Please tell any of us now. We would rather put it right today than hear about it tomorrow.'],
  },
});
