import { type ReactNode, useState } from 'react';
import { useActions } from '../keys/keys-root.tsx';
import type { MenuLine } from '../parts/menu.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { kept, useMedia } from './kept.ts';
import { SideNav } from './side-nav.tsx';
import { Toasts } from './toasts.tsx';
import './frame.css';

/** A place one can go to. */
export interface Place {
  id: string;
  says: string;
  href: string;
  icon: ReactNode;
  /** How many wait there for someone to act. */
  count?: number | undefined;
  /** The count is of this person's decisions. */
  need?: boolean | undefined;
  /** A few words instead of a count: `day 6 of 10`. */
  note?: string | undefined;
  /** It stands in the bar of a phone; the others are under More. */
  onPhone?: boolean | undefined;
}

/** What the frame around every screen is given. */
export interface AppFrameProps {
  /** The product's name, or a switch between products. */
  product: ReactNode;
  /** Home, Inbox. */
  above: readonly Place[];
  /** The stations of the thread that exist, in their order. */
  stations: readonly Place[];
  /** Align, Portal. */
  below: readonly Place[];
  /** Saved views, at the foot of the places. */
  views?: readonly { id: string; says: string; note: string; href: string }[] | undefined;
  /** The id of the place one is in. */
  current: string | undefined;
  /** Who is signed in, help, settings. */
  foot: ReactNode;
  /** `+` on a phone and Q anywhere: take down what a customer said. */
  onCapture: () => void;
  onCommands: () => void;
  /** What a phone has under More besides places: other products. */
  more?: readonly MenuLine[] | undefined;
  /** Bars about the connection, above everything. */
  bars?: ReactNode;
  children: ReactNode;
}

const folded = kept('throughline.folded');

/** The frame of the signed-in product: the thread at the side (a bar at the foot of a phone), the screen beside it. */
export function AppFrame(props: AppFrameProps) {
  const tight = useMedia('(width < 1200px)');
  const [choice, setChoice] = useState(() => folded.read() === 'yes');
  const [wideForOnce, setWideForOnce] = useState(false);
  const rail = tight ? !wideForOnce : choice;
  useActions([
    {
      id: 'frame.fold',
      says: rail ? 'Unfold the sidebar' : 'Fold the sidebar',
      keys: ['[', 'g n'],
      group: 'Everywhere',
      run: () => {
        if (tight) return setWideForOnce(rail);
        folded.write(rail ? 'no' : 'yes');
        setChoice(!rail);
      },
    },
    {
      id: 'feedback.capture',
      says: 'Capture feedback',
      words: ['take down'],
      keys: ['q'],
      group: 'Everywhere',
      run: props.onCapture,
    },
  ]);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        Skip to the content
      </a>
      {props.bars}
      <div className="frame" data-rail={rail || undefined}>
        <SideNav {...props} rail={rail} />
        <div className="frame-screen">{props.children}</div>
      </div>
      <BottomBar
        places={[...props.above, ...props.stations, ...props.below]}
        current={props.current}
        onCapture={props.onCapture}
        more={props.more}
      />
      <Toasts />
    </div>
  );
}
