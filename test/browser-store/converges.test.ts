import fc from 'fast-check';
import { test } from 'vitest';
import { Store } from '#src/web/client/store';
import { interleaving, play } from './interleaving.ts';

test('any interleaving of own writes, others, refusals, losses, repeats, breaks and resets ends equal to the server', () => {
  fc.assert(
    fc.property(interleaving, (steps) => play(steps)),
    { numRuns: 1_400 },
  );
}, 60_000);

test('it does so too where every snapshot is taken in as a whole', () => {
  const store = () => new Store({ manyRows: 0 });
  fc.assert(
    fc.property(interleaving, (steps) => play(steps, { store })),
    { numRuns: 400 },
  );
}, 60_000);
