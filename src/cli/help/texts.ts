import type { LanguageCode } from '../../domain/settings.ts';
import { fieldFlagText } from '../../language/fields.ts';
import type { Translations } from '../../language/template.ts';
import acknowledge from '../commands/acknowledge.help.json' with { type: 'json' };
import action from '../commands/action.help.json' with { type: 'json' };
import add from '../commands/add.help.json' with { type: 'json' };
import anticipate from '../commands/anticipate.help.json' with { type: 'json' };
import backup from '../commands/backup.help.json' with { type: 'json' };
import catchUp from '../commands/catch-up.help.json' with { type: 'json' };
import category from '../commands/category.help.json' with { type: 'json' };
import cause from '../commands/cause.help.json' with { type: 'json' };
import checklist from '../commands/checklist.help.json' with { type: 'json' };
import customer from '../commands/customer.help.json' with { type: 'json' };
import deletion from '../commands/delete.help.json' with { type: 'json' };
import demo from '../commands/demo.help.json' with { type: 'json' };
import department from '../commands/department.help.json' with { type: 'json' };
import doctor from '../commands/doctor.help.json' with { type: 'json' };
import due from '../commands/due.help.json' with { type: 'json' };
import edit from '../commands/edit.help.json' with { type: 'json' };
import exporting from '../commands/export.help.json' with { type: 'json' };
import followUp from '../commands/follow-up.help.json' with { type: 'json' };
import formal from '../commands/formal.help.json' with { type: 'json' };
import history from '../commands/history.help.json' with { type: 'json' };
import home from '../commands/home.help.json' with { type: 'json' };
import importing from '../commands/import.help.json' with { type: 'json' };
import letter from '../commands/letter.help.json' with { type: 'json' };
import list from '../commands/list.help.json' with { type: 'json' };
import log from '../commands/log.help.json' with { type: 'json' };
import note from '../commands/note.help.json' with { type: 'json' };
import playbook from '../commands/playbook.help.json' with { type: 'json' };
import promise from '../commands/promise.help.json' with { type: 'json' };
import remedy from '../commands/remedy.help.json' with { type: 'json' };
import reopen from '../commands/reopen.help.json' with { type: 'json' };
import report from '../commands/report.help.json' with { type: 'json' };
import resolve from '../commands/resolve.help.json' with { type: 'json' };
import restore from '../commands/restore.help.json' with { type: 'json' };
import review from '../commands/review.help.json' with { type: 'json' };
import settings from '../commands/settings.help.json' with { type: 'json' };
import shift from '../commands/shift.help.json' with { type: 'json' };
import show from '../commands/show.help.json' with { type: 'json' };
import slip from '../commands/slip.help.json' with { type: 'json' };
import staff from '../commands/staff.help.json' with { type: 'json' };
import survey from '../commands/survey.help.json' with { type: 'json' };
import template from '../commands/template.help.json' with { type: 'json' };
import touchpoint from '../commands/touchpoint.help.json' with { type: 'json' };
import undo from '../commands/undo.help.json' with { type: 'json' };
import volume from '../commands/volume.help.json' with { type: 'json' };
import filters from './filters.help.json' with { type: 'json' };
import shared from './shared.help.json' with { type: 'json' };

/**
 * The texts of the help, which stand beside each command in NAME.help.json and, where several commands share them, in
 * shared.help.json. Only who shows help loads this file: the build puts it into a script of its own.
 */

/** What a command is for, lines that can be typed as they stand, and what its own flags and arguments mean. */
export interface CommandTexts {
  readonly does: Translations;
  /** A line stands once where it is the same in every language. */
  readonly examples: readonly {
    readonly line: string | Translations;
    readonly remark?: Translations | undefined;
  }[];
  readonly notes?: readonly Translations[] | undefined;
  /** By name as declared: `number`, `number...`. */
  readonly arguments?: Readonly<Record<string, Translations | undefined>> | undefined;
  /** By long name: `--limit`. */
  readonly flags?: Readonly<Record<string, Translations | undefined>> | undefined;
}

/** By what is typed after `recovery`; `recovery` stands for the program itself, `filters` for the page that explains those. */
export const commandTexts: Readonly<Record<string, CommandTexts | undefined>> = {
  ...filters,
  ...acknowledge,
  ...action,
  ...add,
  ...anticipate,
  ...backup,
  ...catchUp,
  ...category,
  ...cause,
  ...checklist,
  ...customer,
  ...deletion,
  ...demo,
  ...department,
  ...doctor,
  ...due,
  ...edit,
  ...exporting,
  ...followUp,
  ...formal,
  ...history,
  ...home,
  ...importing,
  ...letter,
  ...list,
  ...log,
  ...note,
  ...playbook,
  ...promise,
  ...remedy,
  ...reopen,
  ...report,
  ...resolve,
  ...restore,
  ...review,
  ...settings,
  ...shift,
  ...show,
  ...slip,
  ...staff,
  ...survey,
  ...template,
  ...touchpoint,
  ...undo,
  ...volume,
};

/** What several commands share. */
export const sharedTexts: {
  readonly page: Readonly<Record<keyof typeof shared.page, Translations>>;
  readonly groups: Readonly<Record<keyof typeof shared.groups, Translations>>;
  readonly questions: Readonly<Record<keyof typeof shared.questions, Translations>>;
  readonly flags: Readonly<Record<string, Translations | undefined>>;
  readonly arguments: Readonly<Record<string, Translations | undefined>>;
  readonly placeholders: Readonly<Record<string, Translations | undefined>>;
} = shared;

/**
 * The text of a flag of a command: its own, that of the command it belongs to, the shared one or that of a field; undefined
 * where there is none.
 */
export function flagText(path: string, flag: string): Translations | undefined {
  return textAlong(path, (texts) => texts.flags?.[flag]) ?? sharedTexts.flags[flag] ?? fieldFlagText(flag);
}

/** The text of an argument, likewise; `name` as declared: `number`, `number...`. */
export function argumentText(path: string, name: string): Translations | undefined {
  return textAlong(path, (texts) => texts.arguments?.[name]) ?? sharedTexts.arguments[name];
}

function textAlong(
  path: string,
  pick: (texts: CommandTexts) => Translations | undefined,
): Translations | undefined {
  const texts = commandTexts[path];
  const own = texts && pick(texts);
  if (own || !path.includes(' ')) return own;
  return textAlong(path.slice(0, path.lastIndexOf(' ')), pick);
}

/** What stands for a value in a usage line, in a language: `when` is `cuando`. */
export function placeholderWord(name: string, language: LanguageCode): string {
  return sharedTexts.placeholders[name]?.[language] ?? name;
}
