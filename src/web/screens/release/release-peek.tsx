import { useHere } from '../../here/here.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { Peek } from '../../shell/peek.tsx';
import { NoRelease } from './no-release.tsx';
import { ReleaseView } from './release-view.tsx';
import { useRelease } from './use-release.ts';
import { ReleaseWaits } from './waits.tsx';

/** A release beside a list: the same as on its page. */
export function ReleasePeek({ short, onClose }: { short: string; onClose: () => void }) {
  const { at } = useHere();
  const { whole, asked } = useRelease(short);
  const title = whole ? `${short} ${whole.release.name}` : short;
  return (
    <Peek
      title={title}
      href={at(`releases/${short}`)}
      onClose={onClose}
      present={whole && <HereNow kind="release" id={whole.release.id} />}
    >
      {whole ? (
        <ReleaseView key={whole.release.id} whole={whole} waits={<ReleaseWaits whole={whole} />} />
      ) : (
        <NoRelease short={short} error={asked.error} loading={asked.loading} onRetry={asked.again} />
      )}
    </Peek>
  );
}
