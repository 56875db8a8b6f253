import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

// The shell has no window, menus and tabs of its own to draw, which is a fifth of what a test costs.
const usual = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** A browser to open contexts in, the one that `CHROMIUM` names or Debian's; `more` are further flags. */
export function openChromium(more: string[] = []): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? usual.find((path) => existsSync(path)) ?? 'chromium';
  return chromium.launch({ executablePath, args: [...flags.split(' '), ...more] });
}
