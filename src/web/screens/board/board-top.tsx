import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { daysBetween } from '#lib/civil-date';
import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { count, percent } from '../sprint/say-load.ts';
import { useChance } from '../sprint/use-chance.ts';
import { useSprintStories } from '../sprint/use-delivery.ts';

/** What the board is about: the sprint with its goal, its day and the chance to finish it, or the team's flow. */
export function BoardTop({ team, sprint }: { team: Row<'team'>; sprint: Row<'sprint'> | undefined }) {
  if (!sprint)
    return (
      <div className="board-top">
        <strong>{team.name}</strong> <span className="meta">all work, accepted within the last two weeks</span>
      </div>
    );
  return <SprintTop sprint={sprint} />;
}

function SprintTop({ sprint }: { sprint: Row<'sprint'> }) {
  const { today, at } = useHere();
  const stories = useSprintStories(sprint.id);
  const chance = useChance(sprint);
  const open = stories.filter(({ state }) => isOpen(state)).length;
  return (
    <div className="board-top">
      <a className="board-name" href={at(`sprint?sprint=${sprint.id}`)}>
        {sprint.name}
      </a>
      <span dir="auto" className="board-goal">
        {sprint.goal || 'No goal is written.'}
      </span>
      <span className="meta" title={`Ends on ${sayDayInFull(sprint.endsOn)}`}>
        {sayDays(sprint, today)}
      </span>
      {chance.of && open > 0 && (
        <span className="board-chance">
          <strong>{percent(chance.of(open))}</strong> to finish the {count(open)} left
        </span>
      )}
      {chance.missing && <span className="meta">{chance.missing}</span>}
      {open === 0 && stories.length > 0 && <strong>Everything is accepted.</strong>}
    </div>
  );
}

function sayDays({ startsOn, endsOn }: Row<'sprint'>, today: string): string {
  if (today < startsOn) return `begins ${sayDay(startsOn, today)}`;
  const left = daysBetween(today, endsOn);
  if (left < 0) return `ended ${sayDay(endsOn, today)}`;
  if (left === 0) return 'ends today';
  return `${count(left, 'day', 'days')} left, until ${sayDay(endsOn, today)}`;
}
