import {
  createContext,
  startTransition,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { Kind, Row } from '#domain/records';
import { afterPaint } from '../shell/after-paint.ts';
import type { Asked, AskOptions } from './asks.ts';
import type { Unsettled } from './outbox.ts';
import type { AppShapes, OutputOf, QueryName } from './shapes.ts';
import type { ViewSpec } from './views.ts';
import { isSameOwner } from './whose.ts';
import type { Connection, WorkspaceClient } from './workspace-client.ts';

/** Holds the client of the workspace that the page is in. */
export const ClientContext = createContext<WorkspaceClient<AppShapes> | undefined>(undefined);

/** The client of the workspace that the page is in. */
export function useWorkspaceClient(): WorkspaceClient<AppShapes> {
  const client = useContext(ClientContext);
  if (!client) throw new Error('There is no ClientContext around this part.');
  return client;
}

/**
 * The client to run commands by: `client.run('story.edit', input, { guess, reason })`, `client.preview(...)`,
 * `client.ask(...)`.
 */
export function useClient(): WorkspaceClient<AppShapes>['client'] {
  return useWorkspaceClient().client;
}

/** A record as it is to be shown, one's own unanswered writes on top; undefined where it is not there. */
export function useRow<K extends Kind>(kind: K, id: string | undefined): Row<K> | undefined {
  const { store } = useWorkspaceClient();
  const watch = useCallback(
    (listener: () => void) => (id === undefined ? () => undefined : store.watchRow(kind, id, listener)),
    [store, kind, id],
  );
  return useSyncExternalStore(watch, () => (id === undefined ? undefined : store.row(kind, id)));
}

/** The rows of a view in order; the same array until something in it changes. What the spec closes over belongs into its key. */
export function useRows<K extends Kind>(spec: ViewSpec<K>): readonly Row<K>[] {
  const { store } = useWorkspaceClient();
  const named = useNamed(spec);
  const watch = useCallback((listener: () => void) => store.watchRows(named, listener), [store, named]);
  return useSyncExternalStore(watch, () => store.rows(named));
}

/**
 * The same for lists so long that drawing around them takes time: a change reaches them once what shows it by itself (a row
 * by `useRow`) is painted, and gives way to whatever is pressed meanwhile. With `atOnce` they are like any others.
 */
export function useLaterRows<K extends Kind>(spec: ViewSpec<K>, atOnce = false): readonly Row<K>[] {
  const { store } = useWorkspaceClient();
  const named = useNamed(spec);
  const [taken, setTaken] = useState(() => ({ named, rows: store.rows(named) }));
  useEffect(() => {
    let calm: (() => void) | undefined;
    const take = () => {
      calm = undefined;
      const rows = store.rows(named);
      setTaken((was) => (was.named === named && was.rows === rows ? was : { named, rows }));
    };
    const stop = store.watchRows(named, () => {
      if (atOnce) take();
      else calm ??= afterPaint(() => startTransition(take));
    });
    // What has changed since it was drawn.
    take();
    return () => {
      stop();
      calm?.();
    };
  }, [store, named, atOnce]);
  return taken.named === named ? taken.rows : store.rows(named);
}

/**
 * The fields of a record that wait for an answer, with what they show meanwhile: of held kinds `useRow` shows them
 * already, over the answer to a query a screen lays them itself.
 */
export function useWaiting(kind: Kind, id: string): Record<string, unknown> | undefined {
  const { store } = useWorkspaceClient();
  const watch = useCallback((listener: () => void) => store.watchRow(kind, id, listener), [store, kind, id]);
  return useSyncExternalStore(watch, () => store.waiting(kind, id));
}

/** Own commands that were refused or met another's change, with all that was typed; of one record, or all. */
export function useUnsettled(kind?: Kind, id?: string): readonly Unsettled[] {
  const { client } = useWorkspaceClient();
  const all = useSyncExternalStore(
    useCallback((listener: () => void) => client.outbox.watch(listener), [client]),
    () => client.outbox.unsettled,
  );
  return useMemo(
    () =>
      kind === undefined
        ? all
        : all.filter(({ guesses }) => guesses.some((guess) => guess.kind === kind && guess.id === id)),
    [all, kind, id],
  );
}

/** How the browser stands with its server. */
export function useConnection(): Connection {
  const client = useWorkspaceClient();
  return useSyncExternalStore(
    useCallback((listener: () => void) => client.watchConnection(listener), [client]),
    () => client.connection,
  );
}

/** True while the server cannot be reached, which the bar at the top says; false where no workspace is open. */
export function useIsOffline(): boolean {
  const client = useContext(ClientContext);
  return useSyncExternalStore(
    useCallback((listener: () => void) => client?.watchConnection(listener) ?? (() => undefined), [client]),
    () => client?.connection.state === 'offline',
  );
}

/** When the oldest answer on the screen was given, where there is only what this device holds of it; in milliseconds since 1970. */
export function useOldestAnswer(): number | undefined {
  const { asks } = useWorkspaceClient();
  const isAway = useIsOffline();
  return useSyncExternalStore(
    useCallback((listener: () => void) => asks.watchOldest(listener), [asks]),
    () => asks.oldest(isAway),
  );
}

/**
 * The answer to a query, kept fresh by the live stream. With `keep`, the answer to the input before stays on the screen
 * while the new one is under way, unless that was about another product or person. `undefined` as input asks nothing.
 */
export function useAsk<N extends QueryName>(
  name: N,
  input: AppShapes['queries'][N]['input'] | undefined,
  options: AskOptions & { keep?: boolean } = {},
): Asked<OutputOf<N>> & { again: () => void } {
  // The cache knows names and JSON only; what it holds under a name is that query's output.
  return useAsked(name, input, options) as Asked<OutputOf<N>> & { again: () => void };
}

function useAsked(
  name: string,
  input: unknown,
  options: AskOptions & { keep?: boolean },
): Asked<unknown> & { again: () => void } {
  const { asks } = useWorkspaceClient();
  const key = JSON.stringify(input);
  // biome-ignore lint/correctness/useExhaustiveDependencies: an input is the same as long as it reads the same.
  const asking = useMemo(() => ({ input, options }), [name, key, options.topics?.join()]);
  const watch = useCallback(
    (listener: () => void) =>
      asking.input === undefined ? () => undefined : asks.watch(name, asking.input, asking.options, listener),
    [asks, name, asking],
  );
  const asked = useSyncExternalStore(watch, () => (asking.input === undefined ? idle : asks.read(name, asking.input)));
  const last = useRef<{ name: string; input: unknown; asked: Asked<unknown> } | undefined>(undefined);
  if (asked.data !== undefined) last.current = { name, input: asking.input, asked };
  const kept =
    options.keep &&
    asked.data === undefined &&
    !asked.error &&
    last.current?.name === name &&
    (asking.input === undefined || isSameOwner(last.current.input, asking.input))
      ? last.current.asked
      : undefined;
  return useMemo(
    () => ({
      ...(kept ? { ...kept, refreshing: true } : asked),
      again: () => asking.input !== undefined && void asks.again(name, asking.input),
    }),
    [asks, name, asking, asked, kept],
  );
}

const idle: Asked<unknown> = { data: undefined, error: undefined, loading: false, refreshing: false };

function useNamed<K extends Kind>(spec: ViewSpec<K>): ViewSpec<K> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a view is the same as long as its kind and key are.
  return useMemo(() => spec, [spec.kind, spec.key]);
}
