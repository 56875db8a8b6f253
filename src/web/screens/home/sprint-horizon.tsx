import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { sayChance } from '../feature/forecast-words.ts';
import { useChance } from '../sprint/use-chance.ts';

/** The running sprints: their goal, what is accepted, what is blocked, and the chance to finish. */
export function SprintHorizon() {
  const { product, at } = useHere();
  const running = useRows({
    kind: 'sprint',
    key: `running of ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'running',
  });
  return (
    <section className="home-part" aria-labelledby="home-sprint">
      <h2 id="home-sprint">Sprint</h2>
      {running.length === 0 && (
        <p className="meta">
          No sprint runs. <a href={at('sprint')}>Plan one</a>
        </p>
      )}
      {running.map((sprint) => (
        <SprintLine key={sprint.id} sprint={sprint} />
      ))}
    </section>
  );
}

function SprintLine({ sprint }: { sprint: Row<'sprint'> }) {
  const { at, today } = useHere();
  const stories = useRows({ kind: 'story', key: `in ${sprint.id}`, where: (row) => row.sprintId === sprint.id });
  const chance = useChance(sprint);
  const counted = stories.filter(({ state }) => state !== 'cut');
  const accepted = counted.filter(({ state }) => state === 'accepted').length;
  const blocked = counted.filter(({ blockedWhy, state }) => blockedWhy !== null && state !== 'accepted').length;
  const open = counted.length - accepted;
  return (
    <>
      <p>
        <a href={at('board')} className="home-what">
          <strong dir="auto">{sprint.name}</strong>
        </a>{' '}
        <span dir="auto">{sprint.goal}</span>
      </p>
      <p className="meta">
        {accepted} of {counted.length} accepted · ends {sayDay(sprint.endsOn, today)}
        {blocked > 0 && ` · ${blocked} blocked`}
        {chance.of ? ` · ${sayChance(chance.of(open))} chance to finish` : chance.missing && ` · ${chance.missing}`}
      </p>
      <p>
        <a href={at('stand-up')}>Stand-up</a>
      </p>
    </>
  );
}
