import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { incidents } from '../bench/generate.ts';
import { inProcessSandbox, type Sandbox } from '../support/program.ts';
import { reportsByQuestion } from '../../src/reports/registry.ts';
import { formats } from '../../src/render/render.ts';
import { allHelp } from './help.ts';
import { expectGolden, golden, isUpdating } from './transcript.ts';

/**
 * What a small restaurant sees, word for word. The files under test/golden are there to be read; after a change that is
 * meant, `UPDATE_GOLDEN=1 npx vitest run test/e2e/golden.test.ts` writes them anew,
 * and the difference is read before it is committed.
 */

/** A language is one more entry here, in the words of its people, and one more folder with a house.jsonl. */
const languages = {
  en: {
    kitchen: 'Kitchen',
    nearly: 'Kitchn',
    soup: 'cold soup',
    table: 'table 14',
    note: 'rang her, she was glad',
    waiter: 'waiter',
    lead: 'shift lead',
    manager: 'manager',
    office: 'Consumer office',
    news: 'call about the table',
    two: 'two parties of twelve at the same hour',
    one: 'one large party an hour at most',
    bill: 'bring the bill to the table at once',
    street: 'the street was closed',
    said: 'the dessert made up for it',
    half: 'mains within half an hour',
    arrival: 'Arrival',
    door: 'nobody at the door',
    host: 'one of us stays at the door on Fridays',
    lunch: 'Lunch',
    dinner: 'Dinner',
  },
  es: {
    kitchen: 'Cocina',
    nearly: 'Cocna',
    soup: 'sopa fría',
    table: 'mesa 14',
    note: 'la llamé y lo agradeció',
    waiter: 'camarero',
    lead: 'jefa de sala',
    manager: 'encargada',
    office: 'Oficina de consumo',
    news: 'llamar por lo de la mesa',
    two: 'dos grupos de doce a la misma hora',
    one: 'como mucho un grupo grande por hora',
    bill: 'llevar la cuenta a la mesa en cuanto la piden',
    street: 'la calle estaba cortada',
    said: 'con el postre quedó contenta',
    half: 'el segundo en media hora',
    arrival: 'Llegada',
    door: 'no hay nadie en la puerta',
    host: 'los viernes uno se queda en la puerta',
    lunch: 'Comida',
    dinner: 'Cena',
  },
  it: {
    kitchen: 'Cucina',
    nearly: 'Cucna',
    soup: 'zuppa fredda',
    table: 'tavolo 14',
    note: "l'ho chiamata, era contenta",
    waiter: 'cameriere',
    lead: 'capoturno',
    manager: 'direttrice',
    office: 'Sportello del consumatore',
    news: 'telefonare per il tavolo',
    two: 'due gruppi da dodici alla stessa ora',
    one: "al massimo un gruppo grande all'ora",
    bill: 'portare subito il conto al tavolo',
    street: 'la strada era chiusa',
    said: 'il dolce ha rimediato',
    half: "il secondo entro mezz'ora",
    arrival: 'Arrivo',
    door: "all'ingresso non c'è nessuno",
    host: "il venerdì uno di noi resta all'ingresso",
    lunch: 'Pranzo',
    dinner: 'Cena',
  },
  pt: {
    kitchen: 'Cozinha',
    nearly: 'Cozina',
    soup: 'sopa fria',
    table: 'mesa 14',
    note: 'telefonei-lhe e agradeceu',
    waiter: 'empregado de mesa',
    lead: 'chefe de turno',
    manager: 'gerente',
    office: 'Entidade reguladora',
    news: 'telefonar por causa da mesa',
    two: 'dois grupos de doze à mesma hora',
    one: 'no máximo um grupo grande por hora',
    bill: 'levar logo a conta à mesa',
    street: 'a rua estava cortada',
    said: 'a sobremesa compensou',
    half: 'o prato em meia hora',
    arrival: 'Chegada',
    door: 'ninguém à porta',
    host: 'à sexta-feira um de nós fica à porta',
    lunch: 'Almoço',
    dinner: 'Jantar',
  },
} as const;
type Words = (typeof languages)[keyof typeof languages];

const checklists = ['five-step', 'six-step', 'seven-step', 'mama', 'beyond'];

