import { refuseFile } from '../csv/refuse-file.ts';
import { recognise } from '../recognise.ts';
import { type OwnExport, readExport } from './read-export.ts';

/** Reads a file that must be an export of ours; refuses every other. */
export async function readOwnExport(bytes: Uint8Array): Promise<OwnExport> {
  const found = await recognise(bytes);
  if (found.is !== 'export')
    throw refuseFile(
      'invalid',
      'This is no export of Throughline: its first line does not say so. Choose the file that "Export everything" wrote as JSON lines.',
    );
  return readExport(found.text);
}

/** The ids of a file, by kind; those of its pictures under `picture`. */
export function idsOf(file: OwnExport): Map<string, string[]> {
  const ids = new Map([...file.rows].map(([kind, rows]) => [kind, rows.map(({ id }) => id)]));
  return ids.set(
    'picture',
    file.pictures.map(({ id }) => id),
  );
}
