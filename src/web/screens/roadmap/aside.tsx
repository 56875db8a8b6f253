import type { ReactNode } from 'react';
import { useHere } from '../../here/here.tsx';
import { plainWords } from '../../words/plain-words.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { count } from '../sprint/say-load.ts';

interface AsideProps {
  shipped: readonly FeatureFacts[];
  parked: readonly FeatureFacts[];
  declined: readonly FeatureFacts[];
}

/** What has left the roadmap: shipped, parked and declined, each with its reason. */
export function Aside({ shipped, parked, declined }: AsideProps) {
  return (
    <div className="road-aside">
      <Place
        says="Parked"
        query="stage:parked"
        facts={parked}
        why={({ feature }) => plainWords(feature.stageReason ?? '')}
      />
      <Place
        says="Declined"
        query="stage:declined"
        facts={declined}
        why={({ feature }) => plainWords(feature.stageReason ?? '')}
      />
      <Place
        says="Shipped"
        query="stage:shipped,measured,retired"
        facts={shipped}
        why={({ feature }) => feature.stage}
      />
    </div>
  );
}

interface PlaceProps {
  says: string;
  /** The filter that shows all of them. */
  query: string;
  facts: readonly FeatureFacts[];
  why: (facts: FeatureFacts) => ReactNode;
}

function Place({ says, query, facts, why }: PlaceProps) {
  const { at } = useHere();
  if (facts.length === 0) return null;
  const shown = facts.slice(0, 50);
  return (
    <details>
      <summary>
        {says} <span className="meta">{count(facts.length)}</span>
      </summary>
      <ul>
        {shown.map((each) => (
          <li key={each.id}>
            <a href={at(`features/${each.feature.short}`)} dir="auto">
              <span className="id">{each.feature.short}</span> {each.feature.title}
            </a>{' '}
            <span className="meta" dir="auto">
              {why(each)}
            </span>
          </li>
        ))}
      </ul>
      {facts.length > shown.length && (
        <a href={at(`roadmap?as=list&q=${encodeURIComponent(query)}`)}>All {count(facts.length)} in the list</a>
      )}
    </details>
  );
}
