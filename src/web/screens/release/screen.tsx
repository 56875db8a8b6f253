import { usePart } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { useMedia } from '../../shell/kept.ts';
import { goToNextNeed } from '../../shell/next-need.ts';
import { Page } from '../../shell/page.tsx';
import { useThingPage } from '../../shell/thing.ts';
import { ReleaseBeside } from './beside.tsx';
import { GoActions } from './go-actions.tsx';
import { NoRelease } from './no-release.tsx';
import { ReleaseView } from './release-view.tsx';
import { useRelease } from './use-release.ts';
import { ReleaseWaits } from './waits.tsx';
import './release.css';

/** The page of a release: its gates, its contents, what is said of it, and the go. */
export function Screen() {
  const short = usePart('short');
  const { at } = useHere();
  const { whole, release, asked } = useRelease(short);
  const narrow = useMedia('(width < 1000px)');
  useThingPage(whole && { kind: 'release', id: whole.release.id, short, title: whole.release.name });
  useActions([
    {
      id: 'release.need',
      says: 'Next that needs a decision',
      keys: [',', 'd'],
      group: 'Release',
      run: goToNextNeed,
    },
  ]);
  const trail = [{ says: 'Releases', href: at('releases') }, { says: <span className="id">{short}</span> }];
  if (!whole) {
    const unread = <NoRelease short={short} isKnown={release !== undefined} asked={asked} />;
    return (
      <Page title={release ? `${short} ${release.name}` : short} trail={trail} ofOne>
        {!release && <h1 className="unseen">{short}</h1>}
        {release ? <ReleaseView key={release.id} release={release} whole={undefined} waits={unread} /> : unread}
      </Page>
    );
  }
  return (
    <Page
      title={`${short} ${whole.release.name}`}
      trail={trail}
      ofOne
      refreshing={asked.refreshing}
      present={<HereNow kind="release" id={whole.release.id} />}
      actions={<GoActions whole={whole} />}
      aside={
        <div className="release-beside">
          {!narrow && <ReleaseWaits whole={whole} />}
          <ReleaseBeside whole={whole} />
        </div>
      }
    >
      {/* Where the heading stands before it is read: what is being written below stays as it is. */ null}
      <ReleaseView
        key={whole.release.id}
        release={whole.release}
        whole={whole}
        waits={narrow && <ReleaseWaits whole={whole} />}
      />
    </Page>
  );
}
