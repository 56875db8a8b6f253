import { usePart } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { useMedia } from '../../shell/kept.ts';
import { goToNextNeed } from '../../shell/next-need.ts';
import { Page } from '../../shell/page.tsx';
import { useThingPage } from '../../shell/thing.ts';
import { Beside } from './beside.tsx';
import { FeatureView } from './feature-view.tsx';
import { NoFeature } from './no-feature.tsx';
import { StageMenu } from './stage-menu.tsx';
import { useFeature } from './use-feature.ts';
import { Waits } from './waits.tsx';

/** The page of one feature: the one place that tells the truth about it. */
export function Screen() {
  const { at } = useHere();
  const short = usePart('short').toUpperCase();
  const { whole, asked } = useFeature(short);
  // Where the aside comes after the page, what waits for a decision must not.
  const narrow = useMedia('(width < 1000px)');
  useThingPage(whole && { kind: 'feature', id: whole.feature.id, short, title: whole.feature.title });
  useActions([
    {
      id: 'feature.need',
      says: 'Next that needs a decision',
      keys: [',', 'd'],
      group: 'Feature',
      run: goToNextNeed,
    },
  ]);
  const trail = [{ says: 'Roadmap', href: at('roadmap') }, { says: <span className="id">{short}</span> }];
  if (!whole)
    return (
      <Page title={short} trail={trail}>
        <h1 className="unseen">{short}</h1>
        <NoFeature short={short} error={asked.error} loading={asked.loading} onRetry={asked.again} />
      </Page>
    );
  return (
    <Page
      title={`${short} ${whole.feature.title}`}
      trail={trail}
      refreshing={asked.refreshing}
      present={<HereNow kind="feature" id={whole.feature.id} />}
      actions={<StageMenu feature={whole.feature} />}
      aside={
        <div className="feature-beside">
          {!narrow && <Waits whole={whole} />}
          <Beside whole={whole} />
        </div>
      }
    >
      <FeatureView key={whole.feature.id} whole={whole} waits={narrow && <Waits whole={whole} />} />
    </Page>
  );
}
