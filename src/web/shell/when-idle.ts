/** Calls back once the page has nothing else to do, at the latest after so long; the call it returns takes that back. */
export function whenIdle(call: () => void, withinMs: number): () => void {
  // Safari has no idle time to tell of.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(call, 50);
    return () => clearTimeout(timer);
  }
  const waiting = requestIdleCallback(call, { timeout: withinMs });
  return () => cancelIdleCallback(waiting);
}
