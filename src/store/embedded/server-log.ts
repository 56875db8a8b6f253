import { closeSync, constants, fchownSync, fstatSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from './place.ts';

const longestLog = 10_000_000;

/** Where PostgreSQL writes what it has to say. */
export type ServerLog = { path: string; descriptor: number; from: number };

/** Opens the log to add to it; a long one is set aside first. It is a file, not a pipe, since the server may outlive us. */
export function openServerLog(place: Place): ServerLog {
  const path = join(place.folder, 'postgres.log');
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > longestLog) renameSync(path, `${path}.old`);
  // Never through a link: root may be writing in a folder where somebody else could lay one.
  const { O_WRONLY, O_APPEND, O_CREAT, O_NOFOLLOW } = constants;
  const descriptor = openSync(path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW, 0o600);
  if (place.account) fchownSync(descriptor, place.account.uid, place.account.gid);
  return { path, descriptor, from: fstatSync(descriptor).size };
}

/** What was written since the log was opened; closes it. */
export function closeServerLog(log: ServerLog): string {
  closeSync(log.descriptor);
  const reader = openSync(log.path, 'r');
  const length = Math.max(0, Math.min(fstatSync(reader).size - log.from, 100_000));
  const bytes = Buffer.alloc(length);
  readSync(reader, bytes, 0, length, log.from);
  closeSync(reader);
  return bytes.toString('utf8');
}

/** The lines a person needs when PostgreSQL did not start. */
export function reasonIn(said: string): string {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.filter((line) => /\b(FATAL|PANIC|ERROR|HINT|DETAIL): /.test(line));
  const chosen = telling.length > 0 ? telling : lines;
  return chosen
    .slice(-4)
    .map((line) => line.replace(/^.*?\b(?=(FATAL|PANIC|ERROR|HINT|DETAIL): )/, '').trim())
    .join(' ');
}
