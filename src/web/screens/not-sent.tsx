import { WifiOff } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useIsOffline, useWorkspaceClient } from '../client/hooks.ts';
import { plainWords, shortened } from '../words/plain-words.ts';

interface NotSentProps {
  /** The command that makes them: `story.create`. */
  command: string;
  /** What they are called, of what was given for one; nothing where it belongs elsewhere. */
  nameOf: (given: Record<string, unknown>) => unknown;
}

const list = new Intl.ListFormat('en');
/** So much of each is said. */
const most = 60;

/** Says what was made here and waits on this device; nothing while the server is there. */
export function NotSent({ command, nameOf }: NotSentProps) {
  const { client } = useWorkspaceClient();
  const isOffline = useIsOffline();
  const waiting = useSyncExternalStore(
    useCallback((listener: () => void) => client.outbox.watch(listener), [client]),
    () => client.outbox.waiting,
  );
  if (!isOffline) return null;
  const names = waiting.flatMap(({ name, input }) => {
    if (name !== command || typeof input !== 'object' || input === null) return [];
    const called = nameOf(input as Record<string, unknown>);
    return typeof called === 'string' ? [`“${shortened(plainWords(called), most)}”`] : [];
  });
  if (names.length === 0) return null;
  return (
    <div className="bar bar-plain" role="status">
      <WifiOff aria-hidden />
      <span dir="auto">
        {names.length === 1
          ? `Not sent yet; it takes its place once the server answers: ${names[0]}`
          : `Not sent yet; they take their places once the server answers: ${list.format(names)}`}
      </span>
    </div>
  );
}
