import { FeatureView } from './feature-view.tsx';
import { NoFeature } from './no-feature.tsx';
import { useFeature } from './use-feature.ts';

/** A feature beside a list: the same as on its page. */
export function FeaturePeek({ short }: { short: string }) {
  const { whole, asked } = useFeature(short);
  if (!whole) return <NoFeature short={short} error={asked.error} loading={asked.loading} onRetry={asked.again} />;
  return (
    <div className="feature-in-peek">
      <FeatureView key={whole.feature.id} whole={whole} />
    </div>
  );
}
