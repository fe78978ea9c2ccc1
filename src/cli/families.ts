import type { CommandLevel } from '../language/commandwords.ts';
import type { CaseCommand } from '../language/messages/menus.ts';

/**
 * Commands that the help lists under another one. They also run when they are typed alone, as scripts do: `business shift list`
 * is `shift list`, and `142 resolve` is `resolve 142`.
 */

/** The commands that are listed under another one. */
export const families = {
  business: [
    'settings',
    'staff',
    'shift',
    'department',
    'category',
    'cause',
    'touchpoint',
    'volume',
    'holiday',
    'playbook',
    'template',
    'checklist',
    'self-review',
  ],
  plan: ['action', 'goal', 'anticipate'],
} as const;

/** What `recovery 142` can do with a complaint. */
export const caseCommands: readonly (CaseCommand | 'show')[] = [
  'acknowledge',
  'promise',
  'remedy',
  'follow-up',
  'resolve',
  'reopen',
  'letter',
  'formal',
  'edit',
  'note',
  'history',
  'delete',
  'restore',
  'show',
];

/** What `recovery print` prints, with the command that makes it. */
export const printed = {
  card: ['checklist', 'card'],
  slip: ['slip'],
  letter: ['letter'],
  week: ['report', 'week'],
  team: ['report', 'week', '--team'],
  survey: ['survey', 'card'],
  sheet: ['survey', 'sheet'],
  notice: ['notice'],
  page: ['train', 'page'],
  drill: ['train', 'drill'],
  plan: ['plan', '--wall'],
} as const;

/** What `plan` can do with corrective actions. */
export const actionCommands = ['list', 'add', 'edit', 'done', 'remove'] as const;

/** Returns the commands that are listed under a command without being its subcommands, each with the path of its help, which may end in a flag. */
export function membersOf(command: string): readonly (readonly [CommandLevel, name: string, path: string])[] {
  switch (command) {
    case 'business':
      return families.business.map((name) => ['command', name, name] as const);
    case 'plan':
      return [
        ...actionCommands.map((name) => ['subcommand', name, `action ${name}`] as const),
        ['command', 'goal', 'goal'],
        ['command', 'anticipate', 'anticipate'],
      ];
    case 'print':
      return Object.entries(printed).map(([name, words]) => ['subcommand', name, words.join(' ')] as const);
    case 'case':
      return caseCommands.map((name) => ['command', name, name] as const);
    default:
      return [];
  }
}
