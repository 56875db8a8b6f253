import { useState } from 'react';
import { sayDeciders } from '../../act/deciders.ts';
import type { Outcome } from '../../client/client.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { goTo } from '../../shell/links.ts';
import { type ImportKind, importKinds, sayMade } from './kinds.ts';

interface GoProps {
  kind: ImportKind;
  /** How many it would make; nothing where that is not known yet. */
  make: number | undefined;
  /** What they come into, where that has to be said. */
  into?: string;
  /** Nobody has said yet how its dates are written. */
  undated?: boolean;
  /** The look is being taken anew. */
  refreshing: boolean;
  send: () => Promise<Outcome<{ id: string }> | undefined>;
}

/** Imports what was looked at, or proposes to, and goes to what came of it; says why where there is nothing to import. */
export function Go({ kind, make, into, undated = false, refreshing, send }: GoProps) {
  const { decides, deciders, at } = useHere();
  const [busy, setBusy] = useState(false);
  const { right } = importKinds[kind];
  const proposes = right !== undefined && !decides(right);
  const start = async () => {
    setBusy(true);
    const outcome = await send();
    setBusy(false);
    if (outcome?.is === 'done') goTo(at(`import/${outcome.output.id}`));
    if (outcome?.is === 'proposed') goTo(at('import'));
  };
  const words = [proposes ? 'Propose to import' : 'Import', sayMade(kind, make ?? 0), into && `into ${into}`];
  return (
    <div className="import-go">
      <Button
        kind="ink"
        busy={busy || refreshing}
        aria-disabled={!make || undated || undefined}
        onClick={() => void start()}
      >
        {words.filter(Boolean).join(' ')}
      </Button>
      <a href={at('import')}>Choose another file</a>
      {undated && <span className="meta">Say first how its dates are written.</span>}
      {!undated && make === 0 && <span className="meta">There is nothing new in it.</span>}
      {proposes && <span className="meta">{sayDeciders(deciders(right))} decides this.</span>}
    </div>
  );
}
