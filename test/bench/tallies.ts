import { allTime } from '../../src/domain/time/period.ts';
import { openStore } from '../../src/store/open.ts';

/** Runs five tallies of the whole history in one process: department, hour, weekday, shift, department × hour. */
const [, , path = ''] = process.argv;
const store = await openStore({
  path,
  random: () => crypto.getRandomValues(new Uint8Array(16)),
  defaults: () => {
    throw new Error('the database is there');
  },
});
const five = [['department'], ['hour'], ['weekday'], ['shift'], ['department', 'hour']] as const;
let complaints = 0;
for (const by of five)
  for (const cell of await store.tally({ period: allTime }, by)) complaints += cell.complaints;
await store.close();
process.stdout.write(`${complaints}\n`);
