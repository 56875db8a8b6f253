import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type ZipEntry, zip } from './zip.ts';

async function* of(files: Record<string, string[]>): AsyncGenerator<ZipEntry> {
  for (const [name, parts] of Object.entries(files))
    yield {
      name,
      parts: (async function* () {
        yield* parts;
      })(),
    };
}

async function bytesOf(files: Record<string, string[]>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of zip(of(files))) parts.push(part);
  return Buffer.concat(parts);
}

/** Reads an archive by its directory, as programs do. */
function unzip(bytes: Buffer): Record<string, string> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files: Record<string, string> = {};
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.subarray(at + 46, at + 46 + length).toString();
    const from = bytes.readUInt32LE(at + 42) + 30 + length;
    files[name] = inflateRawSync(bytes.subarray(from, from + bytes.readUInt32LE(at + 20))).toString();
    expect(Buffer.byteLength(files[name] ?? '')).toBe(bytes.readUInt32LE(at + 24));
    at += 46 + length;
  }
  return files;
}

test('an archive gives back every file as it was put in, an empty one too', async () => {
  const long = Array.from({ length: 500 }, (_, n) => `line ${n} of é and 😀\n`);
  const bytes = await bytesOf({ 'a.csv': ['one,', 'two\r\n'], 'empty.csv': [], 'long.csv': long });
  expect(unzip(bytes)).toEqual({ 'a.csv': 'one,two\r\n', 'empty.csv': '', 'long.csv': long.join('') });
});

test('the same contents are the same bytes', async () => {
  expect(await bytesOf({ a: ['x'] })).toEqual(await bytesOf({ a: ['x'] }));
});

test('other programs find its checksums right', async ({ skip }) => {
  const folder = mkdtempSync(join(tmpdir(), 'zip-'));
  try {
    writeFileSync(join(folder, 'a.zip'), await bytesOf({ 'a.csv': ['one,two\r\n'], 'b.csv': ['x'.repeat(100_000)] }));
    const tested = spawnSync('python3', ['-m', 'zipfile', '-t', join(folder, 'a.zip')], { encoding: 'utf8' });
    if (tested.error) skip('There is no python3 here.');
    expect(`${tested.stdout}${tested.stderr}`).toMatch(/^Done testing/);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
