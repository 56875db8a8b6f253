import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What takes longest, longest first, as paths begin; a short file may be a long test. */
const long = [
  'test/screens/every-screen',
  'test/screens/line',
  'test/screens/journey',
  'test/races/kills',
  'test/races/statements',
  'test/catalogue/access',
  'test/catalogue/effects',
  'test/doors/fuzz',
  'test/doors/same-effect',
  'test/screens/',
  'test/web/gallery',
  'test/stores/first-start',
  'test/races/',
  'test/catalogue/',
  'test/doors/',
  'test/',
];

/** Begins with the longest files, so that none of them is left to one worker at the end while the others stand idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => this.rank(a) - this.rank(b));
  }

  private rank({ moduleId }: TestSpecification): number {
    const path = relative(this.ctx.config.root, moduleId);
    const place = long.findIndex((beginning) => path.startsWith(beginning));
    return place < 0 ? long.length : place;
  }
}
