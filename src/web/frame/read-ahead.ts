import { useEffect } from 'react';
import type { Connection } from '../client/workspace-client.ts';
import { keepPages } from '../pages-offline/keep-pages.ts';
import { productScreens, workspaceScreens } from '../routes.ts';
import { whenIdle } from '../shell/when-idle.ts';

/** What is wanted without a network most: taking down what is heard, and looking at what a list names. */
const first = [
  () => import('../screens/voice/capture.tsx'),
  () => import('../shell/shortcut-sheet.tsx'),
  () => import('../screens/story/story-peek.tsx'),
  () => import('../screens/feature/feature-peek.tsx'),
];

/** The first screen comes first: so long after it the others are read. */
const afterMs = 4_000;
/** A page that is never idle reads them all the same, one in so long. */
const longestMs = 10_000;

/** Reads the other screens once the first stands and nothing else is to be done, so that they open without a network too. */
export function useReadAhead(state: Connection['state']): void {
  const isLive = state === 'live';
  useEffect(() => {
    if (!isLive) return;
    let left = false;
    const timer = setTimeout(async () => {
      for (const read of [...first, ...[...productScreens, ...workspaceScreens].map(({ screen }) => screen)]) {
        await new Promise<void>((resolve) => whenIdle(resolve, longestMs));
        if (left) return;
        // One that cannot be had now is read when it is gone to.
        await read().catch(() => undefined);
        // What was asked for beforehand is there: its links are of no more use.
        for (const link of document.head.querySelectorAll('link[rel=modulepreload]')) link.remove();
      }
      await keepPages();
    }, afterMs);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [isLive]);
}
