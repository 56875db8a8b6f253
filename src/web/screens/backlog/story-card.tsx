import { Ellipsis, OctagonMinus } from 'lucide-react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { Card } from '../../parts/cards/card.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { InRow } from '../../presence/here-now.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { count } from '../sprint/say-load.ts';
import { StateMark } from '../story/state-mark.tsx';
import type { CardDoings } from '../views/board.tsx';
import type { StoryNames } from './use-backlog.ts';

interface StoryCardProps {
  story: Row<'story'>;
  names: StoryNames;
  doings: CardDoings;
  menu: readonly (readonly MenuLine[])[];
  /** The columns are its states, which it need not repeat. */
  byState: boolean;
}

/** A story as a card of the backlog: what it is, of which feature, how large, whose, and what blocks it. */
export function StoryCard({ story, names, doings, menu, byState }: StoryCardProps) {
  const { at } = useHere();
  const who = story.assigneeId === null ? undefined : names.member(story.assigneeId);
  const feature = story.featureId === null ? undefined : names.feature(story.featureId);
  return (
    <Card
      id={story.id}
      href={at(`stories/${story.short}`)}
      keys={doings.keys}
      grabbed={doings.grabbed}
      onFocus={doings.onFocus}
      side={
        <>
          <Menu
            of={`${story.short} ${story.title}`}
            align="end"
            trigger={<IconButton label={`What can be done with ${story.short}`} icon={<Ellipsis />} />}
            groups={menu}
          />
          {who && <Avatar name={who} alone />}
        </>
      }
    >
      <span className="card-title" dir="auto">
        <InRow id={story.id} />
        {story.title}
      </span>
      <span className="card-line">
        <span className="id">{story.short}</span>
        {feature && (
          <span className="id" title={feature.title}>
            {feature.short}
          </span>
        )}
        {!byState && <StateMark state={story.state} />}
        {story.estimate !== null && <span>{count(story.estimate, 'point', 'points')}</span>}
      </span>
      {story.blockedWhy !== null && story.rank !== null && (
        <span className="backlog-why">
          <OctagonMinus aria-hidden size={14} />
          <span dir="auto">Blocked: {plainWords(story.blockedWhy)}</span>
        </span>
      )}
    </Card>
  );
}
