import { NoRelease } from './no-release.tsx';
import { ReleaseView } from './release-view.tsx';
import { useRelease } from './use-release.ts';
import { ReleaseWaits } from './waits.tsx';

/** A release beside a list: the same as on its page. */
export function ReleasePeek({ short }: { short: string }) {
  const { whole, asked } = useRelease(short);
  if (!whole) return <NoRelease short={short} error={asked.error} loading={asked.loading} onRetry={asked.again} />;
  return <ReleaseView key={whole.release.id} whole={whole} waits={<ReleaseWaits whole={whole} />} />;
}
