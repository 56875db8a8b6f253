import { Badge } from '../parts/badge.tsx';
import { Keys } from '../parts/kbd.tsx';
import type { AppFrameProps, Place } from './app-frame.tsx';
import './side-nav.css';

/** The sidebar: the flow of work from top to bottom, its stations joined by one line. */
export function SideNav({
  product,
  above,
  stations,
  below,
  views = [],
  current,
  foot,
  onCommands,
  rail,
}: AppFrameProps & { rail: boolean }) {
  const link = (place: Place) => <PlaceLink key={place.id} place={place} here={place.id === current} />;
  return (
    <nav className="side" aria-label="Places" data-print="no">
      <div className="side-top">
        <div className="side-product">{product}</div>
        <button
          type="button"
          className="side-commands"
          // The focus stays where it is: what has it is what the palette is about.
          onMouseDown={(event) => event.preventDefault()}
          onClick={onCommands}
        >
          <span className="unseen">Commands </span>
          <Keys keys="mod+k" />
        </button>
      </div>
      <ul>{above.map(link)}</ul>
      {stations.length > 0 && <hr />}
      <ul className="side-thread">{stations.map(link)}</ul>
      {below.length > 0 && <hr />}
      <ul>{below.map(link)}</ul>
      {views.length > 0 && !rail && (
        <section className="side-views" aria-labelledby="side-views">
          <h2 id="side-views" className="meta">
            Views
          </h2>
          <ul>
            {views.map(({ id, says, note, href }) => (
              <li key={id}>
                <a className="side-place" href={href}>
                  <span className="side-says" dir="auto">
                    {says}
                  </span>
                  <span className="meta">{note}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="side-foot" data-rail={rail || undefined}>
        {foot}
      </div>
    </nav>
  );
}

function PlaceLink({ place, here }: { place: Place; here: boolean }) {
  return (
    <li>
      <a className="side-place" href={place.href} aria-current={here ? 'page' : undefined}>
        <span className="side-dot" aria-hidden />
        <span className="side-icon" aria-hidden>
          {place.icon}
        </span>
        <span className="side-says">{place.says}</span>
        {place.note && <span className="meta side-note">{place.note}</span>}
        {place.count ? <Badge count={place.count} says={place.need ? 'need you' : 'wait'} need={place.need} /> : null}
      </a>
    </li>
  );
}
