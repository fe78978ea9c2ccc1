/**
 * Tasks that clean up after tests. All test files of a worker share their modules, so a hook at the top level of this module
 * would run for the first file only; `hooks.ts` runs for each file.
 */

type Task = () => unknown;

const afterFile: Task[] = [];
const afterTest: Task[] = [];

/** Runs a task after the present test file. */
export const afterThisFile = (work: Task): void => void afterFile.push(work);

/** Runs a task after the present test. */
export const afterThisTest = (work: Task): void => void afterTest.push(work);

async function runAll(tasks: Task[]): Promise<void> {
  for (const work of tasks.splice(0).reverse()) await work();
}

export const cleanUpAfterFile = (): Promise<void> => runAll(afterFile);
export const cleanUpAfterTest = (): Promise<void> => runAll(afterTest);
