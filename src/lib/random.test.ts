import { describe, expect, test } from 'vitest';
import { makeRandom } from './random.ts';

const draw = (seed: number, stream: number, n = 50) => {
  const random = makeRandom(seed, stream);
  return Array.from({ length: n }, () => random.uint32());
};

describe('a seeded random source', () => {
  test('gives the same draws for the same seed and stream', () => {
    expect(draw(42, 7)).toEqual(draw(42, 7));
  });

  test.each([
    [43, 7],
    [42, 8],
    [42 + 2 ** 32, 7],
  ])('gives other draws for seed %i, stream %i', (seed, stream) => {
    expect(draw(seed, stream)).not.toEqual(draw(42, 7));
  });

  test('restarting a stream repeats it', () => {
    const random = makeRandom(5, 3);
    const first = [random.uint32(), random.uint32()];
    random.restart(9);
    random.uint32();
    random.restart(3);
    expect([random.uint32(), random.uint32()]).toEqual(first);
  });

  test('spreads its draws evenly over 0 to 1', () => {
    const random = makeRandom(1);
    const bins = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) {
      const u = random.unit();
      const bin = Math.floor(u * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test('first draws of neighbouring streams are unrelated', () => {
    const random = makeRandom(1);
    let sum = 0;
    for (let stream = 0; stream < 10_000; stream++) {
      random.restart(stream);
      sum += random.unit();
    }
    expect(Math.abs(sum / 10_000 - 0.5)).toBeLessThan(0.015);
  });

  test.each([-1, 1.5, Number.NaN])('refuses %d as a seed', (seed) => {
    expect(() => makeRandom(seed)).toThrow(RangeError);
  });
});
