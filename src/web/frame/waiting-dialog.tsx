import { commands } from 'virtual:catalogue';
import { useCallback, useSyncExternalStore } from 'react';
import { useWorkspaceClient } from '../client/hooks.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { sayMoment } from '../shell/say-connection.ts';
import { plainWords } from '../words/plain-words.ts';
import { typedIn } from './typed-in.ts';

/** The changes that are kept on this device until the server takes them, each with what was typed and when. */
export function WaitingDialog({ onClose }: { onClose: () => void }) {
  const { client } = useWorkspaceClient();
  const waiting = useSyncExternalStore(
    useCallback((listener: () => void) => client.outbox.watch(listener), [client]),
    () => client.outbox.waiting,
  );
  const kept = waiting.filter(({ keep }) => keep);
  return (
    <Dialog
      open
      keeps
      onClose={onClose}
      title="Not sent yet"
      says={
        kept.length === 0
          ? 'Nothing waits.'
          : 'Kept on this device, over a reload too. Each goes out by itself once the server answers.'
      }
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {kept.map((each) => (
        <section key={each.id}>
          <h3>{each.says ?? commands[each.name]?.says ?? each.name}</h3>
          {typedIn(each.guesses, each.input).map(([field, text]) => (
            <p key={field} dir="auto">
              {field === 'title' || field === 'name' ? text : plainWords(text)}
            </p>
          ))}
          <p className="meta">Given {sayMoment(each.given, Date.now())}</p>
        </section>
      ))}
    </Dialog>
  );
}
