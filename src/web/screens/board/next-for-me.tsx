import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { StateMark } from '../story/state-mark.tsx';
import { useNext, useWorth } from './use-worth.ts';
import { WorthLine } from './worth-line.tsx';

/** What the reader does next, and what each of it is worth. */
export function NextForMe({ team, sprint }: { team: Row<'team'>; sprint: Row<'sprint'> | undefined }) {
  const { member, at, roles } = useHere();
  const worth = useWorth();
  const builds = roles.includes('team');
  const next = useNext(member.id, team, sprint, builds).slice(0, 5);
  return (
    <section className="board-next" aria-labelledby="next-for-me">
      <h2 id="next-for-me">Next for you</h2>
      {next.length === 0 && (
        <p className="meta">
          {builds
            ? 'Nothing is ready. Ask for a story to be made ready, or look at what waits for review.'
            : 'Nothing here is yours. What you take stands here, with what it is worth.'}
        </p>
      )}
      <ol>
        {next.map((story) => (
          <li key={story.id} className="next-story">
            <span className="next-head">
              <StateMark state={story.state} />
              {story.assigneeId === null && <span className="meta">nobody has it</span>}
              {story.blockedWhy !== null && <span className="sprint-blocked">blocked</span>}
            </span>
            <a href={at(`stories/${story.short}`)}>
              <span className="id">{story.short}</span> <span dir="auto">{story.title}</span>
            </a>
            <WorthLine worth={worth(story)} />
          </li>
        ))}
      </ol>
    </section>
  );
}
