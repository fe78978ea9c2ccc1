import type { Context } from './context.ts';

const redrawMs = 200;

/** Opens a line on the error stream that shows the progress of long work; without a terminal, it shows nothing. */
export function openProgress({ outside }: Context, say: (done: number) => string) {
  let drawnAt = performance.now();
  let isDrawn = false;
  return {
    tick(done: number): void {
      if (done % 500 !== 0 || !outside.err.isTerminal) return;
      const now = performance.now();
      if (now - drawnAt < redrawMs) return;
      drawnAt = now;
      isDrawn = true;
      outside.err.write(`\r\u001B[K${say(done)}`).catch(() => undefined);
    },
    async clear(): Promise<void> {
      if (isDrawn) await outside.err.write('\r\u001B[K').catch(() => undefined);
      isDrawn = false;
    },
  };
}
