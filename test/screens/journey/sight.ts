import { expect } from 'vitest';
import { faultsIn, isTooWide } from '../stage.ts';
import type { Pair } from './people.ts';

const screens: readonly [path: string, shows: string][] = [
  ['harbour', 'declined P-2'],
  ['harbour/voice?open=V-40', 'words to choose them'],
  ['harbour/roadmap', 'Notes by voice'],
  ['harbour/features/F-1', 'Norrbo Housing'],
  ['harbour/backlog', 'HDFS ItemWriter'],
  ['harbour/stories/S-2488', '2 of 2 met'],
  ['harbour/align?tab=log', 'declined a proposal'],
  ['harbour/import', 'springxd-first-60.csv'],
  ['settings/people', 'jonas@example.org'],
];

/** Each main screen, light and dark, wide and on a phone: nothing that axe finds, nothing to move sideways. */
export async function lookAtEverything({ ana, anaAt }: Pair): Promise<void> {
  for (const [path, shows] of screens) {
    await ana.goto(`${anaAt}/${path}`);
    await ana.getByText(shows).first().waitFor();
    for (const width of [1360, 390])
      for (const colorScheme of ['light', 'dark'] as const) {
        await ana.setViewportSize({ width, height: 800 });
        await ana.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const seen = [path, width, colorScheme];
        expect([...seen, await faultsIn(ana), await isTooWide(ana)]).toEqual([...seen, [], false]);
      }
    await ana.setViewportSize({ width: 1360, height: 800 });
  }
}
