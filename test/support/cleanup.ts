/**
 * What test files leave to be tidied up. Modules are shared by all files of a worker, so a hook at the top of one would belong
 * to the first file alone; `hooks.ts` is run for each.
 */

type Work = () => unknown;

const afterFile: Work[] = [];
const afterTest: Work[] = [];

/** Does something when the test file that runs now is done. */
export const afterThisFile = (work: Work): void => void afterFile.push(work);

/** Does something when the test that runs now is done. */
export const afterThisTest = (work: Work): void => void afterTest.push(work);

async function tidy(works: Work[]): Promise<void> {
  for (const work of works.splice(0).reverse()) await work();
}

export const tidyAfterFile = (): Promise<void> => tidy(afterFile);
export const tidyAfterTest = (): Promise<void> => tidy(afterTest);
