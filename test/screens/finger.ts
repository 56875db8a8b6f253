import type { Locator, Page } from 'playwright-core';

/** One finger on the glass of a phone. */
export interface Finger {
  down: (place: Locator) => Promise<void>;
  /** Moves on by so many pixels, in steps as a finger does. */
  by: (across: number, down: number) => Promise<void>;
  /** Moves on to the middle of what is on the screen. */
  to: (place: Locator) => Promise<void>;
  up: () => Promise<void>;
}

/** What the finger threw has come to rest: the next one that comes down would only stop it. */
const atRest = `new Promise((rests) => {
  let frames = 0;
  const stirs = () => { frames = 0; };
  addEventListener('scroll', stirs, true);
  const look = () => {
    if (++frames < 10) return requestAnimationFrame(look);
    removeEventListener('scroll', stirs, true);
    rests();
  };
  look();
})`;

/** The finger of whoever holds the phone that shows a page. */
export async function fingerOn(page: Page): Promise<Finger> {
  const glass = await page.context().newCDPSession(page);
  const at = { x: 0, y: 0 };
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd') =>
    glass.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [at] });
  const by = async (across: number, down: number) => {
    for (let step = 0; step < 5; step++) {
      at.x += across / 5;
      at.y += down / 5;
      await send('touchMove');
    }
  };
  return {
    down: async (place) => {
      const box = await place.boundingBox();
      if (!box) throw new Error('What is to be touched is not on the screen.');
      Object.assign(at, { x: box.x + box.width / 3, y: box.y + box.height / 2 });
      await send('touchStart');
    },
    by,
    to: async (place) => {
      const box = await place.boundingBox();
      if (!box) throw new Error('What is to be reached is not on the screen.');
      await by(box.x + box.width / 2 - at.x, box.y + box.height / 2 - at.y);
    },
    up: async () => {
      await send('touchEnd');
      await page.evaluate(atRest);
    },
  };
}
