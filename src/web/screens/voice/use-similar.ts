import { useEffect, useState } from 'react';
import { useAsk } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';

type Answer = OutputOf<'feedback.similar'>;
/** A piece of feedback that says much the same, and what it is linked to. */
export type Alike = Answer['similar'][number];

/** Below this two texts share a word or two and no more. */
const least = 0.14;
const topics = ['feedback', 'insight', 'feature'] as const;

/** What says much the same as a piece of feedback; asked for once it is read, not while J runs past it. */
export function useSimilarTo(feedback: string) {
  const [read, setRead] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setRead(feedback), 200);
    return () => clearTimeout(timer);
  }, [feedback]);
  const asked = useAsk('feedback.similar', read === feedback ? { feedback } : undefined, { topics });
  return close(asked.data);
}

/** What says much the same as the words that are being typed; asked for when they stand still. */
export function useSimilarWords(words: string) {
  const { product } = useHere();
  const [still, setStill] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setStill(words.trim().length < 12 ? '' : words.trim().slice(0, 4000)), 350);
    return () => clearTimeout(timer);
  }, [words]);
  const asked = useAsk('feedback.similar', still ? { product: product.id, text: still, limit: 3 } : undefined, {
    topics,
    keep: true,
  });
  return still && words.trim() ? close(asked.data) : { similar: [], linked: [] };
}

function close(data: Answer | undefined): { similar: Alike[]; linked: Answer['linked'] } {
  const similar = data?.similar.filter(({ score }) => score >= least) ?? [];
  const linked = new Map(
    similar.flatMap(({ features }) =>
      features.map((feature) => [
        feature.id,
        { ...feature, count: similar.filter((one) => one.features.some(({ id }) => id === feature.id)).length },
      ]),
    ),
  );
  return { similar, linked: [...linked.values()].sort((a, b) => b.count - a.count) };
}
