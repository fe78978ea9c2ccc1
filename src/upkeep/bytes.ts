import type { Language } from '../language/language.ts';

/** Formats "1.2 MB"; the units are the same in all languages. */
export function formatBytes(bytes: number, { format }: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let [size, unit] = [bytes, 0];
  for (; size >= 1000 && unit < units.length - 1; unit++) size /= 1000;
  return `${format.number(size, unit === 0 || size >= 100 ? 0 : 1)} ${units[unit] ?? ''}`;
}
