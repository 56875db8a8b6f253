import { expect, it } from 'vitest';
import { tracksOf } from './tracks.ts';

it('gives tracks that grow with the text, and a least width at which none is cut off', () => {
  expect(tracksOf(['28px', 'minmax(180px, 1.4fr)', '72px'])).toEqual({
    columns: '1.75rem minmax(11.25rem, 1.4fr) 4.5rem',
    least: 'max(0rem, 17.5rem)',
  });
  expect(tracksOf(['1fr'], '1200px')).toEqual({ columns: '1fr', least: 'max(75rem, 0rem)' });
});
