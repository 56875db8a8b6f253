// The command line's entry behind bin/throughline.
import { bootstrap } from './bootstrap.mjs';
import { buildWeb } from './build-web.mjs';

if (await bootstrap()) {
  if (process.argv[2] === 'serve') buildWeb();
  await import('../src/doors/cli/main.ts');
}
