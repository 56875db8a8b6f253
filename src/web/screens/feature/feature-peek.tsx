import { useHere } from '../../here/here.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { Peek } from '../../shell/peek.tsx';
import { FeatureView } from './feature-view.tsx';
import { NoFeature } from './no-feature.tsx';
import { useFeature } from './use-feature.ts';

/** A feature beside a list: the same as on its page. */
export function FeaturePeek({ short, onClose }: { short: string; onClose: () => void }) {
  const { at } = useHere();
  const { whole, feature, asked } = useFeature(short);
  const title = feature ? `${short} ${feature.title}` : short;
  const unread = <NoFeature short={short} isKnown={feature !== undefined} asked={asked} />;
  return (
    <Peek
      title={title}
      href={at(`features/${short}`)}
      onClose={onClose}
      present={feature && <HereNow kind="feature" id={feature.id} />}
    >
      {feature ? (
        <div className="feature-in-peek">
          <FeatureView key={feature.id} feature={feature} whole={whole} waits={!whole && unread} />
        </div>
      ) : (
        unread
      )}
    </Peek>
  );
}
