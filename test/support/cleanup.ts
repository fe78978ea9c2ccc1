/**
 * Tasks that clean up after tests. All test files of a worker share their modules, so a hook at the top level of this module
 * would run for the first file only; `hooks.ts` runs for each file.
 */

type Work = () => unknown;

const afterFile: Work[] = [];
const afterTest: Work[] = [];

/** Runs a task after the present test file. */
export const afterThisFile = (work: Work): void => void afterFile.push(work);

/** Runs a task after the present test. */
export const afterThisTest = (work: Work): void => void afterTest.push(work);

async function tidy(works: Work[]): Promise<void> {
  for (const work of works.splice(0).reverse()) await work();
}

export const tidyAfterFile = (): Promise<void> => tidy(afterFile);
export const tidyAfterTest = (): Promise<void> => tidy(afterTest);
