import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = '@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2';

/** The letters of the program, for the public pages: one file that browsers keep. */
export const font = readFileSync(fileURLToPath(import.meta.resolve(file)));

/** Where browsers find the font; the address changes with the content. */
export const fontAddress = `/p/-/${createHash('sha256').update(font).digest('hex').slice(0, 12)}.woff2`;

/** How a style names the font. Other letters than Latin ones are drawn with what the visitor has. */
export const fontFace = `@font-face { font-family:"Atkinson Hyperlegible Next"; font-style:normal; font-display:swap; font-weight:200 800; src:url("${fontAddress}") format("woff2"); unicode-range:U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2212, U+FEFF, U+FFFD; }`;
