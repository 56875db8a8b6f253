import { useHere } from '../../here/here.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { Peek } from '../../shell/peek.tsx';
import { StoryFields } from './story-fields.tsx';
import { StoryView } from './story-view.tsx';
import { useStory } from './use-story.ts';

/** A story beside its list: the same as its page. */
export function StoryPeek({ short, onClose }: { short: string; onClose: () => void }) {
  const { at } = useHere();
  const read = useStory(short);
  const { story } = read;
  return (
    <Peek
      title={story ? `${short} ${story.title}` : short}
      href={at(`stories/${short}`)}
      onClose={onClose}
      present={story && <HereNow kind="story" id={story.id} />}
    >
      <StoryView
        key={short}
        story={read}
        onDeleted={onClose}
        fields={story && <StoryFields key={story.id} story={story} />}
      />
    </Peek>
  );
}
