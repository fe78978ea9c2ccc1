import { isSettingKey } from '../../domain/settings.ts';
import { many, listOf } from './grammar.ts';
import type { ErrorsMessages } from '../messages/errors.ts';

export const errors = (): ErrorsMessages => ({
  error: {
    nothing_to_undo: () => ['There is nothing to undo.'],
    undo_refused: ({ number, action }) => [
      `That can no longer be undone: a later change (${String(action)}) affects the same record${number === undefined ? '' : ` (${String(number)})`}.`,
      'Undo the later one first: recovery undo',
    ],
    forgotten_for_good: ({ earlier }) => [
      'Erasing a customer cannot be undone.',
      earlier === undefined ? '' : 'To undo what was done before it: recovery undo --earlier',
    ],
    already_resolved: ({ number }) => [`${String(number)} is already resolved.`],
    already_open: ({ number }) => [`${String(number)} is already open; there is nothing to reopen.`],
    already_deleted: ({ number }) => [
      `${String(number)} is already deleted.`,
      `To restore it: recovery restore ${String(number)}`,
    ],
    not_deleted: ({ number }) => [`${String(number)} is not deleted; there is nothing to restore.`],
    usage: ({ message }) => [String(message)],
    unknown_command: ({ value, suggestions, choices, command }) => [
      `There is no command "${String(value)}".`,
      suggestions !== undefined
        ? `Did you mean:${String(suggestions)}`
        : choices !== undefined
          ? `Commands: ${String(choices)}`
          : `All commands: recovery ${String(command)} --help`.replace('  ', ' '),
    ],
    unknown_option: ({ value, near, command }) => [
      `There is no option ${String(value)} for this command.`,
      near === undefined
        ? `All options: recovery ${String(command)} --help`.replace('  ', ' ')
        : `Did you mean ${String(near)}?`,
    ],
    missing_argument: ({ name, placeholder, command, example }) => [
      `Missing: ${String(name)}.`,
      placeholder === 'number'
        ? "Type just the number, such as 142, or last. (With a #, put it in quotes: '#142')"
        : example !== undefined
          ? `For example: ${String(example)}`
          : `Examples: recovery ${String(command)} --help`,
    ],
    too_many_arguments: ({ value, command }) => [
      `"${String(value)}" is not expected here.`,
      `Put text with spaces in quotes. Examples: recovery ${String(command)} --help`,
    ],
    missing_value: ({ option }) => [`${String(option)} needs a value.`],
    bad_choice: ({ option, value, choices }) => [
      `"${String(value)}" is not a valid value for ${String(option)}.`,
      `Valid values: ${option === '--weekday' ? '1 – 7, mon, tue …' : String(choices)}`,
    ],
    bad_number: ({ value }) => [
      `"${String(value)}" is not the number of a complaint.`,
      "Type just the number, such as 142, or last. (With a #, put it in quotes: '#142')",
    ],
    bad_money: ({ value, digits, example, thousands, decimals }) =>
      thousands === undefined
        ? [
            `"${String(value)}" is not an amount.`,
            digits === 0
              ? 'Type a whole amount such as 1200.'
              : `Type an amount such as 12 or ${String(example)}.`,
          ]
        : [
            `"${String(value)}" can be read in two ways.`,
            `Type ${String(thousands)}, or ${String(decimals)}.`,
          ],
    bad_count: ({ value }) => [
      `"${String(value)}" is not a number of customers.`,
      'Type a whole number such as 84, without thousands separators.',
    ],
    bad_goal: ({ value, measure }) => [
      `"${String(value)}" is not a figure for this goal.`,
      `For example: ${
        {
          complaints_per_100: 'complaints per 100, such as 2.5',
          cost_per_week: 'an amount a week, such as 40',
          follow_ups_in_time: 'a percentage from 1 to 100, such as 80',
        }[String(measure)] ?? 'complaints in twelve weeks, 10, or in others, 2 a week'
      }`,
    ],
    goal_needs_volumes: () => [
      'Without the number of customers there are no complaints per 100.',
      'To record them: recovery volume set yesterday 84. Without them: --measure complaints',
    ],
    bad_points: ({ points }) => [
      `"${String(points)}" is not five numbers that add up to 100.`,
      'Type the points in the order of the sheet, for example 30,20,20,15,15.',
    ],
    bad_date: ({ value }) => [
      `"${String(value)}" is not a date or time this program understands.`,
      'For example: now, 8:30 pm, yesterday 21:30, friday 8pm, last night, 2 hours ago, 27 nov, 2026-11-20 19:42',
    ],
    bad_coming_day: ({ value }) => [
      `"${String(value)}" is not today or a day in the future.`,
      'For example: today, tomorrow, in 3 days, friday (the next one), 24 dec, 2026-11-24',
    ],
    no_such_day: ({ value, month, days, year }) => [
      `"${String(value)}" does not exist: ${String(month)}${year === undefined ? '' : ` ${String(year)}`} has ${String(days)} days.`,
    ],
    ambiguous_time: ({ value, choices }) => [
      `"${String(value)}" can mean more than one time.`,
      `Type one of these: ${String(choices)}`,
    ],
    bad_period: ({ flag, value, example }) => [
      `"${String(value)}" is not a valid value for ${String(flag)}.`,
      `For example: ${String(flag)} ${String(example)}`,
    ],
    cannot_compare: ({ report, choices }) => [
      `report ${String(report)} cannot be set beside an earlier range.`,
      `These reports can: ${String(choices)}`,
    ],
    no_range_to_compare: () => [
      'A range with a first day is needed to compare it.',
      'For example: --last-month --compare, --year --compare',
    ],
    period_twice: ({ flags }) => [`Use only one range at a time: ${String(flags)}.`],
    period_backwards: ({ from, to }) => [
      `The range ends (${String(to)}) before it begins (${String(from)}).`,
    ],
    bad_shift: ({ value }) => [
      `"${String(value)}" is not a shift.`,
      'For example: lunch=12:00-16:00 or dinner=mon-thu@19:00-23:00,fri-sun@19:00-01:00',
    ],
    shifts_would_go: ({ names, added }) => [
      `This would remove shifts: ${String(names)}.`,
      (added === undefined ? '' : `To keep them and add what is new: recovery shift add ${String(added)}\n`) +
        'To replace them all: --replace',
    ],
    shifts_overlap: ({ first, second, weekday, time }) => [
      `${String(first)} and ${String(second)} overlap on ${String(weekday)} at ${String(time)}.`,
      'A moment can belong to one shift only. To see the hours of all: recovery shift list',
    ],
    bad_setting: ({ key, value, example, choices }) => [
      `${String(key)} cannot be "${String(value)}".`,
      choices === undefined
        ? `For example: recovery settings set ${String(key)} ${String(example)}`
        : `Valid values: ${key === 'week-start' ? 'monday, tuesday …' : String(choices)}`,
    ],
    language_of_country: ({ value, language, country }) => [
      `"${String(value)}" is no language of its own: the language is ${String(language)}, and words, figures and dates come with the country.`,
      `recovery settings set language ${String(language)}\nrecovery settings set country ${String(country ?? 'MX')}`,
    ],
    unknown_setting: ({ value, known, near }) => [
      `There is no setting "${String(value)}".`,
      near === undefined ? `Settings: ${String(known)}` : `Did you mean ${String(near)}?`,
    ],
    needs_terminal: ({ flags, command }) => [
      'There is no terminal to ask questions on.',
      `Give the answers as options: recovery ${String(command)} ${String(flags)}`,
    ],
    needs_approval: ({ value, limit, able, amount }) => [
      `${String(value)} is above the limit of ${String(limit)}.`,
      able === undefined
        ? 'State who authorised it: --approved-by NAME'
        : able === ''
          ? `Nobody on the staff list may give that much. The owner can add somebody: recovery staff add NAME --limit ${String(amount)}`
          : `State who authorised it with --approved-by. Who may: ${String(able)}`,
    ],
    bad_map: ({ value }) => [
      `"${String(value)}" does not say which column is which.`,
      'For example: --map occurred=Date',
    ],
    bad_map_value: ({ value }) => [
      `"${String(value)}" does not say what a word means.`,
      'For example: --map-value status:Solved=resolved',
    ],
    unknown_field: ({ value, known }) => [
      `There is no field "${String(value)}".`,
      `Fields: ${String(known)}`,
    ],
    unknown_column: ({ value, known }) => [
      `The file has no column "${String(value)}".`,
      `Its columns: ${String(known)}`,
    ],
    no_time_column: ({ known }) => [
      'Which column says when it happened?',
      `Add --map occurred=COLUMN, or --map date=COLUMN and --map time=COLUMN. Columns in the file: ${String(known)}`,
    ],
    no_text_column: ({ known, likely }) => [
      'Which column says what happened?',
      `Add --map description=COLUMN.${likely === undefined ? '' : ` Most likely: --map description=${String(likely)}.`} If the file has no descriptions, name the other columns instead: --map date=COLUMN --map category=COLUMN. Columns in the file: ${String(known)}`,
    ],
    ambiguous_column: ({ value, places, names }) => [
      `More than one column is called "${String(value)}": columns ${String(places)} of the file.`,
      `Choose one of them: ${String(names)}`,
    ],
    stars_for_severity: ({ value }) => [
      `"${String(value)}" contains stars: one star is the worst, but severity 1 is the least serious.`,
      'Leave that column out, or add a separate one, such as severity, with values from 1 to 3.',
    ],
    open_dates: ({ value, line, dayFirst, monthFirst }) => [
      `"${String(value)}" (line ${String(line)}) can be ${String(dayFirst)} or ${String(monthFirst)}, and no other row shows which.`,
      'Add --date-format d/M/yyyy if the day comes first, or --date-format M/d/yyyy if the month does.',
    ],
    bad_zone: ({ value }) => [
      `"${String(value)}" is not a time zone.`,
      'For example: UTC, Europe/Madrid or America/Lima.',
    ],
    bad_pattern: ({ value }) => [
      `"${String(value)}" is not a date format.`,
      'For example: "yyyy-MM-dd HH:mm" or "d/M/yyyy H:mm". MM is the month, mm the minutes.',
    ],
    bad_format: ({ value, choices }) => [
      `The format "${String(value)}" is not available here.`,
      `Formats: ${String(choices)}`,
    ],
    bad_ending: ({ value, choices }) => [
      `A file ending in .${String(value)} cannot be written.`,
      `Endings: ${String(choices)}. ${String(choices).includes('html') ? 'For paper, write .html and print it from the browser; or name' : 'Or name'} the format with --format.`,
    ],
    nothing_to_open: () => [
      'Standard output cannot be opened in a browser.',
      'Name a file with -o, or leave out -o.',
    ],
    not_to_terminal: () => ['A spreadsheet cannot be shown at a terminal.', 'Name a file: -o FILE.xlsx'],
    same_dimension: ({ value }) => [
      `Comparing ${String(value)} with itself shows nothing.`,
      'Choose two different ones: recovery report cross weekday shift',
    ],
    same_name: ({ value }) => [`${String(value)} and ${String(value)} are already the same.`],
    same_incident: ({ number }) => [
      `${String(number)} cannot be the same event as itself; give another number.`,
    ],
    not_yet: ({ value, example }) => [
      `"${String(value)}" is in the future; only what has already happened can be recorded.`,
      example === undefined ? '' : `For the one before, type ${String(example)}`,
    ],
    before_reopened: ({ number, value, opened }) => [
      `"${String(value)}" is before ${String(number)} was reopened (${String(opened)}).`,
    ],
    before_reported: ({ number, value, reported, typed }) => [
      `"${String(value)}" is before ${String(number)} was reported (${String(reported)}).`,
      `If it was reported earlier: recovery edit ${String(number)} --reported ${String(typed)}`,
    ],
    nothing_to_change: ({ command, example, others }) => [
      "You haven't said what to change.",
      `For example: ${String(example)} (or ${String(others)})\nAll options: recovery ${String(command)} --help`,
    ],
    unknown_question: ({ value, known }) => [
      `"${String(value)}" is no question of the self-review.`,
      `Questions: ${String(known)}`,
    ],
    unknown_name: ({ list, value, known, create, command }) => [
      `There is no ${listOf(list)[0]} "${String(value)}".`,
      [
        known === '' ? '' : `Known: ${String(known)}.`,
        create === undefined ? '' : 'To add it to the list, use --create',
        command === undefined ? '' : `To add it: recovery ${String(command)}`,
      ]
        .join(' ')
        .trim(),
    ],
    near_name: ({ list, value, near, create }) => [
      `There is no ${listOf(list)[0]} "${String(value)}". Did you mean "${String(near)}"?`,
      create === undefined ? '' : 'If it is a new one, use --create',
    ],
    near_offer: ({ value, remedy }) => [
      `"${String(value)}" is not on the list of remedies. Did you mean "${String(remedy)}"?`,
      `If it is something else: "=${String(value)}"`,
    ],
    reserved_name: ({ value }) => [
      `"${String(value)}" cannot be used as a name: it has a special meaning in filters and reports.`,
      'If you mean "not recorded", leave it out; otherwise choose another name.',
    ],
    name_taken: ({ value }) => [`"${String(value)}" is already on the list.`],
    empty_text: ({ field }) => [`${String(field)} is empty.`],
    bad_text: ({ field }) => [`${String(field)} contains invalid characters.`],
    text_too_long: ({ field, limit, length }) => [
      `${String(field)} is too long: ${String(length)} characters, at most ${String(limit)}.`,
    ],
    bad_written: ({ line, place, reason }) => [
      `Line ${String(line)}, at ${String(place)}: ${String(reason)}.`,
    ],
    not_readable: ({ line }) => [`Line ${String(line)} is neither valid YAML nor valid JSON.`],
    unknown_place: ({ value, known }) => [
      `There is no placeholder {${String(value)}}.`,
      `Placeholders: ${String(known)}`,
    ],
    no_such_person: ({ value, able, amount }) => [
      `${String(value)} is not on the staff list.`,
      able === ''
        ? `Nobody on it may authorise that much. The owner can add somebody: recovery staff add NAME --limit ${String(amount)}`
        : `Who may authorise it: ${String(able)}`,
    ],
    not_enough_authority: ({ value, able, amount }) => [
      `${String(value)} may not authorise that much.`,
      able === ''
        ? `Nobody on the staff list may. The owner can add somebody: recovery staff add NAME --limit ${String(amount)}`
        : `Who may: ${String(able)}`,
    ],
    already_acknowledged: ({ number }) => [
      `${String(number)} already has a first response; its time cannot be changed.`,
    ],
    already_done: ({ id }) => [`Corrective action ${String(id)} is already done.`],
    still_needed: ({ count }) => [`Waiting: ${String(count)}.`],
    editor_failed: ({ editor }) => [
      `The editor (${String(editor)}) exited with an error; nothing was changed.`,
    ],
    no_editor: () => ['No editor is set.', 'Set one, for example: export EDITOR=nano'],
    needs_ending: ({ number }) => [
      `How did complaint ${String(number)} end?`,
      `For example: recovery resolve ${String(number)} --ending solved (or partly, explained, left, unknown)`,
    ],
    needs_finding: ({ number }) => [
      `${String(number)} is a formal complaint: was it justified?`,
      `Add --finding justified (or partly, not_justified)`,
    ],
    needs_answers: ({ command, flags }) => [
      'There is no terminal to ask questions on.',
      `Give the answers as options: recovery ${String(command)} ${String(flags)}`,
    ],
    needs_yes: ({ command }) => [
      'This cannot be undone, and there is no terminal to confirm it on.',
      `To go ahead: recovery ${String(command)} --yes`,
    ],
    bad_coming_time: ({ value }) => [
      `"${String(value)}" is not a time in the future.`,
      'For example: 9pm, tomorrow at noon, friday 10:00, in 2 hours, 2026-12-01 10:00',
    ],
    several_promises: ({ number }) => [`${String(number)} has several open promises.`],
    several_remedies: ({ number }) => [
      `${String(number)} has several remedies; name the one you mean.`,
      `To add one: recovery remedy ${String(number)} THING\nTo remove one: recovery remedy ${String(number)} THING --remove`,
    ],
    no_checklist: ({ value, known }) => [
      `There is no checklist "${String(value)}".`,
      known === '' ? 'To add your own: recovery checklist add FILE' : `Checklists: ${String(known)}`,
    ],
    no_play: ({ value, known }) => [
      `The playbook has no entry for "${String(value)}".`,
      `Entries: ${String(known)}`,
    ],
    unknown_topic: ({ value, known }) => [
      `There is no page about "${String(value)}".`,
      `Topics: ${String(known)}`,
    ],
    no_case: ({ value, known }) => [
      `There is no case "${String(value)}".`,
      known === '' ? 'To see them: recovery train cases' : `Cases: ${String(known)}`,
    ],
    no_training: ({ value }) => [
      `There is no training entry ${String(value)}.`,
      'To see them: recovery train list',
    ],
    no_person: ({ value, known }) => [
      `${String(value)} is not on the staff list.`,
      known === '' ? 'To add the first one: recovery staff add NAME' : `On the list: ${String(known)}`,
    ],
    no_goal: ({ value }) => [`There is no goal ${String(value)}.`, 'To see them: recovery goal list'],
    no_prevention: ({ value }) => [
      `There is no corrective action ${String(value)}.`,
      'To see them: recovery action list',
    ],
    no_promise: ({ number }) => [
      `${String(number)} has no open promise.`,
      `To make one: recovery promise ${String(number)} 21:00`,
    ],
    no_remedy: ({ number }) => [`${String(number)} has no remedy to remove.`],
    no_formal: ({ number }) => [`${String(number)} is not a formal complaint.`],
    no_customer: ({ value }) => [
      `No customer was found for "${String(value)}".`,
      'Type a phone number, an e-mail address, or the number of one of their complaints.',
    ],
    no_contact: ({ number }) => [
      `${String(number)} has no phone number or e-mail to identify the customer by.`,
      `To add one: recovery edit ${String(number)} --contact …`,
    ],
    no_letter: ({ value, known }) => [
      `There is no template "${String(value)}".`,
      `Templates: ${String(known)}`,
    ],
    no_words: ({ value }) => [
      `"${String(value)}" is in the language of your business, and the letter is in another.`,
      'Leave it out, and say it in the language of the letter: --text "…"',
    ],
    not_own: ({ value }) => [`"${String(value)}" is as shipped; there is no version of your own to remove.`],
    no_anticipation: ({ value }) => [
      `There is no entry ${String(value)}.`,
      'To see them: recovery anticipate list',
    ],
    no_response_columns: ({ known }) => [
      'The questions of this form are not understood: none of its columns is a rating or says what was not as expected.',
      `Name one, for example --map satisfaction="How was it?". Columns in the file: ${String(known)}`,
    ],
    no_retention: () => [
      'Your settings do not say for how long records are kept.',
      'To set it, for example to two years: recovery settings set retention 24m',
    ],
    no_survey_columns: ({ known }) => [
      'The columns do not match the survey sheet, or one of them appears twice.',
      `To get the right columns: recovery survey sheet --format csv. Columns in the file: ${String(known)}`,
    ],
    no_volume_columns: ({ known }) => [
      'Which column is the date, and which is the number of customers?',
      `Name the columns date and volume. Columns in the file: ${String(known)}`,
    ],
    no_engine: ({ machine, reason }) => [
      `The database engine (better-sqlite3) cannot run on this computer: ${String(machine)}.`,
      `Nothing was recorded. Install the program again; docs/install.md lists the systems it runs on. (${String(reason)})`,
    ],
    not_well: ({ count }) => [
      `${String(count)} ${many(Number(count), 'thing needs', 'things need')} your attention.`,
    ],
    restore_needs_yes: ({ command }) => [
      'Restoring replaces all the records here (a copy is saved first), and there is no terminal to confirm it on.',
      `To go ahead: recovery ${String(command)} --yes`,
    ],
    undo_needs_yes: ({ command }) => [
      'Undo asks for confirmation, and there is no terminal to confirm it on.',
      `To go ahead: recovery ${String(command)} --yes`,
    ],
    no_columns: ({ path, flag }) => [
      `${String(path)} is a recovery database: ${String(flag)} does not apply to it.`,
      'Leave out the option; the records are imported as they are.',
    ],
    unfit_option: ({ file, flag }) => [
      `${String(flag)} does not apply to ${String(file)}.`,
      'Leave out the option.',
    ],
    other_currency: ({ path, theirs, ours }) => [
      `${String(path)} uses ${String(theirs)}; these records use ${String(ours)}.`,
      'Amounts in another currency cannot be imported. Nothing was changed.',
    ],
    no_mapping: ({ value, known }) => [
      `There is no saved column mapping called "${String(value)}".`,
      known === ''
        ? 'To save how a file is read: recovery import FILE --save-as NAME'
        : `Saved: ${String(known)}`,
    ],
    sent_before_received: ({ received }) => [
      `Nothing can be sent before the complaint was received (${String(received)}).`,
      'If it was received earlier, add --received',
    ],
    no_records: ({ path }) => [
      `There are no records at ${String(path)}.`,
      'Is that the right file? It is set by --db or RECOVERY_DB; without either, the default file is used.',
    ],
    no_backup: ({ name }) => [
      `There is no backup ${String(name)}.`,
      'To see the backups: recovery backup list',
    ],
    onto_shelf: ({ path }) => [
      `${String(path)} is in the backup folder, which is reserved for backups.`,
      'Choose another folder.',
    ],
    no_backup_folder: ({ path }) => [
      `There is no folder ${String(path)}.`,
      `Is the drive plugged in? To write a file of that name: ${String(path)}.db`,
    ],
    no_folder: ({ path }) => [
      `There is no folder ${String(path)}.`,
      'Connect the disk, or create the folder.',
    ],
    not_mounted: ({ path }) => [
      `No disk is mounted at ${String(path)}: it is an empty folder on this machine's own disk.`,
      'Connect the disk. To save on this machine instead, create a folder inside that one.',
    ],
    not_a_folder: ({ path }) => [
      `${String(path)} is a file, not a folder.`,
      'Rename that file: backups are stored in a folder of that name.',
    ],
    already_there: ({ path }) => [
      `${String(path)} already exists; a backup never overwrites anything.`,
      'Choose another name or a folder.',
    ],
    restores_itself: ({ path }) => [
      `${String(path)} is the database itself; choose a backup of it.`,
      'To see the backups: recovery backup list',
    ],
    no_response: ({ value }) => [
      `There is no answer ${String(value)} to the survey.`,
      'To see them: recovery survey list',
    ],
    no_survey: ({ value }) => [
      `There is no survey sheet ${String(value)}.`,
      'To see them: recovery survey list',
    ],
    unknown_rule: ({ value, known }) => [
      `"${String(value)}" is not a rule of this place.`,
      known === '' ? 'To see them: recovery formal rules' : `Rules: ${String(known)}`,
    ],
    rule_without_days: ({ value }) => [
      `${String(value)} has no number of days: none was found in its source.`,
      `To set one: recovery formal rules ${String(value)} --answer 10w`,
    ],
    rule_needs_flag: ({ value }) => [
      'Say what to do with the rule.',
      `recovery formal rules ${String(value)} --on, --off, or --answer 10w`,
    ],
    bad_term: ({ value }) => [
      `"${String(value)}" is not a term.`,
      'Write 10w for ten working days, 15d for fifteen days, 1m for a month.',
    ],
    unknown_region: ({ value, country, near, known }) => [
      `The holiday calendar has no region "${String(value)}" (${String(country)}).`,
      near === undefined
        ? `Its regions: ${String(known)}. If yours is not there: recovery settings set region none`
        : `Did you mean: ${String(near)}? If yours is not there: recovery settings set region none`,
    ],
    no_regions: ({ country }) => [
      `The calendar has no regions of ${String(country)}: its holidays are the same everywhere, or not known.`,
      'Days of your own: recovery holiday add 2027-01-01',
    ],
    country_first: () => [
      'Which region depends on the country.',
      'Set it first: recovery settings set country ES',
    ],
    days_backwards: ({ from, to }) => [
      `The last day (${String(to)}) is before the first (${String(from)}).`,
      `The other way round: recovery holiday add ${String(to)}..${String(from)}`,
    ],
    too_many_days: ({ value, max }) => [`"${String(value)}" is more than ${String(max)} days.`],
    one_kind_of_day: () => ['A day is either a vacation or a working day: --vacation or --working.'],
    no_own_day: ({ value, name }) => [
      name === undefined
        ? `${String(value)} is not one of your own days.`
        : `${String(value)} (${String(name)}) is a public holiday, not one of your own days.`,
      name === undefined
        ? 'To see them: recovery holiday list'
        : `If you work then: recovery holiday add ${String(value)} --working`,
    ],
    no_volume: ({ value }) => [
      `No volume is recorded for ${String(value)}.`,
      'To see what is: recovery volume list',
    ],
    not_json: ({ value }) => [`"${String(value)}" is not a JSON object.`],
    bad_json_value: ({ field, value }) => [
      `"${String(field)}" cannot be ${String(value)}: use text, a number, or true or false for yes and no.`,
    ],
    bad_line: ({ line, reason }) => [`Line ${String(line)}: ${String(reason)}`, 'Nothing was recorded.'],
    rows_rejected: ({ count, others, isTrial }) => [
      isTrial === 1
        ? `${String(count)} ${many(Number(count), 'row', 'rows')} would be left out; ${others === 0 ? 'none would be imported' : 'the others would be imported'}.`
        : `${String(count)} ${many(Number(count), 'row was', 'rows were')} left out; ${others === 0 ? 'none was imported' : 'the others were imported'}.`,
      'To collect rejected rows in a file, add --rejects rejected.csv. Running the same import again adds only what is missing.',
    ],
    import_stopped: ({ count }) => [
      `${String(count)} ${many(Number(count), 'row has an error', 'rows have errors')}; nothing was imported.`,
    ],
    sales_list: ({ file }) => [
      `${String(file)} is a list of sales, not of complaints; nothing was imported.`,
      'If some of its rows are complaints, name their columns: --map occurred=COLUMN --map description=COLUMN',
    ],
    no_header: ({ file, first }) =>
      first === undefined
        ? [`The first line of ${String(file)} does not contain column names.`]
        : [
            `The first line of ${String(file)} does not contain column names.`,
            `It begins with: ${String(first)}. Add a line above it that names each column.`,
          ],
    file_empty: ({ file }) => [`There is nothing in ${String(file)}.`],
    file_encrypted: ({ file }) => [
      `${String(file)} is protected by a password.`,
      'Open it, save it without a password, and import that file.',
    ],
    file_damaged: ({ file }) => [
      `${String(file)} is damaged and cannot be read.`,
      'Open it in your spreadsheet program, save it again, and import that file.',
    ],
    file_too_large: ({ file }) => [`${String(file)} is too large.`, 'Save it as CSV and import that file.'],
    unknown_file: ({ file }) => [
      `${String(file)} is neither a spreadsheet nor a list that can be read.`,
      'Spreadsheets (xlsx, ods, xls), CSV, JSON and exported WhatsApp chats can be imported.',
    ],
    nothing_in_folder: ({ folder }) => [
      `There is nothing in ${String(folder)} that can be imported.`,
      'A folder can be imported if it comes from Google Takeout. Of any other folder, name a file in it.',
    ],
    chat_without_complaints: ({ file, count }) => [
      `None of the messages in ${String(file)} (${String(count)}) begins as agreed.`,
      'Such a message says where, when, what and what was given: table 4, 21:10, cold soup, free coffee',
    ],
    not_text: ({ file }) => [
      `${String(file)} is neither a spreadsheet nor text.`,
      'Open it in the program that wrote it, save it as xlsx or CSV, and name that file.',
    ],
    not_a_database: ({ path }) => [`${String(path)} is not a recovery database.`, 'It was not changed.'],
    foreign_database: ({ path }) => [
      `${String(path)} is another program's database.`,
      'It was not changed. Choose another file with --db.',
    ],
    damaged_database: ({ path, backup }) => [
      `${String(path)} is damaged.`,
      backup === undefined
        ? 'Nothing was written. To go back to a backup: recovery backup list, then recovery restore NAME.'
        : `Nothing was written. To go back to the newest good backup: recovery restore ${String(backup)}`,
    ],
    damaged_part: ({ part, record, column, backup }) => {
      const thing =
        part === 'history'
          ? record === 0
            ? 'The history of the business'
            : `The history of complaint ${String(record)}`
          : part === 'draft'
            ? `Draft ${String(record)}`
            : part === 'incident'
              ? `Complaint ${String(record)}`
              : `"${String(part)}" ${String(record)}`;
      return [`${thing} is damaged${column === '' ? '' : ` in "${String(column)}"`}.`, wayBack(backup)];
    },
    damaged_left_out: ({ count, backup }) => [
      `${String(count)} ${many(Number(count), 'record is damaged and was', 'records are damaged and were')} left out; all the others are included.`,
      wayBack(backup),
    ],
    damaged_setting: ({ key, value, backup }) => [
      `The setting "${String(key)}" is damaged: ${String(value)}`,
      isSettingKey(String(key))
        ? `Set it again: recovery settings set ${String(key)} …`
        : key === 'shifts'
          ? 'Set them again: recovery shift set NAME=HOURS …'
          : wayBack(backup),
    ],
    damaged_other: ({ path }) => [
      `${String(path)} is damaged.`,
      'Nothing was imported. You can import a backup of it instead.',
    ],
    newer_database: ({ path, host, program }) => [
      `${String(path)} was written by a newer version of recovery.`,
      `Nothing was written. Upgrade this till, ${String(host)}, which has version ${String(program)}: docs/install.md`,
    ],
    no_incident: ({ number, last }) => [
      typeof number === 'string'
        ? 'There are no complaints yet.'
        : `There is no complaint ${String(number)}.`,
      last === undefined ? 'To see the complaints: recovery list' : `The newest is ${String(last)}.`,
    ],
    incident_deleted: ({ number }) => [
      `${String(number)} was deleted.`,
      `To restore it: recovery restore ${String(number)}`,
    ],
    no_file: ({ path }) => [`There is no file ${String(path)}.`],
    cannot_write: ({ path }) => [`Cannot write ${String(path)}.`],
    disk_full: ({ isPartial, recorded }) => {
      if (recorded !== undefined)
        return [
          `Recorded as ${String(recorded)}, but the number could not be written: the disk is full or failing.`,
        ];
      return isPartial === 1
        ? ['The disk is full or failing: standard output is incomplete.', 'Free some space and try again.']
        : [
            'The disk is full or failing; no incomplete file was left behind.',
            'Free some space and try again.',
          ];
    },
    read_failed: ({ path }) => [`Cannot read ${String(path)}.`],
    draft_gone: () => [
      'Someone else has already recorded this complaint; it was not saved twice.',
      'To see it: recovery list',
    ],
    currency_in_use: () => [
      'Amounts are already recorded; in another currency they would be wrong.',
      'Start a new file for the new currency: --db FILE',
    ],
    changed_meanwhile: () => ['Someone else has just changed this record; nothing was saved.', 'Try again.'],
    would_overwrite: ({ path }) => [
      `${String(path)} is in use by this program; writing to it would destroy it.`,
      'Choose another name.',
    ],
    busy: () => ['The file is still in use by someone else.', 'Nothing was changed. Try again.'],
    address_for_file: ({ value }) => [
      `This is a URL (${String(value)}…), not the path of a file.`,
      'Nothing was written. Give the path of a file, or leave it out (RECOVERY_DB, --db).',
    ],
    tilde_for_home: ({ path }) => [
      `The shell did not replace ~ with your home folder: ${String(path)}`,
      'Nothing was written. Write the full path, starting with /.',
    ],
    path_too_long: ({ path }) => [`This path is too long for this machine: ${String(path)}`],
    no_permission: ({ path }) => [`You have no permission to use ${String(path)}.`],
  },

  bug: (message) => [
    `Something went wrong inside the program: ${message}`,
    'What was recorded before is safe. For details: RECOVERY_DEBUG=1',
  ],
});

function wayBack(backup: string | number | undefined): string {
  return backup === undefined
    ? 'To go back to a backup: recovery backup list, then recovery restore NAME.'
    : `To go back to the newest good backup: recovery restore ${String(backup)}`;
}
