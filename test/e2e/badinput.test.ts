import { copyFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tablesOf } from '../support/tables.ts';
import { inProcessSandbox, words, type RunResult, type RunOptions } from '../support/program.ts';
import { terminal } from '../support/pty.ts';
import { allHelp, type Help } from './help.ts';

/** Whatever is wrong is said in a sentence, with the right exit code, and nothing is written. */

const sandbox = inProcessSandbox();
const ours = sandbox.file(
  'ours.yaml',
  ['name: Ours', 'steps:', '  - word: STOP', '    do: Stop what you are doing.', ''].join('\n'),
);
for (const line of [
  'settings set country ES',
  'settings set limit 20',
  'add "cold soup" --department Kitchen --create --at "2026-11-20 19:42" --contact ana@example.com',
  'add "cold again" --at "2026-11-20 20:42" --contact "600 555 012"',
  'formal 2 --reference H-1',
  'department add Bar',
  'category add Parking',
  'category add Terrace',
  'cause add Oven',
  'cause add Menu',
  'touchpoint add Arrival',
  'touchpoint add Bill',
  'staff add Luis --role waiter',
  'staff add Carmen --limit 100',
  'train done Luis start',
  'action add 1 "mend the oven"',
  'goal add 10',
  'anticipate add Arrival --fails "nobody at the door"',
  `checklist add ${ours}`,
  'volume set 2026-11-19 60',
  'holiday add 2026-11-18 Feria',
  'survey add --points 30,20,20,15,15',
  'survey add --satisfaction 3 --contact ana@example.com --may-call yes',
]) {
  await sandbox.ok(line);
}
const folder = sandbox.path('home');
const answers = sandbox.file('answers.csv', 'day,satisfaction\n2026-11-19,4\n');
const text = sandbox.file('notes.txt', 'my shopping list\n');
const binary = sandbox.file('picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xfe, 0, 1]));
const csv = sandbox.file('good.csv', 'Date,What\n2026-11-20,x\n');
const till = sandbox.file('till.csv', 'day;volume\n2026-11-20;84\n');
const before = sandbox.bytes();
const helps = await allHelp(sandbox);

const nowhere = '/no/such/folder/file';
const [line, page] = ['x'.repeat(201), 'x'.repeat(10_001)];

type Refused = readonly [value: string, code: number];
const noTime: readonly Refused[] = [
  ['31/13', 2],
  ['someday', 2],
  ['2026-02-30', 2],
  ['25:00', 2],
  ['', 2],
];
const noDay: readonly Refused[] = [
  ['someday', 2],
  ['31/13', 2],
  ['2026-02-30', 2],
];
const noTerm: readonly Refused[] = [
  ['10', 2],
  ['0w', 2],
  ['soon', 2],
];
const noMoney: readonly Refused[] = [
  ['lots', 2],
  ['-5', 2],
  ['1,500,00', 2],
  ['1.500', 2],
  ['1e3', 2],
  ['Infinity', 2],
];
const noOutput: readonly Refused[] = [
  [nowhere, 73],
  [folder, 73],
];
const tooLong: readonly Refused[] = [[line, 65]];
const emptyText: readonly Refused[] = [['', 65]];
const tooMuchText: readonly Refused[] = [[page, 65]];
const nonsense: readonly Refused[] = [
  ['nonsense', 2],
  ['', 2],
];
const noCount: readonly Refused[] = [
  ['many', 2],
  ['-1', 2],
  ['1.5', 2],
];
const noScore: readonly Refused[] = [
  ['0', 2],
  ['6', 2],
  ['2.5', 2],
  ['good', 2],
];
const unknownName: readonly Refused[] = [
  ['nonsense', 65],
  [line, 65],
];

/** Values that an option must refuse, by the option or, where a command differs, by "command option". */
const refusedValues: Readonly<Record<string, readonly Refused[]>> = {
  '--db': [
    [text, 65],
    [folder, 65],
    ['', 2],
  ],
  '--lang': [
    ['xx', 2],
    ['', 2],
  ],
  '--at': noTime,
  '--reported': noTime,
  '--department': [
    ['Cellar', 65],
    ['Kitchn', 65],
    [line, 65],
  ],
  '--category': [
    ['nonsense', 65],
    [line, 65],
  ],
  '--severity': [
    ['9', 2],
    ['bad', 2],
    ['1.5', 2],
  ],
  '--state': [['angry', 2]],
  '--channel': [['pigeon', 2]],
  '--per': [
    ['year', 2],
    ['7', 2],
  ],
  '--weight': [['pounds', 2]],
  '--measure': [['pounds', 2]],
  '--weekday': [
    ['someday', 2],
    ['8', 2],
  ],
  '--hour': [
    ['24', 2],
    ['noon', 2],
  ],
  '--place': tooLong,
  '--customer': tooLong,
  '--contact': tooLong,
  '--offered': tooLong,
  '--remedy': tooLong,
  '--value': [...noMoney, ['20.01', 2]],
  '--cost': noMoney,
  '--approved-by': tooLong,
  '--follow-up': noDay,
  '--by': tooLong,
  '--steps': [
    ['nonsense', 2],
    ['apologise,nonsense', 2],
  ],
  '--note': [[page, 65]],
  '--description': [
    ['', 65],
    [page, 65],
  ],
  '--jsonl': [
    [nowhere, 66],
    [binary, 65],
    [text, 65],
    [folder, 74],
  ],
  '--week': [
    ['2026-W54', 2],
    ['47', 2],
    ['2025-W53', 2],
    ['', 2],
  ],
  '--month': [
    ['2026-13', 2],
    ['Brumaire', 2],
    ['', 2],
  ],
  '--quarter': [
    ['2026-Q5', 2],
    ['someday', 2],
  ],
  '--year': [
    ['26', 2],
    ['someday', 2],
  ],
  '--since': [...noDay, ['', 2]],
  '--compare': [
    ['decade', 2],
    ['before', 2],
  ],
  '--from': [...noDay, ['', 2]],
  '--to': [...noDay, ['', 2]],
  '--shift': [['breakfast', 65]],
  '--status': [['pending', 2]],
  '--text': emptyText,
  '--limit': [
    ['many', 2],
    ['-1', 2],
    ['1.5', 2],
    ['0', 2],
  ],
  'self-review --format': [['json', 2]],
  'self-review --output': [[nowhere, 2]],
  '--format': [
    ['xml', 2],
    ['', 2],
  ],
  '--output': noOutput,
  '--columns': [
    ['nonsense', 2],
    ['number,,', 2],
    ['', 2],
  ],
  '--map': [
    ['occurred', 2],
    ['nonsense=Date', 2],
    ['occurred=Nowhere', 2],
    ['=Date', 2],
  ],
  '--as': [
    ['nonsense', 66],
    ['', 66],
  ],
  '--save-as': [
    ['', 65],
    [line, 65],
  ],
  '--date-format': [
    ['nonsense', 2],
    ['', 2],
    ['yyyy', 2],
    ['yyyy-MM-dd z', 2],
    ['yyyy-MM-dd O', 2],
  ],
  '--zone': [
    ['Mars/Phobos', 2],
    ['', 2],
  ],
  '--map-value': [
    ['nonsense', 2],
    ['status:open', 2],
    ['status:Solved=nonsense', 2],
    ['colour:Red=open', 2],
  ],
  '--skip': [
    ['x', 2],
    ['-1', 2],
    ['', 2],
  ],
  'import --from': [
    ['nonsense', 2],
    ['', 2],
  ],
  'import --sheet': [
    ['nonsense', 2],
    ['', 2],
  ],
  '--rejects': noOutput,
  '--on-error': [['explode', 2]],
  '--delimiter': [
    ['ab', 2],
    ['', 2],
    ['"', 2],
  ],
  '--encoding': [['klingon', 2]],
  // At the counter an unknown name is put on the list; somebody is standing there.
  'log --department': tooLong,
  'log --category': tooLong,
  // Filters look for letters in what is stored.
  'list --place': emptyText,
  'list --customer': emptyText,
  'export --place': emptyText,
  'export --customer': emptyText,
  'report --place': emptyText,
  'report --customer': emptyText,
  // Above the limit it is asked who authorised it.
  'log --value': noMoney,
  'log --touchpoint': tooLong,
  'list --owner': emptyText,
  'export --owner': emptyText,
  'report --owner': emptyText,
  'list --partner': emptyText,
  'export --partner': emptyText,
  'report --partner': emptyText,
  '--promise': [['nonsense', 2]],
  '--informed': [['perhaps', 2]],
  'import --format': [['csv', 2]],
  // Nobody is there who could be asked.
  'catch-up --by': [['Ana', 2]],
  'checklist edit --by': [['Ana', 2]],
  'playbook edit --by': [['Ana', 2]],
  'template edit --by': [['Ana', 2]],
  // There is nothing of the owner's own that could be taken off.
  'playbook remove --by': [['Ana', 66]],
  'template remove --by': [['Ana', 66]],
  '--minutes': noCount,
  '--kind': [['nonsense', 2]],
  '--owner': tooLong,
  '--touchpoint': unknownName,
  '--expected': tooMuchText,
  '--abuse': [['nonsense', 2]],
  '--safety': [['perhaps', 2]],
  '--posted': [['perhaps', 2]],
  '--proactive': [['perhaps', 2]],
  '--same-event': [
    ['abc', 2],
    ['999', 66],
  ],
  '--affected': noCount,
  '--substitute': [['nonsense', 2]],
  '--partner': tooLong,
  '--served-by': tooLong,
  '--involved': tooLong,
  '--companions': tooLong,
  '--checklist': [
    ['nonsense', 66],
    ['', 66],
  ],
  '--sheet': [
    ['A5', 2],
    ['', 2],
  ],
  'survey --day': [...noDay, ['', 2], ['tomorrow', 2]],
  '--may-call': [...noDay, ['perhaps', 2]],
  '--complaint': [['perhaps', 2]],
  '--answers': [
    ['', 2],
    ['nonsense', 2],
    ['reliability_6=6/5', 2],
    ['reliability_1=8/5', 2],
    ['reliability_1=6', 2],
    ['reliability_1=6/5,reliability_1=6/5', 2],
  ],
  '--points': [
    ['30', 2],
    ['30,20,20,15,14', 2],
    ['30,20,20,15,15,0', 2],
    ['130,-30,0,0,0', 2],
    ['much', 2],
  ],
  '--card': nonsense,
  'train done --day': [...noDay, ['2099-01-01', 2]],
  '--until': noDay,
  'staff away --until': [...noDay, ['2020-01-01', 2]],
  'staff away --to': [['nonsense', 66]],
  '--satisfaction': noScore,
  '--before': noScore,
  '--usual': noScore,
  '--understood': [['perhaps', 2]],
  '--told': [['perhaps', 2]],
  '--again': noDay,
  '--came-back': noDay,
  '--reference': tooLong,
  '--authority': tooLong,
  // Without anything to record, they show what there is.
  'formal --by': [],
  'formal rules --by': [],
  '--called': tooLong,
  '--paper': tooLong,
  '--how': tooLong,
  '--notice': noDay,
  '--acknowledged': noDay,
  '--authority-sent': noDay,
  'formal rules --acknowledge': noTerm,
  'formal rules --answer': noTerm,
  'formal rules --authority': noTerm,
  '--received': noDay,
  '--due': noDay,
  '--sent': noDay,
  '--finding': nonsense,
  '--template': nonsense,
  '--signed': tooLong,
  '--ending': nonsense,
  '--cause': unknownName,
  '--why': tooMuchText,
  '--action': [
    ['', 65],
    [page, 65],
  ],
  '--nothing': tooMuchText,
  '--on': noDay,
  '--fails': tooMuchText,
  '--prevention': tooMuchText,
  '--at-least': [
    ['0', 2],
    ['-1', 2],
    ['many', 2],
  ],
  '--role': tooLong,
  '--name': [
    ['', 65],
    [line, 65],
    ['Luis', 65],
  ],
  '--after': unknownName,
  'staff --limit': noMoney,
  'promise --text': tooLong,
  'follow-up --text': tooMuchText,
  'letter --text': tooMuchText,
  'letter --what': tooMuchText,
  'letter --mediation': nonsense,
  'action --text': emptyText,
};

/** Words that an argument must refuse; `…` stands for the word in an otherwise good line. */
const refusedWords: Readonly<Record<string, readonly [line: string, refused: readonly Refused[]]>> = {
  'log TEXT': ['log …', [[page, 65]]],
  'add TEXT': [
    'add …',
    [
      ['', 65],
      [page, 65],
    ],
  ],
  'note NUMBER': [
    'note … x',
    [
      ['abc', 2],
      ['999', 66],
    ],
  ],
  'note TEXT': [
    'note 1 …',
    [
      ['', 65],
      [page, 65],
    ],
  ],
  'report pareto ROWS': [
    'report pareto …',
    [
      ['nonsense', 2],
      ['complaints', 2],
    ],
  ],
  'report cross ROWS': [
    'report cross … hour',
    [
      ['nonsense', 2],
      ['hour', 2],
      ['', 2],
    ],
  ],
  'report cross COLUMNS': [
    'report cross hour …',
    [
      ['nonsense', 2],
      ['', 2],
    ],
  ],
  'import FILE': [
    'import … --map occurred=Date',
    [
      [nowhere, 66],
      [folder, 65],
      [binary, 65],
      [sandbox.file('empty.csv', ''), 65],
    ],
  ],
  'list WORDS': ['list …', [['', 65]]],
  'completion SHELL': ['completion …', nonsense],
  'department add NAME': [
    'department add …',
    [
      ['', 65],
      [line, 65],
      ['Kitchen', 65],
      ['KITCHEN ', 65],
    ],
  ],
  'department rename NAME': [
    'department rename … Cellar',
    [
      ['Cellar', 65],
      ['', 65],
    ],
  ],
  'department rename NEW-NAME': [
    'department rename Kitchen …',
    [
      ['', 65],
      [line, 65],
      ['Bar', 65],
    ],
  ],
  'department merge NAME': [
    'department merge … Kitchen',
    [
      ['Cellar', 65],
      ['Kitchen', 2],
    ],
  ],
  'department merge INTO': [
    'department merge Kitchen …',
    [
      ['Cellar', 65],
      ['', 65],
    ],
  ],
  'shift add SHIFTS': [
    'shift add …',
    [
      ['nonsense', 2],
      ['', 2],
      ['7-11pm', 2],
      ['Morning=1:00-2:00', 65],
      ['late=1:00-9:00', 2],
    ],
  ],
  'shift rename NAME': [
    'shift rename … Late',
    [
      ['Cellar', 65],
      ['', 65],
    ],
  ],
  'shift rename NEW-NAME': [
    'shift rename Morning …',
    [
      ['', 65],
      [line, 65],
      ['Evening', 65],
      ['outside', 65],
    ],
  ],
  'shift remove NAME': [
    'shift remove …',
    [
      ['Cellar', 65],
      ['Mornin', 65],
      ['', 65],
    ],
  ],
  'shift set SHIFTS': [
    'shift set …',
    [
      ['nonsense', 2],
      ['', 2],
      ['=1:00-2:00', 2],
      ['a=25:00-26:00', 2],
      ['a=1:00', 2],
      ['a=mox@1:00-2:00', 2],
      ['a=1:00-3:00,2:00-4:00', 2],
      ['outside=1:00-2:00', 65],
      [`${line}=1:00-2:00`, 65],
    ],
  ],
  'settings get SETTING': [
    'settings get …',
    [
      ['nonsense', 2],
      ['', 2],
    ],
  ],
  'settings set SETTING': [
    'settings set … x',
    [
      ['nonsense', 2],
      ['', 2],
    ],
  ],
  'settings set VALUE': [
    'settings set zone …',
    [
      ['Mars/Olympus', 2],
      ['', 2],
      ['+01:00', 2],
    ],
  ],
};
const files: readonly Refused[] = [
  [nowhere, 66],
  [folder, 74],
  [binary, 65],
  [text, 65],
  [sandbox.file('nothing.yaml', ''), 65],
];
const noSuch: readonly Refused[] = [
  ['nonsense', 66],
  ['99', 66],
];
Object.assign(refusedWords, {
  'promise WHEN': [
    'promise 1 …',
    [
      ['someday', 2],
      ['yesterday 12:00', 2],
      ['25:00', 2],
      ['2020-01-01 12:00', 2],
      ['', 2],
    ],
  ],
  'remedy THING': [
    'remedy 1 …',
    [
      ['', 65],
      [line, 65],
    ],
  ],
  'action add NUMBER': [
    'action add … x',
    [
      ['abc', 2],
      ['999', 66],
    ],
  ],
  'action add TEXT': [
    'action add …',
    [
      ['', 65],
      [page, 65],
    ],
  ],
  'action done ID': ['action done …', noSuch],
  'action edit ID': ['action edit … --text x', noSuch],
  'action remove ID': ['action remove …', noSuch],
  'goal add FIGURE': [
    'goal add …',
    [
      ['0', 2],
      ['ten', 2],
      ['-5', 2],
      ['10 in 0 weeks', 2],
      ['', 2],
    ],
  ],
  'goal remove ID': ['goal remove …', noSuch],
  'self-review ANSWERS': [
    'self-review …',
    [
      ['nonsense', 65],
      ['nonsense=yes', 65],
      ['essentials_path', 2],
      ['essentials_path=perhaps', 2],
      ['', 65],
    ],
  ],
  'anticipate add TOUCHPOINT': ['anticipate add … --fails x', unknownName],
  'anticipate edit ID': ['anticipate edit … --fails x', noSuch],
  'anticipate remove ID': ['anticipate remove …', noSuch],
  'checklist add FILE': ['checklist add …', files],
  'checklist check FILE': ['checklist check …', files],
  'checklist card CHECKLIST': ['checklist card …', noSuch],
  'checklist show CHECKLIST': ['checklist show …', noSuch],
  'checklist edit CHECKLIST': ['checklist edit …', noSuch],
  'checklist remove CHECKLIST': ['checklist remove …', [...noSuch, ['mama', 66]]],
  'playbook add FILE': ['playbook add …', files],
  'playbook check FILE': ['playbook check …', files],
  'playbook show CATEGORY': ['playbook show …', noSuch],
  'playbook edit CATEGORY': ['playbook edit …', noSuch],
  'playbook remove CATEGORY': ['playbook remove …', [...noSuch, ['wait', 66]]],
  'template show TEMPLATE': ['template show …', noSuch],
  'template edit TEMPLATE': ['template edit …', noSuch],
  'template remove TEMPLATE': ['template remove …', [...noSuch, ['apology', 66]]],
  'customer show CONTACT': [
    'customer show …',
    [
      ['nobody@example.com', 66],
      ['999', 66],
      ['Ana', 66],
      ['', 66],
    ],
  ],
  'customer forget CONTACT': [
    'customer forget … --yes',
    [
      ['nobody@example.com', 66],
      ['999', 66],
      ['', 66],
    ],
  ],
  'customer merge CONTACT': [
    'customer merge … ana@example.com',
    [
      ['nobody@example.com', 66],
      ['ana@example.com', 2],
    ],
  ],
  'customer merge INTO': ['customer merge ana@example.com …', [['nobody@example.com', 66]]],
  'formal list YEAR': [
    'formal list …',
    [
      ['nonsense', 2],
      ['20268', 2],
    ],
  ],
  'formal rules RULE': ['formal rules … --on', [['ES-XX', 2]]],
  'holiday list YEAR': [
    'holiday list …',
    [
      ['nonsense', 2],
      ['20268', 2],
    ],
  ],
  'holiday add DAYS': [
    'holiday add …',
    [...noDay, ['', 2], ['2027-08-22..2027-08-09', 2], ['2027-01-01..2029-01-01', 2], ['a..b..c', 2]],
  ],
  'holiday add NAME': ['holiday add 2027-06-13 …', [['x'.repeat(201), 65]]],
  'holiday remove DAYS': ['holiday remove …', [...noDay, ['', 2], ['2027-06-13', 66], ['2026-12-25', 66]]],
  'volume set DAY': ['volume set … 84', [...noDay, ['', 2], ['tomorrow', 2], ['2026-11-24', 2]]],
  'volume set COUNT': ['volume set 2026-11-20 …', [...noCount, ['', 2], ['1,204', 2], ['12345678', 2]]],
  'volume close DAY': ['volume close 2026-12-25 …', [...noDay, ['', 2]]],
  'volume remove DAY': ['volume remove …', [...noDay, ['2026-11-20', 66]]],
  'volume import FILE': [
    'volume import …',
    [
      [nowhere, 66],
      [folder, 74],
      [binary, 65],
      [text, 65],
      [sandbox.path('empty.csv'), 65],
      [csv, 65],
    ],
  ],
  'survey remove ID': [
    'survey remove …',
    [
      ['abc', 66],
      ['999', 66],
      ['0', 66],
      ['1.5', 66],
      ['', 66],
    ],
  ],
  'survey called ID': [
    'survey called …',
    [
      ['abc', 66],
      ['999', 66],
      ['', 66],
    ],
  ],
  'survey import FILE': [
    'survey import …',
    [
      [nowhere, 66],
      [folder, 74],
      [binary, 65],
      [text, 65],
      [sandbox.path('empty.csv'), 65],
      [csv, 65],
      [till, 65],
    ],
  ],
  'staff add NAME': [
    'staff add …',
    [
      ['', 65],
      [line, 65],
      ['luis', 65],
    ],
  ],
  'train page TOPIC': [
    'train page …',
    [
      ['nonsense', 2],
      ['', 2],
      ['9', 2],
      ['drill', 2],
    ],
  ],
  'train drill CASE': ['train drill …', noSuch],
  'train practice CASE': ['train practice …', noSuch],
  'train done NAME': ['train done … start', noSuch],
  'train done TOPIC': [
    'train done Luis …',
    [
      ['nonsense', 2],
      ['', 2],
    ],
  ],
  'train remove ID': ['train remove …', noSuch],
  'staff edit NAME': ['staff edit … --limit 5', noSuch],
  'staff remove NAME': ['staff remove …', noSuch],
  'staff away NAME': ['staff away … --until fri', noSuch],
  'staff role ROLE': [
    'staff role … --limit 5',
    [
      ['', 65],
      [line, 65],
    ],
  ],
});
const lists = { category: ['Parking', 'Terrace'], cause: ['Oven', 'Menu'], touchpoint: ['Arrival', 'Bill'] };
for (const [list, [one = '', other = '']] of Object.entries(lists)) {
  Object.assign(refusedWords, {
    [`${list} add NAME`]: [
      `${list} add …`,
      [
        ['', 65],
        [line, 65],
        [one, 65],
      ],
    ],
    [`${list} rename NAME`]: [`${list} rename … Cellar`, [['Cellar', 65]]],
    [`${list} rename NEW-NAME`]: [
      `${list} rename ${one} …`,
      [
        ['', 65],
        [other, 65],
      ],
    ],
    [`${list} merge NAME`]: [
      `${list} merge … ${one}`,
      [
        ['Cellar', 65],
        [one, 2],
      ],
    ],
    [`${list} merge INTO`]: [`${list} merge ${one} …`, [['Cellar', 65]]],
  });
}
const numbered: Readonly<Record<string, string>> = {
  show: '',
  case: '',
  edit: ' --place x',
  resolve: ' --ending solved',
  reopen: '',
  delete: '',
  history: '',
  acknowledge: '',
  promise: ' 21:00',
  remedy: ' drink',
  'follow-up': ' --satisfaction 5',
  formal: '',
  letter: '',
  review: ' --cause Oven',
};
for (const [command, rest] of Object.entries(numbered)) {
  Object.assign(refusedWords, {
    [`${command} NUMBER`]: [
      `${command} …${rest}`,
      [
        ['abc', 2],
        ['999', 66],
        ['0', 66],
        ['1.5', 2],
        ['99999999999999999999', 2],
        ['', 2],
      ],
    ],
  });
}

// A number is a complaint, everything else a backup.
Object.assign(refusedWords, {
  'restore NUMBER': [
    'restore … --yes',
    [
      ['999', 66],
      ['0', 66],
      ['99999999999999999999', 2],
      ['abc', 66],
      ['1.5', 66],
      ['', 66],
      [folder, 65],
      [binary, 65],
    ],
  ],
  'backup FILE': [
    'backup …',
    [
      ['', 73],
      [binary, 73],
      [`${binary}/below.db`, 73],
    ],
  ],
  'backup verify BACKUP': [
    'backup verify …',
    [
      ['abc', 66],
      ['', 66],
      [folder, 65],
      [binary, 65],
    ],
  ],
});

/** A line in which nothing is wrong but what a test adds to it. */
const goodLines: Readonly<Record<string, string>> = {
  log: 'log x',
  add: 'add x',
  note: 'note 1 x',
  'report cross': 'report cross weekday shift',
  edit: 'edit 1 --place y',
  formal: 'formal 2',
  import: `import ${csv} --map occurred=Date`,
  'department add': 'department add Cellar',
  'department rename': 'department rename Kitchen Cellar',
  'department merge': 'department merge Kitchen Bar',
  'shift set': 'shift set day=06:00-20:00',
  'shift add': 'shift add x=1:00-2:00',
  'shift rename': 'shift rename Morning Late',
  'shift remove': 'shift remove Morning',
  restore: 'restore 1',
  'backup verify': `backup verify ${sandbox.db}`,
  'settings get': 'settings get zone',
  'settings set': 'settings set zone UTC',
  'checklist show': 'checklist show mama',
  'checklist card': 'checklist card mama',
  'playbook show': 'playbook show wait',
  'playbook edit': 'playbook edit wait',
  'playbook remove': 'playbook remove wait',
  'action add': 'action add x',
  'goal add': 'goal add 8',
  'goal remove': 'goal remove 1',
  'self-review': 'self-review essentials_path=yes',
  'action edit': 'action edit 1 --text x',
  'action done': 'action done 1',
  'action remove': 'action remove 1',
  'anticipate add': 'anticipate add Arrival --fails x',
  'anticipate edit': 'anticipate edit 1 --fails x',
  'anticipate remove': 'anticipate remove 1',
  'checklist check': `checklist check ${ours}`,
  'checklist add': `checklist add ${ours}`,
  'checklist edit': 'checklist edit ours',
  'checklist remove': 'checklist remove ours',
  'playbook check': `playbook check ${ours}`,
  'playbook add': `playbook add ${ours}`,
  'template show': 'template show apology',
  'template edit': 'template edit apology',
  'template remove': 'template remove apology',
  'customer show': 'customer show 1',
  'customer merge': 'customer merge 1 2',
  'customer forget': 'customer forget 1 --yes',
  'staff add': 'staff add Pablo',
  'staff edit': 'staff edit Carmen --limit 30',
  'staff remove': 'staff remove Luis',
  'staff away': 'staff away Luis --until fri',
  'staff role': 'staff role waiter --limit 30',
  'train page': 'train page start',
  'train drill': 'train drill hungry-dog',
  'train practice': 'train practice hungry-dog',
  'train done': 'train done Luis start',
  'train remove': 'train remove 1',
  'category add': 'category add Cellar',
  'category rename': 'category rename Parking Cellar',
  'category merge': 'category merge Parking Terrace',
  'cause add': 'cause add Cellar',
  'cause rename': 'cause rename Oven Cellar',
  'cause merge': 'cause merge Oven Menu',
  'touchpoint add': 'touchpoint add Cellar',
  'touchpoint rename': 'touchpoint rename Arrival Cellar',
  'touchpoint merge': 'touchpoint merge Arrival Bill',
  'holiday add': 'holiday add 2027-06-13 Feria',
  'holiday remove': 'holiday remove 2026-11-18',
  'volume set': 'volume set 2026-11-20 84',
  'volume close': 'volume close 2026-12-25',
  'volume remove': 'volume remove 2026-11-19',
  'volume import': `volume import ${till}`,
  'survey add': 'survey add --satisfaction 4',
  'survey import': `survey import ${answers}`,
  'survey called': 'survey called 1',
  'survey remove': 'survey remove 1',
};
const goodLine = (path: string) =>
  goodLines[path] ?? (path in numbered ? `${path} 1${numbered[path] ?? ''}` : path);

/** The entry that is about an option of a command: its own, its family's, or the one for all. */
function refusedFor(path: string, option: string): readonly Refused[] | undefined {
  const family = path.split(' ')[0] ?? '';
  return refusedValues[`${path} ${option}`] ?? refusedValues[`${family} ${option}`] ?? refusedValues[option];
}

/** Every option of every command with a bad value; all the bad values where it is met for the first time. */
type Case = readonly [line: string, args: readonly string[], code: number];

function optionCases(): readonly Case[] {
  const met = new Set<readonly Refused[] | string>();
  return helps.flatMap(({ path, options, everywhere }) =>
    [...options, ...(path === '' ? everywhere : [])].flatMap(
      ({ name, takesValue, mayTakeValue }): readonly Case[] => {
        // The program by itself needs a command for its options to matter.
        const start = words(path === '' ? 'list' : goodLine(path));
        const refused = takesValue ? (refusedFor(path, name) ?? []) : [['yes', 2] as const];
        if (mayTakeValue) {
          return (refusedFor(path, name) ?? []).map(
            ([value, code]) => [`${path} ${name}=${value}`, [...start, `${name}=${value}`], code] as const,
          );
        }
        const isNew = !met.has(takesValue ? refused : name);
        met.add(takesValue ? refused : name);
        if (!takesValue) return isNew ? [[`${path} ${name}=yes`, [...start, `${name}=yes`], 2] as const] : [];
        const missing = isNew ? [[`${path} ${name}`, [...start, name], 2] as const] : [];
        const bad = (isNew ? refused : refused.slice(0, 1)).map(
          ([value, code]) => [`${path} ${name} ${shown(value)}`, [...start, name, value], code] as const,
        );
        return [...missing, ...bad];
      },
    ),
  );
}

function argumentCases(): readonly Case[] {
  return Object.values(refusedWords).flatMap(([pattern, refused]) =>
    refused.map(([word, code]) => {
      const args = words(pattern).map((part) => (part === '…' ? word : part));
      return [pattern.replace('…', shown(word)), args, code] as const;
    }),
  );
}

function shown(value: string): string {
  if (value.startsWith(sandbox.folder)) return value.slice(sandbox.folder.length + 1);
  return value.length > 40 ? `${value.slice(0, 3)}… (${value.length})` : JSON.stringify(value);
}

let copies = 0;

interface Outcome extends RunResult {
  readonly isTouched: boolean;
}

/** Runs a line on a copy of the house; the counter's in a terminal, because without one it refuses everything. */
async function outcome(typed: string | readonly string[], options: RunOptions = {}): Promise<Outcome> {
  const args = typeof typed === 'string' ? words(typed) : typed;
  const db = sandbox.path(`copy-${copies++}.db`);
  copyFileSync(sandbox.db, db);
  const ran = args[0] === 'log' ? await atTheCounter(args, db) : await sandbox.run(args, { ...options, db });
  // A complaint that is refused stays as a draft, and nothing else of it.
  const isTouched = ran.stderr.includes('to finish it: recovery log')
    ? JSON.stringify(tablesOf(db, ['draft'])) !== JSON.stringify(tablesOf(sandbox.db, ['draft']))
    : sandbox.bytes(db) !== before;
  return { ...ran, isTouched };
}

async function atTheCounter(args: readonly string[], db: string): Promise<RunResult> {
  const counter = terminal(sandbox, args, { RECOVERY_DB: db });
  await counter.waitFor('recovery: ');
  const code = await counter.exit;
  // Eighty columns break a long hint.
  const [sentence = '', ...hint] = counter.screen().trimEnd().split('\n');
  return { code, stdout: '', stderr: [sentence, hint.join(' ')].join('\n') };
}

function expectRefusal({ code, stdout, stderr, isTouched }: Outcome, wanted: number): void {
  expect({ code, stderr }).toEqual({ code: wanted, stderr });
  expect(stdout).toBe('');
  const [sentence = '', ...hints] = stderr.trimEnd().split('\n');
  expect(sentence).toMatch(/^recovery: .+[.?]$/u);
  expect(hints.length).toBeLessThanOrEqual(2);
  expect(stderr).not.toMatch(/ {4}at |\b(?:Error|undefined|NaN)\b|\[object|node:|\u001B/u);
  expect(isTouched).toBe(false);
}

describe('this list is complete', () => {
  test('every option of every command has a value it refuses', () => {
    const without = helps.flatMap(({ path, options, everywhere }: Help) =>
      [...options, ...everywhere]
        .filter(
          ({ name, takesValue, mayTakeValue }) =>
            (takesValue || mayTakeValue) && refusedFor(path, name) === undefined,
        )
        .map(({ name }) => `${path} ${name}`),
    );
    expect(without).toEqual([]);
  });

  test('every argument of every command has a word it refuses', () => {
    const found = helps.flatMap(({ path, arguments: names }) => names.map((name) => `${path} ${name}`));
    expect(found.toSorted()).toEqual(Object.keys(refusedWords).toSorted());
  });

  test('it names no option that is gone', () => {
    const there = new Set(
      helps.flatMap(({ path, options, everywhere }) =>
        [...options, ...everywhere].flatMap(({ name }) => [
          name,
          `${path} ${name}`,
          `${path.split(' ')[0] ?? ''} ${name}`,
        ]),
      ),
    );
    expect(Object.keys(refusedValues).filter((key) => !there.has(key))).toEqual([]);
  });
});

describe('bad input', () => {
  test.concurrent.each(optionCases())('%s', async (_, args, code) =>
    expectRefusal(await outcome(args), code),
  );
  test.concurrent.each(argumentCases())('%s', async (_, args, code) =>
    expectRefusal(await outcome(args), code),
  );

  const commands = helps.filter(({ path, subcommands }) => path !== '' && subcommands.length === 0);
  test.concurrent.each(commands.filter(({ text }) => !text.includes('…]') && !/[A-Z]…/u.test(text)))(
    '$path with a word too many',
    async ({ path }) => expectRefusal(await outcome([...words(goodLine(path)), 'surplus']), 2),
  );
  const needsWords = commands.filter(({ text }) => /^Usage [^[\n]+ [A-Z-]+(?:…| |$)/mu.test(text));
  test.concurrent.each(needsWords)('$path without its words', async ({ path }) =>
    expectRefusal(await outcome(words(path)), 2),
  );

  test.concurrent.each([
    ['list --today --all', 2],
    ['list --from 2026-11-20 --week 2026-W47', 2],
    ['report --from 2026-11-20 --to 2026-11-19', 2],
    ['shift set a=1:00-3:00 b=2:00-4:00', 2],
    ['settings set currency XXQ', 2],
    ['settings set language xx', 2],
    ['settings set language pt-BR', 2],
    ['settings set day-start 25:00', 2],
    ['settings set week-start someday', 2],
    ['settings set trade bakery', 2],
    ['settings set limit lots', 2],
    [`settings set name ${line}`, 65],
    [`import ${csv} --map description=What`, 2],
    ['resolve 1 999 --ending solved', 66],
    ['resolve 1', 2],
    ['resolve 1 2', 2],
    ['follow-up 1', 2],
    ['review', 2],
    ['review 1', 2],
    ['promise 1', 2],
    ['remedy 1', 2],
    ['catch-up', 2],
    ['survey add', 2],
    ['report servqual --department Bar', 2],
    ['checklist edit ours', 2],
    ['template edit apology', 2],
    ['playbook edit', 2],
    ['anticipate add Arrival', 2],
    ['anticipate edit 1', 2],
    ['action edit 1', 2],
    ['staff edit Luis', 2],
    ['train practice hungry-dog', 2],
    ['customer forget 1', 2],
    ['follow-up 1 --reached --not-reached', 2],
    ['promise 1 --kept --broken', 2],
    ['promise 1 --kept', 66],
    ['remedy 1 drink --remove', 66],
    ['remedy 1 refund --value 120 --approved-by Carmen', 65],
    ['remedy 1 refund --value 80 --approved-by Luis', 65],
    ['remedy 1 refund --value 80 --approved-by Pablo', 65],
    ['review 1 --why a --why b --why c --why d --why e --why f', 2],
    ['review 1 --action x --nothing y', 2],
    ['settings set checklist nonsense', 66],
    ['settings set page perhaps', 2],
    ['settings set acknowledge-within soon', 2],
    ['settings set resolve-within soon', 2],
    ['settings set follow-up-within soon', 2],
    ['settings set answer-within soon', 2],
    ['settings set holidays Christmas', 2],
    ['settings set region Narnia', 2],
    ['settings set closed-days never', 2],
    ['settings set optional-holidays perhaps', 2],
    ['holiday add 2027-06-13 --vacation --working', 2],
    ['settings set retention long', 2],
    ['settings set cost-percent much', 2],
    ['settings set hourly-cost much', 2],
    ['add', 2],
    ['action add', 2],
    ['edit 1 --remedy drink --remedy gift', 2],
    ['list --department none --kind nonsense', 2],
    ['edit 1', 2],
    ['edit 1 --value 30', 2],
    ['reopen 1', 1],
    ['restore 1', 1],
  ])('%s', async (typed, code) => expectRefusal(await outcome(typed), code));

  test.concurrent.each([
    ['a severity of nine', '{"text":"x","severity":9}', /Line 1: .*9/u],
    ['no text on its second line', '{"text":"x"}\n{"text":""}', /Line 2: text is empty/u],
    ['a key nobody knows', '{"text":"x","nonsense":1}', /Line 1: .*nonsense/u],
    ['a key that is a trap', '{"text":"x","__proto__":{"place":"y"}}', /Line 1: .*__proto__/u],
    ['no text at all', '{"at":"2026-11-20"}', /Line 1: /u],
    ['no JSON', 'not json', /Line 1: /u],
    ['a list', '[1,2]', /Line 1: /u],
    ['an object for a text', '{"text":{"a":1}}', /Line 1: /u],
    ['an unknown department', '{"text":"x","department":"Cellar"}', /Line 1: .*Cellar/u],
    ['a NUL', '{"text":"a\\u0000b"}', /Line 1: text contains invalid characters/u],
    ['half a surrogate pair', '{"text":"a\\ud800b"}', /Line 1: text contains invalid characters/u],
    ['a text that is too long', `{"text":"${page}"}`, /Line 1: text is too long/u],
  ])('a batch with %s', async (_, input, says) => {
    const ran = await outcome('add --jsonl -', { input });
    expect(ran.stderr).toMatch(says);
    expectRefusal(ran, 65);
  });

  test.concurrent.each([
    ['reprot', 'recovery report'],
    ['lst', 'recovery list'],
    ['exprot', 'recovery export'],
    ['report deparment', 'recovery report department'],
    ['department ad Bar', 'recovery department add'],
    ['shift sett a=1:00-2:00', 'recovery shift set'],
    ['settings lst', 'recovery settings list'],
    ['142 resolev', 'recovery 142 resolve'],
    ['list --deparment Kitchen', '--department'],
    ['report hour --this-weak', '--this-week'],
    ['add x --follow-upp tomorrow', '--follow-up'],
    ['--vresion', '--version'],
  ])('%s suggests %s', async (typed, near) => {
    const ran = await outcome(typed);
    expectRefusal(ran, 2);
    expect(ran.stderr).toContain('Did you mean');
    expect(ran.stderr).toContain(near);
  });

  test('a missing argument is answered with an example, in whatever language the command was typed', async () => {
    const ran = await outcome('turno añadir');
    expectRefusal(ran, 2);
    expect(ran.stderr).toMatch(/^For example: recovery shift add \S+ \d+-\d+$/mu);
  });

  test.each([
    ['frobnicate', 'recovery --help'],
    ['report frobnicate', 'recovery report --help'],
  ])('%s is near nothing, and is answered with where to look: %s', async (typed, help) => {
    const ran = await outcome(typed);
    expectRefusal(ran, 2);
    expect(ran.stderr).toBe(`recovery: There is no command "${typed}".\nAll commands: ${help}\n`);
  });

  test('a RECOVERY_NOW, a zone or a language that is none is not taken for something else', async () => {
    expectRefusal(await outcome('list', { env: { RECOVERY_NOW: 'someday' } }), 2);
    expect(await sandbox.spawn('list', { env: { TZ: 'Mars/Olympus' } })).toMatchObject({ code: 0 });
    expect(await sandbox.run('list', { env: { RECOVERY_LANG: 'xx' } })).toMatchObject({ code: 0 });
  });
});
