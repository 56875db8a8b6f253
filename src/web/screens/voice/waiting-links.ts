import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { useIsOffline, useWorkspaceClient } from '../../client/hooks.ts';
import type { Waiting } from '../../client/outbox.ts';
import { made } from '../../client/seeing.ts';
import type { AppShapes } from '../../client/shapes.ts';

/** A link that waits on this device, under the id of its command. */
export interface WaitingLink {
  id: string;
  feedback: string;
  /** The feature, or the title of a new one. */
  feature: string | undefined;
  raise: string | undefined;
  startAt: number;
  /** Past the end where all words are linked. */
  endAt: number;
  stance: 'supports' | 'contradicts';
}

const none: readonly WaitingLink[] = [];

/** The links from feedback to features that wait on this device while the server is away, over reloads too. */
export function useWaitingLinks(): readonly WaitingLink[] {
  const { client } = useWorkspaceClient();
  const isOffline = useIsOffline();
  const waiting = useSyncExternalStore(
    useCallback((listener: () => void) => client.outbox.watch(listener), [client]),
    () => client.outbox.waiting,
  );
  return useMemo(() => (isOffline ? waitingLinks(waiting) : none), [isOffline, waiting]);
}

/** The links among commands that wait. */
export function waitingLinks(waiting: readonly Pick<Waiting, 'id' | 'name' | 'input'>[]): readonly WaitingLink[] {
  const links = waiting.filter(({ name }) => name === 'insight.link');
  return links.length === 0 ? none : links.flatMap(({ id, input }) => linksOf(id, made(input) as Sent));
}

type Sent = AppShapes['commands']['insight.link']['input'];

function linksOf(
  id: string,
  { feedback, pieces = [], feature, raise, startAt = 0, endAt, stance }: Sent,
): WaitingLink[] {
  const link = { feature, raise, startAt, endAt: endAt ?? Number.MAX_SAFE_INTEGER, stance: stance ?? 'supports' };
  const of = feedback === undefined ? pieces : [feedback];
  return of.map((each) => ({ id: `${id} ${each}`, feedback: each, ...link }));
}

/** Rows with the links counted in that wait; the others are the same objects, and so is the list where nothing waits. */
export function withWaiting<R extends { id: string; links: number }>(rows: R[], waiting: readonly WaitingLink[]): R[] {
  if (waiting.length === 0) return rows;
  return rows.map((row) => {
    const more = waiting.filter(({ feedback }) => feedback === row.id).length;
    return more === 0 ? row : { ...row, links: row.links + more };
  });
}
