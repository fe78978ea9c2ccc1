import { describe, expect, test } from 'vitest';
import { dueItems, type Pending } from '../../src/domain/due.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { businessDay } from '../../src/domain/time/wall.ts';
import { runtimeZone, wallAt } from '../../src/domain/time/zone.ts';
import { noon } from '../support/builders.ts';
import { storedIncident } from '../support/business.ts';
import { oneOfEach } from '../support/entries.ts';

const hour = 3_600_000;
const madrid = runtimeZone('Europe/Madrid');
const none: Pending = {
  safety: [],
  aftercare: [],
  upset: [],
  unanswered: [],
  followUps: [],
  promises: [],
  deadlines: [],
  preventions: [],
  calls: [],
  incidents: [],
};
const now = {
  now: noon,
  today: '2026-11-20',
  dayOf: (at: number) => businessDay(wallAt(madrid, at), 360),
  earlierDay: () => null,
};
const items = (pending: Partial<Pending>) => dueItems({ ...none, ...pending }, now);

const promise = (id: number, incident: number, dueAt: number): Entry<'promise'> => ({
  ...oneOfEach.promise,
  id,
  incident,
  dueAt,
});
const formal = (id: number, incident: number, dueOn: string | null): Pending['deadlines'][number] => ({
  ...oneOfEach.deadline,
  reference: oneOfEach.formal.reference,
  id,
  incident,
  dueOn,
});
const prevention = (id: number, incident: number | null, dueOn: string | null): Entry<'prevention'> => ({
  ...oneOfEach.prevention,
  id,
  incident,
  dueOn,
});

