import papers from '../../data/formalpapers.json' with { type: 'json' };
import { isInForce, rulesOfPlace, type FormalRule, type Place, type RuleChoice } from '../domain/formal.ts';
import { fold } from '../domain/text.ts';
import { inWording, type Wording } from '../domain/wording.ts';
import { formalRules } from './formalrules.ts';

/** The paper for complaints that a house hands over on request. */
export interface FormalPaper {
  readonly name: string;
  /** "asks for the complaint form". */
  readonly request: string;
  /** What to do when somebody asks for it, in order. */
  readonly steps: readonly string[];
  /** Whether somebody asks for it in a text, and whether the text says nothing else. */
  readonly findRequest: (text: string) => 'alone' | 'among' | null;
}

/** Returns the paper of a place; null where there is none, as far as the rules know. */
export function formalPaper(
  place: Place,
  choices: ReadonlyMap<string, RuleChoice>,
  wording: Wording,
): FormalPaper | null {
  const kind = paperKind(rulesOfPlace(formalRules, place), choices);
  if (kind === null) return null;
  const words = inWording(papers.words[kind], wording).map(wordsOf);
  const alone = [...words, ...papers.alone.map(wordsOf)];
  return {
    ...inWording(papers.papers[kind], wording),
    findRequest: (text) => {
      const all = wordsOf(text);
      // "la hoja", "pide el libro": articles and who asks say nothing else, unlike "hay una hoja en la sopa".
      const isAlone = alone.some(
        (word) => all.includes(word) && wordsIn(all.replace(word, ' ')).every((each) => empty.has(each)),
      );
      if (isAlone) return 'alone';
      return words.some((word) => all.includes(word)) ? 'among' : null;
    },
  };
}

const wordsIn = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** The words of a text without accents and punctuation, between spaces. */
const wordsOf = (text: string) => ` ${wordsIn(text).join(' ')} `;

/** Words that only say that somebody asks. */
const empty: ReadonlySet<string> = new Set(papers.empty.map(fold));

/** The rules of the region decide, if there are any. */
function paperKind(
  rules: readonly FormalRule[],
  choices: ReadonlyMap<string, RuleChoice>,
): FormalRule['paper'] {
  const regional = rules.filter(({ region }) => region !== null);
  const deciding = regional.length > 0 ? regional : rules;
  const applying = deciding.filter((rule) => rule.scope === null || isInForce(rule, choices.get(rule.id)));
  return applying.map(({ paper }) => paper).find((paper) => paper !== null) ?? null;
}
