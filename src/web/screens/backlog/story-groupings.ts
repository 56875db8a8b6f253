import type { Row } from '#domain/records';
import { storyStates } from '#domain/story';
import type { Grouping } from '../views/arrange.ts';
import type { Backlog } from './use-backlog.ts';

type Story = Row<'story'>;

const stateSays: Record<string, string> = {
  draft: 'Draft',
  ready: 'Ready',
  'in progress': 'In progress',
  'in review': 'In review',
  accepted: 'Accepted',
  cut: 'Cut',
};

/** What stories are grouped by, in lists and as the columns of a board. */
export function storyGroupings({
  names,
  features,
  teams,
  sprints,
}: Pick<Backlog, 'names' | 'features' | 'teams' | 'sprints'>): Grouping<Story>[] {
  return [
    {
      id: 'state',
      says: 'State',
      of: ({ state }) => state,
      name: (state) => stateSays[state] ?? state,
      order: storyStates,
      always: ['draft', 'ready', 'in progress', 'in review'],
    },
    {
      id: 'assignee',
      says: 'Assignee',
      of: ({ assigneeId }) => assigneeId ?? '',
      name: (id) => (id === '' ? 'Nobody’s' : (names.member(id) ?? 'Somebody who left')),
    },
    {
      id: 'feature',
      says: 'Feature',
      of: ({ featureId }) => featureId ?? '',
      name: (id) => {
        const feature = features.get(id);
        return feature ? `${feature.short} ${feature.title}` : 'Under no feature';
      },
    },
    ...(sprints.length > 0
      ? [
          {
            id: 'sprint',
            says: 'Sprint',
            of: ({ sprintId }: Story) => sprintId ?? '',
            name: (id: string) => (id === '' ? 'In no sprint' : (names.sprint(id) ?? 'A sprint that is gone')),
            order: sprints.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn)).map(({ id }) => id),
          },
        ]
      : []),
    ...(teams.length > 1
      ? [{ id: 'team', says: 'Team', of: ({ teamId }: Story) => teamId, name: (id: string) => names.team(id) ?? '' }]
      : []),
  ];
}
