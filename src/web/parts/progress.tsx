import { useId } from 'react';
import './lists.css';

interface ProgressProps {
  /** What is being done: `Importing stories`. */
  says: string;
  done: number;
  /** Left out while the whole is not yet known. */
  total?: number | undefined;
}

/** How far a long job has come, in counts. */
export function Progress({ says, done, total }: ProgressProps) {
  const id = useId();
  const count = new Intl.NumberFormat('en');
  return (
    <div className="progress">
      <label htmlFor={id}>
        {says}: {count.format(done)}
        {total !== undefined && ` of ${count.format(total)}`}
      </label>
      <progress id={id} {...(total === undefined ? {} : { value: done, max: Math.max(total, 1) })} />
    </div>
  );
}
