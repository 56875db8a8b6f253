import { useState } from 'react';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { PhoneFold } from '../../parts/phone-fold.tsx';
import { Handoffs } from './handoffs.tsx';
import { Section } from './section.tsx';
import { Spec } from './spec.tsx';
import { TextInPlace } from './text-in-place.tsx';
import type { WholeFeature } from './use-feature.ts';
import { useSpec } from './use-spec.ts';
import { WindowDialog } from './window-dialog.tsx';

/** What: the outcome, what is in and what is not, the target window, the spec, and whose hands it is in. */
export function What({ whole: { feature, handoffs }, yours }: { whole: WholeFeature; yours: boolean }) {
  const read = useSpec(feature.id);
  const { today, decides } = useHere();
  const [windowing, setWindowing] = useState(false);
  const { windowStart, windowEnd } = feature;
  const window =
    windowStart || windowEnd
      ? `${windowStart ? sayDay(windowStart, today) : '…'} – ${windowEnd ? sayDay(windowEnd, today) : '…'}`
      : 'no target window';
  const inFull = [windowStart, windowEnd].map((day) => (day ? sayDayInFull(day) : '…')).join(' to ');
  return (
    <Section knot="what" title="What" need={yours} says={<span title={windowEnd ? inFull : undefined}>{window}</span>}>
      <dl className="feature-what">
        <div>
          <dt>Outcome</dt>
          <dd>
            <TextInPlace feature={feature} field="outcome" label="Outcome" lines />
          </dd>
        </div>
        <div>
          <dt>In scope</dt>
          <dd>
            <TextInPlace feature={feature} field="scopeIn" label="In scope" lines />
          </dd>
        </div>
        <div>
          <dt>Out of scope</dt>
          <dd>
            <TextInPlace feature={feature} field="scopeOut" label="Out of scope" lines />
          </dd>
        </div>
        <div>
          <dt>Target window</dt>
          <dd>
            {window}{' '}
            <Button
              kind="quiet"
              onClick={() => setWindowing(true)}
              aria-label={decides('scope') ? 'Change the target window' : 'Propose another target window'}
            >
              {decides('scope') ? 'Change' : 'Propose another'}
            </Button>
          </dd>
        </div>
      </dl>
      <PhoneFold says="Spec">
        <Spec feature={feature} read={read} />
      </PhoneFold>
      <PhoneFold says="Handoff">
        <Handoffs feature={feature} handoffs={handoffs} read={read} />
      </PhoneFold>
      {windowing && <WindowDialog feature={feature} onClose={() => setWindowing(false)} />}
    </Section>
  );
}
