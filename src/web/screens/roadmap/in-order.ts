import { stages } from '#domain/feature';
import type { FeatureFacts } from '../feature/use-facts.ts';

/** The furthest along first, within a stage what was promised soonest. */
export function inOrder(facts: readonly FeatureFacts[]): FeatureFacts[] {
  const place = ({ feature: { stage } }: FeatureFacts) => {
    const at = stages.indexOf(stage);
    // What has ended or was put aside comes after all that is open, in its own order.
    return at <= stages.indexOf('delivering') ? -at : at;
  };
  return facts.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      (a.promise?.dueOn ?? '9999').localeCompare(b.promise?.dueOn ?? '9999') ||
      Number(a.feature.short.slice(2)) - Number(b.feature.short.slice(2)),
  );
}
