import { sayFindingKind } from '#analysis/alignment/kind-words';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';

/** So many kinds say what most of it is. */
const most = 3;
const count = new Intl.NumberFormat('en');

/** What most of what waits is: the largest kinds of findings, each leading to its own on Align. */
export function Kinds({ kinds }: { kinds: OutputOf<'home.get'>['kinds'] }) {
  const { at } = useHere();
  const shown = kinds.slice(0, most);
  const others = kinds.slice(most).reduce((sum, one) => sum + one.count, 0);
  return (
    <ul className="home-kinds" aria-label="What most of it is">
      {shown.map(({ is, count: many }) => (
        <li key={is}>
          <a href={at(`align?kind=${is}`)}>{sayFindingKind(is)}</a> <span className="meta">{count.format(many)}</span>
        </li>
      ))}
      {others > 0 && (
        <li>
          <a href={at('align')}>Others on Align</a> <span className="meta">{count.format(others)}</span>
        </li>
      )}
    </ul>
  );
}
