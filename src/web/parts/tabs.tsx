import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
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
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))} className="tabs">
      <Base.List aria-label={label} className="tabs-list" activateOnFocus>
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
