import { useMemo } from 'react';
import type { PastPromise } from '#analysis/alignment/forecast-past-promise';
import type { Row } from '#domain/records';
import type { Role } from '#domain/rights';
import { useAsk, useRows } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';

type Finding = OutputOf<'finding.list'>['findings'][number];

/** Something that disagrees, with the records it is about. */
export interface FindingLine {
  finding: Finding;
  evidence: PastPromise;
  feature: Row<'feature'>;
  promise: Row<'promise'>;
  /** The reader is one of those who can settle it. */
  yours: boolean;
  /** The others who can. */
  whose: readonly string[];
}

/** What disagrees in the product: the reader's own first, then the oldest. */
export function useFindings() {
  const { product, roles, member } = useHere();
  const asked = useAsk('finding.list', { product: product.id }, { topics: ['finding'] });
  const of = (row: { productId: string }) => row.productId === product.id;
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const promises = useRows({ kind: 'promise', key: `of ${product.id}`, where: of });
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: of });
  const members = useRows({ kind: 'member', key: 'active', where: (row) => row.state === 'active' });
  const lines = useMemo(() => {
    if (!asked.data) return undefined;
    const featureOf = new Map(features.map((row) => [row.id, row]));
    const promiseOf = new Map(promises.map((row) => [row.id, row]));
    const told = asked.data.findings.flatMap((finding): FindingLine[] => {
      if (finding.kind !== 'forecast-past-promise') return [];
      const evidence = finding.evidence as PastPromise;
      const feature = featureOf.get(finding.subjectId);
      const promise = promiseOf.get(evidence.promise);
      if (!feature || !promise) return [];
      const holding = given.filter(({ role }) => finding.roles.includes(role)).map(({ memberId }) => memberId);
      const whose = members.filter(({ id }) => id !== member.id && holding.includes(id)).map(({ name }) => name);
      return [{ finding, evidence, feature, promise, yours: mine(roles, finding), whose }];
    });
    return told.sort((a, b) => Number(b.yours) - Number(a.yours) || a.finding.since.localeCompare(b.finding.since));
  }, [asked.data, features, promises, given, members, member.id, roles]);
  return { ...asked, lines };
}

function mine(roles: readonly Role[], finding: Finding): boolean {
  return finding.roles.some((role) => (roles as readonly string[]).includes(role));
}
