import type { Need } from '#analysis/home/needs';
import { civilDateIn } from '#domain/clock';
import { findingsOf } from '#store/forecasts';
import type { Read } from '#store/read';
import { sayFindings } from '../finding/named.ts';
import type { Person } from './waiting.ts';

/** Kinds of finding that stand on Home as what they are about: a waiting proposal is there itself. */
const told: readonly string[] = ['proposal-waiting', 'question-waiting', 'action-overdue'];

/** The findings that a person can settle and has not set aside: how many in all and of each kind, and in words those that no other need says. */
export async function foundFor(
  read: Read,
  { member, held, product, today }: Person,
): Promise<{ count: number; kinds: { is: string; count: number }[]; needs: Need[] }> {
  const aside = await read.all('setAside', { productId: product.id });
  const waits = new Set(aside.filter(({ untilOn }) => untilOn >= today).map(({ key }) => key));
  const roles: readonly string[] = held;
  const mine = (await findingsOf(read, product.id)).filter(
    (one) => !waits.has(one.key) && (one.members.includes(member.id) || one.roles.some((role) => roles.includes(role))),
  );
  const untold = mine.filter(({ kind }) => !told.includes(kind));
  const needs = (await sayFindings(read, untold)).map(
    (finding): Need => ({
      key: finding.key,
      is: finding.kind,
      says: finding.title,
      detail: finding.detail,
      since: civilDateIn(product.timeZone, finding.since),
      subjectKind: finding.subjectKind,
      subjectId: finding.subjectId,
      settledBy: (finding.evidence.settledBy as string[] | undefined) ?? [],
    }),
  );
  return { count: mine.length, kinds: countKinds(mine), needs };
}

function countKinds(findings: readonly { kind: string }[]): { is: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([is, count]) => ({ is, count })).sort((a, b) => b.count - a.count || (a.is < b.is ? -1 : 1));
}
