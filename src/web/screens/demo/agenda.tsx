import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { useWorth } from '../board/use-worth.ts';
import { WorthLine } from '../board/worth-line.tsx';

/** What is shown: the stories that the sprint has accepted, each with whom it serves; what is still open is named apart. */
export function Agenda({ stories, sprint }: { stories: readonly Row<'story'>[]; sprint: Row<'sprint'> | undefined }) {
  const { at } = useHere();
  const worth = useWorth();
  const accepted = stories.filter(({ state }) => state === 'accepted');
  const review = stories.filter(({ state }) => state === 'in review');
  return (
    <section className="demo-part" aria-labelledby="agenda">
      <h3 id="agenda">Agenda {accepted.length > 0 && <span className="meta">{accepted.length} accepted</span>}</h3>
      {!sprint && <p className="meta">It shows the work of no sprint. Change the demo to pick one.</p>}
      {sprint && accepted.length === 0 && (
        <p className="meta">Nothing of {sprint.name} is accepted yet. What is, stands here by itself.</p>
      )}
      <ol className="agenda">
        {accepted.map((story) => (
          <li key={story.id}>
            <a href={at(`stories/${story.short}`)}>
              <span className="id">{story.short}</span> <span dir="auto">{story.title}</span>
            </a>
            <WorthLine worth={worth(story)} />
          </li>
        ))}
      </ol>
      {review.length > 0 && (
        <p className="meta">Still in review: {review.map(({ short, title }) => `${short} ${title}`).join(', ')}</p>
      )}
    </section>
  );
}
