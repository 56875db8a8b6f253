/** Calls `run` again and again until the answered function is called; passed in, so that tests decide when time passes. */
export type Every = (ms: number, run: () => void) => () => void;

/** The real timer; it keeps no process alive. */
export const every: Every = (ms, run) => {
  const timer = setInterval(run, ms);
  timer.unref();
  return () => clearInterval(timer);
};
