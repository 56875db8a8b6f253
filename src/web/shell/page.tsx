import type { ReactNode } from 'react';
import { useMaybeHere } from '../here/here.tsx';
import { leaveFor } from '../here/way-back.ts';
import { useActions, useGround } from '../keys/keys-root.tsx';
import { holdsUnsent } from '../keys/unsent.ts';
import { useMedia } from './kept.ts';
import { goTo } from './links.ts';
import { PrintHead } from './print-head.tsx';
import { showToast } from './toast-list.ts';
import { useRootMark } from './use-root-mark.ts';
import './frame.css';

/** A step of the way to where one is. */
interface Crumb {
  says: ReactNode;
  href?: string | undefined;
}

interface PageProps {
  /** The page's title in the browser's tab and history. */
  title: string;
  /** The way here, outermost first; the last one is this page. */
  trail: readonly Crumb[];
  /** Who else looks at it now. */
  present?: ReactNode;
  /** The buttons of this page, the most wanted last. */
  actions?: ReactNode;
  /** What stands beside the sheet: who needs what, fields, what changed. */
  aside?: ReactNode;
  /** It is the page of one record: Esc leads back to where it was opened, else up the way here. */
  ofOne?: boolean | undefined;
  /** A Peek. */
  peek?: ReactNode;
  /** `sheet` reads like paper; `list` gives the whole height to a Grid. */
  kind?: 'sheet' | 'list' | undefined;
  /** Newer data are being read while the old ones stay. */
  refreshing?: boolean | undefined;
  children: ReactNode;
}

/** One screen: the bar with the way here and the actions, the sheet, what stands beside it, and a peek. */
export function Page(props: PageProps) {
  const { title, trail, present, actions, aside, peek, kind = 'sheet', refreshing = false, children } = props;
  const product = useUnnamedProduct(trail[0]?.says);
  useRootMark('data-peek-open', !!peek);
  useWayBack(props.ofOne ? trail.findLast(({ href }) => href)?.href : undefined);
  return (
    <>
      <title>{`${title} · Throughline`}</title>
      <header className="top" data-print="no" data-peek={peek ? true : undefined} aria-busy={refreshing || undefined}>
        <nav aria-label="Way here">
          <ol className="trail">
            {product !== undefined && (
              <li className="meta">
                <span dir="auto">{product}</span>
              </li>
            )}
            {trail.map((crumb, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a step of the way is its place in it.
              <li key={at}>
                {crumb.href ? <a href={crumb.href}>{crumb.says}</a> : <span aria-current="page">{crumb.says}</span>}
              </li>
            ))}
          </ol>
        </nav>
        {present && <div className="top-present">{present}</div>}
        {actions && <div className="top-actions">{actions}</div>}
      </header>
      <PrintHead title={title} />
      <div className="page" data-aside={aside ? true : undefined} data-peek={peek ? true : undefined}>
        <main id="main" className={`page-main page-${kind}`} tabIndex={-1}>
          {children}
        </main>
        {aside && (
          <aside className="page-aside" aria-label="Beside the page">
            {aside}
          </aside>
        )}
        {peek}
      </div>
    </>
  );
}

/** Esc, with nothing left to go back from on the page, leaves it: to where it was opened, or to what is above it. */
function useWayBack(above: string | undefined): void {
  const leave = () => above !== undefined && leaveFor(() => goTo(above));
  useGround(above !== undefined, () => {
    const chosen = getSelection();
    if (chosen && !chosen.isCollapsed) return chosen.removeAllRanges();
    if (holdsUnsent()) return showToast('What you typed here is not sent yet. Esc again leaves it.');
    leave();
  });
  useActions(
    above === undefined ? [] : [{ id: 'page.back', says: 'Back', keys: ['escape'], group: 'Everywhere', run: leave }],
  );
}

/** The product that a phone's page is about, where neither a sidebar nor the way here names it. */
function useUnnamedProduct(outermost: ReactNode): string | undefined {
  const here = useMaybeHere();
  const phone = useMedia('(width < 800px)');
  const name = here && location.pathname.split('/')[1] === here.product.slug ? here.product.name : undefined;
  return phone && name !== outermost ? name : undefined;
}
