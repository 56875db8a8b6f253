import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { fold } from '../../filter/fold.ts';
import { useHere } from '../../here/here.tsx';
import { bestFirst } from '../../parts/best-first.ts';
import type { Pick } from '../../parts/pick-field.tsx';

/** What the id of a pick begins with that is not there yet; its title follows. */
const raising = 'raise ';
const most = 30;

/** What a feature is picked from, and what becomes of a pick. */
export type FeaturePicks = ReturnType<typeof useFeaturePicks>;

/** The features that typed words fit, and last the offer to raise a new one with these words as its title. */
export function useFeaturePicks() {
  const { product } = useHere();
  const [words, setWords] = useState('');
  const features = useRows({
    kind: 'feature',
    key: `to link in ${product.id}`,
    where: (row) => row.productId === product.id && row.stage !== 'retired',
    compare: newestFirst,
  });
  const picks = useMemo(() => features.map(pickOf), [features]);
  const options = useMemo((): readonly Pick[] => {
    const asked = fold(words).trim();
    const found = bestFirst(picks, words).slice(0, most);
    // Whoever types the id or the title of one that is there does not mean a new one.
    const known = found[0] !== undefined && isCalled(fold(found[0].says), asked);
    return asked && !known
      ? [...found, { id: `${raising}${words.trim()}`, says: `Raise “${words.trim()}”`, note: 'a new idea' }]
      : found;
  }, [picks, words]);

  return {
    options,
    search: setWords,
    /** What a pick is linked to, as `insight.link` takes it: a new feature is raised with the link. */
    target: ({ id }: Pick): { feature: string } | { raise: string } =>
      id.startsWith(raising) ? { raise: id.slice(raising.length) } : { feature: id },
    /** What is said once it is done; of several, what they are. */
    sayLinked: ({ id, says }: Pick, what?: string): string =>
      id.startsWith(raising)
        ? `Raised “${id.slice(raising.length)}” and linked ${what ?? 'these words'} to it.`
        : `Linked ${what === undefined ? '' : `${what} `}to ${says}.`,
  };
}

function isCalled(name: string, asked: string): boolean {
  const [id = '', ...title] = name.split(' ');
  return [name, id, title.join(' ')].includes(asked);
}

function pickOf({ id, short, title, stage }: Row<'feature'>): Pick {
  return { id, says: `${short} ${title}`, note: stage };
}

function newestFirst(a: Row<'feature'>, b: Row<'feature'>): number {
  return Number(b.short.slice(2)) - Number(a.short.slice(2));
}
