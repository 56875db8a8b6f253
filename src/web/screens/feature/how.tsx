import { useState } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { AddStory } from './add-story.tsx';
import { sayCount } from './say-count.ts';
import { Section } from './section.tsx';
import type { WholeFeature } from './use-feature.ts';

const figures = new Intl.NumberFormat('en');

/** How: the stories under the feature, and which of them are ready. */
export function How({ whole: { feature, stories, facts } }: { whole: WholeFeature }) {
  const { at, decides } = useHere();
  const [adding, setAdding] = useState(false);
  const open = stories.filter(({ state }) => state !== 'cut' && state !== 'accepted');
  const bare = open.filter(({ criteria }) => criteria === 0).length;
  const ready = open.filter(({ state }) => state !== 'draft').length;
  const says =
    facts.stories === 0
      ? 'no stories yet'
      : [
          sayCount(facts.stories, 'story', 'stories'),
          `${facts.done} done`,
          `${ready} ready`,
          bare > 0 ? `${bare} without acceptance criteria` : '',
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <Section
      knot="how"
      title="How"
      says={says}
      actions={
        <Button kind="quiet" onClick={() => setAdding(true)}>
          {decides('order') ? 'Add a story' : 'Propose a story'}
        </Button>
      }
    >
      {stories.length === 0 && (
        <p className="meta">
          No stories are under it, so there is nothing to forecast. Add one, or put stories of the{' '}
          <a href={at('backlog')}>backlog</a> under it.
        </p>
      )}
      {stories.length > 0 && (
        <table className="table feature-stories">
          <thead>
            <tr>
              <th scope="col">Story</th>
              <th scope="col">State</th>
              <th scope="col">Criteria</th>
              <th scope="col" className="number">
                Est.
              </th>
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <StoryLine key={story.id} story={story} href={at(`stories/${story.short}`)} />
            ))}
          </tbody>
        </table>
      )}
      {adding && <AddStory feature={feature} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function StoryLine({ story, href }: { story: Row<'story'>; href: string }) {
  const cut = story.state === 'cut';
  return (
    <tr>
      <td>
        <a href={href} className="feature-story" dir="auto">
          <span className="id">{story.short}</span> {cut ? <s>{story.title}</s> : story.title}
        </a>
      </td>
      <td>{story.state}</td>
      <td>{story.criteria > 0 ? figures.format(story.criteria) : <span className="feature-bare">none</span>}</td>
      <td className="number">{story.estimate === null ? '–' : figures.format(story.estimate)}</td>
    </tr>
  );
}
