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

/** Today is the 20th; four follow-ups are due from the 16th to the 20th. */
describe('the report on follow-ups', () => {
  beforeEach(async () => {
    store = await freshStore();
    await store.commit(action('add'), [
      creation({ when: '2026-10-01', cameBackOn: '2026-11-18' }),
      creation({ when: '2026-11-15' }),
      creation({ when: '2026-11-17', followUpOn: '2026-11-19' }),
      creation({ when: '2026-11-18', followUpOn: '2026-11-20' }),
      creation({ when: '2026-11-18', followUpOn: '2026-12-24' }),
    ]);
    await store.commit(action('follow_up'), [
      followUp(1, { dueOn: '2026-11-16', onDay: '2026-11-16' }),
      followUp(2, { dueOn: '2026-11-17', onDay: '2026-11-18', outcome: 'not_reached' }),
      followUp(2, { dueOn: '2026-11-30', onDay: '2026-11-18', outcome: 'no_contact' }),
      followUp(2, { dueOn: null, onDay: '2026-10-18' }),
    ]);
  });
  const week = { period: { from: '2026-11-16', to: '2026-11-22' } };

  test('counts by the days of the follow-ups, not of the complaints', async () => {
    const document = await runReport(store, 'follow-ups', week);
    expect(figuresOf(document)).toEqual({
      'due due': 3,
      'due in_time': 1,
      'due late': 1,
      'due not_done': 1,
      'due not_yet_due': 1,
      'outcome reached follow_ups': 1,
      'outcome not_reached follow_ups': 1,
      'outcome no_contact follow_ups': 1,
      'came_back customers': 1,
    });
    expect(visibleText(document)).toContain('"1 of 3"');
    expect(visibleText(document)).not.toContain('%');
    expect(document.seeAlso?.join('\n')).toMatch(/recovery due[^]*recovery list/u);
  });

  test('says how to record a follow-up if none was due or made', async () => {
    const document = await runReport(store, 'follow-ups', {
      period: { from: '2020-01-01', to: '2020-01-07' },
    });
    expect(document.blocks).toMatchObject([{ kind: 'prose' }]);
    expect(visibleText(document)).toContain('recovery follow-up 142');
  });
});
