import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull, saySpan } from '../../parts/day.ts';
import { HandoffLine } from './handoff-line.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { sayTo } from './use-handoff.ts';
import type { ReadSpec } from './use-spec.ts';

interface HandoffsProps {
  feature: Row<'feature'>;
  /** The newest last. */
  handoffs: readonly Row<'handoff'>[];
  read: ReadSpec;
}

/** How a feature goes from hand to hand: who holds it, since when, and everything that was offered and answered. */
export function Handoffs({ feature, handoffs, read }: HandoffsProps) {
  const { decides } = useHere();
  const [offering, setOffering] = useState<'offer' | 'pass'>();
  const [all, setAll] = useState(false);
  const thread = handoffs.toReversed();
  const holds = thread.find(({ state }) => state !== 'withdrawn');
  const waits = holds?.state === 'offered';
  const withDesigner = holds?.toRole === 'designer' && holds.state === 'accepted';
  const given = read.specs.find(({ id }) => id === holds?.specId);
  const newer = holds && read.current && read.current.number > (given?.number ?? 0) ? read.current : undefined;
  const contentsOf = new Map(read.handoffs.map(({ id, contents }) => [id, contents]));
  const shown = all ? thread : thread.slice(0, 2);
  return (
    <section className="handoffs" aria-labelledby="handoff-title">
      <div className="spec-top">
        <h3 id="handoff-title">
          Handoff <Holder handoff={holds} />
        </h3>
        <div className="spec-actions">
          {withDesigner && (
            <Button kind="quiet" onClick={() => setOffering('pass')}>
              {decides('design') ? 'Pass on to the owner…' : 'Propose to pass it on…'}
            </Button>
          )}
          {!waits && (
            <Button kind="quiet" onClick={() => setOffering('offer')}>
              {decides('spec') ? 'Hand over…' : 'Propose to hand over…'}
            </Button>
          )}
        </div>
      </div>
      {newer && (
        <p className="handoff-newer">
          <TriangleAlert aria-hidden />
          <span>
            Version {newer.number} of the spec is newer than {given ? `version ${given.number}, which` : 'what'} was
            handed over.
          </span>
        </p>
      )}
      {thread.length > 0 && (
        <ul className="thread-lines">
          {shown.map((handoff) => (
            <HandoffLine
              key={handoff.id}
              handoff={handoff}
              contents={contentsOf.get(handoff.id)}
              spec={read.specs.find(({ id }) => id === handoff.specId)}
            />
          ))}
        </ul>
      )}
      {thread.length > 2 && (
        <div>
          <Button kind="quiet" onClick={() => setAll(!all)}>
            {all ? 'Show fewer' : `Show ${thread.length - 2} more`}
          </Button>
        </div>
      )}
      {offering && (
        <OfferDialog
          feature={feature}
          spec={read.current}
          from={offering === 'pass' ? holds : undefined}
          onClose={() => setOffering(undefined)}
        />
      )}
    </section>
  );
}

/** Who holds the feature now and since when. */
function Holder({ handoff }: { handoff: Row<'handoff'> | undefined }) {
  const here = useHere();
  const offerer = useRow('member', handoff?.offeredBy)?.name ?? 'Somebody';
  const taker = useRow('member', handoff?.answeredBy ?? undefined)?.name ?? 'Somebody';
  if (!handoff) return <span className="meta">not handed over yet</span>;
  const since = handoff.answeredOn ?? handoff.offeredOn;
  const days = since < here.today ? ` for ${saySpan(since, here.today)}` : ' since today';
  const says =
    handoff.state === 'offered'
      ? `waits for ${sayTo(here, handoff)}${days}`
      : handoff.state === 'returned'
        ? `back with ${offerer}${days}`
        : `with ${taker}${days}`;
  return (
    <time className="meta" dateTime={since} title={`${sayDayInFull(since)} (${sayDay(since, here.today)})`}>
      {says}
    </time>
  );
}
