import { useRows } from '../../client/hooks.ts';
import { oneOfWords, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { useLineKeys } from '../../keys/line-keys.ts';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { Switch } from '../../parts/switch.tsx';
import { LogItem } from './log-item.tsx';
import { useLog } from './use-log.ts';

const words = { only: oneOfWords('decisions', 'everything'), of: oneOfWords('product', 'workspace') };

/** Who did what, in which role, when and why, newest first. */
export function Log() {
  const [{ only, of }, setWords] = useQueryWords(words);
  const { product, workspace } = useHere();
  useLineKeys({ group: 'Log', lines: '.log-line', one: 'line' });
  const products = useRows({ kind: 'product', key: 'all' });
  const decisions = only === 'decisions';
  const { first, lines, next, more, busy, wrong } = useLog({
    decisions,
    limit: 50,
    ...(of === 'product' ? { product: product.id } : {}),
  });
  const moment = useToday();
  const now = Date.parse(workspace.clock ?? moment);
  return (
    <div className="align-part">
      <div className="log-controls">
        <Switch
          label="Decisions only"
          checked={decisions}
          onChange={(on) => setWords({ only: on ? 'decisions' : 'everything' })}
        />
        {products.length > 1 && (
          <Switch
            label={`Only ${product.name}`}
            checked={of === 'product'}
            onChange={(on) => setWords({ of: on ? 'product' : 'workspace' })}
          />
        )}
      </div>
      {first.error && !first.data && (
        <ErrorState title="The log could not be read" says={first.error.message} onRetry={first.again} />
      )}
      {first.loading && !first.data && <Skeleton says="the log" rows={8} />}
      {first.data && lines.length === 0 && (
        <EmptyState
          title={decisions ? 'Nothing was decided yet' : 'Nothing has happened yet'}
          says="Every decision leaves a line here: who made it, in which role, when, why, and what it changed."
        />
      )}
      <ol aria-label="Log">
        {lines.map((line) => (
          <LogItem key={`${line.actor} ${line.command}`} line={line} now={now} />
        ))}
      </ol>
      {wrong && <p role="alert">{wrong}</p>}
      {next !== null && (
        <div>
          <Button busy={busy} onClick={() => void more()}>
            Show older
          </Button>
        </div>
      )}
    </div>
  );
}
