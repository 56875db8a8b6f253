import './badge.css';

interface BadgeProps {
  count: number;
  /** What is counted, for a screen reader: `decisions wait`; left out where the words beside it say so. */
  says?: string | undefined;
  /** The count is of things this person must decide. */
  need?: boolean | undefined;
}

/** A count and nothing else. */
export function Badge({ count, says, need = false }: BadgeProps) {
  return (
    <span className={need ? 'badge badge-need' : 'badge'}>
      {new Intl.NumberFormat(undefined).format(count)}
      {says && <span className="unseen"> {says}</span>}
    </span>
  );
}
