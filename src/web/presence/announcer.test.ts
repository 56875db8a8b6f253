import { expect, it } from 'vitest';
import { type PresentAt, presenceBeatMs, presenceLastsMs } from '#domain/presence';
import { Clock } from '#test/browser-store/clock';
import { Announcer, restMs } from './announcer.ts';

const at = (id: string): PresentAt => ({ kind: 'story', id, how: 'row' });

function announcing() {
  const clock = new Clock();
  const said: string[] = [];
  const announcer = new Announcer(
    (places, last) => said.push(`${places.map(({ id }) => id)}${last ? ' last' : ''}`),
    clock,
  );
  return { clock, said, announcer };
}

it('whoever runs through a list is said to be where they come to rest, once', async () => {
  const { clock, said, announcer } = announcing();
  announcer.wake();
  for (let n = 1; n <= 20; n++) {
    announcer.be([at(`s${n}`)]);
    await clock.pass(100);
  }
  expect(said).toEqual(['']);
  await clock.pass(restMs);
  announcer.be([at('s20')]);
  await clock.pass(restMs);
  expect(said).toEqual(['', 's20']);
});

it('as long as the page is seen it says so again before it would be forgotten', async () => {
  const { clock, said, announcer } = announcing();
  announcer.be([at('s1')]);
  announcer.wake();
  await clock.pass(presenceLastsMs);
  expect(said).toHaveLength(1 + Math.floor(presenceLastsMs / presenceBeatMs));
  expect(said.length).toBeGreaterThanOrEqual(3);
});

it('a page that is hidden says that it leaves and then nothing, and says where it is when it is seen again', async () => {
  const { clock, said, announcer } = announcing();
  announcer.wake();
  announcer.be([at('s1')]);
  await clock.pass(restMs);
  announcer.be([at('s2')]);
  announcer.sleep();
  announcer.sleep();
  announcer.be([at('s3')]);
  await clock.pass(10 * presenceBeatMs);
  expect(said).toEqual(['', 's1', ' last']);
  announcer.wake();
  expect(said.at(-1)).toBe('s3');
});

it('whoever was nowhere leaves without a word', () => {
  const { said, announcer } = announcing();
  announcer.wake();
  announcer.sleep();
  expect(said).toEqual(['']);
});
