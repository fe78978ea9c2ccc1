import { describe } from 'vitest';
import type { Store } from '../../../src/domain/records.ts';
import { describeChanging } from './changing.ts';
import { describeCounting } from './counting.ts';
import { describeCustomers } from './customers.ts';
import { describeDistributing } from './distributing.ts';
import { describeDrafts } from './drafts.ts';
import { describeForgetting } from './forgetting.ts';
import { describeImporting } from './importing.ts';
import { describeKeeping } from './keeping.ts';
import { describeKinds } from './kinds.ts';
import { describeNaming } from './naming.ts';
import { describeRecounting } from './recounting.ts';
import { describeSelecting } from './selecting.ts';
import { describeSharing } from './sharing.ts';
import { describeSurveys } from './surveys.ts';
import { describeUndoing } from './undoing.ts';
import { describeVolumes } from './volumes.ts';
import { describeWaiting } from './waiting.ts';

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
