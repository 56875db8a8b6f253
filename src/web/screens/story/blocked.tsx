import { OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDayInFull, saySpan } from '../../parts/day.ts';
import { LightText } from '../../parts/light-text.tsx';
import { ReasonDialog } from '../reason-dialog.tsx';

/** What blocks a story and since when, with the way to say that nothing does; and the way to say that something does. */
export function Blocked({ story }: { story: Row<'story'> }) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const [blocking, setBlocking] = useState(false);
  const unblock = () => {
    const seen = client.seeing({ kind: 'story', id: story.id, version: story.version });
    void act('story.unblock', () => ({ story: story.id, seen: seen() }), {
      guess: { kind: 'story', id: story.id, fields: { blockedWhy: null } },
      says: `Unblocked ${story.short}`,
    });
  };
  useActions([
    {
      id: 'story.block',
      says: story.blockedWhy === null ? 'Say that the story is blocked' : 'Say that nothing blocks the story',
      keys: ['b'],
      group: 'Story',
      when: () => isOpen(story.state),
      run: () => (story.blockedWhy === null ? setBlocking(true) : unblock()),
    },
  ]);
  return (
    <>
      {story.blockedWhy !== null && (
        <div className="story-stuck">
          <OctagonAlert aria-hidden />
          <div className="light-beside">
            <strong>Blocked:</strong> <LightText text={story.blockedWhy} />{' '}
            {story.blockedOn && story.blockedOn < today && (
              <time className="meta" dateTime={story.blockedOn} title={sayDayInFull(story.blockedOn)}>
                for {saySpan(story.blockedOn, today)}
              </time>
            )}
          </div>
          <Button kind="quiet" onClick={unblock}>
            {decides('work') ? 'Nothing blocks it any more' : 'Propose: not blocked'}
          </Button>
        </div>
      )}
      {blocking && <BlockDialog story={story} onClose={() => setBlocking(false)} />}
    </>
  );
}

function BlockDialog({ story, onClose }: { story: Row<'story'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  return (
    <ReasonDialog
      of={`block ${story.id}`}
      title={`What blocks ${story.short}?`}
      verb="Block"
      none="Say what blocks it, so that somebody can help."
      onClose={onClose}
      onSend={async (why) => {
        const seen = client.seeing({ kind: 'story', id: story.id, version: story.version });
        const outcome = await act('story.block', () => ({ story: story.id, why, seen: seen() }), {
          guess: { kind: 'story', id: story.id, fields: { blockedWhy: why } },
          says: `Blocked: ${story.short}`,
          quiet: true,
        });
        return outcome && faultsOf(outcome);
      }}
    />
  );
}
