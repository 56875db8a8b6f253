import { useHere } from '../../here/here.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { Peek } from '../../shell/peek.tsx';
import { FeatureView } from './feature-view.tsx';
import { NoFeature } from './no-feature.tsx';
import { useFeature } from './use-feature.ts';

/** A feature beside a list: the same as on its page. */
export function FeaturePeek({ short, onClose }: { short: string; onClose: () => void }) {
  const { at } = useHere();
  const { whole, asked } = useFeature(short);
  const title = whole ? `${short} ${whole.feature.title}` : short;
  return (
    <Peek
      title={title}
      href={at(`features/${short}`)}
      onClose={onClose}
      present={whole && <HereNow kind="feature" id={whole.feature.id} />}
    >
      {whole ? (
        <div className="feature-in-peek">
          <FeatureView key={whole.feature.id} whole={whole} />
        </div>
      ) : (
        <NoFeature short={short} error={asked.error} loading={asked.loading} onRetry={asked.again} />
      )}
    </Peek>
  );
}
