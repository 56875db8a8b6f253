import { useSyncExternalStore } from 'react';

const minuteMs = 60_000;

function minute(): string {
  return new Date(Math.floor(Date.now() / minuteMs) * minuteMs).toISOString();
}

/** The moment, by the minute: the same text until the next one begins. */
export function useToday(): string {
  return useSyncExternalStore((changed) => {
    const timer = setInterval(changed, minuteMs / 2);
    return () => clearInterval(timer);
  }, minute);
}
