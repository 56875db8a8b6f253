import { Button } from '../../parts/button.tsx';
import type { Search } from './use-search.ts';

/** How the search stands, in words that are read out as they change; nothing where the lines say it all. */
export function SearchState({ search: { state, lines, said, again }, words }: { search: Search; words: string }) {
  const nothing = lines.length === 0;
  return (
    <div className="search-state" role="status">
      {state === 'found' && nothing && said.length === 0 && (
        <p>Nothing fits “{words}”. Fewer letters or another word may find it; what was deleted is not found.</p>
      )}
      {state === 'found' && !nothing && (
        <span className="unseen">{lines.length === 1 ? 'One found' : `${lines.length} found`}</span>
      )}
      {state === 'late' && <p className="meta">Looking…</p>}
      {state === 'cut off' && <p>You are offline: only what is on this device was searched.</p>}
      {said.map((one) => (
        <p key={one}>{one}</p>
      ))}
      {state === 'failed' && <Button onClick={again}>Try again</Button>}
    </div>
  );
}
