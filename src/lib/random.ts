/** A reproducible source of chance: the same seed and stream always give the same draws. */
export interface Random {
  /** A whole number from 0 to 4294967295, each equally likely. */
  uint32(): number;
  /** A number from 0 up to, and never reaching, 1. */
  unit(): number;
  /** Starts another of the seed's independent streams from its beginning. */
  restart(stream: number): void;
}

const ROUNDS_TO_MIX = 12;

/** Chris Doty-Humphrey's sfc32, seeded by a whole number; fast and good enough to simulate, not to keep secrets. */
export function makeRandom(seed: number, stream = 0): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) throw new RangeError(`A seed is a whole number from 0, not ${seed}.`);
  const low = seed | 0;
  const high = Math.floor(seed / 2 ** 32) | 0;
  let a = 0;
  let b = 0;
  let c = 0;
  let counter = 1;

  function uint32(): number {
    const out = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + out) | 0;
    return out >>> 0;
  }

  function restart(next: number): void {
    a = low;
    b = high;
    c = next | 0;
    counter = 1;
    for (let round = 0; round < ROUNDS_TO_MIX; round++) uint32();
  }

  restart(stream);
  return { uint32, unit: () => uint32() / 4_294_967_296, restart };
}
