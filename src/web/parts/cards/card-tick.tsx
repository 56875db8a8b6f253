import { use } from 'react';
import { CardSelected } from './card-selection.ts';
import '../select-tick.css';
import './card-tick.css';

/** The box by which a pointer selects a card or a line; X does it from the keyboard. */
export function CardTick({ id }: { id: string }) {
  const selection = use(CardSelected);
  if (!selection) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: X selects from the keyboard.
    <span
      role="presentation"
      className="card-tick select-tick"
      data-on={selection.selected.has(id) || undefined}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        selection.tick(id, event.shiftKey);
      }}
    />
  );
}

/** Says in a card's own words that it is selected, for whoever does not see its box. */
export function SaysSelected({ id }: { id: string }) {
  return use(CardSelected)?.selected.has(id) ? <span className="unseen">Selected. </span> : null;
}
