import { nameListCommands } from '../business/namelists.ts';

/** Departments: list, add, rename, merge. */
export const registerDepartment = nameListCommands('department');
