/** A value as it can be typed in a shell. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}_.@+-]+$/u.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
