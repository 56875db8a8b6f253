import { namedIn, type Said, sayFinding } from '#analysis/alignment/say-finding';
import { nameOf } from '#domain/naming';
import { type AnyRow, describeKind, type Kind } from '#domain/records';
import type { findingsOf } from '#store/forecasts';
import type { Read } from '#store/read';

type Finding = Awaited<ReturnType<typeof findingsOf>>[number];
/** A finding in words, with the short id of what it is about. */
export type SaidFinding = Finding & Said & { subjectShort: string | null };

/** Findings in words of the records they name. */
export async function sayFindings(read: Read, findings: readonly Finding[]): Promise<SaidFinding[]> {
  const rows = await rowsNamed(read, findings);
  const name = (_kind: string, id: string) => shortened(nameOf(rows.get(id))) || 'something that is gone';
  return findings.map((finding) => ({
    ...finding,
    ...sayFinding(finding, name),
    subjectShort: rows.get(finding.subjectId)?.short ?? null,
  }));
}

const longest = 80;

/** A name that a sentence can hold; what customers say is a name as well, and can be long. */
function shortened(name: string): string {
  const points = Array.from(name);
  return points.length <= longest
    ? name
    : `${points
        .slice(0, longest)
        .join('')
        .replace(/\s+\S*$/, '')} …`;
}

async function rowsNamed(read: Read, findings: readonly Finding[]): Promise<Map<string, AnyRow>> {
  const wanted = new Map<Kind, Set<string>>();
  for (const { kind, id } of findings.flatMap((finding) => namedIn(finding))) {
    if (!describeKind(kind)) continue;
    const known = wanted.get(kind as Kind) ?? new Set();
    wanted.set(kind as Kind, known.add(id));
  }
  const rows = new Map<string, AnyRow>();
  for (const [kind, ids] of wanted)
    for (const row of await read.all(kind, { id: [...ids] })) rows.set(row.id, row as AnyRow);
  return rows;
}
