import { RotateCcw } from 'lucide-react';
import type { Kind } from '#domain/records';
import { useUnsettled } from '../client/hooks.ts';
import type { Unsettled } from '../client/outbox.ts';
import { IconButton } from '../parts/icon-button.tsx';
import { useUnsettledActs } from './use-unsettled-acts.ts';
import './act.css';

/** Stands by a record of which a change was refused: says why, and tries again or compares. Nothing while all was made. */
export function NotMade({ kind, id }: { kind: Kind; id: string }) {
  const entry = useUnsettled(kind, id).at(-1);
  return entry ? <Refused entry={entry} /> : null;
}

function Refused({ entry }: { entry: Unsettled }) {
  const { isClash, compare, retry } = useUnsettledActs();
  const says = `Not made: ${entry.answer.reason.message} ${isClash(entry) ? 'Compare and choose' : 'Try again'}`;
  return (
    <span className="not-made">
      <IconButton
        label={says}
        icon={<RotateCcw aria-hidden />}
        onClick={() => (isClash(entry) ? void compare(entry) : retry(entry))}
      />
    </span>
  );
}
