import { sql } from 'kysely';
import type { DiaryLine } from '#domain/change';
import type { Db } from '#store/database';
import { lastSeq, linesAfter } from '#store/diary';
import { differences, readState, replay } from '../catalogue/state.ts';

/** The whole diary of a workspace in order. */
export async function wholeDiary(db: Db, workspace: string): Promise<DiaryLine[]> {
  const lines: DiaryLine[] = [];
  for (;;) {
    const more = await linesAfter(db, workspace, lines.at(-1)?.seq ?? 0, 5_000);
    if (more.length === 0) return lines;
    lines.push(...more);
  }
}

/** What is wrong between a workspace's diary, its counter, its commands and its tables; nothing in an honest database. */
export async function unsound(db: Db, workspace: string): Promise<string[]> {
  const lines = await wholeDiary(db, workspace);
  const wrong = lines
    .filter((line, index) => line.seq !== index + 1)
    .map((line) => `The diary has a gap before ${line.seq}.`);
  const last = await lastSeq(db, workspace);
  if (last !== lines.length) wrong.push(`The counter stands at ${last}, the diary at ${lines.length}.`);
  const { rows } = await sql<{ id: string }>`select id from command
    where workspace_id = ${workspace} and outcome is null`.execute(db);
  wrong.push(...rows.map(({ id }) => `The command ${id} has no outcome.`));
  const now = await readState(db, workspace);
  wrong.push(...differences(replay(new Map(), lines), now).map((what) => `Diary and tables: ${what}`));
  wrong.push(...countsOf(lines));
  return wrong;
}

/** Versions of each record count up by one, as the diary tells them. */
function countsOf(lines: readonly DiaryLine[]): string[] {
  const versions = new Map<string, number>();
  const wrong: string[] = [];
  for (const line of lines) {
    if (line.op === 'rerank') continue;
    const before = versions.get(line.id) ?? 0;
    const onlyMoved = line.op === 'update' && Object.keys(line.after ?? {}).join() === 'rank';
    const expected = line.op === 'create' ? 1 : line.op === 'delete' || onlyMoved ? before : before + 1;
    if (line.version !== expected)
      wrong.push(`${line.kind} ${line.id} goes from version ${before} to ${line.version} at ${line.seq}.`);
    versions.set(line.id, line.version);
  }
  return wrong;
}
