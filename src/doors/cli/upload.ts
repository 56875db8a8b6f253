import { readFileSync, statSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { z } from 'zod';
import { needFlag, refuseRest, type Typed, takeFlag } from './arguments.ts';
import { mustAnswer } from './do-command.ts';
import { exitCodes, Misuse } from './misuse.ts';
import { type ServerDoor, serverDoor } from './server.ts';
import type { Terminal } from './terminal.ts';

const mostBytes = 50_000_000;
const kept = z.object({ file: z.string() });

/** Uploads a file for an import and tells the id under which it is kept. */
export async function upload(terminal: Terminal, words: readonly string[], flags: Typed['flags']): Promise<number> {
  const [path, extra] = words;
  if (path === undefined || extra !== undefined)
    throw new Misuse('Name one file: throughline upload <file> --product <id>');
  const product = needFlag(flags, 'product', 'the id of the product');
  const json = takeFlag(flags, 'json') === 'true';
  refuseRest(flags, ['product', 'json']);
  const file = await sendFile(terminal, serverDoor(terminal), path, product, json);
  terminal.out(json ? `${JSON.stringify({ file })}\n` : `${file}\n`);
  return exitCodes.done;
}

/** Sends a file's bytes to the server; answers the id under which it is kept. */
export async function sendFile(
  terminal: Terminal,
  server: ServerDoor,
  path: string,
  product: string,
  json: boolean,
): Promise<string> {
  const bytes = readBytes(resolve(terminal.cwd, path));
  const query = new URLSearchParams({ product, name: basename(path) });
  return kept.parse(await mustAnswer(terminal, server.send(`/api/files?${query}`, bytes), json)).file;
}

function readBytes(path: string): Uint8Array<ArrayBuffer> {
  try {
    const { size } = statSync(path);
    if (size > mostBytes)
      throw new Misuse(`${path} has ${size} bytes; at most 50 MB can be imported at once. Split it.`);
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    if (error instanceof Misuse) throw error;
    throw new Misuse(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
