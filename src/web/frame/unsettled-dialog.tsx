import { commands } from 'virtual:catalogue';
import type { Kind } from '#domain/records';
import { sayField } from '../act/say-value.ts';
import { useUnsettledActs } from '../act/use-unsettled-acts.ts';
import { useUnsettled, useWorkspaceClient } from '../client/hooks.ts';
import type { Unsettled } from '../client/outbox.ts';
import { useMaybeHere } from '../here/here.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { sayingsFrom } from '../words/use-sayings.ts';
import { typedIn } from './typed-in.ts';
import { sayWhatStands } from './what-stands.ts';

/** What was typed and not done, with the reason; it stays until it is sent again or let go. */
export function UnsettledDialog({ onClose }: { onClose: () => void }) {
  const unsettled = useUnsettled();
  const { client } = useWorkspaceClient();
  const { isClash, retry } = useUnsettledActs();
  const again = unsettled.filter((entry) => !isClash(entry));
  return (
    <Dialog
      open
      wide
      keeps
      onClose={onClose}
      title="Not made"
      says={
        unsettled.length === 0
          ? 'Nothing is left.'
          : 'Each of these was refused. Copy what you need before you let it go.'
      }
      actions={
        <>
          {unsettled.length > 1 && (
            <Button
              onClick={() => {
                for (const { id } of unsettled) client.outbox.dismiss(id);
              }}
            >
              Let all go
            </Button>
          )}
          {again.length > 1 && <Button onClick={() => again.forEach(retry)}>Try all again</Button>}
          <Button onClick={onClose}>Close</Button>
        </>
      }
    >
      {unsettled.map((entry) => (
        <Line key={entry.id} entry={entry} onClose={onClose} />
      ))}
    </Dialog>
  );
}

function Line({ entry, onClose }: { entry: Unsettled; onClose: () => void }) {
  const { client } = useWorkspaceClient();
  const { isClash, compare, retry } = useUnsettledActs();
  const today = useMaybeHere()?.today ?? '';
  const { id, name, input, answer, says } = entry;
  const stands = sayWhatStands(
    entry,
    (kind, record) => client.store.row(kind as Kind, record),
    sayingsFrom(client.store, today),
  );
  const typed = typedIn([], input);
  return (
    <section className="not-made-one">
      <h3>{says ?? commands[name]?.says ?? name}</h3>
      <p>{answer.reason.message}</p>
      {stands && <p dir="auto">{stands}</p>}
      {typed.length > 0 && (
        <dl>
          {typed.map(([field, words]) => (
            <div key={field}>
              <dt className="meta">{sayField(field)}, as you typed it</dt>
              <dd dir="auto">{words}</dd>
            </div>
          ))}
        </dl>
      )}
      {isClash(entry) ? (
        <Button
          kind="quiet"
          onClick={() => {
            onClose();
            void compare(entry);
          }}
        >
          Compare and choose
        </Button>
      ) : (
        <Button kind="quiet" onClick={() => retry(entry)}>
          {answer.is === 'conflict' ? 'Do it on what stands now' : 'Send again'}
        </Button>
      )}
      <Button kind="quiet" onClick={() => client.outbox.dismiss(id)}>
        Let it go
      </Button>
      {answer.reason.code === 'broken' && answer.reason.requestId && (
        <p className="meta">Request {answer.reason.requestId}</p>
      )}
    </section>
  );
}
