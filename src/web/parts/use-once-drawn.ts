import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { afterPaint } from '../shell/after-paint.ts';

/**
 * A value, for what is drawn around the thing that somebody changed: it comes in the frame after the one that shows the
 * change itself, and before whatever is pressed next, which is never meant for what it was before.
 */
export function useOnceDrawn<T>(value: T): T {
  const [drawn, setDrawn] = useState(value);
  useEffect(() => {
    if (Object.is(drawn, value)) return;
    const take = () => {
      stop();
      setDrawn(() => value);
    };
    const takeNow = () => flushSync(take);
    const calm = afterPaint(take);
    const pressed = ['keydown', 'pointerdown', 'click'] as const;
    for (const name of pressed) addEventListener(name, takeNow, { capture: true });
    function stop() {
      calm();
      for (const name of pressed) removeEventListener(name, takeNow, { capture: true });
    }
    return stop;
  }, [drawn, value]);
  return drawn;
}
