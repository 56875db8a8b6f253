import { useCallback, useEffect, useState } from 'react';
import { useAsk, useClient } from '../../client/hooks.ts';
import { Unanswered } from '../../client/sender.ts';
import type { AppShapes } from '../../client/shapes.ts';
import type { LogLine } from './log-words.ts';

const none: readonly LogLine[] = [];
type Asked = Omit<NonNullable<AppShapes['queries']['decision.log']['input']>, 'before'>;

/** The log a page at a time: the newest page stays fresh, older ones are added when they are asked for. */
export function useLog(input: Asked) {
  const client = useClient();
  const key = JSON.stringify(input);
  const first = useAsk('decision.log', input, {
    topics: ['story', 'feature', 'promise', 'criterion', 'proposal', 'insight', 'role', 'right', 'team', 'import'],
  });
  const [older, setOlder] = useState<{ lines: readonly LogLine[]; next: number | null }>();
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question has other older pages.
  useEffect(() => setOlder(undefined), [key]);

  const newest = first.data?.log ?? none;
  const next = older ? older.next : (first.data?.next ?? null);
  const more = useCallback(async () => {
    if (next === null) return;
    setBusy(true);
    setWrong(undefined);
    try {
      const page = await client.ask('decision.log', { ...(JSON.parse(key) as Asked), before: next });
      setOlder((before) => ({ lines: [...(before?.lines ?? newest), ...page.log], next: page.next }));
    } catch (cause) {
      if (!(cause instanceof Unanswered)) throw cause;
      setWrong(cause.reason.message);
    } finally {
      setBusy(false);
    }
  }, [client, key, next, newest]);

  const known = new Set(newest.map(({ seq }) => seq));
  const lines = [...newest, ...(older?.lines ?? []).filter(({ seq }) => !known.has(seq))];
  return { first, lines, next, more, busy, wrong };
}
