import { describe } from 'vitest';
import type { Store } from '../../../src/domain/records.ts';
import { describeChanging } from './changes.ts';
import { describeCounting } from './tallies.ts';
import { describeCustomers } from './customers.ts';
import { describeDistributing } from './distributions.ts';
import { describeDrafts } from './drafts.ts';
import { describeForgetting } from './forget.ts';
import { describeImporting } from './import.ts';
import { describeKeeping } from './entries.ts';
import { describeKinds } from './kinds.ts';
import { describeNaming } from './names.ts';
import { describeRecounting } from './rederive.ts';
import { describeSelecting } from './filters.ts';
import { describeSharing } from './tills.ts';
import { describeSurveys } from './surveys.ts';
import { describeUndoing } from './undo.ts';
import { describeVolumes } from './volumes.ts';
import { describeWaiting } from './pending.ts';

/** A database that nobody has used yet; every `open` is one more till on it, closed when the test ends. */
export interface Place {
  open(): Promise<Store>;
}
export type FreshPlace = () => Place;

/** What every engine must do alike. */
export function describeStore(name: string, freshPlace: FreshPlace): void {
  describe(name, () => {
    describeChanging(freshPlace);
    describeSelecting(freshPlace);
    describeCounting(freshPlace);
    describeDistributing(freshPlace);
    describeNaming(freshPlace);
    describeUndoing(freshPlace);
    describeImporting(freshPlace);
    describeRecounting(freshPlace);
    describeDrafts(freshPlace);
    describeSharing(freshPlace);
    describeKinds(freshPlace);
    describeKeeping(freshPlace);
    describeVolumes(freshPlace);
    describeSurveys(freshPlace);
    describeWaiting(freshPlace);
    describeCustomers(freshPlace);
    describeForgetting(freshPlace);
  });
}
