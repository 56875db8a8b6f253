import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { commands } from '#catalogue/list';
import { isKeptOffline } from '#catalogue/offline';

const root = decodeURIComponent(new URL('.', import.meta.url).pathname);

/** What the browser has to know of each command, read from its definition when the pages are built. */
function manifest() {
  const lines = Object.values(commands).map((command) => {
    const { name, says, right, undo } = command;
    return [name, { says, right, undo, keptOffline: isKeptOffline(command) }];
  });
  const id = 'virtual:catalogue';
  return {
    name: 'throughline-catalogue',
    resolveId: (wanted: string) => (wanted === id ? `\0${id}` : undefined),
    load: (wanted: string) =>
      wanted === `\0${id}` ? `export const commands = ${JSON.stringify(Object.fromEntries(lines))};` : undefined,
  };
}

/**
 * Builds the browser's half into dist/web: hashed files, one chunk for each screen, nothing inline, so that the page
 * lives under `script-src 'self'; style-src 'self'; font-src 'self'`.
 */
export default defineConfig({
  root,
  base: '/',
  plugins: [react(), manifest()],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: ['chrome123', 'firefox128', 'safari17.5'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
});
