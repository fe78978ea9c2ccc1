import { join } from 'node:path';
import { freshFolder, freshStore } from '../support/store.ts';
import { describeStore } from './store/suite.ts';

describeStore('the store on SQLite', () => {
  const path = join(freshFolder(), 'recovery.db');
  return { open: () => freshStore(path) };
});
