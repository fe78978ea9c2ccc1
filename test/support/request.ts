import type { Records } from '../../src/domain/records.ts';
import { allTime } from '../../src/domain/time/period.ts';
import { speak } from '../../src/language/language.ts';
import type { Request } from '../../src/reports/report.ts';
import { noon } from './builders.ts';

/** What a report is given when nothing but `--all` was typed; English. */
export async function request(records: Records, spec: Partial<Request> = {}): Promise<Request> {
  return {
    business: await records.business(),
    filter: { period: allTime },
    filterNames: {},
    typed: { range: ' --all', filters: '', database: '' },
    language: speak('en'),
    now: noon,
    today: '2026-11-20',
    periodIsDefault: false,
    ...spec,
  };
}
