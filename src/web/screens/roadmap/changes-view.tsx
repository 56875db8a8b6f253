import type { RoadmapChange } from '#domain/roadmap-changes';
import { isCivilDate } from '#lib/civil-date';
import { useAsk } from '../../client/hooks.ts';
import { useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useLineKeys } from '../../keys/line-keys.ts';
import { Button } from '../../parts/button.tsx';
import { DateField } from '../../parts/date-field.tsx';
import { dayNumber, dayOf, sayDay } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { ChangeLine } from './change-line.tsx';

const aDay = (word: string | undefined) => (word && isCivilDate(word) ? word : undefined);
const address = { from: aDay, to: aDay };
const spans = [
  { days: 7, says: 'A week' },
  { days: 30, says: 'A month' },
  { days: 91, says: 'A quarter' },
];

/** The groups in which changes are told, what concerns outsiders first. */
const groups: readonly { says: string; what: readonly RoadmapChange['what'][] }[] = [
  { says: 'Promised', what: ['promised', 'promise moved', 'promise ended'] },
  { says: 'Added', what: ['added'] },
  { says: 'Moved', what: ['stage', 'horizon', 'window', 'objective', 'release'] },
  { says: 'Dropped', what: ['dropped'] },
];

/** What changed on the roadmap between two days: promised, added, moved, dropped; by whom and why. */
export function ChangesView() {
  const { product, today } = useHere();
  const [words, go] = useQueryWords(address);
  useLineKeys({ group: 'Changes', lines: '.change', one: 'change' });
  const to = words.to ?? today;
  const before = (days: number) => dayOf((dayNumber(to) ?? 0) - days);
  const from = words.from ?? before(30);
  const wrong = from > to ? `The first day, ${sayDay(from, today)}, lies after the last.` : undefined;
  const asked = useAsk('roadmap.changes', wrong ? undefined : { product: product.id, from, to }, {
    topics: ['feature', 'promise'],
    keep: true,
  });
  const changes = asked.data?.changes ?? [];
  return (
    <div className="changes">
      <div className="changes-when">
        <DateField
          label="From"
          past
          today={today}
          value={from}
          onChange={(day) => go({ from: day ?? undefined })}
          error={wrong}
        />
        <DateField
          label="To"
          past
          today={today}
          value={to}
          onChange={(day) => go({ to: day === today ? undefined : (day ?? undefined) })}
        />
        <div className="buttons">
          {spans.map(({ days, says }) => (
            <Button
              key={days}
              kind="quiet"
              onClick={() => go({ from: before(days) })}
              aria-pressed={from === before(days)}
            >
              {says}
            </Button>
          ))}
        </div>
      </div>
      {asked.error && !asked.data && (
        <ErrorState title="The changes could not be read" says={asked.error.message} onRetry={asked.again} />
      )}
      {asked.loading && !asked.data && <Skeleton says="what changed" rows={6} />}
      {asked.data && (
        <p role="status" className="changes-sum">
          {sum(changes)}
          {!asked.data.whole && ' So much changed that only the first part is told: choose fewer days.'}
        </p>
      )}
      {asked.data && changes.length === 0 && (
        <EmptyState
          title="Nothing changed in these days"
          says="What is added, moved, dropped or promised is told here with who did it and why, from the diary: nobody has to write it down."
        />
      )}
      {groups.map(({ says, what }) => {
        const own = changes.filter((change) => what.includes(change.what));
        if (own.length === 0) return null;
        return (
          <section key={says} aria-label={says}>
            <h2>
              {says} <span className="meta">{own.length}</span>
            </h2>
            <ul>
              {own.slice(0, 200).map((change) => (
                <ChangeLine key={`${change.command} ${change.feature} ${change.what}`} change={change} />
              ))}
            </ul>
            {own.length > 200 && <p className="meta">And {own.length - 200} more: choose fewer days.</p>}
          </section>
        );
      })}
    </div>
  );
}

/** How much changed, in a line: `2 promised · 3 added · 1 dropped`. */
function sum(changes: readonly RoadmapChange[]): string {
  return groups
    .flatMap(({ says, what }) => {
      const count = changes.filter((change) => what.includes(change.what)).length;
      return count === 0 ? [] : [`${count} ${says.toLowerCase()}`];
    })
    .join(' · ');
}
