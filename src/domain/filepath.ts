import { UserError } from './error.ts';

/** The scheme of a URL, of at least two letters; a single letter is a Windows drive. */
const address = /^([a-z][a-z\d+.-]+):/iu;
const home = /^~(?:$|[^/\\]*[/\\])/u;

/**
 * Refuses paths that cannot be meant as file names: a URL, which may contain a password and is not repeated in the error, and
 * a "~" that no shell has expanded. Throws address_for_file and tilde_for_home.
 */
export function requireFilePath(path: string): void {
  const scheme = address.exec(path)?.[1];
  if (scheme !== undefined) throw new UserError('address_for_file', { value: `${scheme.toLowerCase()}:` });
  if (home.test(path)) throw new UserError('tilde_for_home', { path });
}
