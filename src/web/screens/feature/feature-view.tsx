import { type ReactNode, useState } from 'react';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { knotNames } from '../../parts/knot-state.ts';
import { Spine } from '../../parts/spine.tsx';
import { How } from './how.tsx';
import { TextInPlace } from './text-in-place.tsx';
import { knotStates } from './use-facts.ts';
import type { WholeFeature } from './use-feature.ts';
import { What } from './what.tsx';
import { When } from './when.tsx';
import { whoDecides } from './who-decides.ts';
import { Why } from './why.tsx';
import './feature.css';

/** The truth about a feature: its knots down the side, and what answers each of them. */
export function FeatureView({ whole, waits }: { whole: WholeFeature; waits?: ReactNode }) {
  const here = useHere();
  const [current, setCurrent] = useState<number>();
  const [titling, setTitling] = useState(false);
  const { feature, facts } = whole;
  const yours = facts.late && (here.decides('promise') || here.decides('order'));
  const jump = (at: number) => {
    setCurrent(at);
    const section = document.getElementById(`knot-${knotNames[at]?.toLowerCase()}`);
    section?.scrollIntoView({ block: 'start' });
    section?.focus({ preventScroll: true });
  };
  useActions([
    ...knotNames.slice(0, 4).map((name, at) => ({
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
      <Spine states={knotStates(facts.knots)} yours={[false, false, false, yours]} current={current} onJump={jump} />
      <div className="feature-sections">
        <div>
          <p className="meta">
            <span className="id">{feature.short}</span> feature · {whoDecides(here, 'scope')} for why and what ·{' '}
            {whoDecides(here, 'order')} for how · {whoDecides(here, 'promise')} for promises
          </p>
          <h1>
            <TextInPlace feature={feature} field="title" label="Title" editing={titling} onEditing={setTitling} />
          </h1>
        </div>
        {waits}
        <Why whole={whole} />
        <What feature={feature} />
        <How whole={whole} />
        <When whole={whole} yours={yours} />
      </div>
    </div>
  );
}
