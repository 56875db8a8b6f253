import { useState } from 'react';
import type { Missing } from '#domain/readiness';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { useUnfold } from '../../parts/phone-fold.tsx';
import { StoriesNotSent } from '../story/not-sent.tsx';
import { Readiness } from '../story/readiness.tsx';
import { useReadiness } from '../story/use-readiness.ts';
import { AddStory } from './add-story.tsx';
import { sayCount } from './say-count.ts';
import { Section } from './section.tsx';
import type { WholeFeature } from './use-feature.ts';
import './how.css';

const figures = new Intl.NumberFormat('en');

/** How: the stories under the feature, and which of them are ready. */
export function How({ whole: { feature, stories, facts }, yours }: { whole: WholeFeature; yours: boolean }) {
  const { at, decides } = useHere();
  const unfold = useUnfold();
  const [adding, setAdding] = useState(false);
  useActions([
    {
      id: 'story.add',
      says: decides('order') ? 'Add a story' : 'Propose a story',
      keys: ['c'],
      group: 'Feature',
      run: () => {
        unfold();
        setAdding(true);
      },
    },
  ]);
  const open = stories.filter(({ state }) => state !== 'cut' && state !== 'accepted');
  const bare = open.filter(({ criteria }) => criteria === 0).length;
  const missing = useReadiness();
  const ready = open.filter((story) => missing(story).length === 0).length;
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
      need={yours}
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
              <th scope="col">Ready</th>
              <th scope="col" className="number">
                Est.
              </th>
            </tr>
          </thead>
          <tbody>
            {stories.map((story) => (
              <StoryLine key={story.id} story={story} missing={missing(story)} href={at(`stories/${story.short}`)} />
            ))}
          </tbody>
        </table>
      )}
      <StoriesNotSent feature={feature.id} />
      {adding && <AddStory feature={feature} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function StoryLine({ story, missing, href }: { story: Row<'story'>; missing: readonly Missing[]; href: string }) {
  const cut = story.state === 'cut';
  const over = cut || story.state === 'accepted';
  return (
    <tr>
      <td>
        <a href={href} className="feature-story" dir="auto">
          <span className="id">{story.short}</span> {cut ? <s>{story.title}</s> : story.title}
        </a>
      </td>
      <td>
        {story.state}
        {story.blockedWhy && <span className="story-blocked"> blocked</span>}
      </td>
      <td>{over ? <span className="feature-bare">–</span> : <Readiness missing={missing} />}</td>
      <td className="number">{story.estimate === null ? '–' : figures.format(story.estimate)}</td>
    </tr>
  );
}
