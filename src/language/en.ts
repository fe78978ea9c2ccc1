import type { Messages } from './messages.ts';

const many = (count: number, one: string, more: string) => (count === 1 ? one : more);
const lists = {
  department: ['department', 'departments'],
  category: ['category', 'categories'],
  shift: ['shift', 'shifts'],
} as const;
const listOf = (list: unknown) => lists[list as keyof typeof lists];

export const en: Messages = {
  customs: {
    decimal: '.',
    group: ',',
    groupFrom: 4,
    percent: (figure) => `${figure}%`,
    money: (figure, sign) => (/^\p{L}+$/u.test(sign) ? `${figure} ${sign}` : `${sign}${figure}`),
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    day: ({ weekday, day, month, year }) => `${weekday} ${day} ${month} ${year}`,
    shortDay: ({ day, month }) => `${day} ${month}`,
  },

  help: {
    tagline: 'Put things right with a customer, keep the record, see on Monday what to change.',
    usage: 'Usage',
    examples: 'Examples',
    options: 'Options',
    globalOptions: 'Everywhere',
    commands: 'Commands',
    argumentsTitle: 'Arguments',
    groups: {
      record: 'When it happens',
      look: 'On Monday',
      mend: 'Looking up and putting right',
      files: 'In and out',
      house: 'Your house',
    },
    commandWord: 'command',
    optionsWord: 'options',
    footer: 'More about a command: recovery help COMMAND',
    topExamples: [
      ['recovery demo', 'look around in a made-up hotel; nothing is kept'],
      ['recovery log', 'somebody is complaining: walk through it, write it down'],
      ['recovery add "soup was cold" --department Kitchen --create', 'in one line'],
      ['recovery report', 'last week on one page'],
    ],
    command: {
      log: {
        does: 'Somebody is complaining: what to say first, then a few short questions',
        examples: [
          ['recovery log'],
          ['recovery log --quick', 'straight to the questions'],
          ['recovery log --at 19:30 --place "table 4"', 'what is given is not asked again'],
        ],
        notes: [
          'Every answer is kept as soon as it is given. Ctrl-C, a closed window, a power cut: the next "recovery log" offers to finish.',
          'Type < to go back one question.',
        ],
      },
      add: {
        does: 'Record a complaint in one line, or a batch from another program',
        examples: [
          ['recovery add "soup was cold" --department Kitchen --at "yesterday 19:30"'],
          [
            'recovery add "bill was wrong" --category billing --severity 2 --state calm --remedy refund --value 12.50',
          ],
          ['recovery add --jsonl - < complaints.jsonl', 'one JSON object a line, all or nothing'],
        ],
        notes: [
          'Times: now, today 14:30, yesterday 19:30, fri 21:00 (the last one), -2h, 14:30, 2026-11-20, 2026-11-20 19:42.',
          'A line of --jsonl has "text" and any of: at, department, category, severity, state, channel, place, customer, contact, offered, remedy, value, cost, approved_by, follow_up, reported, by, steps, note.',
        ],
      },
      list: {
        does: 'Show complaints, the newest first',
        examples: [
          ['recovery list', 'the newest 20'],
          ['recovery list --this-week --department Kitchen'],
          ['recovery list --status open --all'],
          ['recovery list --text croquetas --all --format csv'],
        ],
      },
      show: {
        does: 'Show everything about one complaint',
        examples: [['recovery show 142'], ['recovery show last']],
      },
      edit: {
        does: 'Correct what was recorded; the history keeps what stood before',
        examples: [
          ['recovery edit 142 --department Bar'],
          ['recovery edit last --at "yesterday 21:10" --severity 3'],
          ['recovery edit 142 --contact ""', 'empty takes it off'],
        ],
      },
      note: {
        does: 'Add a word to a complaint',
        examples: [['recovery note 142 "rang back, she was glad"']],
      },
      resolve: {
        does: 'Say that it is settled',
        examples: [['recovery resolve 142'], ['recovery resolve 142 143']],
      },
      reopen: {
        does: 'Say that it is not settled after all',
        examples: [['recovery reopen 142']],
      },
      delete: {
        does: 'Take a complaint off the lists and counts; it can be restored',
        examples: [['recovery delete 142'], ['recovery list --deleted --all', 'what was deleted']],
      },
      restore: {
        does: 'Bring a deleted complaint back',
        examples: [['recovery restore 142']],
      },
      history: {
        does: 'Show who changed what, and when',
        examples: [['recovery history 142']],
      },
      undo: {
        does: 'Take back the last thing that was done, whoever did it',
        examples: [['recovery undo'], ['recovery undo --yes', 'without asking']],
      },
      report: {
        does: 'Last week on one page, or any breakdown',
        examples: [
          ['recovery report', 'the Monday page: last completed week'],
          ['recovery report department --all'],
          ['recovery report hour --month 2026-10 --department Kitchen'],
          ['recovery report cross weekday shift --all --format csv -o grid.csv'],
        ],
        notes: ['Without a range a report covers the last completed week.'],
      },
      'report week': {
        does: 'The Monday page: what to do today, what stands out, last week, twelve weeks',
        examples: [['recovery report'], ['recovery report week --week 2026-W46']],
      },
      'report breakdown': {
        does: 'Complaints by',
        examples: [
          ['recovery report department', 'last completed week'],
          ['recovery report weekday --all'],
          ['recovery report category --this-week --format json'],
        ],
      },
      'report cross': {
        does: 'Two of them against each other',
        examples: [
          ['recovery report cross weekday shift --all'],
          ['recovery report cross department category --month 2026-10 --format csv'],
        ],
      },
      export: {
        does: 'Write complaints to a file, one line each',
        examples: [
          ['recovery export -o complaints.csv', 'everything'],
          ['recovery export --last-week --columns number,occurred,department,description'],
          ['recovery export --format jsonl --month 2026-10 > october.jsonl'],
        ],
      },
      import: {
        does: 'Bring in complaints from a spreadsheet; the same file twice adds nothing',
        examples: [
          [
            'recovery import old.csv --map occurred=Date --map department=Area --map description=What --create',
          ],
          [
            'recovery import old.csv --map date=Day --map time=Hour --map description=Text --date-format d/M/yyyy --dry-run',
          ],
          ['recovery import export.csv', 'a file that recovery export wrote needs no --map'],
        ],
        notes: [
          'A date format is made of yyyy MM dd HH mm ss, M and d and H without the leading zero, MMM for Jan; give several if the file mixes them.',
          'Without --create a department or category that is not on your list rejects the row.',
        ],
      },
      department: {
        does: 'Your departments: list, add, rename, merge',
        examples: [
          ['recovery department list'],
          ['recovery department add Kitchen'],
          ['recovery department merge Kitchn Kitchen', 'what was counted for the one counts for the other'],
        ],
      },
      'department list': { does: 'Show your departments', examples: [['recovery department list']] },
      'department add': { does: 'Add a department', examples: [['recovery department add "Front desk"']] },
      'department rename': {
        does: 'Give a department another name; the old one still finds it',
        examples: [['recovery department rename Kitchen "Main kitchen"']],
      },
      'department merge': {
        does: 'Count one department as another from now on, all of its past included',
        examples: [['recovery department merge Kitchn Kitchen']],
      },
      shift: {
        does: 'Your shifts: list, set',
        examples: [
          ['recovery shift list'],
          ['recovery shift set lunch=12:00-16:00 dinner=19:00-00:00'],
          ['recovery shift set dinner=mon-thu@19:00-23:00,fri-sun@19:00-01:00'],
        ],
      },
      'shift list': { does: 'Show your shifts', examples: [['recovery shift list']] },
      'shift set': {
        does: 'Say which shifts there are; the whole set at once',
        examples: [
          ['recovery shift set morning=06:00-14:00 evening=14:00-22:00 night=22:00-06:00'],
          ['recovery shift set dinner=mon-thu@19:00-23:00,fri-sun@19:00-01:00'],
          ['recovery shift set lunch=12:00-16:00 dinner=19:00-00:00 --rederive', 'recount what is stored'],
        ],
        notes: ['Shifts may cross midnight, differ by weekday and leave gaps; they may not overlap.'],
      },
      settings: {
        does: 'What the program knows about your house',
        examples: [
          ['recovery settings'],
          ['recovery settings set trade restaurant', 'departments, shifts and categories that fit'],
          ['recovery settings set limit 20', 'what staff may give without asking'],
        ],
      },
      'settings list': { does: 'Show all settings', examples: [['recovery settings list']] },
      'settings get': { does: 'Show one setting', examples: [['recovery settings get zone']] },
      'settings set': {
        does: 'Change a setting',
        examples: [
          ['recovery settings set name "La Alacena"'],
          ['recovery settings set zone Europe/Madrid'],
          ['recovery settings set day-start 05:00 --rederive', 'recount what is stored'],
        ],
      },
      demo: {
        does: 'A made-up hotel with a quarter of complaints, to look around in',
        examples: [['recovery demo']],
      },
    },
    option: {
      help: 'show this',
      version: 'show the version',
      db: 'the file with your records (otherwise RECOVERY_DB)',
      lang: 'en or es, for what is shown (otherwise RECOVERY_LANG)',
      color: 'no colours',
      input: 'never ask; say which option is missing',
      quick: 'skip the first page',
      at: 'when it happened (otherwise now)',
      reported: 'when we were told, if that was later',
      department: 'where it went wrong',
      category: 'what it is about',
      severity: '1 small, 2 spoiled the visit, 3 may not come back',
      state: 'how they are now',
      channel: 'how it reached us',
      place: 'table, room, chair, ticket',
      customer: 'their name',
      contact: 'phone or e-mail',
      offered: 'what was offered (repeat for several)',
      remedy: 'what they took',
      value: 'what it is worth to them',
      cost: 'what it costs the house',
      approvedBy: 'who authorised it, above the limit',
      followUp: 'when to ask them again',
      by: 'who is writing',
      steps: 'steps done: all, none, or their names with commas',
      noteText: 'a word more',
      create: 'put unknown names on the list',
      jsonl: 'a file with one JSON object a line; - is standard input',
      description: 'what happened',
      today: 'today',
      thisWeek: 'this week',
      lastWeek: 'last week',
      week: 'an ISO week, 2026-W47',
      month: 'a month, 2026-11',
      from: 'first day',
      to: 'last day, inclusive',
      all: 'everything there is',
      filterDepartment: 'only this department (repeat for several; none: not recorded)',
      filterCategory: 'only this category',
      filterShift: 'only this shift (outside: outside shifts)',
      filterStatus: 'open or resolved',
      filterSeverity: '1, 2 or 3',
      filterState: 'calm, upset or gone',
      filterText: 'these letters in what was written',
      filterCustomer: 'these letters in name or contact',
      filterPlace: 'these letters in the place',
      filterDeleted: 'only deleted ones',
      limit: 'at most so many',
      format: 'how it is written',
      output: 'into this file, whole or not at all',
      columns: 'only these columns, with commas',
      map: 'FIELD=COLUMN, once for each field',
      dateFormat: 'how dates are written in the file (repeat for several)',
      dryRun: 'say what would happen, change nothing',
      rejects: 'write the rejected rows to this file',
      onError: 'stop: bring in nothing; skip: leave bad rows out',
      delimiter: 'what separates the columns (otherwise detected)',
      encoding: 'how the file is encoded (otherwise detected)',
      rederive: 'recount what is already stored',
      yes: 'do not ask',
    },
    argument: {
      text: 'what happened',
      number: 'number of the complaint, or last',
      numbers: 'numbers of complaints, or last',
      note: 'what to add',
      file: 'a CSV or TSV file; - is standard input',
      name: 'name',
      newName: 'new name',
      mergeFrom: 'the one to give up',
      mergeInto: 'the one to keep',
      shifts: 'name=from-to, one for each shift',
      settingKey: 'which setting',
      settingValue: 'new value; "none" takes off name and limit',
      rows: 'department, hour, weekday, shift, category, severity, state or status',
      columns: 'another one of them',
    },
    choices: (list) => `one of: ${list}`,
    default: (value) => `normally ${value}`,
  },

  error: {
    nothing_to_undo: () => ['There is nothing to undo.'],
    undo_refused: ({ number, action }) => [
      `That cannot be undone any more: action ${String(action)} came later and changed the same record${number === undefined ? '' : ` (${String(number)})`}.`,
      'Undo the later one first: recovery undo',
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
    missing_argument: ({ name, command }) => [
      `Something is missing: ${String(name)}.`,
      name === 'NUMBER'
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
      `It takes: ${String(choices)}`,
    ],
    bad_number: ({ value }) => [
      `"${String(value)}" is not the number of a complaint.`,
      "Type the number alone, such as 142, or last. (A # needs quotes: '#142')",
    ],
    bad_money: ({ value }) => [
      `"${String(value)}" is not an amount.`,
      'Write it like 12 or 12.50, without thousands marks.',
    ],
    bad_date: ({ value }) => [
      `"${String(value)}" is not a time I can read.`,
      'Write it like: now, 14:30, yesterday 19:30, fri 21:00, -2h, 2026-11-20, 2026-11-20 19:42',
    ],
    slash_date: ({ value }) => [
      `A date like "${String(value)}" can be read two ways.`,
      'Write the year first: 2026-11-20',
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
    bad_setting: ({ key, value, example }) => [
      `${String(key)} cannot be "${String(value)}".`,
      `Write it like: recovery settings set ${String(key)} ${String(example)}`,
    ],
    unknown_setting: ({ value, known }) => [
      `There is no setting "${String(value)}".`,
      `There are: ${String(known)}`,
    ],
    needs_terminal: ({ flags, command }) => [
      'Nobody is at a terminal to answer questions.',
      `Give the answers as options: recovery ${String(command)} ${String(flags)}`,
    ],
    needs_approval: ({ value, limit }) => [
      `${String(value)} is above the limit of ${String(limit)}.`,
      'Say who authorised it: --approved-by NAME',
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
    bad_pattern: ({ value }) => [
      `"${String(value)}" is not a date format.`,
      'Write it like "yyyy-MM-dd HH:mm" or "d/M/yyyy H:mm".',
    ],
    bad_format: ({ value, choices }) => [
      `Cannot write "${String(value)}" here.`,
      `It can be: ${String(choices)}`,
    ],
    same_dimension: ({ value }) => [
      `${String(value)} against itself says nothing.`,
      'Take two different ones: recovery report cross weekday shift',
    ],
    nothing_to_change: ({ number }) => [
      'Nothing to change was given.',
      `For example: recovery edit ${String(number)} --department Bar`,
    ],
    unknown_name: ({ list, value, known }) => [
      `There is no ${listOf(list)[0]} "${String(value)}".`,
      known === ''
        ? 'To put it on the list as you go, add --create'
        : `Known: ${String(known)}. To put it on the list as you go, add --create`,
    ],
    near_name: ({ list, value, near }) => [
      `There is no ${listOf(list)[0]} "${String(value)}". Did you mean "${String(near)}"?`,
      'If it really is another one, add --create',
    ],
    name_taken: ({ value }) => [`"${String(value)}" is already on the list.`],
    empty_text: ({ field }) => [`${String(field)} is empty.`],
    bad_text: ({ field }) => [`${String(field)} holds characters that are no text.`],
    text_too_long: ({ field, limit, length }) => [
      `${String(field)} is too long: ${String(length)} characters, at most ${String(limit)}.`,
    ],
    bad_line: ({ line, reason }) => [`Line ${String(line)}: ${String(reason)}`, 'Nothing was recorded.'],
    rows_rejected: ({ count }) => [
      `${String(count)} ${many(Number(count), 'row was', 'rows were')} left out; the others are in.`,
      'To collect them in a file: --rejects rejected.csv. The same import again adds only what is missing.',
    ],
    import_stopped: ({ count }) => [
      `${String(count)} ${many(Number(count), 'row is', 'rows are')} not right; nothing was brought in.`,
    ],
    no_header: ({ file }) => [`${String(file)} has no first line with column names.`],
    not_text: ({ file }) => [`${String(file)} is not a text file.`, 'Save it as CSV from the spreadsheet.'],
    not_a_database: ({ path }) => [
      `${String(path)} is not a database of this program.`,
      'It was not touched.',
    ],
    foreign_database: ({ path }) => [
      `${String(path)} is a database of another program.`,
      'It was not touched. Choose another file with --db.',
    ],
    damaged_database: ({ path }) => [
      `${String(path)} is damaged.`,
      'Nothing was written. Put a backup in its place, or ask for help before you go on.',
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
    disk_full: () => ['The disk is full or failing; nothing was half-written.', 'Make room and try again.'],
    read_failed: ({ path }) => [`Cannot read ${String(path)}.`],
    busy: () => ['Another till has been writing for half a minute.', 'Nothing was recorded; try again.'],
    no_permission: ({ path }) => [`No permission for ${String(path)}.`],
  },
  bug: (message) => [
    `Something went wrong inside the program: ${message}`,
    'What was recorded before is safe. To see more: RECOVERY_DEBUG=1',
  ],
  interrupted: 'Stopped.',

  status: { open: 'open', resolved: 'resolved' },
  state: { calm: 'calm', upset: 'upset', gone: 'gone' },
  severity: { 1: 'small', 2: 'spoiled it', 3: 'may not come back' },
  channel: {
    in_person: 'in person',
    phone: 'phone',
    email: 'e-mail',
    web: 'web form',
    letter: 'letter',
    review: 'public review',
    other: 'other',
  },
  dimension: {
    department: 'Department',
    hour: 'Hour',
    weekday: 'Weekday',
    shift: 'Shift',
    category: 'About',
    severity: 'How bad',
    state: 'How they left',
    status: 'Status',
  },
  nameList: { department: 'department', category: 'category', shift: 'shift' },
  trade: { restaurant: 'restaurant', hotel: 'hotel', clinic: 'clinic', shop: 'shop', other: 'other' },
  setting: {
    name: 'name of the house',
    trade: 'restaurant, hotel, clinic, shop or other',
    zone: 'time zone of the house',
    currency: 'what is paid in',
    language: 'en or es',
    'day-start': 'when a new day begins; before it, the night still counts for the day before',
    'week-start': 'first day of the week',
    limit: 'what staff may give without asking',
  },
  outsideShifts: 'outside shifts',
  notRecorded: 'not recorded',

  record: {
    saved: (number) => `Saved as ${number}.`,
    savedMany: (count) => `${count} ${many(count, 'complaint', 'complaints')} saved.`,
    at: (moment, zone) => `${moment}, ${zone}`,
    atGap: (typed, moment) =>
      `${typed} did not exist that night, the clocks went forward. It counts at the hour you gave; by the clock it was ${moment}.`,
    atTwice: (moment) => `${moment} came twice that night, the clocks went back; taken as the first.`,
    inFuture: 'That lies in the future. If it is a slip: recovery undo',
    created: (list, name) => `New ${listOf(list)[0]}: ${name}.`,
    changed: (number) => `${number} changed.`,
    unchanged: (number) => `${number} already says so; nothing changed.`,
    noted: (number) => `Added to ${number}.`,
    resolved: (number) => `${number} is resolved.`,
    reopened: (number) => `${number} is open again.`,
    deleted: (number) => `${number} is deleted. To bring it back: recovery restore ${number}`,
    restored: (number) => `${number} is back.`,
    next: (number) => `To look at it: recovery show ${number}   To take it back: recovery undo`,
    waiting: 'Another till is writing; waiting for it…',
    didYouMean: (name) => `Did you mean ${name}?`,
  },

  field: {
    number: 'No.',
    when: 'When',
    businessDay: 'Counts for',
    shift: 'Shift',
    department: 'Where',
    category: 'About',
    severity: 'How bad',
    state: 'They left',
    status: 'Status',
    description: 'What happened',
    place: 'Place',
    customer: 'Name',
    contact: 'Contact',
    channel: 'Reached us',
    offered: 'Offered',
    remedy: 'They took',
    value: 'Worth to them',
    cost: 'Cost to us',
    approvedBy: 'Authorised by',
    followUpOn: 'Ask again',
    recordedBy: 'Written by',
    recordedAt: 'Written down',
    reportedAt: 'We were told',
    resolvedAt: 'Resolved',
    checklist: 'Checklist',
    stepsDone: 'Steps done',
    notes: 'Notes',
    given: 'given',
    now: 'now',
  },

  list: {
    title: 'Complaints',
    shown: (shown, total, totalShown) =>
      shown === total
        ? `${totalShown} ${many(total, 'complaint', 'complaints')}`
        : `the newest ${shown} of ${totalShown} complaints`,
    none: 'No complaints found.',
    nearest: (day, command) => `The nearest is of ${day}: ${command}`,
    more: 'More: --limit 50, or a range such as --month 2026-11',
    deletedMark: 'deleted',
  },

  history: {
    title: (number) => `History of ${number}`,
    action: {
      add: 'recorded',
      import: 'imported',
      edit: 'changed',
      note: 'note',
      resolve: 'resolved',
      reopen: 'reopened',
      delete: 'deleted',
      restore: 'restored',
      undo: 'undo',
      department_add: 'department added',
      department_rename: 'department renamed',
      department_merge: 'departments merged',
      shift_set: 'shifts set',
      setting_set: 'setting changed',
    },
    what: {
      created: 'recorded',
      updated: 'changed',
      removed: 'deleted',
      restored: 'restored',
      noted: 'note added',
      remedied: 'remedy added',
    },
    undone: 'taken back',
    from: (before, after) => `${before} → ${after}`,
    nothing: '(nothing)',
  },

  undo: {
    will: ({ kind, firstIncident, incidents, about }, when) =>
      `Last done: ${describeAction(kind, firstIncident, incidents, about)}, ${when}.`,
    ask: 'Take it back?',
    done: ({ kind, firstIncident, incidents, about }, when) =>
      `Taken back: ${describeAction(kind, firstIncident, incidents, about)}, ${when}.`,
    kept: 'Nothing changed.',
  },

  report: {
    title: {
      department: 'Complaints by department',
      hour: 'Complaints by hour',
      weekday: 'Complaints by weekday',
      shift: 'Complaints by shift',
      category: 'What complaints are about',
      severity: 'Complaints by how bad they were',
      state: 'How customers left',
      status: 'Open and resolved complaints',
    },
    cross: (rows, columns) => `Complaints: ${rows.toLowerCase()} against ${columns.toLowerCase()}`,
    complaints: 'Complaints',
    share: 'Share',
    total: 'Total',
    period: (range, dayStart, zone) => `${range} (days begin ${dayStart}, ${zone})`,
    allTime: (range, dayStart, zone) => `everything: ${range} (days begin ${dayStart}, ${zone})`,
    counted: (complaints) => `${complaints} ${complaints === '1' ? 'complaint' : 'complaints'}`,
    filtered: (filter) => `only: ${filter}`,
    noneAtAll: 'No complaints recorded yet.',
    noneInPeriod: 'No complaints in this range.',
    thisWeekHasSome: (count, command) => `This week already has ${count}: ${command}`,
    nearest: (day, command) => `The nearest are of ${day}: ${command}`,
    seeList: (command) => `The complaints behind it: ${command}`,
  },

  weekly: {
    heading: (range, dayStart, zone) => `${range} (days begin ${dayStart}, ${zone})`,
    weekNumber: (week) => `week ${week}`,
    house: 'Your house',
    count: (complaints, shown) => `${shown} ${many(complaints, 'complaint', 'complaints')}`,
    usual: (typical, low, high, weeks) => `usually ${typical} (${low}–${high} in the ${weeks} weeks before)`,
    verdict: { ordinary: 'an ordinary week', more: 'more than usual', fewer: 'fewer than usual' },
    none: (range, usual) =>
      `None recorded ${range}${usual === null ? '' : `; usually ${usual}`}. A quiet week, or nobody writing?`,
    noneEver: 'Nothing recorded yet. The first one: recovery log',
    nothingBefore: 'nothing recorded in the weeks before to compare with',
    doToday: 'DO TODAY',
    nothingToday: 'Nothing is waiting.',
    followUpDue: (number, day, text) => `${number} ask again (${day}): ${text}`,
    stillUpset: (number, state, text) => `${number} ${state}, still open: ${text}`,
    moreToDo: (count) => `and ${count} more: recovery list --status open --all`,
    withoutCategory: (count, total, command) =>
      `${count} of ${total} without a word on what they are about: ${command}`,
    costly: (category, count, total, given, since, command) =>
      `${category}: ${count} of the ${total} complaints since ${since}, ${given} given away. Read them and decide on one change: ${command}`,
    seenOften: (category, count, total, since, command) =>
      `${category}: ${count} of the ${total} complaints since ${since}. Read them and decide on one change: ${command}`,
    failedTwice: (who, times, command) =>
      `${who} was let down ${times} times in twelve weeks. Call them: ${command}`,
    nothingStandsOut: 'Nothing stands out.',
    all: (count) => `ALL ${count}`,
    totalGiven: 'total',
    usuallyGiven: (money) => `usually ${money} a week`,
    window: (weeks, count) => `${weeks} WEEKS, ${count} (counts, not rates)`,
    perWeek: 'a week',
    about: 'about',
    where: 'where',
    when: 'when',
    others: 'others',
    tooFewForDays: 'Too few to say which day or shift is worse; read them one by one.',
  },

  import: {
    summary: (read, added, skipped, rejected) =>
      `${read} rows read: ${added} added, ${skipped} already there, ${rejected} rejected.`,
    dryRun: 'Only tried; nothing was changed.',
    rejectedLine: (line, reason) => `line ${line}: ${reason}`,
    moreRejected: (count) => `and ${count} more; --rejects FILE collects them all`,
    rejectsWritten: (file) => `Rejected rows: ${file}`,
    created: (list, names) => `New ${listOf(list)[1]}: ${names}`,
    withoutTime: (count) => `${count} have a date without a time; they count in no hour and no shift.`,
    undoHint: 'To take it all back: recovery undo',
    progress: (rows) => `${rows} rows read…`,
    landing: 'Putting them in…',
    reason: {
      no_date: () => 'no date',
      bad_date: ({ value, field }) =>
        `${String(field)} "${String(value)}" fits no date format; see --date-format`,
      bad_time: ({ value }) => `"${String(value)}" is not a time of day`,
      bad_value: ({ field, value, known }) =>
        `${String(field)} cannot be "${String(value)}" (${String(known)})`,
      unknown_name: ({ list, value, near }) =>
        `no ${listOf(list)[0]} "${String(value)}"${near === undefined ? '' : `, did you mean "${String(near)}"`}; --create puts it on the list`,
      bad_text: ({ field }) => `${String(field)} holds characters that are no text`,
      text_too_long: ({ field, limit }) => `${String(field)} is longer than ${String(limit)} characters`,
      empty_text: ({ field }) => `${String(field)} is empty`,
      bad_money: ({ value }) => `"${String(value)}" is not an amount`,
      columns: ({ found, expected }) => `${String(found)} columns instead of ${String(expected)}`,
      quotes: () => 'a quotation mark is not closed',
    },
  },

  exported: {
    written: (count, file) => `${count} complaints written to ${file}.`,
    progress: (rows) => `${rows} written…`,
  },

  department: {
    title: 'Departments',
    added: (name) => `${name} is on the list.`,
    renamed: (before, after) => `${before} is now ${after}; the old name still finds it.`,
    merged: (name, into) => `${name} now counts as ${into}.`,
    none: 'No departments yet. The first one: recovery department add Kitchen',
    merges: 'counts in',
  },

  shift: {
    title: 'Shifts',
    everyDay: 'every day',
    set: (names) => `Shifts: ${names}.`,
    rederived: (count) => `${count} stored complaints were recounted.`,
    keeps: (count, command) =>
      `The ${count} stored complaints keep the day and shift they were counted in. To recount them: ${command}`,
    gaps: 'What happens between them counts as "outside shifts".',
    none: 'No shifts set. For example: recovery shift set lunch=12:00-16:00 dinner=19:00-00:00',
  },

  settings: {
    title: 'Settings',
    set: (key, value) => `${key} is now ${value}.`,
    cleared: (key) => `${key} is no longer set.`,
    notSet: '(not set)',
    preset: (departments, shifts) =>
      `Departments: ${departments}. Shifts: ${shifts}. Change them as you like.`,
    value: 'Now',
    meaning: 'What it is',
    key: 'Setting',
    weekStartShown: (weekday) => weekday,
  },

  log: {
    trade: 'What kind of house is it? (asked once)',
    tradeSkip: 'skip, decide later',
    noted: (time) => `${time} noted. Walk away whenever you like; this stays open.`,
    notNow: (avoid) => `Not now: ${avoid}`,
    yours: (limit) => `Yours to give: up to ${limit}`,
    firstPage: 'When they are looked after:',
    write: 'write it down',
    safety: 'allergy, injury, illness',
    safetyGuidance:
      'First the person: is help needed now? Call it (112 or your local number). Do not guess what caused it, do not give medicine. Keep what they ate or used. Tell whoever is in charge.',
    abuse: 'abuse: get help',
    abuseGuidance:
      'You do not have to take this. Step back, keep your voice low, say once: "I want to help you; I cannot while you shout at me." Fetch a colleague. If you feel unsafe, leave and call for help. Afterwards take five minutes.',
    abuseNote: 'Staff were treated abusively.',
    later: 'later',
    back: '< goes back',
    step: (step, of) => `${step} of ${of}`,
    question: {
      description: 'What happened?',
      category: 'What is it about?',
      department: 'Where did it go wrong?',
      severity: 'How bad is it for them?',
      offered: 'What was offered, and what did they take?',
      value: 'What is it worth to them?',
      approvedBy: 'Who authorised it?',
      state: 'How are they now?',
      who: 'Who is it?',
      followUp: 'Ask again when?',
    },
    hint: {
      description: 'a few words will do',
      offered: 'SPACE: taken ● , again: offered ○ , again: neither. ENTER goes on',
      who: (place) => `${place}, name, phone or e-mail; ENTER: none`,
      aboveLimit: (limit) => `above ${limit}`,
      enter: 'ENTER: not said',
      at: '14:30, yesterday 19:30, -2h',
    },
    severityChoice: { 1: 'small', 2: 'it spoiled the visit', 3: 'they may not come back' },
    stateKey: { calm: 'c', upset: 'u', gone: 'g' },
    stateChoice: { calm: 'calm', upset: 'upset', gone: 'gone before I could ask' },
    followUpChoice: { before_leaving: 'before they leave', tomorrow: 'tomorrow 12:00', no: 'no' },
    notSaid: 'not said',
    required: 'A few words are needed.',
    card: 'This is what will be kept.',
    cardKey: {
      description: 'w',
      category: 'a',
      department: 'd',
      severity: 'b',
      offered: 'o',
      state: 'n',
      who: 'i',
      followUp: 'f',
      at: 't',
      by: 'y',
      channel: 'c',
      steps: 's',
    },
    who: 'Who it is',
    steps: {
      question: 'Which of the five steps were done?',
      all: 'all five',
      some: 'some',
      none: 'none',
      which: 'Which ones?',
    },
    saveKey: 'save',
    letterWord: 'letter',
    changeKey: 'change that line',
    kept: (time) => `Kept. To finish ${time}: recovery log`,
    finish: (time, text) => `Finish ${time}${text === '' ? '' : `: ${text}`}`,
    finishWhich: 'There is something unfinished.',
    startNew: 'start a new one',
    dropDraft: (time) => `throw away the one of ${time}`,
    dropped: 'Thrown away.',
    after: {
      followUp: (day) => `Ask them again: ${day}.`,
      stillHere: 'Go back to them before they leave: "Is it all right now?"',
      resolve: (number) => `When it is settled: recovery resolve ${number}`,
      show: (number) => `To look at it or correct it: recovery show ${number}`,
    },
  },

  home: {
    welcome: 'recovery: put things right with a customer, and see what to change.',
    empty: 'Nothing recorded yet.',
    open: (count) => `${count} open ${count === '1' ? 'complaint' : 'complaints'}.`,
    commands: [
      ['recovery log', 'somebody is complaining'],
      ['recovery report', 'last week on one page'],
      ['recovery list', 'the newest complaints'],
      ['recovery --help', 'everything else'],
    ],
  },

  demo: {
    intro: (file) => `A made-up hotel with a quarter of complaints, in a throw-away file: ${file}`,
    tryNext: 'TRY NEXT',
    lines: [
      ['report category', 'what it is all about'],
      ['report cross weekday shift --all', 'when it happens'],
      ['list --this-week', 'what is new'],
      ['log', 'record one yourself'],
    ],
  },

  tip: 'Tip',
  yes: 'yes',
  no: 'no',
  note: 'Note',
};

function describeAction(
  kind: keyof Messages['history']['action'],
  first: number | null,
  incidents: number,
  about: string | undefined,
): string {
  const what = en.history.action[kind];
  const which = incidents > 1 ? ` ${incidents} complaints` : first === null ? '' : ` ${first}`;
  return `${what}${which}${about === undefined ? '' : ` (${about})`}`;
}
