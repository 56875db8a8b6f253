import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine';
import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { type ReactNode, use, useEffect, useRef } from 'react';
import { linkOfCard, useFocusAfter } from '../focus-onward.ts';
import { oncePointedAt } from '../once-pointed-at.ts';
import { liftByTouch } from '../touch-drag/lift-by-touch.ts';
import { CardPlace } from './card-list.tsx';
import { CardTick, SaysSelected } from './card-tick.tsx';
import './cards.css';

interface CardProps {
  id: string;
  href: string;
  /** The id of what says which keys move it. */
  keys: string;
  grabbed: boolean;
  /** What stands at its end and is pressed by itself. */
  side: ReactNode;
  onFocus: () => void;
  children: ReactNode;
}

/** A record as a card in a column: it is a link, and can be dragged or grabbed to another column. */
export function Card({ id, href, keys, grabbed, side, onFocus, children }: CardProps) {
  // Dropped in another column, it is another element.
  const box = useFocusAfter<HTMLLIElement>(() => linkOfCard(id));
  const place = use(CardPlace);
  const latest = useRef(id);
  latest.current = id;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return oncePointedAt(element, () =>
      combine(draggable({ element, getInitialData: () => ({ id: latest.current }) }), liftByTouch(element)),
    );
  }, [box]);
  return (
    <li
      ref={box}
      className="card"
      data-card={id}
      data-grabbed={grabbed || undefined}
      aria-posinset={place?.at}
      aria-setsize={place?.of}
    >
      <a className="card-open" href={href} draggable={false} onFocus={onFocus} aria-describedby={keys}>
        <SaysSelected id={id} />
        {children}
      </a>
      <span className="card-side">
        {side}
        <CardTick id={id} />
      </span>
    </li>
  );
}
