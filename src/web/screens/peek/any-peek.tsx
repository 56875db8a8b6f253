import { type ComponentType, lazy, Suspense } from 'react';
import { useHere } from '../../here/here.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Peek } from '../../shell/peek.tsx';

interface PeekProps {
  short: string;
  onClose: () => void;
}

/** The peek of each kind that has a page, by the letter of its ids; each is read when it is first looked at. */
const peeks: Record<string, ComponentType<PeekProps>> = {
  S: lazy(() => import('../story/story-peek.tsx').then((module) => ({ default: module.StoryPeek }))),
  F: lazy(() => import('../feature/feature-peek.tsx').then((module) => ({ default: module.FeaturePeek }))),
  R: lazy(() => import('../release/release-peek.tsx').then((module) => ({ default: module.ReleasePeek }))),
  C: lazy(() => import('../customer/customer-peek.tsx').then((module) => ({ default: module.CustomerPeek }))),
};

/** What stands beside a list: the page of whatever the id names. */
export function AnyPeek({ short, onClose }: PeekProps) {
  const { at } = useHere();
  const One = peeks[short.split('-')[0]?.toUpperCase() ?? ''];
  if (!One)
    return (
      <Peek title={short} href={at()} onClose={onClose}>
        <EmptyState title={`There is no ${short}`} says="The address names nothing that can be looked at here." />
      </Peek>
    );
  return (
    <Suspense
      fallback={
        <Peek title={short} href={at()} onClose={onClose}>
          <Skeleton says={short} />
        </Peek>
      }
    >
      <One short={short.toUpperCase()} onClose={onClose} />
    </Suspense>
  );
}
