import { z } from 'zod';
import { isUuid } from '#domain/short-id';
import { refuseFile } from '../csv/refuse-file.ts';

/** The word by which a file of ours is known, in its first line; its value is the shape of the file. */
export const exportMark = 'throughline';
/** The shape of the files that are written now. */
export const exportShape = 2;

/** Whether this is a file that we exported. */
export function isOwnExport(text: string): boolean {
  return new RegExp(`^\\s*\\{\\s*"${exportMark}"\\s*:`).test(text.slice(0, 200));
}

/** A record of a file, as it was written. */
export type FileRow = { id: string; productId?: string | undefined } & Record<string, unknown>;
/** A picture of a file, its bytes as base64. */
type FilePicture = { id: string; productId: string; bytes: string };
/** An export of ours, read: its products and members, all rows by kind, and pictures; `torn` where its last line is missing. */
export type OwnExport = {
  products: { id: string; name: string; slug: string }[];
  rows: ReadonlyMap<string, readonly FileRow[]>;
  pictures: readonly FilePicture[];
  count: number;
  torn: boolean;
};

const line = z.union([
  z.looseObject({ [exportMark]: z.number() }),
  z.object({ kind: z.string(), row: z.looseObject({ id: z.string().refine(isUuid, 'is no id') }) }),
  z.object({
    picture: z.object({ id: z.string().refine(isUuid, 'is no id'), productId: z.string(), bytes: z.string() }),
  }),
  z.looseObject({ end: z.literal(true) }),
  z.looseObject({ change: z.unknown() }),
]);

/** Reads a file of ours line by line; a line that is none of ours refuses it all. */
export function readExport(text: string): OwnExport {
  const rows = new Map<string, FileRow[]>();
  const pictures: FilePicture[] = [];
  const seen = new Set<string>();
  let count = 0;
  let ended = false;
  for (const [index, part] of text.split('\n').entries()) {
    if (part.trim() === '') continue;
    const read = line.safeParse(jsonOf(part, index + 1));
    if (!read.success) throw badLine(index + 1, 'It is no line of an export.');
    const value = read.data;
    if (exportMark in value && Number(value[exportMark]) > exportShape)
      throw refuseFile('invalid', 'This file was exported by a newer Throughline. Update this one first.', { line: 1 });
    if ('end' in value) ended = true;
    if ('picture' in value) pictures.push(value.picture as FilePicture);
    if (!('kind' in value && 'row' in value)) continue;
    const { kind, row } = value as { kind: string; row: FileRow };
    if (seen.has(`${kind} ${row.id}`)) throw badLine(index + 1, 'A record stands in the file twice.');
    seen.add(`${kind} ${row.id}`);
    const all = rows.get(kind);
    if (all) all.push(row);
    else rows.set(kind, [row]);
    if (kind !== 'member' && kind !== 'product' && kind !== 'workspace') count++;
  }
  const products = (rows.get('product') ?? []).map(({ id, name, slug }) => ({
    id,
    name: String(name ?? ''),
    slug: String(slug ?? ''),
  }));
  return { products, rows, pictures, count, torn: !ended };
}

function jsonOf(text: string, at: number): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badLine(at, 'It is no JSON; the file may have been cut off.');
  }
}

function badLine(at: number, why: string) {
  return refuseFile('malformed', `Line ${at} cannot be read. ${why} Export it again.`, { line: at });
}
