import type { Filter } from '../../src/domain/filter.ts';
import type { Store } from '../../src/domain/records.ts';
import { speak } from '../../src/language/language.ts';
import type { Document, Value } from '../../src/document/document.ts';
import { reports } from '../../src/reports/registry.ts';
import type { Request } from '../../src/reports/request.ts';
import { shippedChecklists } from '../../src/shipped/checklists.ts';
import { shippedQuestionnaire } from '../../src/shipped/questionnaire.ts';
import { shippedVocabulary } from '../../src/shipped/vocabulary.ts';
import { everything, noon } from './builders.ts';

/** A request without flags, except for the spec. */
export async function requestFor(
  store: Pick<Store, 'business'>,
  filter: Filter = everything,
  spec: Partial<Request> = {},
): Promise<Request> {
  return {
    business: await store.business(),
    filter,
    filterNames: {},
    flags: { range: ' --all', filters: '', database: '' },
    language: speak('en', 'EUR', 'restaurant'),
    now: noon,
    today: '2026-11-20',
    periodIsDefault: false,
    openCalendar: () => Promise.resolve({ years: null, holidayOn: () => null, isOpen: () => true }),
    ...spec,
  };
}

/** Runs a report on a store. */
export async function runReport(
  store: Store,
  name: string,
  filter: Filter = everything,
  spec: Partial<Request> = {},
): Promise<Document> {
  const report = reports[name];
  if (!report) throw new Error(`no report ${name}`);
  const words = {
    vocabulary: await shippedVocabulary('en', 'restaurant', 'en'),
    checklists: shippedChecklists('en'),
    questionnaire: shippedQuestionnaire('en'),
  };
  return report(store, await requestFor(store, filter, spec), () => Promise.resolve(words));
}

/** The figures of a long table by "section key measure". */
export function figuresOf({ rows }: Document): Readonly<Record<string, Value>> {
  return Object.fromEntries(
    rows.rows.map(([section = null, key = null, measure = null, value = null]) => [
      [section, key, measure].filter((part) => part !== null).join(' '),
      value,
    ]),
  );
}

/** All visible text of a report, without layout. */
export function visibleText({ title, headline = '', meta, blocks, seeAlso = [], hints }: Document): string {
  return [
    title,
    headline,
    ...meta,
    ...blocks.map((block) => JSON.stringify(block)),
    ...seeAlso,
    ...hints,
  ].join('\n');
}
