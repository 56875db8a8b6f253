import { defineConfig, mergeConfig } from 'vite';
import app from '../vite.config.ts';

const root = decodeURIComponent(new URL('.', import.meta.url).pathname);

/** Builds the gallery of all parts for looking at them; it is no part of what is shipped. */
export default mergeConfig(
  app,
  defineConfig({
    root,
    base: './',
    build: { outDir: '../../../dist/gallery', rolldownOptions: { input: { index: `${root}index.html` } } },
  }),
);
