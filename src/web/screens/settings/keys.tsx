import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useAsk, useRows } from '../../client/hooks.ts';
import { useWorkspaceHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { NewKey } from './new-key.tsx';
import { sayMomentDay } from './say-moment.ts';
import { Section, SettingsPage } from './settings-page.tsx';
import { ShownOnce } from './shown-once.tsx';

const powers = { read: 'reads', propose: 'proposes', decide: 'decides as its holder' };

/** API keys: making one, what each may do and until when, and revoking it. */
export function Screen() {
  const keys = useAsk('key.list', {}, { topics: ['key'] });
  const { member, admin } = useWorkspaceHere();
  const [made, setMade] = useState<string>();
  const open = (keys.data?.keys ?? []).filter(({ revokedAt }) => revokedAt === null);
  return (
    <SettingsPage part="keys" title="API keys">
      <p className="settings-says">
        A program, a script or an agent acts as you with a key, within the power that you give it. Agents should
        propose.
      </p>
      <Section title="New key">
        {made ? (
          <ShownOnce
            label="The new key"
            says="Copy the key now: it is shown this once and stored nowhere."
            value={made}
            onDone={() => setMade(undefined)}
          />
        ) : (
          <NewKey
            onMade={(key) => {
              setMade(key);
              keys.again();
            }}
          />
        )}
      </Section>
      <Section title={admin ? 'Keys of the workspace' : 'Your keys'}>
        {keys.error && !keys.data && (
          <ErrorState
            title="The keys cannot be read"
            says={keys.error.message}
            onRetry={keys.again}
            request={keys.error.requestId}
          />
        )}
        {keys.loading && <Skeleton says="keys" rows={3} />}
        {keys.data && open.length === 0 && (
          <EmptyState
            title="No keys"
            says="The command line and agents need one."
            example={<span>Nightly report · reads · until 20 Feb</span>}
          />
        )}
        {open.length > 0 && (
          <ul className="settings-list">
            {open.map((key) => (
              <KeyLine key={key.id} of={key} mine={key.memberId === member.id} onRevoked={keys.again} />
            ))}
          </ul>
        )}
      </Section>
    </SettingsPage>
  );
}

type KeyRow = Omit<Row<'key'>, 'hash'>;

function KeyLine({ of, mine, onRevoked }: { of: KeyRow; mine: boolean; onRevoked: () => void }) {
  const act = useAct();
  const now = useToday();
  const [sure, setSure] = useState(false);
  const [holder] = useRows({ kind: 'member', key: `id ${of.memberId}`, where: ({ id }) => id === of.memberId });
  const over = of.expiresAt !== null && of.expiresAt < now;
  const revoke = async () => {
    const outcome = await act('key.revoke', () => ({ key: of.id, seen: { [of.id]: of.version } }), {
      says: `Revoked ${of.label}.`,
    });
    setSure(false);
    if (Object.keys(faultsOf(outcome)).length === 0) onRevoked();
  };
  return (
    <li>
      <span>
        {of.label}
        <span className="meta">
          …{of.hint} · {powers[of.power]}
          {!mine && holder && ` · ${holder.name}`}
          {of.expiresAt ? ` · ${over ? 'ended' : 'until'} ${sayMomentDay(of.expiresAt)}` : ' · without an end'}
        </span>
      </span>
      <Button kind="quiet" onClick={() => setSure(true)} aria-label={`Revoke ${of.label}`}>
        Revoke
      </Button>
      <Dialog
        open={sure}
        onClose={() => setSure(false)}
        title={`Revoke ${of.label}?`}
        says="Whatever uses it stops working at once. It cannot be taken back."
        actions={
          <>
            <Button onClick={() => setSure(false)}>Keep it</Button>
            <Button kind="danger" onClick={() => void revoke()}>
              Revoke
            </Button>
          </>
        }
      />
    </li>
  );
}
