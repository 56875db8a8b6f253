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
  const { whole, release, asked } = useRelease(short);
  const title = release ? `${short} ${release.name}` : short;
  const unread = <NoRelease short={short} isKnown={release !== undefined} asked={asked} />;
  return (
    <Peek
      title={title}
      href={at(`releases/${short}`)}
      onClose={onClose}
      present={release && <HereNow kind="release" id={release.id} />}
    >
      {release ? (
        <ReleaseView
          key={release.id}
          release={release}
          whole={whole}
          waits={whole ? <ReleaseWaits whole={whole} /> : unread}
        />
      ) : (
        unread
      )}
    </Peek>
  );
}
