import { Maximize2, PanelRightClose, PanelRightOpen, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { leaveField } from '../keys/escape.ts';
import { useActions, useEscape } from '../keys/keys-root.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { goTo } from './links.ts';
import './frame.css';

interface PeekProps {
  title: string;
  /** The whole page of what is peeked at; left out where it has none of its own. */
  href?: string;
  onClose: () => void;
  /** Who else looks at it now. */
  present?: ReactNode;
  children: ReactNode;
}

/** The page of a row beside its list; on a phone it takes the whole sheet. */
export function Peek({ title, href, onClose, present, children }: PeekProps) {
  const box = useRef<HTMLElement>(null);
  const last = useRef<Element>(null);
  const [folded, setFolded] = useState(false);
  const close = () => {
    const hadFocus = box.current?.contains(document.activeElement);
    onClose();
    const back = last.current;
    // Once it has gone: back to the row or card that one came from.
    if (hadFocus) setTimeout(() => (back instanceof HTMLElement && back.isConnected ? back.focus() : leaveField()));
  };
  useEscape(true, close);
  useActions([
    ...(href
      ? [
          {
            id: 'peek.page',
            says: 'Open it as a page',
            keys: ['enter'],
            group: title,
            near: true,
            run: () => goTo(href),
          },
        ]
      : []),
    {
      id: 'peek.fold',
      says: folded ? 'Unfold the peek' : 'Fold the peek',
      keys: [']', 'g e'],
      group: 'Peek',
      run: () => setFolded(!folded),
    },
    { id: 'peek.close', says: 'Close the peek', keys: ['escape'], group: 'Peek', run: close },
  ]);
  useEffect(() => {
    const look = (target: unknown) => {
      if (target instanceof Element && target.closest('main')) last.current = target;
    };
    const focused = ({ target }: FocusEvent) => look(target);
    look(document.activeElement);
    document.addEventListener('focusin', focused);
    return () => document.removeEventListener('focusin', focused);
  }, []);
  useEffect(() => {
    // On a phone the list is covered: whoever reads by focus must come along.
    if (matchMedia('(width < 800px)').matches) box.current?.focus();
  }, []);
  return (
    <aside className="peek" data-folded={folded || undefined} aria-label={`Peek: ${title}`} ref={box} tabIndex={-1}>
      <div className="peek-top">
        <h2 className="peek-title">{title}</h2>
        {present}
        <span className="peek-fold">
          <IconButton
            label={folded ? 'Unfold' : 'Fold'}
            icon={folded ? <PanelRightOpen /> : <PanelRightClose />}
            keys="]"
            onClick={() => setFolded(!folded)}
          />
        </span>
        {href && (
          <IconButton label="Open the whole page" icon={<Maximize2 />} keys="enter" onClick={() => goTo(href)} />
        )}
        <IconButton label="Close" icon={<X />} keys="escape" onClick={close} />
      </div>
      <div className="peek-body" hidden={folded}>
        {children}
      </div>
    </aside>
  );
}
