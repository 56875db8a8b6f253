import { useHere } from '../../here/here.tsx';
import { sayDay } from '../../parts/day.ts';
import { useReleases } from '../releases/use-releases.ts';

const most = 4;

/** The coming releases: when, and whether what is said about them still holds. */
export function ReleaseHorizon() {
  const { at, today } = useHere();
  const { releases } = useReleases();
  const coming = releases.filter(({ release }) => release.state === 'planned' || release.state === 'go');
  return (
    <section className="home-part" aria-labelledby="home-releases">
      <h2 id="home-releases">Coming releases</h2>
      {coming.length === 0 && (
        <p className="meta">
          No release is planned. <a href={at('releases')}>See what was launched</a>
        </p>
      )}
      <ul className="home-list">
        {coming.slice(0, most).map(({ id, release, counts }) => (
          <li key={id}>
            <a href={at(`releases/${release.short}`)} className="home-what" dir="auto">
              <span className="id">{release.short}</span> {release.name}
            </a>{' '}
            <span>{release.plannedOn ? sayDay(release.plannedOn, today) : 'no date yet'}</span>
            {counts && (
              <div className="meta">
                {counts.claims.supported} of {counts.claims.of} claims supported · {counts.gates.hold} of{' '}
                {counts.gates.of} gates hold
                {counts.notes.open > 0 && ` · ${counts.notes.open} change notes to mend`}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
