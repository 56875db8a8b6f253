import { inSlices } from '#lib/in-slices';
import { decode } from './csv/decode.ts';
import { refuseFile } from './csv/refuse-file.ts';
import type { Table } from './csv/table.ts';
import { toolNames } from './issues/item.ts';
import {
  issuesOfJson,
  issuesOfTable,
  type ReadIssues,
  type ReadingChoices,
  readWideTable,
  toolOfTable,
} from './issues/read-issues.ts';
import { isOwnExport } from './own/read-export.ts';

/** What a file is, by what stands in it: issues of a tool, our own export, or a table of any other kind. */
export type Recognised =
  | { is: 'issues'; issues: ReadIssues }
  | { is: 'export'; text: string }
  | { is: 'table'; table: Table };

/** Recognises a file by its contents; its name says nothing that can be relied on. */
export async function recognise(bytes: Uint8Array, choices: ReadingChoices = {}): Promise<Recognised> {
  if (beginsLikeJson(bytes)) {
    const { utf8 } = await inSlices(decode(bytes, choices.encoding));
    const text = utf8.toString('utf8');
    if (isOwnExport(text)) return { is: 'export', text };
    return { is: 'issues', issues: await issuesOfJson(text) };
  }
  const table = await readWideTable(bytes, choices);
  const tool = toolOfTable(table.headers);
  return tool ? { is: 'issues', issues: await issuesOfTable(tool, table, choices) } : { is: 'table', table };
}

/** Reads a file that must hold issues of a tool; refuses every other. */
export async function readIssues(bytes: Uint8Array, choices: ReadingChoices): Promise<ReadIssues> {
  const found = await recognise(bytes, choices);
  const wanted = `${Object.values(toolNames).slice(0, -1).join(', ')} or ${toolNames.github}`;
  if (found.is !== 'issues')
    throw refuseFile(
      'invalid',
      found.is === 'export'
        ? 'This is an export of Throughline. Import it as one.'
        : `This is no export of ${wanted}: its columns are ${found.table.headers.slice(0, 8).join(', ')} …. Import it as a backlog, a history or feedback, where you choose the columns.`,
    );
  if (found.issues.items.length === 0 && found.issues.problems.length === 0)
    throw refuseFile('invalid', 'There is no issue in this file. Export the issues again and choose that file.');
  return found.issues;
}

/** Looks past byte order marks and the zeros of UTF-16. */
function beginsLikeJson(bytes: Uint8Array): boolean {
  const marks = new Set([0x00, 0xef, 0xbb, 0xbf, 0xff, 0xfe, 0x20, 0x09, 0x0a, 0x0d]);
  const start = [...bytes.subarray(0, 400)].filter((byte) => !marks.has(byte)).slice(0, 2);
  return /^(?:\{["}]|\[[[{\]])/.test(String.fromCharCode(...start));
}
