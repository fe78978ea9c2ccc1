import { quoteForShell } from '../../domain/shell.ts';
import { listOf, many } from './grammar.ts';
import type { TransferMessages } from '../messages/transfer.ts';

export const transfer = (): TransferMessages => ({
  import: {
    summary: (read, added, unchanged, changed, doubtful, rejected) =>
      `${read} ${many(read, 'row', 'rows')} read: ${added} added, ${unchanged} already recorded, ${changed === '0' ? '' : `${changed} changed, `}${doubtful === '0' ? '' : `${doubtful} doubtful, `}${rejected} rejected.`,
    dryRun: 'Trial run only; nothing was changed.',
    rejectedLine: (line, reason) => `line ${line}: ${reason}`,
    moreRejected: (count) => `and ${count} more; to collect them all, add --rejects FILE`,
    rejectsWritten: (file) => `Rejected rows: ${file}`,
    created: (list, names) => `New ${listOf(list)[1]}: ${names}`,
    sameEventLost: (count, line) =>
      `Rows that named another complaint about the same event (not imported): ${count} (first on line ${line}).`,
    unnamedColumn: (count, line) =>
      `Rows with values in a column without a name (not imported): ${count} (first on line ${line}).`,
    withoutTime: (count) => `With a date but no time: ${count}. These are not counted in any hour or shift.`,
    guessed: (mapping) => `Columns guessed from their names; to change this, name them all: ${mapping}`,
    ignoredColumns: (columns) => `Not imported: ${columns}`,
    repeatedId: (column, value, first, second, flags) =>
      `"${column}" is not used as the id of the complaints, because ${value} is on line ${first} and again on line ${second}. To use it all the same: ${flags}`,
    unknownWordHint: (typed) => `; if it means something: --map-value ${quoteForShell(`${typed}=VALUE`)}`,
    dateRange: (range) => `Their dates: ${range}.`,
    firstRows: 'The first ones, as they would be recorded:',
    doubt: {
      impossible: (count, line, pattern) =>
        `${count} ${count === '1' ? 'date makes' : 'dates make'} sense only with day and month swapped: --date-format "${pattern}" (first on line ${line}).`,
      order:
        'Day and month look swapped: as they are read, the rows jump back and forth in time; the other way round they are in order. See --date-format.',
      future: (count, line) =>
        `${count} ${count === '1' ? 'row is' : 'rows are'} in the future, but would not be with day and month swapped (first on line ${line}). See --date-format.`,
      low_days: (months) =>
        `${months} months, and never a day after the 12th: day and month may be swapped. See --date-format.`,
    },
    truncatedContacts: (count, line) =>
      `${count} ${count === '1' ? 'contact looks like a phone number' : 'contacts look like phone numbers'} shortened by a spreadsheet and cannot identify anyone (first on line ${line}). Format the column as text, save the file again and import that file.`,
    garbled: (count, line) => `With unreadable characters (\uFFFD): ${count} (first on line ${line}).`,
    resolvedBefore: (count, line) => `Resolved before it happened: ${count} (first on line ${line}).`,
    saved: (name, command) => `Saved as "${name}". For the next file like this: ${command}`,
    repeatCommand: (typed) => `To do the same again without questions: ${typed}`,
    dateOrder: (text, day, flag) => `"${text}" was read as ${day}; if it is the other way round: ${flag}`,
    sheet: (name, others) =>
      `Sheet read: ${name}.${others === '' ? ' For another one: --sheet NAME' : ` These have the same columns and were not read: ${others}; import them with --sheet NAME.`}`,
    sheets: (names, others) =>
      `Sheets with the same columns, read one after the other: ${names} (line numbers go on from one to the next). For one alone: --sheet NAME${others === '' ? '' : `; not read: ${others}`}`,
    repeatedRows: (count) => `Rows that an earlier sheet has, too, read once: ${count}.`,
    leftOut: (count) => `Left out, because the file says they are not complaints (merged, spam …): ${count}.`,
    headerLine: (line) => `The names of the columns are on line ${line}.`,
    recognised: (source) =>
      `Read as a file of ${source}. If it is not: --map occurred=COLUMN --map description=COLUMN …`,
    leftEmpty: (problem, count, line) =>
      `${problem}: ${count === '1' ? 'left empty' : `left empty ${count} times`} (${count === '1' ? '' : 'first '}on line ${line})`,
    moreLeftEmpty: (count) => `and ${count} more cells that could not be read`,
    outsideTable: (count, line) =>
      `Lines outside the table, such as totals, passed over: ${count} (first on line ${line}).`,
    chat: (taken, passedOver) =>
      `Messages that begin as agreed: ${taken}. Other messages, not imported: ${passedOver}.`,
    question: {
      column: {
        occurred: 'Which column says when it happened?',
        description: 'Which column says what happened?',
      },
      words: 'Are these words understood correctly? ENTER if they are, or choose one to change it.',
      allRight: 'All are correct',
      unknownWord: '?',
      leaveOut: 'leave the row out',
      nothing: 'leave empty',
      meaning: (word) => `What does "${word}" mean?`,
      none: 'none of them',
      dateOrder: (text) => `Which day is "${text}"?`,
      dateFormat: (text) => `In what order are day, month and year in "${text}"? For example: d/M/yyyy`,
      badFormat: (text) => `"${text}" would not be a date in that order.`,
      update: (count) => (count === '1' ? 'Bring this change in?' : `Bring these ${count} changes in?`),
      extent: 'Import them?',
      onlyNew: (count) => `Yes: ${count} new`,
      changesToo: (count) => `Yes, and bring ${count} ${many(count, 'change', 'changes')} in`,
      importNothing: 'No, nothing',
    },
    changed: 'Different in the file:',
    kept: (field, here, there) => `${field} stays ${here} (file: ${there})`,
    more: (count) => `and ${count} more`,
    updateHint: 'To bring these changes in: --update',
    updated: (count) => `Brought up to date: ${count}.`,
    doubtful: 'Doubtful, not added:',
    likeNumber: (line, number, differences) =>
      `line ${line}: like complaint ${number}, but not the same${differences === '' ? '' : ` (${differences})`}`,
    sameIdAsLine: (line, other) => `line ${line}: same id as line ${other}, but not the same`,
    similarHint: 'To add these rows anyway: --add-similar',
    undoHint: 'To undo the whole import: recovery undo',
    progress: (rows) => `${rows} rows read…`,
    saving: 'Saving…',
    reason: {
      no_date: () => 'no date',
      bad_date: ({ value, field }) =>
        `${String(field)} "${String(value)}" does not match any date format; see --date-format`,
      only_day: ({ field, value }) => `${String(field)} "${String(value)}" is a day without a time`,
      bad_time: ({ value }) => `"${String(value)}" is not a time of day`,
      bad_value: ({ field, value, known }) =>
        `${String(field)} cannot be "${String(value)}" (${String(known)})`,
      unknown_name: ({ list, value, near }) =>
        `no ${listOf(list)[0]} "${String(value)}"${near === undefined ? '' : `, did you mean "${String(near)}"`}; --create adds it to the list`,
      bad_text: ({ field }) => `${String(field)} contains invalid characters`,
      reserved_name: ({ value }) =>
        `"${String(value)}" cannot be used as a name: it has a special meaning in filters and reports`,
      text_too_long: ({ field, limit }) => `${String(field)} is longer than ${String(limit)} characters`,
      empty_text: ({ field }) => `${String(field)} is empty`,
      bad_money: ({ value, currency }) => `"${String(value)}" is not an amount in ${String(currency)}`,
      no_remedy: ({ field }) => `${String(field)} without a remedy`,
      columns: ({ found, expected }) => `${String(found)} columns instead of ${String(expected)}`,
      quotes: () => 'a quotation mark is not closed',
      not_yet: ({ value }) => `${String(value)} is in the future`,
      twice: ({ line, value }) => `line ${String(line)} already has ${String(value)}`,
      bad_points: ({ value }) => `the points add up to ${String(value)}, not to 100`,
    },
  },

  exported: {
    written: (count, file) => `${count} ${count === '1' ? 'complaint' : 'complaints'} written to ${file}.`,
    into: (file) => `Written to ${file}.`,
    notOpened: (file) => `There is no browser here to open it in. The file is\n${file}`,
    progress: (rows) => `${rows} written…`,
  },
});
