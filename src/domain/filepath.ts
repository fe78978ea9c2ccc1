import { UserError } from './error.ts';

/** A scheme has two letters at least: one is a drive of Windows. */
const address = /^([a-z][a-z\d+.-]+):/iu;
const home = /^~(?:$|[^/\\]*[/\\])/u;

/**
 * Refuses what the system would take for the name of a file and nobody means as one: the address of a server, which may hold a
 * password and is not repeated, and a home folder that no shell has put in the place of its sign. Throws address_for_file and
 * tilde_for_home.
 */
export function requirePath(path: string): void {
  const scheme = address.exec(path)?.[1];
  if (scheme !== undefined) throw new UserError('address_for_file', { value: `${scheme.toLowerCase()}:` });
  if (home.test(path)) throw new UserError('tilde_for_home', { path });
}
