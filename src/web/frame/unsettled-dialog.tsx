import { commands } from 'virtual:catalogue';
import { sayField, sayValue } from '../act/say-value.ts';
import { useUnsettled, useWorkspaceClient } from '../client/hooks.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';

/** What was typed and not done, with the reason; it stays until it is let go. */
export function UnsettledDialog({ onClose }: { onClose: () => void }) {
  const unsettled = useUnsettled();
  const { client } = useWorkspaceClient();
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title="Not made"
      says={
        unsettled.length === 0
          ? 'Nothing is left.'
          : 'Each of these was refused. Copy what you need before you let it go.'
      }
      actions={<Button onClick={onClose}>Close</Button>}
    >
      {unsettled.map(({ id, name, input, answer }) => (
        <section key={id}>
          <h3>{commands[name]?.says ?? name}</h3>
          <p>{answer.reason.message}</p>
          <dl>
            {Object.entries((input ?? {}) as Record<string, unknown>)
              .filter(([field, value]) => field !== 'was' && field !== 'seen' && typeof value === 'string')
              .map(([field, value]) => (
                <div key={field}>
                  <dt className="meta">{sayField(field)}</dt>
                  <dd dir="auto">{sayValue(value)}</dd>
                </div>
              ))}
          </dl>
          {answer.reason.code === 'broken' && (
            <Button kind="quiet" onClick={() => client.outbox.again(id)}>
              Send again
            </Button>
          )}
          <Button kind="quiet" onClick={() => client.outbox.dismiss(id)}>
            Let it go
          </Button>
        </section>
      ))}
    </Dialog>
  );
}
