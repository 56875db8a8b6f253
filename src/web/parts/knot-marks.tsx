import type { KnotState } from './knot-state.ts';

/** One knot around a point. */
interface Knot {
  state: KnotState;
  x: number;
  y: number;
  r: number;
  /** Its dispute is this person's to settle. */
  yours: boolean;
}

/**
 * Knots as three outlines (edge, ink, magenta), so that a row of a long list changes three attributes and no element.
 * The states differ by shape: disc, half disc, ring, diamond, dash.
 */
export function KnotMarks({ knots }: { knots: readonly Knot[] }) {
  const drawn = (pick: (knot: Knot) => string) => knots.map(pick).join('');
  return (
    <>
      <path className="knot-edge" d={drawn(edge)} />
      <path className="knot-full" d={drawn((knot) => (knot.yours && knot.state === 'disputed' ? '' : full(knot)))} />
      <path className="knot-need" d={drawn((knot) => (knot.yours && knot.state === 'disputed' ? full(knot) : ''))} />
    </>
  );
}

function edge({ state, x, y, r }: Knot): string {
  if (state === 'unneeded') return `M${x - r * 0.7} ${y}h${r * 1.4}`;
  return state === 'draft' || state === 'empty' ? disc(x, y, r - 0.6) : '';
}

function full({ state, x, y, r }: Knot): string {
  if (state === 'answered') return disc(x, y, r);
  if (state === 'draft') return `M${x} ${y - r + 0.6}a${r - 0.6} ${r - 0.6} 0 0 0 0 ${(r - 0.6) * 2}z`;
  const d = r * 1.2;
  return state === 'disputed' ? `M${x} ${y - d} ${x + d} ${y} ${x} ${y + d} ${x - d} ${y}z` : '';
}

function disc(x: number, y: number, r: number): string {
  return `M${x - r} ${y}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0z`;
}
