import type { Change } from '#domain/change';
import { civilDateIn } from '#domain/clock';
import type { MadeIds } from '#domain/preview-line';
import { addDays } from '#lib/civil-date';
import { isDecision } from './authorise.ts';
import type { Actor, AnyCommand } from './define.ts';
import type { Env } from './env.ts';
import type { Prepared } from './prepare.ts';
import { previewHash, previewLines } from './preview.ts';

/** A waiting proposal lapses after this many days. */
const lapseDays = 14;

/** The change that stores a decided command as a proposal: input, ids made beforehand, and the exact effect it would have now. */
export function proposalOf(
  env: Env,
  actor: Actor,
  def: AnyCommand,
  prepared: Prepared,
  made: MadeIds,
  number: number,
  now: string,
  reason: string | null,
): Extract<Change, { kind: 'proposal'; op: 'create' }> {
  const lines = previewLines(prepared.changes, prepared.handed);
  const subject = subjectOf(prepared);
  const right = prepared.recordedAs?.right ?? def.right;
  return {
    op: 'create',
    kind: 'proposal',
    id: env.newId(),
    product: String(prepared.product),
    short: number,
    row: {
      command: def.name,
      says: prepared.says ?? def.says,
      input: prepared.input,
      shape: 1,
      made,
      preview: lines,
      previewHash: previewHash(lines),
      right: isDecision(right) ? right : 'member',
      deciders: prepared.authority.deciders,
      reason,
      proposerId: actor.member,
      byAgent: actor.via === 'mcp' || (actor.key !== undefined && actor.power === 'propose'),
      state: 'waiting',
      answer: null,
      decidedById: null,
      lapsesOn: addDays(civilDateIn(prepared.rules?.timeZone ?? 'UTC', now), lapseDays),
      subjectKind: subject?.kind ?? null,
      subjectId: subject?.id ?? null,
    },
  };
}

/** The record a proposal is about: what is moved, not what it is moved beside; else the first feature or story that it names or would change. */
function subjectOf(prepared: Prepared): { kind: string; id: string } | undefined {
  const moved = prepared.changes.find(({ op, id }) => op === 'place' && prepared.handed.has(id));
  if (moved) return { kind: moved.kind, id: moved.id };
  const named = [...prepared.handed].map(([id, { kind }]) => ({ kind: kind as string, id }));
  const touched = prepared.changes.map((change) => ({ kind: change.kind as string, id: change.id }));
  const all = [...named, ...touched];
  return all.find(({ kind }) => kind === 'feature') ?? all.find(({ kind }) => kind === 'story') ?? all[0];
}
