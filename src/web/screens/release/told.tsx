import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useAsk, useRow } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Quote } from '../../parts/quote.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ToldMark } from '../outbox/told-mark.tsx';
import { canSend, useReplyActs } from '../outbox/use-reply-acts.ts';
import { Part } from './part.tsx';
import '../outbox/outbox.css';

type Asker = OutputOf<'reply.list'>['askers'][number];
const people = (count: number) => (count === 1 ? '1 person' : `${count} people`);

/** Everybody who asked for what the release ships: their words, the way to them, and whether they were told. */
export function ToldSection({ release }: { release: Row<'release'> }) {
  const act = useAct();
  const { at, decides } = useHere();
  const { send } = useReplyActs();
  const asked = useAsk(
    'reply.list',
    { release: release.id },
    { topics: ['reply', 'insight', 'feedback', 'vote', 'feature'] },
  );
  const askers = asked.data?.askers ?? [];
  const unwritten = askers.filter(({ reply }) => reply === null);
  const ready = askers.flatMap(({ reply }) => (reply?.state === 'waiting' && canSend(reply) ? [reply] : []));
  const launched = release.state === 'launched';
  const prepare = () =>
    act(
      'reply.prepare',
      {
        features: [...new Set(unwritten.map(({ feature }) => feature))],
        only: unwritten.slice(0, 1000).map(({ once }) => once),
      },
      { says: `Drafted for ${people(unwritten.length)}. Nothing has gone yet: read it, then send it.` },
    );
  return (
    <Part
      id="told"
      title="Who asked"
      says={asked.data && says(asked.data)}
      actions={
        <>
          {unwritten.length > 0 && (
            <Button kind="quiet" onClick={() => void prepare()}>
              {decides('reply')
                ? `Write to ${people(unwritten.length)}`
                : `Propose to write to ${people(unwritten.length)}`}
            </Button>
          )}
          {launched && ready.length > 0 && (
            <Button kind="ink" onClick={() => void send(ready)}>
              {decides('reply') ? `Send ${ready.length}` : `Propose to send ${ready.length}`}
            </Button>
          )}
        </>
      }
    >
      {asked.error && (
        <ErrorState title="Who asked could not be read" says={asked.error.message} onRetry={asked.again} />
      )}
      {asked.loading && <Skeleton says="who asked" rows={3} />}
      {asked.data && askers.length === 0 && (
        <p className="meta">
          Nobody has asked for what is in this release. Link feedback to its features in Voice, and whoever said it is
          told when it ships.
        </p>
      )}
      {askers.length > 0 && (
        <ul className="told">
          {askers.map((asker) => (
            <AskerLine key={asker.once} asker={asker} />
          ))}
        </ul>
      )}
      {askers.some(({ reply }) => reply) && <a href={at('outbox')}>Read and change what they are told</a>}
    </Part>
  );
}

function says({ askers, untold, unreachable }: OutputOf<'reply.list'>): string {
  if (askers.length === 0) return '';
  const left = untold === 0 ? 'all are told' : `${untold} of ${askers.length} not told yet`;
  const silent = unreachable === 0 ? '' : ` · ${unreachable} voted without an address`;
  return `${left}${silent}`;
}

function AskerLine({ asker }: { asker: Asker }) {
  const { today, at } = useHere();
  const feature = useRow('feature', asker.feature);
  const who = [asker.name, asker.customer].filter(Boolean).join(', ') || asker.email || 'Somebody';
  return (
    <li>
      <div className="told-line">
        <span dir="auto">
          <strong>{who}</strong>{' '}
          <span className="meta">
            {[
              asker.way === 'by hand' ? 'to be told by hand' : asker.email === who ? '' : asker.email,
              asker.words.length === 0 && 'voted',
              `${feature?.short ?? ''} ${feature?.title ?? ''}`.trim(),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        <ToldMark reply={asker.reply} />
      </div>
      {asker.words.map((words) => (
        <Quote
          key={words.feedback}
          words={words.quote}
          meta={
            <>
              <a href={at(`voice?open=${words.short}`)}>{words.short}</a>, {sayDay(words.receivedOn, today)}
            </>
          }
        />
      ))}
    </li>
  );
}
