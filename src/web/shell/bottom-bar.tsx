import { Ellipsis, Plus } from 'lucide-react';
import { Badge } from '../parts/badge.tsx';
import { Menu, type MenuLine } from '../parts/menu.tsx';
import type { Place } from './app-frame.tsx';
import { goTo } from './links.ts';
import './bottom-bar.css';

interface BottomBarProps {
  places: readonly Place[];
  current: string | undefined;
  onCapture: () => void;
  /** What stands under More besides places: other products. */
  more?: readonly MenuLine[] | undefined;
}

/** The places on a phone: the few of every day, `+` in the middle for what was just heard, the others under More. */
export function BottomBar({ places, current, onCapture, more = [] }: BottomBarProps) {
  const near = places.filter((place) => place.onPhone);
  const far = places.filter((place) => !place.onPhone);
  const waiting = far.reduce((sum, { count = 0 }) => sum + count, 0);
  const item = (place: Place) => (
    <a
      key={place.id}
      className="bottom-place"
      href={place.href}
      aria-current={place.id === current ? 'page' : undefined}
    >
      {place.icon}
      <span>{place.says}</span>
      {place.need && place.count ? <Badge count={place.count} says="need you" need /> : null}
    </a>
  );
  return (
    <nav className="bottom" aria-label="Places on a phone" data-print="no">
      {near.slice(0, 2).map(item)}
      <button type="button" className="bottom-place" onClick={onCapture}>
        <Plus aria-hidden />
        <span>Capture</span>
      </button>
      {near.slice(2).map(item)}
      <Menu
        align="end"
        trigger={
          <button type="button" className="bottom-place">
            <Ellipsis aria-hidden />
            <span>More</span>
            {waiting > 0 && <Badge count={waiting} says="wait" />}
          </button>
        }
        groups={[
          far.map((place) => ({
            id: place.id,
            says: place.count ? `${place.says} · ${place.count}` : place.says,
            icon: place.icon,
            run: () => goTo(place.href),
          })),
          more,
        ]}
      />
    </nav>
  );
}
