import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useAsk, useClient, useRow } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayCount } from '../feature/say-count.ts';
import { PublishDialog } from '../portal/publish-dialog.tsx';
import { Section } from './settings-page.tsx';

type Portal = OutputOf<'portal.get'>;

/** The public pages of a product: open or closed, what stands on them, and who wants no mail. */
export function PortalSettings() {
  const { product, decides, whoDecides } = useHere();
  const asked = useAsk('portal.get', { product: product.id }, { topics: ['product', 'feature', 'vote', 'optOut'] });
  const may = decides('publish');
  return (
    <Section
      title="Public pages"
      says={
        may
          ? 'A board with votes, a roadmap and a changelog for anybody who has the address. They show only what was published.'
          : `What you change here becomes a proposal to ${whoDecides('publish')}.`
      }
    >
      {asked.error && <ErrorState title="They could not be read" says={asked.error.message} onRetry={asked.again} />}
      {asked.loading && <Skeleton says="the public pages" rows={2} />}
      {asked.data && <Pages portal={asked.data} />}
    </Section>
  );
}

function Pages({ portal }: { portal: Portal }) {
  const act = useAct();
  const client = useClient();
  const { product, at } = useHere();
  const about = { kind: 'product', id: product.id } as const;
  const turn = (open: boolean) => {
    const seen = client.seeing(about);
    return act(open ? 'portal.open' : 'portal.close', () => ({ product: product.id, seen: seen() }), {
      says: open ? 'The public pages are open.' : 'The public pages are closed.',
    });
  };
  return (
    <>
      <div className="line-form">
        {portal.open ? (
          <>
            <a href={portal.address} target="_blank" rel="noreferrer">
              {location.origin}
              {portal.address}
            </a>
            <Button onClick={() => void turn(false)}>Close them</Button>
          </>
        ) : (
          <>
            <span className="meta">Closed: nobody outside reads anything.</span>
            <Button kind="ink" onClick={() => void turn(true)}>
              Open them
            </Button>
          </>
        )}
      </div>
      {portal.features.length === 0 ? (
        <p className="meta">
          No feature is published. Publish one on its page, in words for customers:{' '}
          <a href={at('roadmap')}>to the features</a>.
        </p>
      ) : (
        <ul className="settings-list">
          {portal.features.map((feature) => (
            <Published key={feature.id} feature={feature} />
          ))}
        </ul>
      )}
      <Silent silent={portal.silent} />
    </>
  );
}

function Published({ feature }: { feature: Portal['features'][number] }) {
  const { at } = useHere();
  const row = useRow('feature', feature.id);
  const [changing, setChanging] = useState(false);
  return (
    <li>
      <span>
        <a className="settings-name" href={at(`features/${feature.short}`)} dir="auto">
          <span className="id">{feature.short}</span> {feature.title}
        </a>
        <small className="meta">
          {sayCount(feature.votes, 'vote', 'votes')}
          {feature.confirmed > 0 &&
            ` · ${sayCount(feature.confirmed, 'voter wants a mail', 'voters want a mail')} when it is there`}
        </small>
      </span>
      <Button onClick={() => setChanging(true)}>Change</Button>
      {changing && row && <PublishDialog feature={row} onClose={() => setChanging(false)} />}
    </li>
  );
}

function Silent({ silent }: { silent: Portal['silent'] }) {
  const act = useAct();
  const { product, today } = useHere();
  if (silent.length === 0) return null;
  return (
    <>
      <h3>Addresses that want no mail</h3>
      <ul className="settings-list">
        {silent.map(({ id, email, since }) => (
          <li key={id}>
            <span>
              {email}
              <small className="meta">
                since <time dateTime={since}>{sayDay(since, today)}</time>
              </small>
            </span>
            <Button
              onClick={() =>
                void act('portal.unmute', { product: product.id, email }, { says: `${email} can have mail again.` })
              }
            >
              Allow mail again
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
