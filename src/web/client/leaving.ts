import type { Sending } from './outbox.ts';

/** Lets the browser ask before the page goes while a command has no answer that would be lost with it. */
export function warnBeforeLeaving(
  outbox: { readonly waiting: readonly Pick<Sending, 'keep'>[] },
  page: EventTarget,
): () => void {
  const ask = (event: Event) => {
    if (outbox.waiting.some(({ keep }) => !keep)) event.preventDefault();
  };
  page.addEventListener('beforeunload', ask);
  return () => page.removeEventListener('beforeunload', ask);
}
