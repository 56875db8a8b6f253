// node bin/docs.mjs: writes docs/reference anew from the catalogue.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, say } from './bootstrap.mjs';

if (await bootstrap()) {
  const { referenceFolder, referencePages } = await import('../src/doors/reference/pages.ts');
  mkdirSync(referenceFolder, { recursive: true });
  for (const [name, text] of Object.entries(referencePages())) {
    writeFileSync(join(referenceFolder, name), text);
    say(`Wrote docs/reference/${name}`);
  }
}
