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
  const { whole, asked } = useRelease(short);
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
  if (!whole)
    return (
      <Page title={short} trail={trail}>
        <h1 className="unseen">{short}</h1>
        <NoRelease short={short} error={asked.error} loading={asked.loading} onRetry={asked.again} />
      </Page>
    );
  return (
    <Page
      title={`${short} ${whole.release.name}`}
      trail={trail}
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
      <ReleaseView key={whole.release.id} whole={whole} waits={narrow && <ReleaseWaits whole={whole} />} />
    </Page>
  );
}
