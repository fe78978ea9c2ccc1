import type { AnswerKey } from '../../domain/answers.ts';
import type { SettingKey, Trade } from '../../domain/settings.ts';
import type { Customs } from '../format.ts';

export interface WordsMessages {
  readonly customs: Customs;
  readonly trade: Readonly<Record<Trade, string>>;
  readonly setting: Readonly<Record<SettingKey, string>>;
  readonly outsideShifts: string;
  readonly notRecorded: string;
  /** What a typed answer is called when it cannot be kept. */
  readonly answer: Readonly<Record<AnswerKey | 'description' | 'name' | 'shift', string>>;
  readonly tip: string;
  readonly yes: string;
  readonly no: string;
  readonly note: string;
}
