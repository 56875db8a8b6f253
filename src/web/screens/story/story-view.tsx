import { useState } from 'react';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { NotMade } from '../../act/not-made.tsx';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { EditInPlace } from '../../parts/edit-in-place.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { PhoneFold } from '../../parts/phone-fold.tsx';
import { RichInPlace } from '../../parts/rich-text/rich-in-place.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Actions } from '../actions/actions.tsx';
import { useWorth } from '../board/use-worth.ts';
import { WorthLine } from '../board/worth-line.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { useNoComment } from '../conversation/use-no-comment.ts';
import { ProposedLinks } from '../proposals/proposed-mark.tsx';
import { Questions } from '../questions/questions.tsx';
import { OwedNote } from '../release/owed-note.tsx';
import { ActBar } from './act-bar.tsx';
import { Blocked } from './blocked.tsx';
import { Criteria } from './criteria.tsx';
import { DeletedStory } from './deleted-story.tsx';
import { Dependencies } from './dependencies.tsx';
import { Lacks } from './lacks.tsx';
import { Narrative } from './narrative.tsx';
import { StoryHistory } from './story-history.tsx';
import type { useStory } from './use-story.ts';
import { useStoryEdits } from './use-story-edits.ts';
import { WhoAsked } from './who-asked.tsx';
import './story.css';

interface StoryViewProps {
  story: ReturnType<typeof useStory>;
  /** Its fields, where they stand between the acts and the description (a peek). */
  fields?: React.ReactNode;
  /** The heading is the page's own. */
  isPage?: boolean | undefined;
  onDeleted: () => void;
}

/** A story: what it is, what can be done with it now, when it is done, who asked for it and what happened to it. */
export function StoryView({ story: read, fields, isPage = false, onDeleted }: StoryViewProps) {
  const { story, feature, criteria, insights, isRead, error, again } = read;
  const { at } = useHere();
  const worth = useWorth();
  if (!story) return read.gone ? <DeletedStory {...read.gone} /> : <NoStory />;
  return (
    <div className="story">
      <header className="story-head">
        <div className="meta">
          <span className="id">{story.short}</span> {story.kind}
          {feature && (
            <>
              {' · '}
              <a href={at(`features/${feature.short}`)} dir="auto">
                {feature.short} {feature.title}
              </a>
            </>
          )}
          <NotMade kind="story" id={story.id} />
          <ProposedLinks id={story.id} />
        </div>
        <Title story={story} isPage={isPage} />
      </header>
      <ActBar story={story} criteria={criteria} isRead={isRead} onDeleted={onDeleted} />
      <Blocked story={story} />
      <Lacks story={story} />
      <OwedNote story={story} />
      {story.rejection && isOpen(story.state) && (
        <div className="story-rejection light-beside">
          <strong>Rejected:</strong> <LightText text={story.rejection} />
        </div>
      )}
      <Narrative story={story} />
      <section className="story-part" aria-label="What it is worth">
        <h2>What it is worth</h2>
        <WorthLine worth={worth(story)} />
      </section>
      {fields}
      {error && !isRead ? (
        <ErrorState title="The story could not be read wholly" says={error.message} onRetry={again} />
      ) : isRead ? (
        <>
          <Description story={story} isPage={isPage} />
          <Criteria story={story} criteria={criteria} />
          <PhoneFold says="Who asked">
            <WhoAsked insights={insights} feature={feature} />
          </PhoneFold>
          <PhoneFold says="Dependencies">
            <Dependencies story={story} />
          </PhoneFold>
          <PhoneFold says="Questions">
            <Questions about={{ kind: 'story', id: story.id }} />
          </PhoneFold>
          <PhoneFold says="Actions">
            <Actions about={{ kind: 'story', id: story.id }} />
          </PhoneFold>
        </>
      ) : (
        <Skeleton says="the story" />
      )}
      <PhoneFold says="Conversation">
        <Conversation about={{ kind: 'story', id: story.id, short: story.short }} />
      </PhoneFold>
      {isRead && (
        <PhoneFold says="History">
          <StoryHistory story={story} />
        </PhoneFold>
      )}
    </div>
  );
}

function Title({ story, isPage }: { story: Row<'story'>; isPage: boolean }) {
  const { edit } = useStoryEdits();
  const [editing, setEditing] = useState(false);
  useActions([
    {
      id: 'story.edit',
      says: `Edit the title of ${story.short}`,
      keys: isPage ? ['e'] : [],
      group: 'Story',
      run: () => setEditing(true),
    },
  ]);
  const Heading = isPage ? 'h1' : 'h3';
  return (
    <Heading className="story-title">
      <EditInPlace
        key={story.id}
        label="Title"
        value={story.title}
        editing={editing}
        onEditing={setEditing}
        required
        onSave={(title, was) => void edit({ ...story, title: was }, { title })}
      />
    </Heading>
  );
}

function Description({ story, isPage }: { story: Row<'story'>; isPage: boolean }) {
  const { describe } = useStoryEdits();
  const [editing, setEditing] = useState(false);
  useActions([
    {
      id: 'story.describe',
      says: `Write the description of ${story.short}`,
      words: ['text', 'edit'],
      keys: isPage ? ['d'] : [],
      group: 'Story',
      run: () => setEditing(true),
    },
  ]);
  return (
    <section className="story-part" aria-label="Description">
      <h2>Description</h2>
      <div className="story-description">
        <RichInPlace
          key={story.id}
          label="Description"
          value={story.description}
          placeholder="What else the team should know"
          editing={editing}
          onEditing={setEditing}
          onSave={(text, was) => void describe({ ...story, description: was }, text)}
        />
      </div>
    </section>
  );
}

function NoStory() {
  const { at } = useHere();
  useNoComment();
  return (
    <EmptyState
      title="This story is not here"
      says="It may have been deleted, or its id is mistyped. Undo in the decision log brings a deleted story back."
      action={<a href={at('backlog')}>Go to the backlog</a>}
      other={<a href={at('align?tab=log')}>Decision log</a>}
    />
  );
}
