import { useMemo } from 'react';
import { type GateState, gateStates, whyNoGo } from '#domain/gates';
import type { Row } from '#domain/records';
import { type ClaimStanding, claimStandings, type NoteOwed, notesOwed, whyUnpublishable } from '#domain/release-claims';
import { type Shipping, shippingOf } from '#domain/shipping';
import { useAsk, useRows } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';

/** Everything the page of one release shows; what is computed is computed here, so that it is true at once. */
export interface WholeRelease {
  release: Row<'release'>;
  features: readonly Row<'feature'>[];
  /** The stories of its features and those its claims cite, by id. */
  stories: ReadonlyMap<string, Row<'story'>>;
  claims: readonly Row<'claim'>[];
  citations: readonly Row<'citation'>[];
  standings: readonly ClaimStanding[];
  notes: readonly Row<'changeNote'>[];
  owed: readonly NoteOwed[];
  promises: readonly Row<'promise'>[];
  gates: readonly GateState[];
  /** What a launch ships, and what it leaves behind. */
  shipping: Shipping<Row<'feature'>>;
  /** Why it may not go, and why nothing of it may be published; nothing where it may. */
  goWaits: string | undefined;
  publishWaits: ReturnType<typeof whyUnpublishable>;
  forecast: OutputOf<'release.get'>['forecast'];
}

const topics = ['release', 'feature', 'story', 'criterion', 'gate', 'claim', 'citation', 'forecast'] as const;
const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** One release with all that hangs on it, one's own unanswered changes on top. */
export function useRelease(short: string) {
  const { product } = useHere();
  const asked = useAsk('release.get', { release: short }, { topics });
  const [held] = useRows({
    kind: 'release',
    key: `named ${short} in ${product.id}`,
    where: (row) => row.short === short.toUpperCase() && row.productId === product.id,
  });
  const id = held?.id ?? '';
  const of = (row: { releaseId: string | null }) => row.releaseId === id;
  const features = useRows({
    kind: 'feature',
    key: `in release ${id}`,
    where: of,
    compare: (a, b) => a.short.localeCompare(b.short, 'en', { numeric: true }),
  });
  const claims = useRows({ kind: 'claim', key: `of release ${id}`, where: of, compare: byId });
  const notes = useRows({ kind: 'changeNote', key: `of release ${id}`, where: of, compare: byId });
  const gates = useRows({ kind: 'gate', key: `of release ${id}`, where: of, compare: byId });
  const cited = useRows({
    kind: 'citation',
    key: `in ${product.id}`,
    where: (row) => row.productId === product.id,
    compare: byId,
  });
  const near = useRows({
    kind: 'story',
    key: `under features of ${product.id}`,
    where: (row) => row.productId === product.id && row.featureId !== null,
  });
  const promises = useRows({
    kind: 'promise',
    key: `of ${product.id}`,
    where: (row) => row.productId === product.id,
  });
  const whole = useMemo((): WholeRelease | undefined => {
    if (!held || !asked.data || asked.data.release.id !== held.id) return undefined;
    const inside = new Set(features.map((feature) => feature.id));
    const own = new Set(claims.map((claim) => claim.id));
    const citations = cited.filter(({ claimId }) => own.has(claimId));
    const wanted = new Set(citations.map(({ storyId }) => storyId));
    const needed = ({ id, featureId }: Row<'story'>) => wanted.has(id) || (featureId !== null && inside.has(featureId));
    const stories = new Map([...asked.data.stories, ...near].filter(needed).map((row) => [row.id, row]));
    const { unmet } = asked.data;
    const facts = {
      release: held,
      features,
      stories: [...stories.values()].map((story) => ({ ...story, unmet: unmet[story.id] ?? 0 })),
      claims,
      citations,
      notes,
      gates,
    };
    const standings = claimStandings(facts);
    const states = gateStates(facts);
    return {
      release: held,
      features,
      stories,
      claims,
      citations,
      standings,
      notes,
      owed: notesOwed(standings, notes),
      promises: promises.filter(({ featureId }) => inside.has(featureId)),
      gates: states,
      shipping: shippingOf(features, facts.stories),
      goWaits: whyNoGo(states),
      publishWaits: whyUnpublishable(facts),
      forecast: asked.data.forecast,
    };
  }, [held, asked.data, features, claims, cited, near, notes, gates, promises]);
  const known = asked.error?.code === 'not-found' ? undefined : held;
  return { whole, release: whole?.release ?? known, asked };
}