/** A file, and the command lines whose output it shows. */
const pages = ({ kitchen, nearly, soup }: Words): Readonly<Record<string, readonly string[]>> => ({
  records: [
    ...['list', 'list --this-week', `list --department ${kitchen} --month 2026-11`, 'list --text ñandú'],
    ...['show 10', 'show 8', 'show last'],
    ...['history 10', 'history 4', 'history 8', 'history'],
  ],
  lists: [
    ...['department list', 'category list', 'cause list', 'touchpoint list', 'shift list', 'settings'],
    ...['staff list', 'customer list', 'customer list --at-least 1', 'customer show 10'],
    ...['action list', 'action list --open', 'anticipate'],
    ...['due', 'due --until 2026-12-04', 'due --handover'],
  ],
  breakdowns: [
    ...['report department', 'report department --all', 'report department --all --shift outside'],
    ...[
      'category',
      'hour',
      'weekday',
      'shift',
      'touchpoint',
      'place',
      'channel',
      'staff',
      'cause',
      'approach',
    ]
      .concat(['severity', 'state', 'status', 'ending', 'finding'])
      .map((name) => `report ${name} --all`),
    ...['report cross weekday shift --all', 'report cross department state --month 2026-11'],
    ...['report heatmap --all'],
    ...['report trend', 'report trend --per month --all', 'report trend --per day --this-week'],
    ...['report pareto --all', 'report pareto department --weight cost --all'],
    'report pareto shift --weight severity --all',
  ],
  reports: [
    ...['report', 'report --week 2026-W45', 'report --month 2026-10'],
    ...['report patterns', 'report patterns --all'],
    ...['report cost --all', 'report cost --month 2026-11', 'report cost --week 2026-W43'],
    ...['report times --all', 'report times', 'report follow-ups --all'],
    ...['report satisfaction --all', 'report satisfaction --week 2026-W46'],
    ...['report customers --to 2026-11-23', 'report steps --all', 'report steps --week 2026-W46'],
    ...['report changes', 'report changes --month 2026-10'],
    ...['unchanged', 'anticipated', 'reach'].map((name) => `report ${name} --all`),
  ],
  guidance: [
    'checklist list',
    ...checklists.map((id) => `checklist show ${id}`),
    ...['checklist card', 'playbook list', 'playbook show wait', 'playbook show'],
    ...['letter 10', 'letter 8 --signed "Carmen Ruiz"', 'letter 13'],
    ...['template list', 'template show apology', 'template show answer', 'template show safety', 'slip'],
  ],
  printed: [
    ...['checklist card mama --format md', 'checklist card --sheet A4 --format html'],
    ...['playbook show wait --format md', 'slip --format md', 'slip --sheet A4 --format html'],
    ...['letter 7 --template answer --cause --format md', 'letter 10 --signed Carmen --format html'],
    ...['due --format md', 'due --handover --format html'],
  ],
  mistakes: [
    'reprot',
    `list --deparment ${kitchen}`,
    `add "${soup}" --department ${nearly}`,
    `add "${soup}" --at 31/11/2026`,
    `add "${soup}" --remedy refund --value 25`,
    'show 999',
    'list --this-week --all',
    'log',
    'resolve 10',
    'resolve 8 --ending solved',
    'review',
    'follow-up 10',
    'promise 10',
    'promise 10 "yesterday 12:00"',
    'promise 4 --kept',
    'remedy 10',
    'remedy 10 refund --value 80',
    'remedy 10 refund --value 80 --approved-by Luis',
    'remedy 10 refund --value 80 --approved-by Pablo',
    'checklist show nonsense',
    'checklist edit mama',
    'playbook show nonsense',
    'template edit nonsense',
    'letter 10 --template nonsense',
    'customer show nobody@example.com',
    'customer forget 10',
    'action done 99',
    'action done 1',
    'anticipate remove 99',
    'staff edit Pablo --limit 5',
    'formal 8 --due someday',
    'acknowledge 8',
  ],
});

