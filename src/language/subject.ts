import type { Action } from '../domain/action.ts';
import { isSettingKey } from '../domain/settings.ts';
import type { Messages } from './messages.ts';

/** Returns what an action was about, in words: a setting by its name; null if nothing is known. */
export function subjectInWords({ kind, subject }: Action, t: Messages): string | null {
  if (subject === undefined) return null;
  return kind === 'setting_set' && isSettingKey(subject) ? t.settings.names[subject].toLowerCase() : subject;
}
