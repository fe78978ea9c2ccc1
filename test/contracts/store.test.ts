import { freshFile, freshStore } from '../support/store.ts';
import { describeStore } from './store/suite.ts';

describeStore('the store on SQLite', () => {
  const file = freshFile();
  return { open: async () => freshStore(await file) };
});
