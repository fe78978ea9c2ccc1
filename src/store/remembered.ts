/** Asks, or gives again what was answered about the same before. */
export type Remembering<Answer> = (about: string, ask: () => Promise<Answer>) => Promise<Answer>;

/** Remembers the last answer for as long as `state` is the same: until somebody writes, at whichever till. */
export function whileUnchanged<Answer>(state: () => string): Remembering<Answer> {
  let last: { readonly about: string; readonly answer: Answer } | undefined;
  return async (what, ask) => {
    const about = `${state()} ${what}`;
    if (last?.about !== about) last = { about, answer: await ask() };
    return last.answer;
  };
}
