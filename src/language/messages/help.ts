/** What a command is for, and lines that can be typed as they stand. */
export interface CommandHelp {
  readonly does: string;
  readonly examples: readonly (readonly [line: string, does?: string])[];
  readonly notes?: readonly string[];
}

export type CommandName =
  | 'log'
  | 'add'
  | 'list'
  | 'show'
  | 'edit'
  | 'note'
  | 'resolve'
  | 'reopen'
  | 'delete'
  | 'restore'
  | 'history'
  | 'undo'
  | 'report'
  | 'report week'
  | 'report breakdown'
  | 'report cross'
  | 'report heatmap'
  | 'report trend'
  | 'report pareto'
  | 'report patterns'
  | 'report cost'
  | 'report times'
  | 'report follow-ups'
  | 'report satisfaction'
  | 'report customers'
  | 'report steps'
  | 'report changes'
  | 'report unchanged'
  | 'report anticipated'
  | 'report reach'
  | 'backup'
  | 'backup list'
  | 'backup verify'
  | 'doctor'
  | 'report servqual'
  | 'export'
  | 'import'
  | 'department'
  | 'department list'
  | 'department add'
  | 'department rename'
  | 'department merge'
  | 'shift'
  | 'shift list'
  | 'shift set'
  | 'volume'
  | 'volume set'
  | 'volume close'
  | 'volume list'
  | 'volume remove'
  | 'volume import'
  | 'survey'
  | 'survey sheet'
  | 'survey add'
  | 'survey import'
  | 'survey list'
  | 'survey remove'
  | 'settings'
  | 'settings list'
  | 'settings get'
  | 'settings set'
  | 'demo'
  | 'catch-up'
  | 'slip'
  | 'due'
  | 'acknowledge'
  | 'promise'
  | 'remedy'
  | 'follow-up'
  | 'formal'
  | 'letter'
  | 'review'
  | 'action'
  | 'action list'
  | 'action add'
  | 'action edit'
  | 'action done'
  | 'action remove'
  | 'anticipate'
  | 'anticipate list'
  | 'anticipate add'
  | 'anticipate edit'
  | 'anticipate remove'
  | 'anticipate start'
  | 'customer'
  | 'customer list'
  | 'customer show'
  | 'customer merge'
  | 'customer forget'
  | 'checklist'
  | 'checklist list'
  | 'checklist show'
  | 'checklist check'
  | 'checklist add'
  | 'checklist edit'
  | 'checklist remove'
  | 'checklist card'
  | 'playbook'
  | 'playbook list'
  | 'playbook show'
  | 'playbook check'
  | 'playbook add'
  | 'playbook edit'
  | 'playbook remove'
  | 'template'
  | 'template list'
  | 'template show'
  | 'template edit'
  | 'template remove'
  | 'staff'
  | 'staff list'
  | 'staff add'
  | 'staff edit'
  | 'staff remove'
  | 'staff away'
  | 'staff role'
  | NamesCommand<'category'>
  | NamesCommand<'cause'>
  | NamesCommand<'touchpoint'>;

type NamesCommand<List extends string> =
  List | `${List} list` | `${List} add` | `${List} rename` | `${List} merge`;

