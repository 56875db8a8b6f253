import { type ReactNode, startTransition, useDeferredValue, useEffect, useRef, useState } from 'react';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useActions } from '../../keys/keys-root.tsx';
import { AnyPeek } from './any-peek.tsx';
import { heldWithin } from './held.ts';

const address = { peek: anyWord };
/** The address follows once J or K has come to rest: browsers let it change only so often. */
const restMs = 150;

/** What is peeked at beside a list: `?peek=S-381` in the address, which leads back to it. */
export interface Peeking {
  short: string | undefined;
  /** Space: looks at it, or ends looking where it is looked at already. */
  toggle: (short: string) => void;
  /** J and K: goes along while something is looked at. */
  follow: (short: string) => void;
  /** Opens it as a page of its own, from which Back leads to the list: on a phone. */
  open: (short: string) => void;
  panel: ReactNode;
}

/** Lets a screen peek at any record that has a page: by its row, or by a link to it that has the focus. */
export function usePeek(): Peeking {
  const [{ peek }, go] = useQueryWords(address);
  const [ahead, setAhead] = useState<string>();
  const timer = useRef<number>(undefined);
  const [isHeld] = useState(() => heldWithin(restMs, () => performance.now()));
  const short = ahead ?? peek;
  const shown = useDeferredValue(short);
  useEffect(() => setAhead((now) => (now === peek ? undefined : now)), [peek]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isOpened = useRef(false);
  useEffect(() => {
    if (!peek) isOpened.current = false;
  }, [peek]);
  const look = (next: string | undefined) => {
    clearTimeout(timer.current);
    setAhead(undefined);
    go({ peek: next });
  };
  const peeking: Peeking = {
    short,
    toggle: (next) => look(next === short ? undefined : next),
    follow: (next) => {
      if (!short || next === short) return;
      clearTimeout(timer.current);
      // The cursor goes first, what is looked at comes after it; what a held key runs past is not read.
      const runsPast = isHeld();
      if (!runsPast) startTransition(() => setAhead(next));
      timer.current = window.setTimeout(() => {
        if (runsPast) startTransition(() => setAhead(next));
        go({ peek: next });
      }, restMs);
    },
    open: (next) => {
      isOpened.current = true;
      go({ peek: next }, { push: true });
    },
    panel: short && shown && (
      <AnyPeek short={shown} onClose={() => (isOpened.current ? history.back() : look(undefined))} />
    ),
  };
  useActions([
    {
      id: 'list.peek',
      says: 'Peek',
      keys: ['space'],
      group: 'List',
      when: () => linked(document.activeElement) !== undefined,
      run: () => peeking.toggle(linked(document.activeElement) ?? short ?? ''),
    },
  ]);
  const latest = useRef(peeking);
  latest.current = peeking;
  useEffect(() => {
    const focused = ({ target }: FocusEvent) => {
      const next = linked(target);
      if (next) latest.current.follow(next);
    };
    document.addEventListener('focusin', focused);
    return () => document.removeEventListener('focusin', focused);
  }, []);
  return peeking;
}

/** The id of the record that a link of the screen leads to. */
function linked(target: EventTarget | null): string | undefined {
  if (!(target instanceof HTMLAnchorElement) || !target.closest('main')) return undefined;
  return /^\/[^/]+\/(?:features|stories|releases|customers)\/([A-Z]-\d+)$/.exec(target.pathname)?.[1];
}
