import { useMemo, useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import type { Pick } from '../../parts/pick-field.tsx';

/** What the id of a pick begins with that is not there yet; its title follows. */
const raising = 'raise ';
const most = 30;

/** The features that typed words fit, and last the offer to raise a new one with these words as its title. */
export function useFeaturePicks() {
  const act = useAct();
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
    /** The feature of a pick; a new one is raised only now. */
    raised: async (pick: Pick): Promise<Pick | null> => {
      if (!pick.id.startsWith(raising)) return pick;
      const title = pick.id.slice(raising.length);
      const outcome = await act('feature.raise', { product: product.id, title }, { says: `Raised “${title}”.` });
      if (outcome?.is !== 'done') return null;
      return { id: outcome.output.id, says: `${outcome.output.short} ${title}` };
    },
  };
}

function pickOf({ id, short, title, stage }: Row<'feature'>): Pick {
  return { id, says: `${short} ${title}`, note: stage };
}

function newestFirst(a: Row<'feature'>, b: Row<'feature'>): number {
  return Number(b.short.slice(2)) - Number(a.short.slice(2));
}