export type OptionName =
  | 'excel'
  | 'redact'
  | 'help'
  | 'version'
  | 'db'
  | 'lang'
  | 'color'
  | 'input'
  | 'quick'
  | 'at'
  | 'reported'
  | 'department'
  | 'category'
  | 'severity'
  | 'state'
  | 'channel'
  | 'place'
  | 'customer'
  | 'contact'
  | 'offered'
  | 'remedy'
  | 'value'
  | 'cost'
  | 'approvedBy'
  | 'followUp'
  | 'by'
  | 'steps'
  | 'noteText'
  | 'create'
  | 'jsonl'
  | 'description'
  | 'per'
  | 'weight'
  | 'limit'
  | 'format'
  | 'exportFormat'
  | 'importFormat'
  | 'output'
  | 'open'
  | 'columns'
  | 'map'
  | 'saveAs'
  | 'as'
  | 'dateFormat'
  | 'dryRun'
  | 'rejects'
  | 'onError'
  | 'addSimilar'
  | 'delimiter'
  | 'encoding'
  | 'rederive'
  | 'yes'
  | 'earlier'
  | 'accessible'
  | 'checklist'
  | 'acknowledgedAt'
  | 'resolvedAt'
  | 'minutes'
  | 'removeRemedy'
  | 'promiseText'
  | 'kept'
  | 'broken'
  | 'reference'
  | 'authority'
  | 'received'
  | 'formalDue'
  | 'sent'
  | 'finding'
  | 'ending'
  | 'reached'
  | 'notReached'
  | 'noContact'
  | 'satisfaction'
  | 'understood'
  | 'told'
  | 'before'
  | 'usual'
  | 'followUpText'
  | 'again'
  | 'cameBack'
  | 'cause'
  | 'why'
  | 'expected'
  | 'touchpoint'
  | 'reviewAction'
  | 'preventionKind'
  | 'preventionOwner'
  | 'preventionDue'
  | 'preventionCategory'
  | 'preventionDepartment'
  | 'preventionText'
  | 'nothing'
  | 'onlyOpen'
  | 'doneOn'
  | 'until'
  | 'awayUntil'
  | 'awayTo'
  | 'handover'
  | 'handedOver'
  | 'exitCode'
  | 'dueFormat'
  | 'atLeast'
  | 'forgetText'
  | 'role'
  | 'personLimit'
  | 'roleLimit'
  | 'newName'
  | 'sheet'
  | 'playDepartment'
  | 'template'
  | 'withCause'
  | 'withChange'
  | 'signed'
  | 'ownWords'
  | 'fails'
  | 'prevention'
  | 'after'
  | 'kind'
  | 'owner'
  | 'safety'
  | 'abuse'
  | 'posted'
  | 'proactive'
  | 'sameEvent'
  | 'affected'
  | 'substitute'
  | 'partner'
  | 'volumeShift'
  | 'sheetDay'
  | 'sheetAnswers'
  | 'sheetPoints';

export const placeholderNames = [
  'amount',
  'answers',
  'calm|upset|gone',
  'channel',
  'hour',
  'columns',
  'contact',
  'count',
  'customer',
  'day',
  'field=column',
  'file',
  'format',
  'into',
  'language',
  'letters',
  'month',
  'name',
  'names',
  'new-name',
  'note',
  'number',
  'pattern',
  'place',
  'points',
  'report',
  'rows',
  'setting',
  'shifts',
  'sign',
  'state',
  'status',
  'steps',
  'stop|skip',
  'text',
  'thing',
  'value',
  'week',
  'weight',
  'when',
  '1-3',
  '1-5',
  'A6|A4',
  'authority',
  'backup',
  'category',
  'checklist',
  'ending',
  'finding',
  'fix|training|rule',
  'happened|looked_after',
  'id',
  'kind',
  'role',
  'sent|taken',
  'template',
  'touchpoint',
  'yes|no',
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

export type ArgumentName =
  | 'text'
  | 'number'
  | 'numbers'
  | 'numbersOrBackup'
  | 'backup'
  | 'backupFile'
  | 'note'
  | 'file'
  | 'importFile'
  | 'name'
  | 'newName'
  | 'mergeFrom'
  | 'mergeInto'
  | 'shifts'
  | 'settingKey'
  | 'settingValue'
  | 'rows'
  | 'columns'
  | 'thing'
  | 'promiseWhen'
  | 'numberOfAction'
  | 'change'
  | 'actionId'
  | 'anticipationId'
  | 'touchpoint'
  | 'contact'
  | 'contactOrNumber'
  | 'checklist'
  | 'writtenFile'
  | 'playCategory'
  | 'template'
  | 'person'
  | 'role'
  | 'pastDay'
  | 'anyDay'
  | 'closedDays'
  | 'sheetId'
  | 'customers';

export interface HelpMessages {
  readonly help: {
    readonly tagline: string;
    readonly usage: string;
    readonly examples: string;
    readonly options: string;
    readonly globalOptions: string;
    readonly commands: string;
    readonly argumentsTitle: string;
    readonly groups: Readonly<
      Record<'record' | 'care' | 'look' | 'mend' | 'files' | 'safe' | 'house', string>
    >;
    /** The questions that reports answer. */
    readonly questions: Readonly<
      Record<'page' | 'when' | 'where' | 'why' | 'money' | 'worked' | 'more', string>
    >;
    readonly commandWord: string;
    readonly optionsWord: string;
    readonly footer: string;
    readonly topExamples: readonly (readonly [line: string, does?: string])[];
    readonly command: Readonly<Record<CommandName, CommandHelp>>;
    readonly option: Readonly<Record<OptionName, string>>;
    readonly argument: Readonly<Record<ArgumentName, string>>;
    /** What stands for a value in a usage line: `<when>`, `NUMBER`. */
    readonly word: Readonly<Record<PlaceholderName, string>>;
  };
}
