import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { KnotMarks } from './knot-marks.tsx';
import type { KnotState } from './knot-state.ts';

const states: readonly KnotState[] = ['answered', 'draft', 'empty', 'disputed', 'unneeded'];

/** What is drawn of a knot, whatever its colours: an outline, a filled shape, or both. */
function shapeOf(state: KnotState, yours: boolean): string {
  const drawn = renderToStaticMarkup(<KnotMarks knots={[{ state, x: 8, y: 8, r: 4, yours }]} />);
  const outlines = [...drawn.matchAll(/class="knot-(\w+)" d="([^"]*)"/g)].filter(([, , d]) => d !== '');
  return outlines.map(([, kind, d]) => `${kind === 'edge' ? 'edge' : 'filled'} ${d}`).join(' ');
}

it('a knot is told by its shape alone, in grey and in the colours of the system', () => {
  const shapes = states.map((state) => shapeOf(state, false));
  expect(shapes.every((shape) => shape !== '')).toBe(true);
  expect(new Set(shapes).size).toBe(states.length);
  expect(states.map((state) => shapeOf(state, true))).toEqual(shapes);
});
