/**
 * Lets questions end in order when their terminal is gone: to take a terminal out of raw mode that is no longer there is an error,
 * which readline would pass on to nobody, and the process would end without its last words.
 */
export function surviveHangup(input: NodeJS.ReadStream, stop: AbortSignal): void {
  const setRawMode = input.setRawMode.bind(input);
  const isGone = () => stop.reason === 'SIGHUP' || input.readableEnded;
  input.setRawMode = (mode) => (isGone() ? input : setRawMode(mode));
}
