import { isSettingKey } from '../../domain/settings.ts';
import { many, listOf } from './grammar.ts';
import type { ErrorsMessages } from '../messages/errors.ts';

export const errors = (): ErrorsMessages => ({
  error: {
    nothing_to_undo: () => ['There is nothing to undo.'],
    undo_refused: ({ number, action }) => [
      `That cannot be undone any more: action ${String(action)} came later and changed the same record${number === undefined ? '' : ` (${String(number)})`}.`,
      'Undo the later one first: recovery undo',
    ],
    forgotten_for_good: ({ earlier }) => [
      'Forgetting a customer cannot be undone.',
      earlier === undefined ? '' : 'To take back what was done before it: recovery undo --earlier',
    ],
    already_resolved: ({ number }) => [`${String(number)} is already resolved.`],
    already_open: ({ number }) => [`${String(number)} is open; there is nothing to reopen.`],
    already_deleted: ({ number }) => [
      `${String(number)} is already deleted.`,
      `To bring it back: recovery restore ${String(number)}`,
    ],
    not_deleted: ({ number }) => [`${String(number)} is not deleted; there is nothing to restore.`],
    usage: ({ message }) => [String(message)],
    unknown_command: ({ value, near }) => [
      `There is no command "${String(value)}".`,
      near === undefined ? 'All commands: recovery --help' : `Did you mean: recovery ${String(near)}`,
    ],
    unknown_option: ({ value, near, command }) => [
      `There is no option ${String(value)} here.`,
      near === undefined
        ? `All options: recovery ${String(command)} --help`.replace('  ', ' ')
        : `Did you mean ${String(near)}?`,
    ],
    missing_argument: ({ name, placeholder, command }) => [
      `Something is missing: ${String(name)}.`,
      placeholder === 'number'
        ? "Type the number alone, such as 142, or last. (A # needs quotes: '#142')"
        : `Examples: recovery ${String(command)} --help`,
    ],
    too_many_arguments: ({ value, command }) => [
      `"${String(value)}" is one word too many.`,
      `Put text with spaces in quotes. Examples: recovery ${String(command)} --help`,
    ],
    missing_value: ({ option }) => [`${String(option)} needs a value.`],
    bad_choice: ({ option, value, choices }) => [
      `${String(option)} does not know "${String(value)}".`,
      `It takes: ${option === '--weekday' ? '1 – 7, mon, tue …' : String(choices)}`,
    ],
    bad_number: ({ value }) => [
      `"${String(value)}" is not the number of a complaint.`,
      "Type the number alone, such as 142, or last. (A # needs quotes: '#142')",
    ],
    bad_money: ({ value, digits }) => [
      `"${String(value)}" is not an amount.`,
      Number(digits) === 0
        ? 'Write it like 1200: a whole amount, without thousands separators.'
        : `Write it like 12 or 12.${'50'.padEnd(Number(digits), '0')}, without thousands separators.`,
    ],
    bad_count: ({ value }) => [
      `"${String(value)}" is not a number of customers.`,
      'Write it like 84, without marks.',
    ],
    bad_points: ({ points }) => [
      `"${String(points)}": the points are five numbers that add up to 100.`,
      'In the order of the sheet, such as 30,20,20,15,15.',
    ],
    bad_date: ({ value }) => [
      `"${String(value)}" is not a time I can read.`,
      'Write it like: now, 14:30, yesterday 19:30, fri 21:00, -2h, 2026-11-20, 2026-11-20 19:42',
    ],
    bad_coming_day: ({ value }) => [
      `"${String(value)}" is not a day to come.`,
      'Write it like: today, tomorrow, +3d, fri (the next one), 2026-11-24',
    ],
    slash_date: ({ value, example }) => [
      `A date like "${String(value)}" means different days in different countries.`,
      `Write the year first: ${String(example)}`,
    ],
    bad_period: ({ flag, value, example }) => [
      `${String(flag)} does not know "${String(value)}".`,
      `Write it like ${String(flag)} ${String(example)}`,
    ],
    period_twice: ({ flags }) => [`Only one range at a time: ${String(flags)}.`],
    period_backwards: ({ from, to }) => [
      `The range ends (${String(to)}) before it begins (${String(from)}).`,
    ],
    bad_shift: ({ value }) => [
      `"${String(value)}" is not a shift.`,
      'Write it like lunch=12:00-16:00 or dinner=mon-thu@19:00-23:00,fri-sun@19:00-01:00',
    ],
    shifts_overlap: ({ weekday, time }) => [
      `Two shifts claim ${String(weekday)} ${String(time)}.`,
      'Each moment belongs to one shift at most; end the one where the other begins.',
    ],
    bad_setting: ({ key, value, example, choices }) => [
      `${String(key)} cannot be "${String(value)}".`,
      choices === undefined
        ? `Write it like: recovery settings set ${String(key)} ${String(example)}`
        : `It can be: ${key === 'week-start' ? 'monday, tuesday …' : String(choices)}`,
    ],
    unknown_setting: ({ value, known }) => [
      `There is no setting "${String(value)}".`,
      `There are: ${String(known)}`,
    ],
    needs_terminal: ({ flags, command }) => [
      'Nobody is at a terminal to answer questions.',
      `Give the answers as options: recovery ${String(command)} ${String(flags)}`,
    ],
    needs_approval: ({ value, limit, able, amount }) => [
      `${String(value)} is above the limit of ${String(limit)}.`,
      able === undefined
        ? 'Say who authorised it: --approved-by NAME'
        : able === ''
          ? `Nobody on the list of staff may give that much. For the owner: recovery staff add NAME --limit ${String(amount)}`
          : `Say who authorised it, with --approved-by: ${String(able)}`,
    ],
    bad_map: ({ value }) => [
      `"${String(value)}" does not say which column is which.`,
      'Write it like --map occurred=Date',
    ],
    unknown_field: ({ value, known }) => [
      `There is no field "${String(value)}".`,
      `There are: ${String(known)}`,
    ],
    unknown_column: ({ value, known }) => [
      `The file has no column "${String(value)}".`,
      `It has: ${String(known)}`,
    ],
    no_time_column: ({ known }) => [
      'Which column says when it happened?',
      `Add --map occurred=COLUMN, or --map date=COLUMN and --map time=COLUMN. The file has: ${String(known)}`,
    ],
    no_text_column: ({ known }) => [
      'Which column says what happened?',
      `Add --map description=COLUMN. If the file has no descriptions, name the other columns instead: --map date=COLUMN --map category=COLUMN. The file has: ${String(known)}`,
    ],
    ambiguous_column: ({ value, places, names }) => [
      `More than one column is called "${String(value)}": columns ${String(places)} of the file.`,
      `Say which one you mean: ${String(names)}`,
    ],
    stars_for_severity: ({ value }) => [
      `"${String(value)}" holds stars: one star is the worst, but severity 1 is the least serious.`,
      'Leave that column out, or add a separate one, such as severity, with values from 1 to 3.',
    ],
    bad_pattern: ({ value }) => [
      `"${String(value)}" is not a date format.`,
      'Write it like "yyyy-MM-dd HH:mm" or "d/M/yyyy H:mm": MM is the month, mm the minutes.',
    ],
    bad_format: ({ value, choices }) => [
      `Cannot write "${String(value)}" here.`,
      `It can be: ${String(choices)}`,
    ],
    nothing_to_open: () => [
      'Standard output cannot be opened in a browser.',
      'Name a file with -o, or leave -o away.',
    ],
    same_dimension: ({ value }) => [
      `${String(value)} against itself says nothing.`,
      'Take two different ones: recovery report cross weekday shift',
    ],
    same_name: ({ value }) => [`${String(value)} and ${String(value)} are the same already.`],
    same_incident: ({ number }) => [
      `${String(number)} cannot be the same event as itself; say another number.`,
    ],
    not_yet: ({ value }) => [`"${String(value)}" is still to come; only what has happened is noted.`],
    before_reopened: ({ number, value, opened }) => [
      `"${String(value)}" is before ${String(number)} was reopened (${String(opened)}).`,
    ],
    before_reported: ({ number, value, reported, typed }) => [
      `"${String(value)}" is before we were told of ${String(number)} (${String(reported)}).`,
      `If we were told earlier: recovery edit ${String(number)} --reported ${String(typed)}`,
    ],
    nothing_to_change: ({ command, example, others }) => [
      'Nothing to change was given.',
      `For example: ${String(example)} (or ${String(others)})\nEverything: recovery ${String(command)} --help`,
    ],
    unknown_name: ({ list, value, known, create }) => [
      `There is no ${listOf(list)[0]} "${String(value)}".`,
      [
        known === '' ? '' : `Known: ${String(known)}.`,
        create === undefined ? '' : 'To put it on the list as you go, add --create',
      ]
        .join(' ')
        .trim(),
    ],
    near_name: ({ list, value, near, create }) => [
      `There is no ${listOf(list)[0]} "${String(value)}". Did you mean "${String(near)}"?`,
      create === undefined ? '' : 'If it really is another one, add --create',
    ],
    reserved_name: ({ value }) => [
      `"${String(value)}" cannot be used as a name: it has a special meaning in filters and reports.`,
      'If you mean "not recorded", leave it out; otherwise choose another name.',
    ],
    name_taken: ({ value }) => [`"${String(value)}" is already on the list.`],
    empty_text: ({ field }) => [`${String(field)} is empty.`],
    bad_text: ({ field }) => [`${String(field)} holds characters that are no text.`],
    text_too_long: ({ field, limit, length }) => [
      `${String(field)} is too long: ${String(length)} characters, at most ${String(limit)}.`,
    ],
    bad_written: ({ line, place, reason }) => [
      `Line ${String(line)}, at ${String(place)}: ${String(reason)}.`,
    ],
    not_readable: ({ line }) => [`Line ${String(line)} can be read neither as YAML nor as JSON.`],
    unknown_place: ({ value, known }) => [
      `There is nothing to put in place of {${String(value)}}.`,
      `There are: ${String(known)}`,
    ],
    no_such_person: ({ value, able, amount }) => [
      `${String(value)} is not on the list of staff.`,
      able === ''
        ? `Nobody on it may authorise that much. For the owner: recovery staff add NAME --limit ${String(amount)}`
        : `Who may authorise it: ${String(able)}`,
    ],
    not_enough_authority: ({ value, able, amount }) => [
      `${String(value)} may not authorise that much.`,
      able === ''
        ? `Nobody on the list of staff may. For the owner: recovery staff add NAME --limit ${String(amount)}`
        : `Who may: ${String(able)}`,
    ],
    already_acknowledged: ({ number }) => [`${String(number)} has its first word; that stamp is not moved.`],
    already_done: ({ id }) => [`Action ${String(id)} is done already.`],
    still_needed: ({ count }) => [`Waiting: ${String(count)}.`],
    editor_failed: ({ editor }) => [
      `The editor (${String(editor)}) ended with an error; nothing was changed.`,
    ],
    no_editor: () => ['No editor is set.', 'Set one (export EDITOR=nano).'],
    needs_ending: ({ number }) => [
      `How did ${String(number)} end?`,
      `For example: recovery resolve ${String(number)} --ending solved (or partly, explained, left, unknown)`,
    ],
    needs_finding: ({ number }) => [
      `${String(number)} is a formal complaint: was it justified?`,
      `Say it too: --finding justified (or partly, not_justified)`,
    ],
    needs_answers: ({ command, flags }) => [
      'Nobody is at a terminal to answer questions.',
      `Give the answers as options: recovery ${String(command)} ${String(flags)}`,
    ],
    needs_yes: ({ command }) => [
      'This cannot be undone, and there is no terminal to ask on.',
      `If you mean it: recovery ${String(command)} --yes`,
    ],
    bad_coming_time: ({ value }) => [
      `"${String(value)}" is not a time to come.`,
      'For example: 21:00, tomorrow 12:00, fri 10:00, +30m, 2026-12-01 10:00',
    ],
    several_promises: ({ number }) => [`${String(number)} has several promises open.`],
    several_remedies: ({ number }) => [
      `${String(number)} has several remedies; say which.`,
      `Add one: recovery remedy ${String(number)} THING\nTake one off: recovery remedy ${String(number)} THING --remove`,
    ],
    no_checklist: ({ value, known }) => [
      `There is no checklist "${String(value)}".`,
      known === '' ? 'Your own: recovery checklist add FILE' : `There are: ${String(known)}`,
    ],
    no_play: ({ value, known }) => [
      `There is nothing for "${String(value)}" in it.`,
      `There is: ${String(known)}`,
    ],
    no_person: ({ value, known }) => [
      `${String(value)} is not on the list of staff.`,
      known === '' ? 'The first one: recovery staff add NAME' : `There are: ${String(known)}`,
    ],
    no_prevention: ({ value }) => [`There is no action ${String(value)}.`, 'See: recovery action list'],
    no_promise: ({ number }) => [
      `${String(number)} has no open promise.`,
      `Make one: recovery promise ${String(number)} 21:00`,
    ],
    no_remedy: ({ number }) => [`Nothing was given for ${String(number)}; there is nothing to take off.`],
    no_formal: ({ number }) => [`${String(number)} is no formal complaint.`],
    no_customer: ({ value }) => [
      `Nobody is known under "${String(value)}".`,
      'A phone number, an e-mail address, or the number of one of their complaints.',
    ],
    no_contact: ({ number }) => [
      `${String(number)} has no phone number or e-mail to know the customer by.`,
      `Add one: recovery edit ${String(number)} --contact …`,
    ],
    no_letter: ({ value, known }) => [
      `There is no letter "${String(value)}".`,
      `There are: ${String(known)}`,
    ],
    not_own: ({ value }) => [
      `What counts for "${String(value)}" is as shipped; there is nothing of your own to take off.`,
    ],
    no_anticipation: ({ value }) => [`There is no entry ${String(value)}.`, 'See: recovery anticipate list'],
    no_survey_columns: ({ known }) => [
      'The columns are not those of the sheet, or one of them is there twice.',
      `Begin with the ones of: recovery survey sheet --format csv. The file has: ${String(known)}`,
    ],
    no_volume_columns: ({ known }) => [
      'Which column holds the day, and which one how many customers there were?',
      `Head them date and volume. The file has: ${String(known)}`,
    ],
    not_well: ({ count }) => [`${String(count)} ${many(Number(count), 'thing needs', 'things need')} you.`],
    restore_needs_yes: ({ command }) => [
      'A restore replaces all the records here (a copy of them is kept), and there is no terminal to ask on.',
      `If you mean it: recovery ${String(command)} --yes`,
    ],
    undo_needs_yes: ({ command }) => [
      'Undo asks before it changes anything, and there is no terminal to ask on.',
      `If you mean it: recovery ${String(command)} --yes`,
    ],
    no_columns: ({ path, flag }) => [
      `${String(path)} is a database of this program: ${String(flag)} says nothing about it.`,
      'Leave the option out; its records come in as they are.',
    ],
    other_currency: ({ path, theirs, ours }) => [
      `${String(path)} counts in ${String(theirs)}, these records in ${String(ours)}.`,
      'Amounts cannot be taken over. Nothing was changed.',
    ],
    no_mapping: ({ value, known }) => [
      `Nothing is kept under the name "${String(value)}".`,
      known === ''
        ? 'To keep how a file is read: recovery import FILE --save-as NAME'
        : `There is: ${String(known)}`,
    ],
    sent_before_received: ({ received }) => [
      `The answer cannot have gone out before the complaint came (${String(received)}).`,
      'If it came earlier: --received',
    ],
    no_records: ({ path }) => [
      `There are no records at ${String(path)}.`,
      'Is that the right file? It is set by --db or RECOVERY_DB; without either, the default file is used.',
    ],
    no_backup: ({ name }) => [`There is no backup ${String(name)}.`, 'Those there are: recovery backup list'],
    onto_shelf: ({ path }) => [
      `${String(path)} is in the backup folder, where only backups are written.`,
      'Choose another folder.',
    ],
    no_folder: ({ path }) => [
      `There is no folder ${String(path)}.`,
      'Connect the disk, or create the folder.',
    ],
    not_mounted: ({ path }) => [
      `No disk is mounted at ${String(path)}: it is an empty folder on this machine's own disk.`,
      'Connect the disk. If you do want to save on this machine, create a folder inside that one.',
    ],
    not_a_folder: ({ path }) => [
      `${String(path)} is a file, not a folder.`,
      'Rename that file: backups are kept in a folder of this name.',
    ],
    already_there: ({ path }) => [
      `${String(path)} is there already; a backup never overwrites anything.`,
      'Choose another name, or a folder.',
    ],
    restores_itself: ({ path }) => [
      `${String(path)} is the database itself; choose a backup of it.`,
      'Those there are: recovery backup list',
    ],
    no_survey: ({ value }) => [`There is no sheet ${String(value)}.`, 'See: recovery survey list'],
    no_volume: ({ value }) => [`Nothing is noted for ${String(value)}.`, 'What is: recovery volume list'],
    not_json: ({ value }) => [`"${String(value)}" is not a JSON object.`],
    bad_json_value: ({ field, value }) => [
      `"${String(field)}" cannot be ${String(value)}: use text, a number, or true or false for yes and no.`,
    ],
    bad_line: ({ line, reason }) => [`Line ${String(line)}: ${String(reason)}`, 'Nothing was recorded.'],
    rows_rejected: ({ count, others, isTrial }) => [
      isTrial === 1
        ? `${String(count)} ${many(Number(count), 'row', 'rows')} would be left out; ${others === 0 ? 'none would go in' : 'the others would go in'}.`
        : `${String(count)} ${many(Number(count), 'row was', 'rows were')} left out; ${others === 0 ? 'none went in' : 'the others are in'}.`,
      'To collect them in a file: --rejects rejected.csv. The same import again adds only what is missing.',
    ],
    import_stopped: ({ count }) => [
      `${String(count)} ${many(Number(count), 'row is', 'rows are')} not right; nothing was brought in.`,
    ],
    no_header: ({ file, first }) =>
      first === undefined
        ? [`${String(file)} has no first line with column names.`]
        : [
            `${String(file)} has no first line with column names.`,
            `It begins with: ${String(first)}. Put a line above that says what each column is.`,
          ],
    not_text: ({ file }) => [`${String(file)} is not a text file.`, 'Save it as CSV from the spreadsheet.'],
    not_a_database: ({ path }) => [
      `${String(path)} is not a database of this program.`,
      'It was not touched.',
    ],
    foreign_database: ({ path }) => [
      `${String(path)} is a database of another program.`,
      'It was not touched. Choose another file with --db.',
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
            ? 'The history of the house'
            : `The history of complaint ${String(record)}`
          : part === 'draft'
            ? `Draft ${String(record)}`
            : part === 'incident'
              ? `Complaint ${String(record)}`
              : `"${String(part)}" ${String(record)}`;
      return [`${thing} is damaged${column === '' ? '' : ` in "${String(column)}"`}.`, wayBack(backup)];
    },
    damaged_left_out: ({ count, backup }) => [
      `${String(count)} ${many(Number(count), 'record is', 'records are')} damaged and left out; all the others are here.`,
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
      'Nothing was taken over. A backup of it can be imported in its place.',
    ],
    newer_database: ({ path }) => [
      `${String(path)} was written by a newer version of this program.`,
      'Nothing was written. Update recovery and try again.',
    ],
    no_incident: ({ number, last }) => [
      `There is no complaint ${String(number)}.`,
      last === undefined ? 'To see what there is: recovery list' : `The newest is ${String(last)}.`,
    ],
    incident_deleted: ({ number }) => [
      `${String(number)} was deleted.`,
      `To bring it back: recovery restore ${String(number)}`,
    ],
    no_file: ({ path }) => [`There is no file ${String(path)}.`],
    cannot_write: ({ path }) => [`Cannot write ${String(path)}.`],
    disk_full: ({ isPartial, recorded }) => {
      if (recorded !== undefined)
        return [
          `Recorded as ${String(recorded)}, but the number could not be written: the disk is full or failing.`,
        ];
      return isPartial === 1
        ? [
            'The disk is full or failing: what was written to standard output is incomplete.',
            'Make room and try again.',
          ]
        : ['The disk is full or failing; nothing was half-written.', 'Make room and try again.'];
    },
    read_failed: ({ path }) => [`Cannot read ${String(path)}.`],
    draft_gone: () => [
      'Another till has recorded this one already; nothing was saved twice.',
      'To see it: recovery list',
    ],
    currency_in_use: () => [
      'Amounts are stored already; in another currency they would mean something else.',
      'Start a new file for the new currency: --db FILE',
    ],
    changed_meanwhile: () => ['Another till has just changed the same; nothing was saved.', 'Try again.'],
    would_overwrite: ({ path }) => [
      `${String(path)} is in use here; writing it would destroy it.`,
      'Choose another name.',
    ],
    busy: () => ['Another till keeps writing, or holds the file.', 'Nothing was changed; try again.'],
    address_for_file: ({ value }) => [
      `This is an address (${String(value)}…), not the path of a file.`,
      'Nothing was written. Give the path of a file instead, or leave it out (RECOVERY_DB, --db).',
    ],
    tilde_for_home: ({ path }) => [
      `The shell did not replace ~ with your home folder: ${String(path)}`,
      'Nothing was written. Write the full path, starting with /.',
    ],
    path_too_long: ({ path }) => [`This path is too long for this machine: ${String(path)}`],
    no_permission: ({ path }) => [`No permission for ${String(path)}.`],
  },

  bug: (message) => [
    `Something went wrong inside the program: ${message}`,
    'What was recorded before is safe. To see more: RECOVERY_DEBUG=1',
  ],
});

function wayBack(backup: string | number | undefined): string {
  return backup === undefined
    ? 'To go back to a backup: recovery backup list, then recovery restore NAME.'
    : `To go back to the newest good backup: recovery restore ${String(backup)}`;
}
