import type { Need } from '#analysis/home/needs';
import { nameOf } from '#domain/naming';
import type { Row } from '#domain/records';
import { type Decision, decides, decisionNames, holders, mayAccept, type Role } from '#domain/rights';
import { addDays } from '#lib/civil-date';
import type { Read } from '#store/read';
import { untoldAskers } from './untold.ts';

/** Whose needs are asked for, with what they hold in the product. */
export type Person = { member: Row<'member'>; held: readonly Role[]; product: Row<'product'>; today: string };

/** Proposals wait this long, so that the day they were made follows from the day they lapse. */
const lapseDays = 14;
/** An action or the date of a release is near within so many days. */
const nearDays = 3;

/** What waits for a person beside findings: proposals, questions, packages, requests, actions, approvals. */
export async function waitingFor(read: Read, person: Person): Promise<Need[]> {
  const { product, held } = person;
  const of = { productId: product.id };
  const rules = await read.all('right', of);
  const table = new Map(rules.map(({ right, roles }) => [right, roles] as const));
  const decides = (decision: Decision) => holders(decision, product.mode, table).some((role) => held.includes(role));
  const parts = [
    await proposals(read, person, table),
    await questions(read, person),
    await handoffs(read, person, decides),
    await requests(read, person, decides),
    await actions(read, person),
    await launches(read, person, decides),
    await untoldAskers(read, person, decides),
  ];
  return parts.flat();
}

async function proposals(read: Read, { member, held, product }: Person, table: Map<string, readonly string[]>) {
  const waiting = await read.all('proposal', { productId: product.id, state: 'waiting' }, { by: 'short', limit: 500 });
  const roles = await read.all('role', { productId: product.id });
  const rolesOf = (id: string) => roles.filter(({ memberId }) => memberId === id).map(({ role }) => role);
  const mine = waiting.filter(({ right, proposerId }) => {
    if (right === 'rights' && member.admin) return true;
    const decision = decisionNames.find((name) => name === right);
    // One's own waits for oneself where one decides it: a key of one's own proposed it.
    if (proposerId === member.id) return decision === undefined || decides(decision, held, product.mode, table);
    return decision !== undefined && mayAccept(decision, held, rolesOf(proposerId), product.mode, table);
  });
  return mine.map(
    (proposal): Need => ({
      key: `proposal ${proposal.id}`,
      is: 'proposal',
      says: `${proposal.short} ${proposal.says}`,
      detail: proposal.reason ?? '',
      since: addDays(proposal.lapsesOn, -lapseDays),
      subjectKind: 'proposal',
      subjectId: proposal.id,
      settledBy: ['proposal.accept', 'proposal.decline'],
    }),
  );
}

async function questions(read: Read, { member, held, product }: Person) {
  const open = await read.all('question', { productId: product.id, state: 'open' }, { by: 'askedOn', limit: 500 });
  const roles: readonly string[] = held;
  const mine = open.filter(({ toRole, toMember }) => toMember === member.id || (toRole && roles.includes(toRole)));
  return mine.map(
    (question): Need => ({
      key: `question ${question.id}`,
      is: question.blocking ? 'blocking question' : 'question',
      says: question.text,
      detail: question.blocking ? 'Work waits for the answer.' : '',
      since: question.askedOn,
      subjectKind: question.subjectKind,
      subjectId: question.subjectId,
      settledBy: ['question.answer'],
    }),
  );
}

async function handoffs(read: Read, { product }: Person, decides: (decision: Decision) => boolean) {
  const offered = await read.all('handoff', { productId: product.id, state: 'offered' });
  const mine = offered.filter(({ toRole }) => decides(toRole === 'po' ? 'handoff' : 'design'));
  const features = await named(
    read,
    'feature',
    mine.map(({ featureId }) => featureId),
  );
  return mine.map(
    (handoff): Need => ({
      key: `handoff ${handoff.id}`,
      is: 'handoff',
      says: `${features.get(handoff.featureId)} is handed over: take it, or give it back with questions`,
      detail: handoff.note ?? '',
      since: handoff.offeredOn,
      subjectKind: 'feature',
      subjectId: handoff.featureId,
      settledBy: ['handoff.accept', 'handoff.return'],
    }),
  );
}

