import type { Row } from '#domain/records';
import { useAsk } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayCount } from '../feature/say-count.ts';
import { StateMark } from '../story/state-mark.tsx';

/** What is next for somebody of the team, and what each of it is worth. */
export function NextHorizon({ whose }: { whose: Row<'member'> }) {
  const { product, at } = useHere();
  const asked = useAsk(
    'work.next',
    { product: product.id, member: whose.id },
    { topics: ['story', 'sprint', 'feature', 'insight'], keep: true },
  );
  const next = asked.data?.next ?? [];
  return (
    <section className="home-part" aria-labelledby="home-next">
      <h2 id="home-next">Next</h2>
      {asked.data && next.length === 0 && (
        <p className="meta">
          Nothing is ready. <a href={at('board')}>Look at the board</a>
        </p>
      )}
      <ol className="home-list">
        {next.map(({ story, feature, objective, voices }) => (
          <li key={story.id}>
            <StateMark state={story.state} />{' '}
            <a href={at(`stories/${story.short}`)} className="home-what" dir="auto">
              <span className="id">{story.short}</span> {story.title}
            </a>
            <div className="meta" dir="auto">
              {[feature?.title, objective?.title, voices > 0 ? `asked by ${sayCount(voices, 'voice', 'voices')}` : '']
                .filter(Boolean)
                .join(' · ')}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
