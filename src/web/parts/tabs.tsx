import { Tabs as Base } from '@base-ui/react/tabs';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { Badge } from './badge.tsx';
import './tabs.css';

interface TabsProps {
  label: string;
  tabs: readonly { id: string; says: string; count?: number }[];
  value: string;
  onChange: (id: string) => void;
  /** What the chosen tab shows. */
  children: ReactNode;
}

/** Different sights of the same place; the chosen one belongs in the URL. */
export function Tabs({ label, tabs, value, onChange, children }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const counts = tabs.map(({ count }) => count).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the counts come later and push the chosen one on.
  useLayoutEffect(() => showWhole(list.current), [counts, value]);
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))} className="tabs">
      <Base.List ref={list} aria-label={label} className="tabs-list" activateOnFocus>
        {tabs.map((tab) => (
          <Base.Tab key={tab.id} value={tab.id} className="tab">
            {tab.says}
            {tab.count !== undefined && <Badge count={tab.count} />}
          </Base.Tab>
        ))}
      </Base.List>
      <Base.Panel value={value} className="tabs-panel" tabIndex={-1}>
        {children}
      </Base.Panel>
    </Base.Root>
  );
}

/** Moves a row of tabs sideways, and nothing else of the page, until the chosen one is within it. */
function showWhole(list: HTMLElement | null): void {
  const chosen = list?.querySelector('[data-active]');
  if (!list || !chosen || list.scrollWidth <= list.clientWidth) return;
  const [row, tab] = [list.getBoundingClientRect(), chosen.getBoundingClientRect()];
  if (tab.right > row.right) list.scrollLeft += tab.right - row.right;
  else if (tab.left < row.left) list.scrollLeft += tab.left - row.left;
}
