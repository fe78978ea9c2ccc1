import { randomFillSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../src/domain/time/wall.ts';
import { openStore } from '../../src/store/open.ts';
import { afterThisTest } from '../support/cleanup.ts';
import { runInProcess } from '../support/inprocess.ts';
import { inProcessSandbox, words as wordsOf, type Env, type Sandbox } from '../support/program.ts';
import { displayWidth } from '../../src/render/width.ts';
import { runReport } from '../support/reports.ts';
import { businessDefaults } from '../support/store.ts';
import { scene, type Answer } from './scene.ts';
import { expectGolden } from './transcript.ts';
import { dayOf, houses, slipsOf, tillOf, type Slip, type Words } from './yearhouse.ts';
import commandWords from '../../data/words/commands.json' with { type: 'json' };

/**
 * One year of a restaurant that uses the whole programme, as its owner sees it: test/golden/en/year.txt and test/golden/es/year.txt.
 * What is of no interest is done without being shown: most slips, most follow-ups, most reviews.
 */

const commands: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = commandWords.commands;
const subcommands: typeof commands = commandWords.subcommands;

/** Returns a command line as it is typed in a language. */
function spoken(line: string, language: string): string {
  const typed = line.split(' ');
  const word = (index: number, lists: readonly (typeof commands)[]) => {
    const found = lists.flatMap((list) => list[typed[index] ?? '']?.[language] ?? [])[0];
    if (found !== undefined) typed[index] = found;
  };
  word(0, [commands]);
  word(1, [subcommands, commands]);
  return typed.join(' ');
}

/** A house at a moment of the year, with the transcript so far. */
class Year {
  readonly words: Words;
  readonly shown: string[] = [];
  /** Lines that do not fit on a terminal; a chat breaks its lines itself. */
  readonly wide: string[] = [];
  /** The numbers of complaints whose customers have to be rung, by the day on which they are. */
  readonly #calls: { readonly day: string; readonly number: number }[] = [];
  /** The numbers of complaints that are not resolved. */
  readonly #angry: number[] = [];
  readonly #house: Sandbox;
  #called = 0;
  #now = '';

  constructor(house: Sandbox, words: Words) {
    this.#house = house;
    this.words = words;
  }

  get env(): Env {
    return { RECOVERY_NOW: this.#now };
  }

  /** Moves to a day and time of the house, without a word. */
  at(day: string, time = '10:00'): void {
    const isSummer = day >= '2026-03-29' && day < '2026-10-25';
    this.#now = `${day}T${time}:00+0${String(this.words.winterHours + (isSummer ? 1 : 0))}:00`;
  }

  /** Begins a chapter. */
  day(day: string, time = '10:00'): void {
    this.at(day, time);
    const { language, zone } = this.words;
    const date = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...{ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' },
    }).format(new Date(this.#now));
    this.shown.push(`==== ${date}, ${time} ====\n`);
  }

  /** Does something that is of no interest, and returns what it prints. */
  async quietly(line: string, input?: string): Promise<string> {
    return this.#house.ok(line, { env: this.env, ...(input === undefined ? {} : { input }) });
  }

  /** Runs a command and shows what it prints on a terminal of 80 columns. */
  async show(line: string, input?: string): Promise<void> {
    const typed = spoken(line, this.words.language);
    const env = { ...this.#house.env, ...this.env, NO_COLOR: '1' };
    const { code, stdout, stderr } = await runInProcess(wordsOf(typed), env, input, columns);
    if (!line.includes('--chat')) this.#note(`${stdout}${stderr}`);
    const ending = code === 0 ? '' : `(exit code ${String(code)})\n`;
    this.shown.push(`$ recovery ${typed}\n${stdout}${stderr}${ending}`);
  }

  /** Plays a command in a pseudo-terminal. */
  async play(line: string, ...dialogue: readonly Answer[]): Promise<void> {
    const played = await scene(this.#house, this.env, spoken(line, this.words.language), ...dialogue);
    this.#note(played.slice(played.indexOf('\n')));
    this.shown.push(played);
  }

  #note(printed: string): void {
    this.wide.push(...printed.split('\n').filter((each) => displayWidth(each) > columns));
  }

  /** Lets some weeks pass: on each Monday the slips of the week are entered and reviewed, and those who left a number are rung. */
  async weeks(from: number, to: number): Promise<void> {
    for (let week = from; week <= to; week++) {
      await this.call(dayOf(week, 7));
      this.at(dayOf(week, 8), '08:00');
      await this.settle();
      const slips = slipsOf(this.words, week);
      const numbers = await this.record(slips);
      for (const [index, number] of numbers.entries()) {
        const { category, follow_up: day } = slips[index] ?? {};
        if (typeof day === 'string') this.#calls.push({ day, number });
        if (number % 3 === 0)
          await this.quietly(`review ${number} --cause ${causes[String(category)] ?? 'mistake'}`);
      }
    }
  }

  /** Records slips, and resolves those of customers who left calm; returns their numbers. */
  async record(slips: readonly Slip[]): Promise<readonly number[]> {
    const printed = await this.quietly('add --jsonl -', slips.map((slip) => JSON.stringify(slip)).join('\n'));
    const numbers = [...printed.matchAll(/\d+/gu)].map(Number);
    const settled = numbers.filter((_, index) => slips[index]?.['state'] === 'calm');
    this.#angry.push(
      ...numbers.filter((_, index) => ['upset', 'gone'].includes(String(slips[index]?.['state']))),
    );
    if (settled.length > 0) await this.quietly(`resolve ${settled.join(' ')} --ending solved`);
    return numbers;
  }

  /** Resolves what nobody was calm about: the owner sees to it within the week. */
  async settle(): Promise<void> {
    const numbers = this.#angry.splice(0);
    if (numbers.length > 0) await this.quietly(`resolve ${numbers.join(' ')} --ending partly`);
  }

  /** Rings everybody who was to be rung up to a day, every fifth of them four days late. */
  async call(until: string): Promise<void> {
    while (this.#calls[0] !== undefined && this.#calls[0].day <= until) {
      const { day, number } = this.#calls.shift() ?? { day: '', number: 0 };
      const answers = rungBack[this.#called++ % rungBack.length] ?? '';
      this.at(this.#called % 5 === 0 ? addDays(day, 4) : day, '18:00');
      await this.quietly(`follow-up ${number} ${answers}`);
    }
  }
}

const columns = 80;

/** What the owner finds to be the cause, by category. */
const causes: Readonly<Record<string, string>> = {
  wait: 'staffing',
  attitude: 'conduct',
  booking: 'handover',
  safety: 'training',
  noise: 'capacity',
};

/** What those who were rung say: now, before, and whether they felt understood. */
const rungBack = [
  '--satisfaction 5 --before 2 --understood yes --told no',
  '--satisfaction 4 --before 2 --understood yes --told no',
  '--satisfaction 3 --understood no --told no',
  '--satisfaction 5 --before 1 --understood yes --told no',
  '--not-reached --again no',
  '--satisfaction 4 --before 3 --understood yes --told no',
];

/** Set up, somebody new is trained, the first complaint at the counter. */
async function january(year: Year): Promise<void> {
  const { words } = year;
  const { ana, luis, marta, carmen } = words.people;
  year.day('2026-01-02');
  for (const line of [
    `settings set language ${words.language}`,
    `settings set country ${words.country}`,
    `settings set zone ${words.zone}`,
    `settings set name "${words.name}"`,
    'settings set trade restaurant',
    'settings set limit 20',
    'settings set follow-up-within 3d',
    'settings set retention 6m',
    `staff role "${words.manager}" --limit none`,
    `staff add ${luis} --role "${words.waiter}"`,
    `staff add ${marta} --role "${words.waiter}"`,
    `staff add ${ana} --role "${words.lead}" --limit 50`,
    `staff add ${carmen} --role "${words.manager}"`,
  ])
    await year.quietly(line);
  const play = { category: 'wait', say: [words.playSay], remedies: [{ offer: 'drink', value: 4 }] };
  await year.quietly('playbook add -', JSON.stringify(play));
  await year.show('train page --chat');
  await year.show(`train done ${luis} start`);
  await year.show(`train done ${marta} start`);

  await year.weeks(1, 1);
  year.day('2026-01-13', '18:00');
  await year.show('train cases');
  await year.show('train drill hungry-dog --card guest --chat');
  await year.quietly(`train done ${luis} drill`);
  await year.quietly(`train done ${marta} drill`);
  await year.show('train list');

  year.day('2026-01-16', '22:20');
  await year.play(
    `log --quick --by ${luis} --category wait --department kitchen`,
    [/1 (?:of|de) 6/u, `${words.friday}⏎`],
    [/2 (?:of|de) 6/u, '2'],
    [/3 (?:of|de) 6/u, '↓⏎'],
    [/4 (?:of|de) 7/u, '⏎'],
    [/5 (?:of|de) 7/u, '1'],
    [/6 (?:of|de) 7/u, `${words.who}⏎`],
    [/7 (?:of|de) 7/u, '⏎'],
    [/Save this|Se guarda/u, '⏎'],
  );
  year.day('2026-01-17', '12:00');
  await year.play(
    `follow-up ${words.last}`,
    [/reach them|Cómo fue el seguimiento/u, '1'],
    [/all right now|todo bien ahora/u, '5'],
    [/before we acted|antes de que/u, '2'],
    [/feel understood|entendimos/u, words.yes],
    [/told what|qué hemos cambiado/u, 'n'],
    [/anything else|algo más/u, `${words.news}⏎`],
  );
  await year.weeks(2, 2);
}

/** Somebody swears at the staff; a team page; an oven, a full house and a review on the map. */
async function winter(year: Year): Promise<void> {
  const { words } = year;
  const { ana, luis, marta } = words.people;
  await year.weeks(3, 5);
  year.day('2026-02-13', '23:40');
  await year.play(
    `log --by ${marta} --place "${words.bar}" --category other --department bar --severity 1`,
    [/Once they have been|Después de atender/u, '2'],
    [/Once they have been|Después de atender/u, '⏎'],
    [/1 (?:of|de) 4/u, `${words.insults}⏎`],
    [/2 (?:of|de) 4/u, '⏎'],
    [/3 (?:of|de) 4/u, '3'],
    [/4 (?:of|de) 4/u, '3'],
    [/Save this|Se guarda/u, '⏎'],
  );
  year.day('2026-02-14', '12:00');
  await year.show('due');
  await year.show(`edit ${words.last} --abuse looked_after`);
  await year.quietly('resolve last --ending left');
  await year.weeks(6, 6);
  const [kids, scarf] = words.praises;
  await year.record([
    { text: kids ?? '', at: '2026-02-14 16:00', kind: 'praise', by: ana },
    { text: scarf ?? '', at: '2026-02-15 17:00', kind: 'praise', by: ana },
  ]);
  year.day('2026-02-16', '09:30');
  await year.show('report week --team');
  await year.show('report week --team --chat');

  await year.weeks(7, 10);
  year.day('2026-03-14', '21:15');
  await year.show(
    `add "${words.oven}" --department kitchen --category facilities --proactive --affected 14 --state calm --by ${luis}`,
  );
  await year.quietly('resolve last --ending solved');
  await year.show(
    `add "${words.sent}" --category booking --severity 2 --substitute sent --partner "${words.partner}" --affected 6 --state calm --by ${ana}`,
  );
  await year.quietly('resolve last --ending partly');
  await year.show(
    `add "${words.posted}" --category wait --department kitchen --severity 3 --posted --channel review --by ${ana}`,
  );
  await year.quietly('acknowledge last');
  await year.quietly('resolve last --ending explained');
}

/** The month's last review: who served, a goal, the self-review. */
async function march(year: Year): Promise<void> {
  const { words } = year;
  const { luis, marta } = words.people;
  await year.weeks(11, 11);
  await year.call('2026-03-29');
  year.at('2026-03-30', '08:00');
  await year.settle();
  const numbers = await year.record(slipsOf(words, 12));
  year.day('2026-03-30', '09:00');
  await year.quietly('volume import -', tillOf(1, 12));
  await year.show('report');
  // One is left for the terminal: about waiting, on Friday.
  for (const number of numbers.filter((_, index) => index !== 3))
    await year.quietly(`review ${number} --cause mistake --nothing "${words.once}"`);
  await year.play(
    'review --last-week',
    [/Why did it|Por qué pasó/u, '↓↓⏎'],
    [/What exactly|En concreto/u, `${words.why}⏎`],
    [/And why was|Y eso por/u, '⏎'],
    [/expecting|Qué esperaba/u, `${words.expected}⏎`],
    [/touchpoint|momento del/u, '⏎'],
    [/Who served|Quién atendió/u, `${marta.slice(0, 3).toLowerCase()}⏎`],
    [/Who else|Quién más/u, `${luis}⏎`],
    [/What will change so|Qué cambia/u, '1'],
    [/What exactly will|Qué va a/u, `${words.pass}⏎`],
    [/responsible|encarga/u, `${words.people.ana}⏎`],
    [/By when|Para cuándo/u, `${words.friday3}⏎`],
    [/A goal by|Un objetivo/u, '15⏎'],
    [/1 (?:of|de) 5/u, '2'],
    [/2 (?:of|de) 5/u, '2'],
    [/3 (?:of|de) 5/u, '1'],
    [/4 (?:of|de) 5/u, '1'],
    [/5 (?:of|de) 5/u, '⏎'],
    [/change first|cambiar primero/u, '⏎'],
  );
}

/** The change is done, and those who had complained are told; the plan hangs on the wall. */
async function spring(year: Year): Promise<void> {
  const { words } = year;
  const { ana, carmen, luis } = words.people;
  year.day('2026-04-03', '11:00');
  await year.show(`action done 1 --by ${ana}`);
  await year.quietly(`action add "${words.allergySheet}" --kind rule --category safety --owner ${carmen}`);
  await year.quietly('action done 2');
  await year.show(`action add 6 "${words.cake}" --kind rule --owner ${luis} --due 2026-04-10`);
  await year.show('goal add 80 --measure follow-ups');
  await year.weeks(13, 14);
  year.day('2026-04-13', '09:00');
  await year.quietly('action done 3');
  await year.show('due');
  await year.show('plan');
  await year.show('follow-up 6 --satisfaction 5 --told yes');
  await year.show('print plan');
  await year.weeks(15, 25);
}

/** The quarter is over: was the goal reached? And half a year after the standard answer was written. */
async function summer(year: Year): Promise<void> {
  const { words } = year;
  const { luis, ana } = words.people;
  year.at('2026-06-29', '09:00');
  await year.quietly(
    'business review essentials_path=yes essentials_options=yes critical_expectations=no critical_complaining=partly critical_empathy=yes house_hiring=no house_complaints=yes',
  );
  await year.weeks(26, 26);
  year.day('2026-07-06', '09:00');
  await year.quietly('volume import -', tillOf(13, 26));
  await year.show('report');
  await year.show('goal list');
  await year.show('due');

  await year.weeks(27, 29);
  await year.record([
    {
      text: words.threw,
      at: '2026-07-24 23:50',
      department: 'bar',
      category: 'other',
      state: 'gone',
      abuse: 'happened',
      by: luis,
    },
    {
      text: words.called,
      at: '2026-07-25 12:10',
      channel: 'phone',
      category: 'other',
      state: 'gone',
      abuse: 'looked_after',
      by: ana,
    },
  ]);
  year.day('2026-07-27');
  await year.show('report abuse --year');
  await year.show('report steps --year');
  await year.show('edit 140 --abuse looked_after');
  await year.show(`train page ${words.step} --chat`);
  await year.quietly(`train done ${words.people.marta} alternatives`);
}

/** The silent are asked; a baker who is no good. */
async function autumn(year: Year): Promise<void> {
  const { words } = year;
  const { carmen } = words.people;
  await year.weeks(30, 39);
  year.at('2026-10-06');
  for (const line of [
    `survey add --satisfaction 4 --usual 4 --shift ${words.dinner} --day 2026-10-02`,
    `survey add --satisfaction 5 --usual 4 --shift ${words.lunch} --day 2026-10-03`,
    `survey add --satisfaction 4 --usual 5 --shift ${words.dinner} --day 2026-10-03`,
    `survey add --satisfaction 2 --usual 4 --shift ${words.lunch} --day 2026-10-04`,
  ])
    await year.quietly(line);
  year.day('2026-10-06', '12:00');
  await year.show(
    `survey add --satisfaction 2 --usual 4 --text "${words.surveyText}" --shift ${words.dinner} --day 2026-10-04 --customer Ed --contact "${words.contacts.phone}" --may-call yes`,
  );
  await year.show(
    `survey add --satisfaction 4 --usual 4 --shift ${words.dinner} --day 2026-10-04 --contact ${words.contacts.mail} --may-call yes`,
  );
  await year.weeks(40, 41);
  year.day('2026-10-19', '09:00');
  await year.quietly('volume import -', tillOf(27, 41));
  await year.show('survey import -', `${words.form.join('\n')}\n`);
  await year.show('survey list --calls');
  await year.show('survey called 6');
  await year.quietly('follow-up 191 --satisfaction 4 --before 2 --understood yes --told no');
  await year.quietly('follow-up 203 --satisfaction 3 --understood yes --told no');
  await year.show('report survey --from 2026-09-28 --to 2026-10-18');
  await year.show(`action add "${words.baker}" --category product --owner ${carmen} --due 2026-10-23`);
  await year.quietly('action done 4 --on today');
  await year.weeks(42, 46);
}

/** The year is over. */
async function december(year: Year): Promise<void> {
  year.day('2026-11-30', '09:00');
  await year.weeks(47, 47);
  year.at('2026-11-30', '09:00');
  await year.show('report staff --year');
  await year.show('report reach --year');
  await year.weeks(48, 51);
  year.day('2026-12-28', '09:00');
  await year.quietly('volume import -', tillOf(42, 51));
  await year.quietly(
    'business review critical_expectations=yes critical_complaining=yes house_hiring=partly',
  );
  await year.show('business review');
  await year.show('report changes --year');
  await year.show('goal list');
  await year.show('customer forget --past-retention');
  await year.quietly('customer forget --past-retention --yes');
  await year.show('report --last-week');
}

const chapters = [january, winter, march, spring, summer, autumn, december];

/** Counts the statements that the Monday page of a week sends to the engine, including those that read the business. */
async function questionsOf(path: string, today: string): Promise<number> {
  let count = 0;
  const store = await openStore({
    path,
    defaults: () => businessDefaults,
    random: () => randomFillSync(new Uint8Array(16)),
    onStatement: () => count++,
  });
  afterThisTest(() => store.close());
  count = 0;
  const filter = { period: { from: addDays(today, -7), to: addDays(today, -1) } };
  const { scope } = await store.withSnapshot(() =>
    runReport(store, 'week', filter, { today, periodIsDefault: true }),
  );
  expect(scope.total).toBeGreaterThan(0);
  return count;
}

describe.concurrent.each(houses.map((words) => [words.language, words] as const))(
  'in %s',
  (language, words) => {
    test('a year reads as it read', async ({ expect: check }) => {
      const house = inProcessSandbox({ RECOVERY_LANG: language });
      const year = new Year(house, words);
      for (const chapter of chapters) await chapter(year);
      const transcript = year.shown.join('\n');
      expectGolden(`${language}/year.txt`, transcript);
      check(year.wide).toEqual([]);
      check(transcript).not.toMatch(/\u001B|undefined|NaN|\[object/u);
      // The Monday page of a house with goals, changes, surveys and training asks no more than any other.
      for (const today of ['2026-04-06', '2026-07-06', '2026-12-28'])
        check(await questionsOf(house.db, today)).toBeLessThanOrEqual(12);
    });
  },
);
