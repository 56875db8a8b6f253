import type { ReactNode } from 'react';
import './lists.css';

/** One field before and after. */
export interface Changed {
  id: string;
  /** What changes: `F-112 promise`. */
  label: ReactNode;
  /** Left out for something new. */
  before?: ReactNode;
  /** Left out for something taken away. */
  after?: ReactNode;
  /** What is said of the value before: `changed since`. */
  note?: string | undefined;
}

/** Exactly what a change does, field by field: the preview of a proposal, or two versions in conflict. */
export function Diff({
  changes,
  caption,
  names = ['Now', 'Then'],
}: {
  changes: readonly Changed[];
  caption: string;
  names?: readonly [string, string];
}) {
  return (
    <table className="diff">
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">{names[0]}</th>
          <th scope="col">{names[1]}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <tr key={change.id}>
            <th scope="row">{change.label}</th>
            <td data-name={names[0]}>
              {change.before === undefined ? <span className="meta">–</span> : <del>{change.before}</del>}
              {change.note && <span className="meta"> {change.note}</span>}
            </td>
            <td data-name={names[1]}>
              {change.after === undefined ? <span className="meta">–</span> : <ins>{change.after}</ins>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
