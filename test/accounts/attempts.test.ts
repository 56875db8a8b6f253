import fc from 'fast-check';
import type { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countAttempt, forgetOldAttempts, takeBackAttempt } from '#store/auth/attempts';
import { authPool } from '#store/auth/pool';
import { cloneDatabase } from '#test/database';

const clock = Date.parse('2026-11-22T12:00:00Z');
let pool: Pool;

beforeAll(async () => {
  pool = authPool({ connectionString: (await cloneDatabase()).url });
});
afterAll(() => pool.end());

describe('the count', () => {
  it('admits as many as it may in any stretch of time, never more, and its wait is exact', async () => {
    const keys: string[] = [];
    const steps = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 30 }), takenBack: fc.boolean() }), {
      minLength: 1,
      maxLength: 25,
    });
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1, max: 4 }), async (attempts, most) => {
        const limit = { most, seconds: 60 };
        const key = `model ${keys.length}`;
        keys.push(key);
        let now = clock;
        let counted: number[] = [];
        for (const { wait, takenBack } of attempts) {
          now += wait * 1000;
          const inside = counted.filter((at) => at > now - 60_000);
          const { admitted, retryAfter } = await countAttempt(pool, key, limit, new Date(now));
          expect(admitted).toBe(inside.length < most);
          if (admitted) counted = [...inside, now];
          else expect(retryAfter * 1000).toBe((inside[0] ?? 0) + 60_000 - now);
          if (admitted && takenBack) {
            await takeBackAttempt(pool, key, new Date(now));
            counted.pop();
          }
        }
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  it('of one moment by many at once is exact', async () => {
    const all = await Promise.all(
      Array.from({ length: 40 }, () => countAttempt(pool, 'at once', { most: 7, seconds: 60 }, new Date(clock))),
    );
    expect(all.filter((one) => one.admitted)).toHaveLength(7);
  });

  it('is forgotten when its window is over, and not before', async () => {
    await countAttempt(pool, 'to forget', { most: 7, seconds: 60 }, new Date(clock));
    const left = async () => (await pool.query("select from auth.attempt where key = 'to forget'")).rowCount;
    await forgetOldAttempts(pool, new Date(clock + 59_000));
    expect(await left()).toBe(1);
    for (let n = 0; n < 20; n += 1) await forgetOldAttempts(pool, new Date(clock + 61_000));
    expect(await left()).toBe(0);
  });

  it('of a clock that ran a day ahead locks nobody out once it is right again', async () => {
    const ahead = new Date(clock + 86_400_000);
    for (let n = 0; n < 3; n += 1) await countAttempt(pool, 'ahead', { most: 3, seconds: 60 }, ahead);
    expect((await countAttempt(pool, 'ahead', { most: 3, seconds: 60 }, ahead)).admitted).toBe(false);
    const now = await Promise.all(
      Array.from({ length: 5 }, () => countAttempt(pool, 'ahead', { most: 3, seconds: 60 }, new Date(clock))),
    );
    expect(now.filter((one) => one.admitted)).toHaveLength(3);
  });
});
