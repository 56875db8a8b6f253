import { commands } from 'virtual:catalogue';
import { sayField, sayValue } from '../act/say-value.ts';
import { useUnsettledActs } from '../act/use-unsettled-acts.ts';
import { useUnsettled, useWorkspaceClient } from '../client/hooks.ts';
import type { Unsettled } from '../client/outbox.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** What was typed and not done, with the reason; it stays until it is sent again or let go. */
export function UnsettledDialog({ onClose }: { onClose: () => void }) {
  const unsettled = useUnsettled();
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
      actions={<Button onClick={onClose}>Close</Button>}
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
  const { id, name, input, answer, says } = entry;
  return (
    <section>
      <h3>{says ?? commands[name]?.says ?? name}</h3>
      <p>{answer.reason.message}</p>
      <dl>
        {Object.entries((input ?? {}) as Record<string, unknown>)
          .filter(([field, value]) => field !== 'was' && field !== 'seen' && typeof value === 'string' && !isId(value))
          .map(([field, value]) => (
            <div key={field}>
              <dt className="meta">{sayField(field)}</dt>
              <dd dir="auto">{sayValue(value)}</dd>
            </div>
          ))}
      </dl>
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
      {answer.reason.requestId && <p className="meta">Request {answer.reason.requestId}</p>}
    </section>
  );
}

const isId = (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f-]{27}$/.test(value);
