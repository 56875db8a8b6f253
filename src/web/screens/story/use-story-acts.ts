import { useCallback } from 'react';
import type { Kind, Row } from '#domain/records';
import { type StoryAct, storyActs } from '#domain/story';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { type Here, useHere } from '../../here/here.tsx';
import { plainWords, shortened } from '../../words/plain-words.ts';
import { sayTaken } from '../backlog/say-together.ts';

type Judged = readonly { kind: Kind; id: string; version: number }[];

/** Takes a story from state to state (with `why`, where that is asked for), and deletes it: `await doing.take(story, 'start')`. */
export function useStoryActs() {
  const act = useAct();
  const client = useClient();
  const { member, roles } = useHere();

  const take = useCallback(
    (story: Row<'story'>, which: Exclude<StoryAct, 'reject'>, criteria: Judged = [], why?: string) => {
      const seen = client.seeing({ kind: 'story', id: story.id, version: story.version }, ...criteria);
      return act(`story.${which}`, () => ({ story: story.id, ...(why ? { why } : {}), seen: seen() }), {
        guess: guessOf(story, which, { member, roles }),
        says: `${sayTaken(which, [story], roles)}${which === 'accept' ? sayBlocked(story) : ''}`,
        ...(why ? { reason: why, ask: false, quiet: true } : {}),
      });
    },
    [act, client, member, roles],
  );

  const reject = useCallback(
    (story: Row<'story'>, why: string) => {
      const seen = client.seeing({ kind: 'story', id: story.id, version: story.version });
      return act('story.reject', () => ({ story: story.id, why, seen: seen() }), {
        guess: { kind: 'story', id: story.id, fields: { state: 'in progress', rejection: why } },
        says: `Rejected: ${story.short}`,
        keep: true,
        quiet: true,
      });
    },
    [act, client],
  );

  const remove = useCallback(
    (story: Row<'story'>) => {
      const seen = client.seeing({ kind: 'story', id: story.id, version: story.version });
      return act('story.delete', () => ({ story: story.id, seen: seen() }), {
        says: `Deleted ${story.short} ${story.title}`,
      });
    },
    [act, client],
  );

  return { take, reject, remove };
}

/** What stood against it goes with the acceptance, and is named once more. */
function sayBlocked({ blockedWhy }: Row<'story'>): string {
  return blockedWhy ? `. It was blocked: ${shortened(plainWords(blockedWhy), 80)}` : '';
}

/** What an act makes of a story, before the server says so; who is of the team and starts what nobody had takes it. */
export function guessOf(story: Row<'story'>, which: StoryAct, { member, roles }: Pick<Here, 'member' | 'roles'>) {
  const state = storyActs[which].to;
  const leaves = state === 'cut' || state === 'accepted';
  const takes = which === 'start' && story.assigneeId === null && roles.includes('team');
  const fields = {
    state,
    ...(leaves ? { rank: null } : {}),
    ...(state === 'cut' ? { sprintId: null } : {}),
    ...(takes ? { assigneeId: member.id } : {}),
  };
  return { kind: 'story' as const, id: story.id, fields };
}
