import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.ts';

/** The whole suite on two workers: rules beside their code share what they have read, whatever drives the program has a worker of its own. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'rules', include: ['src/**/*.test.{ts,tsx}'], isolate: false } },
      {
        extends: true,
        test: {
          name: 'program',
          include: ['test/**/*.test.ts'],
          // Each file owns its database clone, so files may run side by side.
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
