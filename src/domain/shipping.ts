import { featureMissing } from './gates.ts';
import type { ReleaseFacts } from './release-facts.ts';

type Feature = ReleaseFacts['features'][number];
type Story = Omit<ReleaseFacts['stories'][number], 'unmet'>;

/** What a launch does with the features of its release: those that are done ship, the others leave it as they are. */
export type Shipping<F extends Feature = Feature> = {
  ships: F[];
  /** Each that does not ship, with why in sentences that name its stories. */
  stays: { feature: F; why: string }[];
  /** Those that customers have already, which the launch leaves alone. */
  out: F[];
};

/** So many stories are named of a feature that does not ship; the rest are counted. */
const named = 5;

/** Which features of a release a launch ships, and why it does not ship the others, whether or not their gates were waived. */
export function shippingOf<F extends Feature>(features: readonly F[], stories: readonly Story[]): Shipping<F> {
  const shipping: Shipping<F> = { ships: [], stays: [], out: [] };
  for (const feature of features) {
    const why = whyNotDone(feature, stories);
    if (feature.stage === 'shipped' || feature.stage === 'measured') shipping.out.push(feature);
    else if (why === undefined) shipping.ships.push(feature);
    else shipping.stays.push({ feature, why });
  }
  return shipping;
}

/** Why nothing can be launched; undefined where something ships or is out already. */
export function whyNoLaunch({ ships, stays, out }: Shipping): string | undefined {
  if (ships.length + out.length > 0) return undefined;
  if (stays.length === 0) return 'Nothing is in this release, so there is nothing to launch. Put a feature in first.';
  const each = stays.slice(0, named).map(({ feature, why }) => `${feature.short}: ${why}`);
  const more = stays.length > named ? ` And ${stays.length - named} more.` : '';
  return `No feature of this release is done, so there is nothing to launch. ${each.join(' ')}${more} Have the stories of one accepted or cut, or put a feature in that is done.`;
}

function whyNotDone(feature: Feature, stories: readonly Story[]): string | undefined {
  const missing = featureMissing(feature, stories).map(({ says }) => says.replace('; take it out', ''));
  const more = missing.length > named ? ` And ${missing.length - named} more.` : '';
  if (missing.length > 0) return `${missing.slice(0, named).join(' ')}${more}`;
  const accepted = stories.some(({ featureId, state }) => featureId === feature.id && state === 'accepted');
  return accepted ? undefined : 'None of its stories is accepted.';
}
