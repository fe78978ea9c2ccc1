/** Quotes a value for the shell if necessary. */
export function quoteForShell(value: string): string {
  return /^[\p{L}\p{N}_.@+-]+$/u.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
