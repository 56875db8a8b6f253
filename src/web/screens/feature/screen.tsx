import { usePart } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { unfoldAround } from '../../parts/phone-fold.tsx';
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
  const { whole, feature, asked } = useFeature(short);
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
  const unread = <NoFeature short={short} isKnown={feature !== undefined} asked={asked} />;
  if (!whole)
    return (
      <Page title={feature ? `${short} ${feature.title}` : short} trail={trail} ofOne>
        {!feature && <h1 className="unseen">{short}</h1>}
        {feature ? <FeatureView key={feature.id} feature={feature} whole={undefined} waits={unread} /> : unread}
      </Page>
    );
  return (
    <Page
      title={`${short} ${whole.feature.title}`}
      trail={trail}
      ofOne
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
      {/* Where the heading stands before it is read: what is being written below stays as it is. */ null}
      <FeatureView
        key={whole.feature.id}
        feature={whole.feature}
        whole={whole}
        waits={
          narrow && (
            <>
              <Waits whole={whole} folds />
              <div>
                <Button kind="quiet" onClick={toConversation}>
                  Go to the conversation
                </Button>
              </div>
            </>
          )
        }
      />
    </Page>
  );
}

function toConversation() {
  const part = document.querySelector('.feature-sections .conversation');
  if (part) unfoldAround(part);
  part?.scrollIntoView({ block: 'start' });
  part?.querySelector<HTMLElement>('textarea, [contenteditable]')?.focus({ preventScroll: true });
}
