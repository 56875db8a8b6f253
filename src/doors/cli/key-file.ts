import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { readKeyText } from '#domain/key-text';
import { Misuse } from './misuse.ts';
import type { Terminal } from './terminal.ts';

/** Where a saved key lies. */
export function keyFile(terminal: Terminal): string {
  return join(terminal.env.XDG_CONFIG_HOME || join(terminal.env.HOME || homedir(), '.config'), 'throughline/key');
}

/** The key of THROUGHLINE_KEY, or the one that was saved; undefined where there is none. */
export function findKey(terminal: Terminal): string | undefined {
  const said = terminal.env.THROUGHLINE_KEY?.trim();
  if (said) return said;
  const path = keyFile(terminal);
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new Misuse(`${path} can be read by others. Run: chmod 600 ${path}`);
  return readFileSync(path, 'utf8').trim();
}

/** Saves a key where only its owner can read it. */
export function saveKey(terminal: Terminal, text: string): string {
  const key = text.trim();
  if (!readKeyText(key)) throw new Misuse('This is no key. A key begins with tl_ and is shown once, where it is made.');
  const path = keyFile(terminal);
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, `${key}\n`, { mode: 0o600 });
  chmodSync(path, 0o600);
  return path;
}
