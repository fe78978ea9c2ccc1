import type { Outside, Output } from '../outside/outside.ts';

/** A suggested command: at the beginning of a line, after a colon, a dot, a bracket, a quotation mark or two spaces. */
const suggestion = /(^|[:·("“«]\s?| {2})recovery (?=[a-z\d-])/gmu;
const programName = 'recovery';

/** Returns what people type to start the program in the way in which it was started now. */
function startWords({ env }: Outside): string {
  return env['npm_lifecycle_event'] === 'start' ? 'npm start --' : programName;
}

/**
 * Makes the outside world show suggested commands as they have to be typed: "npm start -- log" instead of "recovery log", if npm
 * has started the program. Only what people read at a terminal changes.
 */
export function suggestAsStarted(outside: Outside): Outside {
  const words = startWords(outside);
  if (words === programName) return outside;
  const asStarted = (text: string) => text.replace(suggestion, `$1${words} `);
  const renamed = (output: Output): Output => ({
    get isTerminal() {
      return output.isTerminal;
    },
    isClosed: output.isClosed,
    // The longer name must fit as well.
    get width() {
      return output.width === null ? null : output.width - (words.length - programName.length);
    },
    get height() {
      return output.height;
    },
    write: (part) => output.write(typeof part === 'string' && output.isTerminal ? asStarted(part) : part),
  });
  return {
    ...outside,
    out: renamed(outside.out),
    err: renamed(outside.err),
    page: (text, prompt) => outside.page(asStarted(text), prompt),
  };
}
