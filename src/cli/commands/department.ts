import { nameListCommands } from '../business/namelistcommands.ts';

/** Departments: list, add, rename, merge. */
export const registerDepartment = nameListCommands('department');
