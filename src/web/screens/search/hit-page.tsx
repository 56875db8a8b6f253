import type { Kind } from '#domain/records';
import { useAsk } from '../../client/hooks.ts';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { FoundLines } from './found-lines.tsx';
import { linesThere } from './lines.ts';

const size = 30;

interface HitPageProps {
  words: string;
  kinds: Kind[] | undefined;
  /** The first is 0. */
  page: number;
  here: { id: string; slug: string } | undefined;
  /** Asks for the next page; left out where that is already there. */
  onMore?: (() => void) | undefined;
}

/** One stretch of what fits. */
export function HitPage({ words, kinds, page, here, onMore }: HitPageProps) {
  const asked = useAsk(
    'search.find',
    { text: words.slice(0, 300), ...(kinds ? { kinds } : {}), skip: page * size, limit: size },
    { keep: page === 0 },
  );
  if (asked.error && !asked.data)
    return <ErrorState title="These could not be read" says={asked.error.message} onRetry={asked.again} />;
  if (!asked.data) return <Skeleton says="what fits" rows={8} />;
  return (
    <>
      <FoundLines lines={linesThere(asked.data.hits, here)} />
      {asked.data.more && onMore && (
        <div>
          <Button onClick={onMore}>Show more</Button>
        </div>
      )}
    </>
  );
}
