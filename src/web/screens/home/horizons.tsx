import type { ReactNode } from 'react';
import type { Row } from '#domain/records';
import type { Role } from '#domain/rights';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Horizon } from './horizon.tsx';
import { NextHorizon } from './next-horizon.tsx';
import { ReleaseHorizon } from './release-horizon.tsx';
import { SprintHorizon } from './sprint-horizon.tsx';

type Which = 'features' | 'sprint' | 'next' | 'releases';

/** What each role looks towards; the first of several roles comes first. */
const horizonOf: Record<Role, Which> = {
  pm: 'features',
  po: 'sprint',
  team: 'next',
  designer: 'next',
  marketing: 'releases',
  sales: 'releases',
  support: 'releases',
  stakeholder: 'features',
};
const order = Object.keys(horizonOf) as Role[];

/** The near future of whose Home it is, by the roles they hold; a guest sees the features. */
export function Horizons({ whose }: { whose: Row<'member'> }) {
  const { product } = useHere();
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const held = order.filter((role) => given.some((one) => one.memberId === whose.id && one.role === role));
  const which = new Set(held.map((role) => horizonOf[role]));
  const parts: Record<Which, ReactNode> = {
    features: <Horizon key="features" />,
    sprint: <SprintHorizon key="sprint" />,
    next: <NextHorizon key="next" whose={whose} />,
    releases: <ReleaseHorizon key="releases" />,
  };
  return [...(which.size > 0 ? which : (['features'] as const))].map((one) => parts[one]);
}