describe('what is due', () => {
  test('has safety first, then what was due first; on one day what has an hour before what has all day', () => {
    const order = items({
      followUps: [
        storedIncident(1, { followUpOn: '2026-11-20' }),
        storedIncident(2, { followUpOn: '2026-11-18' }),
      ],
      unanswered: [
        storedIncident(3, { acknowledgeDueAt: noon - hour }),
        storedIncident(4, { resolveDueAt: noon - 30 * hour }),
      ],
      promises: [promise(9, 1, noon + hour), promise(8, 1, noon - 2 * hour)],
      deadlines: [formal(7, 1, '2026-11-19')],
      preventions: [prevention(6, null, '2026-11-20'), prevention(5, null, '2026-11-01')],
      safety: [storedIncident(10, { safety: 'yes' })],
      incidents: [storedIncident(1)],
    }).map(({ kind, id, incident }) => `${kind} ${id ?? incident?.number ?? ''}`);
    expect(order).toEqual([
      'safety 10',
      'prevention 5',
      'follow_up 2',
      'solution 4',
      'formal 7',
      'promise 8',
      'answer 3',
      'promise 9',
      'follow_up 1',
      'prevention 6',
    ]);
  });

  test('is overdue by the instant where there is one, else from the day after', () => {
    const overdue = (pending: Partial<Pending>) => items(pending).map(({ isOverdue }) => isOverdue);
    expect(overdue({ promises: [promise(1, 1, noon - 1), promise(2, 1, noon)] })).toEqual([true, false]);
    expect(overdue({ deadlines: [formal(1, 1, '2026-11-19'), formal(2, 2, '2026-11-20')] })).toEqual([
      true,
      false,
    ]);
    expect(overdue({ safety: [storedIncident(1, { safety: 'yes' })] })).toEqual([true]);
  });

  test('always counts who is upset or has left, after what is overdue and before what is not, the newest first', () => {
    const order = items({
      upset: [
        storedIncident(1, { state: 'upset', when: '2026-03-02 12:00' }),
        storedIncident(2, { state: 'gone', when: '2026-11-19 12:00' }),
        storedIncident(3, { state: 'upset', when: '2026-11-20 09:00' }),
      ],
      followUps: [
        storedIncident(4, { followUpOn: '2026-11-19' }),
        storedIncident(5, { followUpOn: '2026-11-20' }),
      ],
      safety: [storedIncident(6, { safety: 'yes' })],
    }).map(({ kind, incident, isOverdue }) => [kind, incident?.number, isOverdue]);
    expect(order).toEqual([
      ['safety', 6, true],
      ['follow_up', 4, true],
      ['upset', 3, true],
      ['gone', 2, true],
      ['upset', 1, true],
      ['follow_up', 5, false],
    ]);
  });

  test('looks after whoever was treated badly, overdue from the day after', () => {
    const treated = (day: string) => storedIncident(1, { abuse: 'happened', when: day });
    expect(items({ aftercare: [treated('2026-11-20'), treated('2026-11-19')] })).toMatchObject([
      { kind: 'aftercare', on: '2026-11-19', at: null, isOverdue: true },
      { kind: 'aftercare', on: '2026-11-20', isOverdue: false },
    ]);
  });

  test('after midnight belongs to the business day before', () => {
    const late = Date.UTC(2026, 10, 21, 0, 30);
    expect(items({ promises: [promise(1, 1, late)] })[0]).toMatchObject({ at: late, on: '2026-11-20' });
  });

  test('is a first word for whoever had none, else a solution', () => {
    const both = { acknowledgeDueAt: noon - 2, resolveDueAt: noon - 1 };
    const kinds = items({
      unanswered: [
        storedIncident(1, both),
        storedIncident(2, { ...both, acknowledgedAt: noon - 3 }),
        storedIncident(3, { resolveDueAt: noon - 1 }),
      ],
    }).map(({ kind, at, incident }) => [incident?.number, kind, at]);
    expect(kinds).toEqual([
      [1, 'answer', noon - 2],
      [2, 'solution', noon - 1],
      [3, 'solution', noon - 1],
    ]);
  });

  test('has a danger to health first, and beside it whatever else has come due for the same people', () => {
    const danger = storedIncident(1, { safety: 'yes', acknowledgeDueAt: noon - 2, followUpOn: '2026-11-20' });
    const kinds = items({
      safety: [danger],
      unanswered: [danger],
      followUps: [danger],
      promises: [promise(1, 1, noon - 30 * hour)],
      deadlines: [formal(1, 1, '2026-11-20')],
      incidents: [danger],
    }).map(({ kind }) => kind);
    expect(kinds).toEqual(['safety', 'promise', 'answer', 'formal', 'follow_up']);
  });

  test('says whose it is: whoever promised or decided, the owner, or whoever wrote it down', () => {
    const owned = storedIncident(1, { owner: 'Eva', recordedBy: 'Ana', followUpOn: '2026-11-20' });
    const written = storedIncident(2, { recordedBy: 'Ana', followUpOn: '2026-11-20' });
    const owners = items({
      followUps: [owned, written],
      promises: [
        { ...promise(1, 1, noon), madeBy: 'Luis' },
        { ...promise(2, 1, noon + 1), madeBy: null },
      ],
      deadlines: [formal(1, 2, '2026-11-20')],
      preventions: [{ ...prevention(1, 1, '2026-11-21'), owner: 'Pía' }],
      incidents: [owned, written],
    }).map(({ kind, owner }) => [kind, owner]);
    expect(owners).toEqual([
      ['promise', 'Luis'],
      ['promise', 'Eva'],
      ['formal', 'Ana'],
      ['follow_up', 'Eva'],
      ['follow_up', 'Ana'],
      ['prevention', 'Pía'],
    ]);
  });

  test('says what it is about: its own words, or those of the complaint', () => {
    const about = items({
      promises: [promise(1, 1, noon), { ...promise(2, 1, noon + 1), text: null }],
      deadlines: [formal(1, 1, '2026-11-20'), { ...formal(2, 2, '2026-11-20'), reference: null }],
      preventions: [prevention(1, null, '2026-11-20')],
      incidents: [1, 2].map((number) => storedIncident(number, { description: 'cold soup' })),
    }).map(({ text }) => text);
    expect(about).toEqual(['news', 'cold soup', 'HR-7: cold soup', 'cold soup', 'two cooks on Fridays']);
  });

  test('is only the first deadline of a formal complaint, with the day by which it is better met', () => {
    const saturday = { day: '2026-11-21', isLastWorkingDay: false };
    const [only, ...others] = dueItems(
      {
        ...none,
        deadlines: [formal(1, 1, '2026-11-24'), { ...formal(2, 1, '2026-11-22'), task: 'authority' }],
      },
      { ...now, earlierDay: (day: string) => (day === '2026-11-22' ? saturday : null) },
    );
    expect(others).toEqual([]);
    expect(only).toMatchObject({ id: 2, task: 'authority', on: '2026-11-22', meetBy: saturday });
  });

  test('is nothing where no day is set', () => {
    expect(
      items({
        unanswered: [storedIncident(1)],
        followUps: [storedIncident(2)],
        deadlines: [formal(1, 1, null)],
        preventions: [prevention(1, null, null)],
      }),
    ).toEqual([]);
  });
});
