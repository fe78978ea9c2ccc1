import type { SettingKey, Trade } from '../../domain/settings.ts';
import type { Customs } from '../format.ts';

export interface WordsMessages {
  readonly customs: Customs;
  readonly trade: Readonly<Record<Trade, string>>;
  readonly setting: Readonly<Record<SettingKey, string>>;
  readonly outsideShifts: string;
  readonly notRecorded: string;
  readonly tip: string;
  readonly yes: string;
  readonly no: string;
  readonly note: string;
}
