import { useEffect, useMemo, useState } from 'react';
import { useAsk } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { type KnownPerson, peopleIn } from './known-names.ts';

/** Those who said something before and whose name fits what is typed; asked for when it stands still. */
export function useKnownPeople(typed: string): readonly KnownPerson[] {
  const { product } = useHere();
  const [still, setStill] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setStill(typed.trim().length < 2 ? '' : typed.trim()), 200);
    return () => clearTimeout(timer);
  }, [typed]);
  const { data } = useAsk('feedback.list', still ? { product: product.id, text: still, limit: 50 } : undefined, {
    topics: ['feedback'],
    keep: true,
  });
  return useMemo(() => peopleIn(data?.feedback ?? []), [data]);
}
