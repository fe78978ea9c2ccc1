import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { examineDatabase } from '../../src/store/examine.ts';
import { anyCommands } from '../support/modelcommands.ts';
import { Model } from '../support/model.ts';
import { freshFolder, freshStore } from '../support/store.ts';
import { nextNumber } from '../support/tables.ts';

test('two tills on one file do what the state table says, whatever is done in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(anyCommands, async (commands) => {
      const path = join(freshFolder(), 'recovery.db');
      const tills = [await freshStore(path), await freshStore(path)] as const;
      const model = new Model();
      await fc.asyncModelRun(
        () => ({ model, real: { path, tills, counter: nextNumber(path), uuids: new Map(), copies: [] } }),
        commands,
      );
      for (const [number, log] of model.log) {
        expect(
          (await tills[0].history(number)).map(({ entity, operation }) => `${entity} ${operation}`),
        ).toEqual(log);
      }
      for (const each of tills) await each.close();
      expect(examineDatabase(path)).toMatchObject({ danglingReferences: 0, disagreements: 0, miscounted: 0 });
    }),
    { numRuns: 40 },
  );
});
