import type { Context } from './context.ts';

const redrawMs = 200;

/** One line on the error stream that rewrites itself while long work goes on; silent where nobody watches. */
export function progress({ outside }: Context, say: (done: number) => string) {
  let drawnAt = performance.now();
  let drawn = false;
  return {
    tick(done: number): void {
      if (done % 500 !== 0 || !outside.err.isTerminal) return;
      const now = performance.now();
      if (now - drawnAt < redrawMs) return;
      drawnAt = now;
      drawn = true;
      outside.err.write(`\r\u001B[K${say(done)}`).catch(() => undefined);
    },
    async clear(): Promise<void> {
      if (drawn) await outside.err.write('\r\u001B[K').catch(() => undefined);
      drawn = false;
    },
  };
}