/** What is done about complaints, one after the other. */
const deeds = (words: Words): readonly string[] => [
  'acknowledge 6 --at "today 08:30" --by Luis',
  `promise 6 12:30 --text "${words.news}" --by Luis`,
  'due',
  'promise 6 --kept',
  'remedy 6 drink',
  'remedy 6 refund --value 25 --approved-by Carmen --by Luis',
  'remedy 6 drink --remove',
  'follow-up 6 --not-reached',
  'follow-up 10 --not-reached --again tomorrow',
  `follow-up 10 --satisfaction 4 --understood yes --told no --before 2 --usual 5 --text "${words.said}"`,
  'follow-up 10 --came-back',
  `review 6 --cause conduct --why "${words.two}" --expected "${words.half}" --nothing "${words.street}" --by Carmen`,
  `action add 6 "${words.bill}" --kind rule --owner Luis --due fri`,
  'action edit 4 --due 2026-12-01',
  'action done 4',
  'action remove 4',
  'formal 6 --reference H-0032 --due 5',
  'formal 6 --sent today --finding partly',
  'resolve 6 --ending partly --by Carmen',
  'reopen 6',
  'resolve 6 --ending explained',
  'show 6',
  'history 6',
  'undo --yes',
  'undo --yes',
  `category add "${words.soup}"`,
  `touchpoint add "${words.door}" --after "${words.arrival}"`,
  `staff edit Luis --limit 25`,
  'staff remove Luis',
  'settings set answer-within 10',
  'settings set holidays "2026-12-08 2026-12-25"',
  'settings set checklist mama',
  'customer forget 8 --yes',
  'customer forget 10 --text --yes',
  'show 10',
  'template remove apology',
  'playbook remove wait',
  'checklist remove mama',
];

/** How many customers there were, and what that makes of the counts. */
const volumes = ({ lunch, dinner }: Words): readonly string[] => [
  'volume list',
  'volume set 2026-11-16 40',
  'volume close 2026-11-17',
  'volume set 2026-11-18 55',
  'volume set 2026-11-19 60',
  `volume set 2026-11-20 30 --shift ${lunch}`,
  `volume set 2026-11-20 50 --shift ${dinner}`,
  'volume set 2026-11-20 84',
  'volume set 2026-11-20 1',
  'volume set 2026-11-20 96',
  'report weekday',
  'volume set 2026-11-21 110',
  'volume set yesterday 72',
  'report weekday',
  'report shift',
  'report category',
  'report weekday --format csv',
  'report cross weekday shift',
  'report trend --per day --last-week',
  'report --last-week',
  'report --last-week --format csv',
  'volume list',
  'volume list --month 2026-10',
  'volume remove yesterday',
  'volume remove yesterday',
  'volume set tomorrow 50',
  'volume set yesterday many',
  'undo --yes',
  'history --limit 3',
];

/** Sheets that customers filled in: first too few, then enough; the last has no points. */
const sheets = [
  'reliability_1=6/5,reliability_3=7/6,responsiveness_2=7/3,assurance_3=6/6,empathy_1=6/6,tangibles_2=5/6 --points 30,25,20,15,10',
  'reliability_1=7/5,reliability_3=6/6,responsiveness_2=6/4,assurance_3=7/6,empathy_1=6/5,tangibles_2=6/6 --points 40,20,20,10,10',
  'reliability_1=6/6,reliability_3=7/5,responsiveness_2=7/3,assurance_3=6/6,empathy_1=7/6,tangibles_2=5/5 --points 20,40,20,10,10',
  'reliability_1=7/4,reliability_3=7/5,responsiveness_2=7/4,assurance_3=6/7,empathy_1=6/6,tangibles_2=6/6 --points 30,30,20,10,10',
  'reliability_1=7/5,reliability_3=7/5,responsiveness_2=6/4,assurance_3=7/7,empathy_1=5/6,tangibles_2=6/6 --points 20,35,15,20,10',
  'reliability_1=6/5,reliability_3=6/5,responsiveness_2=7/2,assurance_3=6/6,empathy_1=6/6,tangibles_2=5/6',
].map((answers) => `survey add --answers ${answers}`);

/** What customers expect and what they find. */
const surveys: readonly string[] = [
  'survey sheet --format md',
  'survey list',
  'report servqual',
  `${sheets[0] ?? ''} --day 2026-11-20`,
  'report servqual',
  ...sheets.slice(1),
  'report servqual',
  'report servqual --month 2026-10',
  'report servqual --last-week --format csv',
  'survey list',
  'survey list --month 2026-10',
  'survey add --points 30,20',
  'survey add --answers reliability_6=6/5',
  'survey remove 9',
  'survey remove 2',
  'undo --yes',
  'history --limit 3',
];

