import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';
import { useMedia } from '../shell/kept.ts';
import { BackCloses } from './back-closes.tsx';
import './floating.css';

interface PopoverProps {
  trigger: ReactElement;
  title: string;
  children: ReactNode;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** A small sheet beside what opened it: a number's sum, a filter, a short form. */
export function Popover({ trigger, title, children, open, onOpenChange }: PopoverProps) {
  // A tap beside it closes it, and does nothing else to what lies there.
  const isTouched = useMedia('(pointer: coarse)');
  return (
    <Base.Root
      modal={isTouched}
      {...(open === undefined ? {} : { open })}
      onOpenChange={(next) => onOpenChange?.(next)}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={8} className="floating">
          <Base.Popup className="sheet popover">
            <BackCloses />
            <Base.Title className="popover-title">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
