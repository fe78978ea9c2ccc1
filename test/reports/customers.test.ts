import { beforeEach, describe, expect, test } from 'vitest';
import type { FollowUpFields } from '../../src/domain/entry.ts';
import type { Store } from '../../src/domain/records.ts';
import { action, creation } from '../support/builders.ts';
import { createEntry, oneOfEach } from '../support/entries.ts';
import { figuresOf, runReport, visibleText } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';

let store: Store;
const followUp = (incident: number, spec: Partial<FollowUpFields>) =>
  createEntry('follow_up', { ...oneOfEach.follow_up, ...spec }, incident);

/** Within the year Ana has three complaints under two merged contacts, Luis has one; two have no usable contact. */
describe('the report on customers', () => {
  const ana = { contact: 'ana@example.com', customer: 'Ana Ruiz' };
  beforeEach(async () => {
    store = await freshStore();
    await store.commit(action('add'), [
      creation({ when: '2024-11-20', ...ana }),
      creation({ when: '2026-03-02', ...ana, status: 'resolved', ending: 'partly' }),
      creation({ when: '2026-06-10', contact: '600 111 222', status: 'resolved', ending: 'solved' }),
      creation({ when: '2026-11-19', ...ana }),
      creation({ when: '2026-11-19', contact: 'luis@example.com' }),
      creation({ when: '2026-11-19' }),
      creation({ when: '2026-11-19', contact: 'table 4' }),
    ]);
    await store.commit(action('customer_merge'), [
      createEntry('same_customer', { contact: '600111222', sameContact: 'ana@example.com' }),
    ]);
  });

  test('counts merged contacts as one customer, covers 365 days, and lists repeated failures', async () => {
    const document = await runReport(store, 'customers');
    expect(document.scope.period).toMatchObject({ from: '2025-11-21', to: '2026-11-20' });
    expect(figuresOf(document)).toEqual({
      'complaints total': 6,
      'complaints without_contact': 2,
      'customers identifiable': 2,
      'customers repeat': 1,
      'customers failed_again': 1,
    });
    expect(document.lists?.['failed_again']).toMatchObject([
      { customer: 'Ana Ruiz', number: 3, number_before: 2 },
    ]);
    expect(visibleText(document)).toContain(
      'Ana Ruiz: complaint 3 (10 Jun), after 2 (2 Mar) was not put right',
    );
    expect(document.seeAlso?.[0]).toContain('--from 2025-11-21 --to 2026-11-20');
  });

  test('judges a recovery by the follow-up, if there is one', async () => {
    await store.commit(action('follow_up'), [
      followUp(2, { satisfaction: 5 }),
      followUp(3, { satisfaction: 2 }),
    ]);
    const { lists } = await runReport(store, 'customers');
    expect(lists?.['failed_again']).toMatchObject([{ number: 4, number_before: 3 }]);
  });
});
