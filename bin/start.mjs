// npm start: installs what is missing, builds the web once and runs the server on Node 24.
import { bootstrap } from './bootstrap.mjs';
import { buildWeb } from './build-web.mjs';

if (await bootstrap()) {
  buildWeb();
  await import('../src/main.ts');
}
