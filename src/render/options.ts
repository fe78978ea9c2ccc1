import type { Language } from '../language/language.ts';

/** What the terminal, file or printer can show. */
export interface RenderOptions {
  readonly language: Language;
  /** In terminal columns; null for no limit, in a pipe or a file. */
  readonly width: number | null;
  readonly hasColour: boolean;
  /** Whether block characters and arrows can be shown. */
  readonly hasUnicode: boolean;
  /** Whether tables become lines of "label: value", for screen readers and braille displays. */
  readonly isPlain: boolean;
}
