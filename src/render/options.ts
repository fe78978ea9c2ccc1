import type { Language } from '../language/language.ts';

/** What the paper can do. */
export interface RenderOptions {
  readonly language: Language;
  /** Columns; null when nothing is cut, in a pipe or a file. */
  readonly width: number | null;
  readonly hasColour: boolean;
  /** Whether block characters and arrows come out as themselves. */
  readonly hasUnicode: boolean;
  /** Tables as lines of "label: value", for those who hear or feel them. */
  readonly isPlain: boolean;
}
