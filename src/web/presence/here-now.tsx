import { use, useEffect, useRef, useState } from 'react';
import type { PresentAt } from '#domain/presence';
import type { Other } from '../client/others.ts';
import { Faces, sayHere } from '../parts/faces.tsx';
import { LookContext } from './presence-root.tsx';
import { useFaces, useOthersAt } from './use-others.ts';

/** So long somebody must have been here to be said. */
const calmMs = 1_500;

interface HereNowProps {
  kind: PresentAt['kind'];
  id: string;
}

/** Stands on the page of a record, or in its peek: tells others that it is looked at, and shows which of them look too. */
export function HereNow({ kind, id }: HereNowProps) {
  const look = use(LookContext);
  const box = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const part = box.current?.closest('.peek, .reading') ?? document.getElementById('main');
    return look?.({ kind, id, part });
  }, [look, kind, id]);
  return (
    <span className="here-now" ref={box}>
      <LookToo key={id} id={id} />
    </span>
  );
}

function LookToo({ id }: { id: string }) {
  const faces = useFaces(useOthersAt(id).filter(({ how }) => how !== 'row'));
  const [said, setSaid] = useState<{ ids: readonly string[]; says: string }>({ ids: [], says: '' });
  const came = faces.filter((face) => !said.ids.includes(face.id));
  const fresh = came.map(({ id }) => id).join(' ');
  const says = sayHere(came.map(({ name }) => name));
  useEffect(() => {
    if (!fresh) return;
    // Those who come together are said together, and nobody twice: that somebody went, or writes, can be seen.
    const timer = setTimeout(() => setSaid(({ ids }) => ({ ids: [...ids, ...fresh.split(' ')], says })), calmMs);
    return () => clearTimeout(timer);
  }, [fresh, says]);
  return (
    <>
      <Faces faces={faces} />
      <span role="status" className="unseen">
        {said.says}
      </span>
    </>
  );
}

/** Stands in the row or on the card of a record: who has the cursor there or writes in it; `any` shows who reads it as well. */
export function InRow({ id, any = false }: { id: string; any?: boolean }) {
  const others = useOthersAt(id);
  const all = any ? others : others.filter(({ how }) => how !== 'here');
  return all.length > 0 ? <AtRow all={all} /> : null;
}

function AtRow({ all }: { all: readonly Other[] }) {
  return <Faces faces={useFaces(all)} most={2} small />;
}
