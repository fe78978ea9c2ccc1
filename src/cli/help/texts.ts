import { inWording, type Translations, type Wording } from '../../domain/wording.ts';
import { fieldFlagText } from '../../language/fields.ts';
import acknowledge from '../commands/acknowledge.help.json' with { type: 'json' };
import action from '../commands/action.help.json' with { type: 'json' };
import add from '../commands/add.help.json' with { type: 'json' };
import anticipate from '../commands/anticipate.help.json' with { type: 'json' };
import backup from '../commands/backup.help.json' with { type: 'json' };
import catchUp from '../commands/catch-up.help.json' with { type: 'json' };
import business from '../commands/business.help.json' with { type: 'json' };
import caseTexts from '../commands/case.help.json' with { type: 'json' };
import category from '../commands/category.help.json' with { type: 'json' };
import cause from '../commands/cause.help.json' with { type: 'json' };
import checklist from '../commands/checklist.help.json' with { type: 'json' };
import completion from '../commands/completion.help.json' with { type: 'json' };
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
import goal from '../commands/goal.help.json' with { type: 'json' };
import history from '../commands/history.help.json' with { type: 'json' };
import home from '../commands/home.help.json' with { type: 'json' };
import holiday from '../commands/holiday.help.json' with { type: 'json' };
import importing from '../commands/import.help.json' with { type: 'json' };
import letter from '../commands/letter.help.json' with { type: 'json' };
import list from '../commands/list.help.json' with { type: 'json' };
import log from '../commands/log.help.json' with { type: 'json' };
import note from '../commands/note.help.json' with { type: 'json' };
import notice from '../commands/notice.help.json' with { type: 'json' };
import plan from '../commands/plan.help.json' with { type: 'json' };
import playbook from '../commands/playbook.help.json' with { type: 'json' };
import print from '../commands/print.help.json' with { type: 'json' };
import promise from '../commands/promise.help.json' with { type: 'json' };
import remedy from '../commands/remedy.help.json' with { type: 'json' };
import reopen from '../commands/reopen.help.json' with { type: 'json' };
import report from '../commands/report.help.json' with { type: 'json' };
import resolve from '../commands/resolve.help.json' with { type: 'json' };
import restore from '../commands/restore.help.json' with { type: 'json' };
import review from '../commands/review.help.json' with { type: 'json' };
import selfReview from '../commands/self-review.help.json' with { type: 'json' };
import settings from '../commands/settings.help.json' with { type: 'json' };
import shift from '../commands/shift.help.json' with { type: 'json' };
import show from '../commands/show.help.json' with { type: 'json' };
import slip from '../commands/slip.help.json' with { type: 'json' };
import staff from '../commands/staff.help.json' with { type: 'json' };
import survey from '../commands/survey.help.json' with { type: 'json' };
import template from '../commands/template.help.json' with { type: 'json' };
import train from '../commands/train.help.json' with { type: 'json' };
import touchpoint from '../commands/touchpoint.help.json' with { type: 'json' };
import undo from '../commands/undo.help.json' with { type: 'json' };
import volume from '../commands/volume.help.json' with { type: 'json' };
import filters from './filters.help.json' with { type: 'json' };
import menu from './menu.help.json' with { type: 'json' };
import shared from './shared.help.json' with { type: 'json' };
import times from './times.help.json' with { type: 'json' };

/**
 * Loads the texts of the help: NAME.help.json next to each command and, for texts that several commands share,
 * shared.help.json. The build makes this file a script of its own, which only the help loads.
 */

/** The help of a command: its purpose, examples that can be typed as they are, and the meaning of its flags and arguments. */
export interface CommandTexts {
  readonly does: Translations;
  /** `line` is a single string if it is the same in every language. */
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

/**
 * By command, as typed after `recovery`; `recovery` is the program itself, `filters` and `times` the pages of the filter flags and of
 * the ways to say when.
 */
export const commandTexts: Readonly<Record<string, CommandTexts | undefined>> = {
  ...filters,
  ...times,
  ...acknowledge,
  ...action,
  ...add,
  ...anticipate,
  ...backup,
  ...business,
  ...caseTexts,
  ...catchUp,
  ...category,
  ...cause,
  ...checklist,
  ...completion,
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
  ...goal,
  ...history,
  ...home,
  ...importing,
  ...letter,
  ...list,
  ...log,
  ...note,
  ...notice,
  ...plan,
  ...playbook,
  ...print,
  ...promise,
  ...remedy,
  ...reopen,
  ...report,
  ...resolve,
  ...restore,
  ...review,
  ...selfReview,
  ...settings,
  ...shift,
  ...show,
  ...slip,
  ...staff,
  ...survey,
  ...template,
  ...touchpoint,
  ...train,
  ...undo,
  ...volume,
  ...holiday,
};

/** The texts that several commands share. */
export const sharedTexts: {
  readonly page: Readonly<Record<keyof typeof shared.page, Translations>>;
  readonly manual: Readonly<Record<keyof typeof shared.manual, Translations>>;
  readonly groups: Readonly<Record<keyof typeof shared.groups, Translations>>;
  readonly questions: Readonly<Record<keyof typeof shared.questions, Translations>>;
  readonly flags: Readonly<Record<string, Translations | undefined>>;
  readonly arguments: Readonly<Record<string, Translations | undefined>>;
  readonly placeholders: Readonly<Record<string, Translations | undefined>>;
} = shared;

/**
 * Finds the text of a flag: that of the command, of its parent command, the shared one, or that of a field; undefined if there
 * is none.
 */
export function flagText(path: string, flag: string): Translations | undefined {
  return (
    ownOrParentText(path, (texts) => texts.flags?.[flag]) ?? sharedTexts.flags[flag] ?? fieldFlagText(flag)
  );
}

/** Finds the text of an argument in the same way; `name` as declared: `number`, `number...`. */
export function argumentText(path: string, name: string): Translations | undefined {
  return ownOrParentText(path, (texts) => texts.arguments?.[name]) ?? sharedTexts.arguments[name];
}

function ownOrParentText(
  path: string,
  pick: (texts: CommandTexts) => Translations | undefined,
): Translations | undefined {
  const texts = commandTexts[path];
  const own = texts && pick(texts);
  if (own || !path.includes(' ')) return own;
  return ownOrParentText(path.slice(0, path.lastIndexOf(' ')), pick);
}

/** What a menu asks for an argument or flag of a command; the hint says how it may be answered. */
export interface MenuQuestion {
  readonly question: Translations;
  readonly hint?: Translations | undefined;
}

/**
 * Finds the question for an argument or flag, by its name as in the help: that of the command, else of the last word of the command
 * (`rename name`), else of the name; undefined if there is none.
 */
export function menuQuestion(path: string, name: string): MenuQuestion | undefined {
  const questions: Readonly<Record<string, MenuQuestion | undefined>> = menu;
  return (
    questions[`${path} ${name}`] ?? questions[`${path.split(' ').at(-1) ?? ''} ${name}`] ?? questions[name]
  );
}

/** Translates the placeholder of a usage line: `when` is `cuando` in Spanish. */
export function placeholderWord(name: string, wording: Wording): string {
  const word = sharedTexts.placeholders[name];
  return word === undefined ? name : inWording(word, wording);
}
