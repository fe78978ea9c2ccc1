/** Returns the cached answer for a key, or computes it. */
export type Remembering<Answer> = (about: string, ask: () => Promise<Answer>) => Promise<Answer>;

/** Caches the last answer until `state` changes, that is, until any till writes. */
export function whileUnchanged<Answer>(state: () => string): Remembering<Answer> {
  let last: { readonly about: string; readonly answer: Answer } | undefined;
  return async (what, ask) => {
    const about = `${state()} ${what}`;
    if (last?.about !== about) last = { about, answer: await ask() };
    return last.answer;
  };
}
