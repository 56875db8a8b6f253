import { createContext, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Present, PresentAt } from '#domain/presence';
import { useConnection, useWorkspaceClient } from '../client/hooks.ts';
import { randomId } from '../client/ids.ts';
import { headersOf } from '../client/sender.ts';
import type { Store } from '../client/store.ts';
import { realTimers } from '../client/timers.ts';
import { useMaybeHere } from '../here/here.tsx';
import { Announcer, type SayWhere } from './announcer.ts';
import { isShown, useShown } from './shown.ts';
import { type Looked, whereIs } from './where.ts';

/** Lets a page or peek say that a record is looked at in it; gives back how to end that. */
export const LookContext = createContext<((looked: Looked) => () => void) | undefined>(undefined);

const inRows = ['story', 'feature', 'release', 'customer'] as const;

/** Tells others where the reader of these screens is in the product, and hears where they are. */
export function PresenceRoot({ children }: { children: ReactNode }) {
  const product = useMaybeHere()?.product.id;
  const { client, store, others } = useWorkspaceClient();
  const { state } = useConnection();
  const shown = useShown();
  const looked = useRef(new Set<Looked>());
  const announcer = useRef<Announcer>(undefined);
  const look = useMemo(() => {
    const tell = () => announcer.current?.be(placesNow([...looked.current], store));
    return {
      tell,
      at(one: Looked) {
        looked.current.add(one);
        tell();
        return () => {
          looked.current.delete(one);
          tell();
        };
      },
    };
  }, [store]);

  useEffect(() => {
    if (product === undefined) return;
    const { door } = client;
    const page = randomId((bytes) => crypto.getRandomValues(bytes));
    let n = 0;
    const say: SayWhere = (at, last) => {
      n += 1;
      // A page that goes has no time left: what it says last must be under way before it is gone, ahead of every paint.
      const send = last ? fetch : door.fetch;
      const asked = send(`${door.base}/api/presence`, {
        method: 'POST',
        headers: { ...headersOf(door), 'Content-Type': 'application/json' },
        body: JSON.stringify({ page, n, product, at }),
        keepalive: last,
      });
      asked
        .then(async (answer) => {
          if (last || !answer.ok) return;
          const { present } = (await answer.json()) as { present: Present };
          others.whole(product, present);
        })
        // It is said again with the next beat; that the server is away is told by the live link.
        .catch(() => undefined);
    };
    const mine = new Announcer(say, realTimers);
    announcer.current = mine;
    look.tell();
    return () => {
      mine.sleep();
      if (announcer.current === mine) announcer.current = undefined;
    };
  }, [product, client, others, look]);

  useEffect(() => {
    const hears = state === 'live' && product !== undefined;
    const seen = () =>
      hears && document.visibilityState === 'visible' ? announcer.current?.wake() : announcer.current?.sleep();
    const gone = () => announcer.current?.sleep();
    seen();
    if (state === 'offline') others.forget();
    document.addEventListener('visibilitychange', seen);
    addEventListener('pagehide', gone);
    return () => {
      document.removeEventListener('visibilitychange', seen);
      removeEventListener('pagehide', gone);
    };
  }, [state, product, others]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: switched on or off, it is said at once.
  useEffect(() => {
    // The focus that goes has not come anywhere yet.
    const moved = () => setTimeout(look.tell);
    look.tell();
    document.addEventListener('focusin', moved);
    document.addEventListener('focusout', moved);
    return () => {
      document.removeEventListener('focusin', moved);
      document.removeEventListener('focusout', moved);
    };
  }, [look, shown]);

  return <LookContext value={look.at}>{children}</LookContext>;
}

function placesNow(looked: readonly Looked[], store: Store): PresentAt[] {
  if (!isShown()) return [];
  const element = document.activeElement;
  const box = element?.closest('#main [data-row], #main [data-card]');
  const id = box?.getAttribute('data-row') ?? box?.getAttribute('data-card');
  const kind = id ? inRows.find((one) => store.row(one, id)) : undefined;
  return whereIs(looked, { element, row: id && kind ? { kind, id } : undefined });
}
