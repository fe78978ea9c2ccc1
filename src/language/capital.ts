/** Capitalises the first letter. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Returns a name as it is written within a sentence: "Dinner" becomes "dinner". Names with further capitals or figures,
 * such as "Shift A", stay as they are.
 */
export function withinSentence(name: string): string {
  return /^\p{Lu}\p{Ll}+(?:[ -]\p{Ll}+)*$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
