import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { useAsk, useRows } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';

/** A release as the list shows it; its counts are missing until they are computed. */
export interface ListedRelease {
  id: string;
  release: Row<'release'>;
  counts: Omit<OutputOf<'release.list'>['releases'][number], 'release'> | undefined;
}

const topics = [
  'release',
  'feature',
  'story',
  'criterion',
  'gate',
  'claim',
  'citation',
  'changeNote',
  'forecast',
] as const;

/** The releases of the product, the nearest first, with what holds in each of them. */
export function useReleases() {
  const { product } = useHere();
  const asked = useAsk('release.list', { product: product.id }, { topics });
  const rows = useRows({
    kind: 'release',
    key: `of ${product.id}, nearest first`,
    where: (row) => row.productId === product.id,
    compare: (a, b) =>
      (a.plannedOn ?? '9999').localeCompare(b.plannedOn ?? '9999') ||
      a.short.localeCompare(b.short, 'en', { numeric: true }),
  });
  const releases = useMemo((): ListedRelease[] => {
    const counts = new Map(asked.data?.releases.map((one) => [one.release.id, one]));
    return rows.map((release) => ({ id: release.id, release, counts: counts.get(release.id) }));
  }, [rows, asked.data]);
  return { releases, asked };
}
