import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
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
  const options = useMemo(() => {
    const asked = words.trim().toLocaleLowerCase();
    const parts = asked.split(/\s+/);
    const fits = ({ short, title }: Row<'feature'>) =>
      parts.every((part) => `${short} ${title}`.toLocaleLowerCase().includes(part));
    const fitting = features.filter(fits);
    const found: Pick[] = fitting.slice(0, most).map(pickOf);
    // Whoever types the id or the title of one that is there does not mean a new one.
    const known = fitting.some(({ short, title }) =>
      [short, title, `${short} ${title}`].some((name) => name.toLocaleLowerCase() === asked),
    );
    return asked && !known
      ? [...found, { id: `${raising}${words.trim()}`, says: `Raise “${words.trim()}”`, note: 'a new idea' }]
      : found;
  }, [features, words]);

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

function pickOf({ id, short, title, stage }: Row<'feature'>): Pick {
  return { id, says: `${short} ${title}`, note: stage };
}

function newestFirst(a: Row<'feature'>, b: Row<'feature'>): number {
  return Number(b.short.slice(2)) - Number(a.short.slice(2));
}
