import { useMemo } from 'react';
import type { PastPromise } from '#analysis/alignment/forecast-past-promise';
import type { Row } from '#domain/records';
import { type Decision, mayAccept } from '#domain/rights';
import { addDays } from '#lib/civil-date';
import { useAsk, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';

/** Something that waits for somebody's decision. */
export type Waiting =
  | { is: 'proposal'; id: string; since: string; proposal: Row<'proposal'> }
  | { is: 'past promise'; id: string; since: string; feature: string; evidence: PastPromise };

/** Proposals wait this long, so that the day they were made follows from the day they lapse. */
const lapseDays = 14;

/** What waits for a member of the product, oldest first: the proposals they decide, the findings whose roles they hold. */
export function useNeeds(member: Row<'member'>) {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: of });
  const rules = useRows({ kind: 'right', key: `of ${product.id}`, where: of });
  const proposals = useRows({
    kind: 'proposal',
    key: `waiting in ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'waiting',
  });
  const asked = useAsk('finding.list', { product: product.id }, { topics: ['finding'] });
  const needs = useMemo(() => {
    const rolesOf = (id: string) => given.filter(({ memberId }) => memberId === id).map(({ role }) => role);
    const own = rolesOf(member.id);
    const table = new Map(rules.map((rule) => [rule.right, rule.roles]));
    const answers = ({ right, proposerId }: Row<'proposal'>) =>
      (right === 'rights' && member.admin) ||
      (proposerId !== member.id && mayAccept(right as Decision, own, rolesOf(proposerId), product.mode, table));
    const waiting: Waiting[] = proposals.filter(answers).map((proposal) => ({
      is: 'proposal',
      id: proposal.id,
      since: addDays(proposal.lapsesOn, -lapseDays),
      proposal,
    }));
    for (const finding of asked.data?.findings ?? [])
      if (finding.kind === 'forecast-past-promise' && own.some((role) => finding.roles.includes(role)))
        waiting.push({
          is: 'past promise',
          id: finding.key,
          since: finding.since,
          feature: finding.subjectId,
          evidence: finding.evidence as PastPromise,
        });
    return waiting.sort((a, b) => (a.since < b.since ? -1 : 1));
  }, [given, rules, proposals, asked.data, member, product.mode]);
  return { needs, asked };
}