async function restaurant(language: string, words: Words): Promise<Sandbox> {
  const sandbox = inProcessSandbox({ RECOVERY_LANG: language });
  const at = (time: string) => ({ env: { RECOVERY_NOW: `2026-11-23T${time}:00Z` } });
  await sandbox.ok(`settings set language ${language}`);
  await sandbox.ok('settings set zone Europe/Madrid');
  await sandbox.ok('settings set name "La Alacena"');
  await sandbox.ok('settings set trade restaurant');
  await sandbox.ok('settings set limit 20');
  const input = readFileSync(join(golden, language, 'house.jsonl'));
  await sandbox.ok('add --jsonl -', { input, ...at('07:00') });
  await sandbox.ok('resolve 1 2 3 4 5 7 9 --ending solved --by Ana', at('07:02'));
  await sandbox.ok(`edit 10 --place "${words.table}" --state calm --by Luis`, at('07:04'));
  await sandbox.ok('undo --yes', at('07:05'));
  await sandbox.ok(`edit 10 --place "${words.table}" --by Luis`, at('07:06'));
  await sandbox.ok(`note 10 "${words.note}" --by Ana`, at('07:07'));
  // What followed.
  await sandbox.ok(`staff add Luis --role "${words.waiter}"`, at('07:10'));
  await sandbox.ok(`staff add Ana --role "${words.lead}" --limit 50`, at('07:11'));
  await sandbox.ok(`staff add Carmen --role "${words.manager}"`, at('07:12'));
  await sandbox.ok(`staff role "${words.manager}" --limit none`, at('07:13'));
  await sandbox.ok('edit 9 --customer "Anna Ruiz" --contact "600555012" --by Luis', at('07:14'));
  await sandbox.ok('edit 13 --safety yes --by Luis', at('07:15'));
  await sandbox.ok(
    `formal 8 --reference H-0031 --authority "${words.office}" --received 2026-11-18 --due 5`,
    at('07:16'),
  );
  await sandbox.ok(`promise 10 "today 12:00" --text "${words.news}" --by Ana`, at('07:17'));
  await sandbox.ok('remedy 10 voucher --value 40 --approved-by Carmen --by Ana', at('07:18'));
  await sandbox.ok('follow-up 9 --satisfaction 3 --understood yes --told no --by Luis', at('07:19'));
  await sandbox.ok(
    `review 7 --cause staffing --why "${words.two}" --action "${words.bill}" --owner Luis --due fri --by Carmen`,
    at('07:20'),
  );
  await sandbox.ok(`review 2 --cause outside --nothing "${words.street}" --by Carmen`, at('07:21'));
  await sandbox.ok(
    `review 9 --cause training --action "${words.one}" --kind training --owner Ana --by Carmen`,
    at('07:22'),
  );
  await sandbox.ok('action done 1 --by Luis', at('07:23'));
  await sandbox.ok(`action add "${words.host}" --kind rule --owner Ana --due today`, at('07:24'));
  await sandbox.ok('anticipate start', at('07:25'));
  await sandbox.ok(
    `anticipate add "${words.arrival}" --fails "${words.door}" --prevention "${words.host}"`,
    at('07:26'),
  );
  return sandbox;
}

/** Every report as it is typed; those that take dimensions with some. */
const typed: Readonly<Record<string, string>> = { week: 'report', cross: 'report cross weekday shift' };
const reportLines = Object.values(reportsByQuestion)
  .flat()
  .map((name) => typed[name] ?? `report ${name}`);

/** One of each kind: sections, a table of two sides, a chart. */
const eachKind = ['report', 'report cross weekday shift', 'report trend'];

/** Formats for machines are the same in every language: every report in two of them, the others write the same rows. */
const machineFormats: Readonly<Record<string, readonly string[]>> = {
  csv: reportLines,
  json: reportLines,
  tsv: eachKind,
  jsonl: eachKind,
};

/** A house with about so many complaints a week for twelve weeks, made up; the last ends on Sunday 15 Nov 2026. */
async function houseOf(perWeek: number): Promise<Sandbox> {
  const sandbox = inProcessSandbox();
  await sandbox.ok('settings set zone Europe/Madrid');
  await sandbox.ok('settings set trade restaurant');
  if (perWeek === 0) return sandbox;
  const rows = [...incidents({ rows: 12 * perWeek, perDay: perWeek / 7 })];
  writeFileSync(sandbox.path('complaints.csv'), Papa.unparse(rows));
  await sandbox.ok(`import ${sandbox.path('complaints.csv')} --create`);
  if (perWeek !== 6) return sandbox;
  // What was changed, and what is only planned.
  const october = { RECOVERY_NOW: '2026-10-12T10:00:00Z' };
  await sandbox.ok('action add "two at the door on Fridays" --category Waiting --owner Luis', {
    env: october,
  });
  await sandbox.ok('action done 1', { env: october });
  await sandbox.ok('action add 40 "a word with the new waiter" --owner Ana --due 2026-11-13', {
    env: { RECOVERY_NOW: '2026-11-10T10:00:00Z' },
  });
  return sandbox;
}

