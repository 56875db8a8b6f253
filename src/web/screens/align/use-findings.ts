import { useMemo, useRef } from 'react';
import type { PastPromise } from '#analysis/alignment/forecast-past-promise';
import { urgencyOf } from '#analysis/home/needs';
import type { Row } from '#domain/records';
import { useAsk, useRows } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { type Aside, useAsides } from './use-asides.ts';

type Told = OutputOf<'finding.list'>['findings'][number];
type Finding = Omit<Told, 'aside'> & { aside: Aside | null };

/** Something that disagrees, and whose it is. */
export interface FindingLine {
  /** The finding's key. */
  id: string;
  finding: Finding;
  /** The reader is one of those who can settle it. */
  yours: boolean;
  /** The others who can. */
  whose: readonly string[];
  /** What a forecast past a promise is about. */
  past?: { evidence: PastPromise; feature: Row<'feature'>; promise: Row<'promise'> };
}

/** What disagrees in the product: the reader's own first, the most pressing before the oldest; what was set aside comes last. */
export function useFindings() {
  const { product, roles, member } = useHere();
  const asked = useAsk('finding.list', { product: product.id }, { topics: ['finding'] });
  const of = (row: { productId: string }) => row.productId === product.id;
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const promises = useRows({ kind: 'promise', key: `of ${product.id}`, where: of });
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: of });
  const asides = useAsides();
  const latest = useRef(asides);
  latest.current = asides;
  const members = useRows({ kind: 'member', key: 'active', where: (row) => row.state === 'active' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was set aside is another only where its rows or its count of drawings is.
  const lines = useMemo(() => {
    if (!asked.data) return undefined;
    const featureOf = new Map(features.map((row) => [row.id, row]));
    const promiseOf = new Map(promises.map((row) => [row.id, row]));
    const told = asked.data.findings.map((one): FindingLine => {
      const finding = { ...one, aside: latest.current.asideOf(one.key) };
      const holding = new Set([
        ...finding.members,
        ...given.filter(({ role }) => finding.roles.includes(role)).map(({ memberId }) => memberId),
      ]);
      const whose = members.filter(({ id }) => id !== member.id && holding.has(id)).map(({ name }) => name);
      const yours = finding.members.includes(member.id) || roles.some((role) => finding.roles.includes(role as string));
      return { id: finding.key, finding, yours, whose, ...pastOf(finding, featureOf, promiseOf) };
    });
    return told.sort(
      (a, b) =>
        Number(a.finding.aside !== null) - Number(b.finding.aside !== null) ||
        Number(b.yours) - Number(a.yours) ||
        urgencyOf(a.finding.kind) - urgencyOf(b.finding.kind) ||
        a.finding.since.localeCompare(b.finding.since),
    );
  }, [asked.data, features, promises, given, members, member.id, roles, asides.rows, asides.drawn]);
  return { ...asked, lines, asides };
}

function pastOf(
  finding: Finding,
  features: ReadonlyMap<string, Row<'feature'>>,
  promises: ReadonlyMap<string, Row<'promise'>>,
): Pick<FindingLine, 'past'> {
  if (finding.kind !== 'forecast-past-promise') return {};
  const evidence = finding.evidence as PastPromise;
  const feature = features.get(finding.subjectId);
  const promise = promises.get(evidence.promise);
  return feature && promise ? { past: { evidence, feature, promise } } : {};
}
