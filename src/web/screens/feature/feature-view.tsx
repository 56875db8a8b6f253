import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import { NotMade } from '../../act/not-made.tsx';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { knotNames } from '../../parts/knot-state.ts';
import { PhoneFold, unfoldAround } from '../../parts/phone-fold.tsx';
import { Spine } from '../../parts/spine.tsx';
import { Actions } from '../actions/actions.tsx';
import { Conversation } from '../conversation/conversation.tsx';
import { Questions } from '../questions/questions.tsx';
import { DecisionSection } from './decision.tsx';
import { Glance } from './glance.tsx';
import { How } from './how.tsx';
import { Say } from './say.tsx';
import { TextInPlace } from './text-in-place.tsx';
import { knotStates, yoursOf } from './use-facts.ts';
import type { WholeFeature } from './use-feature.ts';
import { What } from './what.tsx';
import { When } from './when.tsx';
import { whoDecides } from './who-decides.ts';
import { Why } from './why.tsx';
import './feature.css';

interface FeatureViewProps {
  feature: Row<'feature'>;
  /** Undefined until what hangs on it is read. */
  whole: WholeFeature | undefined;
  /** What needs a decision; before all is read, what stands in its place. */
  waits?: ReactNode;
}

/** The truth about a feature: its knots down the side, and what answers each of them. */
export function FeatureView({ feature, whole, waits }: FeatureViewProps) {
  const here = useHere();
  const [current, setCurrent] = useState<number>();
  const [titling, setTitling] = useState(false);
  const yours = whole ? yoursOf(here, whole.facts) : [];
  const jump = (at: number) => {
    setCurrent(at);
    const section = document.getElementById(`knot-${knotNames[at]?.toLowerCase()}`);
    if (section) unfoldAround(section);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  useActions([
    ...(whole ? knotNames : []).map((name, at) => ({
      id: `feature.knot-${at + 1}`,
      says: `Go to ${name}`,
      keys: [String(at + 1)],
      group: 'Feature',
      run: () => jump(at),
    })),
    {
      id: 'feature.title',
      says: 'Edit the title',
      keys: ['e'],
      group: 'Feature',
      when: () => here.decides('scope'),
      run: () => setTitling(true),
    },
  ]);
  return (
    <div className="feature-page">
      {whole ? <Spine states={knotStates(whole.facts.knots)} yours={yours} current={current} onJump={jump} /> : <div />}
      <div className="feature-sections">
        <div>
          <p className="meta">
            <span className="id">{feature.short}</span> feature
            <span className="feature-deciders">
              {' '}
              · {whoDecides(here, 'scope')} for why and what · {whoDecides(here, 'order')} for how ·{' '}
              {whoDecides(here, 'promise')} for promises
            </span>
            <NotMade kind="feature" id={feature.id} />
          </p>
          <h1>
            <TextInPlace feature={feature} field="title" label="Title" editing={titling} onEditing={setTitling} />
          </h1>
          {whole && <Glance facts={whole.facts} />}
        </div>
        {waits}
        {whole && (
          <>
            <Why whole={whole} yours={yours[0] === true} />
            <What whole={whole} yours={yours[1] === true} />
            <PhoneFold says="How">
              <How whole={whole} yours={yours[2] === true} />
            </PhoneFold>
            <When whole={whole} yours={yours[3] === true} />
            <PhoneFold says="Say">
              <Say whole={whole} yours={yours[4] === true} />
            </PhoneFold>
            <PhoneFold says="Decision">
              <DecisionSection feature={feature} />
            </PhoneFold>
            <PhoneFold says="Questions">
              <Questions about={{ kind: 'feature', id: feature.id }} />
            </PhoneFold>
            <PhoneFold says="Actions">
              <Actions about={{ kind: 'feature', id: feature.id }} />
            </PhoneFold>
          </>
        )}
        <PhoneFold says="Conversation">
          <Conversation about={{ kind: 'feature', id: feature.id, short: feature.short }} />
        </PhoneFold>
      </div>
    </div>
  );
}
