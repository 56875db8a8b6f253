import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Knots } from '../../parts/knots.tsx';
import { Need } from '../../parts/needs-you.tsx';
import { ForecastDay } from '../feature/forecast-day.tsx';
import { sayCount } from '../feature/say-count.ts';
import { type FeatureFacts, knotStates, useFacts, yoursOf } from '../feature/use-facts.ts';
import { IncludeDialog } from './include-dialog.tsx';
import { Part } from './part.tsx';
import type { WholeRelease } from './use-release.ts';

/** What is in the release: its features with their knots, how much of each is accepted, and when it would be done. */
export function Contents({ whole }: { whole: WholeRelease }) {
  const { decides } = useHere();
  const [including, setIncluding] = useState(false);
  const { release, features, stories } = whole;
  const { facts } = useFacts();
  const inside = facts.filter(({ feature }) => feature.releaseId === release.id);
  const counted = [...stories.values()].filter(
    ({ state, featureId }) => state !== 'cut' && features.some(({ id }) => id === featureId),
  );
  const accepted = counted.filter(({ state }) => state === 'accepted').length;
  const changing = release.state === 'planned' || release.state === 'go';
  const include = decides('release') ? 'Put features in…' : 'Propose features…';
  useActions([
    {
      id: 'release.include',
      says: include,
      keys: ['l'],
      group: 'Release',
      when: () => changing,
      run: () => setIncluding(true),
    },
  ]);
  return (
    <Part
      id="contents"
      title="Contents"
      says={
        features.length === 0
          ? 'nothing yet'
          : `${sayCount(features.length, 'feature', 'features')} · ${accepted} of ${sayCount(counted.length, 'story', 'stories')} accepted`
      }
      actions={
        changing && (
          <Button kind="quiet" onClick={() => setIncluding(true)}>
            {include}
          </Button>
        )
      }
    >
      {features.length === 0 ? (
        <EmptyState
          title="Nothing is in this release yet"
          says="Its features decide when it can go, what may be claimed and who is told."
          action={changing && <Button onClick={() => setIncluding(true)}>{include}</Button>}
        />
      ) : (
        <table className="table release-features">
          <thead>
            <tr>
              <th scope="col">Feature</th>
              <th scope="col">Knots</th>
              <th scope="col">Stage</th>
              <th scope="col" className="number">
                Accepted
              </th>
              <th scope="col" className="number">
                85% by
              </th>
              <th scope="col">
                <span className="unseen">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {inside.map((known) => (
              <FeatureLine key={known.id} known={known} whole={whole} changing={changing} />
            ))}
          </tbody>
        </table>
      )}
      {including && <IncludeDialog release={release} onClose={() => setIncluding(false)} />}
    </Part>
  );
}

interface FeatureLineProps {
  known: FeatureFacts;
  whole: WholeRelease;
  changing: boolean;
}

function FeatureLine({ known, whole: { release, stories }, changing }: FeatureLineProps) {
  const { at, decides } = useHere();
  const act = useAct();
  const { feature, forecast, knots } = known;
  const own = [...stories.values()].filter(({ featureId, state }) => featureId === feature.id && state !== 'cut');
  const done = own.filter(({ state }) => state === 'accepted').length;
  const exclude = () =>
    act(
      'release.exclude',
      { release: release.id, features: [feature.id] },
      {
        guess: { kind: 'feature', id: feature.id, fields: { releaseId: null } },
        says: `Took ${feature.short} out of ${release.short}.`,
      },
    );
  const p85 = forecast?.kind === 'forecast' ? forecast.p85 : undefined;
  const bound = release.deadlineOn ?? release.plannedOn;
  const past = bound !== null && p85 !== undefined && (p85 === null || p85 > bound);
  const date = <ForecastDay forecast={forecast} />;
  return (
    <tr>
      <td>
        <a className="release-name" href={at(`features/${feature.short}`)} dir="auto">
          <span className="id">{feature.short}</span> {feature.title}
        </a>
      </td>
      <td>
        <Knots states={knotStates(knots)} yours={yoursOf({ decides }, known)} />
      </td>
      <td>{feature.stage}</td>
      <td className="number">{own.length === 0 ? '–' : `${done}/${own.length}`}</td>
      <td className="number">{past ? <Need yours={decides('launch')}>{date}</Need> : date}</td>
      <td className="number">
        {changing && (
          <Button kind="quiet" aria-label={`Take out ${feature.short} ${feature.title}`} onClick={() => void exclude()}>
            Take out
          </Button>
        )}
      </td>
    </tr>
  );
}
