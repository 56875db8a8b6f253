import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { commands, queries } from '#catalogue/list';
import { isAnswerKept, isKeptOffline } from '#catalogue/offline';

const workerName = 'service-worker.js';
const root = decodeURIComponent(new URL('.', import.meta.url).pathname);

/** What the browser has to know of each command and query, read from its definition when the pages are built. */
function manifest() {
  const lines = Object.values(commands).map((command) => {
    const { name, says, right, undo } = command;
    return [name, { says, right, undo, keptOffline: isKeptOffline(command) }];
  });
  const asked = Object.values(queries).map((query) => [query.name, { answerKept: isAnswerKept(query) }]);
  const said = { commands: Object.fromEntries(lines), queries: Object.fromEntries(asked) };
  const id = 'virtual:catalogue';
  return {
    name: 'throughline-catalogue',
    resolveId: (wanted: string) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted: string) =>
      wanted === `\0${id}`
        ? Object.entries(said)
            .map(([name, of]) => `export const ${name} = ${JSON.stringify(of)};`)
            .join('\n')
        : undefined,
  };
}

/** Tells the service worker which files this build has, and gives it the one name that browsers look for changes under. */
function keptPages(): Plugin {
  return {
    name: 'throughline-kept-pages',
    generateBundle: {
      // The last to look: chunks that held only styles are taken out late.
      order: 'post',
      handler(_options, bundle) {
        const built = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        const files = [...built, ...readdirSync(`${root}public`)].map((name) => `/${name}`).sort();
        const build = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 12);
        const worker = bundle[workerName];
        if (worker?.type !== 'chunk') throw new Error('The service worker was not built.');
        // Not every browser starts a service worker that is a module.
        if (worker.imports.length > 0)
          throw new Error(`The service worker must stand alone: ${worker.imports.join(', ')}`);
        worker.code = `const builtFiles = ${JSON.stringify({ build, files })};\n${worker.code}`;
      },
    },
  };
}

/** True for what the page is made of: the service worker stands alone, with whatever it needs. */
const ofThePage = (id: string) => !/pages-offline|page-address|rolldown.runtime/.test(id);

/**
 * Builds the browser's half into dist/web: hashed files, one chunk for what comes first, one for each screen and some
 * that screens share, nothing inline, so that the page lives under `script-src 'self'; style-src 'self'; font-src 'self'`.
 */
export default defineConfig({
  root,
  base: '/',
  plugins: [react(), manifest(), keptPages()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    // All styles are a seventh of the scripts: as one file they cost a screen no requests of its own.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      input: { index: `${root}index.html`, 'service-worker': `${root}pages-offline/service-worker.ts` },
      output: {
        // What is shared is named for all who share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~')[0]}-[hash].js`,
        assetFileNames: ({ names: [name = 'file'] }) => `assets/${name.replace(/(~.*)?\.\w+$/, '')}-[hash][extname]`,
        entryFileNames: ({ name }) => (name === 'service-worker' ? workerName : 'assets/[name]-[hash].js'),
        // A screen is a few files instead of some seventy: each costs a request, and a page that is opened a moment.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], test: ofThePage, priority: 2 },
            {
              name: 'shared',
              test: ofThePage,
              minShareCount: 2,
              entriesAware: true,
              entriesAwareMergeThreshold: 150_000,
              priority: 1,
            },
          ],
        },
      },
    },
  },
});
