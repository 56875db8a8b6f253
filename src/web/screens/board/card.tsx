import { CircleAlert, Ellipsis, OctagonMinus, Triangle } from 'lucide-react';
import { daysInState, isOld, type StateAgeing } from '#domain/ageing';
import type { Missing } from '#domain/readiness';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { Card } from '../../parts/cards/card.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { InRow } from '../../presence/here-now.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { count } from '../sprint/say-load.ts';
import type { useNames } from '../sprint/use-names.ts';

interface StoryCardProps {
  story: Row<'story'>;
  names: ReturnType<typeof useNames>;
  ageing: StateAgeing | undefined;
  /** What it lacks to be ready. */
  missing: readonly Missing[];
  grabbed: boolean;
  menu: readonly (readonly MenuLine[])[];
  onFocus: () => void;
}

/** A story on the board: what it is, how large, who has it, how long it has stood here, and what blocks it. */
export function StoryCard({ story, names, ageing, missing, grabbed, menu, onFocus }: StoryCardProps) {
  const { at, today } = useHere();
  const days = daysInState(story, today);
  const old = story.state !== 'accepted' && ageing !== undefined && isOld(days, ageing);
  const who = story.assigneeId === null ? undefined : names.member(story.assigneeId);
  const feature = story.featureId === null ? undefined : names.feature(story.featureId);
  const open = story.state !== 'accepted';
  const lacks = story.state === 'draft' ? missing : [];
  return (
    <Card
      id={story.id}
      href={at(`stories/${story.short}`)}
      keys="board-keys"
      grabbed={grabbed}
      onFocus={onFocus}
      side={
        <>
          <Menu
            of={`${story.short} ${story.title}`}
            align="end"
            trigger={
              <button type="button" className="icon-button" aria-label={`What can be done with ${story.short}`}>
                <Ellipsis aria-hidden />
              </button>
            }
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
          <span className="id card-feature" title={feature.title}>
            {feature.short}
          </span>
        )}
        {story.estimate !== null && <span>{count(story.estimate, 'point', 'points')}</span>}
        {open && (
          <span
            className={old ? 'card-age card-old' : 'card-age'}
            title={
              old && ageing?.usual !== null
                ? `Older than 85% of this team’s stories in this state, which left it within ${count(ageing?.usual ?? 0, 'day', 'days')}`
                : undefined
            }
          >
            {old && <Triangle aria-hidden size={12} />}
            {count(days, 'day', 'days')}
            {old && ', longer than most'}
          </span>
        )}
      </span>
      {open && story.blockedWhy !== null && (
        <span className="card-blocked">
          <OctagonMinus aria-hidden size={14} />
          <span dir="auto">Blocked: {plainWords(story.blockedWhy)}</span>
        </span>
      )}
      {lacks.length > 0 && (
        <span className="sprint-lack">
          <CircleAlert aria-hidden size={14} /> not ready: {lacks.map(({ says }) => says).join(', ')}
        </span>
      )}
    </Card>
  );
}
