import { Maximize2, X } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useEscape } from '../keys/keys-root.tsx';
import { IconButton } from '../parts/icon-button.tsx';
import { goTo } from './links.ts';
import './frame.css';

interface PeekProps {
  title: string;
  /** The whole page of what is peeked at. */
  href: string;
  onClose: () => void;
  children: ReactNode;
}

/** The page of a row beside its list; on a phone it takes the whole sheet. */
export function Peek({ title, href, onClose, children }: PeekProps) {
  const box = useRef<HTMLElement>(null);
  useEscape(true, onClose);
  useEffect(() => {
    // On a phone the list is covered: whoever reads by focus must come along.
    if (matchMedia('(width < 800px)').matches) box.current?.focus();
  }, []);
  return (
    <aside className="peek" aria-label={`Peek: ${title}`} ref={box} tabIndex={-1}>
      <div className="peek-top">
        <h2 className="peek-title">{title}</h2>
        <IconButton label="Open the whole page" icon={<Maximize2 />} keys="enter" onClick={() => goTo(href)} />
        <IconButton label="Close" icon={<X />} keys="escape" onClick={onClose} />
      </div>
      <div className="peek-body">{children}</div>
    </aside>
  );
}
