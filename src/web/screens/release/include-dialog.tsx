import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';

const order = ['delivering', 'committed', 'qualified', 'exploring', 'idea'];
const most = 40;

/** Picks features for a release among those that are in none, the furthest along first. */
export function IncludeDialog({ release, onClose }: { release: Row<'release'>; onClose: () => void }) {
  const act = useAct();
  const { product, decides } = useHere();
  const [words, setWords] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [wrong, setWrong] = useState<string>();
  const free = useRows({
    kind: 'feature',
    key: `in no release of ${product.id}`,
    where: (row) => row.productId === product.id && row.releaseId === null && order.includes(row.stage),
    compare: (a, b) =>
      order.indexOf(a.stage) - order.indexOf(b.stage) || a.short.localeCompare(b.short, 'en', { numeric: true }),
  });
  const parts = words.toLocaleLowerCase().split(/\s+/);
  const fitting = free.filter(({ short, title }) => {
    const text = `${short} ${title}`.toLocaleLowerCase();
    return parts.every((part) => text.includes(part));
  });
  const include = async () => {
    const features = [...picked];
    if (features.length === 0) return setWrong('Pick at least one feature.');
    const outcome = await act(
      'release.include',
      { release: release.id, features },
      {
        guess: features.map((id) => ({ kind: 'feature' as const, id, fields: { releaseId: release.id } })),
        quiet: true,
        says:
          features.length === 1 ? `One feature is in ${release.short}.` : `${features.length} are in ${release.short}.`,
      },
    );
    const [fault] = Object.values(faultsOf(outcome));
    if (fault) setWrong(fault);
    else if (outcome) onClose();
  };
  const tick = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
    setWrong(undefined);
  };
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Put features into ${release.short}`}
      says="Features that are in no release yet."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" onClick={() => void include()}>
            {decides('release') ? 'Put in' : 'Go on'}
          </Button>
        </>
      }
    >
      <TextField
        bare
        autoFocus
        label="Filter the features"
        placeholder="Words or an id"
        value={words}
        onChange={setWords}
        error={wrong}
      />
      <div className="release-picks">
        {fitting.slice(0, most).map(({ id, short, title, stage }) => (
          <Checkbox
            key={id}
            checked={picked.has(id)}
            onChange={(on) => tick(id, on)}
            label={
              <span dir="auto">
                <span className="id">{short}</span> {title} <span className="meta">{stage}</span>
              </span>
            }
          />
        ))}
        {fitting.length === 0 && (
          <p className="meta">
            {free.length === 0
              ? 'Every feature is in a release, shipped, or put aside.'
              : 'No feature fits these words.'}
          </p>
        )}
        {fitting.length > most && <p className="meta">{fitting.length - most} more. Write words to find them.</p>}
      </div>
    </Dialog>
  );
}
