import type { FieldsOf, Row } from '#domain/records';
import { type Decision, mayAccept, type Role } from '#domain/rights';
import { Problem } from '#lib/problem';
import type { Db } from '#store/database';
import { memberRights } from '#store/rights';
import { isDecision, notAllowed } from './authorise.ts';
import type { Actor, AnyCommand } from './define.ts';
import type { Env } from './env.ts';
import { findTarget, type Prepared, type PrepareOptions, prepare } from './prepare.ts';
import { previewHash, previewLines } from './preview.ts';
import { prepareUndo } from './undo.ts';

/**
 * Decides a stored proposal again, on today's rows: what it touches is found with the proposer's eyes, and allowed by the
 * decider's right. Where the effect is not the one the decider was shown, answers `conflict` with the new preview.
 */
export async function prepareAccept(
  db: Db,
  env: Env,
  actor: Actor,
  def: AnyCommand,
  rawInput: unknown,
  options: PrepareOptions,
): Promise<Prepared> {
  const outer = await prepare(db, env, actor, def, rawInput, options);
  const proposal = outer.handed.get(String(outer.input.proposal))?.row as unknown as Row<'proposal'>;
  const inner = env.commands[proposal.command];
  if (!inner) throw stale('The action it asks for no longer exists in this version.');
  const proposer = await memberRights(db, actor.workspace, { member: proposal.proposerId });
  if (!proposer) throw stale('Whoever proposed it is no longer a member.');
  const eyes: Actor = { ...actor, ...proposer, power: 'decide' };
  if (!mayDecide(proposal, actor, proposer.roles.get(proposal.productId) ?? [], outer))
    throw notAllowed(`This is for ${proposal.deciders.join(' or ')} to decide.`);

  const prepared = await decideAgain(
    db,
    env,
    { ...eyes, roles: withDecision(eyes, actor) },
    actor.member,
    inner,
    proposal,
    options,
  );
  const lines = previewLines(prepared.changes, prepared.handed);
  const hash = previewHash(lines);
  if (hash !== outer.input.preview)
    throw new Problem({
      code: 'conflict',
      field: 'preview',
      message: 'The world has changed since this was proposed. Look at what it would do now, then decide.',
      details: { preview: { lines, hash } },
    });

  const closing: Partial<FieldsOf<'proposal'>> = {
    state: 'accepted',
    decidedById: actor.member,
    answer: (outer.input.answer as string | undefined) ?? null,
    preview: lines,
    previewHash: hash,
  };
  return {
    ...prepared,
    product: proposal.productId,
    authority: outer.authority,
    changes: [...prepared.changes, { op: 'update', kind: 'proposal', id: proposal.id, set: closing }],
    output: { proposal: proposal.id, gave: prepared.output ?? null },
    handed: new Map([...prepared.handed, ...outer.handed]),
    lists: new Set([...prepared.lists, ...outer.lists]),
    proposal: { id: proposal.id, proposer: proposal.proposerId, command: proposal.command },
    recordedAs: { right: proposal.right, undo: inner.undo },
  };
}

async function decideAgain(
  db: Db,
  env: Env,
  eyes: Actor,
  decider: string,
  inner: AnyCommand,
  proposal: Row<'proposal'>,
  options: PrepareOptions,
): Promise<Prepared> {
  try {
    await findTarget(db, eyes, inner, structuredClone(proposal.input));
    const again = inner.through === 'undo' ? prepareUndo : prepare;
    return await again(db, env, eyes, inner, proposal.input, {
      ...options,
      made: structuredClone(proposal.made),
      guard: false,
      decider,
    });
  } catch (error) {
    if (error instanceof Problem && error.code !== 'unavailable')
      throw stale(error.code === 'not-found' ? 'Something it concerns is gone.' : error.message);
    throw error;
  }
}

/** True where the accepting member holds the decision, or for a shared one the half that the proposer lacks; nobody accepts their own through a key that may not decide. */
function mayDecide(proposal: Row<'proposal'>, actor: Actor, proposerRoles: readonly Role[], outer: Prepared): boolean {
  if (actor.power !== 'decide' || !outer.rules) return false;
  const held = actor.roles.get(proposal.productId) ?? [];
  if (!isDecision(proposal.right)) return held.length > 0;
  if (proposal.right === 'rights' && actor.admin) return true;
  return mayAccept(proposal.right as Decision, held, proposerRoles, outer.rules.mode, outer.rules.table);
}

/** The proposer's eyes with the decider's roles in the products that both see, so that the rules judge the decider's right. */
function withDecision(eyes: Actor, actor: Actor): Map<string, readonly Role[]> {
  return new Map(
    [...eyes.roles].map(([product, own]) => [product, [...new Set([...(actor.roles.get(product) ?? []), ...own])]]),
  );
}

function stale(why: string): Problem {
  return new Problem({
    code: 'conflict',
    message: `This can no longer be done as proposed. ${why} Decline it, or ask for a new proposal.`,
  });
}
