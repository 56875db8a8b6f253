import { usePart } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { goTo } from '../../shell/links.ts';
import { Page } from '../../shell/page.tsx';
import { useThingPage } from '../../shell/thing.ts';
import { StoryFields } from './story-fields.tsx';
import { StoryView } from './story-view.tsx';
import { useStory } from './use-story.ts';

/** The page of one story. */
export function Screen() {
  const short = usePart('short').toUpperCase();
  const { at } = useHere();
  const read = useStory(short);
  const { story } = read;
  useThingPage(story && { kind: 'story', id: story.id, short, title: story.title });
  return (
    <Page
      title={story ? `${short} ${story.title}` : short}
      ofOne
      trail={[{ says: 'Backlog', href: at('backlog') }, { says: <span className="id">{short}</span> }]}
      present={story && <HereNow kind="story" id={story.id} />}
      aside={story && <StoryFields key={story.id} story={story} />}
    >
      {!story && <h1 className="unseen">{short}</h1>}
      <StoryView key={short} story={read} isPage onDeleted={() => goTo(at('backlog'))} />
    </Page>
  );
}
