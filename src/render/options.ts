import type { Language } from '../language/language.ts';

/** What the paper can do. */
export interface Paper {
  readonly language: Language;
  /** Columns; null when nothing is cut, in a pipe or a file. */
  readonly width: number | null;
  readonly colour: boolean;
  /** Whether block characters and arrows come out as themselves. */
  readonly unicode: boolean;
  /** Tables as lines of "label: value", for those who hear or feel them. */
  readonly plain: boolean;
}
