import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = [number, number, number];
type Theme = 'light' | 'dark';

const css = readFileSync(new URL('../../src/web/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of a sheet by name, each with its light and its dark value. */
function readColours(sheet: string): Map<string, Record<Theme, string>> {
  const colour = String.raw`(#[0-9a-f]+|oklch\([^)]*\))`;
  const found = sheet.matchAll(
    new RegExp(String.raw`--([\w-]+):\s*light-dark\(\s*${colour}\s*,\s*${colour}\s*\)`, 'g'),
  );
  return new Map([...found].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

/** The linear light of a colour (CSS Color 4, OKLCH to linear sRGB), cut to what a screen can show. */
function linear(colour: string): Rgb {
  if (colour.startsWith('#')) {
    const hex = colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit).join('') : colour.slice(1);
    const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return [channel(0), channel(2), channel(4)].map((c) =>
      c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
    ) as Rgb;
  }
  const [lightness = 0, chroma = 0, hue = 0] = colour
    .slice(6, -1)
    .split(/[\s/]+/)
    .map((part) => Number.parseFloat(part) / (part.endsWith('%') ? 100 : 1));
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const rgb = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
  return rgb.map((c) => Math.min(Math.max(c, 0), 1)) as Rgb;
}

/** The contrast of two colours by WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = ([r, g, blue]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  const [dark = 0, light = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['canvas', 'surface', 'sunk', 'hover', 'selected'];
const pairs: { ink: string; on: string[]; least: number }[] = [
  { ink: 'ink', on: grounds, least: 7 },
  ...['ink-2', 'ink-3', 'link', 'need', 'ok', 'warn', 'bad'].map((ink) => ({ ink, on: grounds, least: 4.5 })),
  { ink: 'on-action', on: ['action', 'action-hover'], least: 4.5 },
  { ink: 'voice', on: ['voice-soft'], least: 4.5 },
  { ink: 'ink', on: ['voice-soft', 'voice-mark', 'need-soft'], least: 7 },
  { ink: 'need', on: ['need-soft'], least: 4.5 },
  { ink: 'ink-2', on: ['need-soft'], least: 4.5 },
  ...['ok', 'warn', 'bad'].map((ink) => ({ ink, on: [`${ink}-soft`], least: 4.5 })),
  { ink: 'line-strong', on: grounds, least: 3 },
  { ink: 'focus', on: [...grounds, 'voice-soft'], least: 3 },
  { ink: 'band', on: ['surface'], least: 2.5 },
];

const colours = readColours(css);
const value = (name: string, theme: Theme) => {
  const found = colours.get(name)?.[theme];
  if (!found) throw new Error(`tokens.css has no colour --${name}`);
  return found;
};

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(pairs.flatMap(({ ink, on, least }) => on.map((ground) => ({ ink, ground, least }))))(
    '$ink on $ground has a contrast of at least $least',
    ({ ink, ground, least }) => {
      expect(contrast(value(ink, theme), value(ground, theme))).toBeGreaterThanOrEqual(least);
    },
  );
});

describe('the measure itself', () => {
  it('gives the known contrasts', () => {
    expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2);
    expect(contrast('oklch(100% 0 0)', 'oklch(0% 0 0)')).toBeCloseTo(21, 1);
    expect(contrast('oklch(62.8% 0.2577 29.23)', '#ff0000')).toBeCloseTo(1, 1);
  });

  it('refuses a pair that is too faint', () => {
    const faint = readColours('--ink-3: light-dark(oklch(70% 0.02 240), oklch(40% 0.02 240));').get('ink-3');
    expect(faint && contrast(faint.light, '#fff')).toBeLessThan(4.5);
  });

  it('finds every colour that the sheet names', () => {
    expect(colours.size).toBe([...css.matchAll(/light-dark\(/g)].length);
  });
});
