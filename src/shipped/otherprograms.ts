import headings from '../../data/import/headings.json' with { type: 'json' };
import sources from '../../data/import/sources.json' with { type: 'json' };
import words from '../../data/import/words.json' with { type: 'json' };

/**
 * Headings that people and other programs use in four languages, by the field of an import, the most specific first. "fecha …"
 * and "… status" are the beginning and the end of others.
 */
export const shippedHeadings: Readonly<Record<string, readonly string[]>> = headings;

/** The words of other programs: for the values of closed lists, for yes and no, and for nothing. */
export const shippedWords: Readonly<{
  readonly yes: readonly string[];
  readonly no: readonly string[];
  readonly nothing: readonly string[];
  /** Headings that begin or end like those of a field but mean something else. */
  readonly otherHeadings: readonly string[];
  /** Headings that mean the field even if few of the cells have a known word, by field. */
  readonly certainHeadings: Readonly<Record<string, readonly string[]>>;
  /** By field and value; no value leaves the field empty, and the value `skip` leaves the row out. */
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}> = words;

/** How the text of a cell is taken: the original of a translated review, or what follows the last slash. */
export type CellRule = 'original' | 'last_segment';

/** A program whose exports are known. Fields are those of an import, columns are named by their headings. */
export interface ShippedSource {
  /** The name as people write it; missing for lists of sales of any program. */
  readonly title?: string;
  /** Sets of headings; a file with all headings of one set comes from this program. */
  readonly recognised: readonly (readonly string[])[];
  /** The headings of each field. Several are joined or, for dates and choices, tried in turn; a file need not have all. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Rules for the cells of columns, by heading. */
  readonly cells?: Readonly<Record<string, CellRule>>;
  /** Values that are the same in all rows. */
  readonly always?: Readonly<Record<string, string>>;
  /** The time zone of its times, if that is not the one of the business. */
  readonly zone?: string;
  /** The heading of the time of the last change; of rows with the same id in several files, the newest counts. */
  readonly newest?: string;
  /** A form: its questions are columns too, and are guessed by their headings. */
  readonly isForm?: boolean;
  /** A chat, of which it is said elsewhere what was found in it. */
  readonly isChat?: boolean;
  /** A list of sales, which contains no complaints. */
  readonly isSales?: boolean;
}

/** The known programs, by the name for `--from`. */
export const shippedSources = sources as unknown as Readonly<Record<string, ShippedSource>>;