/** The Monday page of houses small and large, of one without a complaint that week, and of one without any at all. */
const mondays = [
  [0, '2026-11-16'],
  [6, '2026-11-23'],
  [3, '2026-11-16'],
  [6, '2026-11-16'],
  [40, '2026-11-16'],
  [1000, '2026-11-16'],
] as const;
const housesOf = new Map<number, Promise<Sandbox>>();

async function mondayPages(language: string): Promise<string> {
  const pages: string[] = [];
  for (const [perWeek, today] of mondays) {
    const known = housesOf.get(perWeek) ?? houseOf(perWeek);
    housesOf.set(perWeek, known);
    const env = { RECOVERY_NOW: `${today}T08:10:00Z`, RECOVERY_LANG: language };
    pages.push(`${today}, about ${perWeek} a week\n${await (await known).ok('report', { env })}`);
  }
  return pages.join('\n');
}

/** "$ recovery …", then what comes out of it. */
async function transcript(sandbox: Sandbox, lines: readonly string[], db = sandbox.db): Promise<string> {
  const parts: string[] = [];
  for (const line of lines) {
    const { code, stdout, stderr } = await sandbox.run(line, { db });
    const ending = code === 0 ? '' : `(exit code ${String(code)})\n`;
    // The folder of a house is another one each time.
    const said = `${stdout.replaceAll('\r\n', '\n')}${stderr}`.replaceAll(sandbox.folder, '~');
    parts.push(`$ recovery ${line}\n${said}${ending}`);
  }
  return parts.join('\n');
}

const inFormat = (lines: readonly string[], format: string) =>
  lines.map((line) => `${line} --all --format ${format}`);

/** It is written by year.test.ts. */
const ofYear = 'year.txt';

const paths = (await allHelp(inProcessSandbox())).map(({ path }) => path);

describe.each(Object.entries(languages))('in %s', async (language, spoken) => {
  const sandbox = await restaurant(language, spoken);
  /** What comes of doing things to a copy of the restaurant. */
  const inCopy = (name: string, lines: readonly string[]) => {
    const db = sandbox.path(`${name}.db`);
    copyFileSync(sandbox.db, db);
    return transcript(sandbox, lines, db);
  };
  const files: Readonly<Record<string, () => Promise<string>>> = {
    ...Object.fromEntries(
      Object.entries(pages(spoken)).map(([name, lines]) => [`${name}.txt`, () => transcript(sandbox, lines)]),
    ),
    'deeds.txt': () => inCopy('deeds', deeds(spoken)),
    'volumes.txt': () => inCopy('volumes', volumes(spoken)),
    'surveys.txt': () => inCopy('surveys', surveys),
    'monday.txt': () => mondayPages(language),
    'help.txt': async () =>
      transcript(sandbox, [...paths.map((path) => `${path} --help`.trim()), 'help filters']),
    'report-md.txt': () => transcript(sandbox, inFormat(eachKind, 'md')),
    // To be looked at in a browser.
    ...Object.fromEntries(
      eachKind.map((line) => [
        `${line.replaceAll(' ', '-')}.html`,
        () => sandbox.ok(`${line} --all --format html`),
      ]),
    ),
    ...(language === 'en'
      ? Object.fromEntries(
          Object.entries(machineFormats).map(([format, lines]) => [
            `report-${format}.txt`,
            () => transcript(sandbox, inFormat(lines, format)),
          ]),
        )
      : {}),
  };

  test.each(Object.entries(files))('%s says what it said', async (file, show) => {
    expectGolden(`${language}/${file}`, await show());
  });

  test('there is no transcript of something that is gone', () => {
    const found = readdirSync(join(golden, language), { recursive: true, encoding: 'utf8' });
    const stale = found.filter((file) => /\.(txt|html)$/u.test(file) && !(file in files) && file !== ofYear);
    if (isUpdating) for (const file of stale) rmSync(join(golden, language, file));
    else expect(stale).toEqual([]);
  });
});

const english = await restaurant('en', languages.en);

describe.each(reportLines)('recovery %s', (line) => {
  test.each(formats)(
    'comes as %s in every language; what is for machines is the same in all',
    async (format) => {
      const texts: string[] = [];
      for (const language of Object.keys(languages))
        texts.push(
          await english.ok(`${line} --all --format ${format}`, { env: { RECOVERY_LANG: language } }),
        );
      for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\[object/u);
      expect(new Set(texts).size).toBe(format in machineFormats ? 1 : texts.length);
    },
  );
});