async function requests(read: Read, { member, product }: Person, decides: (decision: Decision) => boolean) {
  const of = { productId: product.id };
  const asked = decides('feasibility') ? await read.all('feasibility', { ...of, state: 'asked' }) : [];
  const positions = await read.all('position', { ...of, memberId: member.id, stance: 'asked' });
  const features = await named(
    read,
    'feature',
    [...asked, ...positions].map(({ featureId }) => featureId),
  );
  return [
    ...asked.map(
      (one): Need => ({
        key: `feasibility ${one.id}`,
        is: 'feasibility',
        says: `Can ${features.get(one.featureId)} be built?`,
        detail: one.question,
        since: one.askedOn,
        subjectKind: 'feature',
        subjectId: one.featureId,
        settledBy: ['feasibility.answer'],
      }),
    ),
    ...positions.map(
      (one): Need => ({
        key: `position ${one.id}`,
        is: 'position',
        says: `Where do you stand on ${features.get(one.featureId)}?`,
        detail: '',
        since: one.statedOn ?? '',
        subjectKind: 'feature',
        subjectId: one.featureId,
        settledBy: ['position.state'],
      }),
    ),
  ];
}

async function actions(read: Read, { member, product, today }: Person) {
  const open = await read.all('action', { productId: product.id, assigneeId: member.id, state: 'open' });
  const near = open.filter(({ dueOn }) => dueOn !== null && dueOn <= addDays(today, nearDays));
  return near.map(
    (action): Need => ({
      key: `action ${action.id}`,
      is: 'action',
      says: action.text,
      detail: action.dueOn === null || action.dueOn > today ? '' : action.dueOn < today ? 'Overdue.' : 'Due today.',
      since: action.addedOn,
      subjectKind: action.subjectKind ?? 'action',
      subjectId: action.subjectId ?? action.id,
      settledBy: ['action.done', 'action.edit'],
    }),
  );
}

/** Messages to approve and releases to give the go to. */
async function launches(read: Read, { product, today }: Person, decides: (decision: Decision) => boolean) {
  const coming = await read.all('release', { productId: product.id, state: ['planned', 'go'] });
  const releases = new Map(coming.map((release) => [release.id, nameOf(release)]));
  const drafts = decides('publish')
    ? await read.all('claim', { productId: product.id, state: 'draft', releaseId: [...releases.keys()] })
    : [];
  const due = decides('launch')
    ? coming.filter(({ state, plannedOn }) => state === 'planned' && plannedOn && plannedOn <= addDays(today, nearDays))
    : [];
  return [
    ...drafts.map(
      (claim): Need => ({
        key: `claim ${claim.id}`,
        is: 'claim',
        says: `“${claim.text}” waits to be approved`,
        detail: releases.get(claim.releaseId) ?? '',
        since: today,
        subjectKind: 'release',
        subjectId: claim.releaseId,
        settledBy: ['claim.approve'],
      }),
    ),
    ...due.map(
      (release): Need => ({
        key: `go ${release.id}`,
        is: 'go',
        says: `${nameOf(release)} waits for your go`,
        detail: release.plannedOn === today ? 'Planned for today.' : '',
        since: release.plannedOn ?? today,
        subjectKind: 'release',
        subjectId: release.id,
        settledBy: ['release.go'],
      }),
    ),
  ];
}

/** What records of a kind are called, by id. */
export async function named(
  read: Read,
  kind: 'feature' | 'story',
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await read.all(kind, { id: [...new Set(ids)] });
  return new Map(rows.map((row) => [row.id, nameOf(row)]));
}
