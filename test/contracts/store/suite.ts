import { describe } from 'vitest';
import type { Store } from '../../../src/domain/records.ts';
import { describeChanges } from './changes.ts';
import { describeTallies } from './tallies.ts';
import { describeCustomers } from './customers.ts';
import { describeDistributions } from './distributions.ts';
import { describeDrafts } from './drafts.ts';
import { describeForget } from './forget.ts';
import { describeImport } from './import.ts';
import { describeMatching } from './matching.ts';
import { describeEntries } from './entries.ts';
import { describeKinds } from './kinds.ts';
import { describeNames } from './names.ts';
import { describeRederive } from './rederive.ts';
import { describeFilters } from './filters.ts';
import { describeTills } from './tills.ts';
import { describeSurveys } from './surveys.ts';
import { describeUndo } from './undo.ts';
import { describeVolumes } from './volumes.ts';
import { describePending } from './pending.ts';

/** A new database; every `open` adds a till, which is closed after the test. */
interface TestDatabase {
  open(): Promise<Store>;
}
export type CreateDatabase = () => TestDatabase;

/** The contract of every store. */
export function describeStore(name: string, createDatabase: CreateDatabase): void {
  describe(name, () => {
    describeChanges(createDatabase);
    describeFilters(createDatabase);
    describeTallies(createDatabase);
    describeDistributions(createDatabase);
    describeNames(createDatabase);
    describeUndo(createDatabase);
    describeImport(createDatabase);
    describeMatching(createDatabase);
    describeRederive(createDatabase);
    describeDrafts(createDatabase);
    describeTills(createDatabase);
    describeKinds(createDatabase);
    describeEntries(createDatabase);
    describeVolumes(createDatabase);
    describeSurveys(createDatabase);
    describePending(createDatabase);
    describeCustomers(createDatabase);
    describeForget(createDatabase);
  });
}
