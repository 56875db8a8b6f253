import { useMemo } from 'react';
import { daysInState, isOld } from '#domain/ageing';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { nextFor } from '#domain/worth';
import { addDays, weekday } from '#lib/civil-date';
import { useAsk, useRows } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { useAgeing } from '../board/use-board.ts';
import { useWaiting } from './use-waiting.ts';

type Story = Row<'story'>;
export type Happening = OutputOf<'work.since'>['done'][number];

/** One person in the stand-up: what they did since the last working day, and what they have under way. */
export interface Person {
  member: Row<'member'>;
  done: readonly { story: Story; happenings: readonly Happening[] }[];
  working: readonly Story[];
  /** What they could do next; what is nobody's is offered to one person alone, and only to those who build. */
  next: Story | undefined;
}

/** The stand-up of a team: since when, who, and what is blocked, old or under way without anybody. */
export interface StandUp {
  since: string;
  people: readonly Person[];
  blocked: readonly Story[];
  old: readonly { story: Story; days: number }[];
  /** Under way, but nobody has it, or somebody who has left. */
  nobodys: readonly Story[];
  asked: { loading: boolean; error: string | undefined; again: () => void };
}

/** Why a story that was in review is under way again; undefined where it was not rejected. */
export function rejectedWhy({ state, rejection }: Pick<Story, 'state' | 'rejection'>): string | undefined {
  return state === 'in progress' && rejection !== null ? `Rejected: ${plainWords(rejection)}` : undefined;
}

/** The working day before a day: a stand-up on Monday looks back to Friday. */
export function lastWorkingDay(today: string): string {
  const day = weekday(today);
  return addDays(today, day === 1 ? -3 : day === 7 ? -2 : -1);
}

/** Reads the stand-up of a team from the diary and the stories. */
export function useStandUp(team: Row<'team'>, sprint: Row<'sprint'> | undefined): StandUp {
  const { today, product } = useHere();
  const since = lastWorkingDay(today);
  const asked = useAsk('work.since', { team: team.id, since }, { topics: ['story', 'criterion'], keep: true });
  const stories = useRows({ kind: 'story', key: `of team ${team.id}`, where: (row) => row.teamId === team.id });
  const members = useRows({ kind: 'member', key: 'active', where: (row) => row.state === 'active' });
  const roles = useRows({
    kind: 'role',
    key: `building ${product.id}`,
    where: (row) => row.productId === product.id && (row.role === 'team' || row.role === 'designer'),
  });
  const ageing = useAgeing(team.id);
  const waiting = useWaiting();
  const done = asked.data?.done;
  return useMemo(() => {
    const byId = new Map(stories.map((story) => [story.id, story]));
    const open = stories.filter(({ state }) => isOpen(state));
    const did = Map.groupBy(done ?? [], ({ actor }) => actor);
    const crew = new Set(roles.map(({ memberId }) => memberId));
    const builders = new Set(roles.flatMap(({ memberId, role }) => (role === 'team' ? [memberId] : [])));
    const begun = open.filter(({ state }) => state === 'in progress' || state === 'in review');
    const working = Map.groupBy(begun, ({ assigneeId }) => assigneeId);
    const here = new Set(members.map(({ id }) => id));
    const people = members
      .filter(({ id }) => crew.has(id) || did.has(id) || working.has(id))
      .sort((a, b) => Number(crew.has(b.id)) - Number(crew.has(a.id)) || a.name.localeCompare(b.name))
      .map((member) => ({
        member,
        done: [...Map.groupBy(did.get(member.id) ?? [], ({ story }) => story)].flatMap(([id, happenings]) => {
          const story = byId.get(id);
          return story ? [{ story, happenings }] : [];
        }),
        working: working.get(member.id) ?? [],
      }));
    const offered = new Set<string>();
    const withNext = people.map((person): Person => {
      const offering = { waiting, builds: builders.has(person.member.id) };
      const next = nextFor(person.member.id, open, sprint?.id, offering).find(
        ({ id, state, blockedWhy }) => state === 'ready' && blockedWhy === null && !offered.has(id),
      );
      if (next) offered.add(next.id);
      return { ...person, next };
    });
    const old = open.flatMap((story) => {
      const usual = ageing.get(story.state);
      const days = daysInState(story, today);
      return usual && story.state !== 'ready' && isOld(days, usual) ? [{ story, days }] : [];
    });
    return {
      since,
      people: withNext,
      blocked: open.filter(({ blockedWhy }) => blockedWhy !== null),
      old,
      nobodys: begun.filter(({ assigneeId }) => assigneeId === null || !here.has(assigneeId)),
      asked: {
        loading: done === undefined && asked.loading,
        error: done ? undefined : asked.error?.message,
        again: asked.again,
      },
    };
  }, [
    stories,
    members,
    roles,
    ageing,
    waiting,
    done,
    since,
    today,
    sprint?.id,
    asked.loading,
    asked.error,
    asked.again,
  ]);
}
