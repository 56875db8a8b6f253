import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { goTo } from '../../shell/links.ts';
import { showToast } from '../../shell/toast-list.ts';
import { useStoryActs } from '../story/use-story-acts.ts';
import { wayTo } from './board-moves.ts';
import type { BoardState } from './board-states.ts';

type Story = Row<'story'>;

/** What is done to stories on the board: moved by the act that leads to a column, blocked and unblocked. */
export function useBoardActs(say: (words: string) => void) {
  const act = useAct();
  const client = useClient();
  const doing = useStoryActs();
  const { at } = useHere();
  const [rejecting, setRejecting] = useState<{ story: Story; criteria: readonly Row<'criterion'>[] }>();
  const [blocking, setBlocking] = useState<Story>();

  const reject = async (story: Story) => {
    const { criteria } = await client.ask('story.get', { story: story.id });
    setRejecting({ story, criteria });
  };
  const unread = (cause: Error) => showToast(`The story could not be read: ${cause.message}`);

  const accept = async (story: Story) => {
    const answer = await client.ask('story.get', { story: story.id });
    const unmet = answer.criteria.filter(({ met }) => met !== true).length;
    if (unmet > 0) {
      const what = unmet === 1 ? 'One criterion is' : `${unmet} criteria are`;
      showToast(`${what} not judged as met. ${story.short} is open for it.`);
      return goTo(at(`stories/${story.short}#criteria`));
    }
    const judged = answer.criteria.map(({ id, version }) => ({ kind: 'criterion' as const, id, version }));
    await doing.take(story, 'accept', judged);
  };

  return {
    rejecting,
    blocking,
    endRejecting: () => setRejecting(undefined),
    endBlocking: () => setBlocking(undefined),
    askBlock: setBlocking,
    move: (story: Story, to: BoardState) => {
      const way = wayTo(story, to);
      if (!way) return say('It stays where it is.');
      if ('why' in way) return showToast(way.why);
      if (way.act === 'reject') return void reject(story).catch(unread);
      if (way.act === 'accept') return void accept(story).catch(unread);
      void doing.take(story, way.act);
    },
    block: async (story: Story, why: string) => {
      const seen = client.seeing({ kind: 'story', id: story.id });
      return act('story.block', () => ({ story: story.id, why, seen: seen() }), {
        guess: { kind: 'story', id: story.id, fields: { blockedWhy: why } },
        says: `Marked ${story.short} as blocked`,
        quiet: true,
      });
    },
    unblock: (story: Story) => {
      const seen = client.seeing({ kind: 'story', id: story.id });
      return act('story.unblock', () => ({ story: story.id, seen: seen() }), {
        guess: { kind: 'story', id: story.id, fields: { blockedWhy: null, blockedOn: null } },
        says: `Nothing blocks ${story.short} any more`,
      });
    },
  };
}
