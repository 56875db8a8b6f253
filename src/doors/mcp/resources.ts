import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answer } from '#catalogue/answer';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';

const glossary = 'throughline://glossary';
const record = 'throughline://record/';
const glossaryFile = join(import.meta.dirname, '../../../docs/glossary.md');

/** What can be read as it is. */
export const listed = [
  {
    uri: glossary,
    name: 'glossary',
    title: 'The words',
    description: 'What each word here means, one for each thing',
    mimeType: 'text/markdown',
  },
];

/** What can be read by an id of one's own choosing. */
export const templates = [
  {
    uriTemplate: `${record}{id}`,
    name: 'record',
    title: 'A record',
    description: 'Any record by its id or short id, such as F-112, with the records it covers',
    mimeType: 'application/json',
  },
];

/** The text at an address, within the actor's sight; undefined where there is nothing of that kind. */
export async function readResource(
  env: Env,
  actor: Actor,
  uri: string,
): Promise<{ uri: string; mimeType: string; text: string } | undefined> {
  if (uri === glossary) return { uri, mimeType: 'text/markdown', text: await readFile(glossaryFile, 'utf8') };
  if (!uri.startsWith(record)) return undefined;
  const id = decoded(uri.slice(record.length));
  if (id === undefined) return undefined;
  return { uri, mimeType: 'application/json', text: JSON.stringify(await answer(env, actor, 'record.get', { id })) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
