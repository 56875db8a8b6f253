import { useEffect, useRef, useState } from 'react';
import { asksSomething, readAsked } from '#analysis/search/ask';
import { searchedKinds } from '#domain/searched';
import { useAsk, useConnection } from '../../client/hooks.ts';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useMaybeHere, useWorkspaceHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { useLineKeys } from '../../keys/line-keys.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { Page } from '../../shell/page.tsx';
import { sayKinds } from '../../words/kind-words.ts';
import { FilterHelp } from './filter-help.tsx';
import { FoundLines } from './found-lines.tsx';
import { HitPage } from './hit-page.tsx';
import { addSearch } from './past-searches.ts';
import { useSearch } from './use-search.ts';
import './search.css';

const address = { q: anyWord, kind: anyWord };
const restMs = 200;

/** Everything that fits some words, kind by kind. */
export function Screen() {
  const [{ q = '', kind }, go] = useQueryWords(address);
  const { member } = useWorkspaceHere();
  const here = useMaybeHere()?.product;
  const offline = useConnection().state === 'offline';
  const [typed, setTyped] = useState(q);
  const [pages, setPages] = useState(1);
  const box = useRef<HTMLInputElement>(null);
  /** The words that the address is on the way to hold. */
  const sent = useRef(q);
  const only = searchedKinds.find((one) => one === kind);
  const asks = asksSomething(readAsked(q));
  const first = useAsk(
    'search.find',
    asks && !offline ? { text: q.slice(0, 300), counts: true, limit: 1 } : undefined,
    {
      keep: true,
    },
  );
  const local = useSearch(offline ? q : '');
  const counts = first.data?.counts ?? {};
  const kinds = searchedKinds.filter((one) => counts[one] || one === only);

  useEffect(() => {
    if (sent.current === '') box.current?.focus();
  }, []);
  // What the address says, by a link or by going back, stands in the box.
  useEffect(() => {
    if (q !== sent.current) setTyped(q);
    sent.current = q;
  }, [q]);
  useEffect(() => {
    const timer = setTimeout(() => {
      const words = typed.trim();
      if (words === sent.current) return;
      sent.current = words;
      go({ q: words || undefined, kind: undefined });
    }, restMs);
    return () => clearTimeout(timer);
  }, [typed, go]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words or another kind begin at the first page again.
  useEffect(() => setPages(1), [q, only]);
  useActions([
    { id: 'search.words', says: 'Change the words', keys: ['f'], group: 'Search', run: () => box.current?.focus() },
  ]);
  useLineKeys({ group: 'Search', lines: 'a.found', one: 'result' });
  const take = (filter: string) => {
    setTyped(`${typed.trimEnd()}${typed.trim() ? ' ' : ''}${filter}`);
    box.current?.focus();
  };

  return (
    <Page title={q ? `“${q}”` : 'Search'} trail={[{ says: 'Search' }]} refreshing={first.refreshing}>
      <h1 className="unseen">Search</h1>
      <div className="search-box">
        <input
          ref={box}
          type="search"
          aria-label="Search"
          placeholder="Words, an id, a person, a company"
          dir="auto"
          maxLength={300}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && addSearch(member.id, typed)}
        />
        <FilterHelp words={typed} onTake={take} />
      </div>
      {first.data?.said.map((one) => (
        <p key={one} role="status">
          {one}
        </p>
      ))}
      {first.error && !offline && (
        <ErrorState
          title="The search was not answered"
          says={first.error.message}
          onRetry={first.again}
          request={first.error.requestId}
        />
      )}
      {!asks && (
        <EmptyState
          title="Find anything you may see"
          says="Features, stories, what customers said, people, questions, decisions and whatever is written in them: by words, by an id such as F-112, or by filters."
        />
      )}
      {asks && offline && (
        <>
          <p role="status">You are offline: only what is on this device was searched.</p>
          <FoundLines lines={local.lines} />
        </>
      )}
      {asks && first.loading && <Skeleton says="what fits" rows={8} />}
      {asks && !offline && first.data && kinds.length === 0 && first.data.hits.length === 0 && (
        <EmptyState
          title={`Nothing fits “${q}”`}
          says="Fewer letters or another word may find it. What was deleted is not found, nor what you may not see."
        />
      )}
      {asks && !offline && first.data && (kinds.length > 0 || first.data.hits.length > 0) && (
        <Tabs
          label="What was found, by kind"
          tabs={[
            { id: 'all', says: 'Everything' },
            ...kinds.map((one) => ({ id: one, says: sayKinds(one), count: counts[one] ?? 0 })),
          ]}
          value={only ?? 'all'}
          onChange={(id) => go({ kind: id === 'all' ? undefined : id })}
        >
          {Array.from({ length: pages }, (_, page) => (
            <HitPage
              // biome-ignore lint/suspicious/noArrayIndexKey: a page is its place.
              key={page}
              words={q}
              kinds={only ? [only] : undefined}
              page={page}
              here={here}
              onMore={page === pages - 1 ? () => setPages(pages + 1) : undefined}
            />
          ))}
        </Tabs>
      )}
    </Page>
  );
}
