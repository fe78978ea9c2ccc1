import type { AnswerKey } from '../../domain/answers.ts';
import type { Abuse, Substitute } from '../../domain/incident.ts';
import type { SettingKey, Trade } from '../../domain/settings.ts';
import type { Customs } from '../format.ts';

export interface WordsMessages {
  readonly customs: Customs;
  readonly abuse: Readonly<Record<Abuse, string>>;
  readonly substitute: Readonly<Record<Substitute, string>>;
  readonly trade: Readonly<Record<Trade, string>>;
  readonly setting: Readonly<Record<SettingKey, string>>;
  readonly outsideShifts: string;
  readonly notRecorded: string;
  /** What a typed answer is called when it cannot be kept. */
  readonly answer: Readonly<Record<AnswerKey | 'description' | 'name' | 'shift', string>>;
  readonly field: Readonly<
    Record<
      | 'number'
      | 'when'
      | 'businessDay'
      | 'shift'
      | 'department'
      | 'category'
      | 'severity'
      | 'state'
      | 'status'
      | 'description'
      | 'place'
      | 'customer'
      | 'contact'
      | 'channel'
      | 'offered'
      | 'remedy'
      | 'value'
      | 'cost'
      | 'approvedBy'
      | 'followUpOn'
      | 'recordedBy'
      | 'recordedAt'
      | 'reportedAt'
      | 'resolvedAt'
      | 'checklist'
      | 'stepsDone'
      | 'notes'
      | 'given'
      | 'now'
      | 'kind'
      | 'touchpoint'
      | 'safety'
      | 'abuse'
      | 'minutes'
      | 'givenBy'
      | 'posted'
      | 'proactive'
      | 'affected'
      | 'sameEvent'
      | 'substitute'
      | 'partner'
      | 'owner'
      | 'acknowledgedAt'
      | 'acknowledgeDueAt'
      | 'resolveDueAt'
      | 'followUp'
      | 'expected'
      | 'cause'
      | 'whyFirst'
      | 'why'
      | 'unchangedBecause'
      | 'ending'
      | 'finding'
      | 'cameBackOn'
      | 'reviewedAt'
      | 'dueOn'
      | 'sentOn'
      | 'doneOn'
      | 'receivedOn'
      | 'outcome'
      | 'reference'
      | 'authority'
      | 'text',
      string
    >
  >;
  readonly tip: string;
  readonly yes: string;
  readonly no: string;
  readonly note: string;
}
