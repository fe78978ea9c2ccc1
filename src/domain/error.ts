/**
 * An error that the user can correct. `code` selects the sentence and the hint in `language/`, and `values` fill them in.
 * Anything else that is thrown is a bug.
 */
export class UserError extends Error {
  readonly code: ErrorCode;
  readonly values: ErrorValues;

  constructor(code: ErrorCode, values: ErrorValues = {}) {
    super(code);
    this.name = 'UserError';
    this.code = code;
    this.values = values;
  }
}

export type ErrorValues = Readonly<Record<string, string | number>>;

/** The exit code of every user error. Scripts rely on them; docs/exit-codes.md documents them. */
export const exitCodes = {
  // 1: not possible, although the command was correct
  nothing_to_undo: 1,
  undo_refused: 1,
  forgotten_for_good: 1,
  already_resolved: 1,
  already_open: 1,
  already_deleted: 1,
  not_deleted: 1,
  draft_gone: 1,
  currency_in_use: 1,
  already_acknowledged: 1,
  already_done: 1,
  still_needed: 1,
  editor_failed: 1,
  no_editor: 1,
  not_well: 1,
  no_engine: 1,
  // 2: wrong usage, or input needed without a terminal
  usage: 2,
  unknown_command: 2,
  unknown_option: 2,
  missing_argument: 2,
  too_many_arguments: 2,
  missing_value: 2,
  bad_choice: 2,
  bad_number: 2,
  bad_money: 2,
  bad_count: 2,
  bad_points: 2,
  bad_goal: 2,
  goal_needs_volumes: 2,
  bad_date: 2,
  bad_coming_day: 2,
  no_such_day: 2,
  ambiguous_time: 2,
  bad_period: 2,
  period_twice: 2,
  cannot_compare: 2,
  no_range_to_compare: 2,
  period_backwards: 2,
  bad_shift: 2,
  shifts_would_go: 2,
  shifts_overlap: 2,
  bad_setting: 2,
  language_of_country: 2,
  unknown_region: 2,
  unknown_rule: 2,
  unknown_topic: 2,
  rule_without_days: 2,
  rule_needs_flag: 2,
  bad_term: 2,
  no_regions: 2,
  country_first: 2,
  days_backwards: 2,
  too_many_days: 2,
  one_kind_of_day: 2,
  unknown_setting: 2,
  needs_terminal: 2,
  needs_approval: 2,
  needs_ending: 2,
  needs_finding: 2,
  needs_answers: 2,
  needs_yes: 2,
  restore_needs_yes: 2,
  undo_needs_yes: 2,
  bad_coming_time: 2,
  several_promises: 2,
  several_remedies: 2,
  bad_map: 2,
  bad_map_value: 2,
  unknown_field: 2,
  unknown_column: 2,
  no_time_column: 2,
  no_text_column: 2,
  ambiguous_column: 2,
  stars_for_severity: 2,
  no_columns: 2,
  unfit_option: 2,
  bad_pattern: 2,
  open_dates: 2,
  bad_zone: 2,
  bad_format: 2,
  bad_ending: 2,
  address_for_file: 2,
  tilde_for_home: 2,
  path_too_long: 2,
  nothing_to_open: 2,
  not_to_terminal: 2,
  same_dimension: 2,
  same_name: 2,
  same_incident: 2,
  restores_itself: 2,
  not_yet: 2,
  before_reported: 2,
  before_reopened: 2,
  sent_before_received: 2,
  nothing_to_change: 2,
  // 65: invalid data
  unknown_question: 65,
  unknown_name: 65,
  near_name: 65,
  near_offer: 65,
  name_taken: 65,
  reserved_name: 65,
  empty_text: 65,
  bad_text: 65,
  text_too_long: 65,
  bad_line: 65,
  not_json: 65,
  bad_json_value: 65,
  bad_written: 65,
  not_readable: 65,
  unknown_place: 65,
  no_such_person: 65,
  not_enough_authority: 65,
  rows_rejected: 65,
  import_stopped: 65,
  sales_list: 65,
  no_header: 65,
  file_empty: 65,
  no_volume_columns: 65,
  no_retention: 2,
  no_survey_columns: 65,
  no_response_columns: 65,
  not_text: 65,
  file_encrypted: 65,
  file_damaged: 65,
  file_too_large: 65,
  unknown_file: 65,
  nothing_in_folder: 65,
  chat_without_complaints: 65,
  not_a_database: 65,
  foreign_database: 65,
  damaged_database: 65,
  damaged_part: 65,
  damaged_left_out: 65,
  damaged_other: 65,
  newer_database: 65,
  other_currency: 65,
  // 66: not found
  no_incident: 66,
  incident_deleted: 66,
  no_file: 66,
  no_checklist: 66,
  no_play: 66,
  no_person: 66,
  no_case: 66,
  no_training: 66,
  no_prevention: 66,
  no_goal: 66,
  no_promise: 66,
  no_remedy: 66,
  no_formal: 66,
  no_customer: 66,
  no_contact: 66,
  no_letter: 66,
  no_anticipation: 66,
  no_volume: 66,
  no_own_day: 66,
  no_backup: 66,
  no_records: 66,
  no_mapping: 66,
  no_survey: 66,
  no_response: 66,
  not_own: 66,
  no_words: 65,
  // 70 and above: see sysexits(3)
  cannot_write: 73,
  would_overwrite: 73,
  already_there: 73,
  not_a_folder: 73,
  onto_shelf: 73,
  no_folder: 73,
  no_backup_folder: 73,
  not_mounted: 73,
  disk_full: 74,
  read_failed: 74,
  busy: 75,
  changed_meanwhile: 75,
  no_permission: 77,
  damaged_setting: 78,
} as const;

export type ErrorCode = keyof typeof exitCodes;

/** Why a row of a file is rejected: the key of the sentence. */
export type RejectionReason =
  | 'no_date'
  | 'bad_date'
  | 'bad_time'
  | 'only_day'
  | 'bad_value'
  | 'unknown_name'
  | 'reserved_name'
  | 'bad_text'
  | 'text_too_long'
  | 'empty_text'
  | 'bad_money'
  | 'no_remedy'
  | 'columns'
  | 'quotes'
  | 'not_yet'
  | 'twice'
  | 'bad_points';
