import { redactedText } from './redact.ts';
import { fold } from './text.ts';

/** Who must not be recognised in a text: names and contacts as they were recorded. */
export interface Identities {
  readonly names: readonly string[];
  readonly contacts: readonly string[];
}

const mailPattern = /[^\s<>(),;:"]+@[^\s<>(),;:"]+\.[^\s<>(),;:"]+/gu;
const linkPattern = /(?:https?:\/\/|www\.)\S+/giu;
const handlePattern = /(?<![\p{L}\p{N}])@[\p{L}\p{N}._]{2,}/gu;
/** A run of digits with what stands between the digits of a phone number. */
const runPattern = /(?:\+\s?)?\(?\p{Nd}[\p{Nd}\s().\-‐-―/]*\p{Nd}/gu;
/** Fewer digits are a table, a price or a time. */
const minPhoneDigits = 6;

/** Words between the parts of names, which are no names themselves. */
const particles = new Set(
  'and con das de del della der des die don dona dos el en la las los mr mrs ms per sig signor signora senhor senhora senor senora sr sra the van von y'.split(
    ' ',
  ),
);
/** Scripts that do not separate words, in which a name is found anywhere. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const word = /[\p{L}\p{M}\p{N}]+/gu;

/**
 * Hides recorded names and contacts, and whatever looks like a telephone number, an e-mail address or a link, in a text written by
 * staff. Parts of a name count too, so that "Mrs Ruiz" goes with "Ana Ruiz". It cannot know a name that was never recorded.
 */
export function maskIdentities(text: string, { names, contacts }: Identities): string {
  const wholes = [...names, ...contacts].map((each) => each.trim()).filter((each) => each !== '');
  const withoutContacts = hideDigits(
    replaceWholes(text.normalize('NFC'), wholes)
      .replace(linkPattern, redactedText)
      .replace(mailPattern, redactedText)
      .replace(handlePattern, redactedText),
  );
  const parts = [...names, ...contacts.filter((contact) => /\p{L}/u.test(contact))].flatMap(partsOf);
  return hideWords(withoutContacts, parts);
}

/** Replaces names and contacts as they were written, the longest first, without regard to case. */
function replaceWholes(text: string, wholes: readonly string[]): string {
  return [...new Set(wholes.map((whole) => whole.normalize('NFC')))]
    .sort((a, b) => b.length - a.length)
    .reduce((masked, whole) => {
      const pattern = whole.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&').replace(/\s+/gu, '\\s+');
      const edges = unspaced.test(whole) ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'];
      return masked.replace(new RegExp(edges.join(pattern), 'giu'), redactedText);
    }, text);
}

function hideDigits(text: string): string {
  return text.replace(runPattern, (run) =>
    run.replace(/\P{Nd}/gu, '').length >= minPhoneDigits ? redactedText : run,
  );
}

/**
 * The words of a name, folded. Of a name with capitals, only those count: "guest at table 4, Ruiz" does not hide "table". Without
 * capitals, all but particles do.
 */
function partsOf(name: string): readonly string[] {
  const words = (name.normalize('NFC').match(word) ?? []).filter((each) => !/^\p{Nd}+$/u.test(each));
  const capitals = words.filter((each) => /^\p{Lu}/u.test(each));
  if (capitals.length > 0) return capitals.map(fold);
  return words.map(fold).filter((each) => !particles.has(each));
}

/** Hides words that are parts of names. Parts of one or two letters are names only with a capital. */
function hideWords(text: string, parts: readonly string[]): string {
  const hidden = new Set(parts);
  return text
    .replace(word, (each) => {
      if (!hidden.has(fold(each))) return each;
      return each.length > 2 || /^\p{Lu}/u.test(each) ? redactedText : each;
    })
    .replace(/\*\*\*(?:[\s'’.-]*\*\*\*)+/gu, redactedText);
}
