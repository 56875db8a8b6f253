import type { KnotState } from './knot-state.ts';

/** One knot drawn around a point: the states differ by shape, so that they can be told apart without colour. */
export function KnotMark({
  state,
  x,
  y,
  r,
  yours,
}: {
  state: KnotState;
  x: number;
  y: number;
  r: number;
  yours: boolean;
}) {
  if (state === 'disputed') {
    const d = r * 1.2;
    return (
      <path
        className={yours ? 'knot-need' : 'knot-full'}
        d={`M${x} ${y - d} ${x + d} ${y} ${x} ${y + d} ${x - d} ${y}z`}
      />
    );
  }
  if (state === 'unneeded') return <path className="knot-edge" d={`M${x - r * 0.7} ${y}h${r * 1.4}`} />;
  if (state === 'answered') return <circle className="knot-full" cx={x} cy={y} r={r} />;
  const inner = r - 0.6;
  return (
    <>
      <circle className="knot-edge" cx={x} cy={y} r={inner} />
      {state === 'draft' && (
        <path className="knot-full" d={`M${x} ${y - inner}a${inner} ${inner} 0 0 0 0 ${inner * 2}z`} />
      )}
    </>
  );
}
