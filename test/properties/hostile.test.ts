import { expect, test } from 'vitest';
import type { Change } from '../../src/domain/action.ts';
import type { Store } from '../../src/domain/records.ts';
import { render, type Format } from '../../src/render/render.ts';
import { reports } from '../../src/reports/registry.ts';
import { action, creation } from '../support/builders.ts';
import { terminalControl } from '../support/hostiletext.ts';
import { runReport } from '../support/reports.ts';
import { freshStore } from '../support/store.ts';
import { paper } from '../render/hostile.ts';

/** Puts names with markup, formulas and control characters into every list and complaint, and through every report and renderer. */
const trap = '\u001B[2J\u009B1m\u202E\u200Bname';
const named = (list: string) => `${trap} ${list}`;
const lists = ['department', 'category', 'cause', 'touchpoint'] as const;

async function hostileHouse(): Promise<Store> {
  const store = await freshStore();
  const names = lists.map((list): Change => ({ change: 'create_name', list, name: named(list) }));
  const incidents = Array.from({ length: 60 }, (_, index) =>
    creation({
      when: `2026-11-${String(1 + (index % 19)).padStart(2, '0')} ${10 + (index % 12)}:00`,
      description: trap,
      customer: trap,
      contact: `${trap} 600 555 0${10 + (index % 5)}`,
      place: trap,
      recordedBy: trap,
      owner: trap,
      state: 'upset',
      ...Object.fromEntries(lists.map((list) => [list, { created: named(list) }])),
    }),
  );
  await store.commit(action('add', { by: trap }), [...names, ...incidents]);
  await store.commit(action('name_rename'), [
    { change: 'rename', list: 'shift', id: 2, name: named('evening') },
  ]);
  await store.commit(action('prevention_add'), [
    {
      change: 'create',
      of: 'prevention',
      incident: 1,
      fields: {
        text: trap,
        kind: 'fix',
        owner: trap,
        category: 1,
        department: 1,
        decidedOn: '2026-11-10',
        dueOn: '2026-11-12',
        doneOn: '2026-11-15',
      },
    },
  ]);
  return store;
}

const papers = [
  { ...paper, width: null },
  { ...paper, width: 60 },
  { ...paper, width: 40 },
  { ...paper, width: 80, plain: true },
];

test('every report shows hostile names, and no renderer lets one of them be obeyed', async () => {
  const store = await hostileHouse();
  for (const name of Object.keys(reports)) {
    const document = await runReport(store, name);
    for (const each of papers)
      expect(await render(document, 'table', each), `${name} ${String(each.width)}`).not.toMatch(
        terminalControl,
      );
    for (const format of ['md', 'html', 'json', 'jsonl'] satisfies readonly Format[])
      expect(await render(document, format, paper), `${name} as ${format}`).not.toMatch(terminalControl);
    // The names do occur in reports that count by them; otherwise this test would prove nothing.
    if ([...lists, 'patterns', 'changes'].some((each) => each === name))
      expect(JSON.stringify(document.blocks), name).toContain('\\u001b[2J');
  }
});
