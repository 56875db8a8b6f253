import type { ReactNode } from 'react';
import { useHere } from '../../here/here.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { Page } from '../../shell/page.tsx';
import type { Delivery } from './use-delivery.ts';
import '../../parts/tabs.css';
import '../story/story.css';
import './sprint.css';

const views = [
  { id: 'sprint', says: 'Plan', path: 'sprint' },
  { id: 'board', says: 'Board', path: 'board' },
  { id: 'stand-up', says: 'Stand-up', path: 'stand-up' },
  { id: 'demos', says: 'Demo', path: 'demos' },
  { id: 'retro', says: 'Retro', path: 'retro' },
] as const;
type View = (typeof views)[number]['id'];

interface SprintPageProps {
  view: View;
  title: string;
  delivery: Delivery;
  kind?: 'sheet' | 'list';
  actions?: ReactNode;
  aside?: ReactNode;
  peek?: ReactNode;
  refreshing?: boolean;
  ofOne?: boolean;
  children: ReactNode;
}

/** One screen of the sprint station: the ways between its five sights, the team it is about, and what it shows. */
export function SprintPage({ view, title, delivery, kind = 'list', children, ...page }: SprintPageProps) {
  const { at } = useHere();
  const { teams, team, choose } = delivery;
  return (
    <Page {...page} title={title} trail={[{ says: 'Sprint', href: at('sprint') }, { says: title }]} kind="list">
      <h1 className="unseen">{title}</h1>
      <div className="sprint-ways">
        <nav aria-label="Sights of the sprint" className="sprint-views">
          {views.map(({ id, says, path }) => (
            <a key={id} className="tab sprint-view" href={at(path)} aria-current={id === view ? 'page' : undefined}>
              {says}
            </a>
          ))}
        </nav>
        {teams.length > 1 && team && (
          <SelectField
            bare
            label="Team"
            value={team.id}
            onChange={choose}
            options={teams.map(({ id, name }) => ({ id, says: name }))}
          />
        )}
      </div>
      {team ? (
        <div className={kind === 'list' ? 'sprint-body' : 'sprint-body sprint-sheet'}>{children}</div>
      ) : (
        <div className="sprint-body sprint-sheet">
          <EmptyState
            title="No team yet"
            says="A team builds, in sprints or in flow. Add one in the settings of the product."
            action={<a href={`/settings/product/${at().slice(1)}`}>Settings of the product</a>}
          />
        </div>
      )}
    </Page>
  );
}
