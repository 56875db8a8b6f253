import { useState } from 'react';
import { type Role, roleNames } from '#domain/rights';
import { useAct } from '../../act/act.tsx';
import { useAsk } from '../../client/hooks.ts';
import { useProducts } from '../../frame/product-gate.tsx';
import { useToday } from '../../here/today.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Invite } from './invite.tsx';
import { sayMomentDay } from './say-moment.ts';
import { Section } from './settings-page.tsx';
import { ShownOnce } from './shown-once.tsx';

const list = new Intl.ListFormat('en');

/** Inviting by link, and the invitations that nobody has accepted yet. */
export function Invitations() {
  const act = useAct();
  const products = useProducts();
  const now = useToday();
  const invitations = useAsk('invitation.list', {}, { topics: ['invitation', 'member'] });
  const [made, setMade] = useState<{ name: string; link: string }>();
  const open = (invitations.data?.invitations ?? []).filter(
    ({ state, expiresAt }) => state === 'open' && expiresAt > now,
  );
  const sayRoles = (roles: { product: string; role: string }[]) =>
    list.format(
      roles.map(
        ({ product, role }) =>
          `${roleNames[role as Role] ?? role} of ${products.find(({ id }) => id === product)?.name ?? 'a product'}`,
      ),
    );
  return (
    <>
      <Section title="Invite somebody" says="You get a link to send yourself; the server sends no mail.">
        {made ? (
          <ShownOnce
            label="The link"
            says={`Send this link to ${made.name}. It works once and is shown this once.`}
            value={made.link}
            onDone={() => setMade(undefined)}
          />
        ) : (
          <Invite
            onMade={(name, token) => {
              setMade({ name, link: `${location.origin}/invitation#${token}` });
              invitations.again();
            }}
          />
        )}
      </Section>
      {invitations.error && !invitations.data && (
        <ErrorState
          title="The invitations cannot be read"
          says={invitations.error.message}
          onRetry={invitations.again}
          request={invitations.error.requestId}
        />
      )}
      {open.length > 0 && (
        <Section title="Not accepted yet">
          <ul className="settings-list">
            {open.map((invitation) => (
              <li key={invitation.id}>
                <span>
                  {invitation.name}
                  <span className="meta">
                    {[
                      invitation.email,
                      invitation.admin ? 'administrator' : '',
                      sayRoles(invitation.roles),
                      `until ${sayMomentDay(invitation.expiresAt)}`,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <Button
                  kind="quiet"
                  aria-label={`Revoke the invitation of ${invitation.name}`}
                  onClick={() =>
                    void act(
                      'invitation.revoke',
                      () => ({ invitation: invitation.id, seen: { [invitation.id]: invitation.version } }),
                      { says: `The invitation of ${invitation.name} no longer works.` },
                    ).then(invitations.again)
                  }
                >
                  Revoke
                </Button>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
