import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

function minute(): string {
  return new Date(Math.floor(Date.now() / minuteMs) * minuteMs).toISOString();
}

function watch(changed: () => void): () => void {
  const timer = setInterval(changed, minuteMs / 2);
  return () => clearInterval(timer);
}

/** The moment, by the minute: the same text until the next one begins. */
export function useToday(): string {
  return useSyncExternalStore(watch, minute);
}
