import { beforeEach, describe, expect, test } from 'vitest';
import type { Change } from '../../../src/domain/action.ts';
import type { TallyDimension } from '../../../src/domain/dimension.ts';
import type { Filter } from '../../../src/domain/filter.ts';
import type { Store } from '../../../src/domain/records.ts';
import { action, creation, department, everything, noon, remedy } from '../../support/builders.ts';
import { oneOfEach } from '../../support/entries.ts';
import type { CreateDatabase } from './suite.ts';

const names = (...ids: number[]) => [{ ids, name: null }];
const notRecorded = [{ ids: null, name: null }];

export function describeFilters(createDatabase: CreateDatabase): void {
  describe('filters', () => {
    let store: Store;
    const numbersOf = async (filter: Omit<Filter, 'period'>) =>
      (await store.list({ ...everything, ...filter })).map(({ number }) => number).sort((a, b) => a - b);

    beforeEach(async () => {
      store = await createDatabase().open();
      await store.commit(action('add'), [
        department('Kitchen'),
        department('Bar'),
        { change: 'create_name', list: 'category', name: 'wait' },
        creation({
          when: '2026-11-20 19:30',
          description: 'Café frío',
          department: { created: 'Kitchen' },
          severity: 1,
          state: 'calm',
          place: 'Table 4',
          customer: 'Ana Ruiz',
          contact: 'Ana@Example.com',
        }),
        creation({
          when: '2026-11-21 01:30',
          description: '100% slow_service',
          department: { created: 'Bar' },
          category: { created: 'wait' },
          severity: 3,
          state: 'gone',
          status: 'resolved',
          contact: '+34 600 112 233',
        }),
        creation({ when: '2026-11-21', description: "it's \\ odd", customer: 'Íñigo', place: 'terrace' }),
        creation({ when: '2026-11-22 12:00', description: 'deleted', severity: 1 }),
      ]);
      await store.commit(action('delete'), [{ change: 'remove_incident', number: 4 }]);
    });

    test('an empty filter selects everything except deleted incidents', async () => {
      expect(await numbersOf({})).toEqual([1, 2, 3]);
      expect(await numbersOf({ deleted: true })).toEqual([4]);
      expect(await numbersOf({ deleted: false })).toEqual([1, 2, 3]);
    });

    test('a period includes its first and last business day', async () => {
      const within = async (from: string | null, to: string | null) => store.count({ period: { from, to } });
      expect(await within('2026-11-20', '2026-11-20')).toBe(2);
      expect(await within('2026-11-21', '2026-11-21')).toBe(1);
      expect(await within(null, '2026-11-20')).toBe(2);
      expect(await within('2026-11-21', null)).toBe(1);
      expect(await within('2026-11-22', null)).toBe(0);
    });

    test.each<[string, Omit<Filter, 'period'>, number[]]>([
      ['one department', { department: names(1) }, [1]],
      ['any of two departments', { department: names(1, 2) }, [1, 2]],
      ['departments asked for one by one', { department: [...names(1), ...names(2)] }, [1, 2]],
      ['no department', { department: notRecorded }, [3]],
      ['a department or none', { department: [...names(2), ...notRecorded] }, [2, 3]],
      ['a name with no entry', { department: names() }, []],
      ['category', { category: names(1) }, [2]],
      ['shift', { shift: names(2) }, [1]],
      ['no shift', { shift: notRecorded }, [3]],
      ['status', { status: ['open'] }, [1, 3]],
      ['both statuses', { status: ['open', 'resolved'] }, [1, 2, 3]],
      ['severity', { severity: [1, 2] }, [1]],
      ['severity not said', { severity: [3, null] }, [2, 3]],
      ['state', { state: ['gone'] }, [2]],
      ['state not said', { state: [null] }, [3]],
      ['words, whatever case and accents', { text: 'CAFE  FRIO' }, [1]],
      ['words of the customer', { text: 'inigo' }, [3]],
      ['words of the place', { text: 'table' }, [1]],
      ['a per cent sign that is one', { text: '0%' }, [2]],
      ['a per cent sign that matches nothing else', { text: 'c%f' }, []],
      ['an underscore that is one', { text: 'slow_' }, [2]],
      ['a quote and a backslash', { text: "it's \\" }, [3]],
      ['the customer’s name', { customer: 'ruiz' }, [1]],
      ['the customer’s address', { customer: '600 112' }, [2]],
      ['words that only the description holds', { customer: 'slow' }, []],
      ['place', { place: 'TERRACE' }, [3]],
      ['one customer by e-mail', { contact: 'ana@example.com' }, [1]],
      ['one customer by phone', { contact: '+34600112233' }, [2]],
      ['several things at once', { status: ['open'], severity: [1], place: '4' }, [1]],
      ['several things that no one incident has', { status: ['resolved'], severity: [1] }, []],
    ])('by %s', async (_, filter, numbers) => {
      expect(await numbersOf(filter)).toEqual(numbers);
      expect(await store.count({ ...everything, ...filter })).toBe(numbers.length);
      const cells = await store.tally({ ...everything, ...filter }, ['contact', 'severity']);
      expect(cells.reduce((sum, { complaints }) => sum + complaints, 0)).toBe(numbers.length);
    });

    test('what else was recorded about a complaint selects and counts it', async () => {
      const at = noon;
      const promise = (incident: number, outcome: 'kept' | 'broken' | null): Change => ({
        change: 'create',
        of: 'promise',
        incident,
        fields: { text: null, dueAt: at, madeBy: null, outcome, settledAt: null },
      });
      const followUp = (incident: number, told: 'yes' | 'no' | null): Change => ({
        change: 'create',
        of: 'follow_up',
        incident,
        fields: { ...oneOfEach.follow_up, told },
      });
      await store.commit(action('add'), [
        creation({
          abuse: 'happened',
          safety: 'yes',
          servedBy: 'Marta',
          partner: 'Bar Peñón',
          remedies: [remedy('drink'), remedy('Tarta de la casa')],
        }),
        creation({
          abuse: 'looked_after',
          posted: 'yes',
          proactive: 'yes',
          servedBy: 'MARTA',
          remedies: [remedy('refund'), remedy('drink')],
        }),
        promise(5, 'kept'),
        promise(5, 'broken'),
        promise(5, null),
        promise(6, 'kept'),
        promise(6, null),
        promise(1, 'kept'),
        followUp(5, 'no'),
        followUp(5, 'yes'),
        followUp(6, null),
        followUp(1, 'no'),
      ]);
      // What was removed counts no more.
      const [removed] = await store.entries('remedy', [6]);
      await store.commit(action('remedy'), [
        { change: 'remove', of: 'remedy', id: removed?.id ?? 0, incident: 6 },
      ]);
      const gave = (...remedies: string[]) => ({ remedy: [{ remedies, name: null }] });
      const nothing = { remedy: [{ remedies: null, name: null }] };
      expect(await numbersOf({ abuse: ['happened'] })).toEqual([5]);
      expect(await numbersOf({ abuse: ['happened', 'looked_after'] })).toEqual([5, 6]);
      expect(await numbersOf({ abuse: [null] })).toEqual([1, 2, 3]);
      expect(await numbersOf({ safety: true })).toEqual([5]);
      expect(await numbersOf({ posted: true })).toEqual([6]);
      expect(await numbersOf({ proactive: true })).toEqual([6]);
      expect(await numbersOf({ partner: 'penon' })).toEqual([5]);
      expect(await numbersOf(gave('drink'))).toEqual([5, 6]);
      expect(await numbersOf(gave('TARTA de la casa'))).toEqual([5]);
      expect(await numbersOf(gave('refund'))).toEqual([]);
      expect(await numbersOf(nothing)).toEqual([1, 2, 3]);
      expect(await numbersOf({ remedy: [...gave('drink').remedy, ...nothing.remedy] })).toEqual([
        1, 2, 3, 5, 6,
      ]);
      expect(await numbersOf({ promise: ['kept'] })).toEqual([1]);
      expect(await numbersOf({ promise: ['broken'] })).toEqual([5]);
      expect(await numbersOf({ promise: ['open'] })).toEqual([6]);
      expect(await numbersOf({ promise: [null] })).toEqual([2, 3]);
      expect(await numbersOf({ promise: [] })).toEqual([]);
      expect(await numbersOf({ informed: ['yes'] })).toEqual([5]);
      expect(await numbersOf({ informed: ['no', null] })).toEqual([1, 2, 3, 6]);

      const counted = async (dimension: TallyDimension) =>
        Object.fromEntries(
          (await store.tally(everything, [dimension])).map(({ keys: [key], complaints }) => [
            String(key),
            complaints,
          ]),
        );
      expect(await counted('promise')).toEqual({ broken: 1, kept: 1, open: 1, null: 2 });
      expect(await counted('informed')).toEqual({ no: 1, yes: 1, null: 3 });
      // A complaint with several remedies counts once, under the first that is left.
      expect(await counted('remedy')).toEqual({ drink: 2, null: 3 });
      expect(await counted('abuse')).toEqual({ happened: 1, looked_after: 1, null: 3 });
      expect(await counted('partner')).toEqual({ 'Bar Peñón': 1, null: 4 });
      // The report counts different spellings together.
      expect(await counted('served_by')).toEqual({ MARTA: 1, Marta: 1, null: 3 });
    });

    test('the span is the first and last business day of the selected incidents', async () => {
      expect(await store.span(everything)).toEqual({ from: '2026-11-20', to: '2026-11-21' });
      expect(await store.span({ ...everything, deleted: true })).toEqual({
        from: '2026-11-22',
        to: '2026-11-22',
      });
      expect(await store.span({ ...everything, text: 'nowhere' })).toBeNull();
    });

    test('the last number is the highest of a live incident', async () => {
      expect(await store.lastNumber()).toBe(3);
      for (const number of [1, 2, 3]) {
        await store.commit(action('delete'), [{ change: 'remove_incident', number }]);
      }
      expect(await store.lastNumber()).toBeNull();
      expect(await store.find(5)).toBeNull();
    });

    test('a name of JavaScript itself is ordinary text', async () => {
      expect(await numbersOf({ text: '__proto__', customer: 'constructor' })).toEqual([]);
      expect(await numbersOf({ text: "'; drop table incident; --" })).toEqual([]);
      expect(await store.count(everything)).toBe(3);
    });
  });

  describe('a list', () => {
    test('is ordered newest first: by day, then by time, those without a time last', async () => {
      const store = await createDatabase().open();
      const whens = [
        '2026-11-20',
        '2026-11-20 09:00',
        '2026-11-21 01:30',
        '2026-11-19 23:00',
        '2026-11-20 21:00',
        '2026-11-20 09:00',
        '2026-11-21',
      ];
      await store.commit(
        action('add'),
        whens.map((when) => creation({ when })),
      );
      const newest = [7, 3, 5, 6, 2, 1, 4];
      expect((await store.list(everything)).map(({ number }) => number)).toEqual(newest);
      expect((await store.list(everything, 3)).map(({ number }) => number)).toEqual(newest.slice(0, 3));
      expect(await store.list(everything, 0)).toEqual([]);
    });

    test('has the remedies of each incident, in their order', async () => {
      const store = await createDatabase().open();
      await store.commit(
        action('add'),
        Array.from({ length: 600 }, (_, index) =>
          creation({ remedies: index % 2 === 0 ? [remedy(`a${index}`), remedy(`b${index}`)] : [] }),
        ),
      );
      const kinds = (await store.list(everything)).map(({ number, remedies }) => [
        number,
        ...remedies.map(({ kind }) => kind),
      ]);
      expect(kinds).toEqual(
        Array.from({ length: 600 }, (_, index) =>
          index % 2 === 0 ? [index + 1, `a${index}`, `b${index}`] : [index + 1],
        ).reverse(),
      );
    });
  });
}
