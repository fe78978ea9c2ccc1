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
  | 'settings'
  | 'settings list'
  | 'settings get'
  | 'settings set'
  | 'demo';

export type OptionName =
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
  | 'today'
  | 'thisWeek'
  | 'lastWeek'
  | 'week'
  | 'month'
  | 'from'
  | 'to'
  | 'all'
  | 'filterDepartment'
  | 'filterCategory'
  | 'filterShift'
  | 'filterStatus'
  | 'filterSeverity'
  | 'filterState'
  | 'filterText'
  | 'filterCustomer'
  | 'filterPlace'
  | 'filterDeleted'
  | 'limit'
  | 'format'
  | 'exportFormat'
  | 'importFormat'
  | 'output'
  | 'columns'
  | 'map'
  | 'dateFormat'
  | 'dryRun'
  | 'rejects'
  | 'onError'
  | 'delimiter'
  | 'encoding'
  | 'rederive'
  | 'yes';

export const placeholderNames = [
  'amount',
  'calm|upset|gone',
  'channel',
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
  'when',
  '1-3',
] as const;
export type PlaceholderName = (typeof placeholderNames)[number];

export type ArgumentName =
  | 'text'
  | 'number'
  | 'numbers'
  | 'note'
  | 'file'
  | 'name'
  | 'newName'
  | 'mergeFrom'
  | 'mergeInto'
  | 'shifts'
  | 'settingKey'
  | 'settingValue'
  | 'rows'
  | 'columns';

export interface HelpMessages {
  readonly help: {
    readonly tagline: string;
    readonly usage: string;
    readonly examples: string;
    readonly options: string;
    readonly globalOptions: string;
    readonly commands: string;
    readonly argumentsTitle: string;
    readonly groups: Readonly<Record<'record' | 'look' | 'mend' | 'files' | 'house', string>>;
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
