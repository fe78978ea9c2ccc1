import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/domain/draft.ts';
import { action, creation, noon } from '../../support/builders.ts';
import type { CreateDatabase } from './suite.ts';

const draft = (id: string, spec: Partial<Draft> = {}): Draft => ({
  id,
  startedAt: noon,
  updatedAt: noon,
  answers: {},
  holder: { host: 'till-1', process: 4242, bootedAt: noon - 1_000, terminal: '/dev/pts/0' },
  ...spec,
});

export function describeDrafts(createDatabase: CreateDatabase): void {
  describe('drafts', () => {
    test('are stored with every answer, visible to all tills, oldest first', async () => {
      const database = createDatabase();
      const [one, other] = [await database.open(), await database.open()];
      const answers = { description: 'soup\n"cold"', offered: ['dessert'], worth: 6.5, who: null };
      const holder = { host: 'till-2', process: 7, bootedAt: noon, terminal: null };
      const [late, early] = [draft('late', { startedAt: noon + 1 }), draft('early', { answers, holder })];
      await one.saveDraft(late);
      await one.saveDraft(early);
      expect(await other.drafts()).toEqual([early, late]);
    });

    test('are recorded once, even if two tills choose the same one', async () => {
      const database = createDatabase();
      const [one, other] = [await database.open(), await database.open()];
      await one.saveDraft(draft('a'));
      await one.commit(action('add'), [creation()], 'a');
      await expect(other.commit(action('add'), [creation()], 'a')).rejects.toThrow('draft_gone');
      expect(await one.lastNumber()).toBe(1);
    });

    test('are replaced when saved again', async () => {
      const store = await createDatabase().open();
      const later = draft('a', { updatedAt: noon + 1, answers: { description: 'x' } });
      await store.saveDraft(draft('a', { answers: { place: 'bar' } }));
      await store.saveDraft(later);
      expect(await store.drafts()).toEqual([later]);
    });

    test('are deleted together with the creation of the incident, or not at all', async () => {
      const store = await createDatabase().open();
      await store.saveDraft(draft('mine'));
      await store.saveDraft(draft('theirs'));
      const failing = [creation(), { change: 'remove_incident', number: 9 } as const];
      await expect(store.commit(action('add'), failing, 'mine')).rejects.toMatchObject({
        code: 'no_incident',
      });
      expect(await store.drafts()).toHaveLength(2);
      await store.commit(action('add'), [creation()], 'mine');
      expect((await store.drafts()).map(({ id }) => id)).toEqual(['theirs']);
    });

    test('can be dropped twice', async () => {
      const store = await createDatabase().open();
      await store.saveDraft(draft('a'));
      await store.dropDraft('a');
      await store.dropDraft('a');
      expect(await store.drafts()).toEqual([]);
    });
  });
}
